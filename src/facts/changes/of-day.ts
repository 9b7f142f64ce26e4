/**
 * Compared with a day that was told with its amount: 2022年末余额28.4亿元,…至2023年6月末达到30.1亿元,…。2023年末余额降至22.7亿元,较6月末下降24.6%,较上年末下降20.1%.
 *
 * Both amounts stand in one paragraph, each under its day, and no other is told of that day.
 */
import { isShare } from '../parts/group.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { ChangeReading } from './claim.js';

const DAY =
  /^(?:则|又|也)?(?:较|比)(?:(上年|去年)[末底]|((?:\d{4}年)?\d{1,2}月[末底初]|\d{4}年[末底]))[\u4e00-\u9fff]{2,4}$/;
const YEAR_END = /(\d{4})年[末底]/;

/** @param unit of the ends, undefined for a percentage of any amount */
export function ofDay(change: Quantity, previous: readonly Sentence[], unit: string | undefined): ChangeReading[] {
  const { sentence } = change;
  const [said, lastYear, day] = DAY.exec(change.lead.trim()) ?? [];
  if (!said || change.bracket) return [];
  const usable = (one: Quantity): boolean =>
    !one.isChange && !one.bracket && (unit === undefined ? !isShare(one) : one.figure.unit === unit);
  const current = sentence.quantities.findLast((one) => one.index < change.index && usable(one));
  if (!current || current.segment !== change.segment) return [];
  const year = YEAR_END.exec(current.clauseLead)?.[1];
  const name = lastYear ? year && `${Number(year) - 1}年末` : day;
  if (!name) return [];
  const [base, another] = [...previous.filter(({ block }) => block === sentence.block), sentence]
    .flatMap(({ quantities }) => quantities)
    .filter(
      (one) =>
        one.index < current.index &&
        usable(one) &&
        one.figure.unit === current.figure.unit &&
        one.clauseLead.replace('年底', '年末').includes(name)
    );
  return base && !another ? [{ base, current, explicit: true, sure: true }] : [];
}
