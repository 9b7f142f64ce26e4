/**
 * Cuts a stretch of the text where marks begin and end.
 *
 * Marks may overlap (a number inside the heading that a check counts), and HTML elements may not; so every piece between two
 * ends becomes one element that knows the innermost mention and all checks over it. One sweep over the sorted ends of the
 * whole text, so the time is linear in text and marks.
 */
import type { NoticeRecord } from '../../../record/schema.js';
import type { ShownBlock } from './blocks.js';
import type { MarkedMention } from './mentions.js';

export interface Segment {
  start: number;
  end: number;
  mention?: MarkedMention;
  /** Whether this is the first piece of the mention. */
  opens?: boolean;
  /** Whether it belongs to the title of a heading. */
  heading?: boolean;
  /** Numbers of the checks (index in `record.checks`) with an operand here, in order. */
  checks: number[];
}

interface Layer {
  start: number;
  end: number;
  mention?: MarkedMention;
  check?: number;
  heading?: true;
}

/** More checks than these on one piece are of no use to a reader, and would cost their square. */
const MOST = 24;

/** Pieces of each block, in order. Empty mentions are left out. */
export function segmentsOf(
  blocks: readonly ShownBlock[],
  mentions: readonly MarkedMention[],
  { checks, outline, text }: Pick<NoticeRecord, 'checks' | 'outline' | 'text'>
): Segment[][] {
  const layers: Layer[] = mentions.map((mention) => ({ ...mention.span, mention }));
  checks.forEach(({ operands }, check) => {
    for (const { span } of operands) layers.push({ ...span, check });
  });
  for (const span of titles(outline, text)) layers.push({ ...span, heading: true });
  const sorted = layers.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  let next = 0;
  let active: Layer[] = [];
  return blocks.map(({ span }) => {
    const pieces: Segment[] = [];
    active = active.filter(({ end }) => end > span.start);
    let at = span.start;
    while (at < span.end) {
      for (let layer = sorted[next]; layer && layer.start <= at; layer = sorted[++next]) {
        if (layer.end > at && active.length < 4 * MOST) active.push(layer);
      }
      let to = Math.min(span.end, sorted[next]?.start ?? Infinity);
      for (const { end } of active) to = Math.min(to, end);
      pieces.push(segment(at, to, active));
      active = active.filter(({ end }) => end > to);
      at = to;
    }
    return pieces;
  });
}

function segment(start: number, end: number, active: readonly Layer[]): Segment {
  let inner: Layer | undefined;
  const checks = new Set<number>();
  let heading = false;
  for (const layer of active) {
    if (layer.heading) heading = true;
    if (layer.check !== undefined && checks.size < MOST) checks.add(layer.check);
    if (layer.mention && (!inner || layer.end - layer.start <= inner.end - inner.start)) inner = layer;
  }
  return {
    start,
    end,
    ...(inner?.mention && { mention: inner.mention, opens: inner.start === start }),
    ...(heading && { heading }),
    checks: [...checks].sort((a, b) => a - b),
  };
}

/** Label and title of every heading: of a run-in one only these are set apart, not the paragraph. */
function* titles(nodes: NoticeRecord['outline'], text: string): Generator<{ start: number; end: number }> {
  for (const { span, label, title, children } of nodes) {
    // The label may have blanks behind it; a title that stands elsewhere is left alone.
    const at = title === '' ? -1 : text.slice(span.start, span.start + label.length + 8 + title.length).indexOf(title);
    if (at >= 0) yield { start: span.start, end: span.start + at + title.length };
    yield* titles(children, text);
  }
}
