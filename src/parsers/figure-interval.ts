/**
 * What a written figure may stand for: its interval, and whether it is an exact count.
 *
 * - A count written out in full is exact; a measure, and a count that stops at 万 or 亿, is half a place around what is written,
 *   closed at both ends.
 * - 余, 多: from the value up to the next step of its last digit that is not zero (700余: 700 to below 800).
 * - 近, 不足: below; 超, 逾: above; 以上, 以下, 不少于, 不超过 with the value itself; 约, 左右: no bound at all.
 */
import { Decimal } from '../facts/decimal.js';
import { point, rounded, type Interval } from '../facts/interval.js';
import type { Bound } from './figure-modifier.js';
import type { Numeral } from './numeral.js';

/** `scale` multiplies value and bounds: 10 for 成. */
export function intervalOf(
  numeral: Numeral,
  kind: 'measure' | 'count' | 'time',
  bound: Bound | undefined,
  value = numeral.value,
  place = numeral.place
): { interval: Interval; exact: boolean } {
  const factor = (bounded: Decimal): Decimal => (value === numeral.value ? bounded : bounded.shift(1));
  switch (bound) {
    case 'none':
      return { interval: { low: null, high: null }, exact: false };
    case 'below':
    case 'atMost':
      return {
        interval: bound === 'below' ? { low: null, high: value, highOpen: true } : { low: null, high: value },
        exact: false,
      };
    case 'above':
    case 'atLeast':
      return {
        interval: bound === 'above' ? { low: value, high: null, lowOpen: true } : { low: value, high: null },
        exact: false,
      };
    default:
  }
  if (numeral.low && numeral.high) {
    const interval: Interval = { low: factor(numeral.low), high: factor(numeral.high) };
    if (numeral.highOpen) interval.highOpen = true;
    return { interval, exact: false };
  }
  if (numeral.more === '来') return { interval: { low: null, high: null }, exact: false };
  if (numeral.more !== undefined) {
    return { interval: { low: value, high: value.plus(lastStep(value, place)), highOpen: true }, exact: false };
  }
  const exact = kind === 'count' && place.equals(Decimal.one) && value.isInteger();
  return { interval: exact ? point(value) : rounded(value, place), exact };
}

/** Place value of the last digit that is not zero: 100 of 700, 1000 of 12000; never below the place written. */
function lastStep(value: Decimal, place: Decimal): Decimal {
  const digits = (value.digits < 0n ? -value.digits : value.digits).toString();
  const zeros = digits.length - digits.replace(/0+$/, '').length;
  const step = new Decimal(1n, value.scale - (digits === '0' ? 0 : zeros));
  return step.lessThan(place) ? place : step;
}
