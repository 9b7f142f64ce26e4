/** How near parts come to a total that they do not make: whether a slip of the pen tells them apart, or another meaning. */
import { areSwapped, differInOneDigit, isNear, significantDigits, UNIT_POWERS } from '../compare.js';
import { Decimal } from '../decimal.js';
import type { FigureMention } from '../../types.js';
import type { Quantity } from '../sentence.js';
import type { Reading } from './group.js';

export function added(parts: readonly Quantity[]): number {
  return parts.reduce((all, part) => all + part.n, 0);
}

/** Exactly, as the text prints them. */
export function sumOf(list: readonly { figure: FigureMention }[]): Decimal {
  return list.reduce((all, { figure }) => all.plus(figure.value), Decimal.zero);
}

/** Whether the parts make the total, as doubles go. */
export function adds({ total, parts }: Reading): boolean {
  return comesTo(added(parts), total);
}

/** Whether a sum that was added up once is that of one total and another. */
export function comesTo(sum: number, total: Quantity): boolean {
  return Math.abs(sum - total.n) < 1e-9 * (total.n || 1);
}

/**
 * Whether the parts may be found to make the total: false only where all are exact counts whose doubles are far apart. Spares the
 * exact sum of most readings, for a row of figures is read in many ways and comes out in few.
 */
export function mayMake({ total, parts }: Reading): boolean {
  let sum = 0;
  let size = 0;
  for (const { n, figure } of parts) {
    if (!isPoint(figure)) return true;
    sum += n;
    size += Math.abs(n);
  }
  return Math.abs(sum - total.n) <= 1e-9 * size || !isPoint(total.figure);
}

function isPoint({ exact, value, interval }: FigureMention): boolean {
  return exact && interval.low === value && interval.high === value;
}

/** The reading whose parts come nearest to the total. */
export function nearest(readings: readonly Reading[]): Reading {
  const gap = ({ total, parts }: Reading): number => Math.abs(added(parts) - total.n) / (total.n || 1);
  return readings.reduce((best, one) => (gap(one) < gap(best) ? one : best));
}

export function comesNear(total: Quantity, parts: readonly Quantity[]): boolean {
  return isNear(
    total.figure,
    parts.map((one) => one.figure)
  );
}

/** A near miss, as slips of the pen are; among small counts everything is near. */
export function isMeant(total: Quantity, parts: readonly Quantity[]): boolean {
  const gap = Math.abs(added(parts) - total.n);
  const beside = parts.every((one) => one.sentence.block === total.sentence.block) || isUndone(total, parts);
  if (total.figure.exact && total.n < 20) return gap <= 1 && beside;
  // 反馈问题22个 … 改造小区分别为9个、12个: of another paragraph and another thing.
  const few = total.figure.exact && total.n < FEW_APART && parts.length < 3;
  if (few && !beside && !parts.some(({ isRest }) => isRest)) return false;
  // 制止132起,其中捕捞81起、野炊35起、惊扰26起: one list to its end, and a digit of three is another.
  if (isOneList(total, parts) && hasDigitOff(total, parts)) return true;
  // 5.61亿 + 34万 is near to 5.72亿 whatever the 34万 are.
  if (gap > Math.min(...parts.map((one) => one.n).filter((n) => n > 0))) return false;
  const near = comesNear(total, parts);
  // A whole in another sentence may be another whole.
  const together = parts.every((one) => one.sentence === total.sentence || isCalledAfter(one, total));
  return (
    near &&
    (together ||
      gap <= Math.max(2 * total.figure.place.toNumber(), total.n / 100) ||
      isSlip(total, parts) ||
      hasSwapped(total, parts) ||
      isConfirmed(total, parts))
  );
}

/** 开工 of 尚未开工的 */
export const UNDONE_VERB = /未([\u4e00-\u9fff]{2})的?$/;

/** 11个项目中已开工8个…⏎对尚未开工的3个项目: the same verb of the same things, in the next paragraph. */
function isUndone(total: Quantity, parts: readonly Quantity[]): boolean {
  const [done, rest] = [parts[0], parts.at(-1)];
  const verb = UNDONE_VERB.exec(rest?.lead.trim() ?? '')?.[1];
  if (!done || !rest || !verb || parts.length !== 2 || rest.sentence.index - done.sentence.index > 2) return false;
  return rest.head !== '' && rest.head === total.head && done.lead.includes(verb);
}

/** 罚款486万元。…罚款已缴纳386万元,尚有100万元: the first part, or what is left, of what was called so. */
function isCalledAfter(part: Quantity, { lead, sentence }: Quantity): boolean {
  const name = /[\u4e00-\u9fff]{2}$/.exec(lead.trim())?.[0];
  if (!name || (part.sentence.block !== sentence.block && part.sentence.index - sentence.index > 3)) return false;
  return part.isRest || part.lead.includes(name);
}

/**
 * 其中, or a row of figures behind another, need not name every part; but where two parts of whole counts miss a total of twenty or more, or three
 * a total of ten, by just
 * one, that is no class left out. (Of some three hundred rows that are no lists of parts, in the notices examined, none comes so near; but of those
 * written to mislead two did, with a share or other persons between: see what `disposed.ts` asks of a row.)
 */
export function isHair(total: Quantity, parts: readonly Quantity[]): boolean {
  if (![total, ...parts].every((one) => one.figure.exact)) return false;
  return total.n >= (parts.length > 2 ? 10 : 20) && Math.abs(total.n - added(parts)) === 1;
}

/**
 * 37.48万 against 27.48万: four digits or more that differ in one, or in the order of two, are a slip of the pen, not a class left out.
 * The last digit alone tells nothing: what is left out may be just that small (291960 of 291965 is a class of 5).
 */
