/**
 * Classes whose shares are all of one whole further up: A类129件,占69.0%;B类47件,占25.1%;C类11件,占5.9% of 187件建议 told paragraphs before.
 *
 * A row of neighbouring parts, each with its share, and the shares make about a hundred: together they are the whole. Others may be left out
 * where they make less; more than all there is they can't be (`open`).
 */
import type { ShareClaim } from '../shares/claim.js';
import type { Quantity } from '../sentence.js';
import type { PartGroup } from './group.js';

/** How far printed shares may miss a hundred: rounding, or a slip in one of them. */
const SLACK = 3;

export function serialParts(claims: readonly ShareClaim[]): PartGroup[] {
  const groups: PartGroup[] = [];
  let row: { part: Quantity; percent: Quantity }[] = [];
  let whole: Quantity | undefined;
  const isFull = (): boolean => Math.abs(row.reduce((all, { percent }) => all + percent.n, 0) - 100) <= SLACK;
  const close = (): void => {
    if (whole && row.length >= 3 && isFull()) {
      groups.push({ readings: [{ total: whole, parts: row.map(({ part }) => part) }], binding: 'open', cue: 'list' });
    }
    row = [];
  };
  for (const { percent, series } of claims) {
    const last = row.at(-1);
    const apart =
      last && (percent.index - last.percent.index > 3 || (percent.sentence !== last.percent.sentence && isFull()));
    if (!series || series.whole !== whole || apart) close();
    whole = series?.whole;
    if (series && series.whole.sentence !== series.part.sentence) row.push({ part: series.part, percent });
  }
  close();
  return groups;
}
