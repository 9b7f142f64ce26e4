/**
 * A total that one sentence divides, and a later one of its paragraph again: 抽检1180批次。按品种:护肤260批次、防晒315批次、…。生产环节276批次,经营环节741批次,使用环节163批次.
 *
 * The first division comes out, so the total is one that is divided; a row of three and more of its unit, alone in its sentence, that misses
 * it by a slip of the pen is another division of it.
 */
import { isDigitSlip, isNearValue } from '../compare.js';
import type { Quantity, Sentence } from '../sentence.js';
import { sameUnit, type PartGroup, type Reading } from './group.js';
import { adds, hasSwapped, isSlip, sumOf } from './near.js';

const ASIDE = /其中|涉及|上年|去年|同期|不合格|占/;

/** Sentences behind the first division in which the second may stand. */
const REACH = 6;
/** Totals that one sentence divides, the first of them. */
const MOST = 4;

/**
 * 计划招录426名,比上年的398名增加28名。其中…;按类别分,综合类286名,…: of the amounts that a list without remainder may divide, that which another list
 * divides to the last.
 */
export function preferDivided(groups: readonly PartGroup[]): void {
  const known = new Set(
    groups.flatMap(({ readings }) =>
      readings.filter((one) => one.parts.length > 2 && adds(one)).map(({ total }) => total)
    )
  );
  for (const group of groups) {
    const totals = new Set(group.readings.map(({ total }) => total));
    if (group.binding !== 'closed' || totals.size < 2 || group.readings.some(adds)) continue;
    const divided = [...totals].filter((total) => known.has(total));
    const full = group.readings.find(({ total }) => total === divided[0]);
    if (divided.length !== 1 || !full || full.parts.length < 3 || !isOneSlip(full)) continue;
    group.readings = [full];
    group.cue = 'list';
    group.complete = true;
  }
}

/** Of the total by one digit, or two. */
function isOneSlip({ total, parts }: Reading): boolean {
  const sum = sumOf(parts);
  const { value, place } = total.figure;
  return isNearValue(sum, value, place) && isDigitSlip(sum, value);
}

export function againDivided(sentences: readonly Sentence[], groups: readonly PartGroup[]): PartGroup[] {
  /** The totals, by the sentence in which their first division ends. */
  const divided = new Map<number, Set<Quantity>>();
  for (const { readings } of groups) {
    const first = readings.find((one) => one.parts.length > 2 && adds(one));
    if (!first || first.parts.some(({ sentence }) => sentence.block !== first.total.sentence.block)) continue;
    const end = Math.max(...first.parts.map(({ sentence }) => sentence.index));
    const known = divided.get(end);
    if (!known) divided.set(end, new Set([first.total]));
    else if (known.size < MOST) known.add(first.total);
  }
  return sentences.flatMap((sentence): PartGroup[] => {
    const totals = Array.from({ length: REACH }, (_, back) => [...(divided.get(sentence.index - 1 - back) ?? [])])
      .flat()
      .filter((one) => one.sentence.block === sentence.block);
    const part = sentence.quantities.at(-1);
    if (totals.length === 0 || !part) return [];
    const parts = sentence.quantities.filter((one) => !one.bracket && sameUnit(one, part));
    if (parts.length < 3 || parts.some((one) => one.isChange || ASIDE.test(one.lead))) return [];
    const total = totals.find((one) => sameUnit(one, part) && (isSlip(one, parts) || hasSwapped(one, parts)));
    return total ? [{ readings: [{ total, parts }], binding: 'closed', cue: 'partition' }] : [];
  });
}
