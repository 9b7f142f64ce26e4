/**
 * Proving an archive: that nothing was lost, changed or left behind half-way.
 *
 * - SQLite's own integrity check, and every foreign key
 * - each notice: text and record have the digest they had when they were written, the record carries the hash of its notice
 * - the row in `notices` and the rows of all tables are those that the record makes, cell by cell; in number where another
 *   version made them
 * - `notice_units` and `notice_rules` count what is in `figures` and `checks`
 * - every span of the record cuts what it says out of the text
 * - the full-text index finds each notice by pairs of characters from its beginning, middle and end
 * - every notice has a source; with `sources`, files that are still where they were still have the bytes of their notice
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { NoticeRecord } from '../record/schema.js';
import { checkFullText, openFullText, tokenBytes } from './full-text.js';
import { VERSION } from '../record/version.js';
import { ArchiveError, explain } from './error.js';
import type { Archive } from './open.js';
import { shortId } from './notices.js';
import { digestOf, unpack } from './packing.js';
import { foldForSearch, tableRowsOf, type Cell } from './rows.js';
import { columnsOf, ID_DIGITS, tables, type Row } from './tables.js';

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
const compared = ['findings', 'measures', 'figures', 'dates', 'regulations', 'organizations', 'checks'] as const;

export async function verify(
  archive: Archive,
  { sources = false, onProgress }: VerifyOptions = {}
): Promise<Verification> {
  const result: Verification = { notices: 0, spans: 0, files: 0, problems: [], remarks: [] };
  const steps = [
    () => checkDatabase(archive, result),
    () => checkNotices(archive, result, onProgress),
    () => checkSummaries(archive, result),
    () => checkSources(archive, result, sources),
  ];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      // Pages that cannot be read: the other steps may still say what is sound.
      const known = explain(error, archive.path);
      if (!(known instanceof ArchiveError)) throw error;
      if (!result.problems.some(({ en }) => en === known.reason.en))
        result.problems.push({ where: 'sqlite', zh: known.reason.zh, en: known.reason.en });
    }
  }
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

/** What the tables have of some notices, flat as `rowsOf` makes it, by table and notice. */
type StoredRows = ReadonlyMap<string, Cell[]>;

/** The rows of the notices after `from` up to `to`. */
async function rowsBetween({ db }: Archive, from: number, to: number): Promise<StoredRows> {
  const stored = new Map<string, Cell[]>();
  for (const table of compared) {
    const columns = columnsOf(table);
    let query = db
      .selectFrom(table)
      .select(columns as never[])
      .where('notice_id', '>', from)
      .where('notice_id', '<=', to);
    for (const column of tables[table].key) query = query.orderBy(column as never);
    for (const row of (await query.execute()) as Record<string, Cell>[]) {
      const key = `${table} ${row.notice_id}`;
      let cells = stored.get(key);
      if (!cells) stored.set(key, (cells = []));
      for (const column of columns) cells.push(row[column] ?? null);
    }
  }
  return stored;
}

type Stored = Row<'notices'> & { text: string | null; record: Uint8Array | null; digest: string | null };

/** @returns how many spans were cut */
function checkNotice(notice: Stored, rows: StoredRows, report: (zh: string, en: string) => void): number {
  const { sha256, text, record: packed, digest } = notice;
  if (text === null || packed === null) {
    report('缺少正文或记录', 'its text or its record is missing');
    return 0;
  }
  let stored: Buffer;
  try {
    stored = unpack(packed);
  } catch {
    report('记录无法解压', 'its record cannot be decompressed');
    return 0;
  }
  if (digestOf(stored, text) !== digest) report('正文或记录已被改动', 'its text or its record has been changed');
  let record: NoticeRecord;
  try {
    record = JSON.parse(stored.toString()) as NoticeRecord;
  } catch {
    report('记录不是 JSON', 'its record is no JSON');
    return 0;
  }
  if (record.source.sha256 !== sha256) report('记录中的哈希值不符', 'the hash in its record is another');
  compareRows({ ...record, text }, notice, rows, report);
  let spans = 0;
  const { figures, dates, regulations, documentNumbers, organizations, persons, skipped } = record;
  for (const { raw, span } of [figures, dates, regulations, documentNumbers, organizations, persons, skipped].flat()) {
    spans++;
    if (text.slice(span.start, span.end) !== raw)
      report(`位置 ${span.start}–${span.end} 处不是“${raw}”`, `at ${span.start}–${span.end} there is no "${raw}"`);
  }
  for (const check of record.checks) {
    for (const { span } of check.operands) {
      spans++;
      if (span.start > span.end || span.end > text.length)
        report(`${check.id} 的位置超出正文`, `${check.id} points outside the text`);
    }
  }
  return spans;
}

/**
 * Makes the rows of a record anew, and compares them with those that are there. Another version may have made other rows of it,
 * so of its records only the numbers are compared.
 */
function compareRows(
  record: NoticeRecord,
  stored: Stored,
  rows: StoredRows,
  report: (zh: string, en: string) => void
): void {
  const made = tableRowsOf(record, stored.id);
  const columns = columnsOf('notices');
  const notice = stored as unknown as Record<string, Cell>;
  const other = columns.filter((column, index) => made.notice[index] !== notice[column]);
  const sameVersion = record.generator.version === VERSION;
  if (other.length > 0 && sameVersion)
    report(`notices 与记录不符：${other.join('、')}`, `notices is not what the record says: ${other.join(', ')}`);
  for (const table of compared) {
    const there = rows.get(`${table} ${stored.id}`) ?? [];
    const width = columnsOf(table).length;
    const [expected, found] = [made[table].length / width, there.length / width];
    if (expected !== found) {
      report(
        `${table} 的数目不符：记录 ${expected}，明细表 ${found}`,
        `${table} differ in number: ${expected} in the record, ${found} rows`
      );
      continue;
    }
    const at = there.findIndex((cell, index) => cell !== made[table][index]);
    if (at >= 0 && sameVersion) {
      const [row, column] = [Math.floor(at / width) + 1, columnsOf(table)[at % width] ?? ''];
      report(
        `${table} 第 ${row} 行的 ${column} 与记录不符`,
        `${table}: ${column} of row ${row} is not what the record says`
      );
    }
  }
}

/** What the filters read, against the tables that it sums up. */
async function checkSummaries({ db }: Archive, { problems }: Verification): Promise<void> {
  const units = db
    .selectFrom('figures')
    .select(['notice_id', 'unit', (eb) => eb.fn.countAll<number>().as('figures')])
    .groupBy(['notice_id', 'unit']);
  const kept = db.selectFrom('notice_units').select(['notice_id', 'unit', 'figures']);
  const rules = db
    .selectFrom('checks')
    .select(['notice_id', 'rule', 'verdict', (eb) => eb.fn.countAll<number>().as('checks')])
    .groupBy(['notice_id', 'rule', 'verdict']);
  const keptRules = db.selectFrom('notice_rules').select(['notice_id', 'rule', 'verdict', 'checks']);
  const differing = {
    notice_units: [await units.except(kept).execute(), await kept.except(units).execute()],
    notice_rules: [await rules.except(keptRules).execute(), await keptRules.except(rules).execute()],
  };
  for (const [table, rows] of Object.entries(differing)) {
    const ids = [...new Set(rows.flat().map(({ notice_id }) => notice_id))];
    for (const id of ids) {
      const notice = await db.selectFrom('notices').select('sha256').where('id', '=', id).executeTakeFirst();
      problems.push({
        where: notice ? shortId(notice.sha256) : table,
        zh: `${table} 与明细不符`,
        en: `${table} does not count what the tables have`,
      });
    }
  }
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
