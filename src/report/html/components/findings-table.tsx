/** The findings with their measures, states and figures; each row opens to its measures. */
import { useSignal } from '@preact/signals';
import type { NoticeRecord } from '../../../record/schema.js';
import { lastAtOrBefore } from '../model/blocks.js';
import { outcomeOf, startOf } from '../model/outcome.js';
import type { Words } from '../words/index.js';
import { More, portion, PORTION } from './more.js';
import { Characters } from './characters.js';

type Finding = NoticeRecord['findings'][number];
type State = Finding['measures'][number]['status'];

const states: readonly State[] = ['completed', 'ongoing', 'planned', 'unstated'];

export function FindingsTable({ record, words }: { record: NoticeRecord; words: Words }) {
  const state = useSignal<State | ''>('');
  const query = useSignal('');
  const limit = useSignal(PORTION);
  const { findings } = record;
  if (findings.length === 0) return <p class="empty">{words.findings.none}</p>;
  const wanted = query.value.trim().toLowerCase();
  const shown = findings.filter(
    (finding) =>
      (state.value === '' ||
        stateOf(finding) === state.value ||
        finding.measures.some((m) => m.status === state.value)) &&
      (wanted === '' ||
        [finding.issue, finding.heading, ...finding.measures.map(({ text }) => text)]
          .join('\n')
          .toLowerCase()
          .includes(wanted))
  );
  const figures = new Map<string, NoticeRecord['figures']>();
  for (const figure of record.figures) {
    if (figure.findingId === undefined) continue;
    const list = figures.get(figure.findingId);
    if (list) list.push(figure);
    else figures.set(figure.findingId, [figure]);
  }
  const failing = record.checks
    .filter((check) => outcomeOf(check) === 'fails')
    .map(startOf)
    .sort((a, b) => a - b);
  const before = (offset: number): number => lastAtOrBefore(failing, offset, (one) => one) + 1;
  const blockAt = (offset: number): number => lastAtOrBefore(record.blocks, offset, ({ span }) => span.start) + 1;
  return (
    <>
      <div class="filters">
        <div class="fields">
          <input
            type="search"
            class="field grow"
            aria-label={words.findings.search}
            placeholder={words.findings.search}
            value={query.value}
            onInput={(event) => (query.value = event.currentTarget.value)}
          />
          <select
            class="field"
            aria-label={words.findings.state}
            value={state.value}
            onChange={(event) => (state.value = event.currentTarget.value as State)}
          >
            <option value="">{words.findings.allStates}</option>
            {states.map((one) => (
              <option key={one} value={one}>
                {words.state[one]}
              </option>
            ))}
          </select>
        </div>
        <p class="hint" role="status">
          {shown.length} / {findings.length}
        </p>
      </div>
      <ol class="findings">
        {portion(shown, limit.value).map((finding, i, all) => {
          const fails = before(finding.span.end - 1) - before(finding.span.start - 1);
          const group = categoryOf(finding);
          const own = figures.get(finding.id) ?? [];
          return (
            <li key={finding.id} id={finding.id} class="finding">
              {group !== '' && group !== categoryOf(all[i - 1]) && (
                <h3 class="finding-group">
                  <Characters text={group} />
                </h3>
              )}
              <p class="finding-head">
                <span class="finding-number">{finding.number}</span>
                <a class="finding-issue" href={`#block-${blockAt(finding.span.start)}`}>
                  <Characters text={finding.issue} />
                </a>
                {fails > 0 && (
                  <span class="tag tag-major">
                    {words.outcome.fails} {fails}
                  </span>
                )}
                <StateMark state={stateOf(finding)} words={words} />
              </p>
              {finding.measures.length + own.length > 0 && (
                <details>
                  <summary>
                    {words.findings.measures} {finding.measures.length}
                    {own.length > 0 && ` · ${words.findings.figures} ${own.length}`}
                  </summary>
                  {own.length > 0 && (
                    <p class="finding-figures">
                      {own.slice(0, 60).map(({ id, raw }) => (
                        <a key={id} href={`#${encodeURIComponent(id)}`}>
                          <Characters text={raw} />
                        </a>
                      ))}
                    </p>
                  )}
                  <ol class="measures">
                    {finding.measures.map((measure) => (
                      <li key={measure.id}>
                        <StateMark state={measure.status} words={words} />
                        <a href={`#block-${blockAt(measure.span.start)}`}>
                          <b>
                            <Characters text={measure.label} />
                          </b>{' '}
                          <Characters text={shorten(measure.text)} />
                        </a>
                      </li>
                    ))}
                  </ol>
                </details>
              )}
            </li>
          );
        })}
      </ol>
      <More all={shown.length} limit={limit} words={words} />
    </>
  );
}

function categoryOf(finding: Finding | undefined): string {
  return finding?.category ? finding.category.label + finding.category.title : '';
}

/** The finding's own state, or what its measures have in common: done only where all are. */
export function stateOf({ status, measures }: Finding): State {
  if (status !== undefined) return status;
  const found = new Set(measures.map((measure) => measure.status));
  if (found.has('ongoing') || (found.has('planned') && found.has('completed'))) return 'ongoing';
  if (found.has('planned')) return 'planned';
  return found.has('completed') ? 'completed' : 'unstated';
}

function StateMark({ state, words }: { state: State; words: Words }) {
  return <span class={`state state-${state}`}>{words.state[state]}</span>;
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 118)}…` : text;
}
