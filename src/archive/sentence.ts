/** The sentence around a stretch of text, to show what was found where. */
import type { Span } from '../types.js';

/** A longer sentence is cut on both sides; half a line of it is enough to know it again. */
const LONGEST = 120;
const SIDE = 40;
const ends = '。！？!?；;\n\r';

/**
 * From behind the last mark that ends a sentence to the next one, that included; a line end is no part of it.
 *
 * @returns a span of the same text; of a long sentence the part around the stretch
 */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < LONGEST && !ends.includes(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST && !ends.includes(text.charAt(to))) to++;
  if (to < text.length && ends.includes(text.charAt(to)) && !/[\n\r]/.test(text.charAt(to))) to++;
  if (to - from > LONGEST) {
    from = Math.max(from, start - SIDE);
    to = Math.min(to, Math.max(end, from + LONGEST));
  }
  while (from < start && /\s/.test(text.charAt(from))) from++;
  while (to > end && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
