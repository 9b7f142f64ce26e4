/**
 * A column of rates in a table: 类别|问题数|已整改|整改率(%) with 118, 103, 87.3 in a row, or of shares of a whole that stands in the row 合计.
 *
 * Which columns it is of is not said, but shows: three rows or more do not come out of the wrong two by chance, nor two where the rate bears
 * the name of a column (合格率 of 合格). Where nearly all rows come out of two columns, the others are held to them. A rate of what is well beside a column
 * of what is not (不合格数量|合格率) is what that leaves.
 */
import { isShare } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import { isTotalRow, isWholeRow, type FigureTable, type TableRow } from '../tables/cells.js';
import { isProof, sorted } from '../tables/evidence.js';
import type { ShareClaim, ShareReading } from './claim.js';
import { agreeShare } from './rate.js';

const RATE = /率|占|比重|比例|进度|[%％]|成数/;
const OTHER = /[增减升降]|同比|环比|幅|百分点|税率|利率|费率/;
const SHARE = /占|比重|比例|构成/;
const MOST_COLUMNS = 12;

interface Line {
  part: Quantity;
  whole: Quantity;
  percent: Quantity;
  /** The part is what the rate leaves out. */
  complement: boolean;
}

export function tableRates(tables: readonly FigureTable[]): ShareClaim[] {
  return tables.flatMap(({ heads, rows }) => {
    if (heads.length < 3 || heads.length > MOST_COLUMNS) return [];
    return heads.flatMap((head, rate) =>
      RATE.test(head) && !OTHER.test(head) ? claimsOf(bestOf(heads, rows, rate) ?? ofTotal(heads, rows, rate)) : []
    );
  });
}

const claimsOf = (lines: readonly Line[]): ShareClaim[] =>
  lines.map((line) => ({ percent: line.percent, readings: [readingOf(line)], part: line.part }));

const readingOf = ({ part, whole, complement }: Line): ShareReading => ({
  parts: [part],
  whole: [whole],
  explicit: true,
  sure: true,
  ...(complement && { complement }),
});

const comesOut = (line: Line): boolean => agreeShare(readingOf(line), line.percent.figure) === 'exact';

/** Two columns that the rates are of, row by row. */
function bestOf(heads: readonly string[], rows: readonly TableRow[], rate: number): Line[] | undefined {
  let best: { fits: number; lines: Line[] } | undefined;
  for (let whole = 1; whole < heads.length; whole++) {
    // 合计 may leave out the rows that have no rate.
    const partial = rows.some((row) => row.cells[whole] && !row.cells[rate] && !isTotalRow(row));
    for (let part = 1; part < heads.length; part++) {
      if (part === whole || part === rate || whole === rate) continue;
      const left = isLeftOut(heads[part] ?? '', heads[rate] ?? '');
      const lines = rows.flatMap((row) => {
        const line = lineOf(row.cells[part], row.cells[whole], row.cells[rate], left);
        return partial && isTotalRow(row) ? line.filter(comesOut) : line;
      });
      const found = sorted(lines, comesOut);
      const needed = left || isCalled(heads[part] ?? '', heads[rate] ?? '') ? 2 : 3;
      if (!isProof(found, needed) || found.fits.length <= (best?.fits ?? 0)) continue;
      best = {
        fits: found.fits.length,
        lines: [...lines, ...(found.fits.length > 2 && !left ? undividedOf(rows, part, whole, rate) : [])],
      };
    }
  }
  return best?.lines;
}

/** 12|12|100%: shows nothing of the columns, but is held to them. */
function undividedOf(rows: readonly TableRow[], part: number, whole: number, rate: number): Line[] {
  return rows.flatMap(({ cells }): Line[] => {
    const [a, b, c] = [cells[part], cells[whole], cells[rate]];
    return a && b && c && isShare(c) && a.n === b.n && a.n > 0 && c.n > 0
      ? [{ part: a, whole: b, percent: c, complement: false }]
      : [];
  });
}

/** 占比: a column against its cell in the row 合计. */
function ofTotal(heads: readonly string[], rows: readonly TableRow[], rate: number): Line[] {
  const total = rows.filter((row) => isTotalRow(row) || isWholeRow(row));
  const [all] = total;
  if (!all || total.length > 1 || !SHARE.test(heads[rate] ?? '')) return [];
  let best: { fits: number; lines: Line[] } | undefined;
  for (let part = 1; part < heads.length; part++) {
    if (part === rate) continue;
    const lines = rows.flatMap((row) => (row === all ? [] : lineOf(row.cells[part], all.cells[part], row.cells[rate])));
    const found = sorted(lines, comesOut);
    const needed = Math.abs(part - rate) === 1 ? 2 : 3;
    if (isProof(found, needed) && found.fits.length > (best?.fits ?? 0)) best = { fits: found.fits.length, lines };
  }
  return best?.lines ?? [];
}

function lineOf(a: Quantity | undefined, b: Quantity | undefined, c: Quantity | undefined, complement = false): Line[] {
  const isRate = c?.figure.unit === '%' || c?.figure.unit === '‰' || c?.figure.unit === '';
  return a && b && c && isRate && b.n > 0 && a.n !== b.n && a.n !== 0
    ? [{ part: a, whole: b, percent: c, complement }]
    : [];
}

/** 合格率 beside 不合格数量 */
function isLeftOut(part: string, rate: string): boolean {
  const name = /([\u4e00-\u9fff]{2,3})[率度]/.exec(rate)?.[1];
  return name !== undefined && !/^[不未]/.test(name) && new RegExp(`[不未]${name}`).test(part);
}

/** 合格率 of 合格批次, 整改率(%) of 已整改: the name of the rate is in the head of its part. */
function isCalled(part: string, rate: string): boolean {
  const name = /([\u4e00-\u9fff]{2,3})[率度]/.exec(rate)?.[1];
  return name !== undefined && part.replace(/^[已按]/, '').startsWith(name);
}
