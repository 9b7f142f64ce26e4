/** What every output format of `check` offers: something before, something for each notice, something after. */
import type { Review } from './review.js';

export interface Unread {
  path: string;
  reason: string;
}

export interface Totals {
  files: number;
  /** Notices with at least one check that fails. */
  failing: number;
  /** Checks that fail. */
  fails: number;
  unread: readonly Unread[];
  /** Figures of all notices, and how many of them took part in a check. */
  coverage: { figures: number; decided: number; undecided: number };
  /** Entries of the accepted checks that matched nothing; 0 without such a file. */
  unmatched: number;
}

/** Returns pieces of the output; none of them holds more than one notice. */
export interface Formatter {
  begin(): string;
  notice(review: Review): string;
  end(totals: Totals): string;
}
