/**
 * A column of rates in a table: 类别|问题数|已整改|整改率(%) with 118, 103, 87.3 in a row.
 *
 * Which two columns it is of is not said, but shows: three rows or more do not come out of the wrong two by chance. Where all rows but one
 * come out of two columns, that one is held to them.
 */
import { agreeRatio } from '../compare.js';
import type { Block, Notice } from '../../types.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { ShareClaim } from './claim.js';

const RATE = /率|占比|比重|比例|[%％]/;
const OTHER = /[增减升降]|同比|环比|幅|百分点|税率|利率|费率/;
const MOST_ROWS = 200;
const MOST_COLUMNS = 12;

export function tableRates(notice: Notice, sentences: readonly Sentence[]): ShareClaim[] {
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
    const known = inBlock.get(block);
    if (known) known.push(...quantities);
    else inBlock.set(block, [...quantities]);
  }
  return [...tables.values()].flatMap((rows) => ratesOf(notice, rows.slice(0, MOST_ROWS), inBlock));
}

function ratesOf(notice: Notice, rows: readonly Block[], inBlock: ReadonlyMap<Block, Quantity[]>): ShareClaim[] {
  const heads = (rows[0]?.cells ?? []).map((cell) => notice.view.text.slice(cell.start, cell.end));
  if (heads.length < 4 || heads.length > MOST_COLUMNS) return [];
  const table = rows.slice(1).map((row) => cellsOf(row, inBlock.get(row) ?? []));
  const claims: ShareClaim[] = [];
  heads.forEach((head, rate) => {
    if (!RATE.test(head) || OTHER.test(head)) return;
    let best: { fits: number; lines: [Quantity, Quantity, Quantity][] } | undefined;
    for (let whole = 1; whole < heads.length; whole++) {
      for (let part = 1; part < heads.length; part++) {
        if (part === whole || part === rate || whole === rate) continue;
        const lines = table.flatMap((cells): [Quantity, Quantity, Quantity][] => {
          const [a, b, c] = [cells[part], cells[whole], cells[rate]];
          return a && b && c && b.n > 0 && a.n !== b.n ? [[a, b, c]] : [];
        });
        const fits = lines.filter(([a, b, c]) => agreeRatio([a.figure], b.figure, c.figure) === 'exact').length;
        if (fits >= 3 && fits >= lines.length - 1 && fits > (best?.fits ?? 0)) best = { fits, lines };
      }
    }
    for (const [part, whole, percent] of best?.lines ?? [])
      claims.push({ percent, readings: [{ parts: [part], whole: [whole], explicit: true, sure: true }], part });
  });
  return claims;
}

/** The one figure of each cell. */
function cellsOf({ cells = [] }: Block, quantities: readonly Quantity[]): (Quantity | undefined)[] {
  return cells.map((cell) => {
    const [one, another] = quantities.filter(
      ({ figure: { span } }) => span.start >= cell.start && span.end <= cell.end
    );
    return another ? undefined : one;
  });
}
