/**
 * Parquet: one file a table, typed columns, a group of rows in memory at a time.
 *
 * Integers are 64 bits wide; days are text in ISO 8601, because a notice may say no more than a year or a month; what is JSON in
 * the archive is JSON here.
 */
import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { VERSION } from '../../record/version.js';
import { tables, type Column, type ColumnType, type TableName } from '../tables.js';
import { exportedColumns, exportedTables, rowsOfTable, type ExportedRow, type ExportSource } from './source.js';

const types: Record<ColumnType, 'INT64' | 'DOUBLE' | 'STRING' | 'BOOLEAN' | 'JSON' | 'BYTE_ARRAY'> = {
  integer: 'INT64',
  number: 'DOUBLE',
  text: 'STRING',
  day: 'STRING',
  flag: 'BOOLEAN',
  json: 'JSON',
  bytes: 'BYTE_ARRAY',
};

/** Texts are long, other rows short: about as many bytes either way. */
const groupOf = (table: TableName): number => (table === 'texts' ? 1000 : 20_000);

/** @returns the files written, by table */
export async function exportParquet(source: ExportSource, folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const table of exportedTables) {
    const described: Readonly<Record<string, Column>> = tables[table].columns;
    const columns = exportedColumns(table).map((name) => {
      const column = described[name] as Column;
      return { name, type: types[column.type], nullable: column.null ?? false, kind: column.type };
    });
    const name = `${table}.parquet`;
    const part = join(folder, `${name}.part`);
    await parquetWriteRows({
      writer: fileWriter(part),
      columns: columns.map(({ kind: _kind, ...column }) => column),
      rows: converted(rowsOfTable(source, table), columns),
      rowGroupSize: groupOf(table),
      createdBy: `tongbao ${VERSION}`,
    });
    await rename(part, join(folder, name));
    files.set(table, name);
  }
  return files;
}

async function* converted(
  rows: AsyncIterable<ExportedRow>,
  columns: readonly { name: string; kind: ColumnType }[]
): AsyncGenerator<Record<string, unknown>> {
  for await (const row of rows) {
    const out: Record<string, unknown> = {};
    for (const { name, kind } of columns) {
      const cell = row[name] ?? null;
      if (cell === null) out[name] = undefined;
      else if (kind === 'integer') out[name] = BigInt(cell);
      else if (kind === 'flag') out[name] = cell === 1;
      else if (kind === 'json') out[name] = JSON.parse(String(cell)) as unknown;
      else out[name] = cell;
    }
    yield out;
  }
}
