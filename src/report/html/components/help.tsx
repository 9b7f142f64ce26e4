/** Keys, and what the verdicts mean. */
import { outcomes } from '../model/outcome.js';
import type { Words } from '../words/index.js';
import { OutcomeIcon, ToolIcon } from './icon.js';

export function Help({ words }: { words: Words }) {
  const { help } = words;
  return (
    <dialog id="help" class="help" aria-labelledby="help-heading">
      <header>
        <h2 id="help-heading">{help.heading}</h2>
        <button type="button" class="tool" data-action="close-help" aria-label={words.header.close}>
          <ToolIcon name="close" />
        </button>
      </header>
      <dl class="keys">
        {help.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label class="switch">
        <input type="checkbox" id="single-keys" checked /> {help.singleKeys}
      </label>
      <h3>{help.outcomes}</h3>
      <dl class="verdicts">
        {outcomes.map((outcome) => (
          <div key={outcome}>
            <dt>
              <OutcomeIcon outcome={outcome} /> {words.outcome[outcome]}
            </dt>
            <dd>{words.outcomeHint[outcome]}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
