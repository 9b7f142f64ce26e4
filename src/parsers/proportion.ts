/** Numbers of a proportion: 三次产业结构由上年的12.4∶40.1∶47.5调整为11.8∶40.6∶47.6. */
import type { Numeral } from './numeral.js';

const ONE = '\\d+(?:\\.\\d+)?';
/** Before a number of it: the word for what is divided, perhaps the proportion of before, and the numbers before this one. */
const BEFORE = new RegExp(
  `(?:结构|构成|产业比|比例|占比|之比)[^,;。\\d]{0,10}(?:\\d{4}年的?)?(?:${ONE}(?:[:∶]${ONE})+[\u4e00-\u9fff]{1,8})?((?:${ONE}[:∶])*)$`
);
const BEHIND = new RegExp(`^((?:[:∶]${ONE})*)(?![:∶.\\d])`);
/** Characters that the word and a proportion of before may take. */
const FAR = 64;
/** Two numbers are a score, or a time of day. */
const LEAST = 3;

/** Whether a number without a unit is one of three and more of a proportion. */
export function isInProportion(text: string, { start, end, script }: Numeral): boolean {
  if (script !== 'arabic' || !/[:∶]/.test(text.charAt(end) + text.charAt(start - 1))) return false;
  const before = BEFORE.exec(text.slice(Math.max(0, start - FAR), start))?.[1];
  const behind = BEHIND.exec(text.slice(end, end + FAR))?.[1];
  if (before === undefined || behind === undefined) return false;
  return 1 + count(before) + count(behind) >= LEAST;
}

const count = (marks: string): number => marks.split(/[:∶]/).length - 1;
