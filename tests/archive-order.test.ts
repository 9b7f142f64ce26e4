/** In what order notices came into an archive does not show in what it holds and hands on. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digest } from '../src/archive/dump.js';
import { exportArchive } from '../src/archive/export/index.js';
import { ingest } from '../src/archive/ingest.js';
import { openArchive, type Archive } from '../src/archive/open.js';
import { idOf } from '../src/archive/rows.js';
import { search } from '../src/archive/search.js';
import { noticeTables } from '../src/archive/tables.js';
import { verify } from '../src/archive/verify.js';

let folder: string;
const at = (name: string): string => join(folder, name);
const paths = (...numbers: number[]): string[] => numbers.map((number) => at(`${number}.txt`));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongbao-order-'));
  for (let i = 1; i <= 4; i++)
    writeFileSync(at(`${i}.txt`), `某局督查通报\n共${30 + i}个问题，已完成20个，正在整改${10 + i}个。\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function archiveOf(name: string, ...runs: string[][]): Promise<Archive> {
  const archive = await openArchive(at(name), { create: true });
  for (const run of runs) await ingest(archive, run, { jobs: 1 });
  return archive;
}

it('holds, finds and hands on the same, whichever notice came first', async () => {
  const one = await archiveOf('one.db', paths(1, 2, 3, 4));
  const other = await archiveOf('other.db', paths(4), paths(2), paths(3, 1));
  expect(await digest(other)).toBe(await digest(one));
  const shown = async (archive: Archive): Promise<string[]> =>
    (await search(archive, ['督查'])).hits.map(({ sha256 }) => sha256);
  expect(await shown(other)).toEqual(await shown(one));
  for (const format of ['ndjson', 'sqlite'] as const) {
    for (const [name, archive] of [['a', one] as const, ['b', other] as const])
      await exportArchive(archive, format, at(`${name}.${format}`));
    expect(readFileSync(at(`b.${format}`)).equals(readFileSync(at(`a.${format}`)))).toBe(true);
  }
  await one.close();
  await other.close();
});

it('goes on behind ids that were made of hashes', async () => {
  const former = await archiveOf('former.db', paths(1, 2));
  const { sqlite } = former;
  sqlite.exec('begin; pragma defer_foreign_keys = on');
  for (const { id, sha256 } of sqlite.prepare('select id, sha256 from notices').all() as {
    id: number;
    sha256: string;
  }[]) {
    sqlite.prepare('update notices set id = ? where id = ?').run(idOf(sha256), id);
    for (const table of [...noticeTables, 'sources'])
      sqlite.prepare(`update ${table} set notice_id = ? where notice_id = ?`).run(idOf(sha256), id);
  }
  sqlite.exec('commit');
  await ingest(former, paths(2, 3), { jobs: 1 });
  const now = await archiveOf('now.db', paths(1, 2, 3));
  expect(await digest(former)).toBe(await digest(now));
  expect((await verify(now)).problems).toEqual([]);
  await former.close();
  await now.close();
});
