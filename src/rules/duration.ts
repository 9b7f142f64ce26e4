/**
 * A stated length of time fits the dates it spans.
 *
 * **Why**: 历时75天 and 经过三个月 are reckoned from the dates beside them.
 * **What to do**: count again; both ways of counting (with and without the last day) are accepted.
 *
 * Months are accepted within a few days, 近 and 约 widen further. Only 历时 and its like right behind a range can fail: 经过三个月
 * may start on another day than the one found.
 *
 * @example 2022年9月5日至11月18日,巡察组进行巡察,历时75天。
 *   holds 2022-09-05 → 2022-11-18 = 75天
 *
 * @example 2022年9月5日至11月18日,巡察组进行巡察,历时95天。
 *   fails 2022-09-05 → 2022-11-18 = 75天 ≠ 95天
 *
 * @example 督察组于2023年5月16日至6月9日开展督察,进驻时间为30天。
 *   fails 2023-05-16 → 2023-06-09 = 25天 ≠ 30天
 *
 * @example 公示期为2024年5月13日至5月17日(5个工作日)。
 *   holds 2024-05-13 → 2024-05-17 = 5个工作日
 *
 * @example 2021年4月1日至2024年3月31日的四年期间,该处受理举报7640宗。
 *   fails 2021-04-01 → 2024-03-31 = 1095天 ≠ 4年
 *
 * @example 2021年4月1日至2024年3月31日的三年期间,受理举报7640宗。
 *   holds 2021-04-01 → 2024-03-31 = 3年
 *
 * @example 原定2023年12月31日完工,现延至2024年9月30日,延误9个月。
 *   holds 2023-12-31 → 2024-09-30 = 9个月
 *
 * @example 原定2023年12月31日完工,现延至2024年9月30日,延误6个月。
 *   fails 2023-12-31 → 2024-09-30 = 274天 ≠ 6个月
 *
 * @example 原定2023年12月31日完工,实际于2023年9月30日完工,提前3个月。
 *   holds 2023-09-30 → 2023-12-31 = 3个月
 *
 * @example 原定2023年12月31日完工,实际于2023年9月30日完工,提前5个月。
 *   fails 2023-09-30 → 2023-12-31 = 92天 ≠ 5个月
 *
 * @example 整治于2024年4月15日拉开帷幕,12月20日收官,历时6个月。
 *   fails 2024-04-15 → 2024-12-20 = 249天 ≠ 6个月
 *
 * @example 自2024年3月4日起,开展专项清理,到6月12日收官,历时90天。
 *   fails 2024-03-04 → 2024-06-12 = 101天 ≠ 90天
 *
 * @example 试用期为3个月。
 */
import { countBefore } from '../facts/before.js';
import { daysOf, isFullDate } from '../facts/calendar.js';
import type { Facts } from '../facts/index.js';
import type { Quantity, Sentence } from '../facts/sentence.js';
import { isTold, isWritten } from '../facts/sequences.js';
import type { Check, DateMention, Operand } from '../types.js';
import { operand, type Rule } from './rule.js';

const LENGTH = /^(?:天|日|个月|月|年|周|个星期|个工作日)$/;
const SPAN =
  /历时|为期|期限|持续|前后|(?:共计|共)$|用时|(?:进驻|驻点|巡察|巡视|督察|检查|现场|审计|公示|集中整治|行动|活动)(?:时间|期)[为是共约]{0,2}$|[\u4e00-\u9fff]{2}期(?:间|限)?[为是共计]{0,2}$/;
/** 5月13日至5月17日(5个工作日) */
const BRACKET = /^\((?:共|计|共计)?$/;
const SINCE = /经过|历经|集中整改|近|整改期|以来|满/;

export const duration: Rule = {
  id: 'duration',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    for (const sentence of facts.sentences) {
      for (const quantity of sentence.quantities) {
        // 去年假期为8天: of another time than the dates before it.
        if (!LENGTH.test(quantity.figure.unit) || OF_BEFORE.test(quantity.lead.trim())) continue;
        const check =
          ofRange(sentence, quantity) ??
          ofTerm(sentence, quantity) ??
          ofTwoDays(sentence, quantity) ??
          ofDelay(sentence, quantity) ??
          beforeDeadline(facts, sentence, quantity) ??
          untilExpiry(facts, sentence, quantity) ??
          sinceFeedback(facts, quantity);
        // 春节假期7天(1月21日至1月27日): the bracket right behind says which days.
        if (check && !(check.verdict === 'fails' && isToldBehind(facts, quantity))) yield check;
      }
    }
  },
};

