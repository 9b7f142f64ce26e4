/**
 * 受理诉求9640件。投诉5380件,举报1820件,咨询2440件,以上三类构成全部诉求: a list that the next clause says is all there is.
 *
 * The whole is the amount of its unit that was told last before the list and is more than any of it, whatever paragraph it stands in.
 */
import { PAST } from '../changes/ends.js';
import type { Quantity } from '../sentence.js';
import { followsInList, sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

const THESE = /^(?:以上|上述|这|此)$/;
const ALL = /^[^,;。\d]{0,4}(?:构成|组成|即为?|就是|合为|合成)了?[^,;。\d]{0,6}(?:全部|全体|所有|总[数量额])/;

export function allTold({ quantities, before, bracket }: Level, groups: PartGroup[]): void {
  const count = quantities.at(-1);
  if (bracket || !count || !THESE.test(count.lead.trim()) || !ALL.test(count.tail)) return;
  const parts = quantities.slice(0, -1);
  const [first] = parts;
  if (!first || parts.length < 2 || !parts.every((one, k) => k === 0 || isNext(parts[k - 1] as Quantity, one))) return;
  const total = before.findLast(
    (one) => sameUnit(one, first) && !one.isChange && !PAST.test(one.lead) && parts.every((part) => part.n < one.n)
  );
  if (total) groups.push({ readings: [{ total, parts }], binding: 'closed', cue: 'total' });
}

const isNext = (before: Quantity, one: Quantity): boolean =>
  sameUnit(before, one) && (followsInList(before, one) || one.clause - before.clause === 1);
