/**
 * What exports are made of: the tables that are handed on, and their rows in the order of their keys, one at a time.
 *
 * The order, and that nothing in it tells of time or of how the archive came about, makes exports reproducible: the same
 * content gives the same bytes.
 */
import { rowsInOrder } from '../in-order.js';
import { applyFilter, type Filter } from '../notices.js';
import type { Archive } from '../open.js';
import { columnsOf, type TableName } from '../tables.js';

export interface ExportSource {
  archive: Archive;
  /** Only these notices, and what belongs to them. */
  filter: Filter;
}

/** Tables for people and their tools; `records` is for programs (NDJSON), `files` and `runs` for the archive itself. */
export const exportedTables = [
  'notices',
  'findings',
  'measures',
  'figures',
  'dates',
  'regulations',
  'organizations',
  'checks',
  'keywords',
  'sources',
  'errors',
  'texts',
] as const satisfies readonly TableName[];

export type ExportedTable = (typeof exportedTables)[number];

/** Left out of exports: it refers to a table that is not among them. */
const hidden: readonly string[] = ['file_path'];

export const exportedColumns = (table: TableName): string[] =>
  columnsOf(table).filter((name) => !hidden.includes(name));

export type ExportedRow = Record<string, string | number | null>;

/** The rows of a table in the order of its key. */
export async function* rowsOfTable(
  { archive, filter }: ExportSource,
  table: TableName,
  columns: readonly string[] = exportedColumns(table)
): AsyncGenerator<ExportedRow> {
  const { db } = archive;
  const filtered = Object.values(filter).some((value) => value !== undefined);
  if (filtered && table === 'errors') return;
  const rows = rowsInOrder(db, table, columns, (query) => {
    if (!filtered) return query;
    const ids = applyFilter(db.selectFrom('notices'), filter).select('notices.id');
    if (table !== 'files') return query.where(table === 'notices' ? 'notices.id' : `${table}.notice_id`, 'in', ids);
    const paths = db.selectFrom('sources').select('file_path').where('notice_id', 'in', ids);
    return query.where('files.path', 'in', paths);
  });
  yield* rows as AsyncGenerator<ExportedRow>;
}
