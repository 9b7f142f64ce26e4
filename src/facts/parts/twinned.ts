/**
 * The second unit of a list whose first comes out: 闲置土地26宗、1137亩,收回9宗、402亩,开工14宗、618亩,置换3宗、117亩.
 *
 * Where every amount of a list, and its total, has another unit right behind it, and the first unit adds up, so must the second (`closed`). Not
 * persons: who has to do with two cases is counted in both.
 */
import { isShare, sameUnit, twinOf, type PartGroup } from './group.js';
import { adds } from './near.js';
import { nextOf, type Quantity } from '../sentence.js';

const PERSONS = /^(?:人|名|户|家|人次)$/;

export function twinnedParts(groups: readonly PartGroup[]): PartGroup[] {
  const seen = new Set<Quantity>();
  return groups.flatMap(({ readings }): PartGroup[] => {
    const first = readings.find((one) => one.parts.length > 1 && adds(one));
    if (!first) return [];
    const beside = [first.total, ...first.parts].map((one) => twinOf(one) ?? companionOf(one));
    const [total, ...parts] = beside.flatMap((one) => one ?? []);
    if (!total || seen.has(total) || parts.length !== first.parts.length) return [];
    // 立案9起,罚款12.4万元;…7起,罚款8.6万元: each under one word.
    if (new Set([total, ...parts].map(({ lead }) => lead.trim())).size > 1) return [];
    if (PERSONS.test(total.figure.unit) || !parts.every((one) => sameUnit(one, total))) return [];
    seen.add(total);
    return [{ readings: [{ total, parts }], binding: 'closed', cue: 'list', complete: true }];
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
