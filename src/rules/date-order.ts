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
 * @example 2021年11月,县委开展巡察,反馈问题26个;2024年3月1日至31日,县委又组织巡察。
 *   undecidable scope-open
 *   holds 2021-11 ≤ 2024-03-01/2024-03-31
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
 * @example 2024年4月9日,执法人员对该店进行检查,扣押9辆。2024年3月17日作出处罚决定,罚款3万元。
 *   fails 2024-04-09 > 2024-03-17
 *
 * @example 2023年5月8日至7月7日,巡察组对我院进行巡察。8月30日,巡察组反馈意见。反馈意见后,院党委于2023年8月12日召开专题会议。
 *   holds 2023-05-08/2023-07-07 ≤ 2023-08-30
 *   fails 2023-08-30 > 2023-08-12
 *
 * @example 2024年4月9日,对甲店进行检查。2024年5月6日,对乙店进行检查。2024年4月17日作出处罚决定。
 *
 * @example 支部换届于2024年6月3日启动、5月31日完成。
 *   fails 2024-06-03 > 2024-05-31
 *
 * @example 2023年5月8日至7月7日,巡察组对我院进行巡察。8月30日,巡察组反馈意见。2023年8月12日,院党委报送整改方案。
 *   holds 2023-05-08/2023-07-07 ≤ 2023-08-30
 *   fails 2023-08-30 > 2023-08-12
 *
 * @example 2019年1月启动,2020年7月完成。
 */
import { compareIso, daysOf } from '../facts/calendar.js';
import type { Facts } from '../facts/index.js';
import { isJoined } from '../facts/sequences.js';
import type { Check, DateMention } from '../types.js';
import { operand, type Rule } from './rule.js';

export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'major',
  *check(facts: Facts): Generator<Check> {
    for (const { earlier, later, sure } of facts.storyline) yield judge(facts, earlier, later, sure);
  },
};

/** Longer than this apart, a year filled in may be another one. */
const NEAR = 150;

/**
 * The year of a date is certain where it is written, or where one written in the same paragraph lends it and the other date lies so near that
 * the year beside it would be far off.
 */
function isCertain({ notice }: Facts, date: DateMention, other: DateMention): boolean {
  if (date.implied.length === 0) return true;
  const { anchor } = date;
  if (!anchor || date.relative || date.implied.length > 1 || date.span.start - anchor.start > 400) return false;
  if (anchor.start > date.span.start || notice.view.text.slice(anchor.start, date.span.start).includes('\n'))
    return false;
  if (!/^\d{4}/.test(notice.view.text.slice(anchor.start, anchor.end))) return false;
  return isNear(date, other);
}

function isNear(date: DateMention, other: DateMention): boolean {
  const [a, b] = [daysOf(date.iso), daysOf(other.iso)];
  return a !== undefined && b !== undefined && Math.abs(a.first - b.first) < NEAR;
}

function judge(facts: Facts, earlier: DateMention, later: DateMention, sure: boolean): Check {
  const order = compareIso(earlier.iso, later.iso);
  const fits = order !== 'after';
  const joined = isJoined(facts.notice.view.text, earlier, later) && isNear(earlier, later);
  const implied = !joined && (!isCertain(facts, earlier, later) || !isCertain(facts, later, earlier));
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
