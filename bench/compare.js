/**
 * The last two stored results side by side: what got slower, what faster.
 *
 *     node bench/compare.js [OLD.json NEW.json]
 *
 * Compared are ratios to a tool of the same run (chrono's dates for speed, the empty process for cold starts), so that results of two
 * machines can be compared. Exit code 1 when something got slower by more than a tenth.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medianOf } from './report.js';
import { chronoDates } from './tools.js';

/** @typedef {import('./report.js').Measured} Measured */

const FOLDER = join(import.meta.dirname, 'results');
const NOTABLE = 0.1;

/** @param {string} path @returns {Measured} */
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Stored results, oldest first: their names begin with the day. */
const stored = () =>
  existsSync(FOLDER)
    ? readdirSync(FOLDER)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(FOLDER, name))
    : [];

/** @returns {Measured | undefined} */
export function lastResult() {
  const path = stored().at(-1);
  return path === undefined ? undefined : read(path);
}

/**
 * Every measure as a ratio that does not depend on the machine.
 *
 * @param {Measured} measured
 * @returns {Record<string, number>}
 */
export function ratios({ notices, cold, growth }) {
  /** @type {Record<string, number>} */
  const out = {};
  for (const [notice, { speed, stages }] of Object.entries(notices)) {
    const unit = medianOf(speed, chronoDates.name);
    for (const { name, spread } of speed)
      if (name.startsWith('tongbao')) out[`${notice}: ${name} / chrono`] = spread.median / unit;
    for (const [stage, { median }] of Object.entries(stages)) out[`${notice}: stage ${stage} / chrono`] = median / unit;
  }
  const [empty, ...others] = cold;
  for (const { name, time, memory } of empty ? others : []) {
    out[`${name}: time / empty process`] = time.median / (empty?.time.median ?? NaN);
    out[`${name}: memory / empty process`] = memory.median / (empty?.memory.median ?? NaN);
  }
  for (const { name, exponent } of growth)
    if (exponent !== undefined) out[`growth of ${JSON.stringify(name)}`] = exponent;
  return out;
}

/**
 * @param {Measured} before
 * @param {Measured} after
 * @returns {string[]} what changed by more than a tenth, the worst first
 */
export function changes(before, after) {
  const [old, now] = [ratios(before), ratios(after)];
  return Object.entries(now)
    .flatMap(([name, value]) => {
      const was = old[name];
      return was === undefined ? [] : [{ name, was, value, change: value / was - 1 }];
    })
    .filter(({ change }) => Math.abs(change) > NOTABLE)
    .sort((a, b) => b.change - a.change)
    .map(
      ({ name, was, value, change }) =>
        `${change > 0 ? 'slower' : 'faster'} by ${Math.abs(100 * change).toFixed(0)} %: ${name} (${was.toFixed(2)} → ${value.toFixed(2)})`
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [oldPath, newPath] = process.argv.length > 3 ? process.argv.slice(2) : stored().slice(-2);
  if (!oldPath || !newPath) {
    console.log('needs two stored results');
  } else {
    const found = changes(read(oldPath), read(newPath));
    for (const line of found) console.log(line);
    if (found.some((line) => line.startsWith('slower'))) process.exitCode = 1;
  }
}
