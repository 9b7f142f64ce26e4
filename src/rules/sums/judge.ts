/** Whether the parts of one group make their total: by which of its readings, and what the wording proves where none comes out. */
import { agreeSum, isFarOff } from '../../facts/compare.js';
import type { Facts } from '../../facts/index.js';
import { isNamedAfter, isTakenUp } from '../../facts/parts/bound.js';
import { crossesDimensions } from '../../facts/parts/dimensions.js';
import {
  areConfirmed,
  areItems,
  areStages,
  areStates,
  endsOpen,
  isBoundElsewhere,
  isChoice,
  isLeftOfOthers,
  isListOver,
  isOfAnother,
  isOfChange,
  isSpread,
  isThreshold,
  isUnfinished,
  mayOverlap,
  passesNothingOver,
} from '../../facts/parts/doubt.js';
import { isRow, type PartGroup, type Reading } from '../../facts/parts/group.js';
import {
  areItemsOfOne,
  areOfSeveralLists,
  goesOnBehind,
  hasOneTooMany,
  isMadeWithNext,
  lacksOne,
  leavesOutItem,
  makesAnother,
  takesTotalUp,
} from '../../facts/parts/other-list.js';
import { isMadeElsewhere, isOtherwise } from '../../facts/parts/otherwise.js';
import {
  added,
  comesNear,
  hasSwapped,
  hasDigitOff,
  isHair,
  isMeant,
  isPartSlip,
  isPenSlip,
  isSlip,
  isTurned,
  mayMake,
  nearest,
  sumOf,
} from '../../facts/parts/near.js';
import { nextOf } from '../../facts/sentence.js';
import { copyWith } from '../../tree/copy.js';
import type { Check } from '../../types.js';
import { disagreeing, sumCheck } from '../rule.js';

/** Lists that need not divide a whole in one way; a sum, a remainder and states do. */
const LISTED = /^(?:named|within|bracket|row|topic|counted)$/;

/** Of fewer things only these wordings prove anything. */
const LEAST = 4;
/** What was added up, or counted, says of which. */
const SUMMED = /^(?:total|counted)$/;
const SURE = /^(?:bracket|total|counted|states|rest)$/;

/** What becomes of one group: the reading that comes out, or what its wording says of one that does not; nothing where it proves neither. */
export function judge(facts: Facts, group: PartGroup): Check | undefined {
  const readings = group.readings.filter((one) => one.parts.length >= 2 && !isThreshold(one));
  if (readings.length === 0) return undefined;
  let rounded: Reading | undefined;
  const [fullest] = readings;
  for (const reading of readings) {
    if (!mayMake(reading)) continue;
    // 7件,维持4件、纠正1件、未结3件: that two of one list make seven confirms nothing.
    if (group.cue === 'rest' && fullest && reading !== fullest && leavesOutItem(reading, fullest)) continue;
    const agreement = agreeSum(
      reading.total.figure,
      reading.parts.map((part) => part.figure)
    );
    if (agreement === 'exact') {
      const check = sumCheck(facts, 'sum', reading.total, reading.parts, { verdict: 'holds' });
      return group.binding === 'guessed' || isRow(group) ? copyWith(check, { note: 'guessed' as const }) : check;
    }
    if (agreement !== 'no') rounded ??= reading;
  }
  if (group.binding === 'guessed') return undefined;
  if (rounded && isRow(group)) return undefined;
  if (rounded) return sumCheck(facts, 'sum', rounded.total, rounded.parts, { verdict: 'holds' });
  const row = isRow(group);
  // Of what is left there are many readings, and one of them comes near by chance: only those that pass nothing over count.
  const plain = group.cue === 'rest' ? readings.filter(passesNothingOver) : readings;
  const usable = plain.length > 0 ? plain : readings;
  // 15.2万 + 83.4万 + 84.2万 of 137.8万: with two digits in the other order it comes out, and no nearer reading does.
  const longest = Math.max(LEAST, ...usable.map((one) => one.parts.length));
  const swapped = usable.find(
    (one) => (group.binding === 'closed' || one.parts.length === longest) && hasSwapped(one.total, one.parts)
  );
  const best = row ? (readings[0] as Reading) : (swapped ?? nearest(usable));
  const { total, parts } = best;
  const over = added(parts) > total.n;
  const meant = isMeant(total, parts);
  // A whole that stands in another sentence may be another whole: only a near miss tells.
  const together = parts.every((one) => one.sentence === total.sentence) || isTakenUp(total, parts);
  // Of a list in another sentence only the whole counts, and rows of states come near.
  const full = together || readings.every((one) => one.total !== total || one.parts.length <= parts.length);
  const sole = readings.length === 1 && together && group.cue !== 'states' && group.cue !== 'topic';
  const counted = group.cue === 'counted' && comesNear(total, parts);
  // 罚款45万元,罚款40万元,罚款20万元,合并罚款115万元: a total above all that stands before it was not made of some of them.
  const short =
    group.cue === 'total' &&
    !over &&
    best === readings[0] &&
    parts.every((one) => one.sentence === total.sentence && one.segment === total.segment);
  const turned = group.binding === 'closed' && group.cue === 'rest' && together && isTurned(total, parts);
  // 26宗、1137亩 of which the 宗 come out: so must the 亩.
  const twinned = (group.cue === 'list' || group.cue === 'sections') && group.complete === true;
  const named = group.binding === 'open' && together && isNamedAfter(total, parts);
  const listed =
    turned ||
    (group.binding === 'closed' && full && (sole || meant || counted || short || twinned || swapped !== undefined));
  if (
    mayOverlap(best, over, facts.sentences[total.sentence.index + 1]) ||
    (LISTED.test(group.cue) && crossesDimensions(parts))
  ) {
    return sumCheck(facts, 'sum', total, parts, { verdict: 'undecidable', reason: 'overlapping' });
  }
  // 醉驾487起;超员1842起: behind the semicolon the list of 其中 may have ended.
  const leaves =
    group.binding === 'open' && total.segment === parts[0]?.segment && parts.at(-1)?.segment !== total.segment;
  // Behind 其中 only what is told as one list comes near for a reason.
  const ended = (group.binding === 'open' && group.cue === 'named' && isListOver(parts)) || (row && areStages(parts));
  if (ended && !listed && (row || !hasSwapped(total, parts)))
    return row ? undefined : sumCheck(facts, 'sum', total, parts, { verdict: 'undecidable', reason: 'scope-open' });
  const refuted =
    listed ||
    named ||
    (group.binding === 'open' &&
      !(together && leaves) &&
      // 计划投放2860辆,实际投放2712辆,另安排150辆: more than the whole is added to it.
      !(over && (group.cue === 'rest' || parts.at(-1)?.lead.trim().startsWith('另'))) &&
      ((over && (!row || endsOpen(parts)) ? meant : isHair(total, parts)) ||
        (isSlip(total, parts) && !isSpread(parts)) ||
        ((!row || group.complete) && hasSwapped(total, parts)) ||
        (row && group.complete && hasDigitOff(total, parts))));
  if (refuted) return refute(facts, group, best, plain.length === 0);
  if (row) return undefined;
  const reason = group.binding === 'open' ? 'scope-open' : 'two-readings';
  return sumCheck(facts, 'sum', total, parts, { verdict: 'undecidable', reason });
}

