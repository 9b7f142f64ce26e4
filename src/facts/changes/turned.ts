/**
 * Whether a change that misses its ends by far would come out with two digits of one end in the other order: 76.8%,…提高13.4个百分点(2021年为36.4%) for 63.4%.
 */
import { agreeGrowth, areSwapped, differInOneDigit, significantDigits } from '../compare.js';
import type { Decimal } from '../decimal.js';
import type { FigureMention } from '../../types.js';
import type { Quantity } from '../sentence.js';
import { turnedComesOut } from '../turns.js';
import type { ChangeClaim, ChangeReading } from './claim.js';

/** Digits that do not agree by chance, two of them turned or one of them another. */
const [TURNED, ANOTHER] = [3, 4];

/** An amount between two ends. */
export function isEndTurned({ change, direction }: ChangeClaim, { base, current }: ChangeReading): boolean {
  const [from, to, delta] = [base, current, change].map(({ figure }) => figure.value) as [Decimal, Decimal, Decimal];
  const rose = direction !== 'down' && (isSlip(base, to.minus(delta)) || isSlip(current, from.plus(delta)));
  return rose || (direction !== 'up' && (isSlip(base, to.plus(delta)) || isSlip(current, from.minus(delta))));
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
  return turnedComesOut(base.figure, current.figure, comesOut);
}
