/**
 * Fractions as percentages: 百分之八十八, 千分之五 (a ‰), 三分之二, 1/10, 一半.
 *
 * A third has no exact decimal: it is written to two places. Who writes 三分之二 rounds to the next simple fraction, so it stands for a whole
 * percentage.
 */
import { Decimal } from '../facts/decimal.js';
import { scanNumeral, type Numeral } from './numeral.js';
import { plainNumeral } from './numeral-places.js';
import type { Unit } from './unit.js';

export interface Fraction {
  numeral: Numeral;
  unit: Unit;
}

const SLASH = /\/(\d{1,4})(?![\d/.])/y;

export function readFraction(text: string, first: Numeral, limit: number): Fraction | undefined {
  if (text.startsWith('分之', first.end)) return behindOf(text, first, limit);
  if (first.script === 'arabic' && text.charAt(first.end) === '/') return slashed(text, first, limit);
  if (text.charAt(first.start) === '一' && first.end === first.start + 1 && text.charAt(first.end) === '半') {
    if (/[个年天倍里]/.test(text.charAt(first.end + 1))) return undefined;
    return percent(first, first.end + 1, new Decimal(50n, 0), new Decimal(10n, 0));
  }
  return undefined;
}

/** 百分之八十八: the denominator first. */
function behindOf(text: string, denominator: Numeral, limit: number): Fraction | undefined {
  const numerator = scanNumeral(text, denominator.end + 2, limit);
  if (!numerator || numerator.unreadable || denominator.unreadable) return undefined;
  const { value, place } = numerator;
  const below = denominator.value;
  const whole = { ...numerator, start: denominator.start };
  const start = denominator.start;
  const unit = (name: string): Unit => ({ unit: name, kind: 'measure', start, end: numerator.end, renamed: true });
  if (below.equals(new Decimal(100n, 0))) {
    // 百分之百 is a hundred, not an implicit one.
    return { numeral: { ...whole, implicit: undefined }, unit: unit('%') };
  }
  if (below.equals(new Decimal(1000n, 0))) return { numeral: whole, unit: unit('‰') };
  return divided(denominator, numerator.end, value, below, place);
}

/** 1/10, 2/3, but not 2021/2/23, 10/1 or 460/500 (two counts). */
function slashed(text: string, numerator: Numeral, limit: number): Fraction | undefined {
  SLASH.lastIndex = numerator.end;
  const found = SLASH.exec(text);
  if (!found || numerator.end + found[0].length > limit || text.charAt(numerator.start - 1) === '/') return undefined;
  const below = new Decimal(BigInt(found[1] ?? '0'), 0);
  if (!numerator.value.equals(Decimal.one) && Decimal.from(10).lessThan(below)) return undefined;
  if (numerator.value.sign === 0 || !numerator.value.lessThan(below) || !numerator.value.isInteger()) return undefined;
  return divided(numerator, numerator.end + found[0].length, numerator.value, below, Decimal.one);
}

function divided(at: Numeral, end: number, above: Decimal, below: Decimal, place: Decimal): Fraction | undefined {
  if (below.sign === 0 || place.scale > 0) return undefined;
  const value = above.shift(2).quotient(below, 2);
  const exact = value.times(below).equals(above.shift(2));
  return percent(at, end, exact ? value.round(2) : value, Decimal.one);
}

function percent(at: Numeral, end: number, value: Decimal, place: Decimal): Fraction {
  return {
    numeral: plainNumeral(at.start, end, value, place, at.script),
    unit: { unit: '%', kind: 'measure', start: at.start, end, renamed: true },
  };
}
