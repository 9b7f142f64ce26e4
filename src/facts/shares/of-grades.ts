/** “优”的9个,“良”的24个,“中”的7个,“差”的2个,优良率78.6%: those of the two best grades, of all that were graded. */
import type { Neighbours } from '../neighbours.js';
import { isShare, sameUnit } from '../parts/group.js';
import { isGrade } from '../parts/graded.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading, Totals } from './claim.js';

const RATE = /优良(?:率|比例)(?:为|达到?|约)*$/;
const BEST = [/优/, /良/];
/** Fewer grades may not be all. */
const LEAST = 3;

export function ofGrades(percent: Quantity, { before }: Neighbours, totals: Totals): ShareReading[] {
  if (!RATE.test(percent.lead.trim())) return [];
  const last = before.findLast((one) => !isShare(one));
  if (!last || !isGrade(last)) return [];
  const grades = before.filter((one) => isGrade(one) && sameUnit(one, last) && one.segment === last.segment);
  const parts = BEST.flatMap((word) => grades.find(({ lead }) => word.test(lead) && !/优良/.test(lead)) ?? []);
  if (parts.length < BEST.length || grades.length < LEAST) return [];
  const [total] = totals.get(last) ?? [];
  return [{ parts, whole: total ? [total] : grades, explicit: true, sure: true }];
}