/**
 * What becomes of a break that the wording stands for: it is reported, unless the figures may be bound otherwise or more is meant than
 * is named.
 *
 * @param skips every reading passes figures over
 */
function refute(
  facts: Facts,
  { binding, cue, complete = false, readings }: PartGroup,
  best: Reading,
  skips: boolean
): Check | undefined {
  const { total, parts } = best;
  const { text } = facts.notice.view;
  const sum = added(parts);
  const undecided = (reason: 'two-readings' | 'scope-open'): Check =>
    sumCheck(facts, 'sum', total, parts, { verdict: 'undecidable', reason });
  if (cue !== 'total' && areItemsOfOne(best)) return undefined;
  const proven = complete && (cue === 'list' || cue === 'total');
  if (!(proven && cue === 'total') && areOfSeveralLists(parts, SUMMED.test(cue))) return undefined;
  if (takesTotalUp(best) || isMadeWithNext(best, facts.sentences)) return undefined;
  if (isOtherwise(best, { text, sentences: facts.sentences }, cue === 'total')) return undefined;
  // 除省下拨资金和自筹2.85亿元外,尚缺2.40亿元: one of the two is not told.
  if (parts.some(({ clauseLead }) => /^除[^\d,]{2,}(?:和|及|与|以及)[^\d,]*$/.test(clauseLead.trim())))
    return undecided('scope-open');
  if (isBoundElsewhere(total, parts, complete || areStates(parts)) || isLeftOfOthers(total, parts)) return undefined;
  if (
    cue !== 'total' &&
    (isChoice(text, parts) || (/其中/.test(parts[0]?.clauseLead ?? '') && areConfirmed(total, parts)))
  )
    return undefined;
  if ((cue === 'rest' || cue === 'states') && (skips || areItems(best))) return undefined;
  // Of two or three things anything is near.
  if (total.figure.exact && total.n < LEAST && !SURE.test(cue)) return undecided('two-readings');
  // Of some of the whole there can't be more than of all of it, whatever the slip.
  const inRow = parts.every((one, k) => k === 0 || nextOf(one, -1) === parts[k - 1]);
  const exceeds = binding === 'open' && cue === 'named' && sum > total.n && inRow;
  const near =
    !isFarOff(sumOf(parts), total.figure.value, total.figure.place) ||
    isPartSlip(total, parts) ||
    hasSwapped(total, parts);
  if (!proven && !(near && (exceeds || isPenSlip(total, parts)))) return undecided('two-readings');
  if ((cue !== 'total' && cue !== 'counted' && isOfAnother(total, parts)) || makesAnother(best) || lacksOne(best, text))
    return undefined;
  if ((!complete && hasOneTooMany(best)) || isMadeElsewhere(facts.sentences, best, binding === 'open'))
    return undefined;
  if (goesOnBehind(parts, readings)) return undecided('scope-open');
  if ((sum <= total.n && isUnfinished(text, parts)) || isOfChange(total, sum)) return undecided('scope-open');
  const figures = [total, ...parts].map(({ figure }) => figure);
  return sumCheck(facts, 'sum', total, parts, disagreeing(figures));
}
