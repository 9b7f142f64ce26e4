/** All checks under their filters: failing, by rounding, verified, and the undecidable folded under their reasons. */
import { useSignal } from '@preact/signals';
import { outcomeOf, outcomes, type Outcome } from '../model/outcome.js';
import type { Group, Review } from '../model/review.js';
import { percentOf, type CoverageShare } from './summary.js';
import { CheckCard } from './check-card.js';
import { OutcomeIcon } from './icon.js';
import { More, portion, PORTION } from './more.js';
import { NumberCard } from './number-card.js';

export function CheckList({ review, coverage }: { review: Review; coverage: CoverageShare }) {
  const { words, record, focus } = review;
  const groups = review.groups.value;
  const undecidable = groups.filter(({ outcome }) => outcome === 'undecidable');
  return (
    <>
      {focus.value === undefined ? <Filters review={review} /> : <NumberCard review={review} />}
      {focus.value === undefined && <Verdict review={review} coverage={coverage} />}
      {groups
        .filter(({ outcome }) => outcome !== 'undecidable')
        .map((group) => (
          <section
            key={group.outcome}
            class={`group group-${group.outcome}`}
            aria-labelledby={`group-${group.outcome}`}
          >
            <GroupHeading outcome={group.outcome} count={group.checks.length} review={review} />
            <Cards group={group} review={review} />
          </section>
        ))}
      {undecidable.length > 0 && (
        <section class="group group-undecidable" aria-labelledby="group-undecidable">
          <GroupHeading
            outcome="undecidable"
            count={undecidable.reduce((sum, { checks }) => sum + checks.length, 0)}
            review={review}
          />
          {undecidable.map((group) => (
            <details
              key={group.reason}
              open={focus.value !== undefined || group.checks.some(({ id }) => id === review.selected.value)}
            >
              <summary>
                {words.reason(group.reason)} <span class="count">{group.checks.length}</span>
              </summary>
              <Cards group={group} review={review} />
            </details>
          ))}
        </section>
      )}
      {record.checks.length > 0 && groups.length === 0 && focus.value === undefined && (
        <p class="empty">{words.filter.none}</p>
      )}
    </>
  );
}

/** Nothing failing is no praise where little was looked at. */
function Verdict({ review, coverage }: { review: Review; coverage: CoverageShare }) {
  const { record, words } = review;
  if (record.checks.length === 0) return <p class="empty">{words.summary.noChecks}</p>;
  if (record.checks.some((check) => outcomeOf(check) === 'fails')) return null;
  return (
    <p class="all-hold">
      <b>{words.summary.allHold}</b> {words.summary.coverage(percentOf(coverage), coverage.decided, coverage.figures)}
      {words.summary.stop} {coverage.share < 0.5 && words.summary.lowCoverage}
    </p>
  );
}

function GroupHeading({ outcome, count, review: { words } }: { outcome: Outcome; count: number; review: Review }) {
  return (
    <header class="group-head">
      <h3 id={`group-${outcome}`}>
        <OutcomeIcon outcome={outcome} /> {words.outcome[outcome]} <span class="count">{count}</span>
      </h3>
      <p class="hint">{words.outcomeHint[outcome]}</p>
    </header>
  );
}

function Cards({ group, review }: { group: Group; review: Review }) {
  const limit = useSignal(PORTION);
  const selected = review.selected.value;
  return (
    <>
      <ol class="cards">
        {portion(group.checks, limit.value, ({ id }) => id === selected).map((check) => (
          <CheckCard key={check.id} check={check} review={review} />
        ))}
      </ol>
      <More all={group.checks.length} limit={limit} words={review.words} />
    </>
  );
}

function Filters({ review }: { review: Review }) {
  const { words, record, outcome, rule, decided, query } = review;
  if (record.checks.length === 0) return null;
  const counts = new Map<Outcome, number>();
  for (const check of record.checks) counts.set(outcomeOf(check), (counts.get(outcomeOf(check)) ?? 0) + 1);
  const rules = [...new Set(record.checks.map((check) => check.rule))].sort();
  return (
    <div class="filters" role="search" aria-label={words.filter.label}>
      <div class="fields">
        <input
          type="search"
          class="field grow"
          aria-label={words.filter.search}
          placeholder={words.filter.search}
          value={query.value}
          onInput={(event) => (query.value = event.currentTarget.value)}
        />
        <select
          class="field"
          aria-label={words.filter.outcome}
          value={outcome.value}
          onChange={(event) => (outcome.value = event.currentTarget.value as Outcome)}
        >
          <option value="">{words.filter.allOutcomes}</option>
          {outcomes
            .filter((one) => counts.has(one))
            .map((one) => (
              <option key={one} value={one}>
                {words.outcome[one]}
              </option>
            ))}
        </select>
        <select
          class="field"
          aria-label={words.filter.rule}
          value={rule.value}
          onChange={(event) => (rule.value = event.currentTarget.value)}
        >
          <option value="">{words.filter.allRules}</option>
          {rules.map((id) => (
            <option key={id} value={id}>
              {words.rule(id).name}
            </option>
          ))}
        </select>
        <select
          class="field"
          aria-label={words.filter.decision}
          value={decided.value}
          onChange={(event) => (decided.value = event.currentTarget.value as 'all')}
        >
          <option value="all">{words.filter.allDecisions}</option>
          <option value="undecided">{words.filter.undecided}</option>
          <option value="decided">{words.filter.decided}</option>
        </select>
      </div>
      <p class={review.shown.value.length === record.checks.length ? 'visually-hidden' : 'hint'} role="status">
        {words.filter.shown(review.shown.value.length, record.checks.length)}{' '}
        {review.shown.value.length < record.checks.length && (
          <button type="button" class="plain" onClick={() => review.clearFilters()}>
            {words.filter.clear}
          </button>
        )}
      </p>
    </div>
  );
}
