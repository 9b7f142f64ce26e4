import type { Span } from '../types.js';

/**
 * How many of sorted things come before a value, by binary search: the place of the first that does not.
 *
 * @param things in the order of what `of` takes from them
 */
export function lowerBound<T>(things: readonly T[], value: number, of: (one: T) => number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(things[middle] as T) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How many things begin before an offset.
 *
 * @param things in order of their starts
 * @param offset in UTF-16 code units of the view
 */
export function countBefore(things: readonly { span: Span }[], offset: number): number {
  return lowerBound(things, offset, ({ span }) => span.start);
}
