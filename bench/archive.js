/**
 * The archive, measured: how fast it takes in notices, with how much memory, how fast it finds them.
 *
 *     npm run bench:archive                  20,000 notices
 *     node bench/archive.js COUNT [FOLDER]
 *
 * What must hold is in `limits`; exit code 1 when it does not. Rates are compared with reading, extracting and printing the same
 * notices in one thread. Where other programs want the processors too, the clock says little; then look at `cpuShare`, the part of
 * the processor time of an ingest that extracting alone takes: the rate that two idle cores can reach.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeNotices } from './generate-notices.js';

const limits = { rateShare: 0.6, peakMegabytes: 700, growth: 1.25, secondRunShare: 0.05, searchMs: 50 };
const tongbao = fileURLToPath(new URL('../bin/tongbao.js', import.meta.url));
const alone = fileURLToPath(new URL('extract-alone.js', import.meta.url));

/** @typedef {{ seconds: number, cpuSeconds: number, peakMegabytes: number, files: number, added: number, skipped: number, failed: number }} Summary */

/** @returns {Summary} */
function ingest(/** @type {string} */ input, /** @type {string} */ archive) {
  const file = `${archive}.json`;
  const { status, stderr } = spawnSync(
    process.execPath,
    [tongbao, 'ingest', input, '--archive', archive, '--summary', file],
    { encoding: 'utf8', maxBuffer: 1 << 26 }
  );
  if (status !== 0 && status !== 2) throw new Error(stderr);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Read, extract, print: seconds of the clock and of the processor for a notice, by `extract-alone.js`.
 *
 * @param {'one thread' | 'helped'} how  with `one thread` V8 compiles and collects garbage in that thread too; `helped` by its own
 *   threads it takes a second core besides, which two workers that extract side by side do not have
 * @returns {{ clock: number, cpu: number }}
 */
function extractAlone(/** @type {string} */ folder, how) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...(how === 'one thread' ? ['--single-threaded'] : []), alone, folder],
    { encoding: 'utf8' }
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** The slowest of several searches, in milliseconds, each the best of three, for the first one of a kind warms up. */
async function searchTimes(/** @type {string} */ path) {
  /** @type {typeof import('../src/archive/index.js')} */
  const { openArchive, search } = await import(new URL('../dist/archive.js', import.meta.url).href);
  const archive = await openArchive(path);
  /** @type {[string[], import('../src/archive/index.js').SearchOptions][]} */
  const queries = [
    [['整改'], {}],
    [['超限超载治理'], {}],
    [['整頓'], {}],
    [['没有这样的词语组合'.slice(0, 3)], {}],
    [['物业', '资金'], {}],
    [['整改'], { unit: '公里' }],
    [['整改'], { office: '财政', from: '2020', to: '2021' }],
    [['整改'], { rule: 'sum', verdict: 'fails' }],
    [['项目'], { regulation: '管理规定' }],
  ];
  /** @type {Record<string, number>} */
  const times = {};
  for (const [words, options] of queries) {
    let best = Infinity;
    for (let i = 0; i < 3; i++) {
      const start = performance.now();
      await search(archive, words, options);
      best = Math.min(best, performance.now() - start);
    }
    times[`${words.join(' ')} ${JSON.stringify(options)}`] = Math.round(best * 10) / 10;
  }
  await archive.close();
  return times;
}

export async function benchArchive(/** @type {number} */ count, /** @type {string} */ folder) {
  const few = join(folder, 'few');
  const many = join(folder, 'many');
  mkdirSync(few, { recursive: true });
  mkdirSync(many, { recursive: true });
  writeNotices(few, Math.max(10, Math.floor(count / 10)));
  writeNotices(many, count);
  const single = extractAlone(many, 'one thread');
  const helped = extractAlone(many, 'helped');
  const small = ingest(few, join(folder, 'few.db'));
  const large = ingest(many, join(folder, 'many.db'));
  const again = ingest(many, join(folder, 'many.db'));
  const search = await searchTimes(join(folder, 'many.db'));
  const rate = large.files / large.seconds;
  const cores = Math.min(2, availableParallelism());
  return {
    notices: large.added,
    load: loadavg()[0],
    extractPerSecond: 1 / single.clock,
    ingestPerSecond: rate,
    rateShare: (rate * single.clock) / cores,
    helpedShare: (rate * helped.clock) / cores,
    cpuShare: (single.cpu * large.files) / large.cpuSeconds,
    peakMegabytes: large.peakMegabytes,
    growth: large.peakMegabytes / small.peakMegabytes,
    secondRunShare: again.seconds / large.seconds,
    touched: again.added + again.files - again.skipped,
    search,
    searchMs: Math.max(...Object.values(search)),
    kilobytesPerNotice: statSync(join(folder, 'many.db')).size / 1024 / large.added,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count = '20000', named] = process.argv.slice(2);
  const folder = named ?? mkdtempSync(join(tmpdir(), 'tongbao-bench-'));
  try {
    const result = await benchArchive(Number(count), folder);
    console.log(JSON.stringify(result, null, 2));
    const missed = [
      result.rateShare < limits.rateShare && 'rateShare',
      result.peakMegabytes > limits.peakMegabytes && 'peakMegabytes',
      result.growth > limits.growth && 'growth',
      result.secondRunShare > limits.secondRunShare && 'secondRunShare',
      result.touched > 0 && 'touched',
      result.searchMs > limits.searchMs && 'searchMs',
    ].filter(Boolean);
    if (missed.length > 0) {
      console.error(`missed: ${missed.join(', ')}`);
      process.exitCode = 1;
    }
  } finally {
    if (!named) rmSync(folder, { recursive: true, force: true });
  }
}
