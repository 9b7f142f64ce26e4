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
import { columnsOf, ID_DIGITS, noticeTables, type Row } from './tables.js';

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

  /** The id of the next notice. */
  let next = 0;

  function add(rows: NoticeRows, id: number): void {
    setNoticeId(rows, id);
    statement.insertNotice(rows.notice);
    for (const { table, insert } of statement.inOrder) insert(cellsOf(rows, table, id));
  }

  /** @returns what the index had of it */
  function replace(rows: NoticeRows, id: number): Uint8Array {
    setNoticeId(rows, id);
    const before = statement.findText.get([id]) as { text: string; script: 'Hans' | 'Hant' };
    statement.removeKeywords.run([id]);
    for (const { remove } of statement.removals) remove.run(id);
    statement.updateNotice.run([...rows.notice.slice(1), id]);
    for (const { table, insert } of statement.inOrder) insert(cellsOf(rows, table, id));
    return tokenBytes(foldForSearch(before.text, before.script));
  }

  /** Stores the notice where it is new or to be replaced. @returns its id, and what is to be done to the full-text index */
  function put(rows: NoticeRows, known: Known | undefined, path: string, counts: Counts): Stored {
    if (!known) {
      const id = next++;
      add(rows, id);
      counts.added++;
      return { id, index: () => fullText.put(id, rows.tokens) };
    }
    const { id } = known;
    // The same bytes may be read as text under one name and as Markdown under another: the first name in order decides,
    // so that the archive does not depend on which of them was read first.
    const renamed =
      known.media_type !== rows.notice[2] && path < (statement.firstPath.get([id]) as { path: string }).path;
    if (renamed || (refresh && known.generator_version !== version)) {
      const before = replace(rows, id);
      counts.refreshed++;
      return {
        id,
        index: () => {
          fullText.remove(id, before);
          fullText.put(id, rows.tokens);
        },
      };
    }
    if (statement.findSource.get([path, id]) === undefined) counts.duplicates++;
    return { id };
  }

  /** The notice, or another one whose hash begins alike: to be expected once in a thousand archives of half a million notices. */
  function find({ sha256 }: NoticeRows): Known | undefined {
    const short = sha256.slice(0, ID_DIGITS);
    // In hexadecimal nothing comes between `f` and `g`.
    return statement.findNotice.get([short, `${short}g`, 1]) as Known | undefined;
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
        // Ids ascend in the order of writing, so that every table grows at its end. The first name in order comes first. The
        // full-text index wants ascending ids too, and to be left alone until the end: FTS5 empties its memory to the disk
        // for each statement on another table that could fail half-way.
        next = ((statement.lastId.get([]) as { id: number | null }).id ?? 0) + 1;
        const stored: Stored[] = [];
        items.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
        for (const item of items) {
          const known = item.rows && find(item.rows);
          const error = item.error ?? (known && known.sha256 !== item.rows.sha256 ? collision : undefined);
          if (error) {
            statement.insertError.run([item.path, item.file, error.code, error.zh, error.en]);
            counts.failed++;
          } else if (item.rows) {
            const one = put(item.rows, known, item.path, counts);
            if (one.index) stored.push(one);
            statement.insertSource.run([item.path, one.id, item.file, 1, 1]);
          }
        }
        stored.sort((a, b) => a.id - b.id);
        for (const { index } of stored) index?.();
        return counts;
      });
    },
  };
}

type Known = Pick<Row<'notices'>, 'id' | 'sha256' | 'media_type' | 'generator_version'>;

interface Stored {
  id: number;
  index?: () => void;
}

const collision: Failure = { code: 'collision', zh: '编号与另一份通报相同', en: 'another notice has the same id' };

function cellsOf(rows: NoticeRows, table: (typeof noticeTables)[number], id: number): readonly Cell[] {
  if (table === 'texts') return [id, rows.text];
  if (table === 'records') return [id, rows.record, rows.digest];
  return rows[table];
}

/** Where the flat rows of each table have the id of their notice. */
const placesOfIds = noticeTables.flatMap((table) => {
  if (table === 'texts' || table === 'records') return [];
  const columns = columnsOf(table);
  return [{ table, first: columns.indexOf('notice_id'), width: columns.length }];
});

function setNoticeId(rows: NoticeRows, id: number): void {
  rows.notice[0] = id;
  for (const { table, first, width } of placesOfIds) {
    const cells = rows[table];
    for (let at = first; at < cells.length; at += width) cells[at] = id;
  }
}
