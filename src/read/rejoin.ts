/**
 * Lines of pages to paragraphs, across line and page breaks. Shared by PDF and OFD.
 *
 * Four things tell that a line begins a paragraph: it is indented; the line before ended although the next word would still
 * have fitted; the space above it is larger than between the lines of a paragraph; its size is another one. A page break hides
 * the space, so that a printed label has to do there. Lines of a title that are centred below each other are one heading.
 */
import type { CanonicalWriter, Cell } from './canonical.js';
import { dropFurniture } from './page-furniture.js';
import { unfoldColumns } from './page-columns.js';
import { toLines, type Line, type Page } from './page-lines.js';
import { checkTime, type FileLimits } from './limits.js';
import { endsShort, joinLines, labelForm } from './line-join.js';
import { findTables, type PlacedTable } from './page-tables.js';

type Clock = Pick<FileLimits, 'deadline' | 'timeoutMs'>;

/** What most lines of the document have in common. */
interface Body {
  size: number;
  left: number;
  right: number;
  /** From base line to base line inside a paragraph. */
  leading: number;
  /** Forms of labels that begin paragraphs without indent, so that one behind a full line would go unnoticed. */
  labelsAtLeft: ReadonlySet<string>;
}

/** @returns whether there was any text */
export function rejoin(pages: readonly Page[], writer: CanonicalWriter, limits: Clock): boolean {
  const tables = pages.map((page) => {
    checkTime(limits);
    return findTables(page);
  });
  // A table among columns would lose its place, so where there is one, pages stay as they are.
  const plain = pages.map((page, index) => withoutTables(page, tables[index] ?? []));
  const rest = tables.some((placed) => placed.length > 0) ? plain : unfoldColumns(plain);
  const lines = dropFurniture(rest, rest.map(toLines));
  const body = bodyOf(lines.flat());
  const blocks: (Line[] | PlacedTable)[] = [];
  let open: Line[] | undefined;
  lines.forEach((page, index) => {
    const placed = [...(tables[index] ?? [])];
    const last = blocks.at(-1);
    const first = placed[0];
    if (first && last && !Array.isArray(last) && !(page[0] && page[0].y < first.top) && continueTable(last, first)) {
      placed.shift();
    }
    for (const line of page) {
      while (placed[0] && placed[0].top < line.y) {
        blocks.push(placed.shift() as PlacedTable);
        open = undefined;
      }
      const before = open?.at(-1);
      if (open && before && !breaks(before, line, open, body)) open.push(line);
      else blocks.push((open = [line]));
    }
    for (const table of placed) blocks.push(table);
    if (placed.length > 0) open = undefined;
  });
  let number = 0;
  for (const block of blocks) {
    const page = Array.isArray(block) ? (block[0]?.page ?? 1) : block.page;
    if (page !== number) writer.startPage((number = page));
    if (Array.isArray(block)) writeParagraph(block, writer, body);
    else writer.table(block.rows);
  }
  return blocks.length > 0;
}

/** A table that goes on at the top of the next page is one, without the head that was printed again. */
function continueTable(table: PlacedTable, next: PlacedTable): boolean {
  const same =
    table.columns.length === next.columns.length &&
    table.columns.every(
      (x, index) => Math.abs(x - (next.columns[index] as number)) < 0.01 * (table.columns.at(-1) ?? 1)
    );
  if (!same) return false;
  const textOf = (row: readonly Cell[] | undefined): string => (row ?? []).map(({ text }) => text).join('\t');
  table.rows.push(...(textOf(table.rows[0]) === textOf(next.rows[0]) ? next.rows.slice(1) : next.rows));
  return true;
}

function writeParagraph(lines: readonly Line[], writer: CanonicalWriter, body: Body): void {
  const text = joinLines(lines);
  const first = lines[0] as Line;
  if (first.size > body.size * 1.25 && lines.length <= 4 && text.length <= 120) writer.heading(text, 1);
  else writer.paragraph(text);
}

function breaks(before: Line, line: Line, paragraph: readonly Line[], body: Body): boolean {
  const ratio = line.size / before.size;
  if (ratio > 1.12 || ratio < 0.89) return true;
  const em = line.size;
  const isTitle = em > body.size * 1.25;
  if (isTitle && isCentred(before, body) && isCentred(line, body)) return gapAfter(before, line) > 2.6 * em;
  if (before.page === line.page) {
    const gap = line.y - before.y;
    if (gap < 0 || gap > Math.max(body.leading * (em / body.size) * 1.32, 1.15 * em)) return true;
    // Larger than the lines of this paragraph so far.
    const [first, second] = paragraph;
    if (first && second && first.page === second.page && gap > (second.y - first.y) * 1.25) return true;
  }
  if (!isRunning(before, body) || !isRunning(line, body)) return true;
  if (endsShort(before, line, body.right)) return true;
  const indent = (line.x - body.left) / em;
  // A signature or a date at the right, and then something at the left.
  if (paragraph.length === 1 && (before.x - body.left) / em > 5 && line.x < before.x - em) return true;
  if (indent > 0.8 && !hangs(paragraph, line, body)) {
    // Further to the right than any indent: a signature, a date. To the left of the line before: that one was indented.
    if (indent > 5 || line.x - before.x > -0.3 * em) return true;
  }
  return body.labelsAtLeft.has(labelForm(line.text) ?? '') && /[。;；:：!！?？]$/.test(before.text);
}

