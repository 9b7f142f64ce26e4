/** Handing on: an archive, or a part of it, in the formats of others. */
import { mkdir, writeFile } from 'node:fs/promises';
import type { Filter } from '../notices.js';
import type { Archive } from '../open.js';
import { outputOf, writeWhole } from './file.js';

export const exportFormats = ['ndjson', 'csv', 'xlsx', 'parquet', 'sqlite'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * @param path a folder for `csv` and `parquet`, else a file; for `ndjson` absent means standard output. With NDJSON in a file
 *   and with the folders comes a description: `….schema.json`, `datapackage.json`
 */
export async function exportArchive(
  archive: Archive,
  format: ExportFormat,
  path?: string,
  filter: Filter = {}
): Promise<void> {
  const source = { archive, filter };
  await archive.snapshot(async () => {
    if (format === 'ndjson') {
      const { exportNdjson } = await import('./ndjson.js');
      if (path === undefined) return void (await exportNdjson(source, outputOf(process.stdout)));
      await writeWhole(path, async (output) => void (await exportNdjson(source, output)));
      return writeRecordSchema(`${path.replace(/\.(?:ndjson|jsonl)$/, '')}.schema.json`);
    }
    if (path === undefined) throw new TypeError(`${format} needs a path`);
    if (format === 'xlsx') return (await import('./xlsx.js')).exportXlsx(source, path);
    if (format === 'sqlite') return (await import('./sqlite.js')).exportSqlite(source, path);
    await mkdir(path, { recursive: true });
    const files =
      format === 'csv'
        ? await (await import('./csv.js')).exportCsv(source, path)
        : await (await import('./parquet.js')).exportParquet(source, path);
    const { writeDataPackage } = await import('./datapackage.js');
    return writeDataPackage(path, format, files);
  });
}

async function writeRecordSchema(path: string): Promise<void> {
  const [{ z }, { record }] = await Promise.all([import('zod'), import('../../record/schema.js')]);
  await writeFile(path, JSON.stringify(z.toJSONSchema(record), null, 2) + '\n');
}
