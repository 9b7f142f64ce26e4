/**
 * How time and memory grow with the text: real notices repeated, and hostile strings, each size in a process of its own.
 *
 *     node bench/growth.js [--to 1000000] [--only real|hostile] [--limit SECONDS] [--out growth.json]
 *
 * Prints the exponent of time: 1 is linear, 2 quadratic. Exit code 1 when one is above 1.1 over its last step (and the time is
 * long enough to say so), or when a run takes longer than the limit.
 */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { hostileTexts, realTexts } from './texts.js';

const run = promisify(execFile);
const ONE_RUN = join(import.meta.dirname, 'one-run.js');

/** @typedef {{ length: number, milliseconds: number, memory: number, peak: number }} Point */
/** @typedef {{ group: string, name: string, points: Point[], exponent?: number, problem?: string }} Curve */

/**
 * @param {string} group
 * @param {string} name
 * @param {number[]} lengths ascending
 * @param {number} limit in seconds of the processor, for one process
 * @returns {Promise<Curve>}
 */
async function measure(group, name, lengths, limit) {
  /** @type {Point[]} */
  const points = [];
  for (const length of lengths) {
    const args = ['--max-old-space-size=6000', ONE_RUN, group, JSON.stringify(name), String(length)];
    try {
      // Seconds of the processor: on a busy machine those of the clock say nothing.
      const { stdout } = await run('sh', ['-c', `ulimit -t ${limit}; exec "$0" "$@"`, process.execPath, ...args]);
      points.push({ length, ...JSON.parse(stdout) });
    } catch (error) {
      const { signal, stderr } = /** @type {{ signal?: string, stderr?: string }} */ (error);
      const late = signal === 'SIGXCPU' || signal === 'SIGKILL';
      const problem = late ? `over ${limit} s at ${length}` : `failed at ${length}: ${lastLine(stderr ?? '')}`;
      return { group, name, points, exponent: exponentOf(points), problem };
    }
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
 * As many at a time as there are processors: what is measured is the processor time of each.
 *
 * @param {{ to?: number, only?: string, limit?: number, report?: (curve: Curve) => void }} options
 * @returns {Promise<Curve[]>} in the order of the texts
 */
export async function growth({ to = 1_000_000, only, limit = 60, report = () => undefined }) {
  const sizes = [10_000, 100_000, 1_000_000, 4_000_000, 16_000_000].filter((size) => size <= to);
  const hostile = sizes.filter((size) => size <= 1_000_000).slice(-2);
  const texts = [
    ...Object.keys(realTexts).map((name) => ({ group: 'real', name, lengths: sizes })),
    ...Object.keys(hostileTexts).map((name) => ({ group: 'hostile', name, lengths: hostile })),
  ].filter(({ group }) => !only || group === only);
  /** @type {Curve[]} */
  const curves = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < texts.length; index = next++) {
      const { group, name, lengths } = /** @type {(typeof texts)[number]} */ (texts[index]);
      const curve = await measure(group, name, lengths, limit);
      curves[index] = curve;
      report(curve);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return curves;
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
    'milliseconds at 10,000 (real texts only) · 100,000 · 1,000,000 characters …, memory at the last, exponent of the last step'
  );
  const curves = await growth({
    to: Number(option('to') ?? 1_000_000),
    only: option('only'),
    limit: Number(option('limit') ?? 60),
    report: (curve) => console.log(curveLine(curve)),
  });
  const out = option('out');
  if (out) writeFileSync(out, JSON.stringify(curves, null, 1) + '\n');
  if (curves.some(isSteep)) process.exitCode = 1;
}
