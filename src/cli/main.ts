/** The command line. (first version) */
import { parseNotice } from '../pipeline.js';
import { readPaths } from '../read/index.js';

const [command, ...rest] = process.argv.slice(2);
const paths = rest.filter((arg, i) => !arg.startsWith('--') && rest[i - 1] !== '--format');
void command;
for await (const { file } of readPaths(paths)) if (file) process.stdout.write(JSON.stringify(parseNotice(file)) + '\n');
