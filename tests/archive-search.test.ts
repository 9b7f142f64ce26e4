/** Finding: words of any length in either script, filters, sentences with the words marked. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenBytes } from '../src/archive/full-text.js';
import { ingest } from '../src/archive/ingest.js';
import { openArchive, type Archive } from '../src/archive/open.js';
import { search, type SearchOptions } from '../src/archive/search.js';
import { sentenceAround } from '../src/archive/sentence.js';
import { stats } from '../src/archive/stats.js';

const notices: Record<string, string> = {
  'hans.txt':
    '安平市水务局通报\n共检查水库12座。发现隐患5处，已整改3处！其余正在处理。\n依照《安平市水库管理办法》，罚款２０００元。\n',
  'hant.txt': '環境保護局公告\n共檢查水庫8座，發現環保問題2項，依《水污染防治法》處以罰鍰6萬元。\n',
  'other.txt': '某县教育局通报\n检查学校30所，整治校园环境，水位正常，仓库已清理。\n',
};

let folder: string;
let archive: Archive;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongbao-search-'));
  for (const [name, text] of Object.entries(notices)) writeFileSync(join(folder, name), text);
  archive = await openArchive(join(folder, 'notices.db'), { create: true });
  await ingest(archive, [folder], { jobs: 1 });
});

afterAll(async () => {
  await archive.close();
  rmSync(folder, { recursive: true });
});

async function filesWith(words: string, options: SearchOptions = {}): Promise<string[]> {
  const { hits } = await search(archive, words.split(' '), options);
  return hits.map(({ path }) => path.slice(folder.length + 1)).sort();
}

describe('search', () => {
  it.each([
    ['水库', ['hans.txt', 'hant.txt']],
    ['水庫', ['hans.txt', 'hant.txt']],
    ['环保问题', ['hant.txt']],
    ['環保', ['hant.txt']],
    ['库', ['hans.txt', 'hant.txt', 'other.txt']],
    ['水', ['hans.txt', 'hant.txt', 'other.txt']],
    ['理', ['hans.txt', 'other.txt']],
    ['水库管理办法', ['hans.txt']],
    ['水 库', ['hans.txt', 'hant.txt', 'other.txt']],
    ['检查 整改', ['hans.txt']],
    ['2000元', ['hans.txt']],
    ['２０００', ['hans.txt']],
    ['12座', ['hans.txt']],
    ['位正', ['other.txt']],
    ['检查学校', ['other.txt']],
    ['检查问题', []],
  ])('finds %s', async (words, expected) => {
    const found = await search(archive, words.split(' '));
    if (found.instead) expect(expected).toEqual([]);
    else {
      expect(await filesWith(words)).toEqual(expected);
      expect(found).toMatchObject({ total: expected.length, exact: true });
    }
  });

  it('looks for the parts of what stands nowhere, and says so', async () => {
    const found = await search(archive, ['检查环保问题']);
    expect(found.instead?.join('')).toBe('检查环保问题');
    expect(found.hits.map(({ path }) => path.slice(folder.length + 1))).toEqual(['hant.txt']);
  });

  it('shows the sentence, with the words in it as spans of the text', async () => {
    const { hits } = await search(archive, ['整改']);
    const [match] = hits[0]?.matches ?? [];
    expect(match?.sentence).toBe('发现隐患5处，已整改3处！');
    const text = notices['hans.txt'] ?? '';
    expect(text.slice(match?.span.start, match?.span.end)).toBe(match?.sentence);
    expect(match?.marks.map(({ start, end }) => text.slice(start, end))).toEqual(['整改']);
  });

  it('filters by regulation and unit', async () => {
    expect(await filesWith('检查', { regulation: '水污染' })).toEqual(['hant.txt']);
    expect(await filesWith('检查', { unit: '所' })).toEqual(['other.txt']);
    expect(await filesWith('检查', { unit: '吨' })).toEqual([]);
  });

  it('pages', async () => {
    const all = (await search(archive, ['检查'])).hits.map(({ id }) => id);
    const paged: number[] = [];
    for (let offset = 0; offset < all.length; offset++) {
      paged.push(...(await search(archive, ['检查'], { limit: 1, offset })).hits.map(({ id }) => id));
    }
    expect(paged).toEqual(all);
  });

  it('refuses what cannot be looked for', async () => {
    await expect(search(archive, ['，'])).rejects.toMatchObject({ code: 'misuse' });
  });
});

describe('tokenBytes', () => {
  it.each([
    ['整改3项', '整改 改 3 项 '],
    ['pm2.5超标', 'pm2 5 超标 标 '],
    ['，。', ''],
    ['', ''],
  ])('of %s', (text, tokens) => {
    expect(Buffer.from(tokenBytes(text)).toString()).toBe(tokens);
  });
});

describe('sentenceAround', () => {
  it('cuts a long sentence, and keeps what was found', () => {
    const text = `${'长'.repeat(500)}要害${'长'.repeat(500)}`;
    const span = sentenceAround(text, { start: 500, end: 502 });
    expect(span.end - span.start).toBeLessThanOrEqual(160);
    expect(text.slice(span.start, span.end)).toContain('要害');
  });
});

describe('stats', () => {
  it('counts', async () => {
    const { total, regulations, errors } = await stats(archive);
    expect(total.notices).toBe(3);
    expect(errors).toEqual([]);
    expect(regulations.map(({ cited }) => cited)).toContain('水污染防治法');
  });

  it('counts what a filter leaves', async () => {
    expect((await stats(archive, { unit: '所' })).total.notices).toBe(1);
  });
});
