/**
 * A long list in portions: a list of ten thousand cards helps nobody and takes a browser seconds.
 *
 * @example `const { items, rest } = portion(all, limit.value, (one) => one.id === selected)`
 */
import type { Signal } from '@preact/signals';
import type { Words } from '../words/index.js';

/** How many a list shows at first, and how many more each time. */
export const PORTION = 200;

/** The first of the list; one that must be shown although it comes later is put at their end. */
export function portion<T>(all: readonly T[], limit: number, wanted: (one: T) => boolean = () => false): T[] {
  if (all.length <= limit) return [...all];
  const items = all.slice(0, limit);
  const late = all.slice(limit).find(wanted);
  return late === undefined ? items : [...items, late];
}

export function More({ all, limit, words }: { all: number; limit: Signal<number>; words: Words }) {
  if (all <= limit.value) return null;
  return (
    <p class="more">
      {words.more.shown(limit.value, all)}{' '}
      <button type="button" class="button" onClick={() => (limit.value += PORTION)}>
        {words.more.next(Math.min(PORTION, all - limit.value))}
      </button>
    </p>
  );
}
