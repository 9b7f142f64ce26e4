/** The index over many pages: the notices whose numbers disagree come first. */
import { renderToString } from 'preact-render-to-string';
import type { NoticeRecord } from '../../record/schema.js';
import { Characters } from './components/characters.js';
import { OutcomeIcon, ToolIcon } from './components/icon.js';
import { titleOf } from './components/page.js';
import { coverageOf } from './model/coverage.js';
import { outcomeOf, outcomes, type Outcome } from './model/outcome.js';
import { shell } from './shell.js';
import { wordsOf, type Lang } from './words/index.js';

/** What the index keeps of a notice, so that no record need stay in memory. */
export interface Summary {
  title: string;
  path: string;
  sha256: string;
  publishedAt: string;
  findings: number;
  figures: number;
  /** Share of the figures that a decided check uses, 0 to 1. */
  share: number;
  counts: Record<Outcome, number>;
  /** Failing checks that matter more. */
  major: number;
  /** Fingerprints of the failing checks. */
  failing: string[];
}

export interface IndexEntry extends Summary {
  /** Address of the page, relative to the index. */
  href: string;
}

export function summaryOf(record: NoticeRecord, lang: Lang = 'zh'): Summary {
  const counts: Record<Outcome, number> = { fails: 0, rounding: 0, holds: 0, undecidable: 0 };
  for (const check of record.checks) counts[outcomeOf(check)]++;
  const failing = record.checks.filter((check) => outcomeOf(check) === 'fails');
  const { share, figures } = coverageOf(record);
  return {
    title: titleOf({ record, words: wordsOf[lang] }),
    path: record.source.path,
    sha256: record.source.sha256,
    publishedAt: record.metadata.publishedAt?.slice(0, 10) ?? '',
    findings: record.findings.length,
    figures,
    share,
    counts,
    major: failing.filter(({ severity }) => severity === 'major').length,
    failing: failing.map(({ fingerprint }) => fingerprint),
  };
}

/** Order of the index, and of the ways from page to page: grave failures, failures, then as given. */
export function byFailures(a: Summary, b: Summary): number {
  return b.major - a.major || b.counts.fails - a.counts.fails;
}

export function renderIndex(entries: readonly IndexEntry[], { lang = 'zh' }: { lang?: Lang } = {}): string {
  const words = wordsOf[lang];
  const sorted = [...entries].sort(byFailures);
  const failing = entries.filter(({ counts }) => counts.fails > 0).length;
  const body = renderToString(
    <>
      <header class="top">
        <div class="top-title">
          <h1>{words.index.heading}</h1>
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
        </div>
      </header>
      <main class="index">
        <p class="lead">{words.index.summary(entries.length, failing)}</p>
        <div class="fields js-only" role="search">
          <input
            type="search"
            id="index-filter"
            class="field grow"
            aria-label={words.index.filter}
            placeholder={words.index.filter}
          />
          <label class="switch">
            <input type="checkbox" id="only-failing" /> {words.index.onlyFailing}
          </label>
          <span class="hint" role="status" id="index-status" />
        </div>
        <div class="table-wrap" tabIndex={0} role="region" aria-label={words.index.heading}>
          <table class="index-table">
            <thead>
              <tr>
                <th scope="col">{words.index.notice}</th>
                {outcomes.map((outcome) => (
                  <th key={outcome} scope="col" class="num">
                    <OutcomeIcon outcome={outcome} />{' '}
                    <abbr title={words.outcome[outcome]}>{words.outcomeShort[outcome]}</abbr>
                  </th>
                ))}
                <th scope="col" class="num">
                  {words.index.figures}
                </th>
                <th scope="col" class="num">
                  {words.index.coverage}
                </th>
                <th scope="col" class="num">
                  {words.index.findings}
                </th>
                <th scope="col" class="num">
                  {words.index.reviewed}
                </th>
              </tr>
            </thead>
            <tbody>
              {sorted.map((entry, i) => (
                <tr
                  key={i}
                  data-sha={entry.sha256}
                  data-fails={entry.failing.join(' ')}
                  class={entry.counts.fails > 0 ? 'has-fails' : ''}
                >
                  <th scope="row">
                    <a href={entry.href}>
                      <Characters text={entry.title} />
                    </a>
                    <span class="where">
                      <Characters text={[entry.publishedAt, entry.path].filter(Boolean).join(' · ')} />
                    </span>
                  </th>
                  {outcomes.map((outcome) => (
                    <td key={outcome} class={`num n-${outcome}${entry.counts[outcome] === 0 ? ' zero' : ''}`}>
                      {entry.counts[outcome]}
                    </td>
                  ))}
                  <td class="num">{entry.figures}</td>
                  <td class="num">{Math.floor(entry.share * 100)}%</td>
                  <td class="num">{entry.findings}</td>
                  <td class="num reviewed" />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </main>
    </>
  );
  return shell({ lang: words.lang, title: words.index.heading, body, bodyClass: 'index-page' });
}
