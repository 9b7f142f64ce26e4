/** Where a span stands, in the terms of the file it came from: line and column, page, paragraph, table row. */
import type { NoticeRecord } from '../record/schema.js';

export interface Place {
  line?: number;
  /** Of the line, in UTF-16 units from 1. Only where there are lines. */
  column?: number;
  page?: number;
  paragraph?: number;
  table?: number;
  row?: number;
}

type Lang = 'zh' | 'en';

/** Finds places by offset. Lines are counted once, when first asked for; then all is searched by halves. */
export function placeFinder({ blocks, text }: NoticeRecord): (offset: number) => Place {
  const blockStarts = blocks.map(({ span }) => span.start);
  let lines: number[] | undefined;
  return (offset) => {
    const block = blocks[Math.max(0, indexAt(blockStarts, offset))];
    if (!block) return {};
    const { locator, span } = block;
    if (locator.line === undefined) return locator;
    lines ??= lineStarts(text);
    const at = indexAt(lines, offset);
    const first = Math.min(at, indexAt(lines, span.start));
    return { ...locator, line: locator.line + at - first, column: offset - (lines[at] as number) + 1 };
  };
}

/** `notice.txt:12`, or `notice.pdf 第3页` where lines mean nothing. */
export function placeLabel(path: string, { line, page, paragraph, table, row }: Place, lang: Lang): string {
  const zh = lang === 'zh';
  const said: string[] = [];
  if (page !== undefined) said.push(zh ? `第${page}页` : `page ${page}`);
  if (table !== undefined) said.push(zh ? `表${table}` : `table ${table}`);
  if (row !== undefined) said.push(zh ? `第${row}行` : `row ${row}`);
  else if (paragraph !== undefined) said.push(zh ? `第${paragraph}段` : `paragraph ${paragraph}`);
  const file = line !== undefined && page === undefined ? `${path}:${line}` : path;
  return said.length > 0 ? `${file} ${said.join(zh ? '' : ', ')}` : file;
}

/** Index of the last start that is not behind the offset; -1 where all are. */
function indexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Offsets at which lines begin: behind LF, CRLF or CR. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: mark, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + mark.length);
  return starts;
}
