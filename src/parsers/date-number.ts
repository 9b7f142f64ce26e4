/**
 * The small numbers that dates are made of: 23, 二十三, 廿三, 二〇二一, 一百一十.
 *
 * Dates need less than figures do (nothing above 9999), and one thing more: digits in a row (二〇二一, 一一〇) are read by place.
 */

import { HAN_DIGITS } from '../tree/han-digits.js';

/** Characters that a number in a date may consist of, for use in a character class. */
export const DATE_DIGITS = '0-9〇○◯零O一二三四五六七八九十廿卅百';

const VALUE: Record<string, number> = {
  ...HAN_DIGITS,
  '○': 0,
  '◯': 0,
  O: 0,
};

/** Reads an Arabic or Chinese number of a date; `undefined` where it is none. */
export function readDateNumber(raw: string): number | undefined {
  if (/^\d{1,4}$/.test(raw)) return Number(raw);
  if (/^\d \d \d \d$/.test(raw)) return Number(raw.replaceAll(' ', ''));
  if (raw.length === 0 || raw.length > 7) return undefined;
  if (!/[十廿卅百]/.test(raw)) return raw.length <= 4 ? byPlace(raw) : undefined;
  const match =
    /^(?:([一二])?百(?:[零〇○](?=[一二三四五六七八九]$))?)?(?:([一二三四五六七八九])?(十)|(廿)|(卅))?([一二三四五六七八九])?$/.exec(
      raw
    );
  if (!match) return undefined;
  const [, hundreds, tens, ten, twenty, thirty, ones] = match;
  let value = raw.includes('百') ? 100 * (hundreds ? (VALUE[hundreds] ?? 0) : 1) : 0;
  if (ten) value += 10 * (tens ? (VALUE[tens] ?? 0) : 1);
  if (twenty) value += 20;
  if (thirty) value += 30;
  return value + (ones ? (VALUE[ones] ?? 0) : 0);
}

/** Digits read by place: 二〇二一 → 2021. Mixed writings (二0二一) are read too. */
function byPlace(raw: string): number | undefined {
  let value = 0;
  for (const character of raw) {
    const digit = VALUE[character] ?? (character >= '0' && character <= '9' ? Number(character) : undefined);
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}
