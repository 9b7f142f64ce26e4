/** What is claimed with a change: the amount or percentage, and the readings of its two ends. */
import type { Decimal } from '../decimal.js';
import type { Quantity } from '../sentence.js';

export interface ChangeReading {
  base: Quantity;
  current: Quantity;
  /** The wording binds the two ends (由…至…, 比…, 上年同期). */
  explicit: boolean;
  /** The wording leaves no other reading. It needs no near miss to be broken, and nothing else makes up for it. */
  sure?: boolean;
  /** Both ends are told by name or place for this very change: it needs no cause to be broken. */
  told?: boolean;
}

export interface ChangeClaim {
  /** The amount or percentage of the change. */
  change: Quantity;
  kind: 'difference' | 'growth';
  direction: 'up' | 'down' | 'none';
  readings: ChangeReading[];
  /** 214件,同比减少36件,下降14.4%: the base is not told, but follows from the amount and its change. */
  derived?: { current: Quantity; delta: Quantity };
  /** 较上年度2兆7092亿元,增加1726亿元,约增6.4%: what it is of is not told here, the base and the change are; `beside` where the three follow each other. */
  ofBase?: { base: Quantity; delta: Quantity; beside: boolean };
  /** Reckoned at comparable prices or scope: never recomputed. */
  comparablePrice: boolean;
}

/** How far the two ends lie apart, whichever is greater. */
export const distanceOf = ({ base, current }: ChangeReading): Decimal =>
  current.figure.value.minus(base.figure.value).abs();

/** A fall is no reading of 增长, where the amounts say so. */
export function fitsDirection({ direction }: ChangeClaim, { base, current }: ChangeReading): boolean {
  return direction === 'none' || (direction === 'up' ? current.n >= base.n : current.n <= base.n);
}
