/**
 * Things of several measure words that make one whole: 巡察16家党组织,包括4个街道、9个部门和3家企业.
 *
 * The whole is the amount right before the list; an earlier one that shares the measure word with the first item (派出4个组) is none. The list is all of it
 * (`closed`) where one of its items is counted as the whole is.
 */
import { oneClause, type PartGroup, type Reading } from './group.js';
import type { Level } from './level.js';
import { nextOf, type Quantity } from '../sentence.js';

/** Measure words of bodies and places. */
export const THING = /^[个家所支处座户]$/;

/** The whole and its items, where the list begins with the figure at `index`; undefined where all are counted alike. */
export function mixedAt({ quantities }: Level, index: number): Reading | undefined {
  const total = quantities[index - 1];
  const first = quantities[index];
  if (!total || !first || !isThing(total) || first.clause - total.clause > 1) return undefined;
  const parts = [first];
  for (let one = nextOf(first); one && oneClause(first, one) && isThing(one); one = nextOf(one)) parts.push(one);
  const mixed = parts.length > 1 && parts.some((one) => one.figure.unit !== total.figure.unit);
  return mixed && parts.every((one) => one.n <= total.n && one.head !== '') ? { total, parts } : undefined;
}

export function mixedGroup({ total, parts }: Reading): PartGroup {
  const shared = parts.some((one) => one.figure.unit === total.figure.unit);
  return { readings: [{ total, parts }], binding: shared ? 'closed' : 'guessed', cue: 'named' };
}

const isThing = ({ figure, isChange }: Quantity): boolean => THING.test(figure.unit) && !figure.loose && !isChange;
