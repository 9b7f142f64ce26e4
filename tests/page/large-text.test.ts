/** A notice of a million characters: opens, scrolls, is searched, and its links lead to the right place. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../src/report/html/render-page.js';
import { browserForTests, noBrowser } from './browser.js';
import { longRecord } from './long-record.js';

describe.skipIf(noBrowser)(`a text of a million characters${noBrowser}`, () => {
  const { open } = browserForTests();

  it('scrolls smoothly, and every link and search hit arrives', { timeout: 120_000 }, async () => {
    const record = longRecord(1_000_000);
    expect(record.text.length).toBeGreaterThan(1_000_000);
    const { page, complaints } = await open(renderPage(record));
    await page.locator('.operand-dock').waitFor({ state: 'attached' });

    // What the browser has to do for each frame of scrolling, against the same in a short text: the machine of a test is shared
    // and draws without a graphics card, so seconds say little.
    const short = await open(renderPage(longRecord(20_000)));
    const inShort = await workPerFrame(short.page);
    const inLong = await workPerFrame(page);
    expect(inLong).toBeLessThan(4 * inShort + 20);

    // The last failing check has an operand at the very end.
    const last = record.checks.find(({ rule }) => rule === 'repeat');
    await page.evaluate((id) => (location.hash = `#${id}`), last?.id);
    await page.locator('.card.selected .quote').nth(1).click();
    const inView = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom > 0 && bottom <= window.innerHeight;
        });
    await expect.poll(() => inView('#notice .now'), { timeout: 10_000 }).toBe(true);
    expect(await page.locator('#notice .now').textContent()).toBe('45个');

    await page.locator('#text-search').fill('河道2000号断面');
    await expect.poll(() => page.locator('.hits').innerText(), { timeout: 10_000 }).toMatch(/^1\/\d/);
    await expect
      .poll(
        () =>
          page.evaluate(() => {
            const [range] = [...(CSS.highlights.get('hit') ?? [])] as Range[];
            const top = range?.getBoundingClientRect().top ?? -1;
            return top > 0 && top < window.innerHeight;
          }),
        { timeout: 10_000 }
      )
      .toBe(true);
    expect(complaints).toEqual([]);
  });
});

/** Milliseconds of work a frame, while the text is scrolled by a wheel's worth each frame. */
async function workPerFrame(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const work = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const before = await work();
  const frames = 100;
  await page.evaluate(
    (count) =>
      new Promise<void>((resolve) => {
        const scroller = document.getElementById('text-scroll') as HTMLElement;
        let left = count;
        const step = (): void => {
          scroller.scrollTop += 240;
          if (--left > 0) requestAnimationFrame(step);
          else resolve();
        };
        requestAnimationFrame(step);
      }),
    frames
  );
  return ((await work()) - before) * (1000 / frames);
}
