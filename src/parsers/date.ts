/**
 * Calendar dates, months, quarters, years, and ranges of them: 2020年5月17日至8月7日, 2021-02-23 12:42:06, 民国99年5月, 今年上半年.
 *
 * Finds the places where a date may begin, lets `date-reader.ts` read it, and holds back what only looks like one: lengths of time
 * (近3年, 98年间), what recurs (每年3月), house and document numbers, lunar days. Words such as 起, 前, 以来, 截至 stay outside.
 * What the text leaves out is written with X here and filled in by `refiners/fill-date.ts`.
 *
 * Limits: a clock time without a date is none; decades (九十年代) and two-digit years without a month are left alone, except
 * where a Taiwanese text counts from 1912.
 *
 * @example 2020年5月17日至8月7日,巡察组进驻。
 *   date 2020年5月17日至8月7日 = 2020-05-17/2020-08-07
 *
 * @example 发布时间:2021-02-23 12:42:06来源:某局
 *   date 2021-02-23 12:42:06 = 2021-02-23T12:42:06
 *
 * @example 截至2020年12月上旬,已于1月14日移交,2020全年无漏报。
 *   date 2020年12月上旬 = 2020-12 early
 *   date 1月14日 = XXXX-01-14
 *   date 2020全年 = 2020
 *
 * @example 二〇二一年二月二十三日起,2020年第三季度和2021年上半年
 *   date 二〇二一年二月二十三日 = 2021-02-23
 *   date 2020年第三季度 = 2020-Q3
 *   date 2021年上半年 = 2021-H1
 *
 * @example 借调连续超过3年,每年3月检查一次,24小时值班,第2.1.3条,九十年代建成
 */
import { characterClass } from '../tree/classes.js';
import type { Block, DateMention, ParseContext, Parser, View } from '../types.js';
import { isLookAlike } from './date-lookalikes.js';
import { DATE_DIGITS, readDateNumber } from './date-number.js';
import { DateReader } from './date-reader.js';
import { isImpossible, isoShape, type DatePoint, type DateShape } from './date-shape.js';
import { ROC_EPOCH, usesRocYears } from './roc-years.js';

const N = `[${DATE_DIGITS}]`;
/** Where a date may begin with a word. */
const WORD = new RegExp(
  `第(?=[一二三四1-4][季至到、-])|(?:中华)?民国|公元(?=${N})|[今本去前明上当同该全次翌][年(月日天个半]|[上下前]一年|[上下]半年|年[初中底末]|[前头首][二两三23]个?季`,
  'y'
);
/** A run of digits is one place: no date begins inside it. A longer one is none. */
const LONGEST_RUN = 40;
const DIGITS = '0123456789〇○◯零O一二三四五六七八九十廿卅百';
const IS_DIGIT = characterClass(DIGITS);
const OPENS_WORD = characterClass('第中民公今本去前明上当同该全次翌下年头首');

const isDigit = (text: string, at: number): boolean => at < text.length && DIGITS.includes(text.charAt(at));

/** The next place at or behind `from` where a date may begin: a run of digits or a word. */
function nextBegin(
  { text, start: offset }: Block,
  { classes }: View,
  from: number
): { start: number; end: number } | undefined {
  for (let start = from; start < text.length; start++) {
    const kind = (classes[offset + start] as number) & (IS_DIGIT | OPENS_WORD);
    if (kind === 0) continue;
    if (kind === IS_DIGIT) {
      let end = start + 1;
      while (end < text.length && end - start < LONGEST_RUN && (classes[offset + end] as number) & IS_DIGIT) end++;
      if (mayBegin(text, start, end)) return { start, end };
      start = end - 1;
    } else {
      WORD.lastIndex = start;
      const word = WORD.exec(text)?.[0];
      if (word !== undefined) return { start, end: start + word.length };
    }
  }
  return undefined;
}

/** What follows a number that opens a date; spares the reader most of the figures of a text. */
const FOLLOWS = new Set('两二三四五六七八九年月-./·•至到起~–―—、和及与学会财元季Q上下全第日号');

function mayBegin(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  if (FOLLOWS.has(next)) return !'-./·•~'.includes(next) || isDigit(text, end + 1) || text.charAt(end + 1) === ' ';
  const length = end - start;
  return length === 8 || (next === ' ' && isDigit(text, end + 1)) || (length === 4 && next === ')');
}

