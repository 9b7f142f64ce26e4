/**
 * The shape of a date: what the words say piece by piece, before anything is filled in, and how it is written in ISO 8601.
 *
 * Pieces that the text leaves out are written with `X` (ISO 8601-2: `XXXX-01-14`) until `refiners/fill-date.ts` has found them.
 */
import type { DatePart } from '../types.js';

/** How a relative year is counted: from the year of the notice (this, last …) or from the year last spoken of (same …). */
export type YearRef = 'this' | 'last' | 'before-last' | 'next' | 'same' | 'previous' | 'following';
/** How a relative month or day is counted: from the one last spoken of. */
export type NearRef = 'same' | 'previous' | 'following';

/** One point or period in time, as far as the words go. */
export interface DatePoint {
  year?: number;
  yearRef?: YearRef;
  quarter?: number;
  half?: number;
  month?: number;
  monthRef?: NearRef;
  day?: number;
  dayRef?: NearRef;
  /** `T12:42:06` without the T. */
  time?: string;
  part?: DatePart;
  /** 上年同期: the months and days of the period it is held against. */
  samePeriod?: true;
}

export interface DateShape {
  /** Half-open, in the text that was read. */
  start: number;
  end: number;
  from: DatePoint;
  to?: DatePoint;
}

const two = (n: number | undefined): string => (n === undefined ? 'XX' : String(n).padStart(2, '0'));

/** ISO 8601 of one point, `X` for what is not known. */
export function isoPoint(point: DatePoint): string {
  const year = point.year === undefined ? 'XXXX' : String(point.year).padStart(4, '0');
  if (point.quarter !== undefined) return `${year}-Q${point.quarter}`;
  if (point.half !== undefined) return `${year}-H${point.half}`;
  const hasDay = point.day !== undefined || point.dayRef !== undefined;
  if (!hasDay && point.month === undefined && point.monthRef === undefined) return year;
  const month = `${year}-${two(point.month)}`;
  if (!hasDay) return month;
  return `${month}-${two(point.day)}${point.time ? `T${point.time}` : ''}`;
}

const ISO = /^(\d{4}|X{4})(?:-(?:Q(\d)|H(\d)|(\d\d|XX)(?:-(\d\d|XX)(?:T(.*))?)?))?$/;

/** The pieces of one ISO point; what is `X` is left out. */
export function parseIso(iso: string): DatePoint {
  const [, year, quarter, half, month, day, time] = ISO.exec(iso) ?? [];
  const known = (digits: string | undefined): boolean => digits !== undefined && !digits.startsWith('X');
  const point: DatePoint = {};
  if (known(year)) point.year = Number(year);
  if (quarter) point.quarter = Number(quarter);
  if (half) point.half = Number(half);
  if (known(month)) point.month = Number(month);
  if (known(day)) point.day = Number(day);
  if (time) point.time = time;
  return point;
}

/** ISO 8601 of a shape; a range that starts and ends with the same words stays a range. */
export function isoShape({ from, to }: DateShape): string {
  return to ? `${isoPoint(from)}/${isoPoint(to)}` : isoPoint(from);
}

/**
 * Completes the end of a range from its start: 2020年5月17日至8月7日. A month before the one at the start, with no year of its own,
 * is one of the next year.
 *
 * @returns the pieces that were taken over
 */
export function completeRange(from: DatePoint, to: DatePoint): ('year' | 'month')[] {
  const taken: ('year' | 'month')[] = [];
  if (to.month === undefined && to.monthRef === undefined && to.day !== undefined && from.month !== undefined) {
    to.month = from.month;
    taken.push('month');
  }
  if (to.yearRef === 'same' || to.yearRef === 'following') {
    if (from.year !== undefined) {
      to.year = from.year + (to.yearRef === 'following' ? 1 : 0);
      delete to.yearRef;
    }
  } else if (to.year === undefined && to.yearRef === undefined) {
    if (from.year !== undefined) {
      const wraps =
        to.month !== undefined && from.month !== undefined
          ? to.month < from.month
          : to.quarter !== undefined && from.quarter !== undefined && to.quarter < from.quarter;
      to.year = from.year + (wraps ? 1 : 0);
      taken.push('year');
    } else if (from.yearRef !== undefined) {
      to.yearRef = from.yearRef;
    }
  }
  return taken;
}

/** Whether no such month or day exists (2月30日). An unknown year may be a leap year. */
export function isImpossible({ year, month, day }: DatePoint): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return true;
  if (day === undefined) return false;
  return day < 1 || day > (month === undefined ? 31 : daysIn(year ?? 2000, month));
}

/** Days of a month of the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
