/**
 * Tables typed into text with |, tabs or wide gaps become mdast tables, so that rows and columns are known to the stages behind.
 *
 * Two or more lines in a row make a table when each has at least two cells and they agree in their number (a short last row or
 * a rule line `|---|---|` is no obstacle). A mark at the outside of a line opens no cell. A single line with a | is text:
 * `字号:大 | 中 | 小`. Cells keep their place in the text.
 *
 * Gaps (ideographic spaces, or two and more of the narrow ones) also set names apart and open paragraphs, so there the lines must
 * agree to the cell, have three cells or more, and hold a number below the first line: `水泥　万吨　186.4　198.7`.
 */
import type { Paragraph, Root, Table, TableCell, TableRow } from 'mdast';
import { narrow } from './fold.js';

/** The tree of a format that has paragraphs of its own, in which somebody typed a table. */
export function withTypedTables(source: string, tree: Root): Root {
  if (!hasMarks(source)) return tree;
  const children: Root['children'] = [];
  let run: Paragraph[] = [];
  for (const node of [...tree.children, undefined]) {
    if (node?.type === 'paragraph') run.push(node);
    else {
      for (const one of tablesAmong(source, run)) children.push(one);
      run = [];
      if (node) children.push(node);
    }
  }
  return { ...tree, children };
}

type Mark = 'bar' | 'tab' | 'gap';
type Line = { node: Paragraph; cells: [start: number, end: number][]; rule: boolean };

const BARS = /[|｜│┃]/;
const BAR = new Set(['|', '｜', '│', '┃']);

export function typedTables(source: string, paragraphs: Paragraph[]): Root['children'] {
  return hasMarks(source) ? tablesAmong(source, paragraphs) : paragraphs;
}

/** A line with a longer gap or none is no row; nor is one of so many characters. */
const GAP = /(?<=\S)(?:\u3000[\u3000 ]*| {2,}[\u3000 ]*)(?=\S)/g;
const LONGEST_ROW = 200;

function hasMarks(source: string): boolean {
  return BARS.test(source) || source.includes('\t') || source.includes('\u3000') || source.includes('  ');
}

function markOf(text: string): Mark | undefined {
  if (BARS.test(text)) return 'bar';
  if (text.trim().includes('\t')) return 'tab';
  return text.length <= LONGEST_ROW && text.search(GAP) >= 0 ? 'gap' : undefined;
}

function tablesAmong(source: string, paragraphs: readonly Paragraph[]): Root['children'] {
  const out: Root['children'] = [];
  let run: Line[] = [];
  let mark: Mark | undefined;
  const flush = (): void => {
    const table = run.length > 1 && (mark !== 'gap' || agree(source, run)) ? asTable(source, run) : undefined;
    if (table) out.push(table);
    else for (const { node } of run) out.push(node);
    run = [];
  };
  for (const [index, node] of paragraphs.entries()) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const text = source.slice(start, end);
    const kind = markOf(text);
    const line = kind && {
      node,
      cells: split(text, start, kind),
      rule: kind === 'bar' && /^[\s|｜│┃+:—─-]+$/.test(text),
    };
    const follows =
      run.length === 0 || (node.position?.start.line ?? 0) <= (run.at(-1)?.node.position?.end.line ?? 0) + 2;
    if (!kind && isCategory(text) && run.length > 0 && continues(source, paragraphs[index + 1], run, mark)) {
      run.push({ node, cells: [[start, end]], rule: false });
      continue;
    }
    const differs = mark === 'gap' && run.length > 0 && line?.cells.length !== run[0]?.cells.length;
    const ended = line !== undefined && isHeadBehindGap(source, line, run);
    if (!line || (line.cells.length < 2 && !line.rule) || kind !== mark || !follows || differs || ended) flush();
    mark = kind;
    if (line && (line.cells.length >= 2 || line.rule)) run.push(line);
    else out.push(node);
  }
  flush();
  return out;
}

/** Behind an empty line and rows with numbers, one without any and with other cells is the head of another table. */
function isHeadBehindGap(source: string, { node, cells }: Line, run: readonly Line[]): boolean {
  const last = run.at(-1);
  if (!last || (node.position?.start.line ?? 0) - (last.node.position?.end.line ?? 0) < 2) return false;
  const nameOf = ([first]: Line['cells']): string | undefined => first && source.slice(...first).trim();
  const head = run[0]?.cells ?? [];
  return (
    !hasDigits(source, cells) &&
    hasDigits(source, last.cells) &&
    (cells.length !== head.length || nameOf(cells) === nameOf(head))
  );
}

