/** The whole in one line: how many of each verdict, how much was looked at, how much is reviewed. */
import { outcomeOf, outcomes } from '../model/outcome.js';
import type { Review } from '../model/review.js';
import { OutcomeIcon } from './icon.js';

export interface CoverageShare {
  /** 0 to 1. */
  share: number;
  decided: number;
  figures: number;
}

/** Never 100% unless it is all. */
export function percentOf({ share }: Pick<CoverageShare, 'share'>): string {
  return `${Math.floor(share * 100)}%`;
}

export function Summary({ review, coverage }: { review: Review; coverage: CoverageShare }) {
  const { record, words } = review;
  const failing = record.checks.filter((check) => outcomeOf(check) === 'fails');
  const reviewed = failing.filter((check) => review.decisionOf(check)).length;
  const percent = percentOf(coverage);
  return (
    <ul class="summary">
      {outcomes.map((outcome) => {
        const count = record.checks.filter((check) => outcomeOf(check) === outcome).length;
        return (
          <li key={outcome} title={words.outcome[outcome]} class={`sum sum-${outcome}${count === 0 ? ' zero' : ''}`}>
            <a href={count > 0 ? `#group-${outcome}` : '#panel'} tabIndex={count > 0 ? 0 : -1}>
              <OutcomeIcon outcome={outcome} /> {words.outcomeShort[outcome]} <b>{count}</b>
            </a>
          </li>
        );
      })}
      <li class="sum sum-coverage" title={words.summary.coverage(percent, coverage.decided, coverage.figures)}>
        <a href="#panel-uncovered">
          {words.summary.coverageShort} <b>{percent}</b>
        </a>
      </li>
      {failing.length > 0 && (
        <li class="sum sum-reviewed">
          <span>{words.summary.reviewed(reviewed, failing.length)}</span>
        </li>
      )}
    </ul>
  );
}
