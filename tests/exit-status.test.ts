/** `docs/exit-status.md` says what the program does. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitCodes } from '../src/cli/exit-codes.js';
import { root } from './support/source-files.js';

const page = readFileSync(join(root, 'docs/exit-status.md'), 'utf8');
const rows = [...page.matchAll(/^\| (\d+) \| ([^|]+) \|([^|]*)\|$/gmu)].map(([, code, meaning, examples = '']) => ({
  code: Number(code),
  meaning,
  examples: [...examples.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
}));

it('lists every code there is', () => {
  expect(rows.map(({ code }) => code)).toEqual(Object.values(exitCodes));
});

it.each(rows.flatMap(({ code, examples }) => examples.map((name) => [name, code] as const)))('%s: %i', (name, code) => {
  const folder = join(root, 'fixtures/cli', name);
  expect(existsSync(folder)).toBe(true);
  expect(Number(readFileSync(join(folder, 'exit'), 'utf8'))).toBe(code);
});

it('shows each of the codes that a command can end with', () => {
  expect(rows.filter(({ code }) => code < 100).every(({ examples }) => examples.length > 0)).toBe(true);
});
