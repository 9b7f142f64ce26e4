/**
 * The statements that write, compiled once by the query builder and kept prepared by the driver.
 *
 * Values in the queries below only say which columns there are; those that count come with each call, in the order in which
 * they stand in the query.
 */
import type { Insertable } from 'kysely';
import type { Archive } from './open.js';
import type { Cell } from './rows.js';
import type { Schema } from './schema.js';
import { columnsOf, noticeTables, type TableName } from './tables.js';

export type Statements = ReturnType<typeof prepareStatements>;

export function prepareStatements(archive: Archive) {
  const { db } = archive;
  const insertNotice = inserter(archive, 'notices');
  const insertSource = archive.prepare(
    db
      .insertInto('sources')
      .values({ path: '', notice_id: 0, file_path: '', present: 1 })
      .onConflict((oc) => oc.columns(['path', 'notice_id']).doUpdateSet({ present: 1 }))
  );
  const children = noticeTables.map((table) => ({
    table,
    insert: inserter(archive, table),
    remove: remover(archive, table),
  }));
  const inOrder = [...children].reverse();
  // Those that are found by what the others have go first.
  const removals = [...children].sort((a, b) => Number(isSummary(b.table)) - Number(isSummary(a.table)));
  const removeKeywords = archive.prepare(db.deleteFrom('keywords').where('notice_id', '=', 0));
  const updateNotice = archive.prepare(noticeUpdate(archive));
  const findNotice = archive.prepare(
    db
      .selectFrom('notices')
      .select(['id', 'sha256', 'media_type', 'generator_version'])
      .where('sha256', '>=', '')
      .where('sha256', '<', '')
      .limit(1)
  );
  const lastId = archive.prepare(db.selectFrom('notices').select((eb) => eb.fn.max('id').as('id')));
  const findText = archive.prepare(
    db
      .selectFrom('texts')
      .innerJoin('notices', 'notices.id', 'texts.notice_id')
      .select(['texts.text', 'notices.script'])
      .where('texts.notice_id', '=', 0)
  );
  const firstPath = archive.prepare(
    db
      .selectFrom('sources')
      .select((eb) => eb.fn.min('path').as('path'))
      .where('notice_id', '=', 0)
  );
  const findSource = archive.prepare(
    db.selectFrom('sources').select('present').where('path', '=', '').where('notice_id', '=', 0)
  );
  const findFile = archive.prepare(db.selectFrom('files').selectAll().where('path', '=', ''));
  const stale = archive.prepare(
    db
      .selectFrom('sources')
      .innerJoin('notices', 'notices.id', 'sources.notice_id')
      .select('notices.id')
      .where('sources.file_path', '=', '')
      .where('sources.present', '=', 1)
      .where('notices.generator_version', '!=', '')
      .limit(1)
  );
  const anyError = archive.prepare(db.selectFrom('errors').select('path').where('file_path', '=', '').limit(1));
  const insertFile = archive.prepare(
    db
      .insertInto('files')
      .values({ path: '', bytes: 0, modified: 0, complete: 0, reader_version: '' })
      .onConflict((oc) =>
        oc.column('path').doUpdateSet((eb) => ({
          bytes: eb.ref('excluded.bytes'),
          modified: eb.ref('excluded.modified'),
          complete: eb.ref('excluded.complete'),
          reader_version: eb.ref('excluded.reader_version'),
        }))
      )
  );
  const hideSources = archive.prepare(db.updateTable('sources').set({ present: 0 }).where('file_path', '=', ''));
  const removeErrors = archive.prepare(db.deleteFrom('errors').where('file_path', '=', ''));
  const insertError = archive.prepare(
    db
      .insertInto('errors')
      .values({ path: '', file_path: '', code: '', reason_zh: '', reason_en: '' })
      .onConflict((oc) =>
        oc.column('path').doUpdateSet((eb) => ({
          file_path: eb.ref('excluded.file_path'),
          code: eb.ref('excluded.code'),
          reason_zh: eb.ref('excluded.reason_zh'),
          reason_en: eb.ref('excluded.reason_en'),
        }))
      )
  );
  return {
    insertNotice,
    insertSource,
    inOrder,
    removeKeywords,
    updateNotice,
    findNotice,
    lastId,
    findText,
    firstPath,
    findSource,
    findFile,
    stale,
    anyError,
    insertFile,
    hideSources,
    removeErrors,
    insertError,
    removals,
  };
}

const isSummary = (table: TableName): boolean => table === 'notice_units' || table === 'notice_rules';

/** Takes the id of the notice as often as the statement names it. */
function remover(archive: Archive, table: (typeof noticeTables)[number]): { run(id: number): void } {
  const { db } = archive;
  let query = db.deleteFrom(table).where('notice_id', '=', 0);
  // Their keys begin with something else, so that they have to be told where to look.
  if (table === 'notice_units') {
    const units = db.selectFrom('figures').select('unit').where('notice_id', '=', 0);
    query = query.where('unit' as never, 'in', units as never);
  } else if (table === 'notice_rules') {
    const rules = db.selectFrom('checks').select('rule').where('notice_id', '=', 0);
    query = query.where('rule' as never, 'in', rules as never).where('verdict' as never, 'in', verdicts as never);
  }
  const { parameters } = query.compile();
  const statement = archive.prepare(query);
  return { run: (id) => void statement.run(parameters.map((value) => (value === 0 ? id : value))) };
}

function noticeUpdate({ db }: Archive) {
  const values = Object.fromEntries(
    columnsOf('notices')
      .slice(1)
      .map((name) => [name, null])
  );
  return db.updateTable('notices').set(values).where('id', '=', 0);
}

const verdicts = ['holds', 'fails', 'undecidable'];

/** Rows of one statement, the most first: what a notice has of a table is soon written, without many rows left to write alone. */
const ROWS_AT_ONCE = [32, 8, 1];

/** Inserts flat cells, many rows with one statement. */
function inserter(archive: Archive, table: TableName): (cells: readonly Cell[]) => void {
  const columns = columnsOf(table);
  const dummy = Object.fromEntries(columns.map((name) => [name, 0])) as Insertable<Schema[typeof table]>;
  const width = columns.length;
  const steps = ROWS_AT_ONCE.map((rows) => ({
    size: rows * width,
    statement: archive.prepare(archive.db.insertInto(table).values(Array.from({ length: rows }, () => dummy))),
  }));
  return (cells) => {
    let at = 0;
    for (const { size, statement } of steps)
      for (; at + size <= cells.length; at += size) statement.run(cells.slice(at, at + size));
  };
}
