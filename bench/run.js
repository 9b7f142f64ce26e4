/**
 * All benches, in one go.
 *
 *     npm run bench                  measures, prints, compares with the last stored result
 *     npm run bench -- --quick       without growth and without the tool that takes seconds
 *     npm run bench -- --store       also stores the result in bench/results and writes docs/performance.md
 *     npm run bench -- --growth F    takes the growth, which takes longest, from a file that `bench/growth.js --out F` made
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cold } from './cold.js';
import { changes, lastResult } from './compare.js';
import { curveLine, growth } from './growth.js';
import { page } from './report.js';
import { speed } from './speed.js';
import { stages } from './stages.js';
import { ownNotice, seedNotice } from './texts.js';

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    store: { type: 'boolean', default: false },
    growth: { type: 'string' },
  },
});

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout.trim();
const seed = seedNotice();
if (seed === undefined) console.log('no notice beside the project: only its own is measured');

/** @type {import('./report.js').Measured} */
const measured = { version, commit, node: process.versions.node, notices: {}, cold: [], growth: [] };
for (const [name, text] of Object.entries({ 'Own notice': ownNotice(), ...(seed && { 'Seed notice': seed }) })) {
  measured.notices[name] = {
    characters: text.length,
    stages: stages(text),
    speed: await speed(text, { quick: options.quick }),
  };
}
measured.cold = cold('fixtures/notices/yunze-transport.txt');
if (options.growth) measured.growth = JSON.parse(readFileSync(options.growth, 'utf8'));
else if (!options.quick)
  measured.growth = await growth({ to: 16_000_000, limit: 180, report: (curve) => console.log(curveLine(curve)) });

console.log(page(measured));
const before = lastResult();
if (before) {
  console.log(`against ${before.commit}:`);
  for (const line of changes(before, measured)) console.log(`  ${line}`);
}
if (options.store) {
  if (options.quick) throw new Error('--store keeps a whole result: leave out --quick');
  const day = new Date().toISOString().slice(0, 10);
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  writeFileSync(join(root, `bench/results/${day}-${commit}.json`), JSON.stringify(measured, null, 1) + '\n');
  writeFileSync(join(root, 'docs/performance.md'), page(measured));
}
