/**
 * The time before and this one, one behind the other: 严重案件去年同期发95起,今年76起,下降20.0% · 巡察前药占比达31.4%,经过点评和限量,今年9月压到27.9%,回落3.5个百分点 ·
 * 发生事故21起,2021年是34起,少13起.
 *
 * Nothing else of the unit stands between, and the change follows right behind.
 */
import { isShare } from '../parts/group.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ChangeReading } from './claim.js';
import { COMPARED, isEnd, PAST, RESTATED, SAME_AGAIN } from './ends.js';

const NOW =
  /^(?:而|到|至)?(?:今年|本年|本期|本季|本月|本轮|本次|本届|本学年|这回|这次|此次|这一轮|目前|现在|如今|现)(?:\d{1,2}月)?(?:[为是有共]|达到?|仅有?|只有)?$/;
const ONCE =
  /(?:巡[察视]|督[察导]|整改|审计|检查)组?(?:进驻|反馈|指出|开始)?(?:前|时|之初)|改革前|治理前|此前|原先|以前|过去|上一?(?:轮|届|次|回|批|期|学年|学期|防火期|年度|汛期)/;
const ONCE_LED = new RegExp(`^(?:而)?(?:${PAST.source}|${ONCE.source})[^,;。\\d]{0,4}?(?:为|是|有|达|仅|仅为|只有)?$`);
const YEAR = /(\d{4})年(?!代|来|前|起|以)/;
const YEAR_LED = /^(?:而)?(\d{4})年(?:度|同期|全年)?(?:为|是|有|达|仅|仅为|只有|共)?$/;
const MONTH = /(?<!\d)(\d{1,2})月/;
const MONTH_LED = /^(?:而)?(\d{1,2})月份?(?:为|是|有)?$/;
/** Clauses that may tell in between how it came about. */
const BETWEEN = 2;

/** @param unit of the ends, undefined for a percentage of any amount */
export function thenNow(change: Quantity, unit: string | undefined, previous: readonly Sentence[]): ChangeReading[] {
  if (!change.isChange) return [];
  const told = [...nowThenBehind(change, unit), ...thenOfTheSame(change, unit, previous)];
  if (told.length > 0) return told;
  const second = beforeIt(change);
  const first = second && nextOf(second, -1);
  if (!first || !second || first.figure.unit !== second.figure.unit || first.isChange) return [];
  if (unit === undefined ? isShare(first) : first.figure.unit !== unit) return [];
  if ([first, second].some((one) => one.segment !== change.segment || one.bracket !== change.bracket)) return [];
  if (second.clause - first.clause > BETWEEN || change.clause - second.clause > 1) return [];
  const said = change.lead.trim();
  // 5月均值为71,4月为89,环比下降20.2%
  if (/^环比/.test(said) && said.length <= SHORT && isMonthBefore(first, second))
    return [{ base: second, current: first, explicit: true, sure: true }];
  if (said.length > SHORT || (RESTATED.test(said) && !SAME_AGAIN.test(said)) || COMPARED.test(first.lead)) return [];
  if (isThenNow(first, second)) return [{ base: first, current: second, explicit: true, sure: true }];
  return isNowThen(first, second) ? [{ base: second, current: first, explicit: true, sure: true }] : [];
}

/** 候诊时间缩短了15分钟,眼下是27分钟,而活动开始前是42分钟: both ends behind, each with its time. */
function nowThenBehind(change: Quantity, unit: string | undefined): ChangeReading[] {
  const [now, then] = [nextOf(change), nextOf(change, 2)];
  if (!now || !then || unit === undefined || now.figure.unit !== unit || then.figure.unit !== unit) return [];
  const close = now.clause - change.clause === 1 && then.clause - now.clause === 1 && then.segment === change.segment;
  const timed = AT_PRESENT.test(now.lead.trim()) && AT_ONCE.test(then.lead.trim());
  return close && timed ? [{ base: then, current: now, explicit: true, sure: true }] : [];
}
const AT_PRESENT = /^(?:眼下|目前|现在|如今|现|当前)(?:已|仅|只)?(?:为|是|有|需)?$/;
const AT_ONCE = /^(?:而|此前|原先|原来|过去)?[\u4e00-\u9fff]{0,8}(?:前|此前|原先|原来|过去)(?:为|是|有|需|要)?$/;

