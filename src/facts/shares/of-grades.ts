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

export function ofGrades(percent: Quantity, { before }: Neighbours, totals: Totals): ShareReading[] {
  if (!RATE.test(percent.lead.trim())) return [];
  const last = before.findLast((one) => !isShare(one));
  if (!last) return [];
  const list = before.filter((one) => sameUnit(one, last) && one.segment === last.segment);
  const water = WATER.test(last.lead.trim());
  const parts = water ? goodWater(list) : bestOf(list.filter(isGrade), last);
  if (parts.length === 0) return [];
  const grades = list.filter((one) => isGrade(one) || WATER.test(one.lead.trim()));
  const sum = added(grades);
  const total = totals.get(last)?.find(({ n }) => n >= sum);
  return [{ parts, whole: total ? [total] : grades, explicit: true, sure: true }];
}

function bestOf(grades: readonly Quantity[], last: Quantity): Quantity[] {
  const parts = BEST.flatMap((word) => grades.find(({ lead }) => word.test(lead) && !/优良/.test(lead)) ?? []);
  return isGrade(last) && parts.length === BEST.length && grades.length >= LEAST ? parts : [];
}

function goodWater(list: readonly Quantity[]): Quantity[] {
  const classes = list.filter(({ lead }) => WATER.test(lead.trim()));
  const good = classes.filter(({ lead }) => GOOD.test(lead.trim()));
  return good.length > 0 && classes.length > 1 ? good : [];
}
