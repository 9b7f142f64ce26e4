/**
 * Reads one date or one range of dates at a given place: year, then what is finer, then a second point where 至 or the like follows.
 *
 * A reader works at one offset, forward only, with sticky expressions of bounded length; it never looks at the notice as a whole.
 * What may stand around a date, and what only looks like one, is known to `date.ts`.
 */
import { completeRange, daysIn, type DatePoint, type DateShape } from './date-shape.js';
import { readDateNumber } from './date-number.js';
import { readClock, readCompactDate, readNumericDate } from './date-numeric.js';
import * as words from './date-words.js';
import { N, readYear, readYearSpan, TO } from './date-year.js';

const ALL_YEAR = /全年/y;
const HALF = /年?([上下])半年/y;
const QUARTER = /第?([一二三四1-4])(?:季度?|(?:[至到、-]第?([一二三四1-4])季度?))(?:份)?/y;
const FIRST_QUARTERS = /(?:[前头]([二两三23])个?季度|首([二两三])个?季度?)/y;
const QUARTER_CODE = /Q([1-4])(?![\d.])/y;
const QUARTER_PART = /(?:初|末|底)/y;
const FIRST_MONTHS = /[前头]([一二两三四五六七八九十]{1,2}|\d{1,2})个月/y;
const MONTH_SPAN = new RegExp(`(${N}{1,3})(?:月份?)?${TO}(${N}{1,3})月份?(?!${N}{1,3}[日号])`, 'y');
const MONTH = new RegExp(`(${N}{1,3}|元)月份?`, 'y');
const DAY_SPAN = new RegExp(`(${N}{1,3})(?:日|号)?${TO}(${N}{1,3})[日号](?![楼院线文令])`, 'y');
const DAY = new RegExp(`(${N}{1,3})(?:日|号(?![楼院线文令路]))`, 'y');
/** A month or day that shares its unit with the next: 2020年3、4月, 5月3、4日. */
const MONTH_LIST = new RegExp(`(${N}{1,2})(?=(?:[、和及与]${N}{1,2}){1,8}月(?!${N}{1,3}[日号]))`, 'y');
const DAY_LIST = new RegExp(`(${N}{1,2})(?=(?:[、和及与]${N}{1,2}){1,8}[日号])`, 'y');
const CONNECT = new RegExp(`(?:\\((?:星期|周)[一二三四五六日天]\\))? ?${TO} ?`, 'y');

export class DateReader {
  constructor(
    private readonly text: string,
    private readonly roc: boolean
  ) {}

  /** The date or range that begins at `at`; `undefined` where none does. */
  read(at: number): DateShape | undefined {
    const years = readYearSpan(this.text, at, this.roc);
    if (years) return { start: at, end: years.end, from: { year: years.from }, to: { year: years.to } };
    const first = this.numeric(at) ?? this.point(at);
    if (!first) return undefined;
    const { shape } = first;
    if (shape.to) return this.finish(shape);
    const connect = this.match(CONNECT, shape.end);
    const at2 = shape.end + (connect?.[0].length ?? 0);
    const second = connect && this.second(at2, shape.from);
    if (second) {
      shape.end = second.shape.end;
      shape.to = second.shape.to ?? second.shape.from;
    }
    return this.finish(shape);
  }

  private finish(shape: DateShape): DateShape {
    if (!shape.to) return shape;
    for (const point of [shape.from, shape.to]) {
      const fine = point.month ?? point.quarter ?? point.half;
      if (point.part && point.part !== 'middle' && fine === undefined) point.month = point.part === 'early' ? 1 : 12;
    }
    completeRange(shape.from, shape.to);
    delete shape.from.part;
    delete shape.to.part;
    return shape;
  }

  private numeric(at: number): { shape: DateShape } | undefined {
    const code = this.text.charCodeAt(at);
    if (code < 48 || code > 57) return undefined;
    const found = readNumericDate(this.text, at, this.roc) ?? readCompactDate(this.text, at);
    return found && { shape: { start: at, end: found.end, from: found.point } };
  }

