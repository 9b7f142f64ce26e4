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

/** Runs every recogniser over every block (over each cell of a table row). Adds to `notice.mentions`. */
export function recognise(notice: Notice): Notice {
  const context: ParseContext = {
    view: notice.view,
    labels: notice.labels,
    remark: (one) => void notice.remarks.push(one),
  };
  const mentions: Mention[] = [];
  for (const block of notice.blocks) {
    const pieces = block.cells
      ? block.cells.map((cell) => ({ ...block, ...cell, text: notice.view.text.slice(cell.start, cell.end) }))
      : [block];
    for (const piece of pieces) {
      for (const parser of parsers) for (const mention of parser.parse(piece, context)) mentions.push(mention);
    }
  }
  notice.mentions = mentions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return notice;
}
