/** The reviewer's mark on one check: accepted, confirmed, or misread by the program; and why. */
import { decisions } from '../model/baseline.js';
import type { Review } from '../model/review.js';
import type { CheckRecord } from '../../../record/schema.js';

export function Decide({ check, review }: { check: CheckRecord; review: Review }) {
  const { words } = review;
  const mark = review.decisionOf(check);
  return (
    <div class="decide" role="group" aria-label={words.card.mark}>
      <div class="decide-buttons">
        {decisions.map((decision) => (
          <button
            key={decision}
            type="button"
            class={`choice choice-${decision}`}
            aria-pressed={mark?.decision === decision}
            title={words.decisionHint[decision]}
            onClick={() => review.mark(check, mark?.decision === decision ? undefined : decision, mark?.reason)}
          >
            {words.decision[decision]}
          </button>
        ))}
      </div>
      {mark && (
        <label class="note">
          <span class="visually-hidden">{words.card.note}</span>
          <textarea
            rows={1}
            placeholder={words.card.notePlaceholder}
            value={mark.reason}
            onInput={(event) => review.mark(check, mark.decision, event.currentTarget.value)}
          />
        </label>
      )}
    </div>
  );
}
