/**
 * The second unit of a list whose first comes out: 闲置土地26宗、1137亩,收回9宗、402亩,开工14宗、618亩,置换3宗、117亩.
 *
 * Where every amount of a list, and its total, has another unit right behind it, and the first unit adds up, so must the second (`closed`). Not
 * persons: who has to do with two cases is counted in both.
 */
import { isShare, sameUnit, twinOf, twinsOf, type PartGroup } from './group.js';
import { adds } from './near.js';
import { nextOf, type Quantity } from '../sentence.js';

const WHOLE = /^(?:共|合计|总计|涉及|金额|面积|资金|涉资|欠[费款租税]|应[收缴补退])(?:资金|金额|面积)?(?:为|达|共|计)?$/;
const PERSONS = /^(?:人|名|户|家|人次)$/;

export function twinnedParts(groups: readonly PartGroup[]): PartGroup[] {
  const seen = new Set<Quantity>();
  return groups.flatMap(({ readings }): PartGroup[] => {
    const first = readings.find((one) => one.parts.length > 1 && adds(one));
    const second = first && twinsOf(first, (one) => twinOf(one) ?? companionOf(one));
    if (!second || seen.has(second.total) || PERSONS.test(second.total.figure.unit)) return [];
    // 立案9起,罚款12.4万元;…7起,罚款8.6万元: each under one word.
    const words = new Set(second.parts.map(({ lead }) => lead.trim()));
    const lead = second.total.lead.trim();
    // 17户,欠费326万元…追回14户279万元,余下3户47万元
    if (words.size > 1 || !(words.has(lead) || (words.has('') && WHOLE.test(lead)))) return [];
    seen.add(second.total);
    return [{ readings: [second], binding: 'closed', cue: 'list', complete: true }];
  });
}

/** The amount in the clause behind: 7起,罚款8.6万元. */
function companionOf(one: Quantity): Quantity | undefined {
  const next = nextOf(one);
  const beside = next && next.clause - one.clause === 1 && next.segment === one.segment && next.bracket === one.bracket;
  return beside && !isShare(next) && !next.isChange && !sameUnit(next, one) && next.lead.trim() !== ''
    ? next
    : undefined;
}
