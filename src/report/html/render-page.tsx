/**
 * One record to one HTML file that opens anywhere: text on the left, checks on the right.
 */
import { renderToString } from 'preact-render-to-string';
import type { NoticeRecord } from '../../record/schema.js';
import type { PageData } from './client/main.js';
import { Page, titleOf } from './components/page.js';
import { appliesTo, type BaselineEntry } from './model/baseline.js';
import { coverageOf } from './model/coverage.js';
import { createReview } from './model/review.js';
import { shell } from './shell.js';
import { wordsOf, type Lang } from './words/index.js';

export interface PageOptions {
  lang?: Lang;
  /** Marks to begin with, of this notice or of others. */
  baseline?: readonly BaselineEntry[];
  /** Leaves a place that `withNavigation` fills, for pages that stand under an index. */
  navigation?: boolean;
}

/** Nothing from a notice can look like this: `<` never leaves it unescaped. */
const SLOT = '<span class="page-nav"></span>';

/** @param record any record that the schema validates */
export function renderPage(record: NoticeRecord, { lang = 'zh', baseline = [], navigation }: PageOptions = {}): string {
  const own = new Map(record.checks.map((check) => [check.fingerprint, check]));
  const entries = baseline.filter((entry) => {
    const check = own.get(entry.fingerprint);
    return check !== undefined && appliesTo(entry, check, record.text);
  });
  const words = wordsOf[lang];
  const review = createReview(record, words, entries);
  const { share, decided, figures } = coverageOf(record);
  const coverage = { share, decided: decided.length, figures };
  const body = renderToString(
    <Page review={review} coverage={coverage} navigation={navigation && <span class="page-nav" />} />
  );
  const data: PageData = { lang, baseline: [...entries], coverage };
  return shell({
    lang: words.lang,
    title: words.pageTitle(titleOf(review)),
    body,
    data: { record, 'page-data': data },
    bodyClass: record.outline.length > 0 ? 'review' : 'review no-outline',
  });
}

export interface Navigation {
  previous?: { href: string; title: string };
  next?: { href: string; title: string };
}

/** Puts the ways to the index and to the neighbours into a page made with `navigation`. */
export function withNavigation(page: string, { previous, next }: Navigation, lang: Lang = 'zh'): string {
  const { header } = wordsOf[lang];
  const html = renderToString(
    <nav class="page-nav" aria-label={header.allNotices}>
      <a href="index.html">{header.allNotices}</a>
      {previous && (
        <a href={previous.href} rel="prev" title={previous.title}>
          {header.previous}
        </a>
      )}
      {next && (
        <a href={next.href} rel="next" title={next.title}>
          {header.next}
        </a>
      )}
    </nav>
  );
  return page.replace(SLOT, () => html);
}
