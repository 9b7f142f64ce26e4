/**
 * Tables that were copied from a page with each cell on a line of its own: 序号 ⏎ 反馈问题 ⏎ 整改措施 ⏎ 1 ⏎ 台账不清 ⏎ 补齐台账 ⏎ 2 ⏎ ….
 *
 * The head begins with 序号, and every so many lines the next number stands alone, twice at least; lines that are left over are no row.
 */
import type { Paragraph, Root, Table, TableCell, TableRow } from 'mdast';
import { narrow } from './fold.js';

const NUMBERS = '(?:序号|序號|编号|編號|项次|項次)';
const FIRST = new RegExp(`^${NUMBERS}$`);
/** … on a line of its own, which most texts have not. */
const HEAD = new RegExp(`(?:^|\\n)[^\\S\\n]{0,8}${NUMBERS}[^\\S\\n]{0,8}\\n`);
/** Columns, and characters of a head. */
const MOST = 10;
const LONGEST = 12;
const FEWEST_ROWS = 2;

/** @returns the paragraphs with such tables among them, or undefined where there is none */
export function spilledTables(source: string, nodes: readonly Paragraph[]): Root['children'] | undefined {
  if (!HEAD.test(source)) return undefined;
  const textOf = (node: Paragraph | undefined): string =>
    node?.position ? narrow(source.slice(node.position.start.offset, node.position.end.offset)).trim() : '';
  const out: Root['children'] = [];
  for (let at = 0; at < nodes.length; at++) {
    const width = FIRST.test(textOf(nodes[at])) ? widthOf(nodes.slice(at, at + MOST + 1).map(textOf)) : 0;
    let rows = 0;
    while (width > 1 && textOf(nodes[at + width * (rows + 1)]) === String(rows + 1)) rows++;
    // The last row may have lost a cell.
    while (rows > 0 && at + width * (rows + 1) > nodes.length) rows--;
    if (rows < FEWEST_ROWS) {
      out.push(nodes[at] as Paragraph);
      continue;
    }
    const last = at + width * (rows + 1);
    out.push(tableOf(nodes.slice(at, last), width));
    at = last - 1;
  }
  return out.length < nodes.length ? out : undefined;
}

/** Lines from the head to the first 1. */
function widthOf(texts: readonly string[]): number {
  const width = texts.indexOf('1');
  return texts.slice(1, Math.max(1, width)).every((text) => text !== '' && text.length <= LONGEST) ? width : 0;
}

function tableOf(cells: readonly Paragraph[], width: number): Table {
  const rows: TableRow[] = [];
  for (let at = 0; at < cells.length; at += width) rows.push(rowOf(cells.slice(at, at + width)));
  return { type: 'table', children: rows, ...between(rows[0], rows.at(-1)) };
}

function rowOf(cells: readonly Paragraph[]): TableRow {
  const children = cells.map(({ position }): TableCell => ({
    type: 'tableCell',
    children: [],
    ...(position && { position }),
  }));
  return { type: 'tableRow', children, ...between(cells[0], cells.at(-1)) };
}

type Placed = Pick<Paragraph, 'position'>;

function between(first: Placed | undefined, last: Placed | undefined): Placed {
  return first?.position && last?.position ? { position: { start: first.position.start, end: last.position.end } } : {};
}
