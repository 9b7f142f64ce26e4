/**
 * Rows that make an amount told further up, in whatever words: …受理各类案件48632件,审执结46249件。…其中,市院受理7815件,…,基层法院受理40817件 · 48个断面…清沅河16个、
 * 白鹭江13个、其他支流19个; and amounts that the next one takes together: 未招标6个,规避招标4个,对10个项目的责任人.
 *
 * Nothing but the sum binds them, so it may hardly more than confirm; and only where it comes out by no chance: many digits, many parts, or one name.
 */
import { isDigitSlip, significantDigits } from '../compare.js';
import { nextOf, type Quantity } from '../sentence.js';
import { areDead, sameHead, sameUnit, twinsOf, type PartGroup } from './group.js';
import type { Level } from './level.js';
import { added, adds, comesTo, sumOf } from './near.js';

/** Digits of a total that two amounts make by no chance. */
const RARE = 4;
const TAKEN_TOGETHER = /^(?:对|上述|以上|这|该)?$/;

export function farParts({ quantities, bracket, before }: Level, groups: PartGroup[]): void {
  if (bracket) return;
  const usable = quantities.filter((one) => !one.isChange && sameUnit(one, one));
  for (const unit of new Set(usable.map(({ figure }) => figure.unit))) {
    const row = usable.filter((one) => one.figure.unit === unit);
    const guess = (total: Quantity, parts: Quantity[]): void =>
      void groups.push({ readings: [{ total, parts }], binding: 'guessed', cue: 'list' });
    const above = [...before, ...row];
    for (const parts of runsOf(row)) {
      const sum = added(parts);
      const [first] = parts as [Quantity];
      const made = above.filter((one) => one.index < first.index && comesTo(sum, one)).reverse();
      const total = made.find((one) => isTotalOf(one, parts)) ?? made.find((one) => haveTwins(one, parts));
      if (total) guess(total, parts);
      else if (parts.length === row.length) groups.push(...slipped(above, parts));
    }
    for (const [total, parts] of closedByTheirSum(row)) guess(total, parts);
    for (const total of row.filter(({ lead }) => REFERS.test(lead.trim()))) {
      const parts = listBefore(before, total);
      if (parts) guess(total, parts);
    }
    row.slice(2).forEach((total, at) => {
      const parts = row.slice(at, at + 2);
      if (TAKEN_TOGETHER.test(total.lead.trim()) && adds({ total, parts })) guess(total, parts);
    });
  }
}

/**
 * 违规使用的基金5130.4万元,…。就违规使用的基金而言,住院3462.9万元,门诊1021.5万元,药店746万元: four digits and more that a slip of the pen tells from the sum of a whole
 * row, told before in the paragraph or called by its name here.
 */
function slipped(above: readonly Quantity[], parts: readonly Quantity[]): PartGroup[] {
  if (parts.length < 3) return [];
  // 化学药1842批次,不符合规定3批次;中成药986批次,不符合规定5批次: of two things by turns.
  const negated = parts.filter(({ lead }) => /^[不未]/.test(lead.trim())).length;
  if (negated > 0 && negated < parts.length) return [];
  const [first] = parts as [Quantity];
  const { sentence } = first;
  const most = Math.max(...parts.map(({ n }) => n));
  const missed = above.filter(
    (one) =>
      one.index < first.index &&
      first.index - one.index <= NEAR &&
      isTotalOf(one, parts) &&
      one.n > most &&
      (one.sentence.block === sentence.block || isCalled(one, sentence.text)) &&
      isPenSlip(one, parts)
  );
  const [total, another] = missed;
  if (!total || another) return [];
  return [{ readings: [{ total, parts: [...parts] }], binding: 'closed', cue: 'list', complete: true }];
}
/** Four written digits and more, of which one is another or two change places, and not the last that all of them are written to. */
function isPenSlip({ figure: { value, place } }: Quantity, parts: readonly Quantity[]): boolean {
  const sum = sumOf(parts);
  const coarsest = [...parts.map(({ figure }) => figure.place), place].reduce((a, b) => (a.compare(b) < 0 ? b : a));
  if (value.minus(sum).abs().compare(coarsest.shift(1)) < 0) return false;
  if (value.shift(place.scale).toString().length < RARE) return false;
  return isDigitSlip(value, sum);
}
/** How many amounts back a whole may stand that is only nearly made. */
const NEAR = 16;

