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

/** What a character is at the edge of a sentence, by its code: a table, for every operand of every check asks. */
const STOP = 1;
const BREAK = 2;
const CLOSER = 4;
const SPACE = 8;
const kinds = new Uint8Array(0x10000);
function mark(characters: string, kind: number): void {
  for (const character of characters) kinds[character.charCodeAt(0)] = (kinds[character.charCodeAt(0)] ?? 0) | kind;
}
mark('。！？!?\n\r\u2028\u2029', STOP);
mark('\n\r\u2028\u2029', BREAK);
mark('”’」』）)】》', CLOSER);
mark(' \t\u3000\n\r\u2028\u2029', SPACE);

export function sentenceAt(text: string, span: Stretch): Stretch {
  let start = span.start;
  const first = Math.max(0, span.start - reach);
  while (start > first && !isKind(text, start - 1, STOP)) start--;
  let end = span.end;
  const last = Math.min(text.length, span.end + reach);
  while (end < last && !isKind(text, end, STOP)) end++;
  if (end < last && !isKind(text, end, BREAK)) {
    end++;
    while (end < last && isKind(text, end, CLOSER)) end++;
  }
  while (start < span.start && isKind(text, start, SPACE | CLOSER)) start++;
  while (end > span.end && isKind(text, end - 1, SPACE)) end--;
  return { start, end };
}

function isKind(text: string, at: number, kind: number): boolean {
  return ((kinds[text.charCodeAt(at)] ?? 0) & kind) !== 0;
}
