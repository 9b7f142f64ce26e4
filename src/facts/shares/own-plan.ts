/**
 * The share of a plan that the sentence names: 会议费预算60万元,实际列支51万元,占预算的85% · 收入8.4亿元,完成年初预算的52.5%,年初预算16亿元.
 *
 * And of a whole that only a word before 中 names: 专任教师中,女教师2.79万人,占72.3%.
 */
import { isListed } from '../changes/ends.js';
import type { Neighbours } from '../neighbours.js';
import { isShare, sameUnit } from '../parts/group.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';
import { labelOf } from './otherwise.js';

const OF_PLAN =
  /(?:占|完成|达到?|为|相当于)(?:了|到)?(?:全年|年度|年初|本年)*(预算|概算|计划|任务|目标|合同价款?|控制价|批复概算)(?:数|额|总额|金额|任务)?的?(?:约|仅)?$/;

export function shareOfPlan(
  percent: Quantity,
  { before, after }: Neighbours,
  further: readonly Sentence[]
): ShareReading[] {
  const part = before.findLast((one) => !isShare(one));
  if (!part || percent.clause - part.clause > 1 || part.bracket !== percent.bracket) return [];
  const plan = OF_PLAN.exec(percent.lead.trim())?.[1];
  // 完成投资87.4亿元,超额完成年度计划80亿元,为计划的109.3%: what passes it stands before it.
  const passing = plan && nextOf(part, -1);
  if (
    passing &&
    new RegExp(`(?:超额完成|超过|超出)[\\u4e00-\\u9fff]{0,4}${plan}[数额的]?$`).test(part.lead.trim()) &&
    sameUnit(passing, part) &&
    part.clause - passing.clause <= 1
  )
    return [{ parts: [passing], whole: [part], explicit: true, sure: true }];
  if (plan) {
    const fits = (one: Quantity): boolean =>
      sameUnit(one, part) && one !== part && one.segment === percent.segment && labelOf(one).includes(plan);
    const named = [...before.filter(fits), ...after.filter(fits)];
    const [whole] = named;
    if (!whole || named.length > 1 || labelOf(part).includes(plan) || isListed(part)) return [];
    return [{ parts: [part], whole: [whole], explicit: true, sure: true }];
  }
  return /^占(?:比)?(?:约|为|达)*$/.test(percent.lead.trim()) ? ofGroupNamed(percent, part, further) : [];
}

function ofGroupNamed(percent: Quantity, part: Quantity, further: readonly Sentence[]): ShareReading[] {
  const at = part.figure.span.start - part.sentence.start;
  const ahead = part.sentence.text.slice(Math.max(0, at - 40), at);
  const name = /(?:^|[,;。:])([^,;。:\d]{2,10})中,[^,;。:]*$/.exec(ahead)?.[1];
  if (!name || percent.clause - part.clause > 1) return [];
  const known = further
    .flatMap((one) => one.quantities)
    .filter((one) => sameUnit(one, part) && !one.bracket && !one.isChange && one.n >= part.n)
    .filter((one) => labelOf(one).endsWith(name) || one.subject.includes(name));
  return known
    .slice(-2)
    .reverse()
    .map((whole) => ({ parts: [part], whole: [whole], explicit: true }));
}
