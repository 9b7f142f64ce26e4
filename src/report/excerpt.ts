/** The part of a passage that shows its operands: the whole sentence if it is short, else the surroundings of each mark. */
import type { Passage } from './review.js';
import type { Piece } from './wrap.js';

const short = 160;
const around = 32;

export function excerpt({ text, marks }: Passage): Piece[] {
  const kept: { start: number; end: number }[] = [];
  if (text.length <= short) kept.push({ start: 0, end: text.length });
  else {
    for (const { start, end } of marks) {
      const last = kept.at(-1);
      const from = Math.max(0, start - around);
      if (last && from <= last.end + 8) last.end = Math.min(text.length, end + around);
      else kept.push({ start: from, end: Math.min(text.length, end + around) });
    }
  }
  const pieces: Piece[] = [];
  const add = (piece: string, marked: boolean): void => {
    if (piece !== '') pieces.push({ text: printable(piece), marked });
  };
  for (const { start, end } of kept) {
    if (start > 0) add('…', false);
    let at = start;
    for (const mark of marks) {
      if (mark.start < start || mark.end > end) continue;
      add(text.slice(at, mark.start), false);
      add(text.slice(mark.start, mark.end), true);
      at = mark.end;
    }
    add(text.slice(at, end), false);
    if (end < text.length && end === kept.at(-1)?.end) add('…', false);
  }
  return pieces;
}

/** Layout to single blanks; control characters of a hostile or damaged file must not reach the terminal. */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]{1,80}/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
