/**
 * Dates written with signs instead of 年月日: 2021-02-23, 2021/2/23, 2021.2.23, 98.2.20 and 113-06-17 (in a Taiwanese text), and clock times behind.
 *
 * Three numbers are enough to be sure. Two (2021-05, 2021.05) are read with a leading zero only, because 2020.5 may be a
 * decimal or a label and 2020-21 a range of years; with a full stop only in brackets or before another such date.
 */
import type { DatePoint } from './date-shape.js';
import { isImpossible } from './date-shape.js';
import { ROC_EPOCH } from './roc-years.js';

const FULL = /(\d{2,4})([-./·•])(\d{1,2})\2(\d{1,2})(?!\d|\2\d(?!\d{1,3}\2))/y;
const MONTH = /((?:19|20)\d{2})([-.])(0[1-9]|1[0-2])(?![\d年号]|(?:学|会计|财政?)年|[./]\d|-\d(?!\d{3}[.-]))/y;
const CLOCK =
  /(?:\((?:星期|周).\))?(?:上午|下午|晚上?|凌晨|中午)?[T ]{0,3}([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?![\d:])/y;
const SPOKEN =
  /(?:\((?:星期|周).\))? ?(上午|下午|凌晨|早上|清晨|晚上?|中午|傍晚|夜间)?([01]?\d|2[0-4])(?:时|点(?=\d|[许半整前钟,。、至到]))(?:([0-5]?\d)分(?:([0-5]?\d)秒)?|(半)|整)?/y;

export interface Numeric {
  point: DatePoint;
  end: number;
}

/** Reads a numeric date at `at`; `roc` allows years counted from 1912. */
export function readNumericDate(text: string, at: number, roc: boolean): Numeric | undefined {
  FULL.lastIndex = at;
  const full = FULL.exec(text);
  if (full) {
    const [raw, digits = '', sign, month = '', day = ''] = full;
    // 113-06-17: a dash only with leading zeros.
    const padded = sign !== '-' || (month.length === 2 && day.length === 2 && digits.length === 3);
    const year = yearOf(digits, roc && padded);
    const [m, d] = [Number(month), Number(day)];
    if (year === undefined || m < 1 || m > 12 || d < 1 || d > 31) return undefined;
    const point: DatePoint = { year, month: m, day: d };
    if (digits.length < 4 && isImpossible(point)) return undefined;
    const clock = readClock(text, at + raw.length);
    if (clock) point.time = clock.time;
    return { point, end: clock?.end ?? at + raw.length };
  }
  MONTH.lastIndex = at;
  const short = MONTH.exec(text);
  if (!short) return undefined;
  const [raw, year, sign, month] = short;
  const end = at + raw.length;
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  if (
    sign === '.' &&
    !(before === '(' && after === ')') &&
    !/^[-—~至][ ]?(?:19|20)\d\d\./.test(text.slice(end, end + 8))
  ) {
    const second = /(?:19|20)\d\d\.(?:0[1-9]|1[0-2])[-—~至] ?$/.test(text.slice(Math.max(0, at - 9), at));
    if (!second) return undefined;
  }
  if (sign === '-' && /[A-Za-z]/.test(after)) return undefined;
  return { point: { year: Number(year), month: Number(month) }, end };
}

function yearOf(digits: string, roc: boolean): number | undefined {
  const value = Number(digits);
  if (digits.length === 4) return value >= 1500 && value < 2200 ? value : undefined;
  if (!roc || value < 34 || value > 150) return undefined;
  return value + ROC_EPOCH;
}

/** Eight digits in a row are a date behind 日期 or 时间 only; elsewhere they are a code. */
const COMPACT = /((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/y;
const DATE_LABEL = /(?:日期|时间)[:]? ?$/;

/** Reads `20210223` behind a label. */
export function readCompactDate(text: string, at: number): Numeric | undefined {
  if (!DATE_LABEL.test(text.slice(Math.max(0, at - 5), at))) return undefined;
  COMPACT.lastIndex = at;
  const match = COMPACT.exec(text);
  if (!match) return undefined;
  const point = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isImpossible(point) ? undefined : { point, end: at + match[0].length };
}

/** Reads a time of day right behind a date: `12:42:06`, 上午9时30分. */
export function readClock(text: string, at: number): { time: string; end: number } | undefined {
  CLOCK.lastIndex = at;
  const clock = CLOCK.exec(text);
  if (clock) {
    const [raw, hour = '', minute = '', second] = clock;
    const later = /[下晚]/.test(raw) && Number(hour) < 12;
    return {
      time: `${pad(String(Number(hour) + (later ? 12 : 0)))}:${minute}${second ? `:${second}` : ''}`,
      end: at + raw.length,
    };
  }
  SPOKEN.lastIndex = at;
  const spoken = SPOKEN.exec(text);
  if (!spoken) return undefined;
  const [raw, half, hour = '', minute, second, thirty] = spoken;
  const later = half !== undefined && /下|晚|傍|夜/.test(half) && Number(hour) < 12;
  const time = pad(String(Number(hour) + (later ? 12 : 0)));
  const rest = thirty ? ':30' : `:${pad(minute ?? '')}${second ? `:${pad(second)}` : ''}`;
  return { time: time + rest, end: at + raw.length };
}

const pad = (digits: string): string => digits.padStart(2, '0');
