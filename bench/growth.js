/**
 * How time and memory grow with the text: real notices repeated, and hostile strings, each size in a process of its own.
 *
 *     node bench/growth.js [--to 1000000] [--only real|hostile] [--limit SECONDS]
 *
 * Prints the exponent of time: 1 is linear, 2 quadratic. Exit code 1 when one is above 1.1 over its last step (and the time is
 * long enough to say so), or when a run takes longer than the limit.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostileTexts, realTexts } from './texts.js';

const ONE_RUN = join(import.meta.dirname, 'one-run.js');

/** @typedef {{ length: number, milliseconds: number, memory: number, peak: number }} Point */
/** @typedef {{ group: string, name: string, points: Point[], exponent?: number, problem?: string }} Curve */

/**
 * @param {string} group
 * @param {string} name
 * @param {number[]} lengths ascending
 * @param {number} limit in seconds for one process
 * @returns {Curve}
 */
function measure(group, name, lengths, limit) {
  /** @type {Point[]} */
  const points = [];
  for (const length of lengths) {
    const options = { encoding: /** @type {const} */ ('utf8'), timeout: limit * 1000 };
    const run = spawnSync(
      process.execPath,
      ['--max-old-space-size=6000', ONE_RUN, group, name, String(length)],
      options
    );
    if (run.status !== 0) {
      const late = run.signal === 'SIGTERM';
      const problem = late ? `over ${limit} s at ${length}` : `failed at ${length}: ${lastLine(run.stderr)}`;
      return { group, name, points, exponent: exponentOf(points), problem };
    }
    points.push({ length, ...JSON.parse(run.stdout) });
  }
  return { group, name, points, exponent: exponentOf(points) };
}

/** @param {string} text */
const lastLine = (text) => /^\w*Error:.*$/mu.exec(text)?.[0] ?? text.trim().split('\n').at(-1) ?? '';

/**
 * Slope of log time over log length across the last step; below 20 ms the clock and the collector say more than the text does.
 *
 * @param {Point[]} points
 */
function exponentOf(points) {
  const [a, b] = points.slice(-2);
  if (!a || !b || b.milliseconds < 20) return undefined;
  return Math.log(b.milliseconds / Math.max(a.milliseconds, 0.05)) / Math.log(b.length / a.length);
}

/**
 * @param {{ to?: number, only?: string, limit?: number, report?: (curve: Curve) => void }} options
 * @returns {Curve[]}
 */
export function growth({ to = 1_000_000, only, limit = 60, report = () => undefined }) {
  const sizes = [10_000, 100_000, 1_000_000, 4_000_000, 16_000_000].filter((size) => size <= to);
  const names = [
    ...Object.keys(realTexts).map((name) => ({ group: 'real', name, lengths: sizes })),
    ...Object.keys(hostileTexts).map((name) => ({
      group: 'hostile',
      name,
      lengths: sizes.filter((n) => n <= 1_000_000),
    })),
  ];
  return names
    .filter(({ group }) => !only || group === only)
    .map(({ group, name, lengths }) => {
      const curve = measure(group, name, lengths, limit);
      report(curve);
      return curve;
    });
}

/** @param {Curve} curve */
export function isSteep({ exponent, problem }) {
  return problem !== undefined || (exponent !== undefined && exponent > 1.1);
}

/** @param {Curve} curve */
export function curveLine(curve) {
  const { group, name, points, exponent, problem } = curve;
  const times = points.map(({ milliseconds }) => milliseconds.toFixed(1).padStart(9));
  const memory = points.at(-1) ? `${(Math.max(0, points.at(-1)?.memory ?? 0) / 1e6).toFixed(0)} MB` : '';
  const steep = isSteep(curve) ? ' ◀' : '';
  return [
    `${group} ${JSON.stringify(name)}`.padEnd(36),
    ...times,
    memory.padStart(8),
    (exponent === undefined ? '–' : exponent.toFixed(2)).padStart(6) + steep,
    problem ?? '',
  ].join(' ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  /** @param {string} name */
  const option = (name) => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? undefined : process.argv[at + 1];
  };
  console.log(
    'milliseconds at 10,000 · 100,000 · 1,000,000 characters …, memory at the last, exponent of the last step'
  );
  const curves = growth({
    to: Number(option('to') ?? 1_000_000),
    only: option('only'),
    limit: Number(option('limit') ?? 60),
    report: (curve) => console.log(curveLine(curve)),
  });
  if (curves.some(isSteep)) process.exitCode = 1;
}
