/**
 * Whether another pair of its sentence makes a share, whatever the words seem to bind: 化解309件(23件、113件、173件),分级依次为100%、95.8%、93.0%.
 *
 * Of shares without a decimal some pair makes nearly any; in its own bracket (抽检2520批次,不合格60批次,合格率97.62%) a pair is meant.
 */
import { agreeRatio } from '../compare.js';
import { Decimal } from '../decimal.js';
import { isShare, sameUnit } from '../parts/group.js';
import type { Quantity } from '../sentence.js';

export function isExplainedShare({ sentence, bracket, figure, cue }: Quantity): boolean {
  const amounts = sentence.quantities.filter((one) => !isShare(one) && !one.figure.loose && one.n > 0);
  const isBeside = (one: Quantity): boolean => bracket !== undefined && one.bracket === bracket;
  const isMadeBy = (part: Quantity, whole: Quantity): boolean => {
    const beside = isBeside(part) && isBeside(whole);
    if (!beside && figure.place.scale <= 0 && !/分别|依次/.test(cue)) return false;
    if (part.n < whole.n !== figure.value.compare(HUNDRED) < 0) return false;
    const ways = beside ? [false, true] : [false];
    return ways.some((rest) => agreeRatio([part.figure], whole.figure, figure, rest) === 'exact');
  };
  return amounts.some((part) =>
    amounts.some((whole) => whole !== part && sameUnit(whole, part) && isMadeBy(part, whole))
  );
}
const HUNDRED = Decimal.from(100);
