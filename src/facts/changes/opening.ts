/**
 * From an opening balance to where it ended, with what was done between: 年初债务余额21.48亿元,…累计化解2.6亿元,余额降为18.88亿元,降低12.1%.
 *
 * Both ends bear one name, the first a word for an earlier time, the second a verb of change that ends.
 */
import { isShare } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import type { ChangeReading } from './claim.js';
import { isEnd, isInterrupted, isPlain, PAIR, RESTATED } from './ends.js';

const OPENING = /年初|期初|上年末|去年末|去年底|上年底|整改前|巡[察视]前|原有|此前/;

/** @param unit of the ends, undefined for a percentage of any amount */
export function fromOpening(change: Quantity, before: readonly Quantity[], unit: string | undefined): ChangeReading[] {
  const here = before.filter((one) => one.segment === change.segment && !one.bracket && !isShare(one));
  const current = here.findLast((one) => isEnd(one));
  if (!current || change.clause - current.clause > 2 || (unit !== undefined && current.figure.unit !== unit)) return [];
  const name = current.lead
    .trim()
    .replace(PAIR, '')
    .replace(/[增减升降扩]$/, '');
  if (name.length < 2 || RESTATED.test(change.lead) || isInterrupted(change, current)) return [];
  const base = here.find((one) => one.figure.unit === current.figure.unit && OPENING.test(one.lead));
  if (!base || base.index >= current.index || !base.lead.trim().endsWith(name)) return [];
  return [{ base, current, explicit: true, ...(isPlain(change, current) && { sure: true }) }];
}
