/** Two dates that the text puts in an order. */
import type { DateMention } from '../types.js';

export interface DatePair {
  earlier: DateMention;
  later: DateMention;
  /** Fixed words of the text demand the order. */
  sure: boolean;
  /** The one follows within days or weeks, never a year later. */
  soon?: boolean;
}
