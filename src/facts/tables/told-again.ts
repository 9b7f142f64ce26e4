/**
 * What the text tells of a table: 共抽检486批次,合格473批次,不合格13批次 above rows that end in 合计|486|473|13, and 食用农产品不合格8批次 below.
 *
 * A figure of the text is a cell where its row and its column are named beside it; the row 合计 needs no name. Another value is a contradiction
 * only where the same sentence tells two other cells of the row rightly, and this one misses by little.
 */
import type { Block } from '../../types.js';
import { isDigitSlip, isNearOrOneDigit } from '../compare.js';
import { isShare } from '../parts/group.js';
import { isRare } from '../rare.js';
import type { Retelling } from '../retellings.js';
import type { Quantity, Sentence } from '../sentence.js';
import { isSubtotalRow, isTotalRow, isWholeRow, mayBeOfOneUnit, type FigureTable, type TableRow } from './cells.js';
import { THAN } from '../than.js';

/** In how many sentences before and behind a table it is told of. */
const REACH = 12;
/** In other words: the opposite. */
const NOT = ['不', '未', '非'];
const PARTIAL = new RegExp(`占|环节|同比|上年|去年|上季|${THAN}`);

export function toldAgain(tables: readonly FigureTable[], sentences: readonly Sentence[]): Retelling[] {
  if (tables.length === 0) return [];
  const first = new Map<Block, number>();
  sentences.forEach(({ block }, at) => {
    if (!first.has(block)) first.set(block, at);
  });
  return tables.flatMap(({ heads, rows }) => {
    const names = heads.map(nameOf);
    const at = rows[0] && first.get(rows[0].block);
    if (at === undefined) return [];
    const prose = [
      ...sentences.slice(Math.max(0, at - REACH), at),
      ...sentences.slice(at, at + rows.length + REACH),
    ].filter(({ block }) => block.table === undefined);
    return prose.flatMap((sentence) =>
      rows.flatMap((row) => {
        // 小计 at the end of a table without parts is the total.
        const ends = isSubtotalRow(row) && row === rows.at(-1) && !rows.some(isTotalRow);
        const all = isTotalRow(row) || isWholeRow(row) || ends;
        return all || isNamed(sentence, row) ? toldIn(sentence, row, names, all) : [];
      })
    );
  });
}

function toldIn(sentence: Sentence, row: TableRow, names: readonly string[], all: boolean): Retelling[] {
  const pairs = sentence.quantities.flatMap((told): [Quantity, Quantity, boolean][] => {
    if (told.figure.loose || told.isChange || (all && PARTIAL.test(told.lead))) return [];
    const cells = row.cells.flatMap((cell, c): [Quantity, number][] =>
      cell && fitsUnit(cell, told) ? [[cell, c]] : []
    );
    const equal = cells.filter(([cell]) => cell.figure.value.equals(told.figure.value));
    const meant = equal.filter(
      ([cell, c]) => saysName(told, names[c] ?? '', names) || (all && equal.length === 1 && isRare(cell))
    );
    const [one] = meant;
    if (one) return [[one[0], told, true]];
    const named = cells.filter(([, c]) => saysName(told, names[c] ?? '', names));
    const [other] = named;
    return other && named.length === 1 && equal.length === 0 ? [[other[0], told, false]] : [];
  });
  const right = pairs.filter(([, , same]) => same);
  // 检查场所1,274家,发现隐患2,863处 over 1247 and 2863: one rare number beside it will do for a slip of the pen.
  const beside = right.some(([cell]) => isRare(cell));
  const enough = (cell: Quantity, told: Quantity): boolean =>
    right.length >= (introduces(sentence) ? 1 : 2) ||
    (beside && told.n >= LARGE && isDigitSlip(cell.figure.value, told.figure.value));
  return pairs
    .filter(([cell, told, same]) => same || (all && enough(cell, told) && isSlip(cell, told) && isSoleOf(pairs, cell)))
    .filter(([, told]) => all || saysRow(told, row.label))
    .map(([cell, told, same]) => ({
      quantities: cell.index < told.index ? [cell, told] : [told, cell],
      sure: !same,
    }));
}

/** Of smaller numbers anything is a digit apart. */
const LARGE = 100;

/** 分类情况见下表: what its paragraph tells are the totals of the table. */
const introduces = ({ block }: Sentence): boolean =>
  /(?:下表|列表|表[一二三四五六\d]|附表)[^,。;]{0,4}[:。)]?$/.test(block.text.trimEnd().slice(-INTRODUCTION));
/** Characters at the end of a paragraph that name the table. */
const INTRODUCTION = 8;

const isSoleOf = (pairs: readonly (readonly [Quantity, ...unknown[]])[], cell: Quantity): boolean =>
  pairs.filter(([one]) => one === cell).length === 1;

function isSlip({ figure: a }: Quantity, { figure: b }: Quantity): boolean {
  return a.place.equals(b.place) && isNearOrOneDigit(a, b);
}

function fitsUnit(cell: Quantity, told: Quantity): boolean {
  return isShare(cell) === isShare(told) && mayBeOfOneUnit(cell, told);
}

/** 抽检批次 → 抽检, 已整改(处) → 已整改. */
const nameOf = (head: string): string =>
  head.replace(/\([^()]*\)/g, '').replace(/(?<=..)(?:批次|数量|总数|件数|人数|户数|金额|情况|数|额)$/, '');

/** The head stands in front of the figure, and is no part of a longer one there (合格 in 不合格). */
function saysName({ lead, cue, head }: Quantity, name: string, names: readonly string[]): boolean {
  if (name.length < 2) return false;
  const words = (lead || cue).slice(-16);
  const longer = names.some((one) => one !== name && one.includes(name) && words.includes(one));
  return (
    !longer &&
    (words.includes(name) || (head.length >= 2 && head === name)) &&
    !NOT.some((no) => words.includes(no + name.slice(0, 2)))
  );
}

const isNamed = ({ text }: Sentence, { label }: TableRow): boolean => label.length >= 2 && text.includes(label);

/** The row's name stands in the clause of the figure. */
const saysRow = ({ clauseLead, tail }: Quantity, label: string): boolean =>
  clauseLead.slice(-24).includes(label) || tail.includes(label);
