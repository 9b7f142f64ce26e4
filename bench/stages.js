/** How long each stage takes for one notice, warm: the plugins of the pipeline run one by one. */
import { VFile } from 'vfile';
import { processorTime, spreadOf } from './clock.js';
import { WARM } from './speed.js';

/** @type {typeof import('../src/index.js')} */
const library = await import(new URL('../dist/index.js', import.meta.url).href);

/**
 * @param {string} text
 * @param {number} runs
 * @returns {Record<string, import('./clock.js').Spread>} in order
 */
export function stages(text, runs = 300) {
  /** @type {Record<string, number[]>} */
  const samples = {};
  for (let run = -WARM; run < runs; run++) {
    for (const [stage, time] of Object.entries(once(text))) if (run >= 0) (samples[stage] ??= []).push(time);
  }
  return Object.fromEntries(Object.entries(samples).map(([stage, times]) => [stage, spreadOf(times)]));
}

/**
 * @param {string} text
 * @returns {Record<string, number>}
 */
function once(text) {
  const file = new VFile({ value: text });
  /** @type {any} a stand-in for the processor: the first and the last plugin set their function on it */
  const processor = {};
  library.noticeParse.call(processor, {});
  library.noticeRecord.call(processor);
  /** @type {import('mdast').Root | undefined} */
  let tree;
  /** @param {any} plugin @returns {() => void} */
  const transformer = (plugin) => () => plugin.call(processor)(tree, file);
  /** @type {[string, () => void][]} */
  const steps = [
    ['tree', () => void (tree = processor.parser(text, file))],
    ['parsers', transformer(library.noticeRecognise)],
    ['refiners', transformer(library.noticeRefine)],
    ['facts', transformer(library.noticeRelate)],
    ['rules', transformer(library.noticeCheck)],
    ['record', () => void processor.compiler(tree, file)],
  ];
  return Object.fromEntries(
    steps.map(([name, step]) => {
      const from = processorTime();
      step();
      return [name, processorTime() - from];
    })
  );
}
