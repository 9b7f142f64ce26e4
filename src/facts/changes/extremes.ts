/** 满意率由高到低依次为:城东97.4%、城西96.1%、南关88.8%,最高与最低相差8.6个百分点: between the largest and the smallest of the list. */
import { nextOf, type Quantity } from '../sentence.js';
import type { ChangeReading } from './claim.js';

const APART =
  /最[高多大][\u4e00-\u9fff]{0,4}?(?:与|和|同|跟|比)最[低少小][\u4e00-\u9fff]{0,6}?(?:相差|差距|差值|差额|高出|多出|高|多|差)了?[为达约]?$/;
/** Fewer are no list. */
const LEAST = 3;

export function extremes(change: Quantity): ChangeReading[] {
  if (!APART.test(change.lead.trim())) return [];
  const unit = change.figure.unit === '百分点' ? '%' : change.figure.unit;
  const list: Quantity[] = [];
  for (let one = nextOf(change, -1); one?.figure.unit === unit && !one.isChange; one = nextOf(one, -1))
    list.unshift(one);
  if (list.length < LEAST) return [];
  const [lowest, highest] = [1, -1].map((sign) => list.reduce((a, b) => (sign * b.n < sign * a.n ? b : a))) as [
    Quantity,
    Quantity,
  ];
  return [{ base: lowest, current: highest, explicit: true, sure: true }];
}
