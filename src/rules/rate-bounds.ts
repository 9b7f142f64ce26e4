/**
 * A share of a finite set lies between nought and a hundred.
 *
 * **Why**: 整改完成率104% means that more was done than there is.
 * **What to do**: look at the base; the fulfilment of a plan is another thing and may exceed it.
 *
 * @example 问题整改率104.3%。
 *   fails 104.3% > 100%
 *
 * @example 年度投资完成率116.2%。
 *
 * @example 问题整改率96%。
 */
import type { Facts } from '../facts/index.js';
import { Decimal } from '../facts/decimal.js';
import { canBeAtMost, point } from '../facts/interval.js';
import type { Check } from '../types.js';
import { digits, disagreeing, operand, type Rule } from './rule.js';

/** Rates that count members of a set; 完成率 of amounts may exceed its plan. */
const OF_A_SET =
  /(?:整改|办结|合格|满意|覆盖|到课|出勤|到位|销号|答复|化解|回收|优良|达标|参与|知晓|入户|见面|按时办结)率(?:为|达|达到|约)?$|占(?:比|总数的|总量的|总额的)(?:为|达|达到)?$/;
const PLAN = /拨备|准备金|流动性|计划|任务|目标|投资|产值|预算|利用|超额|资金到位/;

export const rateBounds: Rule = {
  id: 'rate-bounds',
  severity: 'major',
  *check(facts: Facts): Generator<Check> {
    const hundred = point(Decimal.from(100));
    for (const { quantities } of facts.sentences) {
      for (const quantity of quantities) {
        const { figure, clauseLead, lead } = quantity;
        if (figure.unit !== '%' || quantity.n <= 100 || !OF_A_SET.test(lead.trim()) || PLAN.test(clauseLead)) continue;
        if (canBeAtMost(figure.interval, hundred)) continue;
        yield {
          rule: 'rate-bounds',
          severity: 'major',
          ...disagreeing([figure]),
          operands: [operand('percent', quantity)],
          statement: `${digits(facts, quantity)} > 100%`,
          expected: '≤ 100%',
          actual: digits(facts, quantity),
        };
      }
    }
  },
};
