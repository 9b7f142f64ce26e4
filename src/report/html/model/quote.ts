/**
 * An operand with a little of its sentence, so that a row of the table can be read without looking at the text.
 *
 * The context never crosses a clause mark or a line end.
 */
export interface Quote {
  before: string;
  raw: string;
  after: string;
}

const STOP = /[,，、。;；:：!！?？(（)）\n\r\t\u3000]/;

/** @param width the most characters of context on each side */
export function quoteOf(text: string, span: { start: number; end: number }, width = 12): Quote {
  let from = span.start;
  while (from > 0 && span.start - from < width && !STOP.test(text.charAt(from - 1))) from--;
  let to = span.end;
  while (to < text.length && to - span.end < width && !STOP.test(text.charAt(to))) to++;
  // Half a surrogate pair at either end would show as a broken character.
  if (/[\uDC00-\uDFFF]/.test(text.charAt(from))) from++;
  if (/[\uD800-\uDBFF]/.test(text.charAt(to - 1)) && to > span.end) to--;
  return {
    before: text.slice(from, span.start),
    raw: text.slice(span.start, span.end),
    after: text.slice(span.end, to),
  };
}
