/**
 * Reads, extracts and prints notices one after the other, and says what one of them took: what `archive.js` compares with.
 *
 *     node bench/extract-alone.js FOLDER
 *
 * The first notices warm up and do not count. Prints JSON: seconds of the clock and of the processor for a notice.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @type {typeof import('../src/index.js')} */
const { parseNotice, readBytes } = await import(new URL('../dist/index.js', import.meta.url).href);

const files = readdirSync(process.argv[2] ?? '.', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .slice(0, 4000);
const warmUp = Math.min(300, Math.floor(files.length / 4));
let printed = 0;
let done = 0;
let start = process.hrtime.bigint();
let cpu = process.cpuUsage();
for (const path of files) {
  for await (const { file } of readBytes(readFileSync(path), path)) {
    if (file) printed += JSON.stringify(parseNotice(file)).length;
  }
  if (++done === warmUp) {
    start = process.hrtime.bigint();
    cpu = process.cpuUsage();
  }
}
const { user, system } = process.cpuUsage(cpu);
const count = done - warmUp;
const clock = Number(process.hrtime.bigint() - start) / 1e9 / count;
console.log(JSON.stringify({ clock, cpu: (user + system) / 1e6 / count, printed }));