export const date: Parser = {
  id: 'date',
  parse(block: Block, { view }: ParseContext): DateMention[] {
    const found: DateMention[] = [];
    const { text, start: offset } = block;
    const roc = usesRocYears(view);
    const reader = new DateReader(text, roc);
    let done = 0;
    for (let begin = nextBegin(block, view, 0); begin; begin = nextBegin(block, view, begin.end)) {
      const index = begin.start;
      if (index < done) continue;
      for (const shape of readDates(reader, text, index, roc)) {
        if (isLookAlike(text, shape)) break;
        done = shape.end;
        found.push(toMention(shape, offset));
      }
    }
    return found;
  },
};

/** 、4日 and 、4、5日 behind a date that has a day. */
const MORE_DAYS = new RegExp(
  `[、和及与](${N}{1,3})(?:[日号]|(?=(?:[、和及与]${N}{1,3}){1,6}[日号]))(?!内|以[上内])`,
  'y'
);
/** 2018、2019 before 、2020年; 93、94 before 及95年度; 3 before 、4月. */
const Y = `(?:\\d{4}|[〇○零一二三四五六七八九]{4})`;
const BARE_YEAR = new RegExp(`(${Y})(?=(?:[、和及与]${Y}){1,8}(?:[二两三四五六七八九]个?)?年)`, 'y');
/** The last of 一九五三和一九五四两年. */
const LAST_BARE_YEAR = new RegExp(`(?<=[、和及与])(${Y})(?=[二两三四五六七八九]个?年)`, 'y');
const BARE_ROC_YEAR = /([89]\d|1[0-3]\d)(?=(?:年?度?[、和及与](?:[89]\d|1[0-3]\d)){1,8}年)/y;
const BARE_MONTH = /(\d{1,2})(?=(?:[、和及与](?:1[0-2]|[1-9])){1,8}月(?!\d{1,2}[日号]))/y;

/** The date at `at`, and the bare days that share its month. */
function readDates(reader: DateReader, text: string, at: number, roc: boolean): DateShape[] {
  const shape =
    reader.read(at) ?? readBare(text, at, roc) ?? reader.bareDay(at, COUNTED.test(text.slice(Math.max(0, at - 4), at)));
  if (!shape) return [];
  const shapes = [shape];
  if (shape.from.day === undefined || shape.to) return shapes;
  let end = shape.end;
  for (;;) {
    MORE_DAYS.lastIndex = end;
    const match = MORE_DAYS.exec(text);
    const day = readDateNumber(match?.[1] ?? '');
    if (!match || day === undefined || day < 1 || day > 31) return shapes;
    end += match[0].length;
    shapes.push({ start: match.index + 1, end, from: { day } });
  }
}

/** 截至15日: the day of the count, in the month last spoken of. */
const COUNTED = /截(?:至|止到?|止至)$/;

/** A number that shares the 年 or 月 of a later one. */
function readBare(text: string, at: number, roc: boolean): DateShape | undefined {
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[1];
  };
  const year = take(BARE_YEAR) ?? take(LAST_BARE_YEAR) ?? (roc ? take(BARE_ROC_YEAR) : undefined);
  if (year !== undefined) {
    const value = (readDateNumber(year) ?? 0) + (year.length < 4 ? ROC_EPOCH : 0);
    return value < 1900 || value > 2100 ? undefined : { start: at, end: at + year.length, from: { year: value } };
  }
  const month = at > 0 && !/[-\d.%)]/.test(text.charAt(at - 1)) ? take(BARE_MONTH) : undefined;
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return undefined;
  return { start: at, end: at + month.length, from: { month: Number(month) } };
}

const isRelative = ({ yearRef, monthRef, dayRef }: DatePoint): boolean => (yearRef ?? monthRef ?? dayRef) !== undefined;

/** @param offset of the text that the shape was read in */
export function toMention(shape: DateShape, offset: number): DateMention {
  const { from, to } = shape;
  const relative = isRelative(from) || (to !== undefined && isRelative(to));
  // All fields, those too that stay empty or are filled in later: fields are looked up fastest where all dates are alike.
  return {
    type: 'date',
    span: { start: offset + shape.start, end: offset + shape.end },
    iso: isoShape(shape),
    part: to ? undefined : from.part,
    implied: [],
    anchor: undefined,
    relative: relative ? true : undefined,
    impossible: isImpossible(from) || (to && isImpossible(to)) ? true : undefined,
    role: undefined,
  };
}
