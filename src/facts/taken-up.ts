/**
 * An amount that the next sentence takes up by its name, and says of all of it what became of it: 查出违规出借资金180万元、应收租金46.8万元。出借资金180万元已悉数收回.
 *
 * The name opens the sentence, its amount was told under it in the sentence before, and nothing else of the paragraph is called so.
 */
import { isNearOrOneDigit } from './compare.js';
import { isShare } from './parts/group.js';
import type { Retelling } from './retellings.js';
import type { Sentence } from './sentence.js';

/** 已悉数收回, 已全部整改到位: nothing is left. */
const ALL = /^(?:现|目前)?(?:已|均|也)*(?:悉数|全部|全数|全额|足额|如数|均已|都已)/;
/** Characters of a name that is no common word. */
const NAME = /^(?:上述|前述|该)?([\u4e00-\u9fff]{4,12})$/;

export function findTakenUp(sentences: readonly Sentence[]): Retelling[] {
  return sentences.flatMap(({ block, quantities: [again] }, at): Retelling[] => {
    const before = sentences[at - 1];
    const name = again && NAME.exec(again.lead.trim())?.[1];
    if (!again || !name || again.clause > 0 || again.bracket || !ALL.test(again.tail) || before?.block !== block)
      return [];
    const called = before.quantities.filter(
      (one) => one.lead.trim().endsWith(name) && one.figure.unit === again.figure.unit && !isShare(one) && !one.isChange
    );
    const [first, another] = called;
    if (!first || another || first.figure.value.equals(again.figure.value)) return [];
    return isNearOrOneDigit(first.figure, again.figure) ? [{ quantities: [first, again], sure: true }] : [];
  });
}
