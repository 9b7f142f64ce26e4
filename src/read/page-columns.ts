/**
 * Pages set in two columns, as gazettes and newspapers are: the right column is moved below the left one, so that lines come in
 * the order in which they are read.
 *
 * Columns are there where a stretch of a page has a gutter that no piece of text crosses, with lines on both sides of which
 * most are full. The cells of a table without rules are short, and a single column has no gutter. What spans the page above
 * and below (a title, a page number) stays there.
 */
import { toLines, type Line, type Page, type Run } from './page-lines.js';

/** Em of the narrowest column: what is narrower is a table. */
const NARROWEST = 9;

/** Lines that a column has at least: on the last page the right one may be short. */
const LINES = { left: 6, right: 3 };

/** The pages of a document; a page like one before it needs less proof, for the last one may hold a few lines. */
export function unfoldColumns(pages: readonly Page[]): Page[] {
  let known: number | undefined;
  return pages.map((page) => {
    const gutter = gutterOf(page.runs);
    if (gutter === undefined) return page;
    const same =
      known !== undefined && page.runs.every((run) => !crosses(run, known as number) || crosses(run, gutter));
    const unfolded = unfold(page, same ? (known as number) : gutter, same ? { left: 1, right: 1 } : LINES);
    if (!unfolded) return page;
    known ??= gutter;
    return unfolded;
  });
}

function unfold(page: Page, gutter: number, least: typeof LINES): Page | undefined {
  const zone = zoneOf(page.runs, gutter);
  if (!zone) return undefined;
  const [left, right] = [zone.left, zone.right].map((half) => toLines({ number: page.number, runs: half })) as [
    Line[],
    Line[],
  ];
  if (!isColumn(left, least.left) || !isColumn(right, least.right)) return undefined;
  const top = Math.min(...right.map(({ y }) => y));
  const bottom = Math.max(...left.map(({ y }) => y));
  const down = bottom - top + leadingOf(left);
  const aside = edgeOf(right) - edgeOf(left);
  const moved = new Set(zone.right);
  return {
    ...page,
    height: page.height + down,
    runs: page.runs.map((run) => {
      if (moved.has(run)) return { ...run, x: run.x - aside, y: run.y + down };
      return run.y >= zone.end ? { ...run, y: run.y + down } : run;
    }),
  };
}

/** More pieces than this on a page are a drawing, or an attack. */
const MOST_RUNS = 20_000;

const endOf = ({ x, width }: Run): number => x + width;

const crosses = (run: Run, gutter: number): boolean => run.x < gutter - 0.1 && endOf(run) > gutter + 0.1;

/** The place near the middle that the least text crosses. */
function gutterOf(all: readonly Run[]): number | undefined {
  const runs = all.filter(({ text }) => text.trim() !== '');
  if (runs.length < 2 || runs.length > MOST_RUNS) return undefined;
  const x0 = runs.reduce((least, { x }) => Math.min(least, x), Infinity);
  const x1 = runs.reduce((most, run) => Math.max(most, endOf(run)), -Infinity);
  if (!(x1 > x0)) return undefined;
  const steps = 240;
  // Characters over each step; starts and ends are noted and added up.
  const covered = new Float64Array(steps + 2);
  for (const run of runs) {
    const from = Math.ceil(((run.x - x0) / (x1 - x0)) * steps);
    const to = Math.floor(((endOf(run) - x0) / (x1 - x0)) * steps);
    if (to < from) continue;
    covered[from] = (covered[from] ?? 0) + run.text.length;
    covered[to + 1] = (covered[to + 1] ?? 0) - run.text.length;
  }
  let over = 0;
  let least = Infinity;
  let range: [number, number] = [0, 0];
  for (let step = 0; step <= steps * 0.65; step++) {
    over += covered[step] ?? 0;
    if (step < steps * 0.35 || over > least) continue;
    if (over < least) range = [step, step];
    else if (range[1] === step - 1) range[1] = step;
    least = over;
  }
  return x0 + (((range[0] + range[1]) / 2) * (x1 - x0)) / steps;
}

interface Zone {
  left: Run[];
  right: Run[];
  /** Where what spans the page again begins. */
  end: number;
}

/** The stretch with the most text between two pieces that cross the gutter. */
function zoneOf(runs: readonly Run[], gutter: number): Zone | undefined {
  const bounds = runs
    .filter((run) => crosses(run, gutter))
    .map(({ y }) => y)
    .sort((a, b) => a - b);
  let best: Zone | undefined;
  let open: Zone = { left: [], right: [], end: Infinity };
  let next = 0;
  const close = (): void => {
    if (!best || open.left.length + open.right.length > best.left.length + best.right.length) best = open;
    open = { left: [], right: [], end: Infinity };
  };
  for (const run of runs.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y)) {
    // A line of the page holds its pieces a little higher and lower.
    for (let bound = bounds[next]; bound !== undefined && bound <= run.y + run.size * 0.4; bound = bounds[++next]) {
      open.end = Math.min(open.end, bound - run.size * 0.4);
      close();
    }
    if (crosses(run, gutter)) continue;
    (endOf(run) <= gutter + 0.1 ? open.left : open.right).push(run);
  }
  close();
  return best;
}

function isColumn(lines: readonly Line[], least: number): boolean {
  if (lines.length < least) return false;
  if (least === 1) return true;
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? 10;
  const start = edgeOf(lines);
  const end = Math.max(...lines.map((line) => line.end));
  const full = lines.filter((line) => line.segments.length === 1 && line.end - start > 0.75 * (end - start));
  return end - start >= NARROWEST * size && full.length * 2 >= lines.length;
}

function edgeOf(lines: readonly Line[]): number {
  return Math.min(...lines.map(({ x }) => x));
}

function leadingOf(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map((line, index) => line.y - (lines[index] as Line).y);
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
}
