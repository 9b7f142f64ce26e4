/** An archive of an earlier schema opens as one of the newest, and holds the same. */
import Database from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect, type Migration } from 'kysely';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digest } from '../src/archive/dump.js';
import { ingest } from '../src/archive/ingest.js';
import { migrations } from '../src/archive/migrations/index.js';
import { openArchive } from '../src/archive/open.js';
import { unpack } from '../src/archive/packing.js';
import { columnsOf, tables, type TableName } from '../src/archive/tables.js';
import { verify } from '../src/archive/verify.js';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongbao-migrations-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** An empty archive as it was after the migrations up to `last`. */
async function archiveOf(path: string, last: string): Promise<Database.Database> {
  const sqlite = new Database(path);
  const some = Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= last));
  const provider = { getMigrations: (): Promise<Record<string, Migration>> => Promise.resolve(some) };
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) });
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  return sqlite;
}

it('from plain records and operands with names to packed ones', async () => {
  const texts = [
    '某局通报\n共39个问题，已完成24个，基本完成4个，正在整改11个。\n',
    '某县补助68.6万元，其中甲25.6万元，乙43万元。\n',
  ];
  texts.forEach((text, i) => writeFileSync(at(`${i}.txt`), text));
  const now = await openArchive(at('now.db'), { create: true });
  await ingest(
    now,
    texts.map((_, i) => at(`${i}.txt`)),
    { jobs: 1 }
  );
  const before = await archiveOf(at('before.db'), '003-full-text');
  before.exec('begin; pragma defer_foreign_keys = on');
  for (const table of Object.keys(tables) as TableName[]) {
    if (table === 'notice_units' || table === 'notice_rules') continue;
    const columns = columnsOf(table);
    const insert = before.prepare(`insert into ${table} (${columns.join()}) values (${columns.map(() => '?').join()})`);
    for (const row of now.sqlite.prepare(`select * from ${table}`).all() as Record<string, unknown>[]) {
      if (table === 'records') row['record'] = unpack(row['record'] as Uint8Array).toString();
      if (table === 'checks') {
        const operands = JSON.parse(row['operands'] as string) as [string, string | null, string, number, number][];
        row['operands'] = JSON.stringify(
          operands.map(([role, ref, value, start, end]) => ({ role, ...(ref && { ref }), value, span: { start, end } }))
        );
      }
      insert.run(columns.map((name) => row[name]));
    }
  }
  before.exec('commit');
  before.close();
  const after = await openArchive(at('before.db'));
  expect(await digest(after)).toBe(await digest(now));
  // The full-text index of such an archive is not among what was copied.
  expect((await verify(after)).problems.filter(({ en }) => !en.includes('full-text'))).toEqual([]);
  expect(after.sqlite.prepare('select role, value from operands order by value').all()).toContainEqual({
    role: 'total',
    value: '39',
  });
  await Promise.all([now.close(), after.close()]);
});
