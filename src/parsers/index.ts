/** The recognisers, in order; where two claim the same stretch, `refiners/drop-overlaps.ts` decides. */
import { characterClass } from '../tree/classes.js';
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

/** With the class of the characters that call for it; any text calls for those that name none. */
const called = parsers.map((parser) => ({
  parser,
  by: parser.needs === undefined ? 0 : characterClass(parser.needs),
}));

/** All classes of the characters of a stretch. */
function classesIn(classes: Uint32Array, start: number, end: number): number {
  let all = 0;
  for (let at = start; at < end; at++) all |= classes[at] as number;
  return all;
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
      const classes = classesIn(notice.view.classes, piece.start, piece.end);
      for (const { parser, by } of called) {
        if (by === 0 || (classes & by) !== 0) for (const mention of parser.parse(piece, context)) own.push(mention);
      }
    }
    if (own.length > 1) own.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    for (const mention of own) mentions.push(mention);
    own.length = 0;
  }
  notice.mentions = mentions;
  return notice;
}
