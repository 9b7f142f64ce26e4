/**
 * Kills an ingest again and again, lets the last run finish, and compares the archive with one that was left in peace.
 *
 *     npm run test:crash                     ten kills, 2,000 notices
 *     node bench/crash.js KILLS NOTICES [SEED]
 *
 * Killed with SIGKILL, so that nothing can be tidied up: at the start, while the archive is being made, or in the midst of writing.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { randomFrom, writeNotices } from './generate-notices.js';

const tongbao = fileURLToPath(new URL('../bin/tongbao.js', import.meta.url));

/**
 * @param {{ kills: number, notices: number, seed?: number, log?: (line: string) => void }} options
 * @returns {Promise<{ killed: number, midway: number, undisturbed: string, disturbed: string, verified: boolean }>}
 *   `killed`: runs that did not come to their end; `midway`: those after which a part of the notices was in the archive
 */
export async function crash({ kills, notices, seed = 1, log = () => undefined }) {
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-crash-'));
  try {
    const input = join(folder, 'notices');
    mkdirSync(input);
    writeNotices(input, notices, seed);
    const calm = join(folder, 'calm.db');
    const start = Date.now();
    run(['ingest', input, '--archive', calm]);
    const whole = Date.now() - start;
    const undisturbed = digestOf(calm);
    log(`undisturbed: ${whole} ms, ${undisturbed}`);
    const random = randomFrom(seed);
    const rough = join(folder, 'rough.db');
    let killed = 0;
    let midway = 0;
    for (let kill = 0; kill < kills; kill++) {
      const early = kill % 4 === 3;
      const wait = early ? random() * 600 : (random() * whole) / kills;
      if (await killedAfter(['ingest', input, '--archive', rough], wait, early ? undefined : rough)) killed++;
      const inside = countOf(rough);
      if (inside > 0 && inside < notices * 0.98) midway++;
      log(`kill ${kill + 1}: ${inside} notices in the archive`);
    }
    run(['ingest', input, '--archive', rough]);
    const disturbed = digestOf(rough);
    log(`resumed: ${disturbed}`);
    const verified = spawnSync(process.execPath, [tongbao, 'archive', 'verify', '--archive', rough]).status === 0;
    return { killed, midway, undisturbed, disturbed, verified };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Unreadable notices are among the generated ones, so exit status 2 is well. */
function run(/** @type {string[]} */ args) {
  const { status, stderr } = spawnSync(process.execPath, [tongbao, ...args], { encoding: 'utf8' });
  if (status !== 0 && status !== 2) throw new Error(`tongbao ${args.join(' ')} ended with ${status}: ${stderr}`);
}

/** More than the note that a run has begun. */
const SOME_NOTICES = 1_000_000;

/** Starts a run and kills it; where `archive` is given, the time counts from when notices are being written to it. */
async function killedAfter(/** @type {string[]} */ args, /** @type {number} */ ms, /** @type {string=} */ archive) {
  const child = spawn(process.execPath, [tongbao, ...args], { stdio: 'ignore' });
  /** @type {Promise<boolean>} */
  const ended = new Promise((resolve) => child.on('exit', (_code, signal) => resolve(signal === 'SIGKILL')));
  const before = archive ? sizeOf(archive) : 0;
  while (archive && sizeOf(archive) < before + SOME_NOTICES && child.exitCode === null) await sleep(5);
  await Promise.race([sleep(ms), ended]);
  child.kill('SIGKILL');
  return ended;
}

function sizeOf(/** @type {string} */ archive) {
  return [archive, `${archive}-wal`].reduce(
    (sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
    0
  );
}

function digestOf(/** @type {string} */ archive) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [tongbao, 'archive', 'digest', '--archive', archive], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function countOf(/** @type {string} */ archive) {
  const { stdout } = spawnSync(
    process.execPath,
    [tongbao, 'archive', 'info', '--format', 'json', '--archive', archive],
    {
      encoding: 'utf8',
    }
  );
  return stdout ? Number(JSON.parse(stdout).notices) : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [kills = '10', notices = '2000', seed = '1'] = process.argv.slice(2);
  const result = await crash({
    kills: Number(kills),
    notices: Number(notices),
    seed: Number(seed),
    log: console.error,
  });
  console.log(JSON.stringify(result, null, 2));
  if (result.disturbed !== result.undisturbed || !result.verified || result.midway === 0) process.exitCode = 1;
}
