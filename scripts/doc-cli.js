/** The page of the command line: the help of every command, as the program prints it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root folder of the project
 * @returns {string[]} names in the order of the help
 */
export function commandNames(root) {
  const source = readFileSync(join(root, 'src/cli/commands/index.ts'), 'utf8');
  return [...source.matchAll(/^ {4}name: '([\w-]+)'/gmu)].map((match) => match[1] ?? '');
}

/** @param {string} root */
export function cliPage(root) {
  /** @param {string[]} args */
  const help = (args) => {
    const run = spawnSync(process.execPath, ['bin/tongbao.js', ...args, '--help', '--lang', 'en'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
    });
    if (run.status !== 0) throw new Error(`tongbao ${args.join(' ')} --help: ${run.stderr}`);
    return ['```text', run.stdout.trim(), '```', ''];
  };
  return [
    '<!-- Made by scripts/build-docs.js of what the program prints. -->',
    '# Command line',
    '',
    'Words for people are Chinese by default; `--lang en` makes them English. Exit codes: [exit-status.md](exit-status.md).',
    '',
    ...help([]),
    ...commandNames(root).flatMap((name) => [`## tongbao ${name}`, '', ...help([name])]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
