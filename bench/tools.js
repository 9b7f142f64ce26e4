/** What a user would pick instead for a part of the job, each as a function of the text that says how much it found. */
import { createRequire } from 'node:module';
import * as chrono from 'chrono-node/zh';

const load = createRequire(import.meta.url);

/** Nothing is read relative to the clock: the day on which the notice was published. */
const REFERENCE = new Date(2023, 5, 20);

/** @typedef {{ name: string, does: string, run: (text: string) => { found: number, places?: { start: number, end: number }[] } }} Tool */

/** @type {Tool} */
export const digitScan = {
  name: 'bare scan for digits',
  does: 'nothing but finding runs of digits: the floor',
  run: (text) => ({ found: text.match(/\d+/gu)?.length ?? 0 }),
};

/** @type {Tool} */
export const chronoDates = {
  name: 'chrono-node zh',
  does: 'dates only',
  run: (text) => {
    const places = chrono.hans
      .parse(text, REFERENCE)
      .map(({ index, text: raw }) => ({ start: index, end: index + raw.length }));
    return { found: places.length, places };
  },
};

/** Loads a dictionary of some 200 MB at its first call. @returns {Tool} */
export function jiebaTags() {
  const jieba = load('nodejieba');
  return {
    name: 'nodejieba.tag',
    does: 'words and their classes only; numbers come out in digits',
    run: (text) => ({ found: jieba.tag(text).length }),
  };
}

/** @returns {Tool} */
export function recognizers() {
  const suite = load('@microsoft/recognizers-text-suite');
  return {
    name: 'Recognizers-Text zh',
    does: 'numbers and dates, no units',
    run: (text) => {
      const numbers = suite.recognizeNumber(text, suite.Culture.Chinese);
      const dates = suite.recognizeDateTime(text, suite.Culture.Chinese, undefined, REFERENCE);
      /** @type {{ start: number, end: number }[]} */
      const places = dates.map((/** @type {{ start: number, end: number }} */ one) => ({
        start: one.start,
        end: one.end + 1,
      }));
      return { found: numbers.length + dates.length, places };
    },
  };
}
