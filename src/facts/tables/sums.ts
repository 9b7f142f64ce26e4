/**
 * Sums in tables: down a column to 合计 and 小计, and along a row where a column is the sum of others.
 *
 * What stands in the row 合计 is the sum of what stands above it, or below where 合计 comes first; which columns of a row belong together
 * (抽检|合格|不合格, 收入|税收|非税) shows by the rows that come out.
 */
import { agreeSum, isNear } from '../compare.js';
import { isShare } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import { isSubtotalRow, isTotalRow, isWholeRow, mayBeOfOneUnit, type FigureTable, type TableRow } from './cells.js';
import { CHANGE } from './changes.js';
import { isProof, sorted } from './evidence.js';

export interface TableSum {
  total: Quantity;
  parts: Quantity[];
}

const NUMBERED = /^[((][一二三四五六七八九十]+[))]/;
const ITEM = /^[一二三四五六七八九十]+、/;
const NESTED = /^其中/;
/** Rates and averages are no parts of anything. */
const RATE = /率|均|比|[%％‰幅]|[增降]速|指数|排名|名次|位次|得分|评分|单价/;
const WHOLE = /^(?:合计|总计|共计|总数|总量|总额|小计)/;
const MOST_COLUMNS = 14;

/** Down the columns. */
export function* columnSums({ heads, rows }: FigureTable): Generator<TableSum> {
  let start = 0;
  let level = 0;
  let partial = false;
  for (const [r, row] of rows.entries()) {
    if (isSubtotalRow(row) && r - level >= 2) {
      const parts = rows.slice(level, r);
      // 其中小计 and the like may leave rows out: only sums that come out.
      const sums = [...sumsOf(heads, row, parts)];
      if (sums.some(isMade)) yield* sums;
    }
    if (isSubtotalRow(row)) level = r + 1;
    const whole = isWholeRow(row) && (r === rows.length - 1 || /计$/.test(row.label));
    if (!isTotalRow(row) && !whole) continue;
    const parts = partsAbove(rows.slice(start, r), row);
    if (parts.length >= 2) {
      const sums = [...sumsOf(heads, row, parts)];
      if ((row.texts[0] !== '' && !whole && !partial) || sums.some(isMade))
        yield* whole ? sums.filter(isMadeOrNear) : sums;
    }
    // 税收合计 in between: what comes behind it may count all rows, or its own.
    partial ||= whole;
    start = level = r + 1;
  }
  const [first, ...others] = rows;
  // 合计 above its parts: some of them may be divided further.
  if (!first || !(isTotalRow(first) || isWholeRow(first)) || others.some(isTotalRow) || others.some(isSubtotalRow))
    return;
  const parts = partsAbove(others, first);
  if (parts.length < 2) return;
  const sums = [...sumsOf(heads, first, parts)];
  if (sums.some(isMade)) yield* sums.filter(isMadeOrNear);
}

const figuresOf = ({ parts }: TableSum): Quantity['figure'][] => parts.map(({ figure }) => figure);
const isMade = (one: TableSum): boolean => agreeSum(one.total.figure, figuresOf(one)) === 'exact';
const isMadeOrNear = (one: TableSum): boolean => isMade(one) || isNear(one.total.figure, figuresOf(one));

function partsAbove(rows: readonly TableRow[], { label }: TableRow): TableRow[] {
  if (NUMBERED.test(label)) return itemsAbove(rows);
  const between = rows.filter((one) => !isSubtotalRow(one));
  // 一、税收收入 · 其中:增值税 · 二、非税收入: only the numbered rows make up the total.
  return between.some((one) => NESTED.test(one.label)) ? between.filter((one) => ITEM.test(one.label)) : between;
}

/** (六)总计 is the sum of (一) to (五), the rows right above it. */
function itemsAbove(rows: readonly TableRow[]): TableRow[] {
  for (let r = rows.length - 1; r >= 0; r--) {
    const { label } = rows[r] as TableRow;
    if (!NUMBERED.test(label)) return [];
    if (/^[((]一[))]/.test(label)) return rows.slice(r);
  }
  return [];
}

function* sumsOf(heads: readonly string[], row: TableRow, rows: readonly TableRow[]): Generator<TableSum> {
  for (let c = 1; c < row.cells.length; c++) {
    const total = row.cells[c];
    const parts = rows.map((one) => one.cells[c]);
    if (!total || !areAll(parts) || isShare(total) || RATE.test(heads[c] ?? '')) continue;
    if (parts.every((one) => mayBeOfOneUnit(one, total))) yield { total, parts };
  }
}

const areAll = (list: readonly (Quantity | undefined)[]): list is Quantity[] => list.every((one) => one !== undefined);

/** Along the rows. */
export function* rowSums({ heads, rows }: FigureTable): Generator<TableSum> {
  if (heads.length < 4 || heads.length > MOST_COLUMNS) return;
  const counts = heads.map((head) => !RATE.test(head) && !CHANGE.test(head));
  for (let at = 1; at < heads.length; at++) {
    if (!counts[at]) continue;
    let best: { fits: TableSum[]; misses: TableSum[] } | undefined;
    for (const columns of partsOf(heads, counts, at)) {
      const found = sorted(linesOf(rows, at, columns), isMade);
      const telling = found.fits.filter(({ parts }) => parts.filter(({ n }) => n > 0).length >= 2);
      const named = WHOLE.test(heads[at] ?? '') || isDivided(heads, columns);
      if (telling.length < (named ? 2 : 3) || !isProof(found, 2)) continue;
      if (!named && found.misses.length > 0 && !surpass(found.fits)) continue;
      if (found.fits.length > (best?.fits.length ?? 0)) best = found;
    }
    if (!best) continue;
    const { fits, misses } = best;
    // Two rows that come out hold a third where it comes near.
    const held = fits.length >= 3 ? misses : misses.filter((one) => isNear(one.total.figure, figuresOf(one)));
    yield* [...fits, ...held].sort((a, b) => a.total.index - b.total.index);
  }
}

/** Small counts add up by chance. */
const surpass = (fits: readonly TableSum[]): boolean => fits.filter(({ total }) => total.n >= 10).length >= 2;

/** 合格 and 不合格: one is what the other is not. */
function isDivided(heads: readonly string[], columns: readonly number[]): boolean {
  const names = columns.map((c) => heads[c] ?? '');
  return names.some(
    (name) => /^[不未非]/.test(name) && names.some((one) => one !== name && name.includes(one.slice(0, 2)))
  );
}

/** Columns beside it in a row, on either side, and any two. */
function* partsOf(heads: readonly string[], counts: readonly boolean[], at: number): Generator<number[]> {
  const isPart = (c: number): boolean => c !== at && counts[c] === true;
  const all = heads.map((_, c) => c);
  const right = all.filter((c) => c > at && isPart(c));
  const left = all.filter((c) => c > 0 && c < at && isPart(c)).reverse();
  for (const side of [right, left])
    for (let length = side.length; length > 2; length--) yield side.slice(0, length).sort((a, b) => a - b);
  for (const a of all.slice(1)) for (const b of all.slice(a + 1)) if (isPart(a) && isPart(b)) yield [a, b];
}

function linesOf(rows: readonly TableRow[], at: number, columns: readonly number[]): TableSum[] {
  return rows.flatMap(({ cells }): TableSum[] => {
    const total = cells[at];
    const parts = columns.map((c) => cells[c]);
    if (!total || isShare(total) || !areAll(parts) || total.n === 0) return [];
    return parts.every((one) => mayBeOfOneUnit(one, total)) ? [{ total, parts }] : [];
  });
}
