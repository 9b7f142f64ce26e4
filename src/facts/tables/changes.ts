/**
 * Columns of change: 本期|上期|增减|增长(%) with 112, 100, 12, 12.0 in a row.
 *
 * Which two columns they lie between shows by the rows that come out; a table of two rows needs heads that say so (上年, 同期, two years).
 * Output and incomes grow at comparable prices, and need not come out.
 */
import { agreeDifference, agreeGrowth, isNearValue } from '../compare.js';
import type { ChangeClaim } from '../changes/claim.js';
import { isShare } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import { mayBeOfOneUnit, type FigureTable, type TableRow } from './cells.js';
import { isProof, sorted } from './evidence.js';

export const CHANGE =
  /增[减长加幅速]|同比|环比|涨跌?幅|[降升]幅|[+±]|变[化动]|差[额异距]|净增|比(?:上年|去年|上月|同期|上期|年初|基期)|较(?:上年|去年|上月|同期|上期|年初)|增\(减\)|增、减|提高|下降|百分点|结余|节余|盈亏/;
const BASE = /上年|去年|上期|上月|上季|同期|年初|期初|前期|原|基期|预算|计划|账面|概算/;
const COMPARABLE = /可比|不变价|同口径|扣除|实际增/;
const AT_PRICES = /生产总值|增加值|总产值|GDP|可支配收入|人均/i;
const RATE_ROW = /率|比重|占比|比例|指数|[%％‰]/;
const MOST_COLUMNS = 14;

type Line = { row: TableRow; base: Quantity; current: Quantity; change: Quantity };

export function tableChanges(tables: readonly FigureTable[]): ChangeClaim[] {
  return tables.flatMap(({ heads, rows }) => {
    if (heads.length < 3 || heads.length > MOST_COLUMNS) return [];
    return heads.flatMap((head, at) => (CHANGE.test(head) ? claimsOf(heads, rows, at) : []));
  });
}

function claimsOf(heads: readonly string[], rows: readonly TableRow[], at: number): ChangeClaim[] {
  const signed = rows.some(({ cells }) => (cells[at]?.n ?? 0) < 0);
  const comesOut = (line: Line): boolean => (!signed || hasSign(line)) && agrees(line);
  let best: { fits: Line[]; misses: Line[]; named: boolean } | undefined;
  for (let base = 0; base < heads.length; base++) {
    for (let current = 0; current < heads.length; current++) {
      if (base === current || base === at || current === at) continue;
      if (CHANGE.test(heads[current] ?? '') || CHANGE.test((heads[base] ?? '').replace(/同比|结余|节余/, ''))) continue;
      // Without a sign either way round comes out: the later year, or what is not called the base, is the current one.
      if (!isBefore(heads[base] ?? '', heads[current] ?? '')) continue;
      const found = sorted(linesOf(rows, base, current, at), comesOut);
      found.misses = found.misses.filter(({ row }) => !AT_PRICES.test(row.label));
      const named = isNamed(heads[base] ?? '', heads[current] ?? '');
      if (!isProof(found, named ? 1 : 2) || found.fits.length <= (best?.fits.length ?? 0)) continue;
      best = { ...found, named };
    }
  }
  best ??= overTime(heads, rows, at, comesOut);
  if (!best) return [];
  const { fits, misses, named } = best;
  // A single miss beside a single row that comes out is meant only where it comes near; heads that name the two need one row more.
  const held = fits.length >= (named ? 2 : 3) ? misses : misses.filter(comesNear);
  return [...fits, ...held.filter((line) => !signed || hasSign(line))]
    .sort((a, b) => a.change.index - b.change.index)
    .map((line) => claimOf(line, heads[at] ?? ''));
}

