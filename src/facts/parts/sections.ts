/**
 * Counts in sibling headings that add up to a total told before: 一、…方面(4个问题) 二、…方面(3个问题) of 7个问题 ·
 * (一)…(措施18项,已完成17项) (二)…(措施16项,已完成15项) of 制定措施34项 and of 措施已完成32项.
 *
 * Closed only where every sibling gives a number.
 */
import type { Notice, Section } from '../../types.js';
import { lowerBound } from '../before.js';
import { siblingGroups } from '../sibling-groups.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { PartGroup } from './group.js';

export function sectionParts(notice: Notice, sentences: readonly Sentence[], groups: PartGroup[]): void {
  const quantities: Quantity[] = [];
  for (const sentence of sentences) {
    for (const one of sentence.quantities) if (one.figure.exact && !one.figure.loose) quantities.push(one);
  }
  const earliest = new Earliest(quantities);
  for (const siblings of quantities.length > 0 ? siblingGroups(notice.outline) : []) {
    const holders = siblings.filter((one) => one.role === 'category' || one.role === 'finding');
    if (holders.length >= 2) {
      const columns = columnsOf(holders.map((one) => countsIn(one, quantities)));
      for (const parts of columns) {
        const group = groupOf(parts, columns, earliest);
        if (group) groups.push(group);
      }
    }
  }
}

/** The first figures of all headings, the second ones, and so on, as far as each has one. */
function columnsOf(rows: readonly Quantity[][]): Quantity[][] {
  const width = Math.min(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, c) => rows.map((row) => row[c] as Quantity));
}

/** The figures in a heading; all figures stand in order. */
function countsIn({ titleSpan }: Section, quantities: readonly Quantity[]): Quantity[] {
  let at = lowerBound(quantities, titleSpan.start, ({ figure }) => figure.span.start);
  const counts: Quantity[] = [];
  for (let one = quantities[at]; one && one.figure.span.start < titleSpan.end; one = quantities[++at]) {
    if (one.figure.span.end <= titleSpan.end) counts.push(one);
  }
  return counts;
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
      else if (known.length < (one.head === '' ? UNNAMED : NAMED)) known.push(one);
    }
    return byName;
  }
}
const NAMED = 3;
/** What stands behind the figure says nothing: what stands before it has to. */
const UNNAMED = 12;

function groupOf(parts: Quantity[], columns: readonly Quantity[][], earliest: Earliest): PartGroup | undefined {
  const [first] = parts as [Quantity, ...Quantity[]];
  const word = wordOf(first);
  const alike = parts.every((one) => one.figure.unit === first.figure.unit && one.head === first.head);
  if (!alike || (first.head === '' && (word.length < 2 || parts.some((one) => wordOf(one) !== word)))) return undefined;
  const totals = earliest
    .like(first)
    .filter((one) => one.figure.span.end < first.figure.span.start && (first.head !== '' || isOf(one, word, columns)));
  const readings = totals.slice(0, NAMED).map((total) => ({ total, parts }));
  // 4个方面17个具体问题: as many fields as there are headings, so none is missing.
  const complete = totals.length === 1 && totals.some((one) => nextOf(one, -1)?.n === parts.length);
  return readings.length > 0
    ? { readings, binding: 'closed', cue: 'sections', ...(complete && { complete }) }
    : undefined;
}

const wordOf = ({ lead }: Quantity): string => lead.trim();

/** 制定整改措施45项 of 整改措施18项; 整改措施已完成43项 of 已完成17项 behind that: the verb alone may be said of anything. */
function isOf({ lead }: Quantity, word: string, [first]: readonly Quantity[][]): boolean {
  const [one] = first as [Quantity];
  const name = one.head || wordOf(one);
  return lead.trim().endsWith(word) && lead.includes(name);
}
