/** The full-text index, where the database is SQLite. */
import { SqliteAdapter, type Kysely, type Migration } from 'kysely';
import { createFullText } from '../full-text.js';

export const fullText: Migration = {
  async up(db: Kysely<unknown>) {
    if (db.getExecutor().adapter instanceof SqliteAdapter) await createFullText(db);
  },
};
