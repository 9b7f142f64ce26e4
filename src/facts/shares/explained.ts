/**
 * Whether another pair of its sentence makes a share, whatever the words seem to bind: 化解309件(23件、113件、173件),分级依次为100%、95.8%、93.0%;
 * or several of one list over one before it (优秀217份、合格611份,不合格32份 of 860份, 合格率(含优秀)96.3%), or its part over the amounts of the sentence before.
 *
 * Of shares without a decimal some pair makes nearly any; in its own bracket (抽检2520批次,不合格60批次,合格率97.62%) a pair is meant.
 */
import { agreeRatio } from '../compare.js';
import { Decimal } from '../decimal.js';
import { added, isShareOf } from '../parts/near.js';
import { isShare, sameUnit } from '../parts/group.js';
import type { Quantity, Sentence } from '../sentence.js';

export function isExplainedShare(percent: Quantity, sentences: readonly Sentence[]): boolean {
  const { sentence, bracket, figure, cue } = percent;
  const amounts = sentence.quantities.filter(isAmount);
  const isBeside = (one: Quantity): boolean => bracket !== undefined && one.bracket === bracket;
  const isMadeBy = (part: Quantity, whole: Quantity): boolean => {
    const beside = isBeside(part) && isBeside(whole);
    if (!beside && figure.place.scale <= 0 && !/分别|依次/.test(cue)) return false;
    if (part.n < whole.n !== figure.value.compare(HUNDRED) < 0) return false;
    const ways = beside ? [false, true] : [false];
    return ways.some((rest) => agreeRatio([part.figure], whole.figure, figure, rest) === 'exact');
  };
  return (
    amounts.some((part) => amounts.some((whole) => whole !== part && sameUnit(whole, part) && isMadeBy(part, whole))) ||
    (figure.place.scale > 0 && (isOfSeveral(percent, amounts) || isOfSentenceBefore(percent, sentences)))
  );
}
const HUNDRED = Decimal.from(100);

const isAmount = (one: Quantity): boolean => !isShare(one) && !one.figure.loose && one.n > 0;

/** Neighbours of one unit, taken together, over an amount before them. */
function isOfSeveral({ figure, index, clauseLead }: Quantity, amounts: readonly Quantity[]): boolean {
  const before = amounts.filter((one) => one.index < index);
  if (!TOGETHER.test(clauseLead.slice(-WORDS)) && !before.slice(-3).some(({ lead }) => /分别|依次/.test(lead)))
    return false;
  return before.some((first) => {
    const alike = before.filter((one) => sameUnit(one, first));
    const run = alike.slice(alike.indexOf(first)).filter((one) => !one.isChange);
    return run.some((_, k) => {
      const some = run.slice(0, k + 1);
      const sum = added(some);
      const isMade = (whole: Quantity): boolean =>
        agreeRatio(
          some.map((one) => one.figure),
          whole.figure,
          figure
        ) === 'exact';
      return k > 0 && alike.some((whole) => whole.index < first.index && whole.n > sum && isMade(whole));
    });
  });
}

/** What takes several together: 合格率(含优秀), 总体满意率. */
const TOGETHER = /[含总合共和及]|综合|整体|[两二三四五]|以上|累计/;
/** Characters of its clause in front of a share. */
const WORDS = 16;

/** 现有2246台(套)。电梯1312台占全部设备的58.4% · 隐患6427项,其中重大86项。一般隐患整改6278项,整改率99.0%: of what those leave, too. */
function isOfSentenceBefore(percent: Quantity, sentences: readonly Sentence[]): boolean {
  const { sentence, figure, index, lead } = percent;
  // 占全部立案数的: of what it names, and of nothing else.
  if (/占[^,;。]{2,}的$/.test(lead.trim())) return false;
  const before = sentences[sentence.index - 1];
  const part = sentence.quantities.findLast((one) => one.index < index && isAmount(one));
  if (!part || before?.block !== sentence.block) return false;
  const wholes = before.quantities.filter(
    (one) => isAmount(one) && one.n > part.n && one.figure.unit.startsWith(part.figure.unit)
  );
  return wholes.some(
    (whole) =>
      agreeRatio([part.figure], whole.figure, figure) === 'exact' ||
      before.quantities.some(
        (some) =>
          /其中/.test(some.lead) &&
          sameUnit(some, whole) &&
          some.n < whole.n &&
          isShareOf(part, { ...whole, n: whole.n - some.n }, percent)
      )
  );
}