function isToldBehind({ notice, dates }: Facts, { figure, sentence }: Quantity): boolean {
  const { end } = figure.span;
  const range = dates.find(({ span }) => span.start > end && span.start - end <= 2);
  return (
    range !== undefined &&
    range.span.end < sentence.end &&
    notice.view.text.charAt(end) === '(' &&
    range.iso.includes('/')
  );
}

const OF_BEFORE = /^(?:而)?(?:去年|上年|前年)[^,;。]{0,10}[为是有]$/;

/** 2022年9月5日至11月18日,…,历时75天 */
function ofRange(sentence: Sentence, quantity: Quantity): Check | undefined {
  const range = sentence.dates.findLast((one) => one.iso.includes('/') && one.span.end <= quantity.figure.span.start);
  if (!range) return undefined;
  const between = sentence.text.slice(range.span.end - sentence.start, quantity.figure.span.start - sentence.start);
  // 2024年10月1日至7日,…(2023年中秋国庆假期共8天): of another year.
  if (/(?:19|20)\d\d年/.test(between)) return undefined;
  // 报到时间为7月1日至7月4日,试用期6个月: a term of its own.
  const term = OWN_TERM.exec(quantity.clauseLead)?.[0];
  if (term && !sentence.text.slice(0, range.span.start - sentence.start).includes(term)) return undefined;
  if (!SPAN.test(quantity.clauseLead) && !BRACKET.test(between) && !isAsLong(between, quantity)) return undefined;
  return judgeRange(quantity, range);
}

const OWN_TERM = /(?:试用|质保|保修|服务|见习|租赁|免租|合同|聘用|缓刑|保质)期/;

/** 过渡期为一年,自2024年3月1日起至2025年2月28日止: the stretch behind says how long it is. */
function ofTerm(sentence: Sentence, quantity: Quantity): Check | undefined {
  if (!/(?:期限?|有效期)(?:为|是|共)?$/.test(quantity.clauseLead)) return undefined;
  const { end } = quantity.figure.span;
  const range = sentence.dates.find((one) => one.span.start >= end);
  if (!range) return undefined;
  const between = sentence.text.slice(end - sentence.start, range.span.start - sentence.start);
  return /^,(?:自|从|即)?$/.test(between) ? judgeRange(quantity, range) : undefined;
}

/** 于10月1日开打,至3月31日结束,为期6个月: two days of one clause after the other. */
function ofTwoDays(sentence: Sentence, quantity: Quantity): Check | undefined {
  const inClause = /^至.{4,12}(?:运行|试行|实施|施行|执行|推行)?(?:已)?满$/.test(quantity.clauseLead.trim());
  if (!inClause && !LASTS.test(quantity.clauseLead.trim())) return undefined;
  const [from, to] = sentence.dates.filter((one) => one.span.end <= quantity.figure.span.start).slice(-2);
  if (!from || !to || !isFullDate(from) || !isFullDate(to) || !isTold(from) || !isTold(to)) return undefined;
  const between = sentence.text.slice(from.span.end - sentence.start, to.span.start - sentence.start);
  const behind = sentence.text.slice(to.span.end - sentence.start, quantity.figure.span.start - sentence.start);
  const ends = /^[^,;。]{0,16},(?:至|到|直至)$/.test(between) || (BEGINS.test(between) && ENDS.test(behind));
  if (!ends || (behind.match(/,/g) ?? []).length > 1) return undefined;
  const days = daysBetween(from, to);
  return days && days.last >= days.first ? judgeDates(quantity, from, to, days) : undefined;
}

const LASTS =
  /^(?:[\u4e00-\u9fff]{0,4}?(?:前后|总共|共|整整|一共)?(?:历时|为期|前后共?|用时|耗时)|总?共)(?:近|约)?$|^对[\u4e00-\u9fff]{2,16}(?:开展|进行|作)了?为期(?:近|约)?$/;
