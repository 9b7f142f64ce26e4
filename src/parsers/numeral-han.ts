/**
 * Chinese numerals in characters: `三十九`, `一千二百零六`, `两万四千`, `三点五亿`, `十几`, `七八十`, `数百`, `廿三`, `五三〇`.
 *
 * One walk over the characters with the value so far, by the places: a digit before 十, 百, 千 adds to the section, 万 and 亿
 * close the section. Everything that has two readings comes out as unreadable (see `numeral.ts`).
 */
import { Decimal } from '../facts/decimal.js';
import { BIG, FIGURE_DIGITS, isPlace, plainNumeral, SMALL, type Numeral } from './numeral-places.js';

const TENS: Readonly<Record<string, bigint>> = { 廿: 20n, 卅: 30n, 卌: 40n };
/** 数 behind one of these closes a noun: 人数, 总数, 预算数. */
const NOUN_BEFORE_SHU =
  '人户次总件个基指参倍系分岁算定行车台复天年月例额位级套名张宗项条款笔份多少半整单双函变代负正计点字读度';

/** What may go on with a numeral behind its first digit. */
const GOES_ON = new Set([...Object.keys(FIGURE_DIGITS), ...Object.keys(SMALL), ...Object.keys(BIG), '点']);
const PLAIN_DIGITS = Array.from({ length: 10 }, (_, digit) => new Decimal(BigInt(digit), 0));

const ten = (power: number): bigint => 10n ** BigInt(power);

export function scanHan(text: string, start: number, limit: number): Numeral | undefined {
  const first = text.charAt(start);
  // A circle by itself stands for a name left out: 王○○.
  if (first === '○') return undefined;
  if (first === '几' || first === '数') return scanVague(text, start, limit);
  const only = FIGURE_DIGITS[first];
  if (only !== undefined && (start + 1 >= limit || !GOES_ON.has(text.charAt(start + 1)))) {
    // By far the most frequent: 一是, 三名.
    return plainNumeral(start, start + 1, PLAIN_DIGITS[only] ?? Decimal.zero, Decimal.one, 'han');
  }
  let i = start;
  let total = 0n;
  let section = 0n;
  let lastSmall = 5;
  let lastBig = 20;
  /** Power of the last written place; only 万 and 亿 make it count. */
  let place = 0;
  let sectionPlace = 0;
  let zero = false;
  let implicit = false;
  let unreadable = false;
  let serial = false;
  let spread: { low: bigint; high: bigint } | undefined;
  let more: string | undefined;
  let endWithoutMore: number | undefined;
  let scale = 0;
  let open = true;
  while (i < limit && open) {
    const character = text.charAt(i);
    if (character in FIGURE_DIGITS) {
      let digits = '';
      while (i < limit && text.charAt(i) in FIGURE_DIGITS) {
        // 两 is a digit by itself (一九五四|两年), but for 一两 and 两三.
        const two = text.charAt(i) === '两' && digits !== '' && digits !== '1';
        if (two || (text.charAt(i - 1) === '两' && digits === '2' && text.charAt(i) !== '三')) break;
        digits += FIGURE_DIGITS[text.charAt(i++)];
      }
      const fresh = lastSmall === 5 && lastBig === 20;
      const small = i < limit && isPlace(text, i) ? SMALL[text.charAt(i)] : undefined;
      if (digits.length > 1 && digits.startsWith('0') && !fresh) {
        zero = true;
        digits = digits.replace(/^0+/, '') || '0';
      }
      if (digits.length === 1) {
        const digit = BigInt(digits);
        if (digits === '0' && !fresh && !zero) {
          zero = true;
          if (i >= limit || !(text.charAt(i) in SMALL)) unreadable = true;
        }
        if (small !== undefined) {
          if (small >= lastSmall || digit === 0n) unreadable = true;
          section += digit * ten(small);
          lastSmall = small;
          sectionPlace = small;
          zero = false;
          i++;
        } else {
          // 一万三, 二百五: thirteen thousand or ten thousand and three?
          if (!fresh && lastSmall !== 1 && !zero && !(lastSmall === 5 && BIG[text.charAt(i)])) unreadable = true;
          section += digit;
          lastSmall = 0;
          sectionPlace = 0;
          if (text.charAt(i) === '点' && fresh && isFraction(text, i + 1, limit)) {
            i++;
            for (; i < limit && text.charAt(i) in FIGURE_DIGITS; i++, scale++) {
              section = section * 10n + BigInt(FIGURE_DIGITS[text.charAt(i)] ?? 0);
            }
          }
        }
      } else if (
        digits.length === 2 &&
        isPair(digits) &&
        (fresh || lastSmall === 1 || (small !== undefined && small < lastSmall))
      ) {
        const [a = 0n, b = 0n] = [...digits].map(BigInt);
        const power = small !== undefined && small < lastSmall ? small : 0;
        if (power > 0) i++;
        spread = { low: section + a * ten(power), high: section + b * ten(power) };
        section = spread.high;
        lastSmall = power;
        sectionPlace = power;
      } else {
        if (!fresh || small !== undefined || (digits.length === 2 && !digits.includes('0'))) unreadable = true;
        else {
          serial = true;
          open = i < limit && (text.charAt(i) in BIG || text.charAt(i) === '点');
        }
        section = digits.length > 4000 ? 0n : BigInt(digits);
        lastSmall = 0;
        sectionPlace = 0;
      }
    } else if (character in SMALL && isPlace(text, i)) {
      const power = SMALL[character] ?? 0;
      if (power === 1 && lastSmall > 1) {
        section += 10n;
        lastSmall = 1;
      } else if (i === start) {
        implicit = true;
        section = ten(power);
        lastSmall = power;
      } else break;
      sectionPlace = power;
      i++;
    } else if (character in TENS && (i === start || lastSmall === 2)) {
      section += TENS[character] ?? 0n;
      lastSmall = 1;
      sectionPlace = 1;
      i++;
    } else if (character in BIG && isPlace(text, i)) {
      let power = BIG[character] ?? 4;
      i++;
      // 万亿, 一万六千亿, 三万多亿: 万 counts in 亿.
      const inBetween = text.charAt(i) === '多' || text.charAt(i) === '余' ? 1 : 0;
      if (power === 4 && i + inBetween < limit && text.charAt(i + inBetween) === '亿') {
        if (inBetween > 0) more = text.charAt(i);
        power = 12;
        i += inBetween + 1;
      } else if (power === 8 && lastBig === 4 && scale === 0 && (section >= 1000n || zero) && total > 0n) {
        section += total;
        total = 0n;
        lastBig = 20;
      }
      if (section === 0n && total === 0n && i - start <= 2 && !serial && lastSmall === 5) {
        implicit = true;
        section = 1n;
      } else if (section === 0n || power >= lastBig || scale > power) unreadable = true;
      total += scale > 0 ? (section * ten(power)) / ten(Math.min(scale, power)) : section * ten(power);
      if (spread) {
        const rest = total - section * ten(power);
        spread = { low: rest + spread.low * ten(power), high: rest + spread.high * ten(power) };
      }
      place = power + sectionPlace - scale;
      scale = 0;
      section = 0n;
      sectionPlace = 0;
      lastSmall = 5;
      lastBig = power;
      zero = false;
      if (spread) open = false;
    } else if (i > start && '余多几来'.includes(character) && more === undefined) {
      if (character === '几' && lastSmall === 2 && text.charAt(i + 1) === '十' && i + 1 < limit) {
        // 一百几十: 120 to 199.
        spread = { low: section + 20n, high: section + 99n };
        section += 20n;
        lastSmall = 1;
        more = character;
        i += 2;
        continue;
      }
      const placed = text.charAt(i - 1) in SMALL || text.charAt(i - 1) in BIG || text.charAt(i - 1) in TENS;
      if (!placed || (character === '几' && lastSmall !== 1)) break;
      const big = i + 1 < limit && text.charAt(i + 1) in BIG && isPlace(text, i + 1);
      more = character;
      if (big) i++;
      else {
        if (character !== '几') endWithoutMore = i;
        i++;
        open = false;
      }
    } else if (
      character === '点' &&
      total === 0n &&
      scale === 0 &&
      lastSmall < 5 &&
      spread === undefined &&
      isFraction(text, i + 1, limit)
    ) {
      for (i++; i < limit && text.charAt(i) in FIGURE_DIGITS; i++, scale++) {
        section = section * 10n + BigInt(FIGURE_DIGITS[text.charAt(i)] ?? 0);
      }
    } else break;
    if (more !== undefined && i > start && text.charAt(i - 1) in BIG) open = false;
  }
  if (i === start) return undefined;
  const value = new Decimal(total + section, scale);
  const sectionCounts = section !== 0n;
  const last = new Decimal(
    1n,
    lastBig === 20 || (sectionCounts && scale === 0)
      ? scale > 0
        ? scale
        : -sectionRest(lastBig, sectionPlace)
      : -place
  );
  const numeral = plainNumeral(start, i, value, last, 'han');
  numeral.more = more;
  numeral.endWithoutMore = endWithoutMore;
  if (spread) {
    numeral.low = new Decimal(section === 0n ? spread.low : total + spread.low, 0);
    numeral.high = new Decimal(section === 0n ? spread.high : total + spread.high, 0);
  }
  if (implicit) numeral.implicit = true;
  if (unreadable) numeral.unreadable = true;
  if (serial) numeral.serial = true;
  return numeral;
}

