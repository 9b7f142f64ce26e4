/**
 * The year of a date: 2020年, 二〇二〇年, 民国99年, 98年 (where that is a year), 2020 before 上半年, 去(98)年, 上年度; and spans of
 * years that share one 年 (2019-2020年, 87至96年度, 2018/19年度).
 *
 * A number of two or three digits is a year only in a text that counts from 1912 (`roc-years.ts`), behind 民国, with a leading zero
 * (08年), or before a month (98年5月).
 */
import { DATE_DIGITS, readDateNumber } from './date-number.js';
import type { DatePoint } from './date-shape.js';
import * as words from './date-words.js';
import { ROC_EPOCH } from './roc-years.js';

/** One digit of a date, and what joins the two ends of a range; sources for expressions. */
export const N = `[${DATE_DIGITS}]`;
export const TO = '(?:起?(?:至|到)|[-~–―-]|—{1,2})';

const ERA = '(中华民国|民国|公元)?';
const YEAR = new RegExp(`${ERA} ?(${N}{1,6}|\\d \\d \\d \\d)(?:学|会计|财政?)?年(度)?`, 'y');
/** Behind a number and 年: what only follows a year. */
const SHOWS_YEAR = new RegExp(
  `${N}{1,3}(?:月|(?:月份?)?${TO}${N}{1,3}月)|[初底末](?![步中期])|年[初底末中]|[上下]半年|第?[一二三四1-4]季|同期|全年`,
  'y'
);
const YEAR_BARE = /(中华民国|民国)?(\d{2,4})(?=年?(?:全年|[上下]半年|第?[一二三四1-4]季|Q[1-4]))/y;
const SPAN = new RegExp(
  `${ERA}(${N}{2,4})(?:年(?:度)?)?(?:[/]|${TO})(?:民国)?(${N}{2,4})((?:学|会计|财政?)?年)(?:度)?(?!${N}{1,2}月)`,
  'y'
);
/** 2018至2020三年: the count of years stands for the unit, and must agree. */
const SPAN_COUNTED = new RegExp(`(${N}{4})${TO}(${N}{4})(?=([二两三四五六七八九十]|\\d{1,2})个?年)`, 'y');
const SPAN_IN_BRACKETS = /(?<=\()((?:19|20)\d\d)[-—–~至]{1,2}((?:19|20)\d\d)(?=\))/y;
/** Two digits that can be nothing but a year: 08年, 〇八年; others need a month behind. */
const SHORT_YEAR = /^(?:\d\d|[〇○零一二三四五六七八九]{2})$/;
const MONTH_BEHIND = new RegExp(`${N}{1,3}月`, 'y');

export interface YearPart {
  point: Pick<DatePoint, 'year' | 'yearRef' | 'samePeriod'>;
  end: number;
}

/** The year that begins at `at`. */
export function readYear(text: string, at: number, roc: boolean): YearPart | undefined {
  const match = (pattern: RegExp, from = at): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(text);
  };
  const numbered = match(words.YEAR_WORD_WITH_NUMBER);
  if (numbered) {
    const [raw, word = '', digits = ''] = numbered;
    const year = yearOf(digits, digits.length === 4 ? undefined : '民国', true, roc);
    if (year !== undefined) return { point: { year, yearRef: words.yearRefOfCharacter(word) }, end: at + raw.length };
  }
  const word = match(words.YEAR_WORD);
  if (word) {
    const end = at + word[0].length;
    const yearRef = words.yearRefOf(word[0], text.charAt(at - 1), text.charAt(end));
    if (yearRef === undefined) return undefined;
    const samePeriod = text.startsWith('同期', end);
    return samePeriod ? { point: { yearRef, samePeriod }, end: end + 2 } : { point: { yearRef }, end };
  }
  const written = match(YEAR);
  if (written) {
    const [raw, era, digits = '', period] = written;
    const end = at + raw.length;
    const sure = era !== undefined || period !== undefined || match(SHOWS_YEAR, end) !== null;
    const short = !roc && SHORT_YEAR.test(digits) && (/^[0〇○零]/.test(digits) || match(MONTH_BEHIND, end) !== null);
    const year = yearOf(digits, era, sure, roc) ?? (short ? shortYear(digits) : undefined);
    return year === undefined ? undefined : { point: { year }, end };
  }
  const bare = match(YEAR_BARE);
  const year = bare ? yearOf(bare[2] ?? '', bare[1], true, roc) : undefined;
  return bare && year !== undefined ? { point: { year }, end: at + bare[0].length } : undefined;
}

/** A span of years that share one 年, or stand alone in brackets: (2016-2020). */
export function readYearSpan(
  text: string,
  at: number,
  roc: boolean
): { from: number; to: number; end: number } | undefined {
  SPAN.lastIndex = at;
  const match = SPAN.exec(text);
  if (!match) {
    SPAN_IN_BRACKETS.lastIndex = at;
    SPAN_COUNTED.lastIndex = at;
    const bare = SPAN_IN_BRACKETS.exec(text) ?? SPAN_COUNTED.exec(text);
    if (!bare) return undefined;
    const [from = 0, to = 0] = [
      yearOf(bare[1] ?? '', undefined, false, false),
      yearOf(bare[2] ?? '', undefined, false, false),
    ];
    const count = bare[3] === '两' ? 2 : readDateNumber(bare[3] ?? '');
    const agrees = count === undefined || count === to - from + 1 || count === to - from;
    return from > 0 && to > from && agrees ? { from, to, end: at + bare[0].length } : undefined;
  }
  const [raw, era, one = '', two = '', unit = ''] = match;
  const from = yearOf(one, era, true, roc);
  let to = yearOf(two, era, true, roc);
  if (from !== undefined && to === undefined && one.length === 4 && SHORT_YEAR.test(two)) {
    to = Math.floor(from / 100) * 100 + (readDateNumber(two) ?? 0);
    if (to !== from + 1) return undefined;
  }
  const longer = unit.length > 1 ? 1 : Infinity;
  if (from === undefined || to === undefined || to <= from || to - from > longer) return undefined;
  return { from, to, end: at + raw.length };
}

/** @param sure whether something around the number shows that it is a year */
function yearOf(digits: string, era: string | undefined, sure: boolean, roc: boolean): number | undefined {
  const value = readDateNumber(digits);
  if (value === undefined) return undefined;
  if (era !== undefined && era !== '公元') return value > 0 && value < 200 ? value + ROC_EPOCH : undefined;
  if (value >= 1500 && value < 2200) return value;
  if (!roc || digits.length > 5 || digits.length < 2) return undefined;
  if (!sure && !/^(?:\d{2,3}|[〇○◯零一二三四五六七八九]{3})$/.test(digits)) return undefined;
  return value >= (sure ? 30 : 70) && value < 140 ? value + ROC_EPOCH : undefined;
}

/** Two digits: of this century or the last. */
function shortYear(digits: string): number | undefined {
  const value = readDateNumber(digits);
  return value === undefined ? undefined : value + (value > 48 ? 1900 : 2000);
}