export function isSlip(total: Quantity, parts: readonly Quantity[]): boolean {
  const sum = sumOf(parts);
  const { value, place } = total.figure;
  const digits = value.shift(place.scale).toString().replace('-', '').length;
  if (digits < 4 || parts.some((part) => part.figure.place.compare(place) > 0)) return false;
  if (areSwapped(value, sum)) return true;
  const inLast = value.minus(sum).abs().compare(place.shift(1)) < 0;
  return !inLast && differInOneDigit(value, sum);
}

/** 个案186宗。131宗已清缴,24宗获批,21宗已入禀: of three digits one is another. */
export const hasDigitOff = (total: Quantity, parts: readonly Quantity[]): boolean =>
  total.n >= 100 && differInOneDigit(sumOf(parts), total.figure.value);

/** Two counts of another paragraph come near so few by chance. */
const FEW_APART = 50;

/** Items of one clause right behind the total. */
const isOneList = ({ index }: Quantity, parts: readonly Quantity[]): boolean =>
  parts.length > 2 &&
  parts.every(
    (one, k) => one.index === index + 1 + k && one.clause === parts[0]?.clause && one.item === (parts[0]?.item ?? 0) + k
  );

/** 418栋。已完工351栋,…,完工率84.0%: a rate of one of the parts is of this total. */
function isConfirmed(total: Quantity, parts: readonly Quantity[]): boolean {
  const [share, another] = parts[0]?.sentence.quantities.filter(({ figure }) => figure.unit === '%') ?? [];
  // 投诉占70.0%,咨询占20.0%: where each has its share, not all need be told; 当中个人游 is some of the one before.
  if (
    !share ||
    another ||
    share.figure.place.scale <= 0 ||
    parts.some(({ clauseLead }) => /其中|当中/.test(clauseLead))
  )
    return false;
  return parts.some((part) => share.index > part.index && isShareOf(part, total, share));
}

/**
 * 1.35万 for 1.53万: a total, or a part, of three digits or more that makes the total once two of them change places; or 0.27万 for 0.27亿, once it is
 * written in another unit.
 */
export function hasSwapped(total: Quantity, parts: readonly Quantity[]): boolean {
  const sum = sumOf(parts);
  // 182天,其中优48天、良97天、轻度92天、中度6天、重度2天: of a long list that is more than its whole, two digits tell.
  const least = parts.length > 3 && added(parts) > total.n && isOneList(total, parts) ? 1 : 2;
  const isOther = (written: Decimal, right: Decimal): boolean =>
    (significantDigits(right).length > least && areSwapped(written, right)) || areUnitsApart(written, right);
  return (
    isOther(total.figure.value, sum) || isOffByOne(total, parts, ({ figure }, right) => isOther(figure.value, right))
  );
}

/** By 万 or 亿, of two digits or more. */
const areUnitsApart = (a: Decimal, b: Decimal): boolean =>
  significantDigits(a).length > 1 && UNIT_POWERS.some((power) => a.shift(power).equals(b));

/**
 * Whether one of the parts would make the total if it were another number.
 *
 * @param isSlip whether that number may be meant by what is written
 * @param among the parts that may be wrong
 */
export function isOffByOne(
  total: Quantity,
  parts: readonly Quantity[],
  isSlip: (part: Quantity, right: Decimal) => boolean,
  among = parts
): boolean {
  const gap = total.figure.value.minus(sumOf(parts));
  return among.some((part) => {
    const right = part.figure.value.plus(gap);
    return right.sign > 0 && isSlip(part, right);
  });
}

/** What a quotient is multiplied by to be printed in the unit of a share. */
export const scaleOf = ({ figure }: Quantity): number => (figure.unit === '‰' ? 1000 : 100);

/** Whether a share is what a part makes of a whole, rounded as it is printed. */
export function isShareOf(part: Quantity, whole: Quantity, share: Quantity): boolean {
  const slack = share.figure.place.toNumber() * HALF;
  return whole.n > 0 && Math.abs((part.n / whole.n) * scaleOf(share) - share.n) <= slack;
}
/** Of the last place, and as much again as doubles may be off. */
const HALF = 0.5001;

/** 86人,已收回63人,尚有32人: what is left with its two digits the other way round. */
export function isTurned(total: Quantity, parts: readonly Quantity[]): boolean {
  return isOffByOne(
    total,
    parts,
    ({ figure }, right) => right.toString().length === 2 && areSwapped(figure.value, right),
    parts.slice(-1)
  );
}

/**
 * A figure of the list with one digit another, or two in the other order, or a unit or three of the last place, makes it come out. Nothing else is
 * how a list goes wrong, however near it comes: 24783件 with 24516件 and 779件, which are of two wholes.
 */
export function isPenSlip(total: Quantity, parts: readonly Quantity[]): boolean {
  const sum = sumOf(parts);
  const { value, place } = total.figure;
  if (sum.minus(value).abs().compare(place.times(FEW)) <= 0 || hasSwapped(total, parts)) return true;
  // Of two digits turned any sum is one.
  const isOther = (a: Decimal, b: Decimal): boolean =>
    differInOneDigit(a, b) || (significantDigits(b).length > 2 && areSwapped(a, b));
  return isOther(sum, value) || isOffByOne(total, parts, ({ figure }, right) => isOther(figure.value, right));
}
const FEW = Decimal.from(3);

/** One part with two digits in the other order, or one of three and more digits another, would make the total. */
export function isPartSlip(total: Quantity, parts: readonly Quantity[]): boolean {
  return isOffByOne(total, parts, ({ figure: { value, place } }, right) => {
    // The digits that are written: 3.3亿 has two.
    const written = value.shift(place.scale).toString().replace('-', '');
    return areSwapped(value, right) || (written.length > 2 && differInOneDigit(value, right));
  });
}
