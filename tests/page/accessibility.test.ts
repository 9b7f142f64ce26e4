/** What axe-core finds wrong in the page, in every part and form of it: nothing. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { renderIndex, summaryOf } from '../../src/report/html/render-index.js';
import { renderPage } from '../../src/report/html/render-page.js';
import { browserForTests, noBrowser } from './browser.js';
import { longRecord } from './long-record.js';

const axe = noBrowser === '' ? readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') : '';

interface Result {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** Goes in through the debugger: the policy of the page would not let it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as Result;
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`)
  );
}

describe.skipIf(noBrowser)(`accessibility${noBrowser}`, { timeout: 60_000 }, () => {
  const { open } = browserForTests();
  const record = longRecord(2500);
  const html = renderPage(record);

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no violation in any tab, ${colorScheme}`, async () => {
      const { page } = await open(html, { colorScheme });
      for (const tab of ['checks', 'findings', 'charts', 'uncovered', 'about']) {
        await page.locator(`#tab-${tab}`).click();
        expect(await violations(page), tab).toEqual([]);
      }
      await page.locator('#tab-checks').click();
      await page.locator('#check-2').getByRole('button', { name: '认可' }).click();
      await page.locator('.group-undecidable summary').first().click();
      await page.locator('#check-2 .card-link').click();
      await page.locator('.pill-uncovered').click();
      expect(await violations(page), 'selected').toEqual([]);
      await page.keyboard.press('?');
      expect(await violations(page), 'help').toEqual([]);
    });
  }

  it('has none on a phone', async () => {
    const { page } = await open(html, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    expect(await violations(page), 'panel').toEqual([]);
    await page.locator('.tab-text').tap();
    expect(await violations(page), 'text').toEqual([]);
  });

  it('has none in the index', async () => {
    const { page } = await open(
      renderIndex([2000, 3000].map((length) => ({ ...summaryOf(longRecord(length)), href: `${length}.html` })))
    );
    expect(await violations(page)).toEqual([]);
  });
});
