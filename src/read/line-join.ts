/** What happens between the end of one printed line and the beginning of the next. Shared by paragraphs and table cells. */
import type { Line } from './page-lines.js';

/** What stands for a line end inside a paragraph: nothing in Chinese, a space between words. */
export function glue(before: string, after: string): string {
  if (!/[A-Za-z,;]$/.test(before) || !/^[A-Za-z]/.test(after)) return '';
  // An address goes on without a space, and an abbreviation in capitals (A|PP) was cut by a producer that counts characters.
  // Some producers break a unit (mg/k|g) like Chinese.
  if (/[\dA-Za-zμ]\/[A-Za-z]{0,3}$/.test(before.slice(-8))) return '';
  if (/(?:@|https?:|www\.)[^\s\u2e80-\u9fff]{0,200}$/.test(before.slice(-210))) return '';
  return /(?<![A-Za-z])[A-Z]{1,4}$/.test(before) && /^[A-Z]{1,8}(?![a-z])/.test(after) ? '' : ' ';
}

export function joinLines(lines: readonly Line[]): string {
  return lines.reduce((joined, line) => joined + glue(joined, line.text) + line.text, '');
}

/** Whether the beginning of the next line would still have fitted behind this one, so that it was broken on purpose. */
export function endsShort(line: Line, next: Line, right: number): boolean {
  return line.end + (firstUnit(next.text) + 0.6) * next.size < right;
}

/** Em that the first thing takes which could not have been parted from what follows. */
function firstUnit(text: string): number {
  const opening = /^[“‘《〈「『【〔（([{]{0,3}/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(opening);
  // Numbers in a row (`4.9％、5.5％、`) are not parted by every program.
  const word = /^[A-Za-z0-9.,%‰％:/@_~-]{1,40}(?:[、，][\d.]{1,12}[%％‰]){0,4}/.exec(rest)?.[0];
  if (word) {
    const marks = /^[，。、；：！？”’》〉」』】〕）),.;:!?…—]{0,3}/u.exec(rest.slice(word.length))?.[0].length ?? 0;
    return opening + word.replace(/[%％‰、，]/g, 'mm').length * 0.55 + marks;
  }
  // Some programs break neither before nor behind quotation marks.
  const quoted = /^.[“‘"][^“”‘’"]{1,12}[”’"].?/u.exec(rest)?.[0];
  if (quoted) return opening + quoted.replace(/[\w.]/g, '').length + (quoted.match(/[\w.]/g)?.length ?? 0) * 0.55;
  const closing = /^.[，。、；：！？”’》〉」』】〕）),.;:!?…—]{0,3}/u.exec(rest)?.[0] ?? '';
  // Some do not part a number from the mark before it either (题。2020年).
  const number = closing.length > 1 ? /^[\d.,%％]{1,12}/.exec(rest.slice(closing.length))?.[0] : undefined;
  return opening + Math.max(1, closing.length) + (number?.length ?? 0) * 0.55;
}

/** The form of the label that a line opens with: `一、` and `十二、` are both `#、`. */
export function labelForm(text: string): string | undefined {
  return opensWithLabel.exec(text)?.[0].replace(/[一二三四五六七八九十百\d①-⑳]+/, '#');
}

/** A printed label at the beginning of a paragraph. */
export const opensWithLabel =
  /^(?:[一二三四五六七八九十]{1,4}[、是]|[(（][一二三四五六七八九十\d]{1,4}[)）]|\d{1,3}[.、．](?!\d)|第[一二三四五六七八九十百\d]{1,5}[章节条,、]|[①-⑳]|附件?[:：\d])/;
