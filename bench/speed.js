/** Extract and check of one notice, warm, beside what other tools take for a part of it. */
import { Bench } from 'tinybench';
import { processorTime, spreadOf } from './clock.js';
import { chronoDates, digitScan, jiebaTags, recognizers } from './tools.js';

/**
 * @typedef {import('./clock.js').Spread} Spread
 * @typedef {{ name: string, does: string, found: number, dates?: number, spread: Spread }} SpeedRow
 */

/**
 * Readings before anything counts. The optimising compiler works on another thread for some two hundred readings of a long notice, and
 * its time is processor time too; who reads an archive has that behind him after the first seconds.
 */
export const WARM = 300;

/** @type {typeof import('../src/index.js')} */
const { parseNotice } = await import(new URL('../dist/index.js', import.meta.url).href);

/**
 * @param {string} text
 * @param {{ quick?: boolean }} options quick leaves out the tool that takes seconds
 * @returns {Promise<SpeedRow[]>} slowest last
 */
export async function speed(text, { quick = false } = {}) {
  const record = parseNotice(text);
  const { figures, dates, checks, regulations } = record;
  /** @type {import('./tools.js').Tool} */
  const whole = {
    name: 'tongbao, extract and check',
    does: `${figures.length} figures, ${dates.length} dates, ${regulations.length} titles, ${checks.length} checks`,
    run: (input) => ({
      found: parseNotice(input).figures.length + dates.length,
      places: dates.map(({ span }) => span),
    }),
  };
  const fast = [digitScan, chronoDates, whole, jiebaTags()];
  const rows = await measure(fast, text, { time: 2000, iterations: 100, warmupTime: 1000, warmupIterations: WARM });
  if (!quick) rows.push(...(await measure([recognizers()], text, { time: 0, iterations: 3, warmup: false })));
  for (const row of rows) {
    const tool = fast.find(({ name }) => name === row.name) ?? recognizers();
    const { found, places } = tool.run(text);
    row.found = found;
    if (places)
      row.dates = dates.filter(({ span }) => places.some((one) => one.start < span.end && span.start < one.end)).length;
  }
  return rows;
}

/**
 * @param {import('./tools.js').Tool[]} tools
 * @param {string} text
 * @param {import('tinybench').BenchOptions} options
 * @returns {Promise<SpeedRow[]>}
 */
async function measure(tools, text, options) {
  const bench = new Bench({ ...options, now: processorTime, retainSamples: true });
  for (const tool of tools) bench.add(tool.name, () => void tool.run(text));
  const tasks = await bench.run();
  return tools.map(({ name, does }, index) => {
    const result = tasks[index]?.result;
    const samples = result && 'latency' in result ? (result.latency.samples ?? []) : [];
    if (samples.length === 0) throw new Error(`${name}: ${JSON.stringify(result)}`);
    return { name, does, found: 0, spread: spreadOf(samples) };
  });
}
