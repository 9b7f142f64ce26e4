/** Above the text: search, and which kinds of marks are shown. */
import type { Signal } from '@preact/signals';
import { kinds, type Kind } from '../model/mentions.js';
import type { Review } from '../model/review.js';
import { ToolIcon } from './icon.js';

export interface SearchState {
  query: Signal<string>;
  /** Number of the hit shown, from 0; -1 without any. */
  index: Signal<number>;
  count: Signal<number>;
  step(by: 1 | -1): void;
}

export function TextBar({ review, search }: { review: Review; search: SearchState }) {
  const { words, kinds: shown, uncovered, record } = review;
  const counts: Record<Kind, number> = {
    figure: record.figures.length,
    date: record.dates.length,
    regulation: record.regulations.length,
    'document-number': record.documentNumbers.length,
    organization: record.organizations.length,
    person: record.persons.length,
    skipped: record.skipped.length,
  };
  const toggle = (kind: Kind): void => {
    const next = new Set(shown.value);
    if (!next.delete(kind)) next.add(kind);
    shown.value = next;
  };
  const searching = search.query.value !== '';
  return (
    <>
      <div class="text-search" role="search" aria-label={words.text.search}>
        <ToolIcon name="search" />
        <input
          type="search"
          id="text-search"
          class="field grow"
          aria-label={words.text.search}
          placeholder={words.text.search}
          value={search.query.value}
          onInput={(event) => (search.query.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') search.step(event.shiftKey ? -1 : 1);
          }}
        />
        <span class="hits" role="status">
          {searching &&
            (search.count.value === 0
              ? words.text.noHits
              : words.text.hits(search.index.value + 1, search.count.value))}
        </span>
        <button
          type="button"
          class="tool"
          aria-label={words.text.previous}
          disabled={!searching}
          onClick={() => search.step(-1)}
        >
          <ToolIcon name="up" />
        </button>
        <button
          type="button"
          class="tool"
          aria-label={words.text.next}
          disabled={!searching}
          onClick={() => search.step(1)}
        >
          <ToolIcon name="down" />
        </button>
      </div>
      <details class="marks-menu" open>
        <summary>{words.text.marks}</summary>
        <div class="marks" role="group" aria-label={words.text.marks}>
          {kinds
            .filter((kind) => counts[kind] > 0)
            .map((kind) => (
              <button
                key={kind}
                type="button"
                class={`pill pill-${kind}`}
                aria-pressed={shown.value.has(kind)}
                onClick={() => toggle(kind)}
              >
                <span class={`sample m k-${kind}`}>{words.kind[kind]}</span> <span class="count">{counts[kind]}</span>
              </button>
            ))}
          <button
            type="button"
            class="pill pill-uncovered"
            aria-pressed={uncovered.value}
            onClick={() => (uncovered.value = !uncovered.value)}
          >
            <span class="sample">{words.text.uncovered}</span>
          </button>
        </div>
      </details>
    </>
  );
}
