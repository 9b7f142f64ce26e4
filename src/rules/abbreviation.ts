/**
 * A short title stands for a full one that was named before.
 *
 * **Why**: 《条例》 with two regulations named before it, or none, leaves the reader to guess.
 * **What to do**: give the full title once, with 以下简称.
 *
 * Never fails: where no full title is found it may have been named in another document.
 *
 * @example 修订《某市停车场管理办法》,《办法》自公布之日起施行。
 *   holds 《办法》 → 《某市停车场管理办法》
 *
 * @example 《办法》自公布之日起施行。
 *   undecidable 《办法》 → ?
 *
 * @example 修订《某市停车场管理办法》。
 */
import type { Facts } from '../facts/index.js';
import type { Check, Operand, RegulationMention } from '../types.js';
import type { Rule } from './rule.js';

/** Titles that name no regulation of their own. */
const SHORT =
  /^(?:条例|办法|规定|细则|意见|方案|通知|章程|准则|决定|制度|规划|纲要|指引|标准|规程|通报|报告|计划|清单|目录|解释|公约|规则)$/;

export const abbreviation: Rule = {
  id: 'abbreviation',
  severity: 'info',
  *check(facts: Facts): Generator<Check> {
    for (const one of facts.regulations) {
      if (!one.refersTo && !SHORT.test(one.title)) continue;
      const full = one.refersTo && regulationAt(facts, one.refersTo.start);
      const show = (mention: RegulationMention): string => `《${mention.title}》`;
      const ends = (role: string, mention: RegulationMention): Operand => ({
        role,
        span: mention.span,
        mention,
        value: mention.title,
      });
      yield {
        rule: 'abbreviation',
        severity: 'info',
        ...(full ? { verdict: 'holds' } : { verdict: 'undecidable', reason: 'no-antecedent' }),
        operands: full ? [ends('short', one), ends('full', full)] : [ends('short', one)],
        statement: `${show(one)} → ${full ? show(full) : '?'}`,
      };
    }
  },
};

/** The titles stand in order, so that no search goes through all of them for each short form. */
function regulationAt({ regulations, regulationsBefore }: Facts, start: number): RegulationMention | undefined {
  const found = regulations[regulationsBefore(start)];
  return found?.span.start === start ? found : undefined;
}
