/**
 * Dates follow each other as the story of a notice demands.
 *
 * **Why**: inspection, feedback, progress count and publication come in this order; a year copied from last year's notice breaks it.
 * **What to do**: look at the years first.
 *
 * Compared are the dates whose role the text states, each with the next one told: inspection, feedback, as-of, the notice's own date and its
 * publication; letters and their replies, cases and their ends, the feedback and the meeting that hears of it;
 * and every announced deadline against the day of the progress count. A date whose year was filled in from
 * elsewhere can confirm, but not refute.
 *
 * @example 2022年5月9日至7月8日,巡察组进行巡察。2022年9月1日反馈意见。
 *   holds 2022-05-09/2022-07-08 ≤ 2022-09-01
 *
 * @example 2022年5月9日至7月8日,巡察组进行巡察。2022年3月1日反馈意见。
 *   fails 2022-05-09/2022-07-08 > 2022-03-01
 *
 * @example 已于2022年7月1日至8月15日开展清查,预计2022年6月底前核销。
 *   fails 2022-07-01/2022-08-15 > 2022-06
 *
 * @example 经于2022年6月7日函请该局改善,该局已于2022年5月21日函复办理情形。
 *   fails 2022-06-07 > 2022-05-21
 *
 * @example 2022年9月1日,督察组反馈意见。2022年8月28日,局党组召开会议,传达学习督察组反馈意见。
 *   fails 2022-09-01 > 2022-08-28
 *
 * @example 甲案于2022年3月5日立案,乙案于2022年2月1日结案。
 *
 * @example 站房已于2022年8月移交,原定2022年6月底前完成。
 *
 * @example 2024年5月13日至6月12日,督察组进驻我市开展督察。截至2024年5月28日,已办结信访件52件。
 *   undecidable scope-open
 *
 * @example 2019年1月启动,2020年7月完成。
 */
import { compareIso } from '../facts/calendar.js';
import type { Facts } from '../facts/index.js';
import type { Check, DateMention } from '../types.js';
import { operand, type Rule } from './rule.js';

export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'major',
  *check(facts: Facts): Generator<Check> {
    for (const { earlier, later, sure } of facts.storyline) yield judge(earlier, later, sure);
  },
};

function judge(earlier: DateMention, later: DateMention, sure: boolean): Check {
  const order = compareIso(earlier.iso, later.iso);
  const fits = order !== 'after';
  const implied = earlier.implied.length > 0 || later.implied.length > 0;
  return {
    rule: 'date-order',
    severity: 'major',
    ...(fits
      ? { verdict: 'holds' }
      : implied || !sure
        ? { verdict: 'undecidable', reason: implied ? 'date-implied' : 'scope-open' }
        : { verdict: 'fails' }),
    operands: [operand('earlier', earlier), operand('later', later)],
    statement: `${earlier.iso} ${fits ? '≤' : '>'} ${later.iso}`,
    expected: `≥ ${earlier.iso}`,
    actual: later.iso,
  };
}
