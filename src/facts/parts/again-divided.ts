/**
 * A total that one sentence divides, and a later one of its paragraph again: 抽检1180批次。按品种:护肤260批次、防晒315批次、…。生产环节276批次,经营环节741批次,使用环节163批次.
 *
 * The first division comes out, so the total is one that is divided; a row of three and more of its unit, alone in its sentence, that misses
 * it by a slip of the pen is another division of it.
 */
import type { Block } from '../../types.js';
import type { Quantity, Sentence } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';
import { adds, hasSwapped, isSlip } from './near.js';

const ASIDE = /其中|涉及|上年|去年|同期|不合格|占/;

export function againDivided(sentences: readonly Sentence[], groups: readonly PartGroup[]): PartGroup[] {
  const divided = new Map<Block, { total: Quantity; end: number }[]>();
  for (const { readings } of groups) {
    const first = readings.find((one) => one.parts.length > 2 && adds(one));
    if (!first || first.parts.some(({ sentence }) => sentence.block !== first.total.sentence.block)) continue;
    const { block } = first.total.sentence;
    const end = Math.max(...first.parts.map(({ sentence }) => sentence.index));
    divided.set(block, [...(divided.get(block) ?? []), { total: first.total, end }]);
  }
  return sentences.flatMap((sentence): PartGroup[] => {
    const totals = divided.get(sentence.block);
    if (!totals) return [];
    const part = sentence.quantities.at(-1);
    const parts = sentence.quantities.filter((one) => part && !one.bracket && sameUnit(one, part));
    if (!part || parts.length < 3 || parts.some((one) => one.isChange || ASIDE.test(one.lead))) return [];
    const meant = totals.find(
      ({ total, end }) =>
        end < sentence.index && sameUnit(total, part) && (isSlip(total, parts) || hasSwapped(total, parts))
    );
    return meant ? [{ readings: [{ total: meant.total, parts }], binding: 'closed', cue: 'partition' }] : [];
  });
}
