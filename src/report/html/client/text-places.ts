/** From offsets of the text to places in the page: every element with `data-s` holds exactly the text from there on. */
export interface Place {
  element: HTMLElement;
  start: number;
}

export class TextPlaces {
  private places: Place[] | undefined;

  constructor(private readonly root: HTMLElement) {}

  /** The element that holds the offset. */
  at(offset: number): Place | undefined {
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

  /** A stretch that goes on in the next paragraph ends with the one it begins in. */
  range(start: number, end: number): Range | undefined {
    const place = this.at(start);
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
      if (open) range.setEnd(node, Math.min(length, end - at));
      at += length;
      if (at >= end) break;
    }
    return open ? range : undefined;
  }
}

interface Registry {
  set(name: string, highlight: unknown): void;
  delete(name: string): void;
}

/**
 * Paints stretches of text without touching the document.
 *
 * @returns whether the browser can (Chrome 105 and later)
 */
export function paint(name: string, ranges: readonly Range[]): boolean {
  const registry = (CSS as unknown as { highlights?: Registry }).highlights;
  const make = (window as unknown as { Highlight?: new (...ranges: Range[]) => unknown }).Highlight;
  if (!registry || !make) return false;
  if (ranges.length === 0) registry.delete(name);
  else registry.set(name, new make(...ranges));
  return true;
}
