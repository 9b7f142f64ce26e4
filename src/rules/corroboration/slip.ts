/**
 * Which figures were most likely mistyped: where several relations break on one figure, and one other value would mend them all.
 *
 * A relation that the wording binds loosely refutes nothing by itself: perhaps it was not meant. But where a sum and a rate, each from other
 * figures, ask for the same other value, chance does not explain it. How surely is reckoned as the improbability of the opposite: that the readings are
 * all wrong, and that what they imply falls on the same value nevertheless. In powers of ten:
 *
 *   each relation that would be mended      − log10(doubt of its binding × chance of hitting a given value)
 *   each relation that would be broken      the same, the other way
 *   the other value was looked for          − log10(values as near to the one written)
 *
 * So two sums of small counts prove little, for small numbers meet by chance; a total of five digits with six shares of it proves everything.
 */
import { isDigitSlip } from '../../facts/compare.js';
import { Decimal } from '../../facts/decimal.js';
import { point, rounded } from '../../facts/interval.js';
import type { Quantity } from '../../facts/sentence.js';
import { copyWith } from '../../tree/copy.js';
import type { FigureMention } from '../../types.js';
import type { Claim } from './claims.js';
import { agreeWith, half, impliedBy, operandsOf, type Range, type Relation } from './relation.js';

export interface Slip {
  quantity: Quantity;
  /** What it would have to be. */
  value: Decimal;
  /** The relations that it would mend, the least doubtful first. */
  mended: readonly [Relation, ...Relation[]];
  /** Powers of ten. */
  evidence: number;
}

/** Values that one relation may propose. */
const MOST_VALUES = 12;
/** One of the relations at least must be bound by the wording. */
export const BOUND = 0.5;
/** A relation counts where it says at least so much. */
const LEAST = 0.5;
/** By so much the density of numbers over a decade: a hit of 1 in v. */
const DENSITY = 1 / Math.LN10;

interface Around {
  broken: Claim[];
  sound: Claim[];
}

/** @param isTold the notice has that figure elsewhere: then it was meant there, and nothing was mistyped here */
export function findSlips(
  claims: readonly Claim[],
  least: number,
  isTold: (quantity: Quantity, values: Range) => boolean
): Slip[] {
  const around = new Map<Quantity, Around>();
  for (const claim of claims) {
    const sound = claim.relations.some(isSound);
    const seen = new Set<Quantity>();
    for (const relation of claim.relations) {
      for (const one of operandsOf(relation)) {
        if (seen.has(one)) continue;
        seen.add(one);
        let known = around.get(one);
        if (!known) around.set(one, (known = { broken: [], sound: [] }));
        (sound ? known.sound : known.broken).push(claim);
      }
    }
  }
  const slips: Slip[] = [];
  for (const [quantity, { broken, sound }] of around) {
    if (broken.length < 2) continue;
    const slip = slipOf(quantity, broken, sound, isTold);
    if (slip && slip.evidence >= least) slips.push(slip);
  }
  return slips.sort((a, b) => b.evidence - a.evidence);
}

/** As the doubles go: the first operand lies where the others have it. */
function isSound(relation: Relation): boolean {
  const [first] = operandsOf(relation) as [Quantity];
  const range = impliedBy(relation, first);
  return range !== undefined && isWithin(first.n, range, first);
}

function isWithin(n: number, [low, high]: readonly [number, number], one: Quantity): boolean {
  const slack = half(one) + 1e-9 * Math.abs(n);
  return n >= low - slack && n <= high + slack;
}

