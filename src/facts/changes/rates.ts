/** 空置率8%。…空置率1.6%,较前下降6.4个百分点: the rate of the same name, told before. */
import { rateName } from '../shares/rate-name.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import { isEnd } from './ends.js';
import type { ChangeReading } from './claim.js';

/** Compared with what the text itself told before, not with another year. */
const BEFORE = /(?:较|比)(?:之前|此前|以前|整改前|前期|先前|原来|前)/;

/** 收缴率67.3%, 收缴率升至93.0% */
const stemOf = (one: Quantity): string | undefined =>
  rateName(one)?.stem ?? /([\u4e00-\u9fff]{2})率(?:已|则|也)?[\u4e00-\u9fff]{1,3}[到至为]$/.exec(one.lead.trim())?.[1];

/** 年报错报206笔,差错率6.0%;定报错报93笔,差错率2.6%,回落3.4个百分点: the rates of two rows, one behind the other. */
function inRows(change: Quantity, rates: readonly Quantity[]): ChangeReading[] {
  const [base, current] = rates.slice(-2);
  const stem = current && stemOf(current);
  if (!base || !current || stemOf(base) !== stem || nextOf(current) !== change) return [];
  const near =
    base.sentence === change.sentence && current.segment - base.segment === 1 && current.segment === change.segment;
  return near && !/同比|环比|[较比]/.test(change.clauseLead) ? [{ base, current, explicit: true }] : [];
}

export function sameRate(
  change: Quantity,
  before: readonly Quantity[],
  previous: readonly Sentence[]
): ChangeReading[] {
  if (change.figure.unit !== '百分点') return [];
  const rates = [...previous.flatMap((one) => one.quantities), ...before].filter(
    (one) => one.figure.unit === '%' && !one.bracket && !one.isChange
  );
  const current = rates.at(-1);
  const stem = current && stemOf(current);
  if (!current || !stem || current.sentence !== change.sentence) return [];
  // 收缴率67.3%。…收缴率升至93.0%,提高25.7个百分点: it says itself where the rate came to.
  const rose = isEnd(current) && nextOf(current) === change && change.clause - current.clause <= 1;
  if (!BEFORE.test(change.clauseLead) && !rose) return inRows(change, rates);
  const alike = rates.slice(0, -1).filter((one) => stemOf(one) === stem);
  const [base] = alike;
  return base && alike.length === 1 ? [{ base, current, explicit: true, sure: true }] : [];
}
