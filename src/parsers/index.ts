/** The recognisers, in order; where two claim the same stretch, `refiners/drop-overlaps.ts` decides. */
import type { Mention, Notice, ParseContext, Parser } from '../types.js';
import { contact } from './contact.js';
import { date } from './date.js';
import { documentNumber } from './document-number.js';
import { figure } from './figure.js';
import { moneyInWords } from './money-in-words.js';
import { organization } from './organization.js';
import { person } from './person.js';
import { regulation } from './regulation.js';

export const parsers: readonly Parser[] = [
  regulation,
  documentNumber,
  contact,
  date,
  figure,
  moneyInWords,
  organization,
  person,
];

/** The recognisers that each character calls for, a bit for each of them. */
const CALLED = new Uint32Array(0x10000);
let ALWAYS = 0;
parsers.forEach(({ needs }, index) => {
  if (needs === undefined) ALWAYS |= 1 << index;
  else
    for (const character of needs)
      CALLED[character.charCodeAt(0)] = (CALLED[character.charCodeAt(0)] ?? 0) | (1 << index);
});

/** The recognisers that may find something in the text. */
function calledBy(text: string): number {
  let called = ALWAYS;
  for (let at = 0; at < text.length; at++) called |= CALLED[text.charCodeAt(at)] as number;
  return called;
}

/** Runs every recogniser over every block (over each cell of a table row). Adds to `notice.mentions`. */
export function recognise(notice: Notice): Notice {
  const context: ParseContext = {
    view: notice.view,
    labels: notice.labels,
    remark: (one) => void notice.remarks.push(one),
  };
  const mentions: Mention[] = [];
  const own: Mention[] = [];
  for (const block of notice.blocks) {
    const pieces = block.cells
      ? block.cells.map((cell) => ({ ...block, ...cell, text: notice.view.text.slice(cell.start, cell.end) }))
      : [block];
    for (const piece of pieces) {
      const called = calledBy(piece.text);
      for (let index = 0; index < parsers.length; index++) {
        if (called & (1 << index))
          for (const mention of (parsers[index] as Parser).parse(piece, context)) own.push(mention);
      }
    }
    if (own.length > 1) own.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    for (const mention of own) mentions.push(mention);
    own.length = 0;
  }
  notice.mentions = mentions;
  return notice;
}
