/**
 * A change told as an amount and as a percentage: 欠租5000万元,…。年末2100万元,…,比年初减少2900万元,下降58.0%.
 *
 * The amount over the percentage is the base. Where two amounts further up differ by the one and have the other as their growth, no chance
 * makes both so: they are the ends, whatever stands between.
 */
import { agreeDifference, agreeGrowth } from '../compare.js';
import { isShare } from '../parts/group.js';
import type { Quantity, Sentence } from '../sentence.js';
import { fitsDirection, type ChangeClaim, type ChangeReading } from './claim.js';

/** Amounts back that are looked through. */
const MEMORY = 30;

/**
 * @param percent the growth that stands right behind the change
 * @param previous the sentences before
 */
export function toldTogether(percent: Quantity, last: ChangeClaim, previous: readonly Sentence[]): ChangeReading[] {
  const { change } = last;
  if (last.kind !== 'difference' || isShare(change) || change.figure.value.sign <= 0) return [];
  const { block, quantities } = change.sentence;
  const list = [...previous.filter((one) => one.block === block).flatMap((one) => one.quantities), ...quantities]
    .filter((one) => one.index < change.index && one.figure.unit === change.figure.unit && !one.isChange)
    .slice(-MEMORY);
  // The base first: 2900 ÷ 58.0% is some 5000.
  const [low, high] = [change.n / (percent.n + slackOf(percent)), change.n / (percent.n - slackOf(percent))];
  const bases = list.filter(({ n }) => n >= low * 100 * (1 - EPSILON) && n <= high * 100 * (1 + EPSILON));
  for (const base of bases.reverse()) {
    const current = list.findLast((one) => agreeDifference(base.figure, one.figure, change.figure) === 'exact');
    if (!current) continue;
    const reading = { base, current, explicit: true, sure: true };
    if (fitsDirection(last, reading) && agreeGrowth(base.figure, current.figure, percent.figure) === 'exact')
      return [reading];
  }
  return [];
}

/** Half of the last printed place. */
const slackOf = ({ figure }: Quantity): number => Math.min(figure.place.toNumber() / 2, figure.value.toNumber() / 2);
const EPSILON = 1e-9;
