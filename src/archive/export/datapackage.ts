/** `datapackage.json` (Frictionless Data) beside the tables: what they are, column by column, and how they hang together. */
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { VERSION } from '../../record/version.js';
import { tables, type Column, type ColumnType, type Table } from '../tables.js';
import { exportedColumns, type ExportedTable } from './source.js';

/** Days are text: a notice may say no more than a year or a month. */
const types: Record<ColumnType, string> = {
  integer: 'integer',
  number: 'number',
  text: 'string',
  day: 'string',
  json: 'any',
  flag: 'boolean',
  bytes: 'string',
};

export async function writeDataPackage(
  folder: string,
  format: 'csv' | 'parquet',
  files: ReadonlyMap<string, string>
): Promise<void> {
  const resources = [];
  for (const [table, name] of files)
    resources.push(await resource(folder, format, table as ExportedTable, name, files));
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'tongbao-archive',
    title: 'Official notices, extracted and checked',
    created_by: `tongbao ${VERSION}`,
    resources,
  };
  await writeFile(join(folder, 'datapackage.json'), JSON.stringify(description, null, 2) + '\n');
}

async function resource(
  folder: string,
  format: 'csv' | 'parquet',
  name: ExportedTable,
  path: string,
  files: ReadonlyMap<string, string>
) {
  const { about, key, references = [], columns }: Table = tables[name];
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, path)), hash);
  const foreignKeys = references
    .filter(({ table, columns: from }) => files.has(table) && from.every((one) => exportedColumns(name).includes(one)))
    .map(({ columns: fields, table, to }) => ({ fields, reference: { resource: table, fields: to } }));
  return {
    name,
    type: 'table',
    path,
    description: about,
    format,
    mediatype: format === 'csv' ? 'text/csv' : 'application/vnd.apache.parquet',
    ...(format === 'csv' && { encoding: 'utf-8', dialect: { lineTerminator: '\r\n' } }),
    bytes: statSync(join(folder, path)).size,
    hash: `sha256:${hash.digest('hex')}`,
    schema: {
      fields: exportedColumns(name).map((column) => field(column, columns[column] as Column, format)),
      missingValues: [''],
      primaryKey: key,
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  };
}

function field(name: string, { type, null: nullable, about }: Column, format: 'csv' | 'parquet') {
  return {
    name,
    type: types[type],
    ...(type === 'flag' && format === 'csv' && { trueValues: ['1'], falseValues: ['0'] }),
    description: about,
    ...(!nullable && { constraints: { required: true } }),
  };
}
