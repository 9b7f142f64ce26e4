/** Sums beside each other: what one that comes out, or does not, says of another that shares figures with it. */
import type { Check, Operand } from '../../types.js';

/** Where each figure's checks are: one that is part of another shares its total with it, as total or as part. */
export function byFigure(checks: readonly Check[]): Map<number, Check[]> {
  const found = new Map<number, Check[]>();
  for (const check of checks) {
    for (const { span } of check.operands) {
      const known = found.get(span.start);
      if (known) known.push(check);
      else found.set(span.start, [check]);
    }
  }
  return found;
}

/** Where the parts of a sum stand, as a key. */
export const partsOf = ({ operands }: Check): string =>
  operands.flatMap(({ role, span }) => (role === 'part' ? [span.start] : [])).join();

/** 13 + 3 ≠ 18 says nothing where 13 + 3 + 2 = 18, nor 3 + 2 ≠ 13. */
export function isPartOf(check: Check, whole: Check): boolean {
  const sameTotal = check.operands[0]?.span.start === whole.operands[0]?.span.start;
  // Four parts and more come out for a reason; and three right behind their total: 闲置12台。启用7台,报废3台,余2台.
  const behind = (check.operands[0]?.span.start ?? 0) - (whole.operands[0]?.span.end ?? 0);
  const few = behind > 0 && behind < NEAR ? 4 : 5;
  const byChance = whole.note === 'guessed' && whole.operands.length < few;
  if (check.verdict === 'holds' || (byChance && !sameTotal)) return false;
  return isWithin(check, whole);
}

/** Characters between a total and the first of its parts. */
const NEAR = 32;

/** 优秀52份、合格127份、不合格7份 make the 186份, so 合格127份、不合格7份 and the 7份 told again are none of its lists. */
export function isMixOf(check: Check, whole: Check): boolean {
  const total = whole.operands[0]?.span.start;
  if (check.verdict === 'holds' || check.operands[0]?.span.start !== total || whole.operands.length < 4) return false;
  const shared = check.operands.filter((one) => whole.operands.some((other) => other.span.start === one.span.start));
  return shared.length > 2;
}

/** Whether one that comes out leaves no room for one that does not: the figures of this were gathered wrongly. */
export const isExcludedBy = (check: Check, whole: Check): boolean =>
  (isOtherwiseMade(check, whole) && !isWithin(whole, check)) || isProgressOf(check, whole) || areSiblings(check, whole);

/** 212个,重大3个,整改210个;余下2个: the wording divides the same total in another way, which comes out, and one of the parts is the same. */
function isOtherwiseMade(check: Check, { note, operands: [total, ...parts] }: Check): boolean {
  const [own, ...others] = check.operands;
  if (note === 'guessed' || total?.span.start !== own?.span.start) return false;
  return others.some((one) => parts.some(({ span }) => span.start === one.span.start));
}

/** 22个分为9个、10个、3个. 完成9个、9个和3个: so many of each class, where the classes make the total. */
function isProgressOf({ operands: [own, ...done] }: Check, { operands: [total, ...classes] }: Check): boolean {
  if (own?.span.start !== total?.span.start || done.length !== classes.length) return false;
  return done.every((one, k) => {
    const all = classes[k];
    return all !== undefined && all.span.end < one.span.start && valueOf(one) <= valueOf(all);
  });
}
const valueOf = ({ mention }: Operand): number => (mention?.type === 'figure' ? mention.value.toNumber() : NaN);

/** 62个、23个、9个 make 94个: the total and one of its parts stand beside each other in a list that the wording binds, and that comes out. */
function areSiblings({ operands: [total, ...parts] }: Check, { note, operands: [, ...list] }: Check): boolean {
  const isListed = (at: number | undefined): boolean => list.some(({ span }) => span.start === at);
  return note !== 'guessed' && isListed(total?.span.start) && parts.some(({ span }) => isListed(span.start));
}

export function isWithin(check: Check, whole: Check): boolean {
  return check.operands.every((one) => whole.operands.some((other) => other.span.start === one.span.start));
}
