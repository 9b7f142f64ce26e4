/**
 * Opening an archive: a SQLite file in WAL mode, brought up to the newest migration.
 *
 * Queries go through Kysely (`archive.db`), which speaks PostgreSQL as well. Rows by the thousand go through statements that
 * Kysely has compiled once and the driver keeps prepared (`archive.prepare`), inside `archive.transaction`. Both share one
 * connection; a transaction runs without a pause, so no query can come in between.
 */
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  Kysely,
  Migrator,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type Compilable,
  type DatabaseConnection,
} from 'kysely';
import { accessSync, constants, existsSync } from 'node:fs';
import { ArchiveError, explain } from './error.js';
import { migrations } from './migrations/index.js';
import type { Schema } from './schema.js';

/** Marks the file as ours, in the header that `file` and SQLite read: "tgbo". */
const APPLICATION_ID = 0x7467626f;

/** How long a writer waits for another one. Each holds the lock for a fraction of a second. */
const PATIENCE_MS = 60_000;

/** A statement that was compiled once. */
export interface Prepared {
  /** @returns how many rows it changed */
  run(values: readonly unknown[]): number;
  get(values: readonly unknown[]): unknown;
}

export interface Archive {
  path: string;
  db: Kysely<Schema>;
  prepare(query: Compilable): Prepared;
  /** All of it or nothing; takes the write lock at once, so that two writers wait instead of failing. */
  transaction<T>(work: () => T): T;
  /** Reads the same state throughout, whatever others write meanwhile. */
  snapshot<T>(work: () => Promise<T>): Promise<T>;
  /** The driver itself, for what only SQLite has (`full-text.ts`, `verify.ts`). */
  sqlite: Database.Database;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Makes the file where there is none. */
  create?: boolean;
}

/**
 * @throws ArchiveError where the file is missing, no archive, of a newer tongbao, or cannot be opened
 */
export async function openArchive(path: string, { create = false }: OpenOptions = {}): Promise<Archive> {
  if (!create && !existsSync(path)) {
    throw new ArchiveError('missing', { zh: `${path}：没有这个档案库`, en: `${path}: no such archive` });
  }
  const readonly = !create && !writable(path);
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(path, { readonly, timeout: PATIENCE_MS });
    const archive = connect(sqlite, path);
    await prepareFile(archive, readonly);
    return archive;
  } catch (error) {
    sqlite?.close();
    throw explain(error, path);
  }
}

function connect(sqlite: Database.Database, path: string): Archive {
  const db = new Kysely<Schema>({ dialect: new ImmediateDialect({ database: sqlite }) });
  return {
    path,
    db,
    sqlite,
    prepare(query) {
      const statement = sqlite.prepare(query.compile().sql);
      return {
        run: (values) => statement.run(values).changes,
        get: (values) => statement.get(values),
      };
    },
    transaction(work) {
      try {
        return sqlite.transaction(work).immediate();
      } catch (error) {
        throw explain(error, path);
      }
    },
    async snapshot(work) {
      sqlite.exec('begin');
      try {
        return await work();
      } finally {
        sqlite.exec('commit');
      }
    },
    async close() {
      await db.destroy();
      if (sqlite.open) sqlite.close();
    },
  };
}

async function prepareFile({ sqlite, db, path }: Archive, readonly: boolean): Promise<void> {
  const id = sqlite.pragma('application_id', { simple: true });
  if (id !== APPLICATION_ID) {
    // One that was killed while it was made has no tables, or those of the migrations: they come first, the mark last.
    const tables = sqlite.prepare('select name from sqlite_schema').pluck().all();
    if (readonly || (tables.length > 0 && !tables.includes('kysely_migration')))
      throw new ArchiveError('foreign', { zh: `${path}：不是通报档案库`, en: `${path}: not an archive of tongbao` });
  }
  sqlite.pragma('foreign_keys = on');
  sqlite.pragma('cache_size = -65536');
  sqlite.pragma('temp_store = memory');
  if (readonly) return;
  sqlite.pragma('journal_mode = wal');
  // In WAL mode a power cut may take the last commits, never the consistency; the next run does them again.
  sqlite.pragma('synchronous = normal');
  // 64 MB: pages that several transactions change go to the main file once.
  sqlite.pragma('wal_autocheckpoint = 16384');
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    if (String(error).includes('corrupted migrations'))
      throw new ArchiveError('newer', {
        zh: `${path}：档案库由更新版本的 tongbao 建立，请先升级`,
        en: `${path}: the archive was made by a newer tongbao; upgrade first`,
      });
    throw error;
  }
  if (id !== APPLICATION_ID) sqlite.pragma(`application_id = ${APPLICATION_ID}`);
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Kysely begins transactions lazily, and two processes that both want to write later cannot both wait; so lock at once. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class ImmediateDialect extends SqliteDialect {
  constructor(private readonly options: { database: Database.Database }) {
    super(options);
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.options);
  }
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** SQLite can undo changes of the schema, so that a migration which is killed leaves nothing behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
