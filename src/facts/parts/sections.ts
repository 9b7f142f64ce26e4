/**
 * Counts in sibling headings that add up to a total told before: 一、…方面(4个问题) 二、…方面(3个问题) of 7个问题.
 *
 * Closed only where every sibling gives a number.
 */
import type { Notice, Section } from '../../types.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { PartGroup } from './group.js';

export function sectionParts(notice: Notice, sentences: readonly Sentence[], groups: PartGroup[]): void {
  const quantities = sentences.flatMap((one) => one.quantities).filter((one) => one.figure.exact && !one.figure.loose);
  const visit = (siblings: readonly Section[]): void => {
    const holders = siblings.filter((one) => one.role === 'category' || one.role === 'finding');
    if (holders.length >= 2) {
      const parts = holders.map((one) => countIn(one, quantities));
      const group = parts.every((one) => one !== undefined) ? groupOf(parts, quantities) : undefined;
      if (group) groups.push(group);
    }
    for (const one of siblings) visit(one.children);
  };
  if (quantities.length > 0) visit(notice.outline);
}

function countIn({ titleSpan }: Section, quantities: readonly Quantity[]): Quantity | undefined {
  return quantities.find((one) => one.figure.span.start >= titleSpan.start && one.figure.span.end <= titleSpan.end);
}

function groupOf(parts: Quantity[], quantities: readonly Quantity[]): PartGroup | undefined {
  const [first] = parts as [Quantity, ...Quantity[]];
  if (parts.some((one) => one.figure.unit !== first.figure.unit || one.head !== first.head) || first.head === '')
    return undefined;
  const totals = quantities.filter(
    (one) =>
      one.figure.span.end < first.figure.span.start && one.figure.unit === first.figure.unit && one.head === first.head
  );
  const readings = totals.slice(0, 3).map((total) => ({ total, parts }));
  return readings.length > 0 ? { readings, binding: 'closed', cue: 'sections' } : undefined;
}
