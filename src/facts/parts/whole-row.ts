/**
 * 可出租房屋74处,在租61处,空置13处 · 处分41人,党纪处分24人,政务处分17人: a row of figures right behind another of their unit, to the end of the
 * segment, whatever words they stand under.
 *
 * Such a row need not leave nothing out; so it confirms, and refutes only where it misses the total by a hair (see `isHair`). Of those of three
 * and more, in consistent notices, 392 came out and 6 missed by one, some of them written to mislead.
 */
import { COMPARED } from '../changes/ends.js';
import { nextOf, type Quantity } from '../sentence.js';
import { areSteps, dividesItself, isBase, isItemOfList, isShare, sameUnit, type PartGroup } from './group.js';
import { BREAK, gapBefore, MAX, type Level } from './level.js';
import { THAN } from '../than.js';

export function wholeRows(level: Level, groups: PartGroup[]): void {
  level.quantities.forEach((total, at) => {
    if (level.quantities[at + 1]?.segment !== total.segment || !isWhole(total)) return;
    const parts = rowFrom(level, at + 1, total);
    if (parts.length < 2 || dividesItself(parts) || isItemOfList(total) || areSteps(parts)) return;
    groups.push({ readings: [{ total, parts }], binding: 'open', cue: 'behind' });
  });
  if (!level.bracket) rowsOfLast(level, groups);
}

/**
 * 疑似图斑1046个,认定属实623个。属实图斑中,乱占188个、乱采39个、乱堆241个、乱建155个: all that the sentence counts so, or the segment, of what was counted
 * last.
 */
function rowsOfLast(level: Level, groups: PartGroup[]): void {
  const { quantities, sentence } = level;
  const seen = new Set<string>();
  for (const [at, first] of quantities.entries()) {
    const key = `${first.segment} ${first.figure.unit}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const parts = rowFrom(level, at, first);
    if (parts.length < 2) continue;
    const alike = quantities.filter((one) => sameUnit(one, first));
    const here = quantities.filter((one) => one.segment === first.segment);
    const pure = here.every((one) => alike.includes(one) || isShare(one));
    if (parts.length === 2 && !(pure && alike.length === 2 && areOfOneStyle(parts))) continue;
    if (parts.length !== here.filter((one) => alike.includes(one)).length) continue;
    const isAlike = (one: Quantity): boolean => sameUnit(one, first);
    const total = quantities.slice(0, at).findLast(isAlike) ?? level.before.findLast(isAlike);
    if (!total || total.sentence.block !== sentence.block || !isWhole(total)) continue;
    if (parts.some((one) => isOther(one, total)) || dividesItself(parts) || areSteps(parts)) continue;
    groups.push({ readings: [{ total, parts }], binding: 'open', cue: 'behind', complete: pure && parts.length > 2 });
  }
}

/** Not 抽查22家,11家存在问题, some of them. */
const areOfOneStyle = (parts: readonly Quantity[]): boolean =>
  new Set(parts.map(({ lead }) => lead.trim() === '')).size === 1;

/** 租出门面65间。已收回40间,腾退26间办公用房: a name of its own is another thing. */
const isOther = ({ head }: Quantity, { lead, subject }: Quantity): boolean =>
  head !== '' && !`${lead} ${subject}`.includes(head);

/** Among smaller counts everything is near. */
const FEWEST = 10;

function isWhole(one: Quantity): boolean {
  const { figure, isChange, isRest, lead, n } = one;
  if (!figure.exact || figure.loose || n < FEWEST || isChange || isRest || COMPARED.test(lead) || isBase(one))
    return false;
  const before = nextOf(one, -1);
  // 第二批31个完成29个,第三批18个: what became of some is no whole.
  if (before?.runsOn && before.clause === one.clause && sameUnit(before, one)) return false;
  return !(/^[人名]$/.test(figure.unit) && SANCTION.test(lead));
}

/** 党纪政务处分63人,组织处理52人,留置7人: one of the ways in which persons are dealt with, no whole of the others. */
const SANCTION = /党纪|政务|政纪|诫勉|约谈|批评|组织处理|留置|移送|警告|函询/;

/** Amounts of another time, aims, limits, so many for each. */
const OTHER = new RegExp(`其中|每|人均|平均|不少于|不超过|以上|以下|目标|应|上年|去年|同期|${THAN}`);

/** All figures of the unit up to the end of the segment, with nothing but shares between; none where they go on behind others. */
function rowFrom(level: Level, from: number, like: Quantity): Quantity[] {
  const { quantities } = level;
  const row: Quantity[] = [];
  let over = false;
  for (let k = from; k < quantities.length; k++) {
    const one = quantities[k] as Quantity;
    if (one.segment !== quantities[from]?.segment) break;
    if (!sameUnit(one, like)) {
      // 发出建议104件,回复103件,回复率99.0%,提起诉讼2件: behind a rate comes the next step.
      over ||= !isShare(one) || !/^(?:各?占|比例|比重|占比)/.test(one.lead.trim());
      continue;
    }
    const last = row.at(-1);
    if (over || row.length === MAX || one.isChange || one.isTotal) return [];
    if (last?.runsOn && last.clause === one.clause) return [];
    // 样品数分别为280个、340个,不合格数分别为3个、6个: two lists.
    if (row.length > 0 && /分别|依次/.test(one.lead)) return [];
    if (BREAK.test(one.lead) || OTHER.test(gapBefore(level, k)) || isBase(one)) return [];
    row.push(one);
  }
  return row;
}