/** A whole number without 万 counts by ones (三百 is 300 as 300 is); behind 万 the last written place counts. */
function sectionRest(lastBig: number, sectionPlace: number): number {
  return lastBig === 20 ? 0 : sectionPlace;
}

/** Digits that run to their end without a place: the part behind 点. */
function isFraction(text: string, at: number, limit: number): boolean {
  let i = at;
  while (i < limit && text.charAt(i) in FIGURE_DIGITS && text.charAt(i) !== '两') i++;
  return i > at && !(i < limit && text.charAt(i) in SMALL && isPlace(text, i)) && text.charAt(i) !== '分';
}

/** 七八, 三五: neighbours read as "seven or eight". */
function isPair(digits: string): boolean {
  const a = digits.charCodeAt(0);
  const b = digits.charCodeAt(1);
  return a > 48 && (b === a + 1 || digits === '35');
}

/** 几十, 数百, 几千万, 数亿: two to nine of that place. */
function scanVague(text: string, start: number, limit: number): Numeral | undefined {
  if (text.charAt(start) === '数' && start > 0 && NOUN_BEFORE_SHU.includes(text.charAt(start - 1))) return undefined;
  let i = start + 1;
  let power = 0;
  if (i < limit && text.charAt(i) in SMALL && isPlace(text, i)) power += SMALL[text.charAt(i++)] ?? 0;
  if (i < limit && text.charAt(i) in BIG && isPlace(text, i)) power += BIG[text.charAt(i++)] ?? 0;
  if (power === 0) return undefined;
  if (i < limit && (text.charAt(i) in SMALL || text.charAt(i) in BIG || text.charAt(i) in FIGURE_DIGITS))
    return undefined;
  const place = new Decimal(1n, -power);
  const numeral = plainNumeral(start, i, place, place, 'han');
  numeral.low = new Decimal(2n, -power);
  numeral.high = new Decimal(10n, -power);
  numeral.highOpen = true;
  numeral.more = text.charAt(start);
  return numeral;
}
