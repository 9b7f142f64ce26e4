/**
 * XLSX: one sheet a table, with a header that stays in view, a filter on every column, numbers, days and flags as such.
 *
 * Written here and not by a library, because those that we know hold a workbook in memory, or put the time of writing into
 * it: rows go straight into the compressed file, so its size does not matter, and the same content gives the same bytes.
 *
 * Limits of the format: a sheet has 1,048,576 rows, so a longer table goes on in `figures (2)`; a cell has 32,767 characters,
 * so a longer text is cut and ends in `…`; whole texts of notices are therefore not in it. Days that a text gives only to the
 * month or year stay text.
 */
import { Zip, ZipDeflate } from 'fflate';
import { tables, type Column } from '../tables.js';
import { writeWhole, type Output } from './file.js';
import { exportedColumns, exportedTables, rowsOfTable, type ExportedTable, type ExportSource } from './source.js';
import {
  cellXml,
  columnName,
  contentTypes,
  rootRelations,
  sheetEnd,
  sheetStart,
  styles,
  workbook,
  workbookRelations,
} from './xlsx-parts.js';

const MOST_ROWS = 1_048_576;
const sheetTables = exportedTables.filter((table) => table !== 'texts');

/** Characters of XML that are compressed at once. */
const PIECE = 65_536;

export async function exportXlsx(source: ExportSource, path: string, mostRows = MOST_ROWS): Promise<void> {
  await writeWhole(path, async (output) => {
    const zip = new Archive(output);
    const sheets: { name: string; filter: string }[] = [];
    for (const table of sheetTables) {
      for await (const sheet of sheetsOf(source, table, mostRows)) {
        sheets.push({
          name: sheet.name,
          filter: await zip.add(`xl/worksheets/sheet${sheets.length + 1}.xml`, sheet.pieces),
        });
      }
    }
    await zip.add('xl/workbook.xml', [workbook(sheets)]);
    await zip.add('xl/_rels/workbook.xml.rels', [workbookRelations(sheets.length)]);
    await zip.add('xl/styles.xml', [styles]);
    await zip.add('_rels/.rels', [rootRelations]);
    await zip.add('[Content_Types].xml', [contentTypes(sheets.length)]);
    await zip.end();
  });
}

type Pieces = AsyncIterable<string> | Iterable<string>;

/** One sheet, or several where the table is too long for one. Each has to be read to its end before the next. */
async function* sheetsOf(
  source: ExportSource,
  table: ExportedTable,
  mostRows: number
): AsyncGenerator<{ name: string; pieces: AsyncGenerator<string, string> }> {
  const described: Readonly<Record<string, Column>> = tables[table].columns;
  const columns = exportedColumns(table).map((name) => ({ name, type: (described[name] as Column).type }));
  const rows = rowsOfTable(source, table)[Symbol.asyncIterator]();
  let next = await rows.next();
  let part = 1;
  do {
    yield { name: part === 1 ? table : `${table} (${part})`, pieces: pieces() };
    part++;
  } while (!next.done);

  /** @returns the cells that the filter is on */
  async function* pieces(): AsyncGenerator<string, string> {
    let xml =
      sheetStart(columns) + `<row r="1">${columns.map(({ name }) => cellXml(name, 'text', true)).join('')}</row>`;
    let row = 1;
    for (; !next.done && row < mostRows; next = await rows.next()) {
      row++;
      const cells = next.value;
      xml += `<row r="${row}">`;
      for (const { name, type } of columns) xml += cellXml(cells[name] ?? null, type, false);
      xml += '</row>';
      if (xml.length >= PIECE) {
        yield xml;
        xml = '';
      }
    }
    const range = `A1:${columnName(columns.length)}${row}`;
    yield xml + sheetEnd(range);
    return range;
  }
}

/** A ZIP file, compressed and written as its content comes, without any time in it. */
class Archive {
  private waiting: Uint8Array[] = [];
  private failure: Error | undefined;
  private readonly zip = new Zip((error, chunk) => {
    if (error) this.failure = error;
    else this.waiting.push(chunk);
  });
  private readonly encoder = new TextEncoder();

  constructor(private readonly output: Output) {}

  /** @returns what the pieces return */
  async add(path: string, content: Pieces | AsyncGenerator<string, string>): Promise<string> {
    const file = new ZipDeflate(path, { level: 6 });
    // The oldest time that ZIP knows, in the time zone of whoever writes, as ZIP has it.
    file.mtime = new Date(1980, 0, 1);
    this.zip.add(file);
    const iterator = Symbol.asyncIterator in content ? content[Symbol.asyncIterator]() : content[Symbol.iterator]();
    for (;;) {
      const { value, done } = await iterator.next();
      if (done) {
        file.push(new Uint8Array(0), true);
        await this.flush();
        return (value as string | undefined) ?? '';
      }
      file.push(this.encoder.encode(value), false);
      await this.flush();
    }
  }

  async end(): Promise<void> {
    this.zip.end();
    await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.failure) throw this.failure;
    const chunks = this.waiting;
    this.waiting = [];
    for (const chunk of chunks) await this.output.write(chunk);
  }
}