/** 2024年4月15日拉开帷幕,12月20日收官: verbs of the first day and of the last. */
const BEGINS =
  /^(?:正式|全面|陆续)?(?:起|启动|开始|拉开[^,;。]{0,4}|铺开|进驻|进场|开工|动工|开展|开幕|部署|实施|展开)[^,;。]{0,6}(?:,[^,;。\d]{2,24})?[,、](?:并?于|在|到|至)?$/;
const ENDS =
  /^(?:正式|全面|全部|如期|圆满)?(?:结束|收官|收兵|收尾|完成|离场|撤离|撤出|截止|止|落幕|闭幕|竣工|完工|告一段落|届满)/;

/** 原定2023年12月31日完工,现延至2024年9月30日,延误9个月: from the day that was meant to the one it became; 提前 from the one it became to the day meant. */
function ofDelay(sentence: Sentence, quantity: Quantity): Check | undefined {
  if (!DELAY.test(quantity.clauseLead)) return undefined;
  const [from, to] = sentence.dates.filter((one) => one.span.end <= quantity.figure.span.start).slice(-2);
  if (!from || !to || !isTold(from) || !isTold(to) || from.implied.length + to.implied.length > 0) return undefined;
  if (![from, to].every(({ iso }) => /^\d{4}-\d{2}(?:-\d{2})?$/.test(iso))) return undefined;
  const lead = sentence.text.slice(from.span.end - sentence.start, to.span.start - sentence.start);
  const ahead = sentence.text.slice(0, from.span.start - sentence.start);
  if (!MEANT.test(ahead.slice(-12)) || !PUT_OFF.test(lead)) return undefined;
  const [start, end] = AHEAD.test(quantity.clauseLead) ? [to, from] : [from, to];
  return judgeDates(quantity, start, end, daysBetween(start, end, 'last'));
}
const DELAY = /(?:延宕|展延|延误|推迟|延期|延后|延迟|滞后|逾期|顺延|拖延|提前)(?:了|达|约)*$/;
const MEANT = /(?:预计|原[定订计拟]|本应|应|计划|约定|预定|合同)[^,;。]{0,6}$/;
const PUT_OFF = /(?:延|推迟|改|顺延|调整|推|实际|直至|提前)[^,;。]{0,8}$/;

/** 完成时限:2023年12月31日。12月18日清运完毕,比时限提前13天: from the day it was done to the last deadline told before. */
function beforeDeadline(facts: Facts, sentence: Sentence, quantity: Quantity): Check | undefined {
  if (!AHEAD_OF.test(quantity.clauseLead)) return undefined;
  const done = sentence.dates.findLast((one) => one.span.end <= quantity.figure.span.start);
  if (!done || !isFullDate(done) || !isTold(done)) return undefined;
  const at = countBefore(facts.dates, done.span.start);
  const limit = facts.dates.slice(Math.max(0, at - BACK), at).findLast(({ role }) => role === 'deadline');
  if (!limit || !isWritten(limit) || done.span.start - limit.span.end > NEAR) return undefined;
  const [from, to] = AHEAD.test(quantity.clauseLead) ? [done, limit] : [limit, done];
  const days = daysBetween(from, to);
  return days && days.last >= days.first ? judgeDates(quantity, from, to, days) : undefined;
}
const AHEAD = /提前(?:了|约)*$/;
const AHEAD_OF =
  /(?:比|较)(?:完成|整改|规定|要求|既定)?(?:时限|期限|时间)(?:要求)?(?:提前|推迟|滞后|延后|逾期|超出|晚)(?:了|约)*$/;
/** Dates back in which a deadline is looked for. */
const BACK = 8;
/** Characters between a deadline and what was done by it. */
const NEAR = 160;

/** 6月24日反馈问题24个。到9月24日,三个月集中整改期届满: from the feedback to the day on which it ends. */
function untilExpiry(facts: Facts, sentence: Sentence, quantity: Quantity): Check | undefined {
  const { span } = quantity.figure;
  const behind = sentence.text.slice(span.end - sentence.start);
  const [words] = EXPIRES.exec(behind) ?? [];
  if (words === undefined) return undefined;
  const [from, another] = facts.dates.filter((one) => one.role === 'feedback');
  const ends = sentence.dates.filter((one) =>
    one.span.start >= span.end ? one.span.end <= span.end + words.length : span.start - one.span.end <= 3
  );
  const [to] = ends;
  if (!from || another || !to || ends.length > 1 || to === from || !isFullDate(to) || !isFullDate(from))
    return undefined;
  return judgeDates(quantity, from, to, daysBetween(from, to));
}
const EXPIRES = /^(?:的)?集中整改期?(?:于[^,;。]{2,14})?(?:届满|期满|到期|结束|告一段落)/;

