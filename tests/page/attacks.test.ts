/** Nothing in a notice, a file name or a record can run script, load anything, or add an element to the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/report/html/model/csv.js';
import { PageNames } from '../../src/report/html/file-names.js';
import { renderIndex, summaryOf } from '../../src/report/html/render-index.js';
import { renderPage, withNavigation } from '../../src/report/html/render-page.js';
import { record as schema, type NoticeRecord } from '../../src/record/schema.js';
import { parseNotice, readBytes } from '../../src/index.js';
import { browserForTests, noBrowser } from './browser.js';
import { longRecord } from './long-record.js';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'attacks');
const notices = readdirSync(join(folder, 'notices'));
const { names } = JSON.parse(readFileSync(join(folder, 'file-names.json'), 'utf8')) as { names: string[] };

const CODE = 'window.__attacked=(window.__attacked||0)+1';
const payloads = [
  `</script><script>${CODE}</script>`,
  `"><img src=x onerror="${CODE}">`,
  `' onmouseover='${CODE}' x='`,
  `<!--<script>${CODE}`,
  `javascript:${CODE}`,
  '__proto__',
  'constructor',
  '\u202e\u0000\u2028</title></style></textarea>',
];

/** Every string that the schema leaves free becomes the payload. What it does not take keeps its value. */
function poisoned(payload: string): NoticeRecord {
  const original = longRecord(400);
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return FREE.has(key) ? payload : value;
    if (Array.isArray(value)) return value.map((one) => visit(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visit(one, name)]));
  };
  const record = visit(original, '') as NoticeRecord;
  // These share a name with free text, and are from closed lists.
  record.generator.name = 'tongbao';
  record.blocks = original.blocks;
  record.skipped = original.skipped.map((one) => ({ ...one, raw: payload }));
  record.metadata = {
    title: payload,
    documentNumber: payload,
    publisher: payload,
    publishedAt: payload,
    inspectionBody: payload,
    inspected: payload,
    inspectionPeriod: { start: payload, end: payload },
    feedbackDate: payload,
    asOf: payload,
    contacts: { phones: [payload], emails: [payload], addresses: [payload] },
  };
  record.text = (payload + original.text).slice(0, original.text.length);
  return schema.parse(record);
}

const FREE = new Set(
  (
    'id ref rule statement message expected actual reason fingerprint raw title name label heading issue unit subject ' +
    'action value decimal interval iso kind edition path mediaType encoding sha256 version stages ruleId source findingId measureId'
  ).split(' ')
);

async function filesOf(bytes: Buffer, name: string) {
  const files = [];
  for await (const { file, error } of readBytes(bytes, name)) {
    if (error) throw error;
    files.push(file);
  }
  return files;
}

async function expectUnharmed(page: Page, complaints: string[], scripts: number): Promise<void> {
  const state = await page.evaluate(() => ({
    ran: (window as unknown as Record<string, unknown>)['__attacked'],
    scripts: document.scripts.length,
    foreign: document.querySelectorAll(
      'img, iframe, object, embed, form, link, base, audio, video, frame, portal, math, foreignObject, [onerror], [onload], [onclick], [onmouseover]'
    ).length,
    refresh: document.querySelectorAll('meta[http-equiv="refresh"]').length,
    styles: document.querySelectorAll('style').length,
    links: [...document.querySelectorAll('a')].filter((a) => !/^#|^[^:/]*\.html$/.test(a.getAttribute('href') ?? ''))
      .length,
  }));
  expect(state).toEqual({ ran: undefined, scripts, foreign: 0, refresh: 0, styles: 1, links: 0 });
  expect(complaints).toEqual([]);
}

/** Touches everything, so that what is drawn later is drawn. */
async function goThrough(page: Page): Promise<void> {
  for (const tab of ['findings', 'charts', 'uncovered', 'about', 'checks']) await page.locator(`#tab-${tab}`).click();
  for (let i = 0; i < 4; i++) await page.keyboard.press('j');
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const element of document.querySelectorAll('#notice a, .card-head, .quote, .places a')) {
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      (element as HTMLElement).click();
    }
  });
}

