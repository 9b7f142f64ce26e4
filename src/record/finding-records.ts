/** Findings with their measures, and the outline, to their records. */
import type { FindingFact, MeasureFact, Section } from '../types.js';
import type { Published } from './published.js';
import type { FindingRecord, MeasureRecord, OutlineNode } from './schema.js';

/** @param number of the finding, from 1 */
export function findingRecord(finding: FindingFact, number: number, published: Published): FindingRecord {
  const record = {
    id: `finding-${number}`,
    number: finding.number,
    heading: published.text(finding.headingSpan),
    issue: published.text(finding.issueSpan),
  } as FindingRecord;
  const { category, subproblems } = finding;
  if (category)
    record.category = { label: published.text(category.labelSpan), title: published.text(category.titleSpan) };
  record.span = published.place(finding.span);
  record.headingSpan = published.place(finding.headingSpan);
  if (finding.status) record.status = finding.status;
  if (subproblems.length > 0) {
    record.subproblems = subproblems.map(({ labelSpan, span }) => ({
      label: published.text(labelSpan),
      title: published.text(span),
      span: published.place(span),
    }));
  }
  if (finding.responsible) record.responsible = published.text(finding.responsible.span);
  if (finding.due) record.due = published.text(finding.due.span);
  if (finding.outcome) record.outcome = published.text(finding.outcome.span);
  record.measures = finding.measures.map((measure, m) =>
    measureRecord(measure, `measure-${number}-${m + 1}`, published)
  );
  return record;
}

function measureRecord(measure: MeasureFact, id: string, published: Published): MeasureRecord {
  const { start } = measure.span;
  const record: MeasureRecord = {
    id,
    label: published.text({ start, end: start + measure.label.length }),
    ordinal: measure.ordinal,
    text: published.text(measure.textSpan),
    span: published.place(measure.span),
    status: measure.status,
  };
  if (measure.subSpan) record.sub = published.text(measure.subSpan);
  return record;
}

export function outlineRecord(sections: readonly Section[], published: Published): OutlineNode[] {
  let count = 0;
  const convert = (section: Section): OutlineNode => ({
    id: `heading-${++count}`,
    label: published.text(section.label),
    level: section.level,
    title: published.text(section.titleSpan),
    span: published.place(section.span),
    children: section.children.map(convert),
  });
  return sections.map(convert);
}
