/**
 * “优”的9个,“良”的24个,“中”的7个,“差”的2个,优良率78.6%: those of the two best grades, of all that were graded.
 * Ⅱ类17个,Ⅲ类13个,Ⅳ类2个,优良比例93.8%: of water the first three classes.
 */
import type { Neighbours } from '../neighbours.js';
import { isShare, sameUnit } from '../parts/group.js';
import { isGrade } from '../parts/graded.js';
import { added } from '../parts/near.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading, Totals } from './claim.js';

const RATE = /优良(?:水质|水体|断面)*(?:率|比例)(?:为|达到?|约)*$/;
const BEST = [/优/, /良/];
/** Fewer grades may not be all. */
const LEAST = 3;
/** Ⅱ类水质断面, 劣Ⅴ类 */
const WATER = /(?:^|[^ⅠⅡⅢⅣⅤ~～—至-])劣?[ⅠⅡⅢⅣⅤ]类[\u4e00-\u9fff]{0,6}$/;
const GOOD = /(?:^|[^劣])[ⅠⅡⅢ]类[\u4e00-\u9fff]{0,6}$/;

const isWater = ({ lead }: Quantity): boolean => WATER.test(lead.trim());

export function ofGrades(percent: Quantity, { before }: Neighbours, totals: Totals): ShareReading[] {
  if (!RATE.test(percent.lead.trim())) return [];
  const last = before.findLast((one) => !isShare(one));
  const isOne = last && [isWater, isGrade].find((is) => is(last));
  if (!isOne) return [];
  const grades = before.filter((one) => isOne(one) && sameUnit(one, last) && one.segment === last.segment);
  const parts = isOne === isWater ? goodWater(grades) : bestOf(grades);
  if (parts.length === 0) return [];
  const sum = added(grades);
  const total = totals.get(last)?.find(({ n }) => n >= sum);
  return [{ parts, whole: total ? [total] : grades, explicit: true, sure: true }];
}

function bestOf(grades: readonly Quantity[]): Quantity[] {
  const parts = BEST.flatMap((word) => grades.find(({ lead }) => word.test(lead) && !/优良/.test(lead)) ?? []);
  return parts.length === BEST.length && grades.length >= LEAST ? parts : [];
}

const goodWater = (classes: readonly Quantity[]): Quantity[] =>
  classes.length > 1 ? classes.filter(({ lead }) => GOOD.test(lead.trim())) : [];
