/**
 * 分别虚增收入1.04亿元、1.87亿元和2.43亿元…披露的收入分别为8.20亿元、11.05亿元和13.58亿元,虚增部分占比分别为12.7%、16.9%和17.9%: each rate is of its place in
 * both lists.
 *
 * The nearer list holds the wholes, the one whose words the rates repeat (虚增) the parts; both are as long as the rates are many.
 */
import { isShare, sameUnit } from '../parts/group.js';
import type { Quantity, Sentence } from '../sentence.js';
import { sharePair } from '../words-beside.js';
import type { ShareReading } from './claim.js';

const RATE = /([\u4e00-\u9fff]{2,8}?)(?:部分|金额|数|额)?(?:占比|比例|比重|率)(?:分别|依次)(?:约?为|达|是)?$/;

export function ofTwoLists(percent: Quantity, previous: readonly Sentence[]): ShareReading[] {
  const name = RATE.exec(percent.cue.trim())?.[1];
  if (!name || percent.bracket) return [];
  const rates = percent.sentence.quantities.filter(
    (one) => one.clause === percent.clause && one.cue === percent.cue && isShare(one)
  );
  const [first] = rates;
  if (rates.length < 2 || !first) return [];
  const before = [...previous.slice(-2).filter(({ block }) => block === percent.sentence.block), percent.sentence]
    .flatMap(({ quantities }) => quantities)
    .filter((one) => one.index < first.index && !one.bracket && !isShare(one) && !one.figure.loose && !one.isChange);
  const lists = runs(before).filter((list) => list.length === rates.length);
  const wholes = lists.at(-1);
  const parts = lists
    .slice(0, -1)
    .findLast((list) => sameUnit(list[0] as Quantity, (wholes?.[0] ?? list[0]) as Quantity));
  if (!wholes || !parts || !sharePair(name, (parts[0] as Quantity).clauseLead)) return [];
  if (
    sharePair(name, (wholes[0] as Quantity).clauseLead) ||
    !parts.every((one, k) => one.n <= (wholes[k] as Quantity).n)
  )
    return [];
  const k = rates.indexOf(percent);
  return [{ parts: [parts[k] as Quantity], whole: [wholes[k] as Quantity], explicit: true, sure: true }];
}

/** Amounts of one clause, and one unit. */
function runs(list: readonly Quantity[]): Quantity[][] {
  const found: Quantity[][] = [];
  for (const one of list) {
    const last = found.at(-1)?.[0];
    if (last && last.sentence === one.sentence && last.clause === one.clause && sameUnit(last, one))
      found.at(-1)?.push(one);
    else found.push([one]);
  }
  return found;
}
