/**
 * The numbered findings (问题) of a notice with their measures (措施): from the sections that the outline calls findings, and
 * from the rows of tables whose columns say 问题 and 整改措施.
 */
import type { Block, FindingFact, Label, Notice, Section, Span } from '../types.js';
import { joinAnswers } from './answers-apart.js';
import { findingFields } from './finding-fields.js';
import { findingsInTables } from './finding-table.js';
import { issueOf } from './issue.js';
import { findMeasures } from './measures.js';
import { statedState, statusOf } from './status-of.js';

export function findFindings(notice: Notice): FindingFact[] {
  const sections: Section[] = [];
  const collect = (list: readonly Section[]): void => {
    for (const section of list) {
      if (section.role === 'finding') sections.push(section);
      else collect(section.children);
    }
  };
  collect(notice.outline);
  const cursor = createCursor(notice);
  const findings = sections.map((section) => findingOf(notice, section, cursor));
  const known = new Set(findings.map(({ issue }) => issue));
  joinAnswers(notice, findings);
  dropAnnounced(findings);
  const answered = new Set<string>();
  // 需长期坚持的问题2个,具体为:1.…;2.…: named once more, without steps of its own.
  const told = findings.filter((one) => {
    const again = answered.has(nameOf(one)) && one.measures.every(({ label }) => label === '');
    if (one.measures.length > 0) answered.add(nameOf(one));
    return !again;
  });
  const rows = findingsInTables(notice).filter(({ issue }) => !known.has(issue));
  return [...told, ...rows].sort((a, b) => a.span.start - b.span.start);
}

/** Without what a heading adds to it. */
const nameOf = ({ issue }: FindingFact): string => issue.replace(/^(?:关于|针对|对)|(?:的)?问题$|[。;,:“”"]/g, '');

/** Problems that are listed first and answered in a section of their own are findings once: where they are answered. */
function dropAnnounced(findings: FindingFact[]): void {
  const bare = findings.filter(({ measures }) => measures.length === 0);
  const answered = findings.filter(({ measures }) => measures.length > 0);
  if (bare.length < 2 || bare.length !== answered.length) return;
  const [announced, answer] = [bare[0]?.section?.parent, answered[0]?.section?.parent];
  if (!announced || !answer || announced === answer) return;
  if (!bare.every(({ section }) => section?.parent === announced)) return;
  if (!bare.every(({ number }, index) => answered[index]?.number === number)) return;
  findings.splice(0, findings.length, ...answered);
}

/** Blocks and labels of a span, for spans asked in ascending order. */
function createCursor({ blocks, labels }: Notice): (section: Section) => { blocks: Block[]; labels: Label[] } {
  let label = 0;
  return ({ label: heading, span }) => {
    const own: Block[] = [];
    for (let index = heading.block; index < blocks.length; index++) {
      const block = blocks[index] as Block;
      if (block.start >= span.end) break;
      own.push(block);
    }
    while (label < labels.length && (labels[label] as Label).start < heading.end) label++;
    const inside: Label[] = [];
    for (; label < labels.length && (labels[label] as Label).start < span.end; label++)
      inside.push(labels[label] as Label);
    return { blocks: own, labels: inside };
  };
}

function findingOf(notice: Notice, section: Section, cursor: ReturnType<typeof createCursor>): FindingFact {
  const { text } = notice.view;
  const { titleSpan } = section;
  const heading = section.title;
  const issue = issueOf(heading);
  const { blocks, labels } = cursor(section);
  const measures = findMeasures({ text, blocks, labels, section, body: behind(text, section, blocks[0]) });
  const category = section.parent && categoryOf(section);
  const fields = findingFields(text, blocks);
  const status =
    statedState(text.slice(titleSpan.end, section.span.end), heading) ??
    statusOf(
      measures.map((one) => one.status),
      fields.outcome?.value
    );
  return {
    number: section.label.ordinal,
    heading,
    issue: heading.slice(issue.start, issue.end),
    issueSpan: { start: titleSpan.start + issue.start, end: titleSpan.start + issue.end },
    ...(category && { category }),
    headingSpan: titleSpan,
    span: section.span,
    measures,
    ...(status && { status }),
    subproblems: section.children
      .filter(({ role }) => role === 'subproblem')
      .map(({ label, title, titleSpan: span }) => ({ label: label.raw, title, span, labelSpan: spanOf(label) })),
    section,
    ...fields,
  };
}

/** Behind the heading's own mark: 。 or : closes it. */
function behind(text: string, { titleSpan }: Section, block: Block | undefined): number {
  let at = titleSpan.end;
  while (block && at < block.end && /[\s。:;,.、!]/.test(text[at] ?? '')) at++;
  return at;
}

function categoryOf({ parent }: Section): FindingFact['category'] {
  if (!parent) return undefined;
  return { label: parent.label.raw, title: parent.title, labelSpan: spanOf(parent.label), titleSpan: parent.titleSpan };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
