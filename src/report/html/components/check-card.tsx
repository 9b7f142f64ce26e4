/**
 * One check: what was compared, what came out, and the rule behind it.
 *
 * What fails or holds only by rounding is always open; the rest is one line until it is selected.
 */
import type { CheckRecord } from '../../../record/schema.js';
import { outcomeOf, startOf } from '../model/outcome.js';
import { locate } from '../model/place.js';
import type { Review } from '../model/review.js';
import { Characters } from './characters.js';
import { Decide } from './decide.js';
import { OutcomeIcon } from './icon.js';
import { numberOf } from './notice-text.js';
import { OperandTable } from './operand-table.js';

export function CheckCard({ check, review }: { check: CheckRecord; review: Review }) {
  const { words, record } = review;
  const outcome = outcomeOf(check);
  const selected = review.selected.value === check.id;
  const open = selected || outcome === 'fails' || outcome === 'rounding';
  const mark = review.decisionOf(check);
  const rule = words.rule(check.rule);
  const classes = ['card', outcome, selected && 'selected', open && 'open', mark && `marked marked-${mark.decision}`];
  return (
    <li id={check.id} class={classes.filter(Boolean).join(' ')} data-check={check.id}>
      <h4 class="card-head">
        <OutcomeIcon outcome={outcome} />
        <a class="card-link" href={`#${encodeURIComponent(check.id)}`} aria-current={selected ? 'true' : undefined}>
          <span class="visually-hidden">{words.outcome[outcome]} </span>
          <span class="number">{numberOf(check.id)}</span> <span class="rule-name">{rule.name}</span>
        </a>
        {outcome === 'fails' && check.severity === 'major' && <span class="tag tag-major">{words.severity.major}</span>}
        {check.note && check.note !== 'by-rounding' && check.note !== 'blocked' && (
          <span class="tag">{words.note[check.note]}</span>
        )}
        {mark && <span class={`tag tag-${mark.decision}`}>{words.decision[mark.decision]}</span>}
        {!open && (
          <span class="statement">
            <Characters text={check.statement} />
          </span>
        )}
        <span class="where">{words.place(locate(record.blocks, startOf(check)))}</span>
      </h4>
      {open && check.statement !== '' && (
        <p class="statement">
          <Characters text={check.statement} />
        </p>
      )}
      {open && (
        <div class="card-body">
          <p class="message">
            <Characters text={check.message} />
          </p>
          <OperandTable
            check={check}
            record={record}
            words={words}
            current={selected ? review.operand.value : undefined}
          />
          {(rule.meaning !== '' || rule.limits !== '') && (
            <details class="rule">
              <summary>
                {words.card.ruleHeading} <span class="rule-name">{rule.name}</span> <code>{check.rule}</code>
              </summary>
              <p>{rule.meaning}</p>
              {outcome === 'fails' && rule.advice !== '' && (
                <p>
                  <b>{words.card.advice}</b> {rule.advice}
                </p>
              )}
              <p>
                <b>{words.card.limits}</b> {rule.limits}
              </p>
            </details>
          )}
          <Decide check={check} review={review} />
        </div>
      )}
    </li>
  );
}
