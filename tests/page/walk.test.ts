/** A new user's walk: report on a notice, find what fails, mark it, save the marks, check again, make the page again. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserForTests, noBrowser } from './browser.js';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'bin', 'tongbao.js');

const notice = `中共云栖市水务局党组关于巡察整改进展情况的通报
2022年6月8日至8月19日，市委第三巡察组对市水务局党组开展了巡察。10月12日，巡察组反馈了意见。
一、整改总体情况
共发现问题36个，其中一类24个、二类11个。截至2023年2月28日，已完成整改20个、正在整改16个，两项合计36个。
`;

describe.skipIf(noBrowser)(`from the notice to the accepted checks and back${noBrowser}`, { timeout: 60_000 }, () => {
  const { folder, openFile } = browserForTests();
  const tongbao = (...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: folder });

  it('goes all the way', async () => {
    writeFileSync(join(folder, '通报.txt'), notice);
    expect(tongbao('check', '通报.txt').status).toBe(1);
    expect(tongbao('report', '通报.txt', '-o', '核对.html')).toMatchObject({ status: 0, stdout: '', stderr: '' });

    const { page, complaints } = await openFile(join(folder, '核对.html'));
    const card = page.locator('.card.fails');
    expect(await card.count()).toBe(1);
    await card.click();
    expect((await page.locator('#notice .lit').allTextContents()).sort()).toEqual(['11个', '24个', '36个']);
    await card.getByRole('button', { name: '认可' }).click();
    await card.locator('textarea').fill('另有一类未列出');
    await page.locator('#tab-about').click();
    await page.locator('#reviewer').fill('李四');
    const saved = page.waitForEvent('download');
    await page.locator('[data-action="save-baseline"]').click();
    await (await saved).saveAs(join(folder, 'baseline.json'));
    expect(complaints).toEqual([]);

    const again = tongbao('check', '通报.txt', '--baseline', 'baseline.json');
    expect(again.stderr).toBe('');
    expect(again.status).toBe(0);

    // A new version of the text, changed elsewhere: the mark is still there.
    writeFileSync(
      join(folder, '通报二.txt'),
      notice.replace('一、整改总体情况', '为落实意见，召开会议3次。\n一、整改总体情况')
    );
    expect(tongbao('report', '通报二.txt', '--baseline', 'baseline.json', '-o', '核对二.html').status).toBe(0);
    const second = await openFile(join(folder, '核对二.html'));
    expect(await second.page.locator('.card.fails textarea').inputValue()).toBe('另有一类未列出');
  });

  it(
    'makes a folder with an index, the failing ones first, and ways between the pages',
    { timeout: 60_000 },
    async () => {
      mkdirSync(join(folder, 'notices'), { recursive: true });
      writeFileSync(join(folder, 'notices', 'a.txt'), '某局公告\n共查处案件35件，其中一类24件、二类11件。\n');
      writeFileSync(join(folder, 'notices', 'b.txt'), notice);
      expect(tongbao('report', 'notices', '-o', 'pages').status).toBe(0);
      expect(readdirSync(join(folder, 'pages')).sort()).toEqual(['a.html', 'b.html', 'index.html']);
      const { page } = await openFile(join(folder, 'pages', 'index.html'));
      expect(await page.locator('tbody a').evaluateAll((links) => links.map((a) => a.getAttribute('href')))).toEqual([
        'b.html',
        'a.html',
      ]);
      await page.locator('#only-failing').check();
      expect(await page.locator('tbody tr:visible').count()).toBe(1);
      await page.locator('tbody a').first().click();
      await page.locator('.card.fails').getByRole('button', { name: '属实' }).click();
      await page.locator('.page-nav a[rel="next"]').click();
      expect(page.url()).toMatch(/a\.html$/);
      await page.locator('.page-nav a').first().click();
      // The index knows how far the review has come in this browser.
      expect(await page.locator('tbody tr').first().locator('.reviewed').innerText()).toBe('1/1');
    }
  );

  it('makes the same page from a record', () => {
    writeFileSync(join(folder, 'c.txt'), notice);
    writeFileSync(
      join(folder, 'c.ndjson'),
      execFileSync(process.execPath, [program, 'extract', '--format', 'ndjson', 'c.txt'], { cwd: folder })
    );
    expect(tongbao('report', 'c.txt', '-o', 'c1.html').status).toBe(0);
    expect(tongbao('report', '--records', 'c.ndjson', '-o', 'c2.html').status).toBe(0);
    expect(readFileSync(join(folder, 'c2.html'), 'utf8')).toBe(readFileSync(join(folder, 'c1.html'), 'utf8'));
    writeFileSync(join(folder, 'd.json'), '{"schemaVersion":"1.0"}');
    const refused = tongbao('report', '--records', 'd.json', '-o', 'd.html');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('不是 tongbao 的记录');
  });

  it('never writes over what it did not make', () => {
    const saved = '<!doctype html><title>通报</title><p>共36个，其中24个、12个。</p>';
    writeFileSync(join(folder, 'saved.html'), saved);
    expect(tongbao('report', 'saved.html', '-o', 'saved.html').status).toBe(2);
    expect(readFileSync(join(folder, 'saved.html'), 'utf8')).toBe(saved);
    expect(tongbao('report', 'saved.html', '-o', 'own.html').status).toBe(0);
    expect(tongbao('report', 'saved.html', '-o', 'own.html').status).toBe(0);
    const nowhere = tongbao('report', 'saved.html', '-o', 'saved.html/deeper/x.html');
    expect(nowhere.status).toBe(2);
    expect(nowhere.stderr).toMatch(/^tongbao: .*无法写入.*\n$/);
  });
});
