/**
 * One total divided in several ways, a paragraph each: （一）从行业看。道路运输15起、…;（二）从区域看。…;（三）从时段看。7月份12起、8月份9起、9月份7起 of 28起 in the
 * opening.
 *
 * Each paragraph says by a word (从…看, 按…分), or its heading does (分行业情况), that it divides something; what, the others show: where two of
 * them make one amount that was told before, that amount is what all divisions of its unit are of. Or the rows show it, that tell two things of
 * each: 事故64起,死亡47人. … 道路运输35起、死亡24人;….
 */
import type { Block, Notice } from '../../types.js';
import type { Quantity, Sentence } from '../sentence.js';
import { sameUnit, type PartGroup, type Reading } from './group.js';
import { added, comesTo, nearest } from './near.js';

const CUE =
  /^[^。;,]{0,6}(?:(?:从|按|分)(?!别|为)[^,。;:\d]{1,14}?(?:看|来看|分|划分|分类|统计|分析)[,:。]|按[\u4e00-\u9fff]{2,6}(?<!规定|要求|计划|程序|标准|比例)[,:])/;
/** The paragraph says that it divides something. */
export const isDivision = ({ text }: Block): boolean => CUE.test(text);

/** 二、分行业情况 */
const HEADING = /^[^。;,]{0,6}(?:分|按)[\u4e00-\u9fff]{2,4}(?:情况|分布|统计|构成|来看|看)?$/;
const ASIDE = /其中|涉及|上年|去年|同期/;
/** Figures further up among which a total is looked for. */
const REACH = 120;
/** How far a division may miss the total of the others. */
const SLIP = 0.1;

export function partitionParts({ blocks }: Notice, sentences: readonly Sentence[], groups: PartGroup[]): void {
  const headed = new Set(blocks.filter((_, at) => HEADING.test(blocks[at - 1]?.text.trim() ?? '')));
  const lists: List[] = [];
  const before: Quantity[] = [];
  let block: Block | undefined;
  for (const sentence of sentences) {
    const top = sentence.quantities.filter((one) => !one.bracket && !one.figure.loose);
    if (sentence.block !== block && (headed.has(sentence.block) || isDivision(sentence.block))) {
      const runs = runsOf(top);
      if (runs.length > 0) block = sentence.block;
      for (const rows of runs) lists.push({ rows, before: before.slice(-REACH) });
    }
    before.push(...top);
  }
  const made = lists.map(({ rows, before: above }) => {
    const sums = rows.map(added);
    const [one] = rows[0] as [Quantity];
    return above.find((total) => sums.some((sum) => comesTo(sum, total)) && !total.isChange && sameUnit(total, one));
  });
  const proven = new Set(made.filter((one, at) => one && made.some((other, k) => k !== at && alike(other, one))));
  lists.forEach((list, at) => {
    const beside = lists.findIndex((other, k) => k !== at && made[k] && blockOf(other) === blockOf(list));
    const own = made[at];
    if (own && made[beside]?.sentence === own.sentence) proven.add(own);
  });
  lists.forEach(({ rows }, at) => {
    const read = (total: Quantity): Reading => nearest(rows.map((parts) => ({ total, parts })));
    const total = made[at] ?? [...proven].find((one) => one && isNear(read(one)));
    if (!total || ![...proven].some((one) => alike(one, total))) return;
    groups.push({ readings: [read(total)], binding: 'closed', cue: 'partition' });
  });
}

/** What one paragraph divides something into, in the ways that its row may be read. */
interface List {
  rows: Quantity[][];
  before: Quantity[];
}

const blockOf = ({ rows: [row] }: List): Block | undefined => row?.[0]?.sentence.block;

/** For each unit the first amount of each segment, where rows tell several of each, or all amounts. */
function runsOf(top: readonly Quantity[]): Quantity[][][] {
  const units = [...new Set(top.map(({ figure }) => figure.unit))];
  // 流通环节642批次,…;流通环节中农贸市场231批次: what divides one of them again is none of them.
  const ends = top.find((one, at) => at > 0 && one.segment !== top[at - 1]?.segment && AGAIN.test(one.lead))?.index;
  return units.flatMap((unit) => {
    const row = top.filter(
      (one) => one.figure.unit === unit && sameUnit(one, one) && (ends === undefined || one.index < ends)
    );
    const segments = new Set(row.map(({ segment }) => segment));
    const heads = segments.size > 2 ? row.filter((one, at) => one.segment !== row[at - 1]?.segment) : row;
    const rows = (heads.length < row.length ? [heads, row] : [row]).filter(
      (list) => list.length > 1 && list.every((one) => !one.isChange && !ASIDE.test(one.clauseLead))
    );
    return rows.length > 0 ? [rows] : [];
  });
}

const AGAIN = /^[\u4e00-\u9fff“”]{2,10}(?:之)?中(?!学|心|介|医|央)/;

const alike = (a: Quantity | undefined, b: Quantity | undefined): boolean =>
  a !== undefined && b !== undefined && sameUnit(a, b) && a.figure.value.equals(b.figure.value);

const isNear = ({ total, parts }: Reading): boolean =>
  sameUnit(total, parts[0] as Quantity) && Math.abs(added(parts) - total.n) <= Math.max(1, total.n * SLIP);
