/**
 * A rate held against another that stands in a bracket: 完成率79.3%,高于序时进度(75%)4.3个百分点 · 增长5.3%,比全市平均(4.6%)高0.7个百分点 · 66.9%,超时序进度0.2个百分点
 * (时序进度为66.7%).
 *
 * Nothing else in the clause is a rate, and the last one before it is what is compared.
 */
import { isShare } from '../parts/group.js';
import { nextOf, type Bracket, type Quantity } from '../sentence.js';
import { THAN } from '../than.js';
import type { ChangeClaim } from './claim.js';
import { PAST } from './ends.js';

const UP = /高于|快于|优于|好于|多于|超|领先|[高快多升增涨]/;
const DOWN = /低于|慢于|少于|落后|[低慢少降落减跌窄]/;
const COMPARES = new RegExp(`${THAN}|[高快优好多低慢少]于|超过?|超出|领先|落后`);

export function heldAgainst(change: Quantity): Pick<ChangeClaim, 'direction' | 'readings'> | undefined {
  if (change.figure.unit !== '百分点' || change.bracket) return undefined;
  const { sentence, figure } = change;
  const told = sentence.brackets.filter(
    (one) => one.parent === undefined && one.quantities.filter(isShare).length === 1
  );
  const before = told.find((one) => one.end <= figure.span.start && startOf(change) < one.start - sentence.start);
  const behind = told.find((one) => one.start === figure.span.end);
  const bracket = before ?? behind;
  const base = bracket?.quantities.find(isShare);
  // (上年同期65%) is the base of `bracketed.ts`.
  if (!bracket || base?.figure.unit !== '%' || base.isChange || (bracket === behind && !isNamedIn(bracket, change)))
    return undefined;
  const words = change.clauseLead.replace(/\([^()]*\)/g, '');
  const compares = COMPARES.exec(words);
  if (!compares || PAST.test(words)) return undefined;
  const said = words.slice(compares.index);
  const direction = DOWN.test(said) ? 'down' : UP.test(said) ? 'up' : undefined;
  const current = sentence.quantities.findLast(
    (one) => one.index < change.index && !one.bracket && one.figure.unit === '%'
  );
  if (!direction || !current || change.clause - current.clause > 2 || current.segment !== change.segment)
    return undefined;
  return { direction, readings: [{ base, current, explicit: true, sure: true }] };
}

/** 普及率达93.6%,比省定92%的目标高1.6个百分点: what it is compared with is named around its rate. */
export function heldAgainstNamed(change: Quantity): Pick<ChangeClaim, 'direction' | 'readings'> | undefined {
  const base = nextOf(change, -1);
  if (change.figure.unit !== '百分点' || base?.figure.unit !== '%' || base.clause !== change.clause) return undefined;
  const above = GOES_BEYOND.exec(base.lead.trim())?.[1];
  if ((!above && !COMPARED_WITH.test(base.lead.trim())) || PAST.test(base.lead) || base.bracket !== change.bracket)
    return undefined;
  // 高于省定80%的目标5.2个百分点
  const said = above ? NAMED_BEHIND.test(change.lead.trim()) && above : TOLD.exec(change.lead.trim())?.[1];
  const current = nextOf(base, -1);
  if (!said || current?.figure.unit !== '%' || current.isChange || base.clause - current.clause !== 1) return undefined;
  if (current.bracket !== change.bracket || current.segment !== change.segment) return undefined;
  const direction = DOWN.test(said) ? 'down' : 'up';
  return { direction, readings: [{ base, current, explicit: true, sure: true }] };
}
const COMPARED_WITH = new RegExp(`^(?:${THAN})[^,;。\\d]{1,12}$`);
const GOES_BEYOND = /^(高于|快于|优于|好于|超过|超出|领先于?|低于|慢于|落后于?)[^,;。\d]{0,12}$/;
const NAMED_BEHIND = /^的?[\u4e00-\u9fff]{0,6}(?:目标|要求|标准|任务|指标|平均|水平|均值|进度)[\u4e00-\u9fff]{0,2}$/;
const TOLD =
  /^的(?:[\u4e00-\u9fff]{0,6}(?:目标|要求|标准|任务|指标|平均|水平|均值)[\u4e00-\u9fff]{0,2})(高|低|快|慢|多|少)(?:出|了)?$/;

/** Where its clause begins in the sentence. */
const startOf = ({ sentence, figure, clauseLead }: Quantity): number =>
  figure.span.start - sentence.start - clauseLead.length;

/** 超时序进度0.2个百分点(时序进度为66.7%) */
function isNamedIn({ text }: Bracket, { lead }: Quantity): boolean {
  const name = /^([\u4e00-\u9fff]{2,8}?)(?:为|是|达)?[\d.]/.exec(text)?.[1];
  return name !== undefined && lead.includes(name);
}
