/**
 * Reads damaged files by the thousand: `npm run fuzz -- [--cases 2000] [--seed 1] [--only docx]`
 *
 * Each sound file of `fixtures/formats` (and of `../shared/formats` where it is there) is damaged in ways that a seed decides, read and
 * extracted. Every outcome must be notices or a typed error, within 10 seconds and a gigabyte. What is not is printed
 * with the seed that makes it again (`--seed N --cases 1 --only NAME`).
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutate } from './fuzz/mutate.js';

/** @type {typeof import('../src/index.js')} */
const { parseNotice, readBytes, ReadError } = await import(new URL('../dist/index.js', import.meta.url).href);

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    /** Writes the last damaged file there, to look at it. */
    keep: { type: 'string' },
  },
});

const root = join(import.meta.dirname, '..');
const files = ['fixtures/formats', '../shared/formats', '../shared/formats/ofd']
  .map((folder) => join(root, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => statSync(path).isFile() && !path.endsWith('README.md') && path.includes(values.only));

const GIGABYTE = 1024 ** 3;
const first = Number(values.seed);
const cases = Number(values.cases);
console.log(`${files.length} files, ${cases} cases each, seeds from ${first}`);
for (const path of files) {
  const sound = Uint8Array.from(readFileSync(path));
  /** @type {Map<string, number>} */
  const outcomes = new Map();
  let slowest = { ms: 0, seed: 0 };
  let failures = 0;
  for (let seed = first; seed < first + cases; seed++) {
    const damaged = mutate(sound, seed);
    if (values.keep) writeFileSync(values.keep, damaged);
    const started = performance.now();
    const problem = await attempt(damaged, path, outcomes);
    const ms = performance.now() - started;
    if (ms > slowest.ms) slowest = { ms, seed };
    const memory = process.memoryUsage.rss();
    const wrong =
      problem ?? (ms > 10_000 ? `took ${Math.round(ms)} ms` : memory > GIGABYTE ? `memory ${memory}` : undefined);
    if (wrong && failures++ < 10) console.log(`  seed ${seed}: ${wrong}`);
  }
  const list = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, count]) => `${outcome} ${count}`);
  console.log(
    `${path.split('/').at(-1)}: ${failures} failures; slowest ${Math.round(slowest.ms)} ms (seed ${slowest.seed}); ${list.join(', ')}`
  );
  if (failures > 0) process.exitCode = 1;
}
console.log(`memory at the end ${Math.round(process.memoryUsage.rss() / 1024 / 1024)} MB`);

/**
 * @param {Uint8Array} bytes
 * @param {string} path
 * @param {Map<string, number>} outcomes counted here
 * @returns {Promise<string | undefined>} what is wrong
 */
async function attempt(bytes, path, outcomes) {
  const count = (/** @type {string} */ outcome) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  try {
    for await (const { file, error } of readBytes(bytes, path)) {
      if (error) {
        if (!(error instanceof ReadError) || !error.reason.zh || !error.reason.en)
          return `untyped error ${String(error)}`;
        count(error.code);
      } else {
        parseNotice(file);
        count('read');
      }
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ') : String(error);
  }
}
