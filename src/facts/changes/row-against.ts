/**
 * A row of amounts held against as many of a time before: 事故46起、死亡39人、受伤21人,与去年同期的57起、48人、26人相比,起数减少11起,死亡人数减少9人,受伤人数减少5人.
 *
 * The change is of the amount that it names, or whose unit is its own, and the base stands in the same place of its row.
 */
import { isShare } from '../parts/group.js';
import { nextOf, type Quantity } from '../sentence.js';
import { COMMON, sharePair } from '../words-beside.js';
import type { ChangeReading } from './claim.js';
import { COMPARED } from './ends.js';

export function rowAgainst(change: Quantity): ChangeReading[] {
  const { sentence, index, segment } = change;
  if (change.bracket) return [];
  const first = sentence.quantities.findLast(
    (one) =>
      one.index < index && one.segment === segment && !one.isChange && one.item === 0 && COMPARED.test(one.clauseLead)
  );
  if (!first) return [];
  const bases = rowFrom(first);
  const currents = sentence.quantities.filter((one) => one.index < first.index).slice(-bases.length);
  const [head] = currents;
  const fits =
    bases.length > 1 &&
    currents.length === bases.length &&
    currents.every(
      (one, k) => one.clause === head?.clause && one.figure.unit === bases[k]?.figure.unit && !one.isChange
    );
  if (!fits || !head || first.clause - head.clause !== 1) return [];
  // 下降18.8%: of what the amount right before it is the change of.
  const own = change.lead.trim().length > SHORT ? change : nextOf(change, -1);
  if (!own || (own !== change && (!own.isChange || change.clause - own.clause > 1))) return [];
  const k = placeOf(own, currents);
  const [base, current] = [bases[k], currents[k]];
  if (!base || !current || (!isShare(change) && base.figure.unit !== change.figure.unit)) return [];
  return [{ base, current, explicit: true, sure: true }];
}
/** 下降, 降幅达. */
const SHORT = 3;

/** An amount and those that 、 joins to it. */
function rowFrom(first: Quantity): Quantity[] {
  const row = [first];
  for (let one = nextOf(first); one && one.clause === first.clause && !one.isChange && !one.bracket; one = nextOf(one))
    row.push(one);
  return row;
}

function placeOf(change: Quantity, currents: readonly Quantity[]): number {
  const named = currents.filter((one) => sharePair(change.lead, one.lead, [COMMON]));
  const [only, another] = named.filter((one) => isShare(change) || one.figure.unit === change.figure.unit);
  if (only && !another) return currents.indexOf(only);
  const alike = currents.filter((one) => one.figure.unit === change.figure.unit);
  return alike.length === 1 ? currents.indexOf(alike[0] as Quantity) : -1;
}
