/**
 * One text, one process: prints time and memory of extract and check, as JSON.
 *
 *     node bench/one-run.js real '"own notice"' 100000
 *
 * The name is JSON: half a character is no argument of a process.
 *
 * Warmed up on a short notice, so that a small text is not charged for the compiler. Short texts are run several times.
 */
import { peakMemory } from './at-exit.js';
import { processorTime } from './clock.js';
import { hostileTexts, ownNotice, realTexts } from './texts.js';

const [group, name, length] = process.argv.slice(2);
const make = (group === 'hostile' ? hostileTexts : realTexts)[JSON.parse(name ?? '""')];
if (!make) throw new Error(`no text ${group} ${name}`);

/** @type {typeof import('../src/index.js')} */
const { parseNotice } = await import(new URL('../dist/index.js', import.meta.url).href);

const warmUp = ownNotice();
for (let i = 0; i < 20; i++) parseNotice(warmUp);

const text = make(Number(length));
const before = process.memoryUsage().rss;
const times = [];
const started = processorTime();
do {
  const at = processorTime();
  parseNotice(text);
  times.push(processorTime() - at);
} while (processorTime() - started < 200 && times.length < 20);

const peak = peakMemory();
console.log(JSON.stringify({ milliseconds: Math.min(...times), memory: Math.max(0, peak - before), peak }));
