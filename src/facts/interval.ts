/**
 * What a written number may stand for: an interval of exact decimals, with open or closed ends, perhaps unbounded.
 *
 * Every comparison of the rules runs on these. Two sides agree when their intervals meet; they disagree only when no
 * choice of true values could print like the text. Nothing else adds, subtracts or multiplies amounts.
 */
import { Decimal } from './decimal.js';

export interface Interval {
  /** `null` is unbounded. */
  low: Decimal | null;
  high: Decimal | null;
  /** The end itself does not belong. */
  lowOpen?: boolean;
  highOpen?: boolean;
}

export const point = (value: Decimal): Interval => ({ low: value, high: value });

/** Half a place around the value, closed at both ends: half-up and half-even are both covered. */
export function rounded(value: Decimal, place: Decimal): Interval {
  const half = new Decimal(place.digits * 5n, place.scale + 1);
  return { low: value.minus(half), high: value.plus(half) };
}

/** `[value, value + place)`: what prints like this when the rest is cut off. */
export function truncated(value: Decimal, place: Decimal): Interval {
  return value.sign < 0
    ? { low: value.minus(place), lowOpen: true, high: value }
    : { low: value, high: value.plus(place), highOpen: true };
}

export function plus(a: Interval, b: Interval): Interval {
  return {
    low: a.low && b.low && a.low.plus(b.low),
    high: a.high && b.high && a.high.plus(b.high),
    lowOpen: Boolean(a.lowOpen || b.lowOpen),
    highOpen: Boolean(a.highOpen || b.highOpen),
  };
}

export function minus(a: Interval, b: Interval): Interval {
  return plus(a, negated(b));
}

export function negated(a: Interval): Interval {
  return {
    low: a.high && a.high.negated(),
    high: a.low && a.low.negated(),
    lowOpen: Boolean(a.highOpen),
    highOpen: Boolean(a.lowOpen),
  };
}

/** Product of two intervals without negative values. */
export function times(a: Interval, b: Interval): Interval {
  return {
    low: a.low && b.low && a.low.times(b.low),
    high: a.high && b.high && a.high.times(b.high),
    lowOpen: openProduct(a.low, a.lowOpen, b.low, b.lowOpen),
    highOpen: openProduct(a.high, a.highOpen, b.high, b.highOpen),
  };
}

/** A product reaches its end when both ends are reached, or when one of them is a zero that is: nought times anything. */
function openProduct(a: Decimal | null, aOpen = false, b: Decimal | null, bOpen = false): boolean {
  const nought = (a?.sign === 0 && !aOpen) || (b?.sign === 0 && !bOpen);
  return !nought && (aOpen || bOpen);
}

export function sum(parts: readonly Interval[]): Interval {
  return parts.reduce(plus, point(Decimal.zero));
}

/** Whether some value lies in both. */
export function meets(a: Interval, b: Interval): boolean {
  return notBelow(a.high, b.low, a.highOpen || b.lowOpen) && notBelow(b.high, a.low, b.highOpen || a.lowOpen);
}

/** Whether some value of `a` is at most some value of `b`. */
export function canBeAtMost(a: Interval, b: Interval): boolean {
  return notBelow(b.high, a.low, b.highOpen || a.lowOpen);
}

export function contains(a: Interval, value: Decimal): boolean {
  return meets(a, point(value));
}

function notBelow(high: Decimal | null, low: Decimal | null, open = false): boolean {
  if (high === null || low === null) return true;
  const order = high.compare(low);
  return open ? order > 0 : order >= 0;
}

/**
 * Whether some choice of true values makes `part / whole × scale` meet `result` (none of them negative, whole not zero).
 *
 * @example meetsQuotient(point(28), point(39), rounded(72, 1), 100) // 71.79 … prints 72
 */
export function meetsQuotient(part: Interval, whole: Interval, result: Interval, scale: Decimal): boolean {
  return meets(
    { ...part, low: part.low && part.low.times(scale), high: part.high && part.high.times(scale) },
    times(result, whole)
  );
}
