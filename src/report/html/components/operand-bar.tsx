/** Below the text while a check is selected: which of its numbers is shown, and the way to the next. */
import type { Review } from '../model/review.js';
import { outcomeOf } from '../model/outcome.js';
import { Characters } from './characters.js';
import { OutcomeIcon, ToolIcon } from './icon.js';
import { numberOf } from './notice-text.js';

export function OperandBar({ review }: { review: Review }) {
  const { words, record, selected, operand } = review;
  const check = record.checks.find(({ id }) => id === selected.value);
  const count = check?.operands.length ?? 0;
  const go = (by: number): void => {
    operand.value = (operand.value + by + count) % count;
  };
  return (
    <>
      <p class="visually-hidden" role="status">
        {check && words.card.selected(check.message)}
      </p>
      {check && (
        <div class={`operand-bar ${outcomeOf(check)}`} role="toolbar" aria-label={numberOf(check.id)}>
          <OutcomeIcon outcome={outcomeOf(check)} />
          <a class="operand-statement" href={`#${encodeURIComponent(check.id)}`} data-action="to-card">
            {numberOf(check.id)} <Characters text={check.statement} />
          </a>
          {count > 0 && (
            <>
              <button type="button" class="tool" aria-label={words.text.previous} onClick={() => go(-1)}>
                <ToolIcon name="up" />
              </button>
              <span
                class="operand-count"
                aria-label={words.card.operandsOf(numberOf(check.id), operand.value + 1, count)}
              >
                {operand.value + 1}/{count}
              </span>
              <button type="button" class="tool" aria-label={words.text.next} onClick={() => go(1)}>
                <ToolIcon name="down" />
              </button>
            </>
          )}
          <button type="button" class="tool" aria-label={words.header.close} onClick={() => review.select(undefined)}>
            <ToolIcon name="close" />
          </button>
        </div>
      )}
    </>
  );
}
