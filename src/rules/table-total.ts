/**
 * The row 合计 of a table is the sum of the rows above it.
 *
 * **Why**: tables are filled in by many hands, the last row by one.
 * **What to do**: add the column again; an empty cell is not nought.
 *
 * Each column of figures is added from the last 合计 or the head on; 小计 rows are sums of their own and not added again. A column with an empty cell or a
 * dash is left open. A column 合计 is the sum of the other columns, row by row.
 *
 * @example | 处室 | 问题数 |⏎| 办公室 | 4个 |⏎| 人事处 | 3个 |⏎| 合计 | 7个 |
 *   holds 4 + 3 = 7
 *
 * @example | 处室 | 问题数 |⏎| 办公室 | 4个 |⏎| 人事处 | 3个 |⏎| 合计 | 8个 |
 *   fails 4 + 3 = 7 ≠ 8
 *
 * @example | 处室 | 问题数 |⏎| 办公室 | 4个 |⏎| 人事处 | 3个 |
 */
import { agreeSum } from '../facts/compare.js';
import type { Facts } from '../facts/index.js';
import type { Quantity } from '../facts/sentence.js';
import type { Block, Check, FigureMention, Span } from '../types.js';
import { sumCheck, type Rule } from './rule.js';

const NUMBERED = /[((][一二三四五六七八九十]+[))]/;
const TOTAL = /^(?:[((][一二三四五六七八九十]+[))])?(?:合\s*计|总\s*计|共\s*计|总数|全市合计|全县合计|全区合计)$/;
const SUBTOTAL = /^小\s*计$/;

export const tableTotal: Rule = {
  id: 'table-total',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    const tables = new Map<number, Block[]>();
    for (const block of facts.notice.blocks) {
      if (block.table === undefined) continue;
      const rows = tables.get(block.table);
      if (rows) rows.push(block);
      else tables.set(block.table, [block]);
    }
    for (const rows of tables.values()) {
      yield* columns(facts, rows);
      yield* acrossRows(facts, rows);
    }
  },
};

function* columns(facts: Facts, rows: readonly Block[]): Generator<Check> {
  const { text } = facts.notice.view;
  const label = (row: Block): string => (row.cells?.[0] ? text.slice(row.cells[0].start, row.cells[0].end).trim() : '');
  let start = 1;
  for (let r = 1; r < rows.length; r++) {
    const row = rows[r] as Block;
    if (!TOTAL.test(label(row))) continue;
    const numbered = NUMBERED.test(label(row)) ? itemsAbove(rows.slice(start, r), label) : undefined;
    const between = rows.slice(start, r).filter((one) => !SUBTOTAL.test(label(one)));
    // 一、税收收入 · 其中:增值税 · 二、非税收入: only the numbered rows make up the total.
    const nested = between.some((one) => /^其中/.test(label(one)));
    const above =
      numbered ?? (nested ? between.filter((one) => /^[一二三四五六七八九十]+、/.test(label(one))) : between);
    if (above.length >= 2) {
      for (let c = 1; c < (row.cells?.length ?? 0); c++) {
        const total = figureIn(facts, row.cells?.[c]);
        const parts = above.map((one) => figureIn(facts, one.cells?.[c]));
        if (!total || parts.some((one) => one === undefined)) continue;
        const list = parts as Quantity[];
        // Rates and averages of rows are no parts of anything.
        if (/%|‰|百分点/.test(total.figure.unit) || list.some((one) => one.figure.unit !== total.figure.unit)) continue;
        if (/率|均|比|[%％‰幅]/.test(headOf(facts, rows[0], c))) continue;
        const agreement = agreeSum(
          total.figure,
          list.map((one) => one.figure)
        );
        yield sumCheck(
          facts,
          'table-total',
          total,
          list,
          agreement === 'no' ? { verdict: 'fails' } : { verdict: 'holds' }
        );
      }
    }
    start = r + 1;
  }
}

/** (六)总计 is the sum of (一) to (五), the rows right above it. */
function itemsAbove(rows: readonly Block[], label: (row: Block) => string): Block[] {
  for (let r = rows.length - 1; r >= 0; r--) {
    const text = label(rows[r] as Block);
    if (!NUMBERED.test(text)) return [];
    if (/[((]一[))]/.test(text)) return rows.slice(r);
  }
  return [];
}

/** A column 合计 or 总计 at either end of the numbers: each row adds up to it. Where the other rows do not, it is no sum of them. */
function* acrossRows(facts: Facts, rows: readonly Block[]): Generator<Check> {
  const width = rows[0]?.cells?.length ?? 0;
  const at = [1, width - 1].find((c) => c > 0 && TOTAL.test(headOf(facts, rows[0], c).trim()));
  if (at === undefined || width < 4) return;
  const checks: Check[] = [];
  for (const row of rows.slice(1)) {
    const cells = row.cells ?? [];
    const total = figureIn(facts, cells[at]);
    const parts = cells.map((cell, c) => (c === 0 || c === at ? undefined : figureIn(facts, cell)));
    const list = parts.filter((one) => one !== undefined);
    if (!total || cells.length !== width || list.length !== width - 2) continue;
    if (list.some((one) => one.figure.unit !== total.figure.unit)) continue;
    checks.push(sumCheck(facts, 'table-total', total, list, { verdict: 'fails' }));
  }
  const right = checks.filter((one) => one.verdict === 'holds').length;
  if (right >= 2 && right * 3 >= checks.length * 2) yield* checks;
}

function headOf(facts: Facts, head: Block | undefined, column: number): string {
  const cell = head?.cells?.[column];
  return cell ? facts.notice.view.text.slice(cell.start, cell.end) : '';
}

/** The one figure of a cell; a cell that holds more or none is no number. */
function figureIn(facts: Facts, cell: Span | undefined): Quantity | undefined {
  if (!cell) return undefined;
  const inside = facts.notice.mentions.filter(
    (one): one is FigureMention => one.type === 'figure' && one.span.start >= cell.start && one.span.end <= cell.end
  );
  const [figure] = inside;
  return figure && inside.length === 1 ? facts.quantityOf(figure) : undefined;
}
