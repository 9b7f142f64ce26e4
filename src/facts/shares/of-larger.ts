/**
 * 合计197项,已整改179项,其余18项…。对已整改的179项复核,实际整改到位172项,占87.3%: a share that does not come out of the whole beside it, but of what that one is told to be a
 * part of.
 */
import { sameUnit, type PartGroup } from '../parts/group.js';
import { adds, isShareOf } from '../parts/near.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading } from './claim.js';

/** @returns the reading that comes out; shares without a decimal come out of anything */
export function ofLargerWhole(
  percent: Quantity,
  { parts, whole: [whole, another] }: ShareReading,
  groups: readonly PartGroup[]
): ShareReading | undefined {
  const [part, more] = parts;
  if (!whole || another || !part || more || percent.figure.place.scale <= 0) return undefined;
  for (const { readings } of groups) {
    for (const one of readings) {
      if (one.total.n <= whole.n || !sameUnit(one.total, whole) || !isShareOf(part, one.total, percent)) continue;
      const isHeld = one.parts.some(({ figure }) => figure.value.equals(whole.figure.value));
      if (isHeld && adds(one)) return { parts, whole: [one.total], explicit: true };
    }
  }
  return undefined;
}
