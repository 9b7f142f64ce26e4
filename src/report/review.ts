/**
 * A record as a reader wants to go through it: what fails first, each check with the passages its operands stand in, what has
 * been looked at before, and how much of the text was verified at all.
 *
 * Every formatter starts from this; nothing here depends on a format or a language.
 */
import type { CheckRecord, FigureRecord, NoticeRecord } from '../record/schema.js';
import { sentenceAt } from '../record/sentence.js';
import { placeFinder, type Place } from './place.js';

/** What somebody decided on a check before, from the accepted-checks file. */
export interface Decision {
  decision: 'accepted' | 'confirmed' | 'extraction-error';
  reason: string;
  name: string;
  date?: string;
}

export type Group = 'fails' | 'accepted' | 'by-rounding' | 'holds' | 'undecidable';

export interface Passage {
  text: string;
  span: { start: number; end: number };
  /** The operands in it, relative to its text, in order, without overlaps. */
  marks: { start: number; end: number }[];
  place: Place;
}

export interface ReviewedCheck {
  check: CheckRecord;
  group: Group;
  decision?: Decision;
  /** Where the operands stand; made when asked for. */
  passages(): Passage[];
}

export interface Review {
  record: NoticeRecord;
  /** Failing checks first, the grave ones before the others; within a group in order of appearance. */
  checks: ReviewedCheck[];
  counts: Record<Group, number>;
  coverage: Coverage;
  place(offset: number): Place;
}

/** How many figures of the text took part in a check. "Nothing found" over a fifth of the figures is not "nothing wrong". */
export interface Coverage {
  figures: number;
  /** In at least one check that was decided. */
  decided: number;
  /** Only in checks that could not be decided. */
  undecided: number;
  /** In no check. */
  unused: FigureRecord[];
}

const order: readonly Group[] = ['fails', 'by-rounding', 'undecidable', 'accepted', 'holds'];
const weights: Record<string, number> = { major: 0, minor: 1, info: 2 };

/** @param decide finds what was decided on a check before, by its fingerprint and sentence */
export function reviewOf(
  record: NoticeRecord,
  decide: (check: CheckRecord, sentence: () => string) => Decision | undefined = () => undefined
): Review {
  const place = placeFinder(record);
  const counts: Record<Group, number> = { fails: 0, accepted: 0, 'by-rounding': 0, holds: 0, undecidable: 0 };
  const checks = record.checks.map((check): ReviewedCheck => {
    const decision = decide(check, () => sentencesOf(record.text, check));
    const group = groupOf(check, decision);
    counts[group]++;
    return { check, group, ...(decision && { decision }), passages: () => passagesOf(record.text, check, place) };
  });
  checks.sort((a, b) => rank(a) - rank(b) || startOf(a.check) - startOf(b.check));
  return { record, checks, counts, coverage: coverageOf(record), place };
}

/** The sentences of a check's operands as one string, without the blanks of the layout: what a decision holds for. */
export function sentencesOf(text: string, check: CheckRecord): string {
  return passagesOf(text, check, () => ({}))
    .map((passage) => passage.text.replace(/\s{1,80}/g, ''))
    .join('\n');
}

function groupOf({ verdict, note }: CheckRecord, decision: Decision | undefined): Group {
  // What was confirmed is a disagreement still; it is named as such, and fails until the text is mended.
  if (verdict === 'fails') return decision && decision.decision !== 'confirmed' ? 'accepted' : 'fails';
  if (verdict === 'undecidable') return 'undecidable';
  return note === 'by-rounding' || note === 'by-truncation' ? 'by-rounding' : 'holds';
}

function rank({ group, check }: ReviewedCheck): number {
  return order.indexOf(group) * 10 + (weights[check.severity] ?? 1);
}

function startOf({ operands }: CheckRecord): number {
  return operands.reduce((first, { span }) => Math.min(first, span.start), Infinity);
}

function passagesOf(text: string, { operands }: CheckRecord, place: (offset: number) => Place): Passage[] {
  const spans = operands.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  const passages: Passage[] = [];
  for (const span of spans) {
    let passage = passages.at(-1);
    if (!passage || span.end > passage.span.end) {
      const sentence = sentenceAt(text, span);
      if (passage && sentence.start < passage.span.end) {
        passage.span.end = sentence.end;
        passage.text = text.slice(passage.span.start, sentence.end);
      } else {
        passage = {
          text: text.slice(sentence.start, sentence.end),
          span: sentence,
          marks: [],
          place: place(span.start),
        };
        passages.push(passage);
      }
    }
    const mark = { start: span.start - passage.span.start, end: span.end - passage.span.start };
    const last = passage.marks.at(-1);
    if (!last || mark.start >= last.end) passage.marks.push(mark);
    else last.end = Math.max(last.end, mark.end);
  }
  return passages;
}

function coverageOf({ figures, checks }: NoticeRecord): Coverage {
  const decided = new Set<string>();
  const seen = new Set<string>();
  for (const { verdict, operands } of checks) {
    for (const { ref } of operands) {
      if (ref === undefined) continue;
      seen.add(ref);
      if (verdict !== 'undecidable') decided.add(ref);
    }
  }
  const unused = figures.filter(({ id }) => !seen.has(id));
  const yes = figures.filter(({ id }) => decided.has(id)).length;
  return { figures: figures.length, decided: yes, undecided: figures.length - unused.length - yes, unused };
}
