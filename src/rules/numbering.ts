/**
 * As many headings as the text announces.
 *
 * **Why**: 3个方面12个问题 in the opening and eleven numbered findings below mean that one was dropped, or that the opening is old.
 * **What to do**: look for a gap in the numbering; say so where only some findings are published.
 *
 * A number of measures is only ever confirmed: measures are kept in an annex, and paragraphs are not measures.
 *
 * @example 反馈指出2个问题,已全部整改。⏎一、反馈问题整改情况⏎1.针对台账不全问题的整改。一是补齐台账。⏎2.针对公示不及时问题的整改。一是按月公示。
 *   holds 2 = 2
 *
 * @example 反馈指出3个问题,已全部整改。⏎一、反馈问题整改情况⏎1.针对台账不全问题的整改。一是补齐台账。⏎2.针对公示不及时问题的整改。一是按月公示。
 *   fails 2 ≠ 3
 *
 * @example 反馈意见指出两个方面的不足。⏎一、投资管理方面⏎完善制度5项。⏎二、采购管理方面⏎抽查合同20份。⏎三、作风建设方面⏎清退用房4间。
 *   fails 3 ≠ 两
 *
 * @example 全年处理3个问题。
 *
 * @example 主要存在以下三个问题:一是解读形式单一;二是专区更新不及时。
 *   fails 2 ≠ 三
 */
import type { Facts } from '../facts/index.js';
import type { HeadingCount } from '../facts/heading-counts.js';
import type { Check } from '../types.js';
import { digits, operand, type Rule } from './rule.js';

export const numbering: Rule = {
  id: 'numbering',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    for (const count of facts.headingCounts) yield judge(facts, count);
  },
};

function judge(facts: Facts, { stated, headings, sure }: HeadingCount): Check {
  const found = headings.length;
  const fits = stated.n === found;
  const text = facts.notice.view.text;
  return {
    rule: 'numbering',
    severity: 'minor',
    ...(fits ? { verdict: 'holds' } : sure ? { verdict: 'fails' } : { verdict: 'undecidable', reason: 'scope-open' }),
    operands: [
      operand('stated', stated),
      ...headings.map((span) => ({ role: 'item', span, value: text.slice(span.start, span.end) })),
    ],
    statement: `${found} ${fits ? '=' : '≠'} ${digits(facts, stated)}`,
    expected: String(found),
    actual: digits(facts, stated),
    ...(!fits && { gap: `${Math.abs(found - stated.n)}${stated.figure.unit}` }),
  };
}
