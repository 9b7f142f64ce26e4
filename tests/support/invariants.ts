/** What is true of every record, whatever the text: `violations` names what is not. */
import type { NoticeRecord } from '../../src/record/schema.js';
import { record as schema } from '../../src/record/schema.js';

interface Spanned {
  span: { start: number; end: number };
}

export function violations(record: NoticeRecord): string[] {
  return [...schemaIssues(record), ...spanIssues(record), ...idIssues(record)];
}

function schemaIssues(record: NoticeRecord): string[] {
  const result = schema.safeParse(record);
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

function spanIssues(record: NoticeRecord): string[] {
  const out: string[] = [];
  const { text } = record;
  const inside = (what: string, { start, end }: Spanned['span']): void => {
    if (!(start >= 0 && start <= end && end <= text.length)) out.push(`${what}: [${start}, ${end}) is not in the text`);
  };
  const slices = (what: string, raw: string, span: Spanned['span']): void => {
    inside(what, span);
    const slice = text.slice(span.start, span.end);
    if (slice !== raw) out.push(`${what}: says ${JSON.stringify(raw)}, its span ${JSON.stringify(slice)}`);
  };
  for (const mention of mentionsOf(record)) slices(mention.id, mention.raw, mention.span);
  for (const [index, numeral] of record.skipped.entries()) slices(`skipped ${index}`, numeral.raw, numeral.span);
  for (const check of record.checks) {
    for (const operand of check.operands) inside(`${check.id} ${operand.role}`, operand.span);
  }
  for (const [index, block] of record.blocks.entries()) {
    inside(`block ${index}`, block.span);
    for (const cell of block.cells ?? []) inside(`block ${index} cell`, cell);
  }
  for (const finding of record.findings) {
    inside(finding.id, finding.span);
    inside(`${finding.id} heading`, finding.headingSpan);
    for (const measure of finding.measures) inside(measure.id, measure.span);
  }
  for (const message of record.messages) if (message.span) inside(`message ${message.ruleId}`, message.span);
  return out;
}

function idIssues(record: NoticeRecord): string[] {
  const mentions = mentionsOf(record);
  const headings = (nodes: NoticeRecord['outline']): string[] =>
    nodes.flatMap((node) => [node.id, ...headings(node.children)]);
  const ids = [
    ...mentions.map(({ id }) => id),
    ...record.checks.map(({ id }) => id),
    ...record.findings.flatMap(({ id, measures }) => [id, ...measures.map((measure) => measure.id)]),
    ...headings(record.outline),
  ];
  const known = new Set(ids);
  const out = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: given twice`);
  const resolve = (where: string, ref: string | undefined): void => {
    if (ref !== undefined && !known.has(ref)) out.push(`${where}: refers to ${ref}, which is not there`);
  };
  for (const { id, findingId, measureId } of [...record.figures, ...record.dates, ...record.regulations]) {
    resolve(id, findingId);
    resolve(id, measureId);
  }
  for (const { id, anchorId } of record.dates) resolve(id, anchorId);
  for (const { id, refersTo } of record.regulations) resolve(id, refersTo);
  for (const { id, operands } of record.checks) for (const { ref } of operands) resolve(id, ref);
  return out;
}

function mentionsOf(record: NoticeRecord): (Spanned & { id: string; raw: string })[] {
  return [
    ...record.figures,
    ...record.dates,
    ...record.regulations,
    ...record.documentNumbers,
    ...record.organizations,
    ...record.persons,
  ];
}
