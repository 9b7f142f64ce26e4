/**
 * CSV (RFC 4180): one file a table, UTF-8 with a byte-order mark, because Excel takes it for another encoding without.
 *
 * A cell that a spreadsheet would run as a formula (`=`, `+`, `-`, `@` in front, full-width ones too) gets an apostrophe in
 * front; numbers stay as they are. The texts of notices come from outside, so this is no theory.
 */
import { stringify } from 'csv-stringify';
import { once } from 'node:events';
import { join } from 'node:path';
import { writeWhole } from './file.js';
import { exportedColumns, exportedTables, rowsOfTable, type ExportSource } from './source.js';

/** @returns the files written, by table */
export async function exportCsv(source: ExportSource, folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const table of exportedTables) {
    const columns = exportedColumns(table);
    const name = `${table}.csv`;
    await writeWhole(join(folder, name), async (output) => {
      const lines = stringify({
        bom: true,
        header: true,
        columns,
        escape_formulas: true,
        record_delimiter: '\r\n',
        // Of line ends the library quotes only those that end its own lines.
        quoted_match: /[\r\n]/,
      });
      const copy = (async () => {
        for await (const piece of lines) await output.write(piece as Buffer);
      })();
      for await (const row of rowsOfTable(source, table)) if (!lines.write(row)) await once(lines, 'drain');
      lines.end();
      await copy;
    });
    files.set(table, name);
  }
  return files;
}
