/**
 * The time before and this one, one behind the other: 严重案件去年同期发95起,今年76起,下降20.0% · 巡察前药占比达31.4%,经过点评和限量,今年9月压到27.9%,回落3.5个百分点.
 *
 * Nothing else of the unit stands between, and the change follows right behind.
 */
import { isShare } from '../parts/group.js';
import { nextOf, type Quantity } from '../sentence.js';
import type { ChangeReading } from './claim.js';
import { COMPARED, isEnd, PAST, RESTATED } from './ends.js';

const NOW = /^(?:而|到|至)?(?:今年|本年|本期|本季|本月|目前|现在|如今|现)/;
const ONCE = /巡[察视]前|整改前|改革前|治理前|此前|原先|以前|过去/;
/** Clauses that may tell in between how it came about. */
const BETWEEN = 2;

/** @param unit of the ends, undefined for a percentage of any amount */
export function thenNow(change: Quantity, unit: string | undefined): ChangeReading[] {
  const current = beforeIt(change);
  const base = current && nextOf(current, -1);
  if (!current || !base || base.figure.unit !== current.figure.unit || base.isChange) return [];
  if (unit === undefined ? isShare(base) : base.figure.unit !== unit) return [];
  if ([base, current].some((one) => one.segment !== change.segment || one.bracket !== change.bracket)) return [];
  const lead = current.lead.trim();
  const then = PAST.test(base.lead) || ONCE.test(base.lead);
  if (!then || COMPARED.test(base.lead) || PAST.test(lead) || !(NOW.test(lead) || isEnd(current))) return [];
  if (current.clause - base.clause > BETWEEN || change.clause - current.clause > 1) return [];
  if (change.lead.trim().length > SHORT || (RESTATED.test(change.lead) && !AGAIN.test(change.lead.trim()))) return [];
  return [{ base, current, explicit: true, sure: true }];
}

/** The amount right before the change, or before the same change in another unit. */
function beforeIt(change: Quantity): Quantity | undefined {
  const last = nextOf(change, -1);
  const told = last?.isChange && change.clause - last.clause <= 1 && isShare(change) ? nextOf(last, -1) : last;
  return told?.isChange ? undefined : told;
}

/** Characters of a change that names nothing of its own. */
const SHORT = 6;
const AGAIN = /^同比[\u4e00-\u9fff]{1,4}$/;
