/**
 * What the columns of a table of findings hold, by the words in its head: 序号, 反馈问题, 整改措施, 责任单位, 完成时限 …
 *
 * @example the head `序号 | 反馈问题 | 整改措施 | 完成情况` gives number, problem, measure, outcome
 */
export type ColumnKind = 'number' | 'category' | 'problem' | 'measure' | 'progress' | 'outcome' | 'responsible' | 'due';

/** In this order: 整改措施落实情况 is progress before it is a measure, 问题类别 a category before it is a problem. */
const HEADS: [ColumnKind, RegExp][] = [
  ['number', /^(?:序号|编号|序列|项次|项目?号|No\.?)$/],
  ['category', /^(?:问题)?(?:类别|类型|分类|方面)$/],
  ['responsible', /责任|牵头|主办|配合/],
  ['due', /时限|期限|完成时间|整改时间|完成日期/],
  ['progress', /整改(?:工作)?(?:落实|完成|进展)?(?:情况|结果|进展)|落实情况|办理情况|改善情形|处理情形|跟进情况/],
  ['measure', /措施|举措|做法|处理方式|改[善进](?:作为|办法|做法)|怎么改|如何改/],
  ['outcome', /成效|效果|完成情况|状态|进度|进展|是否|怎么?样/],
  ['problem', /问题|意见|事项|任务|缺失|短板|不足/],
];

/** @returns kind of each column, or undefined where the head is not that of a table of findings */
export function readColumns(heads: readonly string[]): (ColumnKind | undefined)[] | undefined {
  const taken = new Set<ColumnKind>();
  const columns = heads.map((head) => {
    const text = head.replace(/\s/g, '');
    if (text.length > 16) return undefined;
    const kind = HEADS.find(([one, pattern]) => !taken.has(one) && pattern.test(text))?.[0];
    if (kind) taken.add(kind);
    return kind;
  });
  return taken.has('problem') && (taken.has('measure') || taken.has('progress')) ? columns : undefined;
}
