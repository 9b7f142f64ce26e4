/**
 * A record to the rows of the archive. Runs in the worker threads, so that the one thread that writes has little to do.
 *
 * Rows travel flat, one array a table with the cells of all its rows in the order of `tables.ts`: between threads that costs
 * a fraction of what objects cost. Nothing here depends on a path, a clock or other notices: the same bytes give the same rows.
 * The id of the notice is a zero in them, until the one that writes knows it (`setNoticeId`).
 */
import type { DateRecord, NoticeRecord, OperandRecord, RegulationRecord } from '../record/schema.js';
import { foldCharacters } from '../tree/fold.js';
import { daysOf } from './days.js';
import { tokenBytes } from './full-text.js';
import { digestOf, pack, storedForm } from './packing.js';
import { ID_DIGITS, type Row } from './tables.js';

export type Cell = string | number | null | Uint8Array;

/** What the tables have of one notice. */
export interface TableRows {
  notice: Cell[];
  findings: Cell[];
  measures: Cell[];
  figures: Cell[];
  dates: Cell[];
  regulations: Cell[];
  organizations: Cell[];
  checks: Cell[];
  notice_units: Cell[];
  notice_rules: Cell[];
}

/** All that is stored of one notice. */
export interface NoticeRows extends TableRows {
  sha256: string;
  text: string;
  record: Uint8Array;
  digest: string;
  tokens: Uint8Array;
}

/** The id of a notice in every export: 48 bits of its hash, so that a spreadsheet, which keeps 15 digits, keeps it too. */
export const idOf = (sha256: string): number => Number.parseInt(sha256.slice(0, ID_DIGITS), 16);

/** What search compares: Simplified, half-width, lower case; of the same length as the text. */
export function foldForSearch(text: string, script: 'Hans' | 'Hant'): string {
  const folded = foldCharacters(text, script);
  const lower = folded.toLowerCase();
  return lower.length === folded.length ? lower : folded;
}

export function rowsOf(record: NoticeRecord): NoticeRows {
  const { text, source } = record;
  const stored = storedForm(record);
  return {
    sha256: source.sha256,
    text,
    record: pack(stored),
    digest: digestOf(stored, text),
    tokens: tokenBytes(foldForSearch(text, source.script)),
    ...tableRowsOf(record, 0),
  };
}

export function tableRowsOf(record: NoticeRecord, id: number): TableRows {
  const rows: TableRows = {
    notice: Object.values(noticeRow(id, record)),
    findings: [],
    measures: [],
    figures: [],
    dates: [],
    regulations: [],
    organizations: [],
    checks: [],
    notice_units: [],
    notice_rules: [],
  };
  fill(rows, id, record);
  for (const [unit, number] of counted(record.figures.map((figure) => figure.unit)))
    rows.notice_units.push(unit, id, number);
  for (const [kind, number] of counted(record.checks.map(({ rule, verdict }) => `${rule} ${verdict}`)))
    rows.notice_rules.push(...kind.split(' '), id, number);
  return rows;
}

function noticeRow(id: number, record: NoticeRecord): Row<'notices'> {
  const { metadata, source, checks, findings } = record;
  const measures = findings.flatMap((finding) => finding.measures);
  const count = (verdict: string): number => checks.filter((check) => check.verdict === verdict).length;
  const { publishedAt, asOf, feedbackDate, inspectionPeriod } = metadata;
  const office = metadata.publisher ?? metadata.inspected;
  const dated = (publishedAt ?? asOf ?? feedbackDate ?? inspectionPeriod?.end)?.slice(0, 10) ?? null;
  return {
    id,
    sha256: source.sha256,
    media_type: source.mediaType,
    encoding: source.encoding ?? null,
    bytes: source.bytes,
    script: source.script,
    characters: record.text.length,
    title: metadata.title ?? null,
    document_number: metadata.documentNumber ?? null,
    publisher: metadata.publisher ?? null,
    published_at: publishedAt ?? null,
    inspection_body: metadata.inspectionBody ?? null,
    inspected: metadata.inspected ?? null,
    inspection_start: inspectionPeriod?.start ?? null,
    inspection_end: inspectionPeriod?.end ?? null,
    feedback_date: feedbackDate ?? null,
    as_of: asOf ?? null,
    contacts: JSON.stringify(metadata.contacts),
    office: office === undefined ? null : foldCharacters(office, source.script),
    dated,
    year: dated && /^\d{4}/.test(dated) ? Number(dated.slice(0, 4)) : null,
    findings: findings.length,
    measures: measures.length,
    measures_completed: measures.filter((measure) => measure.status === 'completed').length,
    figures: record.figures.length,
    dates: record.dates.length,
    regulations: record.regulations.length,
    organizations: record.organizations.length,
    checks: checks.length,
    checks_holding: count('holds'),
    checks_failing: count('fails'),
    checks_undecidable: count('undecidable'),
    schema_version: record.schemaVersion,
    generator_version: record.generator.version,
  };
}

