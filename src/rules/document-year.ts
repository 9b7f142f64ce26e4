/**
 * A document number is not from a year after the notice.
 *
 * **Why**: 〔2022〕 in a notice of 2021 is a slip of the pen in one of the two.
 * **What to do**: look up the number.
 *
 * @example 依据某府办〔2023〕8号办理。2021年3月1日发布。
 *   fails 2023 > 2021
 *
 * @example 依据某府办〔2020〕8号办理。2021年3月1日发布。
 *   holds 2020 ≤ 2021
 *
 * @example 依据某府办〔2020〕8号办理。
 */
import type { Facts } from '../facts/index.js';
import type { Check, DateMention } from '../types.js';
import { operand, type Rule } from './rule.js';

export const documentYear: Rule = {
  id: 'document-year',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    const published = latest(facts.dates.filter((one) => one.role === 'publication' && !one.implied.includes('year')));
    if (!published) return;
    const year = Number(published.iso.slice(0, 4));
    for (const mention of facts.notice.mentions) {
      if (mention.type !== 'documentNumber' || !mention.year) continue;
      const fits = mention.year <= year;
      yield {
        rule: 'document-year',
        severity: 'minor',
        verdict: fits ? 'holds' : 'fails',
        operands: [
          { role: 'number', span: mention.span, mention, value: String(mention.year) },
          operand('date', published),
        ],
        statement: `${mention.year} ${fits ? '≤' : '>'} ${year}`,
        expected: `≤ ${year}`,
        actual: String(mention.year),
      };
    }
  },
};

/** The last day the notice gives as its own: put on the page after it was signed. */
function latest(dates: readonly DateMention[]): DateMention | undefined {
  return dates.reduce<DateMention | undefined>((best, one) => (best && best.iso >= one.iso ? best : one), undefined);
}
