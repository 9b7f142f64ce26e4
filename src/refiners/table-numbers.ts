/**
 * The numbers of a table: those that count nothing are taken out of its figures, the others get the unit of their column.
 *
 * A cell that is just a number is a figure without a unit (`parsers/figure.ts`), because in a table the unit stands elsewhere: in the
 * heading of its column (`金额（万元）`). A running number or a year is not a quantity, and a head holds names; the year of a row is a
 * date. A table without a head begins with its first row.
 *
 * @example 序号|单位|数量⏎1|甲局|12⏎2|乙局|15
 *   figure 12 = 12
 *   figure 15 = 15
 * @example 单位|面积（亩）|资金（万元）|完成率（%）⏎甲局|12|3.5|80⏎乙局|15|4|90.5
 *   figure 12 = 12 亩
 *   figure 3.5 = 35000 元
 *   figure 80 = 80 %
 *   figure 15 = 15 亩
 *   figure 4 = 40000 元
 *   figure 90.5 = 90.5 %
 * @example 行政处罚|209⏎行政强制|0⏎行政许可|512
 *   figure 209 = 209
 *   figure 0 = 0
 *   figure 512 = 512
 * @example 表2 主要农产品产量（单位：万吨）⏎品种|产量|增长（%）⏎粮食|21.3|2.8⏎油料|1.79|-1.6
 *   figure 21.3 = 213000 吨
 *   figure 2.8 = 2.8 %
 *   figure 1.79 = 17900 吨
 *   figure -1.6 = -1.6 %
 * @example 年份　立案（件）　结案（件）⏎2021　164　151⏎2022　203　188⏎合计　367　339
 *   date 2021 = 2021
 *   figure 164 = 164 件
 *   figure 151 = 151 件
 *   date 2022 = 2022
 *   figure 203 = 203 件
 *   figure 188 = 188 件
 *   figure 367 = 367 件
 *   figure 339 = 339 件
 * @example 类别|抽检批次|死亡人数⏎糕点|72|0
 *   figure 72 = 72 批次
 *   figure 0 = 0 人
 * @example 单位|201|202⏎甲局|有|无⏎乙局|无|有
 */
import { toMention } from '../parsers/date.js';
import { intervalOf } from '../parsers/figure-interval.js';
import { scanNumeral } from '../parsers/numeral.js';
import { copyWith } from '../tree/copy.js';
import type { Block, DateMention, FigureMention, Mention, Notice, Refiner } from '../types.js';
import { columnAt, readTableHeads, scaled, type ColumnUnit } from './table-columns.js';

export const tableNumbers: Refiner = {
  id: 'table-numbers',
  refine(mentions: Mention[], { blocks, view }: Notice): Mention[] {
    if (!blocks.some(({ kind }) => kind === 'row')) return mentions;
    const heads = readTableHeads(blocks, view.text);
    let b = 0;
    return mentions.map((mention): Mention => {
      while (b < blocks.length && (blocks[b]?.end ?? 0) <= mention.span.start) b++;
      const row = blocks[b];
      if (mention.type !== 'figure' || mention.unit !== '' || row?.kind !== 'row') return mention;
      const head = heads.get(row.table ?? -1);
      const column = head?.columns[columnAt(row, mention.span)];
      const counts = (row.row !== 0 || head?.headless === true) && column?.numbering !== true;
      if (!counts || (head?.headless && isNumbered(row, view.text))) {
        const year = column?.heading && row.row !== 0 ? yearIn(column.heading, mention) : undefined;
        return year ?? { type: 'numeral', span: mention.numeral, reason: 'code' };
      }
      return column?.unit ? withUnit(view.text, mention, column.unit) : mention;
    });
  },
};

/** 2021 in a column of years. */
function yearIn(heading: string, { span, value }: FigureMention): DateMention | undefined {
  const year = value.toNumber();
  if (!/^(?:年份|年度|年)$/.test(heading) || !Number.isInteger(year) || year < 1900 || year > 2100) return undefined;
  return toMention({ start: span.start, end: span.end, from: { year } }, 0);
}

/** 邮编|510030 in a table without a head. */
function isNumbered({ cells }: Block, text: string): boolean {
  const [first] = cells ?? [];
  return (
    first !== undefined &&
    /^(?:邮编|邮政编码|电话|联系电话|传真|索引号|编号|浏览次数|点击数|年份|年度)$/.test(
      text.slice(first.start, first.end).trim()
    )
  );
}

function withUnit(text: string, mention: FigureMention, unit: ColumnUnit): FigureMention {
  const numeral = scanNumeral(text, mention.numeral.start, mention.numeral.end);
  if (!numeral) return mention;
  const value = scaled(mention.value, unit);
  const place = scaled(mention.place, unit);
  const { interval, exact } = intervalOf({ ...numeral, value, place }, unit.kind, undefined);
  return copyWith(mention, {
    value,
    place,
    unit: unit.unit,
    interval,
    exact: exact && unit.power === 0,
    sharedUnit: true as const,
    ...(unit.kind === 'time' && { loose: true as const }),
  });
}
