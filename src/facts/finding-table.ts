/**
 * Findings in the rows of a table whose columns say 问题 and 整改措施.
 *
 * The number is that of the column 序号, or the label in front of the problem, or one that runs through the tables. A row with a single filled cell
 * names the category of the rows below; an empty problem cell belongs to the finding above (merged cells). Measures are cut
 * at the labels inside their cell, else the cell is one measure.
 */
import { readOrdinal } from '../tree/ordinal.js';
import type { Block, FindingFact, Notice, Section, Span } from '../types.js';
import { readColumns, type ColumnKind } from './columns.js';
import { issueOf } from './issue.js';
import { labelsIn } from './labels-in.js';
import { measuresIn } from './measures.js';
import { statusOf } from './status-of.js';

type Row = Block & { cells: Span[] };
/** The last row, that adds up the others. */
const TOTAL = /^(?:合计|总计|小计|共计|累计)$/;
const NUMBER = /^[\d,.]+$/;
/** |---|---| below a head that was typed. */
const RULE = /^:?-+:?$/;
type Cells = Partial<Record<ColumnKind, Span>>;

export function findingsInTables(notice: Notice): FindingFact[] {
  const tables = new Map<number, Row[]>();
  for (const block of notice.blocks) {
    if (!block.cells || block.table === undefined) continue;
    const rows = tables.get(block.table);
    if (rows) rows.push(block as Row);
    else tables.set(block.table, [block as Row]);
  }
  const findings: FindingFact[] = [];
  for (const rows of tables.values()) findings.push(...readTable(notice, rows, findings.length));
  return findings;
}

/** @param before how many findings the tables before have */
function readTable(notice: Notice, rows: readonly Row[], before: number): FindingFact[] {
  const { text } = notice.view;
  const textOf = (span: Span): string => text.slice(span.start, span.end);
  const at = rows.slice(0, 3).findIndex(({ cells }) => readColumns(cells.map(textOf)) !== undefined);
  const head = rows[at];
  const columns = head && readColumns(head.cells.map(textOf));
  if (!columns) return [];
  const findings: FindingFact[] = [];
  let category = enclosing(notice.outline, head);
  for (const row of rows.slice(at + 1)) {
    const filled = row.cells.filter((cell) => cell.end > cell.start);
    const [only] = filled;
    if (only && filled.length === 1 && (row.cells.length !== columns.length || row.cells[0] === only)) {
      category = categoryIn(notice, only);
      continue;
    }
    if (only && [TOTAL, RULE].some((words) => words.test(textOf(only).trim()))) continue;
    const cells: Cells = {};
    row.cells.forEach((cell, index) => {
      const kind = columns[index];
      if (kind && cell.end > cell.start) cells[kind] = cell;
    });
    if (cells.category) category = categoryIn(notice, cells.category);
    // 反馈问题(个)|整改措施(条): how many there are.
    if (cells.problem && NUMBER.test(textOf(cells.problem).trim())) continue;
    const answer = cells.measure ?? cells.progress;
    const last = findings.at(-1);
    if (!cells.problem) {
      if (last && answer) extend(notice, last, row, answer);
    } else if (textOf(cells.problem) !== textOf(head.cells[columns.indexOf('problem')] ?? head)) {
      findings.push(findingOf(notice, row, cells, cells.problem, category, before + findings.length + 1));
    }
  }
  return findings;
}

function findingOf(
  notice: Notice,
  row: Row,
  cells: Cells,
  problem: Span,
  category: FindingFact['category'],
  running: number
): FindingFact {
  const { text } = notice.view;
  const [label] = labelsIn(notice, problem).filter(({ start }) => start === problem.start);
  const printed =
    cells.number && readOrdinal(text.slice(cells.number.start, cells.number.end).replace(/[.、()\s]/g, ''));
  const headingSpan = trim(text, label?.end ?? problem.start, problem.end);
  const heading = text.slice(headingSpan.start, headingSpan.end);
  const issue = issueOf(heading);
  const answer = cells.measure ?? cells.progress;
  const measures = answer ? measuresIn(text, answer, labelsIn(notice, answer)) : [];
  const value = (span: Span | undefined) => span && { value: text.slice(span.start, span.end), span };
  const [responsible, due] = [value(cells.responsible), value(cells.due)];
  const outcome = value(cells.outcome ?? (cells.measure ? cells.progress : undefined));
  const status = statusOf(
    measures.map((one) => one.status),
    outcome?.value
  );
  return {
    number: printed ?? label?.ordinal ?? running,
    heading,
    issue: heading.slice(issue.start, issue.end),
    issueSpan: { start: headingSpan.start + issue.start, end: headingSpan.start + issue.end },
    ...(category && { category }),
    headingSpan,
    span: { start: row.start, end: row.end },
    measures,
    ...(status && { status }),
    subproblems: [],
    ...(responsible && { responsible }),
    ...(due && { due }),
    ...(outcome && { outcome }),
  };
}

/** A further row of the same finding, whose problem cell was merged with the one above. */
function extend(notice: Notice, finding: FindingFact, row: Row, answer: Span): void {
  finding.measures.push(...measuresIn(notice.view.text, answer, labelsIn(notice, answer)));
  finding.span = { start: finding.span.start, end: row.end };
  const status = statusOf(
    finding.measures.map((one) => one.status),
    finding.outcome?.value
  );
  if (status) finding.status = status;
}

function categoryIn(notice: Notice, cell: Span): FindingFact['category'] {
  const { text } = notice.view;
  const [label] = labelsIn(notice, cell).filter(({ start }) => start === cell.start);
  const titleSpan = trim(text, label?.end ?? cell.start, cell.end);
  const labelSpan = { start: cell.start, end: label?.end ?? cell.start };
  return { label: label?.raw ?? '', title: text.slice(titleSpan.start, titleSpan.end), labelSpan, titleSpan };
}

/** The innermost heading above the table. */
function enclosing(sections: readonly Section[], { start }: Span): FindingFact['category'] {
  const section = sections.find(({ span }) => span.start <= start && start < span.end);
  if (!section) return undefined;
  const { label, title, titleSpan } = section;
  const labelSpan = { start: label.start, end: label.end };
  return enclosing(section.children, { start, end: start }) ?? { label: label.raw, title, labelSpan, titleSpan };
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /[\s。:;]/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
