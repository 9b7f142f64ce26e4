/**
 * Writing: what was read of some files goes into the archive in one transaction, or not at all.
 *
 * Everything here may be done twice without harm, because a run that was killed is simply run again: a notice is known by the
 * hash of its bytes, a source by its path, and a file counts as done only in the transaction that stores the last of it.
 */
import type { Insertable } from 'kysely';
import { openFullText, tokenBytes } from './full-text.js';
import type { Archive, Prepared } from './open.js';
import { foldForSearch, type Cell, type NoticeRows } from './rows.js';
import type { Schema } from './schema.js';
import { columnsOf, noticeTables, type Row, type TableName } from './tables.js';

/** One notice of a file, or why there is none. */
export type Item =
  | { path: string; rows: NoticeRows; error?: undefined }
  | { path: string; rows?: undefined; error: { code: string; zh: string; en: string } };

/** A part of what a file holds; most files are one part, an archive of files is many. */
export interface Part {
  path: string;
  bytes: number;
  modified: number;
  first: boolean;
  last: boolean;
  items: Item[];
}

export interface Counts {
  added: number;
  refreshed: number;
  duplicates: number;
  failed: number;
}

export interface Store {
  /** What the archive knows of a file; undefined where it was never read. */
  file(path: string): Row<'files'> | undefined;
  /** Whether a record of this file was written, or an error in it met, by another version. */
  isStale(path: string): boolean;
  /** Writes all parts in one transaction. */
  write(parts: readonly Part[]): Counts;
}

export interface StoreOptions {
  version: string;
  /** Replaces the record of a notice that another version wrote. */
  refresh?: boolean;
}

