/**
 * 原为3910617千元,弥补差额1832243千元以后,实有2087374千元: three long numbers beside each other that balance but for a slip of the pen. Whatever
 * the words between them, numbers of so many digits do not come so near by chance.
 */
import { areSwapped, differInOneDigit, significantDigits } from '../compare.js';
import type { Decimal } from '../decimal.js';
import type { Quantity } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

/** So many amounts of one unit, one after the other, are looked at together. */
const BESIDE = 4;
/** Digits that must be written for two of them in another order, or for one that is another, to be no chance. */
const SWAPPED = 5;
const ANOTHER = 6;

export function balancedParts({ bracket, sentence, quantities, earlier }: Level, groups: PartGroup[]): void {
  if (bracket) return;
  const last = earlier.at(-1);
  const ahead = last?.block === sentence.block ? last.quantities.filter((one) => !one.bracket).slice(-BESIDE) : [];
  const long = [...ahead, ...quantities].filter(isLong);
  for (let k = Math.max(2, ahead.filter(isLong).length); k < long.length; k++) {
    const newest = long[k] as Quantity;
    const others = long.slice(Math.max(0, k - BESIDE + 1), k).filter((one) => sameUnit(one, newest));
    for (const [i, a] of others.entries())
      for (const b of others.slice(i + 1)) {
        const [total, ...parts] = [a, b, newest].sort((x, y) => y.n - x.n) as [Quantity, Quantity, Quantity];
        const balanced = comesNear(total, parts) && !othersBalance(long, total, parts);
        if (balanced)
          groups.push({
            readings: [{ total, parts: parts.sort((x, y) => x.index - y.index) }],
            binding: 'closed',
            cue: 'total',
          });
      }
  }
}

const isLong = ({ figure, isChange }: Quantity): boolean =>
  figure.modifier === undefined && !isChange && significantDigits(figure.value).length >= SWAPPED;

function comesNear(total: Quantity, parts: readonly [Quantity, Quantity] | readonly Quantity[]): boolean {
  const [a, b] = parts as [Quantity, Quantity];
  const { place } = total.figure;
  if (![a, b].every(({ figure }) => figure.place.equals(place))) return false;
  return (
    isSlip(a.figure.value.plus(b.figure.value), total.figure.value, place) ||
    isSlip(total.figure.value.minus(a.figure.value), b.figure.value, place) ||
    isSlip(total.figure.value.minus(b.figure.value), a.figure.value, place)
  );
}

/** The last digit alone tells nothing: what is not told may be just that small. */
function isSlip(right: Decimal, stated: Decimal, place: Decimal): boolean {
  if (areSwapped(right, stated)) return true;
  if (significantDigits(stated).length < ANOTHER || right.minus(stated).abs().compare(place.shift(1)) < 0) return false;
  return differInOneDigit(right, stated);
}

/** Two of them balance with another one beside them. */
function othersBalance(long: readonly Quantity[], total: Quantity, parts: readonly Quantity[]): boolean {
  const three = [total, ...parts];
  return three.some((a, i) =>
    three.slice(i + 1).some((b) => {
      const sum = a.figure.value.plus(b.figure.value);
      const gap = a.figure.value.minus(b.figure.value).abs();
      return long.some((one) => !three.includes(one) && (one.figure.value.equals(sum) || one.figure.value.equals(gap)));
    })
  );
}
