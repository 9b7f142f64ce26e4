/** 统筹基金支出21.86亿元,个人账户支出13.06亿元,统筹基金支出占62.6% · A类116件、B类28件、C类7件,A类占76.8%: the part is called by its name again. */
import { isShare, sameUnit } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading, Totals } from './claim.js';

const NAME = /^(?:其中|而)?([\u4e00-\u9fffA-Z“”]{2,16}?)(?:人数|数量|金额|面积|总量)?(?:[即就便也则仅已均]|约)?占/;

/** The nearest amount before the share that is told under the name in front of 占. */
export function namedPart({ lead }: Quantity, before: readonly Quantity[]): Quantity | undefined {
  const name = NAME.exec(lead.trim())?.[1];
  if (!name) return undefined;
  return before.findLast((one) => !isShare(one) && !one.isChange && one.lead.trim().endsWith(name));
}

/** Of the totals of its group; where none is told, of all items of its list together. */
export function ofItsList(part: Quantity, totals: Totals): ShareReading[] {
  const list = part.sentence.quantities.filter(
    (one) => one.clause === part.clause && one.bracket === part.bracket && sameUnit(one, part)
  );
  const told = (totals.get(part) ?? []).map((one) => [one]);
  const whole = told.length === 0 && list.length > 2 ? [list] : told;
  return whole.map((one) => ({ parts: [part], whole: one, explicit: false }));
}
