/**
 * Proving an archive: that nothing was lost, changed or left behind half-way.
 *
 * - SQLite's own integrity check, and every foreign key
 * - each notice: its id follows from its hash, text and record have the digest they had when they were written, the record
 *   carries the hash of its notice
 * - the counts in `notices` agree with the record and with the rows of the tables
 * - every span of the record, and of the rows of figures and dates, cuts what it says out of the text
 * - the full-text index finds each notice by pairs of characters from its beginning, middle and end
 * - every notice has a source; with `sources`, files that are still where they were still have the bytes of their notice
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { NoticeRecord } from '../record/schema.js';
import { checkFullText, openFullText, tokenBytes } from './full-text.js';
import type { Archive } from './open.js';
import { digestOf, foldForSearch, idOf } from './rows.js';
import { ID_DIGITS, type Row } from './tables.js';

export interface Problem {
  /** Short id of a notice, or the name of a table or file. */
  where: string;
  zh: string;
  en: string;
}

export interface Verification {
  notices: number;
  spans: number;
  files: number;
  /** The archive is not what it should be. */
  problems: Problem[];
  /** Files that have changed or gone since; no fault of the archive. */
  remarks: Problem[];
}

export interface VerifyOptions {
  /** Reads the files again, where they still are. */
  sources?: boolean;
  onProgress?: (notices: number) => void;
}

const PAGE = 200;
const counted = ['figures', 'dates', 'regulations', 'organizations', 'checks', 'findings', 'measures'] as const;

export async function verify(
  archive: Archive,
  { sources = false, onProgress }: VerifyOptions = {}
): Promise<Verification> {
  const result: Verification = { notices: 0, spans: 0, files: 0, problems: [], remarks: [] };
  checkDatabase(archive, result);
  await checkNotices(archive, result, onProgress);
  await checkSources(archive, result, sources);
  return result;
}

function checkDatabase(archive: Archive, { problems }: Verification): void {
  const { sqlite } = archive;
  for (const { integrity_check: said } of sqlite.pragma('integrity_check') as { integrity_check: string }[]) {
    if (said !== 'ok') problems.push({ where: archive.path, zh: `数据库：${said}`, en: `database: ${said}` });
  }
  for (const { table, parent } of sqlite.pragma('foreign_key_check') as { table: string; parent: string }[]) {
    problems.push({
      where: table,
      zh: `有一行指向 ${parent} 中不存在的行`,
      en: `a row refers to one that ${parent} has not`,
    });
  }
  try {
    checkFullText(archive);
  } catch (error) {
    problems.push({ where: 'full_text', zh: `全文索引：${String(error)}`, en: `full-text index: ${String(error)}` });
  }
}

async function checkNotices(
  archive: Archive,
  result: Verification,
  onProgress?: (notices: number) => void
): Promise<void> {
  const { db } = archive;
  const fullText = openFullText(archive);
  let last = -1;
  for (;;) {
    const page = await db
      .selectFrom('notices')
      .leftJoin('texts', 'texts.notice_id', 'notices.id')
      .leftJoin('records', 'records.notice_id', 'notices.id')
      .selectAll('notices')
      .select(['texts.text', 'records.record', 'records.digest'])
      .where('notices.id', '>', last)
      .orderBy('notices.id')
      .limit(PAGE)
      .execute();
    const end = page.at(-1)?.id;
    if (end === undefined) return;
    const rows = await rowsBetween(archive, last, end);
    for (const notice of page) {
      const report = (zh: string, en: string): void =>
        void result.problems.push({ where: notice.sha256.slice(0, ID_DIGITS), zh, en });
      result.notices++;
      result.spans += checkNotice(notice, rows, report);
      const missing = samplesOf(notice.text ?? '', notice.script).find((token) => !fullText.has(notice.id, token));
      if (missing) report(`全文索引中没有“${missing}”`, `the full-text index lacks "${missing}"`);
    }
    last = end;
    onProgress?.(result.notices);
  }
}

interface StoredRows {
  counts: ReadonlyMap<string, number>;
  spans: ReadonlyMap<number, { raw: string; span_start: number; span_end: number }[]>;
}

