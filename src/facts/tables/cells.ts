/**
 * The tables of a notice, with the one figure of each cell under the head of its column.
 *
 * Rows at the top that hold no figure are the head, however many; `合计` that spans the column of running numbers stands one cell further
 * to the left than the rows above it, and is moved.
 *
 * @example 序号|类别|批次⏎1|糕点|12⏎2|饮料|15⏎合计|27 has heads 序号, 类别, 批次 and the last row `合计` with 27 under 批次
 */
import type { Block, Notice, Span } from '../../types.js';
import type { Quantity, Sentence } from '../sentence.js';

export interface TableRow {
  block: Block;
  /** The first cell that holds words. */
  label: string;
  cells: (Quantity | undefined)[];
  /** The texts of the cells, without blanks. */
  texts: string[];
}

export interface FigureTable {
  heads: string[];
  /** Those below the head. */
  rows: TableRow[];
}

const MOST_ROWS = 200;
const WORDS = /[\u4e00-\u9fff]/;
const TOTAL =
  /^(?:[((][一二三四五六七八九十]+[))])?(?:合计|总计|共计|总数|总和|[全本][市县区省州局院校年]?(?:合计|总计))$/;
const WHOLE = /^[全本][市县区省州镇乡局院校系国旗]$|^[\u4e00-\u9fff]{1,6}(?:合计|总计)$/;
const SUBTOTAL = /^小计$|^[^::]{1,8}小计$/;

export const isTotalRow = ({ label }: TableRow): boolean => TOTAL.test(label);
/** 全县, 支出合计: the sum of the others, or their average, or of some of them. */
export const isWholeRow = ({ label }: TableRow): boolean => WHOLE.test(label);
export const isSubtotalRow = ({ label }: TableRow): boolean => SUBTOTAL.test(label);

export function findTables(notice: Notice, sentences: readonly Sentence[]): FigureTable[] {
  const tables = new Map<number, Block[]>();
  for (const block of notice.blocks) {
    if (block.table === undefined || !block.cells) continue;
    const rows = tables.get(block.table);
    if (rows) rows.push(block);
    else tables.set(block.table, [block]);
  }
  if (tables.size === 0) return [];
  const inBlock = new Map<Block, Quantity[]>();
  for (const { block, quantities } of sentences) {
    if (block.table === undefined) continue;
    const known = inBlock.get(block);
    if (known) known.push(...quantities);
    else inBlock.set(block, [...quantities]);
  }
  return [...tables.values()].map((blocks) =>
    tableOf(blocks.slice(0, MOST_ROWS).map((block) => rowOf(notice.view.text, block, inBlock.get(block) ?? [])))
  );
}

function tableOf(all: readonly TableRow[]): FigureTable {
  const first = all.findIndex(({ cells }) => cells.some((one) => one !== undefined));
  const width = all[0]?.texts.length ?? 0;
  // 予以公开|167⏎部分公开|38: a table that begins with its first row.
  const headless = first === 0 && all[0]?.cells.slice(1).every((one) => one !== undefined) === true;
  const top = headless ? [] : all.slice(0, Math.max(1, first)).filter(({ texts }) => texts.length === width);
  const heads = Array.from({ length: width }, (_, c) => top.map(({ texts }) => texts[c] ?? '').join(''));
  const begin = headless ? 0 : Math.max(1, first);
  const model = all[begin];
  const rows = all
    .slice(begin)
    .map((row) => (isTotalRow(row) && model ? moved(row, width, heads[0] ?? '', model) : row));
  return { heads, rows };
}

/** 合计 over 序号 and 类别. */
function moved(row: TableRow, width: number, head: string, model: TableRow): TableRow {
  if (row.texts.length !== width - 1 || !/^(?:序号|编号|项次|序)$/.test(head)) return row;
  const cells = [undefined, ...row.cells];
  // 合计||5280|1904| has lost its last cell, not its first: its figures stand where the others' do.
  const fitting = (list: readonly (Quantity | undefined)[]): number =>
    list.filter((one, c) => one !== undefined && model.cells[c] !== undefined).length;
  return fitting(cells) > fitting(row.cells) ? { ...row, cells, texts: ['', ...row.texts] } : row;
}

function rowOf(text: string, block: Block, quantities: readonly Quantity[]): TableRow {
  const { cells = [] } = block;
  const texts = cells.map(({ start, end }) => text.slice(start, end).replace(/\s/g, ''));
  const label = texts.find((one) => WORDS.test(one)) ?? '';
  return { block, label, texts, cells: cells.map((cell) => figureIn(cell, quantities)) };
}

/** The one figure of a cell; a cell that holds more or none is no number. */
function figureIn(cell: Span, quantities: readonly Quantity[]): Quantity | undefined {
  const [one, another] = quantities.filter((each) => cellHolds(cell, each.figure.span));
  return another ? undefined : one;
}

export const cellHolds = (cell: Span, span: Span): boolean => span.start >= cell.start && span.end <= cell.end;

/** The cell of a row in which a figure stands. */
export function cellOf({ cells = [] }: Block, span: Span): Span | undefined {
  return cells.find((cell) => cellHolds(cell, span));
}

/** Heads name a unit for one column (总人口(人)|男|女) and leave it out of its like. */
export function mayBeOfOneUnit({ figure: a }: Quantity, { figure: b }: Quantity): boolean {
  return a.unit === b.unit || (a.unit === '' && !isRate(b.unit)) || (b.unit === '' && !isRate(a.unit));
}

const isRate = (unit: string): boolean => unit === '%' || unit === '‰' || unit === '百分点';
