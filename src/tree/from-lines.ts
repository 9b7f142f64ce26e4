/**
 * Plain text to an mdast tree: one line, one paragraph; nothing interpreted, nothing lost.
 *
 * remark-parse is no reader for notices: it makes one paragraph of lines without empty lines between them, and an ordered list
 * of a line that begins with a year. Two things are seen here because only the characters of the text show them: paragraphs
 * that lost their line ends (`inner-paragraphs.ts`) and tables typed with | or tabs (`typed-tables.ts`) or spilled, a cell a line
 * (`spilled-tables.ts`). A line that only ended because it was
 * full (`soft-breaks.ts`) ends no paragraph.
 */
import type { Paragraph, Root } from 'mdast';
import { innerParagraphs } from './inner-paragraphs.js';
import { spilledTables } from './spilled-tables.js';
import { typedTables } from './typed-tables.js';
import type { Span } from '../types.js';

/** @param breaks line ends that end no paragraph, in order */
export function fromLines(source: string, breaks: readonly Span[] = []): Root {
  const children: Paragraph[] = [];
  const end = source.length;
  /** Of the paragraph. */
  let start = 0;
  let line = 1;
  /** Of its last line. */
  let from = 0;
  let lastLine = 1;
  let soft = 0;
  /** The next line end of either kind. */
  let feed = -1;
  let carriage = -1;
  while (from <= end) {
    if (feed < from) feed = indexOrEnd(source, '\n', from);
    if (carriage < from) carriage = indexOrEnd(source, '\r', from);
    const stop = Math.min(feed, carriage);
    const goesOn = (breaks[soft]?.start ?? end) <= stop && stop < end;
    if (goesOn) soft++;
    else if (stop > start) {
      const pieces = line === lastLine ? innerParagraphs(source, start, stop) : [{ start, end: stop }];
      for (const piece of pieces) {
        children.push({
          type: 'paragraph',
          children: [],
          position: {
            start: { line, column: piece.start - start + 1, offset: piece.start },
            end: { line: lastLine, column: piece.end - from + 1, offset: piece.end },
          },
        });
      }
    }
    if (stop >= end) break;
    from = source.charCodeAt(stop) === 13 && source.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1;
    lastLine++;
    if (goesOn) continue;
    start = from;
    line = lastLine;
  }
  return { type: 'root', children: spilledTables(source, children) ?? typedTables(source, children) };
}

function indexOrEnd(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at;
}