  /** The second point of a range; it must say something of the same or a finer kind as the first. */
  private second(at: number, from: DatePoint): { shape: DateShape } | undefined {
    const full = this.numeric(at);
    if (full) return full;
    const found = this.point(at);
    if (found) {
      const { year, yearRef, month, day, part, quarter, half } = found.shape.from;
      if (year !== undefined || yearRef !== undefined) return found;
      if (month !== undefined && (from.month !== undefined || from.part !== undefined)) return found;
      if (part && month === undefined && day === undefined && from.month !== undefined) return found;
      if (quarter !== undefined && from.quarter !== undefined) return found;
      if (half !== undefined && from.half !== undefined) return found;
      return undefined;
    }
    if (from.day === undefined) return undefined;
    const match = this.match(DAY, at);
    const day = readDateNumber(match?.[1] ?? '');
    if (!match || day === undefined || day < 1 || day > 31) return undefined;
    const shape: DateShape = { start: at, end: at + match[0].length, from: { day } };
    this.clock(shape);
    return { shape };
  }

  /** 4日18时 of the month last spoken of: a day alone is one where an hour follows; `counted`: or where it is counted up to it. */
  bareDay(at: number, counted: boolean): DateShape | undefined {
    const match = this.match(DAY, at);
    const day = readDateNumber(match?.[1] ?? '');
    if (!match || !isDay(day)) return undefined;
    const shape: DateShape = { start: at, end: at + match[0].length, from: { day } };
    this.clock(shape);
    return counted || shape.from.time !== undefined ? shape : undefined;
  }

  /** Year, month, day, as many as there are. */
  private point(at: number): { shape: DateShape } | undefined {
    const year = readYear(this.text, at, this.roc);
    const shape: DateShape = { start: at, end: year?.end ?? at, from: year?.point ?? {} };
    this.within(shape, year !== undefined);
    if (shape.end === at) return undefined;
    return { shape };
  }

  /** What is finer than the year. */
  private within(shape: DateShape, hasYear: boolean): void {
    const { text } = this;
    const { from } = shape;
    const take = (match: RegExpExecArray): void => void (shape.end += match[0].length);
    let match: RegExpExecArray | undefined;
    if (hasYear && (match = this.match(ALL_YEAR, shape.end))) return take(match);
    if ((match = this.match(HALF, shape.end))) {
      from.half = match[1] === '上' ? 1 : 2;
      take(match);
      if (!hasYear) from.yearRef = 'same';
      return;
    }
    if ((match = this.match(QUARTER, shape.end)) && match[0].length > 1) {
      const quarter = readDateNumber(match[1] ?? '');
      const last = match[2] === undefined ? undefined : readDateNumber(match[2]);
      if (last === undefined || last > (quarter ?? 9)) {
        // A run of quarters is written in months, as a reader writes it: 2022-01/2022-09.
        if (last === undefined || quarter === undefined) from.quarter = quarter;
        else {
          from.month = quarter * 3 - 2;
          shape.to = { month: last * 3 };
        }
        take(match);
        const part = last === undefined ? this.match(QUARTER_PART, shape.end) : undefined;
        if (part) {
          from.part = words.partOf(part[0], text.charAt(shape.end + 1));
          if (from.part) take(part);
        }
        return;
      }
    }
    if (hasYear && (match = this.match(QUARTER_CODE, shape.end))) {
      from.quarter = Number(match[1]);
      return take(match);
    }
    if ((match = this.match(FIRST_QUARTERS, shape.end))) {
      if (!hasYear) from.yearRef = 'same';
      from.month = 1;
      shape.to = { month: /[三3]/.test(match[1] ?? match[2] ?? '') ? 9 : 6 };
      return take(match);
    }
    if (hasYear && (match = this.match(FIRST_MONTHS, shape.end))) {
      const months = match[1] === '两' ? 2 : readDateNumber(match[1] ?? '');
      if (months !== undefined && months > 1 && months <= 12) {
        from.month = 1;
        shape.to = { month: months };
        return take(match);
      }
    }
    if ((match = this.match(words.PART, shape.end)) && (hasYear || /^年./.test(match[0]))) {
      const part = words.partOf(match[0], text.charAt(shape.end + match[0].length));
      if (part && !match[0].startsWith('月')) {
        from.part = part;
        if (!hasYear) from.yearRef = 'same';
        return take(match);
      }
    }
    if ((match = this.match(MONTH_SPAN, shape.end))) {
      const [one, two] = [readDateNumber(match[1] ?? ''), readDateNumber(match[2] ?? '')];
      if (isMonth(one) && isMonth(two) && !(one >= two && !match[0].includes('月', 1))) {
        from.month = one;
        shape.to = { month: two };
        return take(match);
      }
    }
    this.month(shape, hasYear);
  }

