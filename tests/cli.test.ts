/**
 * The command line as its users meet it: each folder of `fixtures/cli/` is a situation with its files, the command (`cmd`, run by
 * a shell in that folder), and what comes of it: `stdout`, `stderr`, `exit`. A missing one of these is written at the first run;
 * `vitest -u` rewrites them.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { VERSION } from '../src/record/version.js';
import { root } from './support/source-files.js';

const bin = join(root, 'bin/tongbao.js');
const situations = join(root, 'fixtures/cli');

interface Outcome {
  stdout: string;
  stderr: string;
  exit: number;
}

/** Runs a line of shell, in which `tongbao` is the built program. */
function shell(line: string, cwd = root, env: Record<string, string> = {}): Promise<Outcome> {
  const script = `tongbao() { "${process.execPath}" "${bin}" "$@"; }\n${line}`;
  const { PATH = '' } = process.env;
  return new Promise((resolve) => {
    execFile(
      'bash',
      ['--norc', '-c', script],
      { cwd, env: { PATH, LC_ALL: 'C.UTF-8', ...env }, maxBuffer: 1 << 28 },
      (error, stdout, stderr) =>
        resolve({ stdout, stderr, exit: typeof error?.code === 'number' ? error.code : error ? -1 : 0 })
    );
  });
}

beforeAll(() => {
  if (!existsSync(join(root, 'dist/cli.js'))) throw new Error('the command line is tested as built: npm run build');
});

describe('situations', () => {
  it.concurrent.for(readdirSync(situations))('%s', async (name, { expect }) => {
    const folder = join(situations, name);
    const line = readFileSync(join(folder, 'cmd'), 'utf8');
    const { stdout, stderr, exit } = await shell(line, folder);
    const versionless = (text: string): string => text.replaceAll(VERSION, 'VERSION');
    await expect(versionless(stdout)).toMatchFileSnapshot(join(folder, 'stdout'));
    await expect(versionless(stderr)).toMatchFileSnapshot(join(folder, 'stderr'));
    await expect(`${exit}\n`).toMatchFileSnapshot(join(folder, 'exit'));
  });
});

const notice = 'fixtures/notices/yunze-transport.txt';

describe('output', () => {
  it('gives one record a file, in order, with the path as given', async () => {
    const files = readdirSync(join(root, 'fixtures/notices')).map((name) => `./fixtures//notices/${name}`);
    const { stdout, exit } = await shell(`tongbao extract --format ndjson ${files.join(' ')}`);
    const paths = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { source: { path: string } }).source.path);
    expect(paths).toEqual(files);
    expect(exit).toBe(0);
  });

  it('is the same JSON in both formats', async () => {
    const [json, ndjson] = await Promise.all([
      shell(`tongbao extract ${notice}`),
      shell(`tongbao extract --format ndjson ${notice}`),
    ]);
    expect(JSON.parse(json.stdout)).toEqual(JSON.parse(ndjson.stdout));
  });

  it('has colours when they are asked for, and none in a pipe or with NO_COLOR', async () => {
    const line = 'tongbao check fixtures/notices/linhe-parks.txt';
    const [piped, forced, both] = await Promise.all([
      shell(line),
      shell(line, root, { FORCE_COLOR: '1' }),
      shell(line, root, { FORCE_COLOR: '1', NO_COLOR: '1' }),
    ]);
    expect(piped.stdout).not.toContain('\u001b');
    expect(forced.stdout).toContain('\u001b[');
    expect(both.stdout).not.toContain('\u001b');
    expect(forced.stdout.replace(/\u001b\[[\d;]*m/g, '').length).toBeLessThan(forced.stdout.length);
  });

  it('ends quietly when the reader goes away', async () => {
    const many = Array.from({ length: 40 }, () => notice).join(' ');
    const { stdout, stderr, exit } = await shell(
      `set -o pipefail; tongbao extract --format ndjson ${many} | head -c 10`
    );
    expect(stdout).toHaveLength(10);
    expect(stderr).toBe('');
    expect(exit).toBe(0);
  });

  it('ends quietly with 130 on Ctrl-C', async () => {
    const many = Array.from({ length: 3000 }, () => notice);
    const child = spawn(process.execPath, [bin, 'extract', '--format', 'ndjson', ...many], { cwd: root });
    const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve([code, signal])));
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.stdout.once('data', () => child.kill('SIGINT')).resume();
    expect(await ended).toEqual([130, null]);
    expect(stderr).toBe('');
  });

  it('is asked for something: without a command the help, and 2', async () => {
    const { stdout, stderr, exit } = await shell('tongbao');
    expect([stdout, exit]).toEqual(['', 2]);
    expect(stderr).toBe((await shell('tongbao --help')).stdout);
  });
});

describe('help', () => {
  it.concurrent.for(['zh', 'en'])('of every command, in %s, has an example', async (lang, { expect }) => {
    const { stdout } = await shell(`tongbao --lang ${lang} --help`);
    const names = [...stdout.matchAll(/^ {2}([a-z]+) {2,}/gmu)].map((match) => match[1]);
    expect(names).toEqual(expect.arrayContaining(['check', 'extract', 'accept', 'rules', 'schema']));
    for (const name of names) {
      const { stdout: help, exit } = await shell(`tongbao ${name} --help --lang ${lang}`);
      expect([name, exit]).toEqual([name, 0]);
      expect(help).toContain(lang === 'zh' ? '例：\n  $ tongbao' : 'Examples:\n  $ tongbao');
    }
  });
});

describe('accepted checks', () => {
  it('stay quiet until their sentence changes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tongbao-'));
    try {
      const text = '整改情况通报\n已完成24个，正在整改11个，共计36个。\n其他工作已部署。\n';
      const file = join(folder, 'a.txt');
      writeFileSync(file, text);
      const check = 'tongbao check --baseline list.json a.txt';
      expect((await shell('tongbao check a.txt', folder)).exit).toBe(1);
      const accept = await shell('tongbao accept --baseline list.json --name 张三 --reason 已核对 a.txt', folder);
      expect(accept).toMatchObject({ exit: 0, stderr: '' });
      const quiet = await shell(check, folder);
      expect(quiet.exit).toBe(0);
      expect(quiet.stdout).toContain('已复核 1 处');
      // Elsewhere in the text.
      writeFileSync(file, `新增一段。\n${text.replace('已部署', '正在推进')}`);
      expect((await shell(check, folder)).exit).toBe(0);
      // In its sentence, though not in its numbers.
      writeFileSync(file, text.replace('已完成', '现已完成'));
      const changed = await shell(check, folder);
      expect(changed.exit).toBe(1);
      expect(changed.stdout).toContain('复核清单中有 1 条没有对应');
      // Confirmed: it is a disagreement still, and says so.
      writeFileSync(file, text);
      const confirm = 'tongbao accept --baseline list.json --name 李四 --reason 属实 --decision confirmed a.txt';
      expect((await shell(confirm, folder)).exit).toBe(0);
      const confirmed = await shell(check, folder);
      expect(confirmed.exit).toBe(1);
      expect(confirmed.stdout).toContain('已复核：属实（李四）');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
