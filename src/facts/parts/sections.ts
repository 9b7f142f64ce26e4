/**
 * Counts in sibling headings that add up to a total told before: 一、…方面(4个问题) 二、…方面(3个问题) of 7个问题.
 *
 * Closed only where every sibling gives a number.
 */
import type { Notice, Section } from '../../types.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { PartGroup } from './group.js';

export function sectionParts(notice: Notice, sentences: readonly Sentence[], groups: PartGroup[]): void {
  const quantities: Quantity[] = [];
  for (const sentence of sentences) {
    for (const one of sentence.quantities) if (one.figure.exact && !one.figure.loose) quantities.push(one);
  }
  const earliest = new Earliest(quantities);
  const visit = (siblings: readonly Section[]): void => {
    const holders = siblings.filter((one) => one.role === 'category' || one.role === 'finding');
    if (holders.length >= 2) {
      const parts = countsIn(holders, quantities);
      const group = parts && groupOf(parts, earliest);
      if (group) groups.push(group);
    }
    for (const one of siblings) visit(one.children);
  };
  if (quantities.length > 0) visit(notice.outline);
}

/** The figure of each heading, where each has one. */
function countsIn(holders: readonly Section[], quantities: readonly Quantity[]): Quantity[] | undefined {
  const parts: Quantity[] = [];
  for (const holder of holders) {
    const one = countIn(holder, quantities);
    if (!one) return undefined;
    parts.push(one);
  }
  return parts;
}

/** The first figure in a heading; the figures stand in order. */
function countIn({ titleSpan }: Section, quantities: readonly Quantity[]): Quantity | undefined {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle] as Quantity).figure.span.start < titleSpan.start) low = middle + 1;
    else high = middle;
  }
  for (let one = quantities[low]; one && one.figure.span.start < titleSpan.end; one = quantities[++low]) {
    if (one.figure.span.end <= titleSpan.end) return one;
  }
  return undefined;
}

/** The first three figures of each unit and name, sorted out when they are first asked for. */
class Earliest {
  private byName: Map<string, Quantity[]> | undefined;

  constructor(private readonly quantities: readonly Quantity[]) {}

  like({ figure, head }: Quantity): readonly Quantity[] {
    this.byName ??= this.sort();
    return this.byName.get(`${figure.unit} ${head}`) ?? [];
  }

  private sort(): Map<string, Quantity[]> {
    const byName = new Map<string, Quantity[]>();
    for (const one of this.quantities) {
      const name = `${one.figure.unit} ${one.head}`;
      const known = byName.get(name);
      if (!known) byName.set(name, [one]);
      else if (known.length < 3) known.push(one);
    }
    return byName;
  }
}

function groupOf(parts: Quantity[], earliest: Earliest): PartGroup | undefined {
  const [first] = parts as [Quantity, ...Quantity[]];
  if (parts.some((one) => one.figure.unit !== first.figure.unit || one.head !== first.head) || first.head === '')
    return undefined;
  const totals = earliest.like(first).filter((one) => one.figure.span.end < first.figure.span.start);
  const readings = totals.map((total) => ({ total, parts }));
  // 4个方面17个具体问题: as many fields as there are headings, so none is missing.
  const complete = totals.length === 1 && totals.some((one) => nextOf(one, -1)?.n === parts.length);
  return readings.length > 0
    ? { readings, binding: 'closed', cue: 'sections', ...(complete && { complete }) }
    : undefined;
}
