/** What several loosely bound relations prove together; see `slip.ts`. */
import { lowerBound } from '../../facts/before.js';
import type { Facts } from '../../facts/index.js';
import { plainUnit } from '../../facts/neighbours.js';
import type { Quantity } from '../../facts/sentence.js';
import { copyWith } from '../../tree/copy.js';
import type { Check } from '../../types.js';
import { differenceCheck } from '../difference.js';
import { growthCheck } from '../growth.js';
import { ratioCheck } from '../ratio.js';
import { sumCheck } from '../rule.js';
import { claimsOf } from './claims.js';
import type { Range, Relation } from './relation.js';
import { BOUND, findSlips } from './slip.js';

/** Powers of ten against chance. */
const PROOF = 1;

/**
 * One check for each figure that a second relation proves wrong, in place of those that left it open or read it in another way. What fails already needs no proof,
 * and what rests on a figure of it has its explanation.
 */
export function corroborate(facts: Facts, checks: readonly Check[], isOn: (rule: string) => boolean): Check[] {
  const failing = new Set(
    checks.filter((one) => one.verdict === 'fails').flatMap((one) => one.operands.map((each) => each.mention))
  );
  const found: Check[] = [];
  for (const { quantity, mended } of findSlips(claimsOf(facts), PROOF, toldIn(facts))) {
    if (failing.has(quantity.figure)) continue;
    // A sum is seen at a glance.
    const usable = mended.filter(({ kind }) => isOn(kind));
    const relation = usable.find(({ kind, doubt }) => kind === 'sum' && doubt <= BOUND) ?? usable[0];
    const check = relation && checkOf(facts, relation);
    if (!check || check.operands.some(({ mention }) => failing.has(mention))) continue;
    found.push(copyWith(check, { note: 'corroborated' }));
    for (const { mention } of check.operands) failing.add(mention);
  }
  if (found.length === 0) return [...checks];
  const proven = new Set(found.map(keyOf));
  return [...checks.filter((one) => !proven.has(keyOf(one))), ...found];
}

function keyOf({ rule, operands }: Check): string {
  const main = rule === 'sum' ? operands : operands.slice(-1);
  return `${rule} ${main.map((one) => one.span.start).join()}`;
}

function checkOf(facts: Facts, relation: Relation): Check {
  switch (relation.kind) {
    case 'sum':
      return sumCheck(facts, 'sum', relation.reading.total, relation.reading.parts, { verdict: 'fails' });
    case 'ratio':
      return ratioCheck(facts, relation.percent.figure, relation.reading, 'no');
    case 'growth':
      return growthCheck(facts, relation.change.figure, relation.reading, 'no');
    case 'difference':
      return differenceCheck(facts, relation.change, relation.reading, 'no');
  }
}

/**
 * Whether a figure of the notice lies there: persons by any unit, and what has three digits whatever its unit. Sorted on the first question, so
 * that many questions cost no more than a search each.
 */
function toldIn({ sentences }: Facts): (quantity: Quantity, values: Range) => boolean {
  let sorted: Map<string, number[]> | undefined;
  const build = (): Map<string, number[]> => {
    const lists = new Map<string, number[]>([[ANY_UNIT, []]]);
    for (const { quantities } of sentences) {
      for (const { n, figure } of quantities) {
        const unit = plainUnit(figure.unit);
        const list = lists.get(unit);
        if (list) list.push(n);
        else lists.set(unit, [n]);
        if (RARE.test(figure.value.toString())) lists.get(ANY_UNIT)?.push(n);
      }
    }
    for (const list of lists.values()) list.sort((a, b) => a - b);
    return lists;
  };
  return ({ figure: { unit } }, [low, high]) => {
    sorted ??= build();
    const slack = 1e-9 * high;
    return [plainUnit(unit), ANY_UNIT].some((key) => holds(sorted?.get(key) ?? [], low - slack, high + slack));
  };
}
/** No unit is called so. */
const ANY_UNIT = '\0';
const RARE = /[1-9].?\d.?[1-9]/;

/** Whether some number of a sorted list lies between two. */
function holds(list: readonly number[], low: number, high: number): boolean {
  const first = list[lowerBound(list, low, (n) => n)];
  return first !== undefined && first <= high;
}
