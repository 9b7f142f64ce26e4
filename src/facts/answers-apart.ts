/** The measures of findings that are answered further on, under the same numbers (`tree/answered-apart.ts`). */
import { ANSWERS_NTH, answersIt } from '../tree/answered-apart.js';
import { readOrdinal } from '../tree/ordinal.js';
import type { FindingFact, MeasureFact, Notice, Section } from '../types.js';
import { measuresIn } from './measures.js';

/** Characters of 针对第十二个问题. */
const LONGEST_NAME = 24;

/** Gives each such finding the measures of its answer. */
export function joinAnswers({ outline, labels, view, blocks }: Notice, findings: readonly FindingFact[]): void {
  const byNumber = answersByNumber();
  for (const finding of findings) {
    const { section } = finding;
    const problems = section?.parent;
    const named = byNumber.get(finding.number);
    if (named) finding.measures = named;
    if (finding.measures.length > 0 || !section || !problems) continue;
    const siblings = problems.parent?.children ?? outline;
    const answers = siblings[siblings.indexOf(problems) + 1];
    if (answers && answersIt(problems, answers)) finding.measures.push(...measuresUnder(answers, section));
  }

  function answersByNumber(): Map<number, MeasureFact[]> {
    const answers = labels.flatMap((label, at) => {
      const match = label.opens ? ANSWERS_NTH.exec(view.text.slice(label.end, label.end + LONGEST_NAME)) : null;
      return match ? [{ label, at, start: label.end + match[0].length, number: readOrdinal(match[1] ?? '') }] : [];
    });
    return new Map(
      answers.map(({ label, at, start, number }) => {
        const next = labels.find((one) => one.start > label.start && one.opens && one.style === label.style);
        const end = Math.min(next?.start ?? Infinity, blocks[label.block]?.end ?? Infinity);
        const inside = labels.slice(at + 1).filter((one) => one.end <= end);
        return [number ?? 0, measuresIn(view.text, { start: start + leadOf(start), end }, inside)];
      })
    );
  }

  /** Marks between the name of the problem and its answer. */
  function leadOf(start: number): number {
    return /^[\s,:。]*/.exec(view.text.slice(start, start + 4))?.[0].length ?? 0;
  }

  function measuresUnder({ span, label: heading }: Section, { label: { style, ordinal } }: Section): MeasureFact[] {
    const own = labels.filter(({ start, end }) => start >= heading.end && end <= span.end);
    const at = own.findIndex((one) => one.opens && one.style === style && one.ordinal === ordinal);
    const first = own[at];
    if (!first) return [];
    const next = own.findIndex((one, k) => k > at && one.opens && one.style === style);
    const end = own[next]?.start ?? span.end;
    const inside = own.slice(at + 1, next < 0 ? undefined : next);
    return measuresIn(view.text, { start: first.end, end }, inside);
  }
}
