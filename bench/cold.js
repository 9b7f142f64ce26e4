/** A whole process, from nothing to its end, against the shortest one that Node can run. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { spreadOf } from './clock.js';

const root = join(import.meta.dirname, '..');
const PRELOAD = new URL('./at-exit.js', import.meta.url).href;

/** One short notice in every format: what each costs beyond text is the library that it needs. */
const formats = ['txt', 'gb2312.html', 'mht', 'docx', 'doc', 'odt', 'ofd', 'pdf'];

/** @typedef {{ name: string, time: import('./clock.js').Spread, memory: import('./clock.js').Spread }} ColdRow */

/**
 * @param {string} notice path of the notice
 * @param {number} runs of each, in turn, so that both meet the same weather
 * @returns {ColdRow[]} the empty process first
 */
export function cold(notice, runs = 21) {
  const commands = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'tongbao check', args: ['bin/tongbao.js', 'check', notice] },
    { name: 'tongbao extract', args: ['bin/tongbao.js', 'extract', notice] },
    ...formats.map((format) => ({
      name: `tongbao extract notice.${format}`,
      args: ['bin/tongbao.js', 'extract', `fixtures/formats/notice.${format}`],
    })),
  ];
  const samples = commands.map(() => /** @type {{ memory: number, milliseconds: number }[]} */ ([]));
  for (let run = 0; run < runs; run++) {
    commands.forEach(({ args, name }, index) => {
      // The formats differ by tens of milliseconds, which a third of the runs shows.
      if (index > 2 && run % 3 > 0) return;
      const child = spawnSync(process.execPath, ['--import', PRELOAD, ...args], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
        env: { ...process.env, BENCH_REPORT_FD: '3' },
      });
      const said = String(child.output?.[3] ?? '');
      if (said === '') throw new Error(`${name} ended without a word`);
      samples[index]?.push(JSON.parse(said));
    });
  }
  return commands.map(({ name }, index) => ({
    name,
    time: spreadOf((samples[index] ?? []).map(({ milliseconds }) => milliseconds)),
    memory: spreadOf((samples[index] ?? []).map(({ memory }) => memory / 1e6)),
  }));
}
