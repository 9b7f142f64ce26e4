/**
 * What the browser runs: reads the record out of the page, takes over the parts that change, and ties the state of the review
 * to the address bar, the keyboard, the storage and the text.
 */
import './polyfills.js';
import { effect, signal } from '@preact/signals';
import { hydrate, type ComponentChild } from 'preact';
import type { NoticeRecord } from '../../../record/schema.js';
import { CheckList } from '../components/check-list.js';
import { FindingsTable } from '../components/findings-table.js';
import { OperandBar } from '../components/operand-bar.js';
import { Summary, type CoverageShare } from '../components/summary.js';
import { TabList } from '../components/tab-list.js';
import { TextBar } from '../components/text-bar.js';
import type { BaselineEntry } from '../model/baseline.js';
import { createReview } from '../model/review.js';
import { wordsOf, type Lang } from '../words/index.js';
import { handleActions } from './actions.js';
import { startIndex } from './index-page.js';
import { handleKeys } from './keys.js';
import { handleLinks } from './links.js';
import { markSection } from './section.js';
import { unfoldForPrint } from './print.js';
import { keepMarks } from './storage.js';
import { TextPlaces } from './text-places.js';
import { TextLights } from './text-lights.js';
import { TextSearch } from './text-search.js';

/** What the generator leaves for the script beside the record. */
export interface PageData {
  lang: Lang;
  baseline: BaselineEntry[];
  coverage: CoverageShare;
}

function start(): void {
  document.documentElement.classList.remove('no-js');
  const source = document.getElementById('record');
  if (!source) {
    startIndex();
    return;
  }
  const record = JSON.parse(source.textContent ?? '') as NoticeRecord;
  const { lang, baseline, coverage } = JSON.parse(document.getElementById('page-data')?.textContent ?? '') as PageData;
  const review = createReview(record, wordsOf[lang], baseline);
  const view = signal<'text' | 'panel'>('panel');
  const text = document.getElementById('notice') as HTMLElement;
  const places = new TextPlaces(text);
  const lights = new TextLights(text, record);
  const search = new TextSearch(places, record.text, (element) => lights.show(element));

  const islands: Record<string, ComponentChild> = {
    summary: <Summary review={review} coverage={coverage} />,
    tabs: <TabList review={review} view={view} />,
    checks: <CheckList review={review} coverage={coverage} />,
    findings: <FindingsTable record={record} words={review.words} />,
    'text-bar': <TextBar review={review} search={search} />,
    'operand-bar': <OperandBar review={review} />,
  };
  for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
    hydrate(islands[element.dataset['island'] ?? ''], element);
  }

  // On a small screen the text has the room; the outline and the marks unfold when asked for.
  const folded = { '.marks-menu': 820, '#outline-list': 1180 };
  for (const [menu, width] of Object.entries(folded)) {
    if (matchMedia(`(max-width: ${width}px)`).matches) document.querySelector(menu)?.removeAttribute('open');
  }

  keepMarks(review);
  handleActions(review);
  handleKeys(review, view);
  handleLinks(review, view, lights, places);
  unfoldForPrint();
  markSection(text);

  effect(() => {
    document.body.dataset['view'] = view.value;
  });
  effect(() => {
    for (const panel of document.querySelectorAll<HTMLElement>('.tab-panel')) {
      panel.hidden = panel.id !== `panel-${review.tab.value}`;
    }
  });
  effect(() => lights.kinds(review.kinds.value, review.uncovered.value));
  effect(() => {
    // What is out of view cannot be scrolled to: go there when the text is shown.
    if (view.value) lights.light(review.selected.value, review.operand.value, review.focus.value);
  });
}

start();
