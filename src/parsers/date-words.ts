/**
 * The words that name a date by its distance from another: 今年, 去(98)年, 上年度, 同年, 年底, 当日, 上年同期.
 *
 * The words alone are read here, together with what must not stand around them (基本年均, 以前年度, 每年底);
 * which year is meant is found by `refiners/fill-date.ts`.
 */
import type { DatePart } from '../types.js';
import type { NearRef, YearRef } from './date-shape.js';

const YEARS: Record<string, YearRef> = {
  今年: 'this',
  本年: 'this',
  去年: 'last',
  前年: 'before-last',
  明年: 'next',
  上年: 'previous',
  上一年: 'previous',
  前一年: 'previous',
  当年: 'same',
  同年: 'same',
  该年: 'same',
  全年: 'same',
  次年: 'following',
  翌年: 'following',
  下一年: 'following',
};
const BY_CHARACTER: Record<string, YearRef> = {
  今: 'this',
  本: 'this',
  去: 'last',
  上: 'previous',
  前: 'before-last',
  明: 'next',
  次: 'following',
};
const NEAR: Record<string, NearRef> = {
  当: 'same',
  同: 'same',
  本: 'same',
  上: 'previous',
  次: 'following',
  翌: 'following',
  下: 'following',
};

/** Before one of these characters the word is cut out of another: 成本|年, 以|前年, 不|同年. */
const CUT_BEFORE: Record<string, string> = {
  本: '成基资样版文书日原根剧脚读副账标',
  前: '以之目先此从提',
  明: '证说声表注标',
  上: '以线网之晚早马',
  当: '相适应不',
  同: '不相合共协',
  全: '健安齐完不保',
  次: '人层批频班架车场户件多每两一二三四五六七八九十几首各0123456789',
};
/** Behind these the word was a part of another: 同|年龄, 本|年级, 全|年均. */
const CUT_AFTER = '均龄级纪轻青薪审检味画货代会华岁';

export const YEAR_WORD = /(?:[今本去前明上当同该全次翌]|[上下前]一)年(度)?/y;
export const YEAR_WORD_WITH_NUMBER = /([去今本上前明次])(?:年度?)?\((?:民国)?(\d{2,4})年?度?\)(?:年?度|年)?/y;
export const NEAR_DAY = /[当同次翌](?:日|天)/y;
export const NEAR_MONTH = /[当同本上次](?:个)?月/y;
/** 本(8)月, 上(7)月: the number says it. */
export const NEAR_MONTH_WITH_NUMBER = /[本上次]\((1[0-2]|[1-9])\)月/y;
export const PART = /(?:年|月)?(?:初|底|末)|年中|中/y;
export const PART_OF_MONTH = /[上中下]旬|([上中])[、至到]?([中下])旬/y;

const isCut = (word: string, before: string): boolean =>
  before !== '' && (CUT_BEFORE[word.charAt(0)]?.includes(before) ?? false);

/** The year meant by 今年, 上年度 …, or `undefined` where the word is cut out of another. */
export function yearRefOf(word: string, before: string, after: string): YearRef | undefined {
  const base = word.replace(/度$/, '');
  const ref = YEARS[base];
  if (ref === undefined || isCut(word, before)) return undefined;
  if (!word.endsWith('度') && after !== '' && CUT_AFTER.includes(after)) return undefined;
  if (base === '去年' && before === '过' && word.endsWith('度')) return undefined;
  if (base === '前年' && (word.endsWith('度') || after === '度')) return undefined;
  return ref;
}

export function yearRefOfCharacter(character: string): YearRef {
  return BY_CHARACTER[character] ?? 'this';
}

/** The day or month meant by 当日, 次月 …; `undefined` where cut out of another word. */
export function nearRefOf(word: string, before: string, after: string): NearRef | undefined {
  if (isCut(word, before)) return undefined;
  if (word.endsWith('天') && '津空气然'.includes(after) && after !== '') return undefined;
  return NEAR[word.charAt(0)];
}

/** Words that 初, 底, 末 and 中 open: 年初|步, 年中|央, 月底|数. */
const CONTINUED: Record<string, string> = {
  初: '步中审次级始高赛创衷评选一二三',
  底: '数图线层部',
  末: '端期梢尾',
  中: '',
};

/** early, middle, late; `undefined` where the word goes on (2021年初|步) or 中 is none of time (2021年中|央). */
export function partOf(word: string, after: string): DatePart | undefined {
  const last = word.charAt(word.length - 1);
  if (last === '中' && word === '中') return after === '' || ',。;、)(至前后以'.includes(after) ? 'middle' : undefined;
  if (after !== '' && CONTINUED[last]?.includes(after)) return undefined;
  return last === '初' ? 'early' : last === '中' ? (/[央国学小期]/.test(after) ? undefined : 'middle') : 'late';
}

export function partOfMonth(word: string): DatePart {
  return word.startsWith('上') ? 'early' : word.startsWith('中') ? 'middle' : 'late';
}
