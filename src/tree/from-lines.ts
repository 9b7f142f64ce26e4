/**
 * Plain text to an mdast tree: one line, one paragraph; nothing interpreted, nothing lost.
 *
 * remark-parse is no reader for notices: it makes one paragraph of lines without empty lines between them, and an ordered list
 * of a line that begins with a year. Two things are seen here because only the characters of the text show them: paragraphs
 * that lost their line ends (`inner-paragraphs.ts`) and tables typed with | or tabs (`typed-tables.ts`).
 */
import type { Paragraph, Root } from 'mdast';
import { innerParagraphs } from './inner-paragraphs.js';
import { typedTables } from './typed-tables.js';

export function fromLines(source: string): Root {
  const children: Paragraph[] = [];
  let start = 0;
  let line = 1;
  const end = source.length;
  /** The next line end of either kind. */
  let feed = -1;
  let carriage = -1;
  while (start <= end) {
    if (feed < start) feed = indexOrEnd(source, '\n', start);
    if (carriage < start) carriage = indexOrEnd(source, '\r', start);
    const stop = Math.min(feed, carriage);
    if (stop > start) {
      for (const piece of innerParagraphs(source, start, stop)) {
        children.push({
          type: 'paragraph',
          children: [],
          position: {
            start: { line, column: piece.start - start + 1, offset: piece.start },
            end: { line, column: piece.end - start + 1, offset: piece.end },
          },
        });
      }
    }
    if (stop >= end) break;
    start = source.charCodeAt(stop) === 13 && source.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1;
    line++;
  }
  return { type: 'root', children: typedTables(source, children) };
}

function indexOrEnd(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at;
}
