/**
 * What is said to be done was done before the notice appeared.
 *
 * **Why**: 已于3月10日完成 in a notice of 23 February tells of something that had not happened yet.
 * **What to do**: look at the date, or say 将于.
 *
 * Fails only against the notice's own date, and only for a full date with its year. A date between the progress count (截至) and publication is left
 * open: the text may have been brought up to date.
 *
 * @example 台账已于2021年3月10日完成核对。2021年2月23日发布。
 *   fails 2021-03-10 > 2021-02-23
 *
 * @example 台账已于2021年2月10日完成核对。2021年2月23日发布。
 *   holds 2021-02-10 ≤ 2021-02-23
 *
 * @example 最后一笔款项已于2021年3月10日划转。2021年2月23日发布。
 *   fails 2021-03-10 > 2021-02-23
 *
 * @example 台账将于2021年3月10日前完成核对。2021年2月23日发布。
 */
import { compareIso } from '../facts/calendar.js';
import type { Facts } from '../facts/index.js';
import type { Check, DateMention } from '../types.js';
import { operand, type Rule } from './rule.js';

const BEFORE = /(?:已于|已在|已经于|业于|业已于|复于)$/;
/** What was done by then; 已于…前 and 已于…起 may reach beyond. */
const AFTER = /^(?!之?[前后起内至到])[\u4e00-\u9fff]/;

export const completedLater: Rule = {
  id: 'completed-later',
  severity: 'major',
  *check(facts: Facts): Generator<Check> {
    const { text } = facts.notice.view;
    const published = facts.dates.filter((one) => one.role === 'publication').at(-1);
    const asOf = facts.dates.find((one) => one.role === 'as-of');
    if (!published && !asOf) return;
    for (const date of facts.dates) {
      if (date === published || date === asOf || !/^\d{4}-\d{2}-\d{2}$/.test(date.iso) || date.impossible) continue;
      if (!BEFORE.test(text.slice(Math.max(0, date.span.start - 4), date.span.start))) continue;
      if (!AFTER.test(text.slice(date.span.end, date.span.end + 16))) continue;
      yield judge(date, published, asOf);
    }
  },
};

function judge(date: DateMention, published: DateMention | undefined, asOf: DateMention | undefined): Check {
  const late = (limit: DateMention | undefined): boolean =>
    limit !== undefined && compareIso(date.iso, limit.iso) === 'after';
  const limit = (late(published) ? published : (asOf ?? published)) as DateMention;
  const sure = late(published) && !date.implied.includes('year') && !published?.implied.includes('year');
  const fits = !late(published) && !late(asOf);
  return {
    rule: 'completed-later',
    severity: 'major',
    ...(fits
      ? { verdict: 'holds' }
      : sure
        ? { verdict: 'fails' }
        : { verdict: 'undecidable', reason: 'different-dates' }),
    operands: [operand('date', date), operand('limit', limit)],
    statement: `${date.iso} ${fits ? '≤' : '>'} ${limit.iso}`,
    expected: `≤ ${limit.iso}`,
    actual: date.iso,
  };
}
