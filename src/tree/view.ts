/**
 * The view: the text as the recognisers see it.
 *
 * Full-width digits, letters and marks become half-width, Traditional characters Simplified, and what the reader marked as
 * no text (Markdown escapes) or transmission left behind (`&lt;`, a lost `nbsp;`, a space between 年 and a digit) is
 * folded away. A map of offsets leads back, so that nothing is ever searched for again in the published text.
 */
import type { Span, View } from '../types.js';

/** A stretch of the source that reads differently: markup, an entity, a stray space. */
export interface Edit extends Span {
  replacement: string;
}

class OffsetView implements View {
  /** `null` where view and source have the same offsets. */
  constructor(
    readonly text: string,
    readonly source: string,
    readonly script: 'Hans' | 'Hant',
    private readonly starts: Uint32Array | null,
    private readonly ends: Uint32Array | null
  ) {}

  toSource(span: Span): Span {
    if (!this.starts || !this.ends) return { start: span.start, end: span.end };
    const start = this.starts[span.start] ?? this.source.length;
    return { start, end: span.end > span.start ? (this.ends[span.end - 1] ?? start) : start };
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
    if (text.length === source.length) return new OffsetView(text, source, script, null, null);
  }
  let raw = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const keep = (end: number): void => {
    for (let i = at; i < end; i++) {
      starts.push(i);
      ends.push(i + 1);
    }
    raw += source.slice(at, end);
  };
  for (const edit of edits) {
    if (edit.start < at) continue;
    keep(edit.start);
    for (let i = 0; i < edit.replacement.length; i++) {
      starts.push(edit.start);
      ends.push(edit.end);
    }
    raw += edit.replacement;
    at = edit.end;
  }
  keep(source.length);
  const text = foldCharacters(raw);
  if (text.length !== raw.length) throw new RangeError('folding characters must keep the length');
  return new OffsetView(text, source, script, Uint32Array.from(starts), Uint32Array.from(ends));
}
