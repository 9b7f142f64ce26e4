/** The measures of findings that are answered in the next section, under the same numbers (`tree/answered-apart.ts`). */
import { answersIt } from '../tree/answered-apart.js';
import type { FindingFact, MeasureFact, Notice, Section } from '../types.js';
import { measuresIn } from './measures.js';

/** Gives each such finding the measures of its answer. */
export function joinAnswers({ outline, labels, view }: Notice, findings: readonly FindingFact[]): void {
  for (const finding of findings) {
    const { section } = finding;
    const problems = section?.parent;
    if (finding.measures.length > 0 || !section || !problems) continue;
    const siblings = problems.parent?.children ?? outline;
    const answers = siblings[siblings.indexOf(problems) + 1];
    if (answers && answersIt(problems, answers)) finding.measures.push(...measuresUnder(answers, section));
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