describe.skipIf(noBrowser)(`attacks in a browser${noBrowser}`, { timeout: 60_000 }, () => {
  const { open } = browserForTests();

  for (const name of notices) {
    it(`a notice: ${name}`, async () => {
      const bytes = readFileSync(join(folder, 'notices', name));
      // As text, whatever the reader would say to control characters; only a saved page is read as one.
      for (const file of name.endsWith('.txt') ? [bytes.toString('utf8')] : await filesOf(bytes, name)) {
        const record = parseNotice(file);
        const { page, complaints } = await open(renderPage(record));
        await goThrough(page);
        await expectUnharmed(page, complaints, 4);
        // The text is there, character for character: what HTML cannot carry is replaced one for one.
        const shown = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('#notice [data-s]')].map((e) => [
            Number(e.dataset['s']),
            e.textContent ?? '',
          ])
        );
        for (const [start, text] of shown as [number, string][]) {
          const published = record.text.slice(start, start + text.length);
          expect(text).toBe(published.replace(/\0/g, '\uFFFD').replace(/\r/g, ' '));
        }
      }
    });
  }

  for (const payload of payloads) {
    it(`every field of a record: ${JSON.stringify(payload)}`, async () => {
      const record = poisoned(payload);
      const baseline = record.checks.map(({ fingerprint, rule }) => ({
        fingerprint,
        rule,
        decision: 'confirmed' as const,
        reason: payload,
        name: payload,
        statement: payload,
      }));
      const html = withNavigation(renderPage(record, { baseline, navigation: true }), {
        previous: { href: 'a.html', title: payload },
      });
      const { page, complaints } = await open(html);
      await goThrough(page);
      await expectUnharmed(page, complaints, 4);
    });
  }

  it('the index of many notices', async () => {
    const namer = new PageNames();
    const entries = [...payloads, ...names].map((name) => {
      const record = longRecord(300);
      record.source.path = name;
      record.metadata.title = name;
      return { ...summaryOf(record), href: encodeURIComponent(namer.next(name)) };
    });
    const { page, complaints } = await open(renderIndex(entries));
    await expectUnharmed(page, complaints, 2);
    expect(await page.locator('tbody tr').count()).toBe(entries.length);
  });

  it('marks in the storage that are none', async () => {
    const record = longRecord(400);
    const { page } = await open(renderPage(record));
    const key = `tongbao:marks:${record.source.sha256}`;
    for (const stored of [
      'nonsense',
      '[]',
      '{"a":{"decision":"accepted","reason":{"toString":1}}}',
      `{"${record.checks[1]?.fingerprint ?? ''}":{"decision":"<b>","reason":"x"},"__proto__":{"decision":"accepted","reason":""}}`,
    ]) {
      await page.evaluate(([name, value]) => localStorage.setItem(name as string, value as string), [key, stored]);
      await page.reload();
      expect(await page.locator('.card [aria-pressed="true"]').count()).toBe(0);
    }
  });

  it('the policy would stop script that got in', async () => {
    const html = renderPage(longRecord(300)).replace(
      '</main>',
      `<script>${CODE}</script><img src="http://localhost:9/x"></main>`
    );
    const { page, complaints } = await open(html);
    expect(await page.evaluate(() => (window as unknown as Record<string, unknown>)['__attacked'])).toBeUndefined();
    expect(complaints.join('\n')).toMatch(/Content Security Policy/);
  });
});

describe('attacks without a browser', () => {
  it('file names become names in one folder, each once', () => {
    const namer = new PageNames();
    const made = names.map((name) => namer.next(name));
    expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of made) {
      expect(name).not.toMatch(/[\u0000-\u001f/\\:*?"<>|\u202a-\u202e]|^[.-]|^(?:index|con)\.html$/i);
      expect(Buffer.byteLength(name)).toBeLessThan(255);
    }
  });

  it('cells of a table are never formulas', () => {
    const cells = ['=1+1', '+1', '-1', '@a', '\t=1', '＝1', '\r=1', 'a"b', '正常', -1];
    const [line = ''] = csv([cells]).slice(1).split('\r\n');
    expect(line).toBe(`"'=1+1","'+1","'-1","'@a","'\t=1","'＝1","'\r=1","a""b","正常","-1"`);
  });
});
