/** Wholes that stand nearer to a part than the one that a reading takes, and of which the share comes out. */
import { agreeRatio } from '../compare.js';
import { sameUnit } from '../parts/group.js';
import { quantitiesBetween, type Quantity, type Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';

/** 应考412人,实考405人,及格393人: of those that stand between the whole and its part, where that comes out. */
export function isCloser({ parts, whole }: ShareReading, slip: ShareReading): boolean {
  const [part] = parts;
  const [base, another] = whole;
  const [first] = slip.whole;
  if (!part || !base || !first || parts.length > 1 || part !== slip.parts[0]) return false;
  // 一般18934条、重大121条,已整改18723条: of both.
  if (another) return whole.includes(first);
  return base.index > first.index && base.index < part.index && base.clause > first.clause;
}

/** 分解为31项;…形成32项清单。…合计完成30项,完成率93.8%: an amount told behind the whole, in another sentence, of which it comes out. */
export function hasCloser(
  sentences: readonly Sentence[],
  { parts: [part, second], whole: [whole, another], complement }: ShareReading,
  percent: Quantity
): boolean {
  if (!part || !whole || another || second || complement || whole.sentence === percent.sentence) return false;
  return quantitiesBetween(sentences, whole, part).some(
    (one) => sameUnit(one, part) && agreeRatio([part.figure], one.figure, percent.figure) === 'exact'
  );
}
