/**
 * Reads the numeral of a printed label: 一, 十二, 二十三, 廿一, 一百零三, 壹, 12.
 *
 * Labels count up to a few hundred at most, so this is a small reader of its own: it says nothing about figures.
 */
import { HAN_DIGITS } from './han-digits.js';

const DIGITS: Record<string, number> = {
  ...HAN_DIGITS,
  壹: 1,
  贰: 2,
  叁: 3,
  参: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const POWERS: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100 };

/** @returns the number, or undefined where the characters make none */
export function readOrdinal(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  let total = 0;
  let digit: number | undefined;
  let lastPower = Infinity;
  for (const character of /[廿卅]/.test(text) ? text.replace(/廿/g, '二十').replace(/卅/g, '三十') : text) {
    const power = POWERS[character];
    if (power !== undefined) {
      if (power >= lastPower || digit === 0) return undefined;
      total += (digit ?? 1) * power;
      digit = undefined;
      lastPower = power;
      continue;
    }
    const value = DIGITS[character];
    if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
    digit = value;
  }
  total += digit ?? 0;
  return total > 0 ? total : undefined;
}
