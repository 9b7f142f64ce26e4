/**
 * 在园幼儿12.83万人,…。公办园在园幼儿占66.4%(8.52万人): the bracket right behind the share says of how many it is, and the whole is what was told last in
 * their unit.
 */
import { sameUnit } from '../parts/group.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';

/** @param previous the sentences before, nearest last */
export function partBehind(percent: Quantity, previous: readonly Sentence[]): ShareReading[] {
  const part = amountBehind(percent);
  if (!part || !/占/.test(percent.lead)) return [];
  const whole = [...previous.slice(-REACH), percent.sentence]
    .filter(({ block }) => block === percent.sentence.block)
    .flatMap(({ quantities }) => quantities)
    .findLast((one) => one.index < percent.index && sameUnit(one, part) && !one.isChange && !one.bracket);
  return whole && whole.n >= part.n ? [{ parts: [part], whole: [whole], explicit: true }] : [];
}
const REACH = 2;

/** The amount that fills the bracket behind the share. */
export function amountBehind(percent: Quantity): Quantity | undefined {
  const bracket = percent.sentence.brackets.find(({ owner }) => owner === percent);
  const [part, another] = bracket?.quantities ?? [];
  return part && !another && part.lead.trim() === '' && part.tail.trim() === '' ? part : undefined;
}
