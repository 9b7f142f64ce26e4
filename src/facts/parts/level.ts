/** Quantities of one level: those of a sentence outside brackets, or those of one bracket. */
import type { Bracket, Quantity, Sentence } from '../sentence.js';
import { THAN } from '../than.js';

export interface Level {
  text: string;
  sentence: Sentence;
  bracket?: Bracket;
  quantities: Quantity[];
  /** The sentences before, nearest last: where a whole may stand that this one does not name. */
  earlier: readonly Sentence[];
  /** The last figures of the sentences before, outside brackets. */
  before: readonly Quantity[];
}

/** How many sentences back a whole may stand. */
const REACH = 3;

/** How many figures back a whole may stand that is called by its name. */
const MEMORY = 80;

export function levelsOf(text: string, sentences: readonly Sentence[]): Level[] {
  const levels: Level[] = [];
  let before: readonly Quantity[] = [];
  sentences.forEach((sentence, index) => {
    const earlier = sentences.slice(Math.max(0, index - REACH), index);
    const top = sentence.quantities.filter((one) => !one.bracket);
    if (top.length > 0) levels.push({ text, sentence, quantities: top, earlier, before });
    for (const bracket of sentence.brackets) {
      const { quantities } = bracket;
      if (quantities.length > 0) levels.push({ text, sentence, bracket, quantities, earlier, before });
    }
    if (top.length > 0) before = [...before, ...top].slice(-MEMORY);
  });
  return levels;
}

/** The text between a quantity and the one before it on its level (or the start of the level), brackets left out. */
export function gapBefore({ text, sentence, bracket, quantities }: Level, index: number): string {
  const { start } = (quantities[index] as Quantity).figure.span;
  const before = index > 0 ? quantities[index - 1] : undefined;
  const from = before?.figure.span.end ?? bracket?.start ?? sentence.start;
  const gap = text.slice(Math.max(from, start - 120), start);
  return gap.includes('(') ? gap.replace(/\([^()]*\)/g, '') : gap;
}

/** A wording that turns a row of figures into something else than parts of one whole. */
export const BREAK = new RegExp(
  `占(?!$)|实际(?!控制人)|同时|受到|同比|${THAN}|相比|增长|下降|惠及|平均|人均|(?<!资助)计划(?!财务|生育)|预计|目标|上年|去年|提高|压缩|[超高多]出应`
);
/** Longest list of parts. */
export const MAX = 24;
