/** The first schema: tables, indexes for the filters of `search`, views. */
import { sql, SqliteAdapter, type CreateTableBuilder, type Kysely, type Migration } from 'kysely';

type Builder = CreateTableBuilder<string, string>;
type Kind = 'integer' | 'bigint' | 'double precision' | 'text';

export const initial: Migration = {
  async up(db: Kysely<unknown>) {
    await createTables(db);
    await createIndexes(db);
    await createViews(db as Kysely<Record<string, Record<string, unknown>>>);
  },
};

function isSqlite(db: Kysely<unknown>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter;
}

/** Columns from lines such as `title text?`; a question mark allows null. */
function columns(builder: Builder, lines: string): Builder {
  for (const line of lines.split(',')) {
    const [name = '', kind = 'text'] = line.trim().split(/\s+/);
    const type = ({ integer: 'integer', bigint: 'bigint', number: 'double precision' }[kind.replace('?', '')] ??
      'text') as Kind;
    builder = builder.addColumn(name, type, (column) => (kind.endsWith('?') ? column : column.notNull()));
  }
  return builder;
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  const sqlite = isSqlite(db);
  // In SQLite only a column called INTEGER becomes the address of the row; elsewhere INTEGER is too short for an id.
  const id = sqlite ? 'integer' : 'bigint';
  const create = (name: string, lines: string): Builder => columns(db.schema.createTable(name) as Builder, lines);
  const besideEachOther = (builder: Builder): Builder => (sqlite ? builder.modifyEnd(sql`without rowid`) : builder);
  /** A table whose rows hang on a notice and lie beside each other on disk. */
  const ofNotice = async (name: string, lines: string, key: string[] = ['notice_id', 'ordinal']): Promise<void> => {
    await create(name, `notice_id bigint, ${lines}`)
      .addPrimaryKeyConstraint(`${name}_key`, key)
      .addForeignKeyConstraint(`${name}_notice`, ['notice_id'], 'notices', ['id'])
      .$call(besideEachOther)
      .execute();
  };
  const place = 'finding integer?, measure integer?, span_start integer, span_end integer';

  await (db.schema.createTable('notices') as Builder)
    .addColumn('id', id, (column) => column.primaryKey().notNull())
    .$call((builder) =>
      columns(
        builder as Builder,
        `sha256 text, media_type text, encoding text?, bytes bigint, script text, characters integer,
         title text?, document_number text?, publisher text?, published_at text?, inspection_body text?, inspected text?,
         inspection_start text?, inspection_end text?, feedback_date text?, as_of text?, contacts text,
         office text?, dated text?, year integer?,
         findings integer, measures integer, measures_completed integer, figures integer, dates integer, regulations integer,
         organizations integer, checks integer, checks_holding integer, checks_failing integer, checks_undecidable integer,
         schema_version text, generator_version text`
      )
    )
    .addUniqueConstraint('notices_sha256', ['sha256'])
    .execute();
  await create('texts', `notice_id ${id}, text text`)
    .addPrimaryKeyConstraint('texts_key', ['notice_id'])
    .addForeignKeyConstraint('texts_notice', ['notice_id'], 'notices', ['id'])
    .execute();
  await create('records', `notice_id ${id}, record text, digest text`)
    .addPrimaryKeyConstraint('records_key', ['notice_id'])
    .addForeignKeyConstraint('records_notice', ['notice_id'], 'notices', ['id'])
    .execute();
  await ofNotice(
    'findings',
    `ordinal integer, number integer, heading text, issue text, category_label text?, category_title text?, status text?,
     span_start integer, span_end integer`
  );
  await create(
    'measures',
    `notice_id bigint, finding integer, ordinal integer, label text, number integer, body text, status text, sub text?,
     span_start integer, span_end integer`
  )
    .addPrimaryKeyConstraint('measures_key', ['notice_id', 'finding', 'ordinal'])
    .addForeignKeyConstraint('measures_finding', ['notice_id', 'finding'], 'findings', ['notice_id', 'ordinal'])
    .$call(besideEachOther)
    .execute();
  await ofNotice(
    'figures',
    `ordinal integer, raw text, value number, exact text, unit text, low number?, high number?, modifier text?, subject text?,
     verb text?, state text?, ${place}`
  );
  await ofNotice(
    'dates',
    `ordinal integer, raw text, iso text, first_day text?, last_day text?, part text?, role text?, implied integer, ${place}`
  );
  await ofNotice(
    'regulations',
    `ordinal integer, title text, cited text, kind text?, edition text?, document_number text?, status text?, ${place}`
  );
  await ofNotice('organizations', 'ordinal integer, name text, refers_to text?, span_start integer, span_end integer');
  await ofNotice(
    'checks',
    `ordinal integer, rule text, verdict text, severity text, statement text, message text, expected text?, actual text?,
     note text?, reason text?, cause text?, fingerprint text, operands text`
  );
  await create('files', 'path text, bytes bigint, modified bigint, complete integer, reader_version text')
    .addPrimaryKeyConstraint('files_key', ['path'])
    .execute();
  await create('sources', 'path text, notice_id bigint, file_path text, present integer')
    .addPrimaryKeyConstraint('sources_key', ['path', 'notice_id'])
    .addForeignKeyConstraint('sources_notice', ['notice_id'], 'notices', ['id'])
    .addForeignKeyConstraint('sources_file', ['file_path'], 'files', ['path'])
    .execute();
  await create('errors', 'path text, file_path text, code text, reason_zh text, reason_en text')
    .addPrimaryKeyConstraint('errors_key', ['path'])
    .addForeignKeyConstraint('errors_file', ['file_path'], 'files', ['path'])
    .execute();
  await (db.schema.createTable('runs') as Builder)
    .addColumn('id', sqlite ? 'integer' : 'bigserial', (column) =>
      sqlite ? column.primaryKey().autoIncrement().notNull() : column.primaryKey()
    )
    .$call((builder) =>
      columns(
        builder as Builder,
        `started_at text, finished_at text?, version text, arguments text, files integer?, skipped integer?, added integer?,
         refreshed integer?, duplicates integer?, failed integer?`
      )
    )
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  const indexes: [table: string, columns: string[]][] = [
    ['notices', ['dated']],
    ['notices', ['office']],
    ['figures', ['unit', 'notice_id']],
    ['regulations', ['cited', 'notice_id']],
    ['organizations', ['name', 'notice_id']],
    ['checks', ['rule', 'verdict', 'notice_id']],
    ['sources', ['notice_id']],
    ['sources', ['file_path']],
    ['errors', ['file_path']],
  ];
  for (const [table, columns] of indexes) {
    await db.schema
      .createIndex(`${table}_by_${columns[0] ?? ''}`)
      .on(table)
      .columns(columns)
      .execute();
  }
}