/** What the tables have of the notices after `from` up to `to`. */
async function rowsBetween({ db }: Archive, from: number, to: number): Promise<StoredRows> {
  const counts = new Map<string, number>();
  for (const table of counted) {
    const found = await db
      .selectFrom(table)
      .select(['notice_id', (eb) => eb.fn.countAll<number>().as('rows')])
      .where('notice_id', '>', from)
      .where('notice_id', '<=', to)
      .groupBy('notice_id')
      .execute();
    for (const { notice_id, rows } of found) counts.set(`${table} ${notice_id}`, rows);
  }
  const spans = new Map<number, { raw: string; span_start: number; span_end: number }[]>();
  for (const table of ['figures', 'dates'] as const) {
    const found = await db
      .selectFrom(table)
      .select(['notice_id', 'raw', 'span_start', 'span_end'])
      .where('notice_id', '>', from)
      .where('notice_id', '<=', to)
      .execute();
    for (const { notice_id, ...row } of found) {
      const list = spans.get(notice_id);
      if (list) list.push(row);
      else spans.set(notice_id, [row]);
    }
  }
  return { counts, spans };
}

type Stored = Row<'notices'> & { text: string | null; record: string | null; digest: string | null };

/** @returns how many spans were cut */
function checkNotice(notice: Stored, rows: StoredRows, report: (zh: string, en: string) => void): number {
  const { id, sha256, text, record: stored, digest } = notice;
  if (text === null || stored === null) {
    report('缺少正文或记录', 'its text or its record is missing');
    return 0;
  }
  if (idOf(sha256) !== id) report('编号与哈希值不符', 'its id does not follow from its hash');
  if (digestOf(stored, text) !== digest) report('正文或记录已被改动', 'its text or its record has been changed');
  let record: NoticeRecord;
  try {
    record = JSON.parse(stored) as NoticeRecord;
  } catch {
    report('记录不是 JSON', 'its record is no JSON');
    return 0;
  }
  if (record.source.sha256 !== sha256) report('记录中的哈希值不符', 'the hash in its record is another');
  const lists = { ...record, measures: record.findings.flatMap(({ measures }) => measures) };
  for (const table of counted) {
    const inTable = rows.counts.get(`${table} ${id}`) ?? 0;
    if (lists[table].length !== notice[table] || inTable !== notice[table]) {
      report(
        `${table} 的数目不符：记录 ${lists[table].length}，通报表 ${notice[table]}，明细表 ${inTable}`,
        `${table} differ in number: ${lists[table].length} in the record, ${notice[table]} in notices, ${inTable} rows`
      );
    }
  }
  let spans = 0;
  const cut = (raw: string, start: number, end: number): void => {
    spans++;
    if (text.slice(start, end) !== raw)
      report(`位置 ${start}–${end} 处不是“${raw}”`, `at ${start}–${end} there is no "${raw}"`);
  };
  const { figures, dates, regulations, documentNumbers, organizations, persons, skipped } = record;
  for (const { raw, span } of [figures, dates, regulations, documentNumbers, organizations, persons, skipped].flat()) {
    cut(raw, span.start, span.end);
  }
  for (const { raw, span_start, span_end } of rows.spans.get(id) ?? []) cut(raw, span_start, span_end);
  for (const check of record.checks) {
    for (const { span } of check.operands) {
      spans++;
      if (span.start > span.end || span.end > text.length)
        report(`${check.id} 的位置超出正文`, `${check.id} points outside the text`);
    }
  }
  return spans;
}

/** Tokens of the index entry: the first, one in the middle, the last. */
function samplesOf(text: string, script: string): string[] {
  const tokens = Buffer.from(tokenBytes(foldForSearch(text, script === 'Hant' ? 'Hant' : 'Hans')))
    .toString()
    .trim()
    .split(' ');
  return [...new Set([tokens[0], tokens[tokens.length >> 1], tokens.at(-1)])].filter(
    (token) => token !== undefined && token !== ''
  ) as string[];
}

async function checkSources({ db }: Archive, result: Verification, read: boolean): Promise<void> {
  const orphans = await db
    .selectFrom('notices')
    .leftJoin('sources', 'sources.notice_id', 'notices.id')
    .select('notices.sha256')
    .where('sources.path', 'is', null)
    .execute();
  for (const { sha256 } of orphans) {
    result.problems.push({ where: sha256.slice(0, ID_DIGITS), zh: '没有来源', en: 'it has no source' });
  }
  if (!read) return;
  for await (const { path, sha256 } of db
    .selectFrom('notice_sources')
    .select(['path', 'sha256'])
    .whereRef('path', '=', 'file_path')
    .orderBy('path')
    .stream()) {
    result.files++;
    try {
      if (createHash('sha256').update(readFileSync(path)).digest('hex') !== sha256) {
        result.remarks.push({ where: path, zh: '文件已改动', en: 'the file has changed' });
      }
    } catch {
      result.remarks.push({ where: path, zh: '文件已不在', en: 'the file is gone' });
    }
  }
}