function slipOf(
  quantity: Quantity,
  broken: readonly Claim[],
  sound: readonly Claim[],
  isTold: (quantity: Quantity, values: Range) => boolean
): Slip | undefined {
  const place = quantity.figure.place.toNumber();
  let best: Slip | undefined;
  for (const multiple of proposals(quantity, broken, place)) {
    const other = readAs(quantity, multiple);
    if (!isSlipOf(quantity.figure, other.figure.value)) continue;
    const mended: { relation: Relation; weight: number }[] = [];
    for (const claim of broken) {
      const own = claim.relations.filter((one) => operandsOf(one).includes(quantity));
      const fitting = own.filter((one) => isMended(one, quantity, other)).sort((a, b) => a.doubt - b.doubt);
      const [relation] = fitting;
      if (!relation || mended.some((one) => isSame(one.relation, relation, quantity))) continue;
      const weight = weightOf(relation, own, quantity, other);
      if (weight >= LEAST) mended.push({ relation, weight });
    }
    if (mended.length < 2 || !mended.some(({ relation }) => relation.doubt <= BOUND)) continue;
    const ranges = mended.map(({ relation }) => impliedBy(relation, quantity) ?? [other.n, other.n]);
    if (isTold(quantity, [Math.max(...ranges.map(([low]) => low)), Math.min(...ranges.map(([, high]) => high))]))
      continue;
    const against = sound.reduce((all, claim) => {
      const own = claim.relations.filter(isSound);
      if (own.some((one) => agreeWith(one, quantity, other) !== 'no')) return all;
      const [relation] = own.sort((a, b) => a.doubt - b.doubt);
      return relation ? all + Math.max(0, weightOf(relation, claim.relations, quantity, quantity)) : all;
    }, 0);
    const steps = Math.abs(other.n - quantity.n) / place;
    const cost = Math.log10(2 * steps + 1);
    const evidence = mended.reduce((all, one) => all + one.weight, 0) - against - cost;
    if (best && best.evidence >= evidence) continue;
    mended.sort((a, b) => a.relation.doubt - b.relation.doubt);
    best = {
      quantity,
      value: other.figure.value,
      mended: mended.map((one) => one.relation) as unknown as Slip['mended'],
      evidence,
    };
  }
  return best;
}

/** The values that the broken relations ask for, in units of its last place. */
function proposals(quantity: Quantity, broken: readonly Claim[], place: number): Set<number> {
  const found = new Set<number>();
  for (const { relations } of broken) {
    for (const relation of relations) {
      if (!operandsOf(relation).includes(quantity)) continue;
      const range = impliedBy(relation, quantity);
      if (!range) continue;
      const [low, high] = range.map((each) => each / place) as [number, number];
      const middle = Math.round((low + high) / 2);
      if (middle <= 0 || !Number.isSafeInteger(middle)) continue;
      found.add(middle);
      if (high - low > MOST_VALUES) continue;
      for (let k = Math.ceil(low - 1e-9); k <= high + 1e-9; k++) found.add(k);
    }
  }
  return found;
}

/** What the pen slips to: some units of the last place, some per cent, another digit, two in another order. */
function isSlipOf({ value, place }: FigureMention, other: Decimal): boolean {
  if (other.sign <= 0 || other.equals(value)) return false;
  const gap = other.minus(value).abs();
  if (gap.compare(place.times(STEPS)) <= 0 || gap.times(HUNDRED).compare(value.times(PER_CENT)) <= 0) return true;
  return isDigitSlip(value, other);
}
const STEPS = Decimal.from(3);
const HUNDRED = Decimal.from(100);
const PER_CENT = Decimal.from(6);

function isMended(relation: Relation, one: Quantity, other: Quantity): boolean {
  const range = impliedBy(relation, one);
  return range !== undefined && isWithin(other.n, range, one) && agreeWith(relation, one, other) === 'exact';
}

/** The same other figures, gathered in two ways. */
function isSame(a: Relation, b: Relation, quantity: Quantity): boolean {
  const [first, second] = [a, b].map((each) => new Set(operandsOf(each).filter((one) => one !== quantity))) as [
    Set<Quantity>,
    Set<Quantity>,
  ];
  return [...first].every((one) => second.has(one)) || [...second].every((one) => first.has(one));
}

/** How improbable it is that a relation which was not meant should ask for just this value. */
function weightOf(relation: Relation, all: readonly Relation[], quantity: Quantity, at: Quantity): number {
  const place = quantity.figure.place.toNumber();
  const chance = all.reduce((sum, one) => {
    const range = operandsOf(one).includes(quantity) ? impliedBy(one, quantity) : undefined;
    if (!range) return sum;
    const width = Math.max(range[1] - range[0], relation.kind === 'sum' ? place : 0);
    return sum + (Math.max(width, place * 0.05) / Math.abs(at.n || place)) * DENSITY;
  }, 0);
  return Math.min(CAP, -Math.log10(relation.doubt * Math.min(1, chance)));
}
/** No relation is surer than that. */
const CAP = 5;

function readAs(quantity: Quantity, multiple: number): Quantity {
  const { figure } = quantity;
  const value = figure.place.times(Decimal.from(multiple));
  const interval = figure.exact ? point(value) : rounded(value, figure.place);
  return copyWith(quantity, { n: value.toNumber(), figure: copyWith(figure, { value, interval }) });
}
