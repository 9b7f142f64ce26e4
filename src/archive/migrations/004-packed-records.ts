/** Records are compressed: three quarters of an archive were their JSON. */
import { SqliteAdapter, type Kysely, type Migration } from 'kysely';
import { pack } from '../packing.js';

const PAGE = 100;

interface Before {
  notice_id: number;
  record: string;
  digest: string;
}

export const packedRecords: Migration = {
  async up(db: Kysely<unknown>) {
    const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    await db.schema.alterTable('records').renameTo('plain_records').execute();
    await db.schema
      .createTable('records')
      .addColumn('notice_id', sqlite ? 'integer' : 'bigint', (column) => column.notNull())
      .addColumn('record', sqlite ? 'blob' : 'bytea', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('packed_records_key', ['notice_id'])
      .addForeignKeyConstraint('packed_records_notice', ['notice_id'], 'notices', ['id'])
      .execute();
    await copy(db as Kysely<Tables>);
    await db.schema.dropTable('plain_records').execute();
  },
};

interface Tables {
  plain_records: Before;
  records: Omit<Before, 'record'> & { record: Uint8Array };
}

async function copy(db: Kysely<Tables>): Promise<void> {
  for (let last = -1; ;) {
    const page = await db
      .selectFrom('plain_records')
      .selectAll()
      .where('notice_id', '>', last)
      .orderBy('notice_id')
      .limit(PAGE)
      .execute();
    const end = page.at(-1)?.notice_id;
    if (end === undefined) return;
    last = end;
    const packed = page.map((row) => ({ ...row, record: pack(Buffer.from(row.record)) }));
    await db.insertInto('records').values(packed).execute();
  }
}
