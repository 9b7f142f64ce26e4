/**
 * Takes the numbers of a table that count nothing out of its figures: those in its first row, and in columns headed 序号, 编号, 年份, 电话.
 *
 * A cell that is just a number is a figure without a unit (`parsers/figure.ts`), because in a table the unit stands elsewhere. But a
 * running number or a year is not a quantity, and a head holds names.
 *
 * @example 序号|单位|数量⏎1|甲局|12⏎2|乙局|15
 *   figure 12 = 12
 *   figure 15 = 15
 * @example 单位|201|202⏎甲局|有|无⏎乙局|无|有
 */
import type { Block, Mention, Notice, Refiner } from '../types.js';

const NUMBERING =
  /^(?:序号|编号|代码|代号|项次|行次|栏次|年份|年度|年|电话|联系电话|邮编|证号|文号|批号|档号|案号|号码|No\.?|#)$/i;

export const tableNumbers: Refiner = {
  id: 'table-numbers',
  refine(mentions: Mention[], { blocks, view }: Notice): Mention[] {
    if (!blocks.some(({ kind }) => kind === 'row')) return mentions;
    const out: Mention[] = [];
    let b = 0;
    let columns: boolean[] = [];
    let table: number | undefined;
    let row: Block | undefined;
    let column = 0;
    const enter = (block: Block): void => {
      if (block.kind !== 'row' || block.table === table) return;
      table = block.table;
      columns = (block.cells ?? []).map(({ start, end }) => NUMBERING.test(view.text.slice(start, end).trim()));
    };
    for (const mention of mentions) {
      for (; b < blocks.length && (blocks[b]?.end ?? 0) <= mention.span.start; b++) enter(blocks[b] as Block);
      const block = blocks[b];
      if (block) enter(block);
      if (mention.type !== 'figure' || mention.unit !== '' || block?.kind !== 'row') {
        out.push(mention);
        continue;
      }
      if (block !== row) [row, column] = [block, 0];
      while (column < (block.cells?.length ?? 0) && (block.cells?.[column]?.end ?? 0) <= mention.span.start) column++;
      const counts = block.row !== 0 && columns[column] !== true;
      out.push(counts ? mention : { type: 'numeral', span: mention.numeral, reason: 'code' });
    }
    return out;
  },
};
