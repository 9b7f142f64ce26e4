/** What is claimed with a share: the percentage, and the readings of its part and its whole. */
import type { Quantity } from '../sentence.js';

export interface ShareReading {
  parts: Quantity[];
  /** Several where the whole is not stated but is the sum of all classes. */
  whole: Quantity[];
  complement?: boolean;
  /** The wording itself binds them: both in one sentence, the share right behind the part. */
  explicit: boolean;
  /** The wording leaves no other reading: part and whole are named or stand alone. It needs no near miss to be broken. */
  sure?: boolean;
  /** Other shares of its row come out of this whole. */
  inSeries?: boolean;
  /** The words before the percentage call the whole by its name: 占全部立案数的, where 立案1204件 is told. */
  called?: boolean;
  /** Part and rest make the whole, or the words before the percentage name it, so that a share of anything else is of the wrong base, even where it comes out. */
  settled?: boolean;
  /** No word binds them, but they are the only two amounts that can be meant: broken only where one digit, or two swapped, is what it misses by. */
  lone?: boolean;
}

export interface ShareClaim {
  percent: Quantity;
  readings: ShareReading[];
  /** The amount right before it: the part, where no whole is found. */
  part?: Quantity;
  /** The whole that a row of shares agrees on. */
  series?: { part: Quantity; whole: Quantity };
}

/** The totals that each figure is a part of, by the groups that the wording binds. */
export type Totals = ReadonlyMap<Quantity, readonly Quantity[]>;