async function createViews(db: Kysely<Record<string, Record<string, unknown>>>): Promise<void> {
  await db.schema
    .createView('completion')
    .as(
      db
        .selectFrom('notices')
        .select(['id as notice_id', 'title', 'office', 'year', 'findings', 'measures', 'measures_completed'])
        .select(sql<number>`measures_completed * 1.0 / measures`.as('rate'))
        .where('measures', '>', sql.lit(0))
    )
    .execute();
  await db.schema
    .createView('citations')
    .as(
      db
        .selectFrom('regulations')
        .select('cited')
        .select(sql<number>`count(distinct notice_id)`.as('notices'))
        .select(sql<number>`count(*)`.as('mentions'))
        .groupBy('cited')
    )
    .execute();
  await db.schema
    .createView('failing_checks')
    .as(
      db
        .selectFrom('checks')
        .innerJoin('notices', 'notices.id', 'checks.notice_id')
        .select(['checks.notice_id', 'checks.ordinal', 'notices.title', 'notices.office', 'notices.year'])
        .select(['checks.rule', 'checks.severity', 'checks.statement', 'checks.message'])
        .where('checks.verdict', '=', sql.lit('fails'))
    )
    .execute();
  await db.schema
    .createView('notice_sources')
    .as(
      db
        .selectFrom('sources')
        .innerJoin('notices', 'notices.id', 'sources.notice_id')
        .select(['sources.notice_id', 'notices.sha256', 'notices.title', 'sources.path', 'sources.file_path'])
        .where('sources.present', '=', sql.lit(1))
    )
    .execute();
}
