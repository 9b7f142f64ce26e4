/**
 * SQLite: a new file with the tables and views of the archive, rows in the order of their keys.
 *
 * Without the full-text index and the log of runs: smaller, readable by every SQLite tool, and the same bytes for the same
 * content, whatever the history of the archive.
 */
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { rename, rm } from 'node:fs/promises';
import { createSchema } from '../migrations/index.js';
import { plainCell } from '../packing.js';
import type { Schema } from '../schema.js';
import { columnsOf } from '../tables.js';
import { exportedTables, rowsOfTable, type ExportSource } from './source.js';

/** Parents before children. */
const order = ['notices', 'files', ...exportedTables.filter((table) => table !== 'notices'), 'records'] as const;

export async function exportSqlite(source: ExportSource, path: string): Promise<void> {
  const part = `${path}.part`;
  await rm(part, { force: true });
  const sqlite = new Database(part);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
  try {
    // Nothing is lost when this is cut short: the file has not got its name yet.
    sqlite.pragma('journal_mode = off');
    sqlite.pragma('synchronous = off');
    sqlite.exec('begin');
    await createSchema(db as unknown as Kysely<unknown>);
    for (const table of order) {
      const columns = columnsOf(table);
      const insert = sqlite.prepare(
        db
          .insertInto(table)
          .values(Object.fromEntries(columns.map((name) => [name, 0])) as never)
          .compile().sql
      );
      for await (const row of rowsOfTable(source, table, columns)) {
        // Records are plain JSON here, for the functions of SQLite, and because not every processor compresses to the same bytes.
        insert.run(columns.map((name) => plainCell(row[name])));
      }
    }
    sqlite.exec('commit');
    sqlite.pragma('optimize');
  } finally {
    await db.destroy();
  }
  await rename(part, path);
}
