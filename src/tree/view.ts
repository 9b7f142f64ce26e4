/**
 * The view: the text as the recognisers see it.
 *
 * Full-width digits, letters and marks become half-width, Traditional characters Simplified, and what the reader marked as
 * no text (Markdown escapes) or transmission left behind (`&lt;`, a lost `nbsp;`, a space between 年 and a digit) is
 * folded away. A map of offsets leads back, so that nothing is ever searched for again in the published text.
 */
import type { Span, View } from '../types.js';
import { classesOf } from './classes.js';

/** A stretch of the source that reads differently: markup, an entity, a stray space. */
export interface Edit extends Span {
  replacement: string;
}

/**
 * The edits as pieces: piece `i` begins at `views[i]` in the view and at `sources[i]` in the source. Even pieces are text that was
 * kept, odd ones are what stands for an edit. The map is as long as the edits are many, not as the text is long.
 */
interface Pieces {
  views: number[];
  sources: number[];
}

class OffsetView implements View {
  readonly classes: Uint32Array;
  /** Where the last answer was found: spans are asked for in order, mostly. */
  private last = 0;

  /** `pieces` is `null` where view and source have the same offsets. */
  constructor(
    readonly text: string,
    readonly source: string,
    readonly script: 'Hans' | 'Hant',
    private readonly pieces: Pieces | null
  ) {
    this.classes = classesOf(text);
  }

  toSource(span: Span): Span {
    if (!this.pieces) return { start: span.start, end: span.end };
    const start = this.startOf(span.start, this.pieces);
    return { start, end: span.end > span.start ? this.endOf(span.end - 1, this.pieces) : start };
  }

  /** Where the unit of the view begins in the source. */
  private startOf(offset: number, pieces: Pieces): number {
    if (offset >= this.text.length) return this.source.length;
    const piece = this.pieceAt(offset, pieces.views);
    const start = pieces.sources[piece] ?? 0;
    return piece % 2 === 0 ? start + offset - (pieces.views[piece] ?? 0) : start;
  }

  /** Where it ends: behind the whole of what was replaced, for a unit of a replacement. */
  private endOf(offset: number, pieces: Pieces): number {
    const piece = this.pieceAt(offset, pieces.views);
    if (piece % 2 === 1) return pieces.sources[piece + 1] ?? this.source.length;
    return (pieces.sources[piece] ?? 0) + offset - (pieces.views[piece] ?? 0) + 1;
  }

  /** The last piece that begins at or before the offset, so that empty pieces are passed over. */
  private pieceAt(offset: number, views: readonly number[]): number {
    if ((views[this.last] ?? 0) <= offset && offset < (views[this.last + 1] ?? Infinity)) return this.last;
    let low = 0;
    let high = views.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((views[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    this.last = low;
    return low;
  }
}

export function createView(
  source: string,
  script: 'Hans' | 'Hant',
  foldCharacters: (text: string) => string,
  edits: readonly Edit[]
): View {
  if (edits.length === 0) {
    const text = foldCharacters(source);
    if (text.length === source.length) return new OffsetView(text, source, script, null);
  }
  const kept: string[] = [];
  const pieces: Pieces = { views: [0], sources: [0] };
  let at = 0;
  let length = 0;
  for (const edit of edits) {
    if (edit.start < at) continue;
    kept.push(source.slice(at, edit.start), edit.replacement);
    length += edit.start - at;
    pieces.views.push(length, length + edit.replacement.length);
    pieces.sources.push(edit.start, edit.end);
    length += edit.replacement.length;
    at = edit.end;
  }
  kept.push(source.slice(at));
  const raw = kept.join('');
  const text = foldCharacters(raw);
  if (text.length !== raw.length) throw new RangeError('folding characters must keep the length');
  return new OffsetView(text, source, script, pieces);
}
