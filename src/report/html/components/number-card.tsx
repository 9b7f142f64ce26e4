/** What is known of one number, date or name that the reader clicked, above the checks it takes part in. */
import type { ComponentChildren } from 'preact';
import type { NoticeRecord } from '../../../record/schema.js';
import { locate } from '../model/place.js';
import { group, rangeText } from '../model/range-text.js';
import type { Review } from '../model/review.js';
import type { Words } from '../words/index.js';
import { Characters } from './characters.js';

export function NumberCard({ review }: { review: Review }) {
  const { words, record, focus } = review;
  const id = focus.value;
  const details = id === undefined ? undefined : detailsOf(id, record, words);
  if (!details) return null;
  const count = review.shown.value.length;
  return (
    <section class="number-card" aria-label={words.number.heading(details.raw)}>
      <h3>
        <Characters text={words.number.heading(details.raw)} />{' '}
        <span class="where">{words.place(locate(record.blocks, details.start))}</span>
      </h3>
      <dl>
        {details.facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        {count > 0 ? words.number.checks(count) : words.number.noChecks}{' '}
        <button type="button" class="plain" onClick={() => (focus.value = undefined)}>
          {words.number.showAll}
        </button>
      </p>
    </section>
  );
}

interface Details {
  raw: string;
  start: number;
  facts: [string, ComponentChildren][];
}

function detailsOf(id: string, record: NoticeRecord, words: Words): Details | undefined {
  const { number } = words;
  const facts: [string, ComponentChildren][] = [];
  const fact = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') facts.push([name, <Characters text={value} />]);
  };
  const found = (one: { raw: string; span: { start: number } }): Details => ({
    raw: one.raw,
    start: one.span.start,
    facts,
  });
  const owner = (findingId: string | undefined): void => {
    const finding = record.findings.find((one) => one.id === findingId);
    if (finding) fact(number.finding, `${finding.number}. ${finding.issue}`);
  };
  const figure = record.figures.find((one) => one.id === id);
  if (figure) {
    fact(number.value, `${group(figure.decimal)} ${figure.unit}`.trim());
    fact(number.range, rangeText(figure));
    fact(number.modifier, figure.modifier && words.modifier[figure.modifier]);
    fact(number.subject, [figure.action, figure.subject].filter(Boolean).join(' '));
    fact(number.state, figure.state && words.figureState[figure.state]);
    owner(figure.findingId);
    return found(figure);
  }
  const date = record.dates.find((one) => one.id === id);
  if (date) {
    fact(number.iso, date.iso);
    if (date.impossible) fact(number.impossible, '✗');
    fact(number.implied, date.implied.join(', '));
    fact(number.role, date.role && words.dateRole[date.role]);
    owner(date.findingId);
    return found(date);
  }
  const regulation = record.regulations.find((one) => one.id === id);
  if (regulation) {
    fact(number.title, regulation.title);
    fact(number.status, regulation.status && words.regulationStatus[regulation.status]);
    owner(regulation.findingId);
    return found(regulation);
  }
  for (const list of [record.documentNumbers, record.organizations, record.persons]) {
    const one = (list as readonly { id: string; raw: string; span: { start: number } }[]).find(
      (item) => item.id === id
    );
    if (one) return found(one);
  }
  return undefined;
}
