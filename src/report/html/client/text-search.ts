/**
 * Search in the text. Hits are painted by the browser's highlight registry, so that the document is not touched; where there is
 * none (before Chrome 105) the paragraph of the hit is marked instead.
 *
 * Full-width and half-width forms, and upper and lower case, count as the same. Each folds one character to one.
 */
import { effect, signal } from '@preact/signals';
import type { SearchState } from '../components/text-bar.js';

/** Painting more than these makes a browser slow and helps nobody; all are counted and reached. */
const PAINTED = 500;

interface Place {
  element: HTMLElement;
  start: number;
}

interface Registry {
  set(name: string, highlight: unknown): void;
  delete(name: string): void;
}

export class TextSearch implements SearchState {
  readonly query = signal('');
  readonly index = signal(-1);
  readonly count = signal(0);
  private hits: number[] = [];
  private readonly folded: string;
  private places: Place[] | undefined;
  private marked: Element | undefined;

  constructor(
    private readonly root: HTMLElement,
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
    const registry = (CSS as unknown as { highlights?: Registry }).highlights;
    const make = (globalThis as unknown as { Highlight?: new (...ranges: Range[]) => unknown }).Highlight;
    this.marked?.classList.remove('hit');
    registry?.delete('hits');
    registry?.delete('hit');
    const current = this.hits[this.index.value];
    if (current === undefined) return;
    const length = this.query.value.length;
    const place = this.placeOf(current);
    if (!place) return;
    if (registry && make) {
      const from = Math.max(0, this.index.value - PAINTED / 2);
      const ranges = this.hits.slice(from, from + PAINTED).flatMap((hit) => this.rangeOf(hit, hit + length) ?? []);
      registry.set('hits', new make(...ranges));
      const range = this.rangeOf(current, current + length);
      if (range) registry.set('hit', new make(range));
    } else {
      place.element.classList.add('hit');
      this.marked = place.element;
    }
    this.show(this.rangeOf(current, current + 1)?.startContainer.parentElement ?? place.element);
  }

  /** The element that holds the offset. */
  private placeOf(offset: number): Place | undefined {
    this.places ??= [...this.root.querySelectorAll<HTMLElement>('[data-s]')].map((element) => ({
      element,
      start: Number(element.dataset['s']),
    }));
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.places[low - 1];
  }

  private rangeOf(start: number, end: number): Range | undefined {
    const place = this.placeOf(start);
    const walker = place && document.createTreeWalker(place.element, NodeFilter.SHOW_TEXT);
    let at = place?.start ?? 0;
    const range = document.createRange();
    let open = false;
    for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (!open && start < at + length) {
        range.setStart(node, start - at);
        open = true;
      }
      // A hit that goes on in the next paragraph is painted up to the end of this one.
      if (open) range.setEnd(node, Math.min(length, end - at));
      at += length;
      if (at >= end) break;
    }
    return open ? range : undefined;
  }
}

/** One character for one, so that offsets stay. */
function fold(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (character) => character.toLowerCase());
}
