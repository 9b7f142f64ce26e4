/**
 * Shares of what a part and the rest beside it make: 发现问题工程62处,已整改57处,整改率91.9%,剩余5处 · 合格576个,不合格64个,占10.0% of 640个.
 *
 * Where the two make a whole that was told, no other amount is the base, even where the share comes out of it: then the wrong base was taken
 * (`settled`).
 */
import { isShare, sameUnit } from '../parts/group.js';
import { sumOf } from '../parts/near.js';
import type { Neighbours } from '../neighbours.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';
import { bearing, rateName } from './rate-name.js';

const RATE_OF_DONE =
  /^(?:整改|完成|办结|销号|落实|化解|处置|清退|追缴|收回|清收|退还|拆除|修复|治理|征缴|收缴|入库|拨付|支出|执行|兑付)(?:完成|到位)?率(?:为|达|达到|仅)?$/;
/** The share of the amount before it, and no name of another base. */
const BARE = /^占(?:比)?(?:为|达|约)?$/;
/** What has not what its sibling has: 合格576个,不合格64个. */
const NEGATED = /^(?:其中)?[不未]([\u4e00-\u9fff]{2})|[^不未][不未]([\u4e00-\u9fff]{2})/;

export function ofRest(
  percent: Quantity,
  { before, after, earlier }: Neighbours,
  previous: readonly Sentence[]
): ShareReading[] {
  const both = ofDoneAndRest(percent, [...earlier, ...before], previous);
  if (both.length > 0) return both;
  const part = nextOf(percent, -1);
  if (!part || isShare(part) || part.isChange || part.bracket !== percent.bracket) return [];
  const lead = percent.lead.trim();
  const rest = RATE_OF_DONE.test(lead) ? restBehind(part, after) : BARE.test(lead) ? opposite(part, before) : undefined;
  if (!rest) return [];
  const sum = sumOf([part, rest]);
  const whole = [...earlier, ...before].findLast(
    (one) => one !== rest && one.index < part.index && sameUnit(one, part) && one.figure.value.equals(sum)
  );
  return whole ? [{ parts: [part], whole: [whole], explicit: true, sure: true, settled: true }] : [];
}

/** 已到位罚没款38.12万元,尚未到位5.76万元,到位率86.9%: no more than the two, unless a larger amount is told. */
function ofDoneAndRest(percent: Quantity, known: readonly Quantity[], previous: readonly Sentence[]): ShareReading[] {
  const [part, rest] = [nextOf(percent, -2), nextOf(percent, -1)];
  const name = rateName(percent);
  if (!part || !rest || !name || name.negated || name.other || name.units || !sameUnit(part, rest)) return [];
  const beside = percent.clause - rest.clause === 1 && rest.clause - part.clause === 1;
  if (!beside || part.segment !== percent.segment || [part, rest].some((one) => one.bracket || one.isChange)) return [];
  if (!(rest.isRest || STILL.test(rest.lead.trim())) || bearing(part, name) < 2) return [];
  const sum = sumOf([part, rest]);
  const larger = known.filter((one) => one !== part && one !== rest && sameUnit(one, part) && one.n > part.n);
  if (larger.some((one) => !one.figure.value.equals(sum))) return [];
  // 查出闲置143处。⏎已整改131处,剩余12处,整改率91.6%: the paragraph before may tell it.
  const above = previous.slice(-NEAR).flatMap(({ quantities }) => quantities);
  const told = larger.at(-1) ?? above.findLast((one) => sameUnit(one, part) && one.figure.value.equals(sum));
  return [{ parts: [part], whole: told ? [told] : [part, rest], explicit: true, sure: true }];
}
/** Sentences back in which the whole may be told. */
const NEAR = 4;
const STILL = /^(?:尚|仍|还)?(?:未|欠|待|缺)/;

const restBehind = (part: Quantity, after: readonly Quantity[]): Quantity | undefined =>
  after.find((one) => !isShare(one) && (one.isRest || LEFT.test(one.lead.trim())) && sameUnit(one, part));
const LEFT = /^(?:尚?欠[拨付缴发收]?|滞留|未[\u4e00-\u9fff]{2})的?$/;

function opposite(part: Quantity, before: readonly Quantity[]): Quantity | undefined {
  const match = NEGATED.exec(part.lead);
  const word = match?.[1] ?? match?.[2];
  const other = before.findLast((one) => one !== part && !isShare(one) && sameUnit(one, part));
  if (!word || !other || part.clause - other.clause > 3) return undefined;
  const words = `${other.lead} ${other.tail}`;
  return words.includes(word.charAt(0)) && !/[不未]/.test(words) ? other : undefined;
}
