/**
 * Numbers as word processors and browsers print them before paragraphs: `一`, `壹`, `①`, `iv`, `b`.
 *
 * Printing only; reading numerals is `parsers/numeral.ts`.
 */

const digits = '〇一二三四五六七八九';
const formalDigits = '零壹贰叁肆伍陆柒捌玖';

/** `21` → 二十一, `10` → 十, `105` → 一百〇五; up to 9999, beyond that the digits. */
export function hanNumeral(value: number, formal = false): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value);
  const names = formal ? formalDigits : digits;
  const units = formal ? ['仟', '佰', '拾', ''] : ['千', '百', '十', ''];
  if (value === 0) return names[0] as string;
  let text = '';
  let gap = false;
  [1000, 100, 10, 1].forEach((place, index) => {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? names[0] : '') + (names[digit] as string) + units[index];
      gap = false;
    }
  });
  return formal ? text : text.replace(/^一十/, '十');
}

/** `2021` → 二〇二一 */
export function hanDigits(value: number): string {
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)] as string);
}

export function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const table: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = value;
  let text = '';
  for (const [unit, letters] of table) {
    while (rest >= unit) {
      text += letters;
      rest -= unit;
    }
  }
  return text;
}

/** 1 → a, 26 → z, 27 → aa (the word processors' way, not that of spreadsheets). */
export function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/** ① to ⑳, ㉑ to ㉟, ㊱ to ㊿, else the digits. */
export function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCharCode(0x2460 + value - 1);
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21);
  if (value >= 36 && value <= 50) return String.fromCharCode(0x32b1 + value - 36);
  return String(value);
}
