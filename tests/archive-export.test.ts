/** Exports: typed, safe to open, complete, and the same bytes for the same content. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import Database from 'better-sqlite3';
import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportArchive, exportFormats, type ExportFormat } from '../src/archive/export/index.js';
import { columnName, escapeXml } from '../src/archive/export/xlsx-parts.js';
import { exportXlsx } from '../src/archive/export/xlsx.js';
import { ingest } from '../src/archive/ingest.js';
import { openArchive, type Archive } from '../src/archive/open.js';
import { idOf } from '../src/archive/rows.js';
import { record as recordSchema } from '../src/record/schema.js';

let folder: string;
let archive: Archive;
const at = (...names: string[]): string => join(folder, ...names);

const texts = [
  '=HYPERLINK("x")市水务局关于整改情况的通报\n2021-03-05　来源：=某市水务局\n共39个问题，已完成24个，基本完成4个，正在整改11个。\n',
  '某局依照《-1+1办法》发放补助68.6万元，其中甲25.6万元，乙43万元。\n截至2020年12月，办结"十"件。\n',
  '某局督查通报\n共12个问题，已完成12个。\n',
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongbao-export-'));
  mkdirSync(at('in'));
  texts.forEach((text, i) => writeFileSync(at('in', `${i}.txt`), text));
  writeFileSync(at('in', 'empty.txt'), '');
  archive = await openArchive(at('notices.db'), { create: true });
  await ingest(archive, [at('in')], { jobs: 1 });
  for (const format of exportFormats) await exportArchive(archive, format, at(format));
});

afterAll(async () => {
  await archive.close();
  rmSync(folder, { recursive: true });
});

const filesOf = (path: string): string[] => {
  try {
    return readdirSync(path).map((name) => join(path, name));
  } catch {
    return [path];
  }
};

describe('every format', () => {
  it.each(exportFormats)(
    '%s is the same bytes again, from an archive that was made another way',
    async (format: ExportFormat) => {
      const other = await openArchive(at(`other-${format}.db`), { create: true });
      await ingest(other, [at('in', '1.txt')], { jobs: 1 });
      await ingest(other, [at('in')], { jobs: 1 });
      await exportArchive(other, format, at(`again-${format}`));
      await other.close();
      const first = filesOf(at(format)).map((path) => readFileSync(path));
      const second = filesOf(at(`again-${format}`)).map((path) => readFileSync(path));
      expect(second.length).toBe(first.length);
      expect(second.every((bytes, i) => bytes.equals(first[i] as Buffer))).toBe(true);
    }
  );

  it.each(exportFormats)('%s leaves out what a filter leaves out', async (format: ExportFormat) => {
    await exportArchive(archive, format, at(`none-${format}`), { unit: '光年' });
    if (format === 'ndjson') expect(readFileSync(at('none-ndjson'), 'utf8')).toBe('');
    if (format === 'csv') expect(readFileSync(at('none-csv', 'figures.csv'), 'utf8').split('\r\n')).toHaveLength(2);
    if (format === 'sqlite') {
      const db = new Database(at('none-sqlite'), { readonly: true });
      for (const table of ['notices', 'files', 'sources', 'figures', 'texts']) {
        expect(db.prepare(`select count(*) from ${table}`).pluck().get(), table).toBe(0);
      }
      db.close();
    }
  });
});

describe('ndjson', () => {
  it('is records that the schema accepts, with their texts', () => {
    const records = readFileSync(at('ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => recordSchema.parse(JSON.parse(line)));
    expect(records.map(({ text }) => text).sort()).toEqual([...texts].sort());
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync(at('ndjson.schema.json'), 'utf8')) as object
    );
    for (const record of records) expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...records[0], figures: 'none' })).toBe(false);
  });
});

describe('csv', () => {
  it('begins with a byte-order mark, and disarms formulas but not numbers', () => {
    const notices = readFileSync(at('csv', 'texts.csv'), 'utf8');
    expect(notices.startsWith('\ufeffnotice_id,')).toBe(true);
    expect(notices).toContain(`"'=HYPERLINK(""x"")市`);
    expect(readFileSync(at('csv', 'regulations.csv'), 'utf8')).toContain(`,'-1+1办法,`);
    for (const path of filesOf(at('csv')).filter((file) => file.endsWith('.csv'))) {
      expect(readFileSync(path, 'utf8'), path).not.toMatch(/(?:^|[,\n])"?[=+@＝＋＠]/u);
    }
  });

  it('quotes every line end, so that a text is one cell', () => {
    const cells = readFileSync(at('csv', 'texts.csv'), 'utf8').split('\r\n').slice(1, -1);
    expect(cells.length).toBe(texts.length);
    for (const line of cells) if (/[\r\n]/.test(line)) expect(line).toMatch(/^\d+,"[^]*"$/);
    expect(cells.some((line) => /\n/.test(line))).toBe(true);
  });

  it('is described by a data package whose files are there', () => {
    const { resources } = JSON.parse(readFileSync(at('csv', 'datapackage.json'), 'utf8')) as {
      resources: { path: string; bytes: number; schema: { fields: { name: string }[] } }[];
    };
    expect(resources.length).toBeGreaterThan(9);
    for (const { path, bytes, schema } of resources) {
      const content = readFileSync(at('csv', path));
      expect(content.length).toBe(bytes);
      expect(content.toString().slice(1).split('\r\n')[0]).toBe(schema.fields.map(({ name }) => name).join(','));
    }
  });
});

describe('xlsx', () => {
  const open = (path: string) => {
    const files = unzipSync(readFileSync(path));
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => ['row', 'c', 'sheet'].includes(name),
    });
    const parse = (name: string) => parser.parse(Buffer.from(files[name] ?? []).toString());
    const names = (parse('xl/workbook.xml').workbook.sheets.sheet as { name: string }[]).map(({ name }) => name);
    return {
      files,
      names,
      sheet: (name: string) => parse(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`).worksheet,
    };
  };

  it('has a sheet a table, a filter on each, typed cells', () => {
    const { names, sheet } = open(at('xlsx'));
    expect(names).toContain('figures');
    const figures = sheet('figures');
    const { rows } = archive.sqlite.prepare('select count(*) rows from figures').get() as { rows: number };
    expect(figures.sheetData.row).toHaveLength(rows + 1);
    expect(figures.autoFilter.ref).toBe(`A1:P${rows + 1}`);
    const [id, , raw, value] = figures.sheetData.row[1].c;
    expect(typeof id.v).toBe('number');
    expect(raw.t).toBe('inlineStr');
    expect(typeof value.v).toBe('number');
  });

  it('goes on in another sheet where a table is too long', async () => {
    await exportXlsx({ archive, filter: {} }, at('short.xlsx'), 3);
    const { names, sheet } = open(at('short.xlsx'));
    expect(names).toContain('figures (2)');
    expect(sheet('figures').sheetData.row).toHaveLength(3);
  });

  it('has no characters that XML has not', () => {
    expect(escapeXml('a\u0000<&>"\ud800b\u{20000}')).toBe('a\ufffd&lt;&amp;&gt;&quot;\ufffdb\u{20000}');
  });

  it('names columns', () => {
    expect([1, 26, 27, 52, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  });
});

describe('parquet', () => {
  it('has the rows of the tables, with their types', async () => {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(at('parquet', 'figures.parquet')) });
    const stored = archive.sqlite
      .prepare(
        `select sha256, raw, value from figures join notices on notices.id = notice_id order by sha256, figures.ordinal`
      )
      .all() as Record<string, unknown>[];
    expect(rows.map((row) => [Number(row['notice_id']), row['raw'], row['value']])).toEqual(
      stored.map((row) => [idOf(String(row['sha256'])), row['raw'], row['value']])
    );
    const checks = await parquetReadObjects({ file: await asyncBufferFromFile(at('parquet', 'checks.parquet')) });
    expect(Array.isArray(checks[0]?.['operands'])).toBe(true);
  });
});

describe('sqlite', () => {
  it('is whole, and has the views', () => {
    const db = new Database(at('sqlite'), { readonly: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.prepare('select count(*) from notice_sources').pluck().get()).toBe(texts.length);
    expect(db.prepare("select count(*) from sqlite_schema where name like 'full_text%'").pluck().get()).toBe(0);
    db.close();
  });
});
