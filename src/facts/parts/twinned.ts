/**
 * The second unit of a list whose first comes out: 闲置土地26宗、1137亩,收回9宗、402亩,开工14宗、618亩,置换3宗、117亩.
 *
 * Where every amount of a list, and its total, has another unit right behind it, and the first unit adds up, so must the second (`closed`). Not
 * persons: who has to do with two cases is counted in both.
 */
import { twinOf, sameUnit, type PartGroup } from './group.js';
import { adds } from './near.js';
import type { Quantity } from '../sentence.js';

const PERSONS = /^(?:人|名|户|家|人次)$/;

export function twinnedParts(groups: readonly PartGroup[]): PartGroup[] {
  const seen = new Set<Quantity>();
  return groups.flatMap(({ readings }): PartGroup[] => {
    const first = readings.find((one) => one.parts.length > 1 && adds(one));
    const total = first && twinOf(first.total);
    const parts = first?.parts.flatMap((one) => twinOf(one) ?? []) ?? [];
    if (!first || !total || seen.has(total) || parts.length !== first.parts.length) return [];
    if (PERSONS.test(total.figure.unit) || !parts.every((one) => sameUnit(one, total))) return [];
    seen.add(total);
    return [{ readings: [{ total, parts }], binding: 'closed', cue: 'list' }];
  });
}