export function openStore(archive: Archive, { version, refresh = false }: StoreOptions): Store {
  const { db } = archive;
  const fullText = openFullText(archive);
  const insertNotice = inserter(archive, 'notices');
  const insertSource = archive.prepare(
    db
      .insertInto('sources')
      .values({ path: '', notice_id: 0, file_path: '', present: 1 })
      .onConflict((oc) => oc.columns(['path', 'notice_id']).doUpdateSet({ present: 1 }))
  );
  const children = noticeTables.map((table) => ({
    table,
    insert: inserter(archive, table),
    remove: archive.prepare(db.deleteFrom(table).where('notice_id', '=', 0)),
  }));
  const inOrder = [...children].reverse();
  const removeKeywords = archive.prepare(db.deleteFrom('keywords').where('notice_id', '=', 0));
  const updateNotice = archive.prepare(noticeUpdate(archive));
  const findNotice = archive.prepare(
    db.selectFrom('notices').select(['sha256', 'media_type', 'generator_version']).where('id', '=', 0)
  );
  const findText = archive.prepare(
    db
      .selectFrom('texts')
      .innerJoin('notices', 'notices.id', 'texts.notice_id')
      .select(['texts.text', 'notices.script'])
      .where('texts.notice_id', '=', 0)
  );
  const firstPath = archive.prepare(
    db
      .selectFrom('sources')
      .select((eb) => eb.fn.min('path').as('path'))
      .where('notice_id', '=', 0)
  );
  const findSource = archive.prepare(
    db.selectFrom('sources').select('present').where('path', '=', '').where('notice_id', '=', 0)
  );
  const findFile = archive.prepare(db.selectFrom('files').selectAll().where('path', '=', ''));
  const stale = archive.prepare(
    db
      .selectFrom('sources')
      .innerJoin('notices', 'notices.id', 'sources.notice_id')
      .select('notices.id')
      .where('sources.file_path', '=', '')
      .where('sources.present', '=', 1)
      .where('notices.generator_version', '!=', '')
      .limit(1)
  );
  const anyError = archive.prepare(db.selectFrom('errors').select('path').where('file_path', '=', '').limit(1));
  const insertFile = archive.prepare(
    db
      .insertInto('files')
      .values({ path: '', bytes: 0, modified: 0, complete: 0, reader_version: '' })
      .onConflict((oc) =>
        oc.column('path').doUpdateSet((eb) => ({
          bytes: eb.ref('excluded.bytes'),
          modified: eb.ref('excluded.modified'),
          complete: eb.ref('excluded.complete'),
          reader_version: eb.ref('excluded.reader_version'),
        }))
      )
  );
  const hideSources = archive.prepare(db.updateTable('sources').set({ present: 0 }).where('file_path', '=', ''));
  const removeErrors = archive.prepare(db.deleteFrom('errors').where('file_path', '=', ''));
  const insertError = archive.prepare(
    db
      .insertInto('errors')
      .values({ path: '', file_path: '', code: '', reason_zh: '', reason_en: '' })
      .onConflict((oc) =>
        oc.column('path').doUpdateSet((eb) => ({
          file_path: eb.ref('excluded.file_path'),
          code: eb.ref('excluded.code'),
          reason_zh: eb.ref('excluded.reason_zh'),
          reason_en: eb.ref('excluded.reason_en'),
        }))
      )
  );

  const file = (path: string): Row<'files'> | undefined => findFile.get([path]) as Row<'files'> | undefined;

  function add(rows: NoticeRows): void {
    insertNotice(rows.notice);
    for (const { table, insert } of inOrder) insert(cellsOf(rows, table));
  }

  /** @returns what the index had of it */
  function replace(rows: NoticeRows): Uint8Array {
    const before = findText.get([rows.id]) as { text: string; script: 'Hans' | 'Hant' };
    removeKeywords.run([rows.id]);
    for (const { remove } of children) remove.run([rows.id]);
    updateNotice.run([...rows.notice.slice(1), rows.id]);
    for (const { table, insert } of inOrder) insert(cellsOf(rows, table));
    return tokenBytes(foldForSearch(before.text, before.script));
  }

  /** Stores the notice where it is new or to be replaced. @returns what is to be done to the full-text index */
  function put(rows: NoticeRows, path: string, counts: Counts): (() => void) | undefined {
    const known = findNotice.get([rows.id]) as
      Pick<Row<'notices'>, 'sha256' | 'media_type' | 'generator_version'> | undefined;
    if (!known) {
      add(rows);
      counts.added++;
      return () => fullText.put(rows.id, rows.tokens);
    }
    if (known.sha256 !== rows.sha256) throw new Error(`two notices with the id of ${rows.sha256}`);
    // The same bytes may be read as text under one name and as Markdown under another: the first name in order decides,
    // so that the archive does not depend on which of them was read first.
    const renamed = known.media_type !== rows.notice[2] && path < (firstPath.get([rows.id]) as { path: string }).path;
    if (renamed || (refresh && known.generator_version !== version)) {
      const before = replace(rows);
      counts.refreshed++;
      return () => {
        fullText.remove(rows.id, before);
        fullText.put(rows.id, rows.tokens);
      };
    }
    if (findSource.get([path, rows.id]) === undefined) counts.duplicates++;
    return undefined;
  }

  return {
    file,
    isStale: (path) =>
      stale.get([path, 1, version, 1]) !== undefined ||
      (file(path)?.reader_version !== version && anyError.get([path, 1]) !== undefined),
    write(parts) {
      return archive.transaction(() => {
        const counts: Counts = { added: 0, refreshed: 0, duplicates: 0, failed: 0 };
        for (const { path, bytes, modified, first, last } of parts) {
          insertFile.run([path, bytes, modified, last ? 1 : 0, version]);
          if (!first) continue;
          hideSources.run([0, path]);
          removeErrors.run([path]);
        }
        const items = parts.flatMap((part) => part.items.map((item) => ({ ...item, file: part.path })));
        // The full-text index wants ascending ids, and to be left alone until the end: FTS5 empties its memory to the disk
        // for each statement on another table that could fail half-way. And the first name in order comes first.
        const indexing: (() => void)[] = [];
        items.sort((a, b) => (a.rows?.id ?? 0) - (b.rows?.id ?? 0) || (a.path < b.path ? -1 : 1));
        for (const item of items) {
          if (item.error) {
            insertError.run([item.path, item.file, item.error.code, item.error.zh, item.error.en]);
            counts.failed++;
          } else {
            const index = put(item.rows, item.path, counts);
            if (index) indexing.push(index);
            insertSource.run([item.path, item.rows.id, item.file, 1, 1]);
          }
        }
        for (const index of indexing) index();
        return counts;
      });
    },
  };
}

function noticeUpdate({ db }: Archive) {
  const values = Object.fromEntries(
    columnsOf('notices')
      .slice(1)
      .map((name) => [name, null])
  );
  return db.updateTable('notices').set(values).where('id', '=', 0);
}

const ROWS_AT_ONCE = 16;

/** Inserts flat cells: sixteen rows with one statement, the rest one by one. */
function inserter(archive: Archive, table: TableName): (cells: readonly Cell[]) => void {
  const columns = columnsOf(table);
  const dummy = Object.fromEntries(columns.map((name) => [name, 0])) as Insertable<Schema[typeof table]>;
  const compile = (rows: number): Prepared =>
    archive.prepare(archive.db.insertInto(table).values(Array.from({ length: rows }, () => dummy)));
  const one = compile(1);
  const many = compile(ROWS_AT_ONCE);
  const width = columns.length;
  const step = width * ROWS_AT_ONCE;
  return (cells) => {
    let at = 0;
    for (; at + step <= cells.length; at += step) many.run(cells.slice(at, at + step));
    for (; at < cells.length; at += width) one.run(cells.slice(at, at + width));
  };
}

function cellsOf(rows: NoticeRows, table: (typeof noticeTables)[number]): readonly Cell[] {
  if (table === 'texts') return [rows.id, rows.text];
  if (table === 'records') return [rows.id, rows.record, rows.digest];
  return rows[table];
}
