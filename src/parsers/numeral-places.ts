/** What a numeral is, and the characters it is written with: shared by the readers of Arabic and of Chinese numerals. */
import type { Decimal } from '../facts/decimal.js';
import { HAN_DIGITS } from '../tree/han-digits.js';

export interface Numeral {
  start: number;
  end: number;
  value: Decimal;
  /** Value of one step of the last written digit, in the same base units. */
  place: Decimal;
  script: 'arabic' | 'han';
  /** 余, 多, 几 or 来. */
  more?: string;
  /** Where the numeral ends without its closing 余 or 多; set only when that closes it (so `多` may belong to a word). */
  endWithoutMore?: number;
  /** Bounds of `七八`, `几十`: `low ≤ x ≤ high`, or `x < high` where `highOpen`. */
  low?: Decimal;
  high?: Decimal;
  highOpen?: true;
  /** 百, 千, 万 with no digit before: `近千`, `上百`; in most places no number at all. */
  implicit?: true;
  /** Not readable with certainty, or a run such as `2021.2.23`; `value` means nothing. */
  unreadable?: true;
  /** Digits in a row without places: `二〇二一`, `五三〇`. */
  serial?: true;
}

/**
 * A numeral and no more: all fields are there from the start, empty, so that every numeral is of one kind to the engine.
 *
 * @example plainNumeral(0, 2, Decimal.from(12), Decimal.one, 'arabic') // 12
 */
export function plainNumeral(
  start: number,
  end: number,
  value: Decimal,
  place: Decimal,
  script: Numeral['script']
): Numeral {
  return {
    start,
    end,
    value,
    place,
    script,
    more: undefined,
    endWithoutMore: undefined,
    low: undefined,
    high: undefined,
    highOpen: undefined,
    implicit: undefined,
    unreadable: undefined,
    serial: undefined,
  };
}

/** Powers of ten of the places that a digit can stand before. */
export const SMALL: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
export const BIG: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 兆: 12 };
/** What a digit of a figure stands for; 两 only stands where something is counted. */
export const FIGURE_DIGITS: Readonly<Record<string, number>> = { ...HAN_DIGITS, '○': 0, 两: 2 };

/** What follows 千, 兆 or 百 where these open a unit. */
const UNIT_OPENERS: Readonly<Record<string, string>> = {
  千: '瓦克米伏卡赫焦帕安',
  兆: '瓦帕赫欧焦周伏',
  百: '分帕',
};

/** Whether the place character at `at` counts, or opens a unit such as 千瓦. */
export function isPlace(text: string, at: number): boolean {
  const openers = UNIT_OPENERS[text.charAt(at)];
  if (openers !== undefined && /^(?:字节|比特)/.test(text.slice(at + 1, at + 3))) return false;
  if (openers === undefined || at + 1 >= text.length || !openers.includes(text.charAt(at + 1))) return true;
  return text.startsWith('百分之', at);
}
