/**
 * Whether a change that misses its ends by far would come out with two digits of one end in the other order: 76.8%,…提高13.4个百分点(2021年为36.4%) for 63.4%.
 */
import { agreeGrowth, areSwapped, differInOneDigit, significantDigits } from '../compare.js';
import { Decimal } from '../decimal.js';
import { plus, point } from '../interval.js';
import type { FigureMention } from '../../types.js';
import type { Quantity } from '../sentence.js';
import type { ChangeClaim, ChangeReading } from './claim.js';

/** Digits that do not agree by chance, two of them turned or one of them another. */
const [TURNED, ANOTHER] = [3, 4];

/** An amount between two ends. */
export function isEndTurned({ change, direction }: ChangeClaim, { base, current }: ChangeReading): boolean {
  const [from, to, delta] = [base, current, change].map(({ figure }) => figure.value) as [Decimal, Decimal, Decimal];
  const up = direction !== 'down' && isMistaken(base, to.minus(delta), current, from.plus(delta));
  return up || (direction !== 'up' && isMistaken(base, to.plus(delta), current, from.minus(delta)));
}

function isMistaken(base: Quantity, rightBase: Decimal, current: Quantity, rightCurrent: Decimal): boolean {
  return isSlip(base, rightBase) || isSlip(current, rightCurrent);
}

function isSlip({ figure: { value } }: Quantity, right: Decimal): boolean {
  const digits = significantDigits(value).length;
  return (digits >= TURNED && areSwapped(value, right)) || (digits >= ANOTHER && differInOneDigit(value, right));
}

/** A percentage of two ends that lie the other way. */
export function isTurnedGrowth({ base, current }: ChangeReading, percent: FigureMention): boolean {
  const rises = current.n > base.n;
  const comesOut = (from: FigureMention, to: FigureMention): boolean =>
    to.value.compare(from.value) > 0 !== rises && agreeGrowth(from, to, percent) === 'exact';
  return (
    turns(base.figure).some((one) => comesOut(one, current.figure)) ||
    turns(current.figure).some((one) => comesOut(base.figure, one))
  );
}

/** The figure with two neighbouring digits in the other order, in every way. */
function turns(figure: FigureMention): FigureMention[] {
  const { value, place, interval } = figure;
  const written = value.shift(place.scale).toString();
  if (written.length < TURNED || !/^\d+$/.test(written)) return [];
  return [...written.slice(1)].flatMap((digit, at) => {
    const before = written.charAt(at);
    if (digit === before) return [];
    const other = written.slice(0, at) + digit + before + written.slice(at + 2);
    const turned = Decimal.parse(other).shift(-place.scale);
    return [{ ...figure, value: turned, interval: plus(interval, point(turned.minus(value))) }];
  });
}
