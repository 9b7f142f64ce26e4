/**
 * Rows that make an amount told further up, in whatever words: …受理各类案件48632件,审执结46249件。…其中,市院受理7815件,…,基层法院受理40817件 · 48个断面…清沅河16个、
 * 白鹭江13个、其他支流19个; and amounts that the next one takes together: 未招标6个,规避招标4个,对10个项目的责任人.
 *
 * Nothing but the sum binds them, so it may only confirm; and only where it comes out by no chance: many digits, many parts, or one name.
 */
import { significantDigits } from '../compare.js';
import { nextOf, type Quantity } from '../sentence.js';
import { sameHead, sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';
import { added, adds, comesTo } from './near.js';

/** Digits of a total that two amounts make by no chance. */
const RARE = 4;
const TAKEN_TOGETHER = /^(?:对|上述|以上|这|该)?$/;

export function farParts({ quantities, bracket, before }: Level, groups: PartGroup[]): void {
  if (bracket) return;
  const usable = quantities.filter((one) => !one.isChange && sameUnit(one, one));
  for (const unit of new Set(usable.map(({ figure }) => figure.unit))) {
    const row = usable.filter((one) => one.figure.unit === unit);
    for (const parts of runsOf(row)) {
      const sum = added(parts);
      const total = before.findLast((one) => comesTo(sum, one) && isTotalOf(one, parts));
      if (total) groups.push({ readings: [{ total, parts }], binding: 'guessed', cue: 'list' });
    }
    row.slice(2).forEach((total, at) => {
      const parts = row.slice(at, at + 2);
      if (TAKEN_TOGETHER.test(total.lead.trim()) && adds({ total, parts }))
        groups.push({ readings: [{ total, parts }], binding: 'guessed', cue: 'list' });
    });
  }
}

/** All of a row, the first of each of its segments, and every two that follow each other. */
function runsOf(row: readonly Quantity[]): Quantity[][] {
  const firsts = row.filter((one, at) => one.segment !== row[at - 1]?.segment);
  const pairs = row.slice(1).map((one, at) => [row[at] as Quantity, one]);
  // 市院受理7815件,审结7398件,基层受理40817件,审结38851件: what is told of each in the same place.
  const apart = row.slice(2).map((one, at) => [row[at] as Quantity, one]);
  return [[...row], firsts, ...pairs, ...apart].filter((parts) => parts.length > 1);
}

function isTotalOf(total: Quantity, parts: readonly Quantity[]): boolean {
  const [first] = parts as [Quantity];
  if (!sameUnit(total, first) || total.isChange || nextOf(total)?.index === first.index) return false;
  if (significantDigits(total.figure.value).length >= RARE) return true;
  return parts.length > 2 && (total.n >= 100 || (total.n >= 10 && sameHead(total, first) && total.head !== ''));
}
