/**
 * A date that the calendar has.
 *
 * **Why**: 2月30日 is a slip that no reader can resolve; the date is kept as printed and never repaired.
 * **What to do**: look up the day that is meant.
 *
 * Only dates that do not exist are reported: that all others exist is not worth a line each. Nor are days that another month or year
 * than the one supposed would have.
 *
 * @example 已于2021年2月30日完成移交。
 *   fails 2021-02-30
 *
 * @example 已于2021年2月26日完成移交。
 *
 * @example 2021年1至6月降水偏少。截至31日,有15个站点缺墒。
 */
import type { Facts } from '../facts/index.js';
import type { Check, DateMention } from '../types.js';
import { operand, type Rule } from './rule.js';

export const impossibleDate: Rule = {
  id: 'impossible-date',
  severity: 'major',
  *check({ dates }: Facts): Generator<Check> {
    for (const date of dates) {
      if (!date.impossible || isSupposed(date)) continue;
      yield {
        rule: 'impossible-date',
        severity: 'major',
        verdict: 'fails',
        operands: [operand('date', date)],
        statement: date.iso,
        actual: date.iso,
      };
    }
  },
};

/** The month is not printed, or the year of a 29 February. */
const isSupposed = ({ iso, implied }: DateMention): boolean =>
  implied.includes('month') || (implied.includes('year') && /-02-29(?:$|[T/])/.test(iso));
