/** The rate that a reading of a share gives, and whether it is the one that is stated. */
import { agreeRatio, type Agreement } from '../compare.js';
import type { Decimal } from '../decimal.js';
import { figuresOf } from '../neighbours.js';
import { sumOf } from '../parts/near.js';
import type { FigureMention } from '../../types.js';
import type { ShareReading } from './claim.js';

export function agreeShare({ parts, whole, complement }: ShareReading, percent: FigureMention): Agreement {
  if (whole.length === 1)
    return agreeRatio(figuresOf(parts), (whole[0] as { figure: FigureMention }).figure, percent, complement);
  return agreeRatio(figuresOf(parts), together(figuresOf(whole)), percent, complement);
}

/** All classes as one figure: their sum, exact where each of them is. */
function together(figures: readonly FigureMention[]): FigureMention {
  const [first, ...rest] = figures as [FigureMention, ...FigureMention[]];
  return rest.reduce(
    (all, one) => ({
      ...all,
      value: all.value.plus(one.value),
      exact: all.exact && one.exact,
      interval: {
        low: all.interval.low && one.interval.low && all.interval.low.plus(one.interval.low),
        high: all.interval.high && one.interval.high && all.interval.high.plus(one.interval.high),
      },
    }),
    first
  );
}

/** The rate that a reading gives, in the unit of the stated one. */
export function rateOf({ parts, whole, complement }: ShareReading, percent: FigureMention, places: number): Decimal {
  const base = sumOf(whole);
  const part = complement ? base.minus(sumOf(parts)) : sumOf(parts);
  return part.shift(powerOf(percent)).quotient(base, places);
}

/** Of ten by which a share in % or ‰ is larger than the quotient. */
export function powerOf({ unit }: FigureMention): number {
  if (unit === '倍') return 0;
  return unit === '‰' ? 3 : 2;
}

export const placesOf = (percent: FigureMention): number => Math.max(0, percent.place.scale);