/**
 * Words far apart (a row without rules, source and date on one line) are no running text. A label before a tab is, and so is a
 * full line with one space in it that is as wide as two characters.
 */
function isRunning({ segments, end, size }: Line, { right }: Body): boolean {
  const [first, second] = segments;
  if (!first || !second) return true;
  if (segments.length > 2) return false;
  return (
    first.text.length <= 4 || (second.text.length >= 10 && second.x - first.end < 4 * size && end > right - 1.5 * size)
  );
}

/** A paragraph whose further lines all stand to the right of its first. */
function hangs([first, second]: readonly Line[], line: Line, body: Body): boolean {
  if (!first) return false;
  if (second) return Math.abs(second.x - line.x) < 0.3 * line.size;
  const step = (line.x - first.x) / line.size;
  return step > 0.8 && step < 5 && first.x - body.left < 3 * line.size;
}

function gapAfter(before: Line, line: Line): number {
  return before.page === line.page ? line.y - before.y : 0;
}

function isCentred(line: Line, body: Body): boolean {
  const left = line.x - body.left;
  const right = body.right - line.end;
  return Math.abs(left - right) < 2 * line.size;
}

/** Modes and edges, by number of characters. */
function bodyOf(lines: readonly Line[]): Body {
  const size = mode(lines, ({ size }) => size, 0.1) ?? 10;
  const main = lines.filter((line) => Math.abs(line.size - size) < size * 0.12);
  const left = mode(main, ({ x }) => x, size * 0.2) ?? 0;
  const ends = main.map(({ end }) => end).sort((a, b) => a - b);
  // The right edge is where many full lines end. Marks may hang out over it, so lines that end in one do not say where it is.
  const full = main.filter(({ text }) => text.length > 12);
  const firm = full.filter(({ text }) => !/[，。、；：！？,.;:”》）)]$/.test(text));
  const right = mode(firm.length > 2 ? firm : full, ({ end }) => end, size * 0.5, true) ?? ends.at(-1) ?? 0;
  // Behind a full line the paragraph goes on; what stands between short ones is the space of paragraphs.
  const gaps: Line[] = [];
  const within: Line[] = [];
  for (let i = 1; i < main.length; i++) {
    const [a, b] = [main[i - 1] as Line, main[i] as Line];
    if (a.page === b.page && b.y > a.y && b.y - a.y < size * 4) {
      const gap = { ...b, y: b.y - a.y };
      gaps.push(gap);
      if (!endsShort(a, b, right)) within.push(gap);
    }
  }
  const leading = mode(within.length > 2 ? within : gaps, ({ y }) => y, size * 0.05) ?? size * 1.5;
  // A left edge to the right of most continued lines is an indent.
  const lower = mode(
    main.filter((line) => line.x < left - size * 0.8),
    ({ x }) => x,
    size * 0.2
  );
  const isLeft =
    lower !== undefined && main.filter(({ x }) => Math.abs(x - lower) < size * 0.2).length >= main.length * 0.12;
  const edge = isLeft ? lower : left;
  const labelsAtLeft = new Set<string>();
  main.forEach((line, index) => {
    const before = main[index - 1];
    const form = Math.abs(line.x - edge) < 0.3 * size ? labelForm(line.text) : undefined;
    if (form && before?.page === line.page && endsShort(before, line, right)) labelsAtLeft.add(form);
  });
  return { size, left: edge, right, leading, labelsAtLeft };
}

/** The most frequent value, weighted by length, in steps; with `high`, the highest value that is frequent enough. */
function mode(lines: readonly Line[], valueOf: (line: Line) => number, step: number, high = false): number | undefined {
  const weights = new Map<number, { weight: number; sum: number }>();
  let total = 0;
  for (const line of lines) {
    const value = valueOf(line);
    const key = Math.round(value / step);
    const bin = weights.get(key) ?? { weight: 0, sum: 0 };
    bin.weight += line.text.length;
    bin.sum += line.text.length * value;
    total += line.text.length;
    weights.set(key, bin);
  }
  let best: { weight: number; sum: number } | undefined;
  if (high) {
    const keys = [...weights.keys()].sort((a, b) => b - a);
    const found = keys.find((key) => (weights.get(key)?.weight ?? 0) >= total * 0.06);
    best = found === undefined ? undefined : weights.get(found);
  }
  if (!best) for (const bin of weights.values()) if (!best || bin.weight > best.weight) best = bin;
  return best && best.sum / best.weight;
}

function withoutTables(page: Page, tables: readonly PlacedTable[]): Page {
  if (tables.length === 0) return page;
  return { ...page, runs: page.runs.filter((run) => !tables.some((table) => table.runs.has(run))) };
}
