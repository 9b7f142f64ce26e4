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
import { Decimal } from '../facts/decimal.js';
import { scanHan } from './han-numeral.js';

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

/** Powers of ten of the places that a digit can stand before. */
export const SMALL: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
export const BIG: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 兆: 12 };
export const HAN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** What follows 千, 兆 or 百 where these open a unit. */
const UNIT_OPENERS: Readonly<Record<string, string>> = {
  千: '瓦克米伏卡赫焦帕安吨兆字比',
  兆: '瓦帕赫字欧焦比周伏',
  百: '分帕',
};

/** Whether the place character at `at` counts, or opens a unit such as 千瓦. */
export function isPlace(text: string, at: number): boolean {
  const openers = UNIT_OPENERS[text.charAt(at)];
  return openers === undefined || at + 1 >= text.length || !openers.includes(text.charAt(at + 1));
}

const ARABIC = /\d+(?:\.\d+)*/y;
const GROUPS = /\d{1,3}(?:,\d{3}){1,8}(?!\d)(?:\.\d+)?(?!\.\d)/y;

/**
 * Reads the numeral that starts at `at`.
 *
 * @param limit offset that the numeral must not cross: the end of the block, or of a printed label
 * @returns nothing where no numeral starts there
 */
export function scanNumeral(text: string, at: number, limit = text.length): Numeral | undefined {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57 ? scanArabic(text, at, limit) : scanHan(text, at, limit);
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

interface Written {
  digits: bigint;
  scale: number;
  end: number;
}

/** Digits with thousands marks and a decimal point; nothing for `2021.2.23`. */
function readArabic(text: string, at: number, limit: number): Written | undefined {
  GROUPS.lastIndex = at;
  let run = GROUPS.exec(text)?.[0];
  if (run === undefined || at + run.length > limit) {
    ARABIC.lastIndex = at;
    run = ARABIC.exec(text)?.[0] ?? '';
    if (at + run.length > limit) run = /^\d*/.exec(text.slice(at, limit))?.[0] ?? '';
  }
  const point = run.indexOf('.');
  if (run === '' || (point >= 0 && run.indexOf('.', point + 1) >= 0)) return undefined;
  const plain = run.replaceAll(',', '');
  return {
    digits: plain.length > 4000 ? 0n : BigInt(plain.replace('.', '')),
    scale: point < 0 ? 0 : run.length - point - 1,
    end: at + run.length,
  };
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

function scanArabic(text: string, start: number, limit: number): Numeral {
  let i = start;
  let total = Decimal.zero;
  let place = 0;
  let lastBig = 20;
  let more: string | undefined;
  let endWithoutMore: number | undefined;
  const done = (extra: Partial<Numeral> = {}): Numeral => ({
    start,
    end: i,
    value: total,
    place: new Decimal(1n, -place),
    script: 'arabic',
    ...(more !== undefined && { more }),
    ...(endWithoutMore !== undefined && { endWithoutMore }),
    ...extra,
  });
  for (;;) {
    let section = Decimal.zero;
    let lastSmall = 4;
    let decimal = false;
    for (;;) {
      const written = readArabic(text, i, limit);
      if (!written) {
        ARABIC.lastIndex = i;
        i = Math.min(limit, i + (ARABIC.exec(text)?.[0].length ?? 1));
        return done({ unreadable: true });
      }
      i = written.end;
      let part = new Decimal(written.digits, written.scale);
      place = -written.scale;
      decimal ||= written.scale > 0;
      const small = text.charAt(i) === '十' || i >= limit ? undefined : SMALL[text.charAt(i)];
      if (small === undefined || small >= lastSmall || !isPlace(text, i)) {
        if (lastSmall < 4 && !part.lessThan(new Decimal(1n, -lastSmall))) return done({ unreadable: true });
        section = section.plus(part);
        break;
      }
      if (lastSmall < 4 && !part.lessThan(new Decimal(10n, 0))) return done({ unreadable: true });
      part = part.shift(small);
      place += small;
      section = section.plus(part);
      lastSmall = small;
      i++;
      if (decimal || !isDigit(text, i)) break;
    }
    // A part behind 万 or 亿 must fit below it: 114万2,000, but not 3万25000.
    if (lastBig < 20 && !section.lessThan(new Decimal(1n, -lastBig))) return done({ unreadable: true });
    let j = i;
    const word = text.charAt(i);
    const marked = (word === '余' || word === '多') && i < limit;
    if (marked) j++;
    let big = j < limit && isPlace(text, j) ? BIG[text.charAt(j)] : undefined;
    if (big === undefined) {
      total = total.plus(section);
      if (marked) {
        more = word;
        endWithoutMore = i;
        i++;
      }
      return done();
    }
    if (marked) more = word;
    i = j + 1;
    if (big === 4 && text.charAt(i) === '亿') {
      big = 12;
      i++;
    }
    if (big >= lastBig) return done({ unreadable: true });
    lastBig = big;
    total = total.plus(section.shift(big));
    place += big;
    if (marked) return done();
    if (decimal || !isDigit(text, i)) {
      const after = text.charAt(i);
      if ((after === '余' || after === '多') && i < limit) {
        more = after;
        endWithoutMore = i;
        i++;
      }
      return done(i < limit && after in BIG && isPlace(text, i) ? { unreadable: true } : {});
    }
  }
}
