/**
 * Writing: what was read of some files goes into the archive in one transaction, or not at all.
 *
 * Everything here may be done twice without harm, because a run that was killed is simply run again: a notice is known by the
 * hash of its bytes, a source by its path, and a file counts as done only in the transaction that stores the last of it.
 */
import { openFullText, tokenBytes } from './full-text.js';
import type { Archive } from './open.js';
import { foldForSearch, type Cell, type NoticeRows } from './rows.js';
import { prepareStatements } from './statements.js';
import type { noticeTables, Row } from './tables.js';

/** One notice of a file, or why there is none. */
export type Item =
  { path: string; rows: NoticeRows; error?: undefined } | { path: string; rows?: undefined; error: Failure };

/** Why something could not be read; the code is stable. */
export interface Failure {
  code: string;
  zh: string;
  en: string;
}

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
  const fullText = openFullText(archive);
  const statement = prepareStatements(archive);
  const file = (path: string): Row<'files'> | undefined => statement.findFile.get([path]) as Row<'files'> | undefined;

  function add(rows: NoticeRows): void {
    statement.insertNotice(rows.notice);
    for (const { table, insert } of statement.inOrder) insert(cellsOf(rows, table));
  }

  /** @returns what the index had of it */
  function replace(rows: NoticeRows): Uint8Array {
    const before = statement.findText.get([rows.id]) as { text: string; script: 'Hans' | 'Hant' };
    statement.removeKeywords.run([rows.id]);
    for (const { remove } of statement.removals) remove.run(rows.id);
    statement.updateNotice.run([...rows.notice.slice(1), rows.id]);
    for (const { table, insert } of statement.inOrder) insert(cellsOf(rows, table));
    return tokenBytes(foldForSearch(before.text, before.script));
  }

  /** Stores the notice where it is new or to be replaced. @returns what is to be done to the full-text index */
  function put(rows: NoticeRows, path: string, counts: Counts): (() => void) | undefined {
    const known = statement.findNotice.get([rows.id]) as
      Pick<Row<'notices'>, 'sha256' | 'media_type' | 'generator_version'> | undefined;
    if (!known) {
      add(rows);
      counts.added++;
      return () => fullText.put(rows.id, rows.tokens);
    }
    // The same bytes may be read as text under one name and as Markdown under another: the first name in order decides,
    // so that the archive does not depend on which of them was read first.
    const renamed =
      known.media_type !== rows.notice[2] && path < (statement.firstPath.get([rows.id]) as { path: string }).path;
    if (renamed || (refresh && known.generator_version !== version)) {
      const before = replace(rows);
      counts.refreshed++;
      return () => {
        fullText.remove(rows.id, before);
        fullText.put(rows.id, rows.tokens);
      };
    }
    if (statement.findSource.get([path, rows.id]) === undefined) counts.duplicates++;
    return undefined;
  }

  /** Another notice with the same id: to be expected once in a thousand archives of half a million notices. */
  function collision({ id, sha256 }: NoticeRows): Failure | undefined {
    const known = statement.findNotice.get([id]) as Pick<Row<'notices'>, 'sha256'> | undefined;
    if (!known || known.sha256 === sha256) return undefined;
    return { code: 'collision', zh: '编号与另一份通报相同', en: 'another notice has the same id' };
  }

  return {
    file,
    isStale: (path) =>
      statement.stale.get([path, 1, version, 1]) !== undefined ||
      (file(path)?.reader_version !== version && statement.anyError.get([path, 1]) !== undefined),
    write(parts) {
      return archive.transaction(() => {
        const counts: Counts = { added: 0, refreshed: 0, duplicates: 0, failed: 0 };
        for (const { path, bytes, modified, first, last } of parts) {
          statement.insertFile.run([path, bytes, modified, last ? 1 : 0, version]);
          if (!first) continue;
          statement.hideSources.run([0, path]);
          statement.removeErrors.run([path]);
        }
        const items = parts.flatMap((part) => part.items.map((item) => ({ ...item, file: part.path })));
        // The full-text index wants ascending ids, and to be left alone until the end: FTS5 empties its memory to the disk
        // for each statement on another table that could fail half-way. And the first name in order comes first.
        const indexing: (() => void)[] = [];
        items.sort((a, b) => (a.rows?.id ?? 0) - (b.rows?.id ?? 0) || (a.path < b.path ? -1 : 1));
        for (const item of items) {
          const error = item.error ?? collision(item.rows);
          if (error) {
            statement.insertError.run([item.path, item.file, error.code, error.zh, error.en]);
            counts.failed++;
          } else if (item.rows) {
            const index = put(item.rows, item.path, counts);
            if (index) indexing.push(index);
            statement.insertSource.run([item.path, item.rows.id, item.file, 1, 1]);
          }
        }
        for (const index of indexing) index();
        return counts;
      });
    },
  };
}

function cellsOf(rows: NoticeRows, table: (typeof noticeTables)[number]): readonly Cell[] {
  if (table === 'texts') return [rows.id, rows.text];
  if (table === 'records') return [rows.id, rows.record, rows.digest];
  return rows[table];
}