/** …,合格率为98.6%。上一期合格率为97.9%,本期提高0.7个百分点: the sentence opens with what the last amount of the one before was at another time. */
function thenOfTheSame(change: Quantity, unit: string | undefined, previous: readonly Sentence[]): ChangeReading[] {
  const base = nextOf(change, -1);
  const above = previous.at(-1);
  const current = above?.quantities.at(-1);
  if (!base || !current || unit === undefined || base !== change.sentence.quantities[0]) return [];
  if ([base, current].some((one) => one.figure.unit !== unit || one.isChange || one.bracket)) return [];
  if (base.clause > 0 || change.clause > 1 || change.bracket || above?.block !== change.sentence.block) return [];
  const name = CALLED.exec(current.lead.trim())?.[1]?.replace(/^(?:[今本]年|本[期次轮月批]|目前)/, '');
  const once = CALLED.exec(base.lead.trim());
  if (!name || !once || current.tail.trim() !== '' || !(once[1] as string).endsWith(name)) return [];
  const time = once[0].slice(0, once[0].lastIndexOf(name));
  const said = change.lead.trim().replace(THIS_WITH_THAT, '');
  return EARLIER.test(time) && said.length <= SHORT ? [{ base, current, explicit: true, sure: true, told: true }] : [];
}
const EARLIER = new RegExp(`^(?:${PAST.source}|${ONCE.source})[\\u4e00-\\u9fff]{0,2}$`);
const CALLED = /([\u4e00-\u9fff]{1,10}(?:率|比例|比重|占比|[数量额]))(?:为|是|达)?$/;
const THIS_WITH_THAT = /^(?:[今本]年|本期|本次|本轮|本季度?|本月)?(?:[比较]上(?:一?[年期次轮月]|季度))?/;

/** 去年同期95起,今年76起 · 2022年只有6名,2023年已有15名 */
function isThenNow(first: Quantity, second: Quantity): boolean {
  const lead = second.lead.trim();
  if (PAST.test(lead)) return false;
  const [before, now] = [first, second].map((one) => Number(YEAR.exec(one.lead)?.[1]));
  if (before && now) return now - before === 1 && (isEnd(second) || (IS.test(lead) && IS.test(first.lead.trim())));
  return (PAST.test(first.lead) || ONCE.test(first.lead)) && (NOW.test(lead) || isEnd(second));
}

const IS = /(?:[为是有共仅]|达到?)$/;

/** 发生21起,2021年是34起 · 火情10起,上一防火期为16起: the base is told alone. */
function isNowThen(first: Quantity, second: Quantity): boolean {
  if (second.clause - first.clause !== 1 || PAST.test(first.lead) || ONCE.test(first.lead)) return false;
  const lead = second.lead.trim();
  const before = Number(YEAR_LED.exec(lead)?.[1]);
  if (!before) return ONCE_LED.test(lead) && lead.length <= LONGEST;
  const now = Number(YEAR.exec(first.clauseLead)?.[1]);
  return !now || now - before === 1;
}
const LONGEST = 10;

function isMonthBefore(first: Quantity, second: Quantity): boolean {
  const now = Number(MONTH.exec(first.clauseLead)?.[1]);
  return now - Number(MONTH_LED.exec(second.lead.trim())?.[1]) === 1 && second.clause - first.clause === 1;
}

/** The amount right before the change, or before the same change in another unit. */
function beforeIt(change: Quantity): Quantity | undefined {
  const last = nextOf(change, -1);
  const told = last?.isChange && change.clause - last.clause <= 1 && isShare(change) ? nextOf(last, -1) : last;
  return told?.isChange ? undefined : told;
}

/** Characters of a change that names nothing of its own. */
const SHORT = 6;
