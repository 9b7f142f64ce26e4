/**
 * Plain text to an mdast tree: one line, one paragraph; nothing interpreted, nothing lost.
 *
 * remark-parse is no reader for notices: it makes one paragraph of lines without empty lines between them, and an ordered list
 * of a line that begins with a year.
 */
import type { Paragraph, Root } from 'mdast';

export function fromLines(source: string): Root {
  const children: Paragraph[] = [];
  let start = 0;
  let line = 1;
  const end = source.length;
  while (start <= end) {
    let stop = start;
    while (stop < end && source.charCodeAt(stop) !== 10 && source.charCodeAt(stop) !== 13) stop++;
    if (stop > start) {
      children.push({
        type: 'paragraph',
        children: [],
        position: {
          start: { line, column: 1, offset: start },
          end: { line, column: stop - start + 1, offset: stop },
        },
      });
    }
    if (stop >= end) break;
    start = source.charCodeAt(stop) === 13 && source.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1;
    line++;
  }
  return { type: 'root', children };
}
