/**
 * Whether written numbers agree: digit for digit, after the usual rounding, only thanks to rounding, or not at all.
 *
 * Tried in this order (CHECKS: half-place intervals first, truncation only as the excuse of last resort):
 * 1. the digits as written fit, the result rounded to its own last place;
 * 2. some true values would print like this (every operand widened to its interval);
 * 3. the result, reckoned from the digits as written, was cut off instead of rounded.
 */
import type { FigureMention } from '../types.js';
import { Decimal } from './decimal.js';
import {
  contains,
  meets,
  meetsQuotient,
  minus,
  negated,
  plus,
  point,
  rounded,
  sum,
  truncated,
  type Interval,
} from './interval.js';

export type Agreement = 'exact' | 'by-rounding' | 'by-truncation' | 'no';

const HUNDRED = Decimal.from(100);

/** Parts against their total. */
export function agreeSum(total: FigureMention, parts: readonly FigureMention[]): Agreement {
  const added = parts.reduce((all, part) => all.plus(part.value), Decimal.zero);
  if (added.equals(total.value)) return 'exact';
  const widened = sum(parts.map(intervalOf));
  if (meets(widened, intervalOf(total)))
    return isBeyond([total, ...parts], added.toNumber(), total.value.toNumber()) ? 'no' : 'by-rounding';
  return !total.exact && contains(truncated(total.value, total.place), added) ? 'by-truncation' : 'no';
}

/** `from` and `to` against their difference, direction aside. */
export function agreeDifference(from: FigureMention, to: FigureMention, delta: FigureMention): Agreement {
  if (to.value.minus(from.value).abs().equals(delta.value.abs())) return 'exact';
  const up = to.value.compare(from.value) >= 0;
  const difference = up ? minus(intervalOf(to), intervalOf(from)) : minus(intervalOf(from), intervalOf(to));
  // 自然增长率-2.27‰ lies between two rates.
  const told = intervalOf(delta);
  if (meets(difference, delta.value.sign < 0 ? negated(told) : told)) return 'by-rounding';
  const written = to.value.minus(from.value).abs();
  return !delta.exact && contains(truncated(delta.value, delta.place), written) ? 'by-truncation' : 'no';
}

/**
 * Parts of a whole against a percentage.
 *
 * @param complement the percentage is what the parts leave of the whole
 */
export function agreeRatio(
  parts: readonly FigureMention[],
  whole: FigureMention,
  percent: FigureMention,
  complement = false
): Agreement {
  if (whole.value.sign <= 0) return 'no';
  const scale = scaleOf(percent);
  const value = parts.reduce((all, part) => all.plus(part.value), Decimal.zero);
  const exactPart = complement ? whole.value.minus(value) : value;
  const printed = rounded(percent.value, percent.place);
  const bounds = percent.modifier && percent.modifier !== 'about' ? percent.interval : undefined;
  if (meetsQuotient(point(exactPart), point(whole.value), printed, scale)) return 'exact';
  if (bounds && meetsQuotient(point(exactPart), point(whole.value), bounds, scale)) return 'exact';
  let part: Interval = sum(parts.map(intervalOf));
  if (complement) part = minus(intervalOf(whole), part);
  if (meetsQuotient(part, intervalOf(whole), printed, scale)) {
    const rate = (exactPart.toNumber() / whole.value.toNumber()) * scale.toNumber();
    return isBeyond([...parts, whole], rate, percent.value.toNumber()) ? 'no' : 'by-rounding';
  }
  return meetsQuotient(point(exactPart), point(whole.value), truncated(percent.value, percent.place), scale)
    ? 'by-truncation'
    : 'no';
}

/** The change from `base` to `current` against a percentage, direction aside. */
export function agreeGrowth(base: FigureMention, current: FigureMention, percent: FigureMention): Agreement {
  if (base.value.sign <= 0) return 'no';
  const scale = scaleOf(percent);
  const up = current.value.compare(base.value) >= 0;
  const change = current.value.minus(base.value).abs();
  const printed = rounded(percent.value.abs(), percent.place);
  if (meetsQuotient(point(change), point(base.value), printed, scale)) return 'exact';
  // |current − base| ∈ result × base  ⇔  current meets base × (1 ± result)
  const test = (result: Interval): boolean => {
    const share = { ...result, low: result.low && result.low.shift(-2), high: result.high && result.high.shift(-2) };
    const factor = up ? plus(point(Decimal.one), share) : minus(point(Decimal.one), share);
    return meetsProduct(intervalOf(base), factor, intervalOf(current));
  };
  if (scale !== HUNDRED) return 'no';
  if (test(printed)) return 'by-rounding';
  const cut = truncated(percent.value.abs(), percent.place);
  return meetsQuotient(point(change), point(base.value), cut, scale) ? 'by-truncation' : 'no';
}

/** 超过300件 is open above and meets whatever is greater: that is no agreement where the figures as written are far apart. */
function isBeyond(figures: readonly FigureMention[], reckoned: number, stated: number): boolean {
  const isOpen = ({ interval, exact }: FigureMention): boolean =>
    !exact && (interval.low === null) !== (interval.high === null);
  return figures.some(isOpen) && !isRoughly(reckoned, stated);
}

function meetsProduct(base: Interval, factor: Interval, current: Interval): boolean {
  return meetsQuotient(current, base, factor, Decimal.one);
}

/** 余 and 多 bound a figure, 约 and 左右 leave it as written: what is only about right proves nothing, see `isVague`. */
function intervalOf(figure: FigureMention): Interval {
  const { interval, value, place, exact } = figure;
  if (isCounted(figure)) return point(value);
  if (interval.low === null && interval.high === null) return exact ? point(value) : rounded(value, place);
  return interval;
}

