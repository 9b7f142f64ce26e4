/**
 * Ruled tables of a page: drawn strokes that cross make a grid, what stands between them are cells.
 *
 * A rule that is missing between two cells joins them, so that merged cells come out as such. Strokes that make no grid of
 * at least two columns (the red line of a letterhead, a frame around the page) are ignored, and so are drawings with
 * thousands of strokes.
 */
import type { Cell } from './canonical.js';
import { endsShort, joinLines, opensWithLabel } from './line-join.js';
import { toLines, type Line, type Page, type Run, type Stroke } from './page-lines.js';

export interface PlacedTable {
  page: number;
  top: number;
  bottom: number;
  /** Edges of the columns. */
  columns: number[];
  rows: Cell[][];
  /** The runs that stand in it. */
  runs: Set<Run>;
}

/** A stretch of a horizontal (`at` is y) or vertical (`at` is x) rule. */
interface Rule {
  at: number;
  from: number;
  to: number;
}

/** More strokes than this are a drawing. */
const MAX_RULES = 3000;

export function findTables(page: Page): PlacedTable[] {
  const { strokes = [], width } = page;
  if (strokes.length < 4 || strokes.length > MAX_RULES * 8) return [];
  // A third of a millimetre on A4, whatever the unit.
  const near = width / 600;
  const horizontal = merge(strokes.filter((s) => Math.abs(s.y2 - s.y1) <= near).map(lying), near);
  const vertical = merge(strokes.filter((s) => Math.abs(s.x2 - s.x1) <= near).map(standing), near);
  if (horizontal.length + vertical.length > MAX_RULES) return [];
  return components(horizontal, vertical, near * 3)
    .map(([rows, columns]) => tableOf(page, rows, columns, near * 3))
    .filter((table) => table !== undefined)
    .sort((a, b) => a.top - b.top);
}

function lying({ x1, y1, x2, y2 }: Stroke): Rule {
  return { at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
}

function standing({ x1, y1, x2, y2 }: Stroke): Rule {
  return { at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
}

/** Rules on one line that touch are one; both edges of a thin rectangle are one; what is shorter than a letter is none. */
function merge(rules: Rule[], near: number): Rule[] {
  rules.sort((a, b) => a.at - b.at);
  const bands: Rule[][] = [];
  for (const rule of rules) {
    const band = bands.at(-1);
    if (band && rule.at - (band.at(-1)?.at ?? 0) <= near * 2 && rule.at - (band[0]?.at ?? 0) <= near * 6)
      band.push(rule);
    else bands.push([rule]);
  }
  const out: Rule[] = [];
  for (const band of bands) {
    band.sort((a, b) => a.from - b.from);
    const at = band.reduce((sum, rule) => sum + rule.at, 0) / band.length;
    let open: Rule | undefined;
    for (const rule of band) {
      if (open && rule.from <= open.to + near * 4) open.to = Math.max(open.to, rule.to);
      else out.push((open = { at, from: rule.from, to: rule.to }));
    }
  }
  return out.filter(({ from, to }) => to - from > near * 8);
}

/** Groups of rules that cross each other. */
function components(horizontal: Rule[], vertical: Rule[], near: number): [Rule[], Rule[]][] {
  const rules = [...horizontal, ...vertical];
  const parent = rules.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
    return at;
  };
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      const meets = v.at >= h.from - near && v.at <= h.to + near && h.at >= v.from - near && h.at <= v.to + near;
      if (meets) parent[find(i)] = find(horizontal.length + j);
    });
  });
  const groups = new Map<number, [Rule[], Rule[]]>();
  rules.forEach((rule, index) => {
    const group = groups.get(find(index)) ?? [[], []];
    group[index < horizontal.length ? 0 : 1].push(rule);
    groups.set(find(index), group);
  });
  return [...groups.values()].filter(([rows, columns]) => rows.length >= 2 && columns.length >= 1);
}

