/** The measures of findings that are answered further on, under the same numbers (`tree/answered-apart.ts`). */
import { ANSWERS_NTH, answersIt } from '../tree/answered-apart.js';
import { readOrdinal } from '../tree/ordinal.js';
import type { FindingFact, Label, MeasureFact, Notice, Section } from '../types.js';
import { labelsIn } from './labels-in.js';
import { measuresIn } from './measures.js';

/** Characters of 针对第十二个问题. */
const LONGEST_NAME = 24;

type ByNumber = ReadonlyMap<number, MeasureFact[]>;
const NONE: ByNumber = new Map();

/** Gives each such finding the measures of its answer. */
export function joinAnswers(notice: Notice, findings: readonly FindingFact[]): void {
  // Where the numbers begin anew, 第一个问题 may be any of the first.
  const unique = new Set(findings.map(({ number }) => number)).size === findings.length;
  const named = unique ? answersByName(notice) : NONE;
  const apart = new Map<Section, ByNumber>();
  for (const finding of findings) {
    const { section, number } = finding;
    const measures = named.get(number);
    if (measures) finding.measures = measures;
    const problems = section?.parent;
    if (finding.measures.length > 0 || !section || !problems) continue;
    let answers = apart.get(problems);
    if (!answers) apart.set(problems, (answers = answersBehind(notice, problems, section.label)));
    finding.measures.push(...(answers.get(section.label.ordinal) ?? []));
  }
}

/** (一)针对第一个问题,一是…: by the number that they call. */
function answersByName(notice: Notice): ByNumber {
  const { labels, blocks } = notice;
  const { text } = notice.view;
  const answers = new Map<number, MeasureFact[]>();
  for (const label of labels) {
    const match = label.opens ? ANSWERS_NTH.exec(text.slice(label.end, label.end + LONGEST_NAME)) : null;
    const number = match && readOrdinal(match[1] ?? '');
    const block = blocks[label.block];
    if (!match || !number || !block) continue;
    let start = label.end + match[0].length;
    while (start < block.end && /[\s,:。]/.test(text[start] ?? '')) start++;
    answers.set(number, measuresIn(text, { start, end: block.end }, labelsIn(notice, { start, end: block.end })));
  }
  return answers;
}

/** Those of the section right behind the problems, by the label that each of them opens with. */
function answersBehind(notice: Notice, problems: Section, { style }: Label): ByNumber {
  const { text } = notice.view;
  const siblings = problems.parent?.children ?? notice.outline;
  const section = siblings[siblings.indexOf(problems) + 1];
  // What names the problems again holds findings of its own.
  if (!section || !answersIt(problems, section) || section.children.some(({ role }) => role === 'finding')) return NONE;
  const { span, label: heading } = section;
  const own = labelsIn(notice, { start: heading.end, end: span.end });
  const openings = own.flatMap((label, at) => (label.opens && label.style === style ? [at] : []));
  return new Map(
    openings.map((at, k) => {
      const label = own[at] as Label;
      const next = openings[k + 1];
      const end = next === undefined ? span.end : (own[next] as Label).start;
      return [label.ordinal, measuresIn(text, { start: label.end, end }, own.slice(at + 1, next))];
    })
  );
}
