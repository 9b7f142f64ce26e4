/** The page in a real browser: the ways a person goes through it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { baseline } from '../../src/baseline/schema.js';
import { renderPage } from '../../src/report/html/render-page.js';
import { browserForTests, noBrowser } from './browser.js';
import { longRecord } from './long-record.js';

describe.skipIf(noBrowser)(`the review page${noBrowser}`, { timeout: 60_000 }, () => {
  const { open } = browserForTests();
  const record = longRecord(5000);
  const html = renderPage(record);
  const last = record.checks.find(({ rule }) => rule === 'repeat')?.id ?? '';
  const fails = record.checks.filter(({ verdict }) => verdict === 'fails').length;

  it('is one small file that opens at once and says nothing on the console', async () => {
    const html = renderPage(longRecord(20_000));
    expect(Buffer.byteLength(html)).toBeLessThan(1_500_000);
    const { page, complaints } = await open(html);
    const firstPaint = (): Promise<number> =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries()[0]?.startTime ?? Infinity)).observe({
              type: 'paint',
              buffered: true,
            });
          })
      );
    const painted = [await firstPaint()];
    // The best of five at most: the browser itself has only just started, on a machine that does other things.
    while (Math.min(...painted) >= 1000 && painted.length < 5) {
      await page.reload();
      painted.push(await firstPaint());
    }
    expect(Math.min(...painted)).toBeLessThan(1000);
    expect(complaints).toEqual([]);
  });

  it('shows the failing checks first, the grave ones before the others', async () => {
    const { page } = await open(html);
    const headings = await page.locator('#panel-checks h3').allInnerTexts();
    expect(headings.map((text) => text.replace(/\s+\d+$/, '').trim())).toEqual([
      '不一致',
      '仅在四舍五入范围内成立',
      '一致',
      '无法核验',
    ]);
    const first = page.locator('.card').first();
    expect(await first.locator('.statement').innerText()).toBe('31 ÷ 46 = 67.4% ≠ 76.4%');
    expect(await first.locator('.operands tbody tr').count()).toBe(3);
    expect(await first.locator('.operands').innerText()).toMatch(/76\.35%–76\.45%/);
    expect(await first.locator('.tag-major').innerText()).toBe('影响结论');
    // The undecidable ones are folded under their reasons.
    expect(await page.locator('.group-undecidable details').count()).toBe(3);
    expect(await page.locator('.group-undecidable .card:visible').count()).toBe(0);
  });

  it('lights every operand of a check at once, and brings it into view', async () => {
    const { page } = await open(html);
    const card = page.locator('.card', { hasText: '46个 ≠ 45个' });
    await card.click();
    expect(await page.locator('#notice .lit').allTextContents()).toEqual(['46个', '45个']);
    // The second operand is at the other end of the text.
    await card.locator('.quote').nth(1).click();
    await expect.poll(() => inView(page, '#notice .now')).toBe(true);
    expect(await page.locator('#notice .now').innerText()).toBe('45个');
    await page.keyboard.press('Escape');
    expect(await page.locator('#notice .lit').count()).toBe(0);
  });

  it('shows the checks of a number, and leads back to all', async () => {
    const { page } = await open(html);
    await page.locator('#notice a', { hasText: /^46个$/ }).click();
    expect(await page.locator('.number-card h3').innerText()).toContain('“46个”');
    expect(await page.locator('.card .statement').allInnerTexts()).toEqual([
      '31 ÷ 46 = 67.4% ≠ 76.4%',
      '46个 ≠ 45个',
      '31 + 12 + 3 = 46',
    ]);
    await page.locator('.number-card button').click();
    expect(await page.locator('.card').count()).toBe(record.checks.length);
  });

  it('has a link for every check', async () => {
    const { page } = await open(html, { hash: `#${last}` });
    expect(await page.locator('.card.selected').getAttribute('id')).toBe(last);
    expect(await page.locator('#notice .lit').count()).toBe(2);
    // One that is folded away is unfolded.
    await page.evaluate(() => (location.hash = '#check-6'));
    await expect.poll(() => page.locator('#check-6').isVisible()).toBe(true);
  });

  it('keeps marks and notes, writes them as a file, and reads them back', async () => {
    const { page, context } = await open(html);
    const card = page.locator('#check-2');
    await card.getByRole('button', { name: '属实' }).click();
    await card.locator('textarea').fill('已请单位核实');
    expect(await page.locator('.sum-reviewed').innerText()).toContain(`1/${fails}`);
    await page.reload();
    expect(await card.getByRole('button', { name: '属实' }).getAttribute('aria-pressed')).toBe('true');
    expect(await card.locator('textarea').inputValue()).toBe('已请单位核实');

    await page.locator('#tab-about').click();
    await page.locator('#reviewer').fill('张三');
    const saved = page.waitForEvent('download');
    await page.locator('[data-action="save-baseline"]').click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('云栖市水务局整改通报.baseline.json');
    const path = (await download.path()) as string;
    const file = baseline.parse(JSON.parse(readFileSync(path, 'utf8')));
    expect(file.entries).toHaveLength(1);
    expect(file.entries[0]).toMatchObject({
      fingerprint: record.checks[1]?.fingerprint,
      rule: 'ratio',
      decision: 'confirmed',
      reason: '已请单位核实',
      name: '张三',
      statement: '31 ÷ 46 = 67.4% ≠ 76.4%',
    });

    // Another browser, the file: the same marks.
    const other = await open(html);
    await other.page.locator('#tab-about').click();
    await other.page.locator('[data-action="load-baseline"]').setInputFiles(path);
    await expect.poll(() => other.page.locator('#baseline-status').innerText()).toContain('1');
    await other.page.locator('#tab-checks').click();
    expect(await other.page.locator('#check-2 textarea').inputValue()).toBe('已请单位核实');
    // Taken back, it is gone after a reload too.
    await other.page.locator('#check-2').getByRole('button', { name: '属实' }).click();
    await other.page.reload();
    expect(await other.page.locator('#check-2 [aria-pressed="true"]').count()).toBe(0);

    // The same file given when the page is made.
    const made = await open(renderPage(record, { baseline: file.entries }));
    expect(await made.page.locator('#check-2 textarea').inputValue()).toBe('已请单位核实');
    await context.clearCookies();
  });

  it('can be gone through with the keyboard alone', async () => {
    const { page } = await open(html);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.locator('.card.selected').getAttribute('id')).toBe(last);
    await page.keyboard.press(']');
    expect(await page.locator('#notice .now').innerText()).toBe('45个');
    await page.keyboard.press('3');
    expect(await page.locator('.card.selected [aria-pressed="true"]').innerText()).toBe('提取有误');
    await page.keyboard.press('n');
    await page.keyboard.type('同名不同事');
    await page.keyboard.press('Escape');
    await page.keyboard.press('k');
    expect(await page.locator('.card.selected').getAttribute('id')).toBe('check-2');
    expect(await page.locator(`#${last} textarea`).inputValue()).toBe('同名不同事');
    await page.keyboard.press('?');
    expect(await page.locator('#help').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#help').isVisible()).toBe(false);
    // Single keys can be switched off.
    await page.keyboard.press('?');
    await page.locator('#single-keys').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await page.locator('.card.selected').getAttribute('id')).toBe('check-2');
    // Every card can be reached with the tabulator and opened with Enter.
    await page.locator('#check-3 .card-link').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.card.selected').getAttribute('id')).toBe('check-3');
  });

  it('filters checks and searches the text', async () => {
    const { page } = await open(html);
    await page.locator('#panel-checks select').first().selectOption('rounding');
    expect(await page.locator('.card').count()).toBe(1);
    await page.locator('.filters .plain').click();
    await page.locator('#panel-checks input[type="search"]').fill('节水行动');
    expect(await page.locator('.card').count()).toBe(1);
    await page.locator('#text-search').fill('１２号断面'); // full-width digits find half-width ones
    await expect.poll(() => page.locator('.hits').innerText()).toBe('1/1');
    await expect
      .poll(() =>
        page.evaluate(() => {
          const highlight = CSS.highlights.get('hit');
          const [range] = highlight ? [...highlight] : [];
          const top = (range as Range | undefined)?.getBoundingClientRect().top ?? -1;
          return top > 0 && top < window.innerHeight;
        })
      )
      .toBe(true);
    await page.locator('#text-search').fill('没有这句话');
    await expect.poll(() => page.locator('.hits').innerText()).toBe('没有找到');
  });

  it('switches kinds of marks, and shows what no check covers', async () => {
    const { page } = await open(html);
    const line = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).borderBottomColor);
    const before = await line('#notice .k-date');
    await page.locator('.pill-date').click();
    expect(await line('#notice .k-date')).not.toBe(before);
    expect(await page.locator('.pill-date').getAttribute('aria-pressed')).toBe('false');
    await page.locator('#tab-uncovered').click();
    const free = await page.locator('#panel-uncovered .places').first().innerText();
    expect(free).toContain('157项');
    const unexplained = await page.locator('#panel-uncovered .places').nth(1).innerText();
    expect(unexplained).toContain('88-3');
    expect(unexplained).not.toContain('0570');
    await page.locator('[data-action="uncovered"]').click();
    const ground = await page
      .locator('#notice .free')
      .first()
      .evaluate((e) => getComputedStyle(e).backgroundColor);
    expect(ground).not.toBe('rgba(0, 0, 0, 0)');
  });

  it('lists findings with measures and states', async () => {
    const { page } = await open(html);
    await page.locator('#tab-findings').click();
    expect(await page.locator('.finding').count()).toBe(record.findings.length);
    await page.locator('#panel-findings select').selectOption('planned');
    expect(await page.locator('.finding').count()).toBe(
      record.findings.filter(({ measures }) => measures.some(({ status }) => status === 'planned')).length
    );
    await page.locator('.finding summary').first().click();
    expect(await page.locator('.finding').first().locator('.measures li').count()).toBe(3);
  });

  it('draws charts that lead to the text and have tables beside them', async () => {
    const { page } = await open(html);
    await page.locator('#tab-charts').click();
    expect(await page.locator('.chart:visible').count()).toBe(5);
    expect(await page.locator('.chart-table').count()).toBe(5);
    // A day that does not exist has a form of its own.
    expect(await page.locator('.no-day').count()).toBe(record.dates.filter(({ impossible }) => impossible).length);
    await page.locator('a:has(.no-day)').last().click();
    expect(await page.locator('.number-card').innerText()).toContain('历法上没有这一天');
  });

  it('gives the record and its tables', async () => {
    const { page } = await open(html);
    await page.locator('#tab-about').click();
    const content = async (selector: string): Promise<string> => {
      const saved = page.waitForEvent('download');
      await page.locator(selector).click();
      return readFileSync((await (await saved).path()) as string, 'utf8');
    };
    expect(JSON.parse(await content('[data-action="download-json"]'))).toEqual(record);
    const table = await content('[data-table="figures"]');
    expect(table.startsWith('\uFEFF"id","raw"')).toBe(true);
    expect(table.trim().split('\r\n')).toHaveLength(record.figures.length + 1);
  });

  it('works without its script: all is there, and numbers lead to their checks', async () => {
    const { page } = await open(html, { javaScriptEnabled: false });
    expect(await page.locator('#panel-findings').isVisible()).toBe(true);
    expect(await page.locator('.card').first().isVisible()).toBe(true);
    expect(await page.locator('#notice a', { hasText: /^76\.4%$/ }).getAttribute('href')).toBe('#check-2');
    expect(await page.locator('#check-2').count()).toBe(1);
  });

  it('turns on a phone into one column with the text a tap away', async () => {
    const { page } = await open(html, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    expect(await page.locator('#notice').isVisible()).toBe(false);
    await page.locator('.card', { hasText: '46个 ≠ 45个' }).locator('.quote').nth(1).tap();
    await expect.poll(() => inView(page, '#notice .now')).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.locator('#tab-checks').tap();
    expect(await page.locator('#notice').isVisible()).toBe(false);
  });

  it('follows the theme of the system, and the switch', async () => {
    const { page } = await open(html, { colorScheme: 'dark' });
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.locator('[data-action="theme"]').click();
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await ground()).toBe(light);
  });

  it('speaks English', async () => {
    const { page, complaints } = await open(renderPage(record, { lang: 'en' }));
    expect(await page.locator('#tab-checks').innerText()).toContain('Checks');
    await page.keyboard.press('j');
    expect(await page.locator('.operand-bar').isVisible()).toBe(true);
    const shown = await page.locator('.top, .tabs, .filters, .group-head, .operands thead').allInnerTexts();
    expect(shown.join(' ').replace(/中共[^\s]*通报/, '')).not.toMatch(/[\u4e00-\u9fff]/);
    expect(complaints).toEqual([]);
  });

  it('prints the checks, then the text, without its controls', async () => {
    const { page } = await open(html);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.tabs', '.filters', '.text-bar', '.outline', '.decide-buttons', '.top-tools']) {
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
    }
    for (const selector of ['#panel-checks', '#panel-findings', '#panel-charts', '#notice']) {
      expect(await page.locator(selector).isVisible(), selector).toBe(true);
    }
    const order = await page.evaluate(() =>
      ['#panel-checks', '#notice'].map((selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0)
    );
    expect(order[0]).toBeLessThan(order[1] as number);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('#check-6').isVisible()).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(50_000);
  });
});

async function inView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight && bottom > 0;
    });
}