function fill(rows: TableRows, id: number, record: NoticeRecord): void {
  record.findings.forEach((finding, f) => {
    const { number, heading, issue, category, status, span } = finding;
    rows.findings.push(id, f + 1, number, heading, issue, category?.label ?? null, category?.title ?? null);
    rows.findings.push(status ?? null, span.start, span.end);
    finding.measures.forEach((measure, m) => {
      rows.measures.push(id, f + 1, m + 1, measure.label, measure.ordinal, measure.text, measure.status);
      rows.measures.push(measure.sub ?? null, measure.span.start, measure.span.end);
    });
  });
  record.figures.forEach((figure, i) => {
    const [low, high] = figure.interval;
    rows.figures.push(id, i + 1, figure.raw, figure.value, figure.decimal, figure.unit, bound(low), bound(high));
    rows.figures.push(figure.modifier ?? null, figure.subject ?? null, figure.action ?? null, figure.state ?? null);
    place(rows.figures, figure);
  });
  record.dates.forEach((date, i) => {
    const { first, last } = daysOf(date.iso);
    rows.dates.push(id, i + 1, date.raw, date.iso, first, last, date.part ?? null, date.role ?? null);
    rows.dates.push(date.implied.length > 0 ? 1 : 0);
    place(rows.dates, date);
  });
  const titles = new Map(record.regulations.map((regulation) => [regulation.id, regulation.title]));
  record.regulations.forEach((regulation, i) => {
    const { title, refersTo, kind, edition, documentNumber, status } = regulation;
    const cited = foldCharacters((refersTo && titles.get(refersTo)) || title, record.source.script);
    rows.regulations.push(
      id,
      i + 1,
      title,
      cited,
      kind ?? null,
      edition ?? null,
      documentNumber ?? null,
      status ?? null
    );
    place(rows.regulations, regulation);
  });
  record.organizations.forEach(({ name, refersTo, span }, i) => {
    rows.organizations.push(id, i + 1, name, refersTo ?? null, span.start, span.end);
  });
  record.checks.forEach((check, i) => {
    rows.checks.push(id, i + 1, check.rule, check.verdict, check.severity, check.statement, check.message);
    rows.checks.push(check.expected ?? null, check.actual ?? null, check.note ?? null, check.reason ?? null);
    rows.checks.push(check.cause ?? null, check.fingerprint, operandsOf(check.operands));
  });
}

/** Arrays and no objects: names of fields over and over would be half of the archive. */
export const operandsOf = (operands: readonly OperandRecord[]): string =>
  JSON.stringify(operands.map(({ role, ref, value, span }) => [role, ref ?? null, value, span.start, span.end]));

/** How often each of some words is there, in the order of the words. */
function counted(words: readonly string[]): [string, number][] {
  const numbers = new Map<string, number>();
  for (const word of words) numbers.set(word, (numbers.get(word) ?? 0) + 1);
  return [...numbers].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The last four cells of a mention: `finding-3` and `measure-3-2` become 3 and 2. */
function place(
  cells: Cell[],
  { findingId, measureId, span }: Pick<DateRecord | RegulationRecord, 'findingId' | 'measureId' | 'span'>
): void {
  cells.push(lastNumber(findingId), lastNumber(measureId), span.start, span.end);
}

const lastNumber = (id: string | undefined): number | null => (id ? Number(id.slice(id.lastIndexOf('-') + 1)) : null);
const bound = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));
