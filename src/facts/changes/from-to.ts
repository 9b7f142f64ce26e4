/** 由15名减为6名,减少9名,下降60%: both ends in one clause, the change in it or in the clauses right behind. */
import { nextOf, type Quantity } from '../sentence.js';
import type { ChangeReading } from './claim.js';
import { COMPARED, endsIn, isEnd, isPlain, RESTATED } from './ends.js';

const FROM = /由|从|原/;

/** @param unit of the ends, undefined for a percentage of any amount */
export function fromTo(change: Quantity, before: readonly Quantity[], unit: string | undefined): ChangeReading[] {
  const ends = endsIn(
    before.filter((one) => one.segment === change.segment && one.bracket === change.bracket),
    unit
  );
  const current = ends.at(-1);
  const base = ends.at(-2);
  const behind = base && current && isEnd(current) && FROM.test(base.lead) ? [] : aheadOf(change, unit);
  if (behind.length > 0) return behind;
  if (!base || !current || base.figure.unit !== current.figure.unit || current.clause - base.clause > 1) return [];
  if (
    !isEnd(current) ||
    !(FROM.test(base.lead) || (COMPARED.test(base.lead) && base.clause === current.clause)) ||
    change.clause - current.clause > 3
  )
    return [];
  const words = change.clause === current.clause ? change.lead : change.clauseLead;
  if (RESTATED.test(words)) return [];
  return [{ base, current, explicit: true, ...(isPlain(change, current) && { sure: true }) }];
}

/** 会议压减25.6%,由180次减至134次: the ends behind their change, in the next clause. */
function aheadOf(change: Quantity, unit: string | undefined): ChangeReading[] {
  const [base, current] = [nextOf(change), nextOf(change, 2)];
  if (!base || !current || endsIn([base, current], unit).length < 2 || base.figure.unit !== current.figure.unit)
    return [];
  const together = [base, current].every(
    (one) => one.segment === change.segment && one.bracket === change.bracket && one.clause === change.clause + 1
  );
  return together && /^(?:由|从)/.test(base.lead.trim()) && isEnd(current)
    ? [{ base, current, explicit: true, sure: true }]
    : [];
}
