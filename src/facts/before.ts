import type { Span } from '../types.js';

/**
 * How many things begin before an offset, by binary search.
 *
 * @param things in order of their starts
 * @param offset in UTF-16 code units of the view
 */
export function countBefore(things: readonly { span: Span }[], offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle] as { span: Span }).span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
