/**
 * The whole page of one notice.
 *
 * In the document the checks come before the text, as they do on paper and for whoever listens; the style sheet puts the text
 * on the left. Everything is a link to an id, so that the page works before its script runs, and without it. Elements with
 * `data-island` are drawn again by the script; all else stays as it is.
 */
import type { ComponentChildren } from 'preact';
import { signal } from '@preact/signals';
import type { Review, Tab } from '../model/review.js';
import { About } from './about.js';
import { Characters } from './characters.js';
import { Charts } from './charts/index.js';
import { CheckList } from './check-list.js';
import { FindingsTable } from './findings-table.js';
import { Help } from './help.js';
import { ToolIcon } from './icon.js';
import { NoticeText } from './notice-text.js';
import { OperandBar } from './operand-bar.js';
import { OutlineList } from './outline-list.js';
import { Ruler } from './ruler.js';
import { Summary, type CoverageShare } from './summary.js';
import { TabList, tabs } from './tab-list.js';
import { TextBar, type SearchState } from './text-bar.js';
import { Uncovered } from './uncovered.js';

export function titleOf({ record, words }: Pick<Review, 'record' | 'words'>): string {
  const { title, publisher, publishedAt } = record.metadata;
  if (title) return title;
  const file = record.source.path.replace(/^.*[\\/]/, '');
  // A notice without a title line is best known by who published it, and when.
  return [publisher, publisher && publishedAt?.slice(0, 10)].filter(Boolean).join(' ') || file || words.untitled;
}

export const emptySearch = (): SearchState => ({
  query: signal(''),
  index: signal(-1),
  count: signal(0),
  step: () => undefined,
});

export interface PageProps {
  review: Review;
  coverage: CoverageShare;
  navigation?: ComponentChildren;
}

export function Page({ review, coverage, navigation }: PageProps) {
  const { record, words } = review;
  const panels: Record<Tab, ComponentChildren> = {
    checks: <CheckList review={review} coverage={coverage} />,
    findings: <FindingsTable record={record} words={words} />,
    charts: <Charts record={record} words={words} />,
    uncovered: <Uncovered record={record} words={words} />,
    about: <About record={record} words={words} />,
  };
  return (
    <>
      <a class="skip" href="#panel">
        {words.skipToChecks}
      </a>
      <a class="skip" href="#text">
        {words.skipToText}
      </a>
      <header class="top">
        <div class="top-title">
          {navigation}
          <h1>
            <Characters text={titleOf(review)} />
          </h1>
        </div>
        <div class="top-summary" data-island="summary">
          <Summary review={review} coverage={coverage} />
        </div>
        <div class="top-tools js-only">
          <button
            type="button"
            class="tool"
            data-action="theme"
            aria-label={words.header.theme}
            title={words.header.theme}
          >
            <ToolIcon name="theme" />
          </button>
          <button
            type="button"
            class="tool"
            data-action="print"
            aria-label={words.header.print}
            title={words.header.print}
          >
            <ToolIcon name="print" />
          </button>
          <button
            type="button"
            class="tool"
            data-action="help"
            aria-label={words.header.help}
            title={words.header.help}
          >
            <ToolIcon name="help" />
          </button>
        </div>
      </header>
      {record.outline.length > 0 && (
        <nav class="outline" aria-label={words.header.outline} id="outline">
          <details open id="outline-list">
            <summary>{words.header.outline}</summary>
            <OutlineList record={record} words={words} />
          </details>
        </nav>
      )}
      <nav class="tabs" aria-label={words.header.views} data-island="tabs">
        <TabList review={review} view={signal<'text' | 'panel'>('panel')} />
      </nav>
      <main>
        <section class="panel" id="panel" tabIndex={-1} aria-label={words.summary.checks}>
          {tabs.map((tab) => (
            <section
              key={tab}
              id={`panel-${tab}`}
              class="tab-panel"
              role="tabpanel"
              aria-labelledby={`tab-${tab}`}
              hidden={tab !== 'checks'}
            >
              <h2 class="panel-heading">{words.tabs[tab]}</h2>
              <div {...(tab === 'checks' || tab === 'findings' ? { 'data-island': tab } : {})}>{panels[tab]}</div>
            </section>
          ))}
          <footer class="foot">{words.footer(record.generator.version)}</footer>
        </section>
        <section class="reading" aria-label={words.header.text} id="text" tabIndex={-1}>
          <div class="text-bar js-only" data-island="text-bar">
            <TextBar review={review} search={emptySearch()} />
          </div>
          <div class="text-frame">
            <div class="text-scroll" id="text-scroll" tabIndex={0}>
              <article class="text" id="notice" lang={record.source.script === 'Hant' ? 'zh-Hant' : 'zh-Hans'}>
                <NoticeText record={record} words={words} />
              </article>
            </div>
            <Ruler record={record} />
          </div>
          <div class="operand-dock" data-island="operand-bar">
            <OperandBar review={review} />
          </div>
        </section>
      </main>
      <Help words={words} />
    </>
  );
}
