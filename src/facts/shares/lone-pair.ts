/**
 * The only pair that a rate can be of: 推估需求21684人,使用服务14962人,涵盖率69.0%. No word binds the rate to its part, but there are no other amounts.
 *
 * The part stands right before the rate; the whole is the only other amount of its unit, before it in the sentence or in the sentences right
 * before. That alone is weak: such a pair refutes a rate only where it misses by a slip of the pen, or where a bare 占 stands behind it.
 */
import { isShare, sameUnit, twinnedWith } from '../parts/group.js';
import type { Neighbours } from '../neighbours.js';
import { nextOf, type Quantity } from '../sentence.js';
import type { ShareReading, Totals } from './claim.js';
import { isOfSome, rateName } from './rate-name.js';
import { THAN } from '../than.js';

/** A rate of what changed, or of another time, is no share of the amount before it. */
const OTHERWISE = new RegExp(
  `增|减|升|降|涨|跌|同比|环比|由|从|${THAN}|平均|其中|目标|要求|力争|确保|不低于|化率|利率|税率|费率|折`
);
const OF_A_WHOLE = /占|率(?:为|达|达到|约|仅)*$|[为达][^,;。]{2,10}的$|完成[^,;。]{2,10}的$/;

export function lonePair(percent: Quantity, { before, earlier }: Neighbours, totals: Totals): ShareReading[] {
  const words = percent.clauseLead;
  if (
    percent.bracket ||
    percent.isChange ||
    /分别|依次/.test(words) ||
    OTHERWISE.test(words) ||
    !OF_A_WHOLE.test(words.trim())
  )
    return [];
  const part = nextOf(percent, -1);
  if (!part || isShare(part) || part.bracket || part.isChange || part.isRest || part.figure.modifier) return [];
  const near = percent.clause - part.clause;
  if (part.segment !== percent.segment || near > 1 || (near === 0 && !part.runsOn)) return [];
  const name = rateName(percent);
  if (name && (name.other || name.units || isOfSome(percent, name))) return [];
  // 最终认定不合格20组,最终合格率95.9%: of those of which it is not said.
  if (name && !name.negated && new RegExp(`[不未]${name.stem}`).test(part.lead)) return [];
  const here = others(part, before, totals);
  const list = here.length > 0 ? here : others(part, earlier, totals);
  const [whole] = list;
  if (!whole || list.length > 1 || whole.isChange || whole.figure.modifier || whole.n < part.n) return [];
  if (whole.bracket || (here.length > 0 && (whole.segment !== part.segment || part.clause - whole.clause > 3)))
    return [];
  const sure =
    here.length > 0 &&
    isPlain(percent, part) &&
    (PICKED.test(whole.lead) || others(part, earlier, totals).length === 0);
  return [{ parts: [part], whole: [whole], explicit: false, lone: true, ...(sure && { sure }) }];
}

/** A bare 占 right behind one amount: 抽查档案680份,未使用的51份,占7.5%. Of 903户、3078人 it may be of either. */
const isPlain = (percent: Quantity, part: Quantity): boolean => BARE.test(percent.lead.trim()) && !twinnedWith(part);
const BARE = /^(?:仅|只|约|共)?占(?:比|总数的?)?(?:约|为|达)*$/;
/** What was looked at is the whole of what was found in it, whatever was told before. */
const PICKED = /抽查|抽取|抽检|抽样|检查|核查|排查|走访|调查|清查|审查|审核|摸排/;

/** What else is counted in its unit; of a total that stands there, not what it is divided into. */
function others(part: Quantity, list: readonly Quantity[], totals: Totals): Quantity[] {
  const divided = (one: Quantity): boolean => (totals.get(one) ?? []).some((total) => list.includes(total));
  return list.filter((one) => one !== part && sameUnit(one, part) && !divided(one));
}
