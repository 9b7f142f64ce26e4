/**
 * Reads numerals as Chinese notices write them: `1,234.5`, `3.5万`, `57亿8千3百`, `一千二百零六`, `二十几`, `数十`.
 *
 * A leaf module. It knows digits and places, never units or what a numeral is for. What cannot be read with certainty is said
 * to be unreadable and never guessed: `四万万` (an old 亿, or a slip), `一万三` (13,000 by ear, 10,003 by letter).
 *
 * - Value and place are exact; the place is that of the last digit written (`285.2亿`: 10,000,000).
 * - 余, 多, 几, 来 between the numeral and its unit belong to the numeral (`more`), also before 万 and 亿 (`13万余`, `3百余万`).
 * - `七八`, `三四十`, `几十`, `数百` have bounds instead of one value; `value` is then what a reader would quote: the upper
 *   one of two digits, the lowest for 几 and 数.
 * - 千 of 千瓦, 千克, 千米 and 百 of 百分 belong to the unit.
 */
import { scanArabic } from './numeral-arabic.js';
import { scanHan } from './numeral-han.js';
import type { Numeral } from './numeral-places.js';

export type { Numeral } from './numeral-places.js';

/**
 * Reads the numeral that starts at `at`.
 *
 * @param limit offset that the numeral must not cross: the end of the block, or of a printed label
 * @param spaced whether thousands may be set apart by spaces (1 234), as in Traditional texts
 * @returns nothing where no numeral starts there
 */
export function scanNumeral(text: string, at: number, limit = text.length, spaced = false): Numeral | undefined {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57 ? scanArabic(text, at, limit, spaced) : scanHan(text, at, limit);
}

/** Reads a whole text as one Chinese whole number: `十二` is 12; nothing where it is no such number. */
export function readHan(text: string): number | undefined {
  const numeral = scanHan(text, 0, text.length);
  if (
    !numeral ||
    numeral.end !== text.length ||
    numeral.unreadable ||
    numeral.low ||
    numeral.more ||
    numeral.implicit
  ) {
    return undefined;
  }
  return numeral.value.toNumber();
}