/** 2021年4月1日至2024年3月31日的三年期间, 止的三年内 */
const isAsLong = (between: string, { tail }: Quantity): boolean =>
  /^(?:止|期间)?的?$/.test(between) && /^(?:期间|期内|内|以来|间|时间)/.test(tail);

/** 经过三个月整改: from the feedback to the progress count. */
function sinceFeedback(facts: Facts, quantity: Quantity): Check | undefined {
  if (!SINCE.test(quantity.clauseLead) && !SINCE.test(quantity.tail)) return undefined;
  if (!/整改|集中|攻坚|努力/.test(quantity.sentence.text)) return undefined;
  const from = facts.dates.find((one) => one.role === 'feedback');
  const to = facts.dates.find((one) => one.role === 'as-of') ?? facts.dates.find((one) => one.role === 'deadline');
  const first = from && daysOf(from.iso);
  if (!from || !to || first?.first !== first?.last) return undefined;
  return judgeDates(quantity, from, to, daysBetween(from, to), false);
}

interface Days {
  first: number;
  last: number;
}

/**
 * From the one date to the last day of the other; undefined where one of them is no time of the calendar.
 *
 * @param start which day of the first date counts, where it is more than one (2023年12月)
 */
function daysBetween(from: DateMention, to: DateMention, start: keyof Days = 'first'): Days | undefined {
  const [first, last] = [daysOf(from.iso), daysOf(to.iso)];
  return first && last && { first: first[start], last: last.last };
}

function judgeDates(
  quantity: Quantity,
  from: DateMention,
  to: DateMention,
  days: Days | undefined,
  sure = true
): Check | undefined {
  return days && judge(quantity, [operand('from', from), operand('to', to)], [from.iso, to.iso], days, sure);
}

/** No slip of the pen makes months of them. */
const FEW_DAYS = 20;

function judgeRange(quantity: Quantity, range: DateMention): Check | undefined {
  const days = isDayRange(range) ? daysOf(range.iso) : undefined;
  // 督查组(10月17日至10月21日来县)…持续整改四个月: of something else.
  if (days && /月|年/.test(quantity.figure.unit) && days.last - days.first < FEW_DAYS) return undefined;
  const ends = range.iso.split('/') as [string, string];
  return days && judge(quantity, [operand('from', range), operand('to', range)], ends, days, true);
}

function judge(
  quantity: Quantity,
  ends: Operand[],
  [from, to]: [string, string],
  span: Days,
  sure: boolean
): Check | undefined {
  const days = span.last - span.first;
  const { unit } = quantity.figure;
  const stated = `${quantity.n}${unit}`;
  const fits = isAbout(days, quantity.n, unit, quantity.figure.modifier !== undefined || !sure);
  if (!fits && !sure) return undefined;
  const shown = /天|日/.test(unit) ? `${days + 1}${unit}` : `${days}天`;
  return {
    rule: 'duration',
    severity: 'minor',
    verdict: fits ? 'holds' : 'fails',
    operands: [...ends, operand('stated', quantity)],
    statement: `${from} → ${to} ${fits ? '=' : `= ${shown} ≠`} ${stated}`,
    expected: shown,
    actual: stated,
  };
}

function isAbout(days: number, n: number, unit: string, loosely: boolean): boolean {
  if (unit === '个工作日') return n <= days + 1 && n * 2 >= days - 2;
  const [length, slack] = /周|星期/.test(unit)
    ? [7, 3]
    : /月/.test(unit)
      ? [30.44, 4]
      : unit === '年'
        ? [365.25, 8]
        : [1, 1];
  return Math.abs(days - n * length) <= slack + (loosely ? length * 0.34 : 0) || (length === 1 && days + 1 === n);
}

function isDayRange({ iso }: DateMention): boolean {
  return /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/.test(iso);
}