const hasDigits = (source: string, cells: Line['cells']): boolean =>
  cells.some((cell) => /\d/.test(source.slice(...cell)));

/** 一、作风建设方面 on a line of its own between two rows: a category that spans the table. */
const isCategory = (text: string): boolean => text.length <= 30 && !/[。；;]/.test(text);

function continues(
  source: string,
  next: Paragraph | undefined,
  [first, ...others]: readonly Line[],
  mark: Mark | undefined
): boolean {
  if (!next || !mark || mark === 'gap' || !first) return false;
  const start = next.position?.start.offset ?? 0;
  const text = source.slice(start, next.position?.end.offset ?? 0);
  if (mark === 'bar' ? !BARS.test(text) : !text.trim().includes('\t')) return false;
  // 合计|1000万元|912万元, a heading, 序号|存在问题|整改措施: the head of another table.
  const counts = others.some(({ cells }) => hasDigits(source, cells));
  if (counts && !/\d/.test(text)) return false;
  return first.cells.length > 2 && split(text, start, mark).length === first.cells.length;
}

function split(text: string, offset: number, kind: Mark): [number, number][] {
  const cells: [number, number][] = [];
  let from = 0;
  const push = (to: number): void => void cells.push([offset + from, offset + to]);
  if (kind === 'gap') {
    from = text.length - text.trimStart().length;
    for (const { index, 0: gap } of text.matchAll(GAP)) {
      push(index);
      from = index + gap.length;
    }
    push(text.trimEnd().length);
    return cells;
  }
  for (let at = 0; at < text.length; at++) {
    if (kind === 'bar' ? !BAR.has(text[at] ?? '') : text[at] !== '\t') continue;
    // A bar at the left edge opens the row; several tabs in a row are one gap at the edge of a table.
    if (text.slice(from, at).trim() !== '' || cells.length > 0 || kind === 'tab') push(at);
    from = at + 1;
  }
  if (text.slice(from).trim() !== '' || kind === 'tab') push(text.length);
  return cells;
}

/** The lines as a table, if they agree in the number of cells. */
function asTable(source: string, lines: readonly Line[]): Table | undefined {
  const rows = lines.filter(({ rule }) => !rule);
  const width = rows[0]?.cells.length ?? 0;
  if (rows.length < 2 || width < 2) return undefined;
  const agreeing = rows.filter(({ cells }) => cells.length === width).length;
  // Two short lines with one gap each are more often a heading with its date than a table.
  if (agreeing < 2 || agreeing * 3 < rows.length * 2) return undefined;
  if (rows.length * width < 6 && !rows.slice(1).every((row) => endsInNumber(source, row))) return undefined;
  const first = rows[0] as Line;
  const last = rows.at(-1) as Line;
  if (!first.node.position || !last.node.position) return undefined;
  return {
    type: 'table',
    children: rows.map(rowOf),
    position: { start: first.node.position.start, end: last.node.position.end },
  };
}

/** Whether lines set apart by gaps are the rows of a table. */
function agree(source: string, [first, ...others]: readonly Line[]): boolean {
  const width = first?.cells.length ?? 0;
  return width > 2 && others.every((line) => line.cells.some((cell) => isNumber(source, cell)));
}

/** 行政许可 and 512: a name and a number. */
function endsInNumber(source: string, { cells }: Line): boolean {
  return isNumber(source, cells.at(-1) ?? [0, 0]);
}

const isNumber = (source: string, [start, end]: readonly [number, number]): boolean =>
  /^[-−]?\d[\d,]{0,12}(?:\.\d{1,4})?$/.test(narrow(source.slice(start, end)).trim());

function rowOf({ node, cells }: Line): TableRow {
  const line = node.position?.start.line ?? 1;
  const base = (node.position?.start.offset ?? 0) - (node.position?.start.column ?? 1) + 1;
  const children = cells.map(([start, end]): TableCell => {
    const point = (offset: number) => ({ line, column: offset - base + 1, offset });
    return { type: 'tableCell', children: [], position: { start: point(start), end: point(end) } };
  });
  return {
    type: 'tableRow',
    children,
    ...(node.position && { position: node.position }),
    ...(node.data && { data: node.data }),
  };
}
