/**
 * The way from the view back to the text as published: where a stretch of the view stands in it, and how it is printed there.
 *
 * @example new Published(view).text(span) // 『專項債券』, where the view has 『专项债券』
 */
import type { Span, View } from '../types.js';

/** How far behind a figure its subject may begin, and how far in front. */
const BEHIND = 24;
const BEFORE = 400;

const LINE_END = /[\r\n]/;
const SOFT_BREAK = /\s*[\r\n]+\s*/g;

export class Published {
  constructor(private readonly view: View) {}

  place(span: Span): Span {
    return this.view.toSource(span);
  }

  /** What is printed at a place of the text as published. */
  raw(place: Span): string {
    return this.view.source.slice(place.start, place.end);
  }

  /** A stretch of the view in the characters of the text as published, without line ends that the view reads past. */
  text(span: Span): string {
    const printed = this.raw(this.view.toSource(span));
    if (!LINE_END.test(printed) || LINE_END.test(this.view.text.slice(span.start, span.end))) return printed;
    return printed.replace(SOFT_BREAK, '');
  }

  /** Words of the view that stand near a figure, in the characters of the text as published. */
  near(words: string, { end }: Span): string {
    // Simplified words are printed as the view has them, but for the width of their marks.
    if (this.view.script === 'Hans' && !words.includes('(')) return words;
    const at = this.view.text.lastIndexOf(words, end + BEHIND);
    return at >= 0 && at > end - BEFORE ? this.text({ start: at, end: at + words.length }) : words;
  }

  /** A unit as published: 畝 in a Traditional text, while the rules compare the folded 亩. */
  unit(unit: string, span: Span | undefined): string {
    if (!span || this.view.text.slice(span.start, span.end) !== unit) return unit;
    return this.text(span);
  }
}
