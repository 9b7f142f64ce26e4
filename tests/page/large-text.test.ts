/** A notice of a million characters: opens, scrolls, is searched, and its links lead to the right place. */
import { expect, describe, it } from 'vitest';
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

    // A wheel's worth of scrolling each frame, for two seconds: how long did the page take over each?
    const frames = await page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const scroller = document.getElementById('text-scroll') as HTMLElement;
          const times: number[] = [];
          let before = performance.now();
          const step = (now: number): void => {
            times.push(now - before);
            before = now;
            scroller.scrollTop += 240;
            if (times.length < 120) requestAnimationFrame(step);
            else resolve(times.slice(2));
          };
          requestAnimationFrame(step);
        })
    );
    frames.sort((a, b) => a - b);
    // The machine of a test is shared and draws without a graphics card; the middle is what a reader feels.
    expect(frames[Math.floor(frames.length / 2)]).toBeLessThan(50);

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
