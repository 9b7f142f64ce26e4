/**
 * A stated growth or fall is the change over the base.
 *
 * **Why**: rates of change are copied from drafts while the amounts move on; dividing by the new value instead of the old is frequent.
 * **What to do**: divide the change by the earlier amount again.
 *
 * Rates at comparable prices (按可比价格, 扣除价格因素) need not follow from the amounts printed and are never recomputed.
 *
 * @example 受理来信由80件增至92件,增长15%。
 *   holds (92 − 80) ÷ 80 = 15%
 *
 * @example 受理来信由80件增至92件,增长13%。
 *   fails (92 − 80) ÷ 80 = 15% ≠ 13%
 *
 * @example 产值由120亿元增加到180亿元,按可比价格计算增长31%。
 *   undecidable (180亿 − 120亿) ÷ 120亿 = 50% ≠ 31%
 *
 * @example 全年受理来信92件,同比增长15%。
 */
import { agreeGrowth, isNearValue, type Agreement } from '../facts/compare.js';
import type { ChangeClaim, ChangeReading } from '../facts/changes.js';
import { Decimal } from '../facts/decimal.js';
import type { Facts } from '../facts/index.js';
import { isShare } from '../facts/parts/group.js';
import type { Check, FigureMention } from '../types.js';
import { causeOf, digits, disagreeing, holding, operand, type Rule } from './rule.js';

export const growth: Rule = {
  id: 'growth',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    for (const claim of facts.changeClaims) {
      if (claim.kind !== 'growth') continue;
      const check = judge(facts, claim);
      if (check) yield check;
    }
  },
};

function judge(facts: Facts, claim: ChangeClaim): Check | undefined {
  const percent = claim.change.figure;
  const readings = claim.readings.filter((one) => !isShare(one.base) && fitsDirection(claim, one));
  let rounded: [ChangeReading, Agreement] | undefined;
  for (const reading of readings) {
    const agreement = agreeGrowth(reading.base.figure, reading.current.figure, percent);
    if (agreement === 'exact') return state(facts, percent, reading, agreement);
    if (agreement !== 'no' && reading.explicit) rounded ??= [reading, agreement];
  }
  if (rounded) return state(facts, percent, ...rounded);
  const explicit = readings.filter((one) => one.explicit);
  const [first] = explicit;
  if (!first) return undefined;
  if (claim.comparablePrice) {
    return { ...state(facts, percent, first, 'no'), verdict: 'undecidable', reason: 'comparable-price' };
  }
  const near = explicit.find((one) => isNearGrowth(one, percent));
  if (near) return state(facts, percent, near, 'no');
  return { ...state(facts, percent, first, 'no'), verdict: 'undecidable', reason: 'two-readings' };
}

/** A fall is no reading of 增长, where the amounts say so. */
function fitsDirection({ direction }: ChangeClaim, { base, current }: ChangeReading): boolean {
  return direction === 'none' || (direction === 'up' ? current.n >= base.n : current.n <= base.n);
}

function isNearGrowth({ base, current }: ChangeReading, percent: FigureMention): boolean {
  if (base.figure.value.sign <= 0) return false;
  const change = current.figure.value.minus(base.figure.value).abs();
  if (isNearValue(change.shift(2).quotient(base.figure.value, 4), percent.value, percent.place)) return true;
  const share = percent.value.shift(-2);
  const factor = current.n >= base.n ? Decimal.one.plus(share) : Decimal.one.minus(share);
  return isNearValue(base.figure.value.times(factor), current.figure.value, current.figure.place);
}

function state(facts: Facts, percent: FigureMention, { base, current }: ChangeReading, agreement: Agreement): Check {
  const places = Math.max(0, percent.place.scale);
  const change = current.figure.value.minus(base.figure.value).abs();
  const computed =
    percent.unit === '倍'
      ? change.quotient(base.figure.value, Math.max(1, places))
      : change.shift(2).quotient(base.figure.value, places);
  const stated = digits(facts, percent);
  const [a, b] = [digits(facts, current), digits(facts, base)];
  const left = current.n >= base.n ? `(${a} − ${b}) ÷ ${b}` : `(${b} − ${a}) ÷ ${b}`;
  const sign = percent.unit === '%' ? '%' : '';
  const same = computed.equals(percent.value.abs());
  const cause =
    agreement === 'no' ? (wrongBase(change, current.figure, percent) ?? causeOf(percent.value, computed)) : undefined;
  return {
    rule: 'growth',
    severity: 'minor',
    ...(holding(agreement) ?? disagreeing([percent, base.figure, current.figure])),
    operands: [operand('base', base), operand('current', current), operand('percent', percent)],
    statement: same
      ? `${left} = ${stated}`
      : `${left} = ${computed}${sign} ${agreement === 'no' ? '≠' : '≈'} ${stated}`,
    expected: `${computed}${sign}`,
    actual: stated,
    ...(agreement === 'no' && { gap: `${computed.minus(percent.value.abs()).abs()}个百分点` }),
    ...(cause && { cause }),
  };
}

/** Divided by the new amount instead of the old one. */
function wrongBase(change: Decimal, current: FigureMention, percent: FigureMention): 'wrong-base' | undefined {
  if (current.value.sign <= 0) return undefined;
  const other = change.shift(2).quotient(current.value, Math.max(0, percent.place.scale));
  return other.equals(percent.value.abs()) ? 'wrong-base' : undefined;
}
