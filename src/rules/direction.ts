/**
 * What is said to rise rises, what is said to fall falls.
 *
 * **Why**: 由98件上升至86件 tells the reader the opposite of what the figures say.
 * **What to do**: look which of the two figures is the earlier one.
 *
 * Only where both ends stand in one clause, bound by 由…至…. Ranks are left alone: a smaller number may be the better one.
 *
 * @example 投诉由98件上升至86件。
 *   fails 98 → 86
 *
 * @example 投诉由98件下降至86件。
 *   holds 98 → 86
 *
 * @example 排名由第9位上升至第6位。
 */
import type { Facts } from '../facts/index.js';
import { canBeAtMost } from '../facts/interval.js';
import type { Quantity } from '../facts/sentence.js';
import type { Check } from '../types.js';
import { digits, disagreeing, operand, type Rule } from './rule.js';

const UP = /(?:增加|上升|提高|提升|增长|扩大|上调|增|升)(?:到|至|为)$/;
const DOWN = /(?:减少|下降|降低|压缩|缩短|精简|回落|压降|压减|下调|减|降)(?:到|至|为)$/;
/** Ranks and grades go the other way. */
const RANK = /排名|位次|名次|序位|第|等级|级别|类别|档次/;

export const direction: Rule = {
  id: 'direction',
  severity: 'major',
  *check(facts: Facts): Generator<Check> {
    for (const { quantities } of facts.sentences) {
      for (let i = 1; i < quantities.length; i++) {
        const [from, to] = [quantities[i - 1] as Quantity, quantities[i] as Quantity];
        const lead = to.lead.trim();
        const up = UP.test(lead);
        if (!up && !DOWN.test(lead)) continue;
        if (from.figure.unit !== to.figure.unit || from.clause !== to.clause || from.bracket !== to.bracket) continue;
        if (!/由|从/.test(from.lead) || RANK.test(from.clauseLead)) continue;
        yield judge(facts, from, to, up);
      }
    }
  },
};

function judge(facts: Facts, from: Quantity, to: Quantity, up: boolean): Check {
  const [low, high] = up ? [from, to] : [to, from];
  const fits = canBeAtMost(low.figure.interval, high.figure.interval);
  return {
    rule: 'direction',
    severity: 'major',
    ...(fits ? { verdict: 'holds' } : disagreeing([from.figure, to.figure])),
    operands: [operand('from', from), operand('to', to)],
    statement: `${digits(facts, from)} → ${digits(facts, to)}`,
    expected: `${up ? '≥' : '≤'} ${digits(facts, from)}`,
    actual: digits(facts, to),
  };
}
