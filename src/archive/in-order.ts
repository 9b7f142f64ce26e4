/**
 * Rows of a table as they are handed on and compared: in an order, and with ids, that depend on nothing but the content.
 *
 * Inside, a notice has a running number, so that every table grows at its end. It tells of how the archive came about, so here the
 * beginning of its hash takes its place (`idOf`), and the hash decides the order.
 */
import type { Kysely, SelectQueryBuilder } from 'kysely';
import { idOf } from './rows.js';
import type { Schema } from './schema.js';
import { columnsOf, tables, type TableName } from './tables.js';

type AnyRow = Record<string, unknown>;
/** Tables and columns come by name: what the types say of one of them holds for none of the others. */
type AnyQuery = SelectQueryBuilder<Record<string, AnyRow>, string, AnyRow>;

/** @param restrict adds conditions */
export async function* rowsInOrder(
  db: Kysely<Schema>,
  table: TableName,
  columns: readonly string[],
  restrict?: (query: AnyQuery) => AnyQuery
): AsyncGenerator<AnyRow> {
  const any = db as unknown as Kysely<Record<string, AnyRow>>;
  const key: readonly string[] = tables[table].key;
  const ofNotice = columnsOf(table).includes('notice_id');
  let query = any.selectFrom(table) as unknown as AnyQuery;
  // A cross join is done in the order in which it is written: with the notices outside, rows come in order and none are sorted.
  if (ofNotice && key[0] === 'notice_id') query = any.selectFrom('notices').crossJoin(table) as unknown as AnyQuery;
  else if (ofNotice) query = any.selectFrom(table).crossJoin('notices') as unknown as AnyQuery;
  query = query.select(columns.map((column) => `${table}.${column}`));
  if (ofNotice) query = query.whereRef('notices.id', '=', `${table}.notice_id`);
  if (ofNotice || table === 'notices') query = query.select('notices.sha256 as hash_of_notice');
  for (const column of key) {
    const byHash = column === 'notice_id' || (table === 'notices' && column === 'id');
    query = query.orderBy(byHash ? 'notices.sha256' : `${table}.${column}`);
  }
  if (restrict) query = restrict(query);
  for await (const { hash_of_notice: hash, ...row } of query.stream()) {
    if (typeof hash === 'string') {
      const column = ofNotice ? 'notice_id' : 'id';
      if (column in row) row[column] = idOf(hash);
    }
    yield row;
  }
}
