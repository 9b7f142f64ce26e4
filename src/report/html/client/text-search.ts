/**
 * Search in the text. Hits are painted by the browser's highlight registry, so that the document is not touched; where there is
 * none (before Chrome 105) the paragraph of the hit is marked instead.
 *
 * Full-width and half-width forms, and upper and lower case, count as the same. Each folds one character to one.
 */
import { effect, signal } from '@preact/signals';
import type { SearchState } from '../components/text-bar.js';
import { paint, type TextPlaces } from './text-places.js';

/** Painting more than these makes a browser slow and helps nobody; all are counted and reached. */
const PAINTED = 500;

export class TextSearch implements SearchState {
  readonly query = signal('');
  readonly index = signal(-1);
  readonly count = signal(0);
  private hits: number[] = [];
  private readonly folded: string;
  private marked: Element | undefined;

  constructor(
    private readonly places: TextPlaces,
    text: string,
    private readonly show: (element: Element) => void
  ) {
    this.folded = fold(text);
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const wanted = fold(this.query.value);
      clearTimeout(timer);
      timer = setTimeout(() => this.find(wanted), 120);
    });
  }

  step(by: 1 | -1): void {
    if (this.hits.length === 0) return;
    this.index.value = (this.index.value + by + this.hits.length) % this.hits.length;
    this.paint();
  }

  private find(wanted: string): void {
    this.hits = [];
    if (wanted !== '') {
      for (let at = this.folded.indexOf(wanted); at >= 0; at = this.folded.indexOf(wanted, at + wanted.length)) {
        this.hits.push(at);
      }
    }
    this.count.value = this.hits.length;
    this.index.value = this.hits.length > 0 ? 0 : -1;
    this.paint();
  }

  private paint(): void {
    this.marked?.classList.remove('hit');
    const current = this.hits[this.index.value];
    const place = current === undefined ? undefined : this.places.at(current);
    if (current === undefined || !place) {
      paint('hits', []);
      paint('hit', []);
      return;
    }
    const length = this.query.value.length;
    const from = Math.max(0, this.index.value - PAINTED / 2);
    const near = this.hits.slice(from, from + PAINTED);
    const range = this.places.range(current, current + length);
    paint(
      'hits',
      near.flatMap((hit) => this.places.range(hit, hit + length) ?? [])
    );
    if (!paint('hit', range ? [range] : [])) {
      place.element.classList.add('hit');
      this.marked = place.element;
    }
    this.show(range?.startContainer.parentElement ?? place.element);
  }
}

/** One character for one, so that offsets stay. */
function fold(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (character) => character.toLowerCase());
}
