/**
 * All that a notice claims of its figures, each with the ways to read it: the evidence that `slip.ts` weighs.
 *
 * How doubtful a reading is, is told by what binds it. The numbers are rough; what matters is their order: a bracket's own list or 合计 leaves
 * little doubt, 其中 may leave classes out, a row without a word of its own is a guess.
 */
import { isEnd } from '../../facts/changes/ends.js';
import { isExplainedChange } from '../../facts/changes/explained.js';
import { fitsDirection } from '../../facts/changes/index.js';
import type { Facts } from '../../facts/index.js';
import { isBase, isShare, sameUnit, type PartGroup, type Reading } from '../../facts/parts/group.js';
import { adds, sumOf } from '../../facts/parts/near.js';
import { areItemsOfOne } from '../../facts/parts/other-list.js';
import { isOtherwise } from '../../facts/parts/otherwise.js';
import { haveOwnWhole } from '../../facts/parts/own-whole.js';
import { nextOf, type Quantity } from '../../facts/sentence.js';
import { crossesDimensions } from '../../facts/parts/dimensions.js';
import { isThreshold, isUnfinished, mayOverlap } from '../../facts/parts/doubt.js';
import { isDoubtful } from '../../facts/shares/doubt.js';
import { isExplainedShare } from '../../facts/shares/explained.js';
import { ofLargerWhole } from '../../facts/shares/of-larger.js';
import { isVague } from '../../facts/compare.js';
import { operandsOf, type Relation } from './relation.js';

export interface Claim {
  relations: Relation[];
}

const CLOSED: Partial<Record<PartGroup['cue'], number>> = {
  bracket: 0.1,
  total: 0.1,
  counted: 0.1,
  rest: 0.3,
  list: 0.3,
};
const OPEN: Partial<Record<PartGroup['cue'], number>> = { row: 0.6, within: 0.5, rest: 0.5 };
const GUESS = 0.85;

export function claimsOf(facts: Facts): Claim[] {
  const text = facts.notice.view.text;
  const claims: Claim[] = [];
  const add = (relations: Relation[]): void => {
    const usable = relations.filter(isUsable);
    if (usable.length > 0) claims.push({ relations: usable });
  };
  const made = listsThatMake(facts.partGroups);
  for (const group of facts.partGroups) {
    const doubt = doubtOf(group);
    add(
      group.readings
        .filter(
          (one) =>
            one.parts.length >= 2 &&
            !isThreshold(one) &&
            !mayOverlap(one, false) &&
            !haveOwnWhole(one) &&
            !one.parts.some(isMovedTo) &&
            !crossesDimensions(one.parts) &&
            !isMixOf(one, made.get(one.total) ?? []) &&
            !goesOn(one) &&
            (group.cue === 'total' || !areItemsOfOne(one)) &&
            (adds(one) || !isOtherwise(one, { text, sentences: facts.sentences }, group.cue === 'total'))
        )
        .map((reading) => ({ kind: 'sum', reading, doubt: isUnfinished(text, reading.parts) ? GUESS : doubt }))
    );
  }
  for (const { percent, readings } of facts.shareClaims) {
    if (isExplainedShare(percent, facts.sentences)) continue;
    if (readings.some((one) => one.explicit && ofLargerWhole(percent, one, facts.partGroups))) continue;
    add(
      readings.map((reading) => {
        const { sure, explicit } = reading;
        const doubt = isDoubtful(percent, reading, text) ? GUESS : sure ? 0.05 : explicit ? 0.15 : 0.8;
        return { kind: 'ratio', reading, percent, doubt };
      })
    );
  }
  for (const claim of facts.changeClaims) {
    const { change, kind, readings, comparablePrice } = claim;
    // 自然增长率-0.72‰ has its sign in the number, not in a word.
    if (comparablePrice || change.n < 0 || (kind === 'difference' && isExplainedChange(claim, facts.sentences)))
      continue;
    // A difference and a rate whose base is not told agree with each other on it, whatever else stands there: only what the wording binds counts.
    add(
      readings
        .filter((one) => one.explicit || one.sure)
        .filter((one) => kind === 'difference' || (!isShare(one.base) && !isBase(one.base)))
        .filter((one) => fitsDirection(claim, one))
        .map((reading) => ({ kind, reading, change, doubt: reading.sure ? 0.05 : 0.2 }))
    );
  }
  return claims;
}

/** 4宗结清,另2宗分期付款,1宗核销 of 7宗: with the one behind they come out. */
function goesOn({ total, parts }: Reading): boolean {
  const last = parts.at(-1);
  const next = last && nextOf(last);
  if (!next || next.segment !== last.segment || !sameUnit(next, total)) return false;
  return sumOf([...parts, next]).equals(total.figure.value);
}

/** 由6个增加到11个: two counts of the same. */
function isMovedTo(one: Quantity): boolean {
  const from = nextOf(one, -1);
  return isEnd(one) && from?.clause === one.clause && /[由从]$/.test(from.lead.trim());
}

/** The lists of three and more that make each total. */
function listsThatMake(groups: readonly PartGroup[]): Map<Quantity, Quantity[]> {
  const made = new Map<Quantity, Quantity[]>();
  for (const { readings } of groups)
    for (const one of readings) if (one.parts.length > 2 && adds(one)) made.set(one.total, one.parts);
  return made;
}

/** 优秀52份、合格127份、不合格7份 make the 186份: 合格127份、不合格7份 and the 7份 told again are no other list of them. */
function isMixOf(reading: Reading, list: readonly Quantity[]): boolean {
  return !adds(reading) && reading.parts.filter((one) => list.includes(one)).length > 1;
}

function doubtOf({ binding, cue }: PartGroup): number {
  if (binding === 'guessed') return GUESS;
  return binding === 'closed' ? (CLOSED[cue] ?? 0.2) : (OPEN[cue] ?? 0.35);
}

function isUsable(relation: Relation): boolean {
  return operandsOf(relation).every(({ figure }) => !isVague(figure) && !figure.modifier && !figure.range);
}
