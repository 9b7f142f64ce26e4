/**
 * Numerals in Arabic digits, with thousands marks, decimals, and the places 百, 千, 万, 亿, 兆 between: `1,234.5`, `8.6千万`, `57亿8千3百万`.
 *
 * A part behind 万 or 亿 must fit below it (114万2,000); what does not (3万25000), and dotted runs such as `2021.2.23`, is unreadable.
 */
import { Decimal } from '../facts/decimal.js';
import { BIG, isPlace, plainNumeral, SMALL, type Numeral } from './numeral-places.js';

const ARABIC = /\d+(?:\.\d+)*/y;
/** Thousands set apart by spaces, as Hong Kong prints them: 1 234宗. */
const SPACED = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,4}(?:\.\d+)?(?=[\u4e00-\u9fff%])/y;
/** 1.2×10^3, 6×10⁴. */
const POWER = /×10(?:\^(\d{1,2})|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))/y;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Thousands marks at the wrong place: 1,2345. */
const MISPLACED = /\d{1,3},\d{4,}/y;
const GROUPS = /\d{1,3}(?:,\d{3}){1,8}(?!\d)(?:\.\d+)?(?!\.\d)/y;

/** What may go on with a numeral behind its first digits. */
const CONTINUES = new Set('0123456789,. \u00a0\u2009\u202f');

/** What may go on with plain digits: places, 余 and 多, a power of ten. */
const GOES_ON = new Set([...CONTINUES, ...Object.keys(SMALL), ...Object.keys(BIG), ...'余多×']);
/** Digits that a double holds without loss. */
const FEW = 15;

interface Written {
  digits: bigint;
  scale: number;
  end: number;
}

/** Digits with thousands marks and a decimal point; nothing for `2021.2.23`. */
function readArabic(text: string, at: number, limit: number, spaced: boolean): Written | undefined {
  let plainEnd = at;
  while (plainEnd < limit && plainEnd - at < 16 && isDigit(text, plainEnd)) plainEnd++;
  // Most numerals are nothing but digits.
  if (plainEnd > at && (plainEnd === limit || !CONTINUES.has(text.charAt(plainEnd)))) {
    return { digits: BigInt(text.slice(at, plainEnd)), scale: 0, end: plainEnd };
  }
  MISPLACED.lastIndex = at;
  if (MISPLACED.test(text)) return undefined;
  GROUPS.lastIndex = at;
  let run = GROUPS.exec(text)?.[0];
  if (run === undefined && spaced) {
    SPACED.lastIndex = at;
    run = SPACED.exec(text)?.[0];
  }
  if (run === undefined || at + run.length > limit) {
    ARABIC.lastIndex = at;
    run = ARABIC.exec(text)?.[0] ?? '';
    if (at + run.length > limit) run = /^\d*/.exec(text.slice(at, limit))?.[0] ?? '';
  }
  const point = run.indexOf('.');
  if (run === '' || (point >= 0 && run.indexOf('.', point + 1) >= 0)) return undefined;
  const plain = run.replace(/[, \u00a0\u2009\u202f]/g, '');
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

export function scanArabic(text: string, start: number, limit: number, spaced: boolean): Numeral {
  return scanDigits(text, start, limit) ?? scanWritten(text, start, limit, spaced);
}

/** Most numerals are a few digits and nothing else. */
function scanDigits(text: string, start: number, limit: number): Numeral | undefined {
  let end = start;
  let value = 0;
  while (end < limit && end - start < FEW && isDigit(text, end)) value = value * 10 + text.charCodeAt(end++) - 48;
  if (end < limit && GOES_ON.has(text.charAt(end))) return undefined;
  return plainNumeral(start, end, new Decimal(BigInt(value), 0), Decimal.one, 'arabic');
}

function scanWritten(text: string, start: number, limit: number, spaced: boolean): Numeral {
  let i = start;
  let total = Decimal.zero;
  let place = 0;
  let lastBig = 20;
  let more: string | undefined;
  let endWithoutMore: number | undefined;
  const done = (unreadable = false): Numeral => {
    const numeral = plainNumeral(start, i, total, new Decimal(1n, -place), 'arabic');
    numeral.more = more;
    numeral.endWithoutMore = endWithoutMore;
    if (unreadable) numeral.unreadable = true;
    return numeral;
  };
  for (;;) {
    let section = Decimal.zero;
    let lastSmall = 4;
    let decimal = false;
    for (;;) {
      const written = readArabic(text, i, limit, spaced && i === start);
      if (!written) {
        const pattern = /^\d{1,3},\d/.test(text.slice(i, i + 5)) ? MISPLACED : ARABIC;
        pattern.lastIndex = i;
        i = Math.min(limit, i + (pattern.exec(text)?.[0].length ?? 1));
        return done(true);
      }
      i = written.end;
      const raised = powerAt(text, i, limit);
      if (raised) {
        i = raised.end;
        total = new Decimal(written.digits, written.scale - raised.power);
        place = raised.power - written.scale;
        return done();
      }
      let part = new Decimal(written.digits, written.scale);
      place = -written.scale;
      decimal ||= written.scale > 0;
      const small = text.charAt(i) === '十' || i >= limit ? undefined : SMALL[text.charAt(i)];
      if (small === undefined || small >= lastSmall || !isPlace(text, i)) {
        if (lastSmall < 4 && !part.lessThan(new Decimal(1n, -lastSmall))) return done(true);
        section = section.plus(part);
        break;
      }
      if (lastSmall < 4 && !part.lessThan(new Decimal(10n, 0))) return done(true);
      part = part.shift(small);
      place += small;
      section = section.plus(part);
      lastSmall = small;
      i++;
      if (decimal || !isDigit(text, i)) break;
    }
    // A part behind 万 or 亿 must fit below it: 114万2,000, but not 3万25000.
    if (lastBig < 20 && !section.lessThan(new Decimal(1n, -lastBig))) return done(true);
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
    // 万亿, 3万多亿, 1万6千亿: 万 counts in 亿.
    const inBetween = text.charAt(i) === '多' || text.charAt(i) === '余' ? 1 : 0;
    if (big === 4 && i + inBetween < limit && text.charAt(i + inBetween) === '亿') {
      if (inBetween > 0) more = text.charAt(i);
      big = 12;
      i += inBetween + 1;
    } else if (big === 8 && lastBig === 4 && !decimal && !section.lessThan(new Decimal(1n, -3))) {
      section = section.plus(total);
      total = Decimal.zero;
      lastBig = 20;
    }
    if (big >= lastBig) return done(true);
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
      return done(i < limit && after in BIG && isPlace(text, i));
    }
  }
}

function powerAt(text: string, at: number, limit: number): { power: number; end: number } | undefined {
  if (text.charAt(at) !== '×') return undefined;
  POWER.lastIndex = at;
  const found = POWER.exec(text);
  if (!found || at + found[0].length > limit) return undefined;
  const [all, plain, raised = ''] = found;
  const power = plain ?? [...raised].map((character) => RAISED.indexOf(character)).join('');
  return { power: Number(power), end: at + all.length };
}
