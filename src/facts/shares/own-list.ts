/**
 * Shares of a list that is all there is: 甲类120件,占60.0%;乙类46件;丙类21件;其余13件 are shares of the 200 that the list makes, whatever amount of their unit stands in a
 * sentence before.
 */
import { sameUnit } from '../parts/group.js';
import { isShareOf, sumOf } from '../parts/near.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading } from './claim.js';

/** The part of the reading in its own list, where that comes out and the whole of the reading is of another sentence. */
export function ofItsOwnList(percent: Quantity, { parts, whole }: ShareReading): ShareReading | undefined {
  const [part] = parts;
  const [total] = whole;
  if (!part || !total || parts.length > 1 || part.sentence !== percent.sentence) return undefined;
  if (whole.some(({ sentence }) => sentence === part.sentence)) return undefined;
  const list = part.sentence.quantities.filter((one) => sameUnit(one, part) && !one.isChange && !one.bracket);
  if (list.length < 2 || list.some((one) => one.isTotal)) return undefined;
  const sum = { ...part, n: sumOf(list).toNumber() };
  return list
    .filter((one) => isShareOf(one, sum, percent) && (one === part || list.length > 2))
    .map((one) => ({ parts: [one], whole: list, explicit: false }))[0];
}
