/**
 * The row 合计 of a table is the sum of the rows above it.
 *
 * **Why**: tables are filled in by many hands, the last row by one.
 * **What to do**: add the column again; an empty cell is not nought.
 *
 * Each column of figures is added from the last 合计 or the head on; 小计 rows are sums of their own and not added again. A column with an empty cell or a
 * dash is left open. A column that is the sum of others in nearly all rows is held to it in each.
 *
 * @example | 处室 | 问题数 |⏎| 办公室 | 4个 |⏎| 人事处 | 3个 |⏎| 合计 | 7个 |
 *   holds 4 + 3 = 7
 *
 * @example | 处室 | 问题数 |⏎| 办公室 | 4个 |⏎| 人事处 | 3个 |⏎| 合计 | 8个 |
 *   fails 4 + 3 = 7 ≠ 8
 *
 * @example | 处室 | 问题数 |⏎| 办公室 | 4个 |⏎| 人事处 | 3个 |
 *
 * @example 类别|抽检|合格|不合格⏎糕点|48|46|2⏎饮料|35|34|1⏎粮食|62|58|3⏎肉类|51|50|1
 *   holds 46 + 2 = 48
 *   holds 34 + 1 = 35
 *   fails 58 + 3 = 61 ≠ 62
 *   holds 50 + 1 = 51
 *
 * @example 指标|绝对额(亿元)|增长(%)⏎地区生产总值|186.4|5.2⏎第一产业|22.1|3.8⏎第二产业|70.3|5.9⏎第三产业|94.9|5.1
 *   fails 22.1 + 70.3 + 94.9 = 187.3 ≠ 186.4
 *
 * @example 类别|排名|人口|面积⏎甲县|3|21|8⏎乙县|2|15|9⏎丙县|1|33|4
 */
import type { Facts } from '../facts/index.js';
import { nestedSums } from '../facts/tables/nested.js';
import { columnSums, rowSums } from '../facts/tables/sums.js';
import type { Check } from '../types.js';
import { sumCheck, type Rule } from './rule.js';

export const tableTotal: Rule = {
  id: 'table-total',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    for (const table of facts.tables) {
      for (const sums of [columnSums(table), nestedSums(table), rowSums(table)])
        for (const { total, parts } of sums) yield sumCheck(facts, 'table-total', total, parts, { verdict: 'fails' });
    }
  },
};