/** Money to the cent and whole days are counted, not rounded. */
function isCounted({ value, place, unit, modifier }: FigureMention): boolean {
  if (modifier !== undefined) return false;
  return unit === '元' ? place.compare(CENT) <= 0 : DAYS.test(unit) && value.isInteger() && place.equals(Decimal.one);
}
const CENT = Decimal.one.shift(-2);
const DAYS = /^个?(?:工作日|天|日|小时)$/;

/** 约 and the like: such a figure may confirm, but never refute. */
export function isVague(figure: FigureMention): boolean {
  // 约5.78%: printed to the last digit it is rounded, no more.
  if (figure.modifier === 'about' && figure.unit === '%' && figure.place.scale > 0) return false;
  return figure.modifier !== undefined && !/^[余多]$/.test(figure.modifierRaw ?? '');
}

function scaleOf(percent: FigureMention): Decimal {
  if (percent.unit === '‰') return THOUSAND;
  if (percent.unit === '倍') return Decimal.one;
  return HUNDRED;
}
const THOUSAND = Decimal.from(1000);

/**
 * Whether parts that do not add up still come so near to the total that this reading is the one meant.
 *
 * Wrong readings miss by any amount, slips of the pen by little: a unit or two of a count, some per cent of an amount, two digits
 * swapped. Where the wording leaves several readings open, only a near miss is evidence.
 */
export function isNear(total: FigureMention, parts: readonly FigureMention[]): boolean {
  const added = parts.reduce((all, part) => all.plus(part.value), Decimal.zero);
  return isNearValue(added, total.value, total.place);
}

/** As `isNear`, for any two numbers; `place` is the last written place of the stated one. */
export function isNearValue(expected: Decimal, stated: Decimal, place: Decimal): boolean {
  const gap = expected.minus(stated).abs();
  // Two units of a count; of a rounded amount only where that is little of it (5亿 is not near 6.8亿).
  const coarse = !place.equals(Decimal.one) && gap.times(TEN).compare(stated.abs()) > 0;
  if (!coarse && gap.compare(place.plus(place)) <= 0) return true;
  if (gap.times(HUNDRED).compare(stated.abs().times(NEAR_PERCENT)) <= 0) return true;
  return areSwapped(expected, stated);
}
const TEN = Decimal.from(10);

/** Near each other, or with one digit another: what is told twice of one matter. */
export const isNearOrOneDigit = (told: FigureMention, again: FigureMention): boolean =>
  isNearValue(told.value, again.value, again.place) || differInOneDigit(told.value, again.value);

/** Of ten, by which 元, 万元 and 亿元 differ. */
export const UNIT_POWERS = [4, -4, 8, -8];
const NEAR_PERCENT = Decimal.from(6);

/**
 * Whether no slip of the pen leads from what is right to what is stated: another size (off by more than a tenth), other digits, another place.
 * Then the figures were hardly meant together, however plain the wording looks.
 */
export function isFarOff(expected: Decimal, stated: Decimal, place: Decimal): boolean {
  const gap = expected.minus(stated).abs();
  const larger = expected.abs().compare(stated.abs()) > 0 ? expected.abs() : stated.abs();
  if (gap.times(FAR).compare(larger) <= 0 || gap.compare(place.plus(place)) <= 0) return false;
  if (isDigitSlip(expected, stated)) return false;
  return !POWERS.some((power) => stated.shift(power).equals(expected) || expected.shift(power).equals(stated));
}
const FAR = Decimal.from(10);
const POWERS = [1, 2, 3, 4, 8];

/** Whether 超千户 or 50%以上 may stand for the value: a bound that it passes by more than half is no amount told roughly. */
export function isRoughly(value: number, bound: number): boolean {
  return value <= bound * ROUGHLY && value * ROUGHLY >= bound;
}
const ROUGHLY = 1.5;

/** A unit or two of the last place, or two digits swapped. */
export function isSlip(expected: Decimal, stated: Decimal, place: Decimal): boolean {
  return expected.minus(stated).abs().compare(place.plus(place)) <= 0 || areSwapped(expected, stated);
}

/** 14682.5万 and 14682.6万: the last digit that is written is one more or less. */
export const isLastOff = (a: FigureMention, b: FigureMention): boolean =>
  a.place.equals(b.place) && a.value.minus(b.value).abs().equals(a.place);

/** The same digits but one, of numbers with as many. */
export function differInOneDigit(a: Decimal, b: Decimal): boolean {
  const scale = Math.max(a.scale, b.scale, 0);
  const x = a.shift(scale).toString();
  const y = b.shift(scale).toString();
  return x.length === y.length && x.length > 1 && [...x].filter((digit, i) => digit !== y[i]).length === 1;
}

/** One digit is another, or two neighbouring ones changed places. */
export const isDigitSlip = (a: Decimal, b: Decimal): boolean => differInOneDigit(a, b) || areSwapped(a, b);

/** The digits that are written, without point and sign, and without zeros at either end: 0.380 has 38. */
export function significantDigits(value: Decimal): string {
  return value
    .abs()
    .toString()
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
}

/** A rate of three digits or more that is printed with another one of them, or with two in another order: 15.6% and 18.6%. */
export function isDigitOff(printed: Decimal, stated: Decimal): boolean {
  return stated.toString().replace('.', '').length >= 3 && isDigitSlip(printed, stated);
}

/** Two neighbouring digits changed places. */
export function areSwapped(a: Decimal, b: Decimal): boolean {
  const scale = Math.max(a.scale, b.scale, 0);
  const x = a.shift(scale).toString();
  const y = b.shift(scale).toString();
  if (x.length !== y.length || x.length < 2) return false;
  const differ = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  const [i = 0, j = 0] = differ;
  return differ.length === 2 && j === i + 1 && x[i] === y[j] && x[j] === y[i];
}
