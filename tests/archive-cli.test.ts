/** The commands on archives as one types them: what is refused and in what words, and Ctrl-C. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingest } from '../src/archive/ingest.js';
import { openArchive } from '../src/archive/open.js';
import { verify } from '../src/archive/verify.js';

const tongbao = fileURLToPath(new URL('../bin/tongbao.js', import.meta.url));
let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

const run = (...args: string[]) =>
  spawnSync(process.execPath, [tongbao, ...args, '--archive', at('notices.db')], { encoding: 'utf8' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongbao-archive-cli-'));
  mkdirSync(at('in'));
  for (let i = 0; i < 100; i++) writeFileSync(at('in', `${i}.txt`), `某局整改情况通报\n共${i}个问题，已完成整改。\n`);
  const archive = await openArchive(at('notices.db'), { create: true });
  await ingest(archive, [at('in', '1.txt')], { jobs: 1 });
  await archive.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  [['search', '整改', '--rule', 'nonsense'], /没有规则 nonsense；可用：.*sum/],
  [['list', '--rule', 'summ'], /没有规则 summ，是否指 sum/],
  [['stats', '--date', '2021-13'], /--date .*2021-13 不可用/],
  [['ingest', '--jobs', '0', 'x'], /--jobs .*0 不可用/],
  [['ingest', '--files-from', 'no-such-list'], /^tongbao: no-such-list：没有这个文件或文件夹\n$/],
  [['ingest', 'x', '--summary', 'no/such/folder.json'], /^tongbao: no\/such\/folder.json：没有这个文件或文件夹\n$/],
  [['export', '--format', 'ndjson', '--output', 'no/such.ndjson'], /没有这个文件或文件夹\n$/],
])('tongbao %j is refused', (args, said) => {
  const { status, stderr, stdout } = run(...args);
  expect(stderr).toMatch(said);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

it('says that the folder of the archive does not exist', () => {
  const { status, stderr } = spawnSync(process.execPath, [tongbao, 'ingest', 'x', '--archive', at('none', 'x.db')], {
    encoding: 'utf8',
  });
  expect(stderr).toBe(`tongbao: ${at('none', 'x.db')}：所在的文件夹不存在\n`);
  expect(status).toBe(2);
});

it('ends on the second Ctrl-C at the latest', async () => {
  const child = spawn(process.execPath, [tongbao, 'ingest', '--files-from', '-', '--archive', at('stopped.db')]);
  child.stdin.write(`${at('in', '2.txt')}\n`);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    child.kill('SIGINT');
  });
  const first = setInterval(() => child.kill('SIGINT'), 1500);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(first);
  expect(code).toBe(130);
  expect(said).toContain('再按一次 Ctrl-C');
});

it('stores what is under way at the first Ctrl-C, writes the summary, and says how to go on', async () => {
  const args = ['ingest', '--files-from', '-', '--archive', at('interrupted.db'), '--summary', at('interrupted.json')];
  const child = spawn(process.execPath, [tongbao, ...args]);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (!child.stdin.writableEnded) child.stdin.end(`${at('in', '50.txt')}\n`);
  });
  child.stdin.write(`${at('in', '3.txt')}\n`);
  while (!existsSync(at('interrupted.json'))) await sleep(5);
  await sleep(100);
  child.kill('SIGINT');
  const [code] = (await once(child, 'exit')) as [number | null];
  const summary = JSON.parse(readFileSync(at('interrupted.json'), 'utf8')) as { interrupted: boolean };
  expect(summary.interrupted).toBe(true);
  expect(said).toContain('ingest --resume');
  expect(code).toBe(130);
  expect(run('archive', 'verify').status).toBe(0);
});

it('says that an archive is damaged, and does not fall over it', () => {
  const bytes = readFileSync(at('notices.db'));
  bytes.fill(0x55, 3 * 4096, 20 * 4096);
  writeFileSync(at('damaged.db'), bytes);
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [tongbao, 'archive', 'verify', '--archive', at('damaged.db')],
    { encoding: 'utf8' }
  );
  expect(status).toBe(2);
  expect(stderr).not.toMatch(/ at .*:\d+:\d+/);
  expect(stderr + stdout).toMatch(/已损坏|处问题/);
});

it('stores what is under way when it is stopped, and goes on the next time', async () => {
  const archive = await openArchive(at('stopped.db'), { create: true });
  const controller = new AbortController();
  async function* paths() {
    yield at('in', '1.txt');
    for (let i = 2; i < 100; i++) {
      await Promise.resolve();
      yield at('in', `${i}.txt`);
      if (i === 70) controller.abort();
    }
  }
  const stopped = await ingest(archive, paths(), { jobs: 1, signal: controller.signal });
  expect(stopped.interrupted).toBe(true);
  expect(stopped.added).toBe(64);
  const whole = await ingest(archive, [at('in')], { jobs: 1 });
  expect(whole).toMatchObject({ interrupted: false, files: 100, skipped: 64, added: 36 });
  expect((await verify(archive)).problems).toEqual([]);
  await archive.close();
});
