/**
 * The sentence a span stands in, in the text as published: what a report quotes, and what a fingerprint is made of.
 *
 * Ends at 。！？ and at line ends; closing quotation marks and brackets stay with it. At most 200 units are looked at on either
 * side, so the work does not grow with a text that has no full stops.
 */
interface Stretch {
  start: number;
  end: number;
}

const reach = 200;
const stops = new Set('。！？!?\n\r\u2028\u2029');
const closers = new Set('”’」』）)】》');

export function sentenceAt(text: string, span: Stretch): Stretch {
  let start = span.start;
  const first = Math.max(0, span.start - reach);
  while (start > first && !stops.has(text[start - 1] as string)) start--;
  let end = span.end;
  const last = Math.min(text.length, span.end + reach);
  while (end < last && !stops.has(text[end] as string)) end++;
  if (end < last && !isBreak(text[end] as string)) {
    end++;
    while (end < last && closers.has(text[end] as string)) end++;
  }
  while (start < span.start && (isSpace(text[start] as string) || closers.has(text[start] as string))) start++;
  while (end > span.end && isSpace(text[end - 1] as string)) end--;
  return { start, end };
}

function isBreak(character: string): boolean {
  return character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029';
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\u3000' || isBreak(character);
}
