/**
 * Parts or whole called by name, where the amounts stand elsewhere:
 * - the whole right behind: 支出318.6亿元,完成调整预算的94.6%,调整预算数为336.72亿元;
 * - several parts at once: 属实187件,部分属实98件,不属实49件,属实及部分属实的占85.3%.
 */
import type { Neighbours } from '../neighbours.js';
import { isShare, sameUnit } from '../parts/group.js';
import { nextOf, type Quantity } from '../sentence.js';
import type { ShareReading, Totals } from './claim.js';

const OF = /(?:占|为|达|完成)([\u4e00-\u9fff]{2,10}?)(?:总?[数量额])?的(?:(?:比例|比重)(?:为|达到?)?)?$/;
const BOTH =
  /(?:^|[,;])([\u4e00-\u9fff]{2,8}?)(?:及|和|与|、)([\u4e00-\u9fff]{2,8}?)的?(?:合计|共|总共|一共)?占[\u4e00-\u9fff]{0,10}$/;

const BEING = /^(?:总?[数量额])?(?:为|是|系|达|共)*$/;

export function wholeBehind(percent: Quantity, { before }: Neighbours): ShareReading[] {
  const name = OF.exec(percent.lead.trim())?.[1];
  const [part, whole] = [before.at(-1), nextOf(percent)];
  if (!name || !part || !whole || isShare(part) || !sameUnit(part, whole) || whole.clause - percent.clause > 1)
    return [];
  const words = whole.lead.trim();
  return words.startsWith(name) && BEING.test(words.slice(name.length))
    ? [{ parts: [part], whole: [whole], explicit: true, sure: true }]
    : [];
}

/** 群众表示满意的53件 is 满意. */
const isCalled = ({ lead }: Quantity, name: string): boolean => {
  const words = lead.trim().replace(/的$/, '');
  return (
    words === name || (/(?:表示|评为|评价|评定)(?:为)?$/.test(words.slice(0, -name.length)) && words.endsWith(name))
  );
};

export function ofBothNamed(percent: Quantity, { before }: Neighbours, totals: Totals): ShareReading[] {
  const { sentence, figure } = percent;
  const last = before.at(-1);
  if (!last || last.sentence !== sentence) return [];
  const words = sentence.text.slice(last.figure.span.end - sentence.start, figure.span.start - sentence.start);
  const [, ...names] = BOTH.exec(words) ?? [];
  const parts = names.flatMap((name) => before.findLast((one) => isCalled(one, name)) ?? []);
  const [first] = parts;
  if (!first || parts.length < 2) return [];
  return (totals.get(first) ?? []).slice(0, 3).map((whole) => ({ parts, whole: [whole], explicit: true }));
}
