/**
 * Counts and their rates that moved together: 17个卫生院中,达标的由9个增至14个,达标率由52.9%提高到82.4% · 86名干部中女性由12名增加到19名,占比由14.0%上升至22.1%.
 *
 * The whole stands before both, in the same part of the sentence, as the only other amount of the unit. The rates of before may be of another
 * whole: they tell only where the rates of now come out.
 */
import { isEnd } from '../changes/ends.js';
import { isShare, sameUnit } from '../parts/group.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';

const FROM = /[由从](?:[^,;。\d]{0,8}(?:\d{4}年)?[^,;。\d]{0,6}的?)$/;
/** 占比, 达标率: a share of what was counted. */
const SHARE = /(?:占比|比例|比重|率|[亏盈]\S面|占[^,;。]{0,10}的)[由从]/;

export function movedTogether(percent: Quantity, previous: readonly Sentence[]): ShareReading[] {
  const rates = isEnd(percent) ? [nextOf(percent, -1), percent] : [percent, nextOf(percent)];
  const [was, is] = rates;
  if (!was || !is || !isPair(was, is) || !isShare(was) || !SHARE.test(was.clauseLead + was.lead)) return [];
  // 由7个增加到11个,新增4个,通过率从38.9%上升到61.1%: by how much may stand between.
  const step = nextOf(was, -1)?.isChange ? 1 : 0;
  const [last, first] = [nextOf(was, -1 - step), nextOf(was, -2 - step)];
  if (!first || !last || !isPair(first, last) || isShare(last) || !sameUnit(first, last)) return [];
  if (last.segment !== was.segment || was.clause - last.clause !== 1 + step) return [];
  const wholes = was.sentence.quantities.filter(
    (one) =>
      one.index < first.index && one.segment === first.segment && sameUnit(one, last) && !one.isChange && !one.bracket
  );
  const both = wholes.length === 0 ? wholesMoved(previous, first, last) : undefined;
  if (both && isOfThese(was, first))
    return [{ parts: [percent === is ? last : first], whole: [both[percent === is ? 1 : 0]], explicit: true }];
  const [whole] = wholes;
  if (!whole || wholes.length > 1 || whole.n < first.n || whole.n < last.n) return [];
  const sure = isOfThese(was, first);
  if (percent === is) return [{ parts: [last], whole: [whole], explicit: sure, ...(sure && { sure }) }];
  const holds = Math.abs((100 * last.n) / whole.n - is.n) <= is.figure.place.toNumber();
  return [{ parts: [first], whole: [whole], explicit: sure && holds && !isOfAnyWhole(first, was) }];
}

/** 企业由37户压减至26户。亏损的由14户降到8户,亏损面由37.8%降到30.8%: the wholes moved too, in the sentences right before. */
function wholesMoved(
  previous: readonly Sentence[],
  first: Quantity,
  last: Quantity
): readonly [Quantity, Quantity] | undefined {
  const told = previous.slice(-2).flatMap(({ quantities }) => quantities);
  for (const end of [...told].reverse()) {
    const start = nextOf(end, -1);
    if (!start || !sameUnit(end, last) || !isPair(start, end)) continue;
    return start.n >= first.n && end.n >= last.n ? [start, end] : undefined;
  }
  return undefined;
}

/** 占比, or a rate that is called after what was counted: 达标率 of 达到标准的; 覆盖率 may be of the inhabitants. */
function isOfThese(rate: Quantity, count: Quantity): boolean {
  const name = /([\u4e00-\u9fff]{2})[率面][由从]/.exec(rate.clauseLead)?.[1];
  return !name || [...name].every((one) => count.clauseLead.includes(one));
}

/** 21名 and 60% are of 35, of whom there may have been so many then. */
function isOfAnyWhole(part: Quantity, rate: Quantity): boolean {
  const half = rate.figure.place.toNumber() / 2;
  return Math.ceil((100 * part.n) / (rate.n + half)) <= Math.floor((100 * part.n) / (rate.n - half));
}

/** 由…至… in one clause. */
function isPair(a: Quantity, b: Quantity): boolean {
  return (
    a.clause === b.clause && a.bracket === b.bracket && a.figure.unit === b.figure.unit && FROM.test(a.lead) && isEnd(b)
  );
}
