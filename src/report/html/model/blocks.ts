/**
 * The blocks as the text pane shows them.
 *
 * A record from elsewhere may leave stretches of its text without a block; they get one here, so that the pane shows every
 * visible character. Very long blocks (a report in one paragraph of 60,000 characters) are cut behind a full stop: a browser
 * lays out a thousand short paragraphs faster than a single long one, and an eye finds its place again.
 */
import type { BlockRecord, NoticeRecord } from '../../../record/schema.js';

export interface ShownBlock extends Omit<BlockRecord, 'cells'> {
  /** Number of the block in the record, from 1; 0 for a stretch that no block covers. */
  number: number;
  cells?: BlockRecord['cells'];
  /** Whether it goes on with the block before. */
  continued?: true;
}

/** Where a long block may be cut. */
const LONG = 1600;

export function shownBlocks({ text, blocks }: Pick<NoticeRecord, 'text' | 'blocks'>): ShownBlock[] {
  const list: ShownBlock[] = [];
  let at = 0;
  const fill = (end: number): void => {
    if (end <= at || text.slice(at, end).trim() === '') return;
    let start = at;
    // One shown block a line, as there is nothing else to go by.
    for (const line of text.slice(at, end).split(/(?<=\n)/)) {
      const span = { start, end: start + line.replace(/[\r\n]+$/, '').length };
      if (line.trim() !== '') list.push(...cut({ number: 0, kind: 'paragraph', span, locator: {} }, text));
      start += line.length;
    }
  };
  blocks.forEach((block, index) => {
    const start = Math.max(block.span.start, at);
    const end = Math.min(block.span.end, text.length);
    if (end < start) return;
    fill(start);
    list.push(...cut({ ...block, number: index + 1, span: { start, end } }, text));
    at = end;
  });
  fill(text.length);
  return list;
}

function cut(block: ShownBlock, text: string): ShownBlock[] {
  const { start, end } = block.span;
  if (end - start <= 2 * LONG || block.kind === 'row') return [block];
  const pieces: ShownBlock[] = [];
  let from = start;
  while (end - from > 2 * LONG) {
    const stop = text.indexOf('。', from + LONG);
    // Without any full stop the cut falls anywhere, but never inside a surrogate pair.
    let to = stop < 0 || stop > from + 4 * LONG ? from + 2 * LONG : stop + 1;
    if (/[\uDC00-\uDFFF]/.test(text.charAt(to))) to++;
    if (to >= end) break;
    pieces.push({ ...block, span: { start: from, end: to }, ...(from > start && { continued: true as const }) });
    from = to;
  }
  pieces.push({ ...block, span: { start: from, end }, ...(from > start && { continued: true as const }) });
  return pieces;
}

/** Index of the last element whose start is not behind the offset; -1 where there is none. */
export function lastAtOrBefore<T>(list: readonly T[], offset: number, startOf: (one: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(list[middle] as T) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
