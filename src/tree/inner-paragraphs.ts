/**
 * Paragraphs inside one line: texts copied from a page sometimes keep the two ideographic spaces that indent a paragraph and
 * lose the line ends between.
 *
 * In a long line, or one with many, every run of two or more such spaces begins a paragraph; in a short one only a run behind a full stop or a
 * colon does (`…报告如下:　　一、…`), because short lines use them as a gap (`时间:…　　来源:…`) or for a signature.
 */
import type { Span } from '../types.js';

const RUN = /[\u3000]{2,}/g;
const LONG = 400;
const MANY = 4;

export function innerParagraphs(source: string, start: number, end: number): Span[] {
  const line = source.slice(start, end);
  if (!line.includes('\u3000\u3000')) return [{ start, end }];
  const all = line.length >= LONG || (line.match(RUN)?.length ?? 0) >= MANY;
  const pieces: Span[] = [];
  let from = 0;
  for (const match of line.matchAll(RUN)) {
    const before = line.slice(from, match.index).trimEnd();
    if (before === '') continue;
    if (!all && !/[。：:！!？?；;”]$/.test(before)) continue;
    pieces.push({ start: start + from, end: start + from + before.length });
    from = match.index;
  }
  pieces.push({ start: start + from, end });
  return pieces.filter((piece) => source.slice(piece.start, piece.end).trim() !== '');
}
