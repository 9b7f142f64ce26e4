/**
 * The rate of one row of a list, told behind it under the name of the row: 食用农产品462批次,不合格19批次;餐饮食品241批次,不合格12批次。食用农产品的不合格率为4.1%,
 * 餐饮食品为5.0%.
 *
 * The row is the segment that begins with the name, its first amount the whole, the part the one that bears the name of the rate.
 */
import { isShare, sameUnit } from '../parts/group.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';
import { bearing, rateName, type RateName } from './rate-name.js';

const NAMED =
  /^(?:其中|而|从[^,;]{1,6}看)?[,:]?([\u4e00-\u9fff]{2,10}?)的?(?:产品|样品)?[不未]?[\u4e00-\u9fff]{2,3}率(?:分别)?(?:为|达|达到|是)$/;
const AGAIN = /^(?:而)?([\u4e00-\u9fff]{2,10}?)(?:则)?(?:为|达|是)$/;

export function rowRate(percent: Quantity, previous: readonly Sentence[]): ShareReading[] {
  const earlier = previous.filter(({ block }) => block === percent.sentence.block);
  const inBracket = doneOfRow(percent, earlier);
  if (inBracket) return [inBracket];
  const told = nameOf(percent);
  if (!told) return [];
  const rows = earlier.flatMap((sentence) => rowsCalled(sentence, told.row, told.rate));
  const [row, another] = rows;
  return row && !another ? [{ parts: [row.part], whole: [row.whole], explicit: true, sure: true }] : [];
}

/** 立行立改267个,…。…立行立改的完成261个(97.8%): of the row of that name in the sentences before. */
function doneOfRow({ bracket, lead }: Quantity, earlier: readonly Sentence[]): ShareReading | undefined {
  const part = bracket?.owner;
  if (!part || bracket.quantities.length > 1 || lead.trim() !== '') return undefined;
  const name = DONE.exec(part.lead.trim())?.[1];
  if (!name) return undefined;
  const [row, another] = earlier
    .flatMap(({ quantities }) => quantities)
    .filter((one) => sameUnit(one, part) && !one.bracket && one.n >= part.n && one.lead.trim().endsWith(name));
  return row && !another ? { parts: [part], whole: [row], explicit: true, sure: true } : undefined;
}
const DONE =
  /^([\u4e00-\u9fff]{3,10}?)的?(?:已|均|现)?(?:完成|整改|到位|销号|办结|落实|达标)(?:整改|到位|销号)?(?:了|的)?$/;

/** The row, and the rate, which the shares before may name for all of them. */
function nameOf(percent: Quantity): { row: string; rate: RateName } | undefined {
  const lead = percent.lead.trim();
  const own = NAMED.exec(lead)?.[1];
  if (own) {
    const rate = rateName(percent);
    // 不合格率: the name of the row ends before the 不.
    return rate && !rate.other ? { row: own, rate } : undefined;
  }
  const row = AGAIN.exec(lead)?.[1];
  const before = nextOf(percent, -1);
  if (!row || !before || !isShare(before) || percent.clause - before.clause > 1) return undefined;
  const first = nameOf(before);
  return first && { row, rate: first.rate };
}

function rowsCalled({ quantities }: Sentence, name: string, rate: RateName): { part: Quantity; whole: Quantity }[] {
  return quantities.flatMap((whole) => {
    const lead = whole.lead.trim().replace(/^其中/, '');
    if (whole.bracket || isShare(whole) || !lead.startsWith(name)) return [];
    const part = quantities.find(
      (one) =>
        one.index > whole.index &&
        one.segment === whole.segment &&
        one.clause - whole.clause <= 2 &&
        sameUnit(one, whole) &&
        one.n <= whole.n &&
        bearing(one, rate) === 3
    );
    return part ? [{ part, whole }] : [];
  });
}
