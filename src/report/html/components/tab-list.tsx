/** The tabs over the panel; on a phone the text is one of them. */
import type { Signal } from '@preact/signals';
import type { Review, Tab } from '../model/review.js';
import { outcomeOf } from '../model/outcome.js';

export const tabs: readonly Tab[] = ['checks', 'findings', 'charts', 'uncovered', 'about'];

/** What a phone shows: the text or the panel. */
export type View = Signal<'text' | 'panel'>;

export function TabList({ review, view }: { review: Review; view: View }) {
  const { words, tab, record } = review;
  const fails = record.checks.filter((check) => outcomeOf(check) === 'fails').length;
  const show = (one: Tab): void => {
    tab.value = one;
    view.value = 'panel';
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = tabs[(tabs.indexOf(tab.value) + by + tabs.length) % tabs.length] as Tab;
    show(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <>
      <button
        type="button"
        class="tab tab-text"
        aria-pressed={view.value === 'text'}
        onClick={() => (view.value = 'text')}
      >
        {words.header.text}
      </button>
      <div class="tab-list" role="tablist" aria-label={words.summary.checks} onKeyDown={onKeyDown}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`tab-${one}`}
            class="tab"
            aria-selected={tab.value === one}
            aria-controls={`panel-${one}`}
            tabIndex={tab.value === one ? 0 : -1}
            onClick={() => show(one)}
          >
            {words.tabs[one]}
            {one === 'checks' && fails > 0 && <span class="badge">{fails}</span>}
            {one === 'findings' && record.findings.length > 0 && <span class="count">{record.findings.length}</span>}
          </button>
        ))}
      </div>
    </>
  );
}
