/**
 * Rows that divide the row above them: 地区生产总值 · 第一产业 · 第二产业 · 第三产业, 进出口总额 · 出口 · 进口.
 *
 * Such rows are all there are, so the amounts of the row above must come out; where all columns miss by far they are of something else.
 */
import { isNear, agreeSum } from '../compare.js';
import { isShare } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import { mayBeOfOneUnit, type FigureTable, type TableRow } from './cells.js';
import { CHANGE } from './changes.js';
import type { TableSum } from './sums.js';

const PARTITIONS: readonly (readonly RegExp[])[] = [
  [/第一产业/, /第二产业/, /第三产业/],
  [/^城镇/, /^(?:乡村|农村)/],
  [/^出口/, /^进口/],
  [/^男/, /^女/],
];
const RATE = /率|均|比|[%％‰幅]|指数|排名|位次|速/;

export function* nestedSums({ heads, rows }: FigureTable): Generator<TableSum> {
  for (const [r, row] of rows.entries()) {
    const parts = partsBelow(rows, r);
    if (!parts) continue;
    for (let c = 1; c < row.cells.length; c++) {
      const total = row.cells[c];
      const list = parts.map(({ cells }) => cells[c]).filter((one): one is Quantity => one !== undefined);
      if (!total || list.length !== parts.length || isShare(total) || RATE.test(heads[c] ?? '')) continue;
      if (CHANGE.test(heads[c] ?? '') || !list.every((one) => mayBeOfOneUnit(one, total))) continue;
      const figures = list.map(({ figure }) => figure);
      const holds = agreeSum(total.figure, figures) === 'exact';
      // Of numbers of two digits or less many are near each other.
      if (holds || (isNear(total.figure, figures) && total.figure.value.toString().length > 3))
        yield { total, parts: list };
    }
  }
}

const labelOf = ({ label }: TableRow): string => label.replace(/^(?:其中)?[::]?[#*-]?(?:\d[.、])?/, '');

function partsBelow(rows: readonly TableRow[], r: number): TableRow[] | undefined {
  const row = rows[r] as TableRow;
  const own = labelOf(row);
  for (const partition of PARTITIONS) {
    const below = rows.slice(r + 1, r + 1 + partition.length);
    if (below.length < partition.length || partition.some((name) => name.test(own))) continue;
    if (/人均|平均|价格|指数|率$|收入比/.test(own)) continue;
    if (
      partition.every(
        (name, i) => name.test(labelOf(below[i] as TableRow)) && !/人均|率/.test(labelOf(below[i] as TableRow))
      )
    )
      return below;
  }
  return undefined;
}
