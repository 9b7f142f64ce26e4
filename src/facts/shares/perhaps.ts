/**
 * What a share may be of besides, where the words bind something else: these only confirm.
 *
 * - 一般隐患18934条、重大隐患121条,已整改18723条,整改率98.3%: of all items of the list before;
 * - 勞動力中,就業1153.0萬人,失業41.3萬人,失業率3.46%: of an amount further up.
 */
import type { Neighbours } from '../neighbours.js';
import { isShare, sameUnit } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading } from './claim.js';

export function perhapsOf({ before, earlier }: Neighbours): ShareReading[] {
  const part = before.findLast((one) => !isShare(one));
  if (!part || part.isChange) return [];
  const others = [...earlier, ...before].filter((one) => one !== part && sameUnit(one, part) && !one.isChange);
  const wholes = [...others.filter((one) => one.n >= part.n).map((one) => [one]), listBefore(part, before)];
  return wholes.filter((one) => one.length > 0).map((whole) => ({ parts: [part], whole, explicit: false }));
}

/** The items of one clause, right before the part. */
function listBefore(part: Quantity, before: readonly Quantity[]): Quantity[] {
  const last = before.findLast((one) => one.index < part.index && one.clause < part.clause && sameUnit(one, part));
  const list = before.filter(
    (one) => last && one.clause === last.clause && one.bracket === last.bracket && sameUnit(one, part)
  );
  return list.length > 1 && list.every((one, k) => k === 0 || one.item > (list[k - 1] as Quantity).item) ? list : [];
}
