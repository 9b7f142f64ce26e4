/** How near the rate of a reading comes to the one that is stated: whether a slip of the pen tells them apart, or another meaning. */
import {
  UNIT_POWERS,
  agreeRatio,
  isDigitOff,
  isDigitSlip,
  isNearValue,
  isRoughly,
  significantDigits,
} from '../compare.js';
import { Decimal } from '../decimal.js';
import { point } from '../interval.js';
import { sumOf } from '../parts/near.js';
import type { Quantity } from '../sentence.js';
import { turnedComesOut } from '../turns.js';
import { copyWith } from '../../tree/copy.js';
import type { FigureMention } from '../../types.js';
import type { ShareReading } from './claim.js';
import { placesOf, powerOf, rateOf } from './rate.js';

/** 贷款829.14亿元 of 402.67亿元 are 71.8%: with two digits of the part or of the whole turned it comes out, and of three digits that is no chance. */
export function isTurned({ parts, whole, complement, explicit, sure }: ShareReading, percent: FigureMention): boolean {
  const [part, another] = parts;
  const [base, second] = whole;
  if (!part || !base || another || second || complement || !explicit || percent.modifier) return false;
  if (significantDigits(percent.value).length < (sure ? 2 : 3)) return false;
  return turnedComesOut(part.figure, base.figure, (some, all) => agreeRatio([some], all, percent) === 'exact');
}

/** One digit of three is another, or two are swapped. */
export function isOneSlip(reading: ShareReading, percent: FigureMention): boolean {
  const places = placesOf(percent);
  const [printed, stated] = [rateOf(reading, percent, places), percent.value].map((one) => one.shift(places)) as [
    Decimal,
    Decimal,
  ];
  return stated.toString().length >= 3 && isDigitSlip(printed, stated);
}

/** 3个城市低于50%: any small rate is below, which tells nothing. */
export function isFarFromBound(reading: ShareReading, percent: FigureMention): boolean {
  if (percent.modifier !== 'over' && percent.modifier !== 'under') return false;
  return !isRoughly(rateOf(reading, percent, 4).toNumber(), percent.value.toNumber());
}

/** 发生974万亩,防治612万亩,无公害防治率95.7%: a rate that misses by far is of something else. */
export function isInReach(reading: ShareReading, percent: Quantity): boolean {
  const rate = rateOf(reading, percent.figure, 4).toNumber();
  return rate < percent.n * FAR && percent.n < rate * FAR;
}
const FAR = 1.45;

/** 5200万元 of which 780元 are 15%: with 万 written, or left out, it comes out. */
export function isUnitSlip({ parts, whole, complement }: ShareReading, percent: FigureMention): boolean {
  const [part, another] = parts;
  const [base, second] = whole;
  if (!part || !base || another || second || complement || part.figure.unit !== base.figure.unit) return false;
  if (part.figure.modifier || base.figure.modifier) return false;
  // 17.6万元 of which 176000万元 are 100%: the very digits of the whole, three of them.
  const all = percent.value.equals(HUNDRED) && significantDigits(base.figure.value).length > 2;
  if (!all && significantDigits(percent.value).length < 2) return false;
  return UNIT_POWERS.some((power) => {
    const value = part.figure.value.shift(power);
    return agreeRatio([copyWith(part.figure, { value, interval: point(value) })], base.figure, percent) === 'exact';
  });
}

const HUNDRED = Decimal.from(100);

/**
 * The rate comes so near that this reading is the one meant: it misses by a few hundredths of itself, by swapped digits, or one more or less
 * in a count makes it come out.
 */
export function isNearRatio(reading: ShareReading, percent: FigureMention): boolean {
  const base = sumOf(reading.whole);
  if (base.sign <= 0 || percent.value.sign <= 0) return false;
  if (isNearValue(rateOf(reading, percent, 4), percent.value, percent.place)) return true;
  // 15.6% printed as 18.6%: of three digits or more one is another.
  if (isDigitOff(rateOf(reading, percent, placesOf(percent)), percent.value)) return true;
  return isOneMore(reading, percent);
}

/** One more or less of the part or of the whole makes it come out; of three digits that is hardly chance. */
export function isOneMore({ parts, whole, complement, lone }: ShareReading, percent: FigureMention): boolean {
  const base = sumOf(whole);
  const { exact } = (parts[0] as { figure: FigureMention }).figure;
  const digits = significantDigits(percent.value).length;
  if (!exact || complement || (lone && (digits < 2 || (digits === 2 && base.compare(MANY) < 0)))) return false;
  const part = sumOf(parts);
  const power = powerOf(percent);
  const half = { low: percent.value.minus(percent.place), high: percent.value.plus(percent.place) };
  return STEPS.some((step) =>
    [
      part.plus(step).shift(power).quotient(base, 4),
      part.shift(power).quotient(base.plus(step).sign > 0 ? base.plus(step) : base, 4),
    ].some((rate) => rate.compare(half.low) > 0 && rate.compare(half.high) < 0)
  );
}
/** Of fewer things a rate of two digits comes near by chance. */
const MANY = Decimal.from(100);
const STEPS = [1, -1].map((step) => Decimal.from(step));
