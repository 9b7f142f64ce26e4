/**
 * A stated difference is what lies between its two ends.
 *
 * **Why**: 减少9名 and 提高12.3个百分点 are reckoned by hand from two figures that stand beside them.
 * **What to do**: subtract again; write 个百分点 where two percentages are compared.
 *
 * @example 财务人员由15名减为6名,减少9名。
 *   holds 15 − 6 = 9
 *
 * @example 合格率由84.5%提高到96.8%,提高12.5个百分点。
 *   fails 96.8% − 84.5% = 12.3 ≠ 12.5
 *
 * @example 今年新增岗位9个。
 */
import { agreeDifference, isNearValue, type Agreement } from '../facts/compare.js';
import type { ChangeClaim, ChangeReading } from '../facts/changes.js';
import type { Facts } from '../facts/index.js';
import type { Check } from '../types.js';
import { causeOf, digits, disagreeing, holding, inScaleOf, operand, type Rule } from './rule.js';

export const difference: Rule = {
  id: 'difference',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    for (const claim of facts.changeClaims) {
      const check = judge(facts, claim);
      if (check) yield check;
    }
  },
};

function judge(facts: Facts, claim: ChangeClaim): Check | undefined {
  const delta = claim.change.figure;
  // 提高1.9% between two rates is the difference in points, whatever the sign says.
  const readings =
    claim.kind === 'growth' ? claim.readings.filter((one) => one.base.figure.unit === '%') : claim.readings;
  let rounded: [ChangeReading, Agreement] | undefined;
  for (const reading of readings) {
    const agreement = agreeDifference(reading.base.figure, reading.current.figure, delta);
    if (agreement === 'exact') return state(facts, claim, reading, agreement);
    if (agreement !== 'no' && reading.explicit) rounded ??= [reading, agreement];
  }
  if (claim.kind === 'growth') return undefined;
  if (rounded) return state(facts, claim, ...rounded);
  const explicit = readings.filter((one) => one.explicit);
  const [first] = explicit;
  if (!first) return undefined;
  const near = explicit.find((one) => isNearDifference(one, claim));
  if (near || explicit.length === 1) return state(facts, claim, near ?? first, 'no');
  return { ...state(facts, claim, first, 'no'), verdict: 'undecidable', reason: 'two-readings' };
}

function isNearDifference({ base, current }: ChangeReading, { change }: ChangeClaim): boolean {
  const actual = current.figure.value.minus(base.figure.value).abs();
  return isNearValue(actual, change.figure.value, change.figure.place);
}

function state(facts: Facts, { change }: ChangeClaim, { base, current }: ChangeReading, agreement: Agreement): Check {
  const delta = change.figure;
  const actual = current.figure.value.minus(base.figure.value).abs();
  const [high, low] = current.n >= base.n ? [current, base] : [base, current];
  const left = `${digits(facts, high)} − ${digits(facts, low)}`;
  const stated = digits(facts, delta);
  const shown = inScaleOf(facts, actual, delta);
  const cause = agreement === 'no' ? causeOf(delta.value, actual) : undefined;
  return {
    rule: 'difference',
    severity: 'minor',
    ...(holding(agreement) ?? disagreeing([delta, base.figure, current.figure])),
    operands: [operand('from', base), operand('to', current), operand('delta', delta)],
    statement:
      agreement === 'exact' ? `${left} = ${stated}` : `${left} = ${shown} ${agreement === 'no' ? '≠' : '≈'} ${stated}`,
    expected: shown,
    actual: stated,
    ...(agreement === 'no' && { gap: `${inScaleOf(facts, actual.minus(delta.value).abs(), delta)}${delta.unit}` }),
    ...(cause && { cause }),
  };
}