/** 2021年|138|18|15.0% below 2020年|120: the base stands in the row above. */
function overTime(
  heads: readonly string[],
  rows: readonly TableRow[],
  at: number,
  comesOut: (line: Line) => boolean
): { fits: Line[]; misses: Line[]; named: boolean } | undefined {
  const times = rows.filter(({ texts }) => TIME.test(texts[0] ?? ''));
  if (times.length < 3) return undefined;
  let best: { fits: Line[]; misses: Line[]; named: boolean } | undefined;
  for (let c = 1; c < heads.length; c++) {
    if (c === at || CHANGE.test(heads[c] ?? '')) continue;
    const lines = times.slice(1).flatMap((row, i) => {
      const [base, current, change] = [times[i]?.cells[c], row.cells[c], row.cells[at]];
      return lineOf(row, base, current, change);
    });
    const found = sorted(lines, comesOut);
    if (isProof(found, 2) && found.fits.length > (best?.fits.length ?? 0)) best = { ...found, named: false };
  }
  return best;
}
const TIME =
  /^(?:(?:19|20)\d\d年?(?:\d{1,2}月)?|\d{1,2}月|[一二三四五六七八九十]+月份?|\d{1,2}月份|第?[一二三四]季度)$/;

function claimOf({ row, base, current, change }: Line, head: string): ChangeClaim {
  const growth = isGrowth(change, base);
  return {
    change,
    kind: growth ? 'growth' : 'difference',
    direction: 'none',
    readings: [{ base, current, explicit: true, sure: true }],
    comparablePrice: COMPARABLE.test(head) || AT_PRICES.test(row.label),
  };
}

function linesOf(rows: readonly TableRow[], base: number, current: number, at: number): Line[] {
  return rows.flatMap((row) => lineOf(row, row.cells[base], row.cells[current], row.cells[at]));
}

function lineOf(row: TableRow, a: Quantity | undefined, b: Quantity | undefined, c: Quantity | undefined): Line[] {
  if (!a || !b || !c || !mayBeOfOneUnit(a, b) || (a.n === 0 && b.n === 0)) return [];
  // 产销率 of 97.8 and 98.3 changes by points.
  if (isPercent(c) && !isShare(a) && RATE_ROW.test(row.label)) return [];
  const same = mayBeOfOneUnit(c, a) || (c.figure.unit === '百分点' && isShare(a));
  if (!same && (!isPercent(c) || isShare(a) || a.n <= 0)) return [];
  // 100 | 0 | 100 shows nothing.
  return a.n === c.n || b.n === c.n ? [] : [{ row, base: a, current: b, change: c }];
}

const isPercent = ({ figure: { unit } }: Quantity): boolean => unit === '%' || unit === '‰';
const isGrowth = (change: Quantity, base: Quantity): boolean => isPercent(change) && !isShare(base);

function agrees({ base, current, change }: Line): boolean {
  const [a, b, c] = [base.figure, current.figure, change.figure];
  return (isGrowth(change, base) ? agreeGrowth(a, b, c) : agreeDifference(a, b, c)) === 'exact';
}

const hasSign = ({ base, current, change }: Line): boolean =>
  change.n === 0 || current.n === base.n || current.n > base.n === change.n > 0;

function comesNear({ base, current, change }: Line): boolean {
  const lies = current.figure.value.minus(base.figure.value).abs();
  const expected = isGrowth(change, base) ? lies.shift(2).quotient(base.figure.value, 4) : lies;
  return isNearValue(expected, change.figure.value.abs(), change.figure.place);
}

const yearOf = (head: string): number => Number(/(?:19|20)\d\d/.exec(head)?.[0] ?? 0);

function isBefore(base: string, current: string): boolean {
  const [a, b] = [yearOf(base), yearOf(current)];
  if (a && b && a !== b) return a < b;
  return !BASE.test(current) || BASE.test(base);
}

function isNamed(base: string, current: string): boolean {
  const [a, b] = [yearOf(base), yearOf(current)];
  return (a > 0 && b > 0 && a < b) || (BASE.test(base) && !BASE.test(current));
}
