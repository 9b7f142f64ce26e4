/**
 * Dates follow each other as the story of a notice demands.
 *
 * **Why**: inspection, feedback, progress count and publication come in this order; a year copied from last year's notice breaks it.
 * **What to do**: look at the years first.
 *
 * Compared are the dates whose role the text states, each with the next one told: inspection, feedback, as-of, the notice's own date and its
 * publication; letters and their replies, cases and their ends, what is adopted and sent on, examinations and results, the feedback and the
 * meeting that hears of it;
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
 * @example 经于2022年6月7日函请该局查复,该局迟至2022年5月21日始函复。
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
 * @example 县政府于2024年3月18日审议通过方案,并于3月6日报市政府备案。
 *   fails 2024-03-18 > 2024-03-06
 *
 * @example 初试定于2024年4月20日举行,初试成绩将于2024年4月10日公布。
 *   fails 2024-04-20 > 2024-04-10
 *
 * @example 决赛定于2024年4月20日举行,初赛成绩将于2024年4月10日公布。
 *
 * @example 该案于2023年6月8日移送检察机关审查起诉,检察机关于2023年5月20日提起公诉。
 *   fails 2023-06-08 > 2023-05-20
 *
 * @example 2024年3月受理信访件12件,2月受理的9件已办结。
 *
 * @example 5月12日,一仓库起火。该起火灾已于2024年5月2日成立调查组。
 *   fails 2024-05-12 > 2024-05-02
 *
 * @example 项目2021年12月完工,2021年6月即通过验收,属提前验收。
 *
 * @example 执法人员2024年8月20日立案调查,查明主板被改动,2024年7月31日依法作出处罚决定。
 *   fails 2024-08-20 > 2024-07-31
 *
 * @example 审计组2024年6月18日进场复核,6月7日出具报告。
 *   fails 2024-06-18 > 2024-06-07
 *
 * @example 自2023年2月启动测绘,2022年10月底前领证。
 *   fails 2023-02 > 2022-10
 *
 * @example 项目于2024年3月18日复工,2023年5月30日完成设备安装。
 *   fails 2024-03-18 > 2023-05-30
 *
 * @example 2019年1月启动,2020年7月完成。
 *   holds 2019-01 ≤ 2020-07
 *
 * @example 2023年1月12日,区委巡察组反馈意见。对照反馈意见,整改方案于2022年12月28日报区委巡察办备案。
 *   fails 2023-01-12 > 2022-12-28
 *
 * @example 纪检组于2023年6月12日立案审查,并于2023年5月29日作出处分决定。
 *   fails 2023-06-12 > 2023-05-29
 */
import { compareIso, daysOf } from '../facts/calendar.js';
import type { DatePair } from '../facts/date-pair.js';
import type { Facts } from '../facts/index.js';
import { isJoined } from '../facts/sequences.js';
import type { Check, DateMention } from '../types.js';
import { operand, type Rule } from './rule.js';

export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'major',
  *check(facts: Facts): Generator<Check> {
    for (const pair of facts.storyline) yield judge(facts, pair);
  },
};

/** Longer than this apart, a year filled in may be another one. */
const NEAR = 150;

/**
 * The year of a date is certain where it is written, or where one written in the same paragraph lends it and the other date lies so near that
 * the year beside it would be far off.
 */
function isCertain(facts: Facts, date: DateMention, other: DateMention): boolean {
  const { text } = facts.notice.view;
  if (date.implied.length === 0) return true;
  if (date.implied.length > 1) return false;
  if ((date.relative && !SAME_YEAR.test(text.slice(date.span.start, date.span.start + 2))) || !isNear(date, other))
    return false;
  /** The year of 6月28日 may be lent by 5月6日, which has it of 2024年4月1日. */
  let at: DateMention | undefined = date;
  for (let step = 0; at && step < STEPS; step++) {
    if (at.implied.length === 0) return true;
    const { anchor, span } = at as DateMention;
    if (!anchor || date.span.start - anchor.start > 400 || anchor.start > span.start) return false;
    if (text.slice(anchor.start, span.start).includes('\n')) return false;
    at = facts.dates.find((one) => one.span.start === anchor.start);
  }
  return false;
}
/** Before a day of the year just told. */
const SAME_YEAR = /^[同当该]年/;
/** So many dates may lend each other the year. */
const STEPS = 4;

/**
 * 五月十四日提交…,将于今年五月一日起生效: whatever the year is, it is one for both where they lie weeks apart in one sentence, or where what
 * follows comes soon by its nature.
 */
function isOfOneYear({ notice }: Facts, { earlier, later, soon }: DatePair): boolean {
  if (earlier.iso.slice(0, 4) !== later.iso.slice(0, 4) || !isNear(earlier, later, WEEKS)) return false;
  const lent = [earlier, later].map(({ implied }) => implied.join());
  if (soon) return lent.every((one) => one === '' || one === 'year');
  const between = notice.view.text.slice(earlier.span.end, later.span.start);
  return lent.every((one) => one === 'year') && between.length < 160 && !/[。\n]/.test(between);
}
/** Days that a slip of the pen may be off without being one of the next year. */
const WEEKS = 60;

function isNear(date: DateMention, other: DateMention, most = NEAR): boolean {
  const [a, b] = [daysOf(date.iso), daysOf(other.iso)];
  return a !== undefined && b !== undefined && Math.abs(a.first - b.first) < most;
}

function judge(facts: Facts, pair: DatePair): Check {
  const { earlier, later, sure } = pair;
  const order = compareIso(earlier.iso, later.iso);
  const fits = order !== 'after';
  const joined = isJoined(facts.notice.view.text, earlier, later) && isNear(earlier, later);
  const certain = joined || fits || isOfOneYear(facts, pair);
  const implied = !certain && (!isCertain(facts, earlier, later) || !isCertain(facts, later, earlier));
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