  private month(shape: DateShape, hasYear: boolean): void {
    const { text } = this;
    const { from } = shape;
    const numbered = hasYear ? undefined : this.match(words.NEAR_MONTH_WITH_NUMBER, shape.end);
    const near = this.match(words.NEAR_MONTH, shape.end);
    const ref = near && words.nearRefOf(near[0], text.charAt(shape.end - 1), text.charAt(shape.end + near[0].length));
    const match = near
      ? undefined
      : (this.match(MONTH, shape.end) ?? (hasYear ? this.match(MONTH_LIST, shape.end) : undefined));
    if (numbered) {
      from.month = Number(numbered[1]);
      shape.end += numbered[0].length;
    } else if (near && ref && !hasYear) {
      from.monthRef = ref;
      shape.end += near[0].length;
    } else if (match) {
      const month = match[1] === '元' ? (hasYear ? 1 : undefined) : readDateNumber(match[1] ?? '');
      const impossible = month !== undefined && hasYear && month > 12 && month < 100;
      if (!isMonth(month) && !impossible) return;
      from.month = month;
      shape.end += match[0].length;
    } else {
      if (!hasYear) this.nearDay(shape);
      return;
    }
    const part = this.match(words.PART_OF_MONTH, shape.end);
    if (part) {
      shape.end += part[0].length;
      if (part[1] === undefined) from.part = words.partOfMonth(part[0]);
      else spreadParts(shape, part[1], part[2] ?? '');
      return;
    }
    const loose = this.match(words.PART, shape.end);
    if (loose && !loose[0].startsWith('年')) {
      const found = words.partOf(loose[0], text.charAt(shape.end + loose[0].length));
      if (found) {
        from.part = found;
        shape.end += loose[0].length;
        return;
      }
    }
    this.day(shape);
  }

  private day(shape: DateShape): void {
    const { from } = shape;
    let match = this.match(DAY_SPAN, shape.end);
    if (match) {
      const [one, two] = [readDateNumber(match[1] ?? ''), readDateNumber(match[2] ?? '')];
      if (isDay(one) && isDay(two) && two > one) {
        from.day = one;
        shape.to = { day: two };
        shape.end += match[0].length;
        return;
      }
    }
    match = this.match(DAY, shape.end) ?? this.match(DAY_LIST, shape.end);
    const day = readDateNumber(match?.[1] ?? '');
    if (!match || day === undefined || day > 99) return;
    from.day = day;
    shape.end += match[0].length;
    this.clock(shape);
  }

  /** The time of day behind the day that was read last. */
  private clock(shape: DateShape): void {
    const clock = readClock(this.text, shape.end);
    if (!clock) return;
    shape.from.time = clock.time;
    shape.end = clock.end;
  }

  private nearDay(shape: DateShape): void {
    const match = this.match(words.NEAR_DAY, shape.end);
    if (!match) return;
    const ref = words.nearRefOf(
      match[0],
      this.text.charAt(shape.end - 1),
      this.text.charAt(shape.end + match[0].length)
    );
    if (!ref) return;
    shape.from.dayRef = ref;
    shape.end += match[0].length;
  }

  private match(pattern: RegExp, at: number): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.text) ?? undefined;
  }
}

/** 中下旬 is a range of days; so is 上中旬. The last day of a month is taken as it is in a leap year where the year is not known. */
function spreadParts(shape: DateShape, first: string, last: string): void {
  const { from } = shape;
  from.day = first === '上' ? 1 : 11;
  const end = last === '中' ? 20 : from.month === undefined ? 31 : daysIn(from.year ?? 2000, from.month);
  shape.to = { ...from, day: end };
}

const isMonth = (value: number | undefined): value is number => value !== undefined && value >= 1 && value <= 12;
const isDay = (value: number | undefined): value is number => value !== undefined && value >= 1 && value <= 31;