function tableOf(page: Page, horizontal: Rule[], vertical: Rule[], near: number): PlacedTable | undefined {
  const ys = distinct(
    horizontal.map(({ at }) => at),
    near
  );
  // A table without rules at its sides ends where its horizontal rules end.
  const left = Math.min(...horizontal.map(({ from }) => from));
  const right = Math.max(...horizontal.map(({ to }) => to));
  const xs = distinct([...vertical.map(({ at }) => at), left, right], near * 2);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows > 20_000) return undefined;
  const covers = (rule: Rule, from: number, to: number): boolean => rule.from <= from + near && rule.to >= to - near;
  /** Whether a rule stands left of (row, column), or above it. */
  const wall = (row: number, column: number): boolean => {
    if (column === 0 || column === columns) return true;
    const [from, to] = inner(ys, row);
    return vertical.some((rule) => Math.abs(rule.at - (xs[column] as number)) <= near * 2 && covers(rule, from, to));
  };
  const ceiling = (row: number, column: number): boolean => {
    if (row === 0 || row === rows) return true;
    const [from, to] = inner(xs, column);
    return horizontal.some((rule) => Math.abs(rule.at - (ys[row] as number)) <= near && covers(rule, from, to));
  };
  const owner = new Int32Array(rows * columns).fill(-1);
  const cells: { row: number; column: number; width: number; height: number; runs: Run[] }[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owner[row * columns + column] !== -1) continue;
      let width = 1;
      while (column + width < columns && !wall(row, column + width) && owner[row * columns + column + width] === -1)
        width++;
      let height = 1;
      while (row + height < rows && !ceiling(row + height, column) && owner[(row + height) * columns + column] === -1)
        height++;
      for (let r = row; r < row + height; r++) {
        for (let c = column; c < column + width; c++) owner[r * columns + c] = cells.length;
      }
      cells.push({ row, column, width, height, runs: [] });
    }
  }
  const runs = new Set<Run>();
  for (const run of page.runs) {
    const column = indexIn(xs, run.x + Math.min(run.width / 2, run.size));
    const row = indexIn(ys, run.y - run.size * 0.35);
    if (column < 0 || row < 0) continue;
    runs.add(run);
    cells[owner[row * columns + column] as number]?.runs.push(run);
  }
  const grid: Cell[][][] = Array.from({ length: rows }, () => [[]]);
  for (const { row, column, width, height, runs: own } of cells) {
    const lines = toLines({ number: page.number, runs: own });
    // A band over the whole width with words far apart (the goods of an invoice) is rows without rules.
    if (width === columns && height === 1 && lines.some(({ segments }) => segments.length > 2)) {
      grid[row] = lines.map(({ segments }) => segments.map(({ text }): Cell => ({ text })));
    } else {
      const text = cellText(lines, xs[column + width] as number);
      grid[row]?.[0]?.push({ text, columns: width, rows: height });
    }
  }
  const all = grid.flat();
  if (!all.some((row) => row.filter(({ text }) => text !== '').length > 1)) return undefined;
  return { page: page.number, top: ys[0] as number, bottom: ys[rows] as number, columns: xs, rows: all, runs };
}

/** Wrapped lines go on in one another; others stay apart. */
function cellText(lines: readonly Line[], right: number): string {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const before = paragraphs.at(-1)?.at(-1);
    // Cells have a margin inside, so a line is short only where two characters more would have fitted.
    const parts = before && (opensWithLabel.test(line.text) || endsShort(before, line, right - 2 * line.size));
    if (!before || parts) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map(joinLines).join(' ');
}

function distinct(values: number[], near: number): number[] {
  const out: number[] = [];
  for (const value of values.sort((a, b) => a - b)) if (value - (out.at(-1) ?? -Infinity) > near) out.push(value);
  return out;
}

/** The middle half between two edges: rules may end a little short of each other. */
function inner(edges: readonly number[], index: number): [number, number] {
  const from = edges[index] as number;
  const to = edges[index + 1] as number;
  return [from + (to - from) * 0.25, to - (to - from) * 0.25];
}

function indexIn(edges: readonly number[], value: number): number {
  if (value < (edges[0] as number) || value > (edges.at(-1) as number)) return -1;
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) <= value) low = middle;
    else high = middle;
  }
  return low;
}
