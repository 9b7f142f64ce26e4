/**
 * How much of the notice the checks looked at, and what the tool did not understand.
 *
 * "No alarm" over a fifth of the figures is not "no error", so the share stands on the page, and what is outside of it can be
 * shown: figures that took part in no check, numerals that are no figure (with the reason), and digits that nothing explains.
 */
import type { FigureRecord, NoticeRecord } from '../../../record/schema.js';
import { mentionsOf } from './mentions.js';

export interface Coverage {
  figures: number;
  /** Figures that are an operand of a check that was decided. */
  decided: FigureRecord[];
  /** Figures that only checks without a verdict use. */
  open: FigureRecord[];
  /** Figures that no check uses. */
  free: FigureRecord[];
  /** Share of `decided`, 0 to 1; 1 where there are no figures. */
  share: number;
  /** Digits of the text that stand in no mention, label or contact. */
  unexplained: { start: number; end: number }[];
}

export function coverageOf(record: NoticeRecord): Coverage {
  const state = new Map<string, boolean>();
  for (const { verdict, operands } of record.checks) {
    for (const { ref } of operands) {
      if (ref !== undefined) state.set(ref, state.get(ref) === true || verdict !== 'undecidable');
    }
  }
  const { figures } = record;
  const decided = figures.filter(({ id }) => state.get(id) === true);
  return {
    figures: figures.length,
    decided,
    open: figures.filter(({ id }) => state.get(id) === false),
    free: figures.filter(({ id }) => !state.has(id)),
    share: figures.length === 0 ? 1 : decided.length / figures.length,
    unexplained: unexplained(record),
  };
}

const DIGITS = /[0-9０-９]+(?:[.,．，:：/-][0-9０-９]+)*/g;

function unexplained(record: NoticeRecord): Coverage['unexplained'] {
  const { text } = record;
  const covered = mentionsOf(record).map(({ span }) => span);
  for (const label of labelSpans(record.outline)) covered.push(label);
  for (const list of Object.values(record.metadata.contacts)) {
    for (const value of list) {
      if (value === '') continue;
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
        covered.push({ start: at, end: at + value.length });
      }
    }
  }
  covered.sort((a, b) => a.start - b.start);
  const result: Coverage['unexplained'] = [];
  let next = 0;
  let end = 0;
  for (const match of text.matchAll(DIGITS)) {
    const stop = match.index + match[0].length;
    for (let span = covered[next]; span && span.start < stop; span = covered[++next]) end = Math.max(end, span.end);
    if (end <= match.index) result.push({ start: match.index, end: stop });
  }
  return result;
}

function* labelSpans(nodes: NoticeRecord['outline']): Generator<{ start: number; end: number }> {
  for (const { label, span, children } of nodes) {
    yield { start: span.start, end: span.start + label.length };
    yield* labelSpans(children);
  }
}
