/**
 * The amounts around a figure that it may be reckoned from: those before it in its sentence, what its bracket explains, what the
 * bracket behind it adds, and the sentences right before.
 */
import type { FigureMention } from '../types.js';
import { isShare } from './parts/group.js';
import { nextOf, type Quantity, type Sentence } from './sentence.js';
import { THAN } from './than.js';

export interface Neighbours {
  /** Amounts (no shares) before it in the sentence, nearest last. */
  before: Quantity[];
  /** Amounts behind it in the sentence, nearest first. */
  after: Quantity[];
  /** Amounts of up to two sentences before, in the same paragraph, nearest last. */
  earlier: Quantity[];
}

const REACH = 8;

/**
 * @param previous the sentences before, those of other paragraphs are passed over
 * @param withLengths lengths of time count too (由10天缩短到6天)
 */
export function neighboursOf(quantity: Quantity, previous: readonly Sentence[], withLengths = false): Neighbours {
  const all = quantity.sentence.quantities;
  const at = all.indexOf(quantity);
  const usable = (one: Quantity): boolean => one !== quantity && (withLengths || !one.figure.loose);
  // A figure outside brackets is seldom reckoned from what stands inside one; from inside, all before is in view.
  const visible = (one: Quantity): boolean =>
    !one.bracket || one.bracket === quantity.bracket || one.bracket.owner === quantity || near(one, quantity);
  const before: Quantity[] = [];
  for (let i = at - 1; i >= 0 && before.length < REACH; i--) {
    const one = all[i] as Quantity;
    if (usable(one) && visible(one)) before.unshift(one);
  }
  const after: Quantity[] = [];
  for (let i = at + 1; i < all.length && after.length < 4; i++) {
    const one = all[i] as Quantity;
    if (usable(one)) after.push(one);
  }
  const earlier: Quantity[] = [];
  for (let s = previous.length - 1; s >= 0 && s >= previous.length - 2; s--) {
    const sentence = previous[s] as Sentence;
    if (sentence.block !== quantity.sentence.block) break;
    for (let i = sentence.quantities.length - 1; i >= 0 && earlier.length < REACH; i--) {
      const one = sentence.quantities[i] as Quantity;
      if (usable(one) && !one.bracket) earlier.unshift(one);
    }
  }
  return { before, after, earlier };
}

/** A bracket that holds one figure explains its neighbour (比上年同期(8,565人)减少): as good as outside. */
function near(one: Quantity, quantity: Quantity): boolean {
  return one.bracket !== undefined && one.bracket.quantities.length <= 2 && quantity.index - one.index <= 4;
}

export function amountsOf(list: readonly Quantity[], unit: string): Quantity[] {
  const meant = plainUnit(unit);
  return list.filter((one) => plainUnit(one.figure.unit) === meant);
}

/** 312名 and 118人 count alike. */
export function plainUnit(unit: string): string {
  return unit === '名' || unit === '位' ? '人' : unit;
}

/** Units of the amounts in a list, the nearest one first, shares left out. */
export function unitsOf(list: readonly Quantity[]): string[] {
  const units: string[] = [];
  for (let i = list.length - 1; i >= 0; i--) {
    const one = list[i] as Quantity;
    const unit = plainUnit(one.figure.unit);
    if (!isShare(one) && !units.includes(unit)) units.push(unit);
  }
  return units;
}

/**
 * The figure right before a share, what it is compared with passed over: 东部10389万人,比上年减少14万人,下降0.1%,占34.9%.
 *
 * @returns it, and how many clauses of comparison stand between
 */
export function beforeShare(percent: Quantity): { part: Quantity | undefined; passed: number } {
  const clauses = new Set<number>();
  let part = nextOf(percent, -1);
  for (; part && isComparison(part, percent); part = nextOf(part, -1)) clauses.add(part.clause);
  return { part, passed: clauses.size };
}

/** 比上年减少14万人 and 下降0.1%, in the same part of the sentence; 由278名增加到316名,净增38名. */
function isComparison(one: Quantity, { segment }: Quantity): boolean {
  if (!one.isChange || one.bracket || one.segment !== segment) return false;
  return isShare(one) || COMPARED.test(one.clauseLead) || isOfMove(one);
}
const COMPARED = new RegExp(`${THAN}|同期`);

/** By how much an amount has moved, right behind where it moved to. */
function isOfMove(one: Quantity): boolean {
  const [to, from] = [nextOf(one, -1), nextOf(one, -2)];
  return (
    to !== undefined &&
    from !== undefined &&
    one.clause - to.clause === 1 &&
    from.clause === to.clause &&
    /[由从][^,;。\d]{0,8}$/.test(from.lead) &&
    Math.abs(to.n - from.n) === one.n
  );
}

export const figuresOf = (list: readonly Quantity[]): FigureMention[] => list.map((one) => one.figure);