/** The last four characters before it stand here too. */
function isCalled({ lead }: Quantity, text: string): boolean {
  const name = /[\u4e00-\u9fff]{4}$/.exec(lead.trim())?.[0];
  return name !== undefined && text.includes(name);
}

/**
 * 立案21家,罚款273.4万元。…涉水9家,罚118.2万元;涉气8家,罚96.7万元;固废4家,罚58.5万元 · 事故64起,死亡47人。…道路35起、死亡24人;…: small counts whose amounts come near
 * too, or whose dead do.
 */
function haveTwins(total: Quantity, parts: readonly Quantity[]): boolean {
  if (parts.length < 3 || !sameUnit(total, parts[0] as Quantity)) return false;
  const reading = { total, parts: [...parts] };
  return [twinsOf(reading, nextOf), twinsOf(reading, (one) => nextOf(one, -1))].some(
    (second) =>
      second !== undefined &&
      (second.total.figure.unit === '元' || [reading, second].some(areDead)) &&
      Math.abs(added(second.parts) - second.total.n) < second.total.n * ABOUT
  );
}
/** How far, relative to the whole, the amounts may miss it. */
const ABOUT = 0.1;

/** All of a row, the first of each of its segments, and every two that follow each other. */
function runsOf(row: readonly Quantity[]): Quantity[][] {
  const firsts = row.filter((one, at) => one.segment !== row[at - 1]?.segment);
  const pairs = row.slice(1).map((one, at) => [row[at] as Quantity, one]);
  // 市院受理7815件,审结7398件,基层受理40817件,审结38851件: what is told of each in the same place.
  const apart = row.slice(2).map((one, at) => [row[at] as Quantity, one]);
  // 问责29人,其中县处级6人、科级23人;党纪处分11人,政务处分9人,诫勉9人: a segment that divides the total of the one before.
  const segments = firsts.length > 1 ? firsts.map(({ segment }) => row.filter((one) => one.segment === segment)) : [];
  return [[...row], firsts, ...pairs, ...apart, ...segments].filter((parts) => parts.length > 1);
}

/** 上缴3.27亿元,归还1.94亿元,盘活5.62亿元,调账2.75亿元,促进规范管理13.58亿元: the last of a segment is all of the others. */
function closedByTheirSum(row: readonly Quantity[]): [Quantity, Quantity[]][] {
  return row.flatMap((total, at): [Quantity, Quantity[]][] => {
    if (row[at + 1]?.segment === total.segment) return [];
    const parts = row.slice(0, at).filter(({ segment }) => segment === total.segment);
    return parts.length > 2 && comesTo(added(parts), total) && isTotalOf(total, parts) ? [[total, parts]] : [];
  });
}

/** 未批先建29家,无证排污18家,超标排放7家。…对上述54家企业: the list that it refers to, in the sentences before. */
function listBefore(before: readonly Quantity[], total: Quantity): Quantity[] | undefined {
  const list = before.filter((one) => sameUnit(one, total) && !one.isChange).slice(-MEMORY);
  for (let end = list.length; end > 1; end--) {
    for (let from = end - 2; from >= 0; from--) {
      const parts = list.slice(from, end);
      if (parts[0]?.segment !== parts.at(-1)?.segment || parts[0]?.sentence !== parts.at(-1)?.sentence) break;
      if (comesTo(added(parts), total)) return parts;
    }
  }
  return undefined;
}
const REFERS = /(?:上述|以上|前述)$/;
/** How many amounts back such a list may stand. */
const MEMORY = 12;

function isTotalOf(total: Quantity, parts: readonly Quantity[]): boolean {
  const [first] = parts as [Quantity];
  if (!sameUnit(total, first) || total.isChange || nextOf(total)?.index === first.index) return false;
  if (significantDigits(total.figure.value).length >= RARE) return true;
  return parts.length > 2 && (total.n >= 100 || (total.n >= 10 && sameHead(total, first) && total.head !== ''));
}
