/** The archive: what goes in comes out, once, whatever happens on the way. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failedFiles } from '../src/archive/again.js';
import { ingest } from '../src/archive/ingest.js';
import { listNotices, readNotice } from '../src/archive/notices.js';
import { openArchive, type Archive } from '../src/archive/open.js';
import { verify } from '../src/archive/verify.js';
import { columnsOf, tables, type Column, type TableName } from '../src/archive/tables.js';
import { listed } from '../src/archive/walk.js';
import { parseNotice } from '../src/pipeline.js';
import { readBytes } from '../src/read/index.js';

let folder: string;
let archive: Archive;
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongbao-archive-'));
  archive = await openArchive(at('notices.db'), { create: true });
  mkdirSync(at('in', 'below'), { recursive: true });
  writeFileSync(at('in', 'a.txt'), '某局整改情况通报\n共39个问题，已完成24个，基本完成4个，正在整改11个。\n');
  writeFileSync(at('in', 'b.txt'), '某局依照《某市物业条例》发放补助68.6万元，其中甲25.6万元，乙43万元。\n');
  writeFileSync(
    at('in', 'below', 'copy of a.txt'),
    '某局整改情况通报\n共39个问题，已完成24个，基本完成4个，正在整改11个。\n'
  );
});

afterAll(async () => {
  await archive.close();
  rmSync(folder, { recursive: true });
});

describe('tables', () => {
  it('are what the description says', () => {
    for (const name of Object.keys(tables) as TableName[]) {
      const columns = archive.sqlite.pragma(`table_info(${name})`) as { name: string; notnull: number }[];
      const described: Record<string, Column> = tables[name].columns;
      expect(
        columns.map((column) => column.name),
        name
      ).toEqual(columnsOf(name));
      for (const column of columns)
        expect(column.notnull === 0, `${name}.${column.name}`).toBe(described[column.name]?.null ?? false);
    }
  });
});

describe('ingest', () => {
  it('stores each notice once, with all its sources', async () => {
    const summary = await ingest(archive, [at('in')], { jobs: 1 });
    expect(summary).toMatchObject({ files: 3, added: 2, duplicates: 1, failed: 0, skipped: 0 });
    const listed = await listNotices(archive, {}, 10);
    expect(listed).toHaveLength(2);
    const sources = await Promise.all(listed.map(async ({ id }) => (await readNotice(archive, id)).sources.length));
    expect(sources.sort()).toEqual([1, 2]);
  });

  it('gives back the record that the pipeline gives', async () => {
    const bytes = Buffer.from('某局依照《某市物业条例》发放补助68.6万元，其中甲25.6万元，乙43万元。\n');
    for await (const { file } of readBytes(bytes, at('in', 'b.txt'))) {
      const expected = parseNotice(file ?? '');
      const listed = await listNotices(archive, {}, 10);
      const records = await Promise.all(listed.map(async ({ id }) => (await readNotice(archive, id)).record));
      expect(JSON.stringify(records.find((record) => record.source.path === expected.source.path))).toBe(
        JSON.stringify(expected)
      );
    }
  });

  it('passes over what it knows', async () => {
    expect(await ingest(archive, [at('in')], { jobs: 1 })).toMatchObject({
      files: 3,
      skipped: 3,
      added: 0,
      duplicates: 0,
    });
  });

  it('reads again what has changed, and keeps what was there', async () => {
    writeFileSync(at('in', 'a.txt'), '某局整改情况通报（续）\n共39个问题，已完成39个。\n');
    utimesSync(at('in', 'a.txt'), 2_000_000_000, 2_000_000_000);
    expect(await ingest(archive, [at('in')], { jobs: 1 })).toMatchObject({ skipped: 2, added: 1 });
    const present = await archive.db
      .selectFrom('sources')
      .select(['path', 'present'])
      .where('path', '=', at('in', 'a.txt'))
      .execute();
    expect(present.map((source) => source.present).sort()).toEqual([0, 1]);
  });

  it('finds files and folders with names in GBK, and takes lists with line ends in names', async () => {
    const gbk = Buffer.from([0xcd, 0xa8, 0xb1, 0xa8]);
    const below = Buffer.concat([Buffer.from(`${at('gbk')}/`), gbk]);
    mkdirSync(at('gbk'));
    mkdirSync(below);
    writeFileSync(Buffer.concat([below, Buffer.from('/'), gbk]), '整改已完成24个。');
    writeFileSync(at('gbk', 'new\nline.txt'), '整改已完成25个。');
    const other = await openArchive(at('gbk.db'), { create: true });
    const paths = async (): Promise<string[]> =>
      (await other.db.selectFrom('sources').select('path').orderBy('path').execute()).map(({ path }) => path);
    const list = Buffer.concat([Buffer.from(`${at('gbk')}/`), gbk, Buffer.from(`\0${at('gbk')}/new\nline.txt\0`)]);
    await ingest(other, listed(Readable.from([list.subarray(0, 9), list.subarray(9)])), { jobs: 1 });
    expect(await paths()).toEqual([at('gbk', 'new\nline.txt'), `${at('gbk')}/通报/通报`]);
    expect(await ingest(other, [at('gbk')], { jobs: 1 })).toMatchObject({ files: 2, skipped: 2, failed: 0 });
    expect(await ingest(other, [`${at('gbk')}/通报/${gbk.toString()}`], { jobs: 1 })).toMatchObject({
      skipped: 1,
    });
    await other.close();
  });

  it('lists what cannot be read, and goes on', async () => {
    const summary = await ingest(archive, [at('none.txt'), at('in')], { jobs: 1 });
    expect(summary).toMatchObject({ failed: 1, skipped: 3 });
    expect(summary.failures[0]).toMatchObject({ path: at('none.txt'), code: 'not-found' });
  });

  it('takes up again what failed, once, and only that', async () => {
    mkdirSync(at('retry'));
    writeFileSync(at('retry', 'bad.txt'), '');
    writeFileSync(at('retry', 'good.txt'), '整改已完成26个。');
    const other = await openArchive(at('retry.db'), { create: true });
    expect(await ingest(other, [at('retry')], { jobs: 1 })).toMatchObject({ added: 1, failed: 1 });
    const failed = await failedFiles(other);
    expect(failed).toEqual([at('retry', 'bad.txt')]);
    const within = await ingest(other, [at('retry')], { jobs: 1, retry: failed });
    expect(within).toMatchObject({ files: 2, skipped: 1, failed: 1 });
    writeFileSync(at('retry', 'bad.txt'), '整改已完成27个。');
    const alone = await ingest(other, [], { jobs: 1, retry: await failedFiles(other) });
    expect(alone).toMatchObject({ files: 1, skipped: 0, added: 1, failed: 0 });
    expect(await failedFiles(other)).toEqual([]);
    await other.close();
  });

  it('extracts again what an older version extracted, when asked to', async () => {
    expect(await ingest(archive, [at('in')], { jobs: 1, version: '9.9.9' })).toMatchObject({ skipped: 3 });
    const refreshed = await ingest(archive, [at('in')], { jobs: 1, version: '9.9.9', refresh: true });
    expect(refreshed).toMatchObject({ skipped: 0, refreshed: 3, added: 0, failed: 0 });
  });
});

describe('verify', () => {
  const faults = async (statement: string): Promise<string[]> => {
    archive.sqlite.exec('savepoint tampered');
    try {
      archive.sqlite.exec(statement);
      return (await verify(archive)).problems.map(({ en }) => en);
    } finally {
      archive.sqlite.exec('rollback to tampered; release tampered');
    }
  };

  it('finds a sound archive sound', async () => {
    expect((await verify(archive)).problems).toEqual([]);
  });

  it.each([
    ['a value', "update figures set value = value + 1 where raw = '39个'", 'figures: value of row 1'],
    ['a verdict', "update checks set verdict = 'fails' where verdict = 'holds'", 'checks: verdict of row 1'],
    ['a title', "update notices set title = 'x'", 'title'],
    ['a row too few', 'delete from regulations', 'regulations differ in number: 1 in the record, 0 rows'],
    ['a text', "update texts set text = replace(text, '39', '38')", 'its text or its record has been changed'],
    ['a digest', "update records set digest = 'x'", 'its text or its record has been changed'],
    ['a record', "update records set record = x'00'", 'its record cannot be decompressed'],
    ['a span', 'update figures set span_start = span_start + 1', 'figures: span_start of row 1'],
    ['a count', "update notice_units set figures = 7 where unit = '个'", 'notice_units does not count'],
    ['a count of checks', 'delete from notice_rules', 'notice_rules does not count'],
    ['a hash', "update notices set sha256 = replace(sha256, 'a', 'b')", 'the hash in its record is another'],
    ['a source', 'delete from sources', 'it has no source'],
    ['the index', "insert into full_text (full_text) values ('delete-all')", 'the full-text index lacks'],
  ])('tells that somebody changed %s', async (_, statement, said) => {
    expect(await faults(statement)).toContainEqual(expect.stringContaining(said));
  });
});
