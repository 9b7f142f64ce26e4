/** Words that tell a notice from others, from the dictionary; made by `tongbao archive keywords`. */
import { SqliteAdapter, sql, type Kysely, type Migration } from 'kysely';

export const keywords: Migration = {
  async up(db: Kysely<unknown>) {
    const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    await db.schema
      .createTable('keywords')
      .addColumn('notice_id', 'bigint', (column) => column.notNull())
      .addColumn('ordinal', 'integer', (column) => column.notNull())
      .addColumn('word', 'text', (column) => column.notNull())
      .addColumn('weight', 'double precision', (column) => column.notNull())
      .addPrimaryKeyConstraint('keywords_key', ['notice_id', 'ordinal'])
      .addForeignKeyConstraint('keywords_notice', ['notice_id'], 'notices', ['id'])
      .$call((builder) => (sqlite ? builder.modifyEnd(sql`without rowid`) : builder))
      .execute();
    await db.schema.createIndex('keywords_by_word').on('keywords').columns(['word', 'notice_id']).execute();
  },
};
