/** 尚余10%即432万元: the part in other words behind the share. */
import type { Neighbours } from '../neighbours.js';
import { sameUnit } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading } from './claim.js';

export function saidOtherwise(percent: Quantity, { before, after, earlier }: Neighbours): ShareReading[] {
  const [part] = after;
  if (!part || part.clause !== percent.clause || !/^(?:即|,?计|合)/.test(part.lead)) return [];
  const wholes = [...earlier, ...before].filter((one) => sameUnit(one, part) && one.n >= part.n).reverse();
  return wholes.slice(0, 4).map((whole, i) => ({ parts: [part], whole: [whole], explicit: i === wholes.length - 1 }));
}
