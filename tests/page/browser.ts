/** A real browser, where there is one: Debian's chromium, or the one that `CHROMIUM` names. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';

const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path)
);

/** Why the tests in a browser do not run; empty where they do. */
export const noBrowser = executablePath === undefined ? ' (skipped: no chromium)' : '';

export interface OpenPage {
  page: Page;
  context: BrowserContext;
  /** Errors and warnings of the console, uncaught exceptions, requests other than the page's own. */
  complaints: string[];
}

/** One browser and one folder for the tests of a file; closed and removed behind them. */
export function browserForTests() {
  let browser: Promise<Browser> | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-page-'));
  const contexts: BrowserContext[] = [];
  let opened = 0;
  // A page left open goes on drawing, beside those of the tests behind it.
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await (await browser)?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<Browser> {
    const { chromium } = await import('playwright-core');
    return chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    });
  }

  async function openFile(
    path: string,
    { hash = '', ...options }: BrowserContextOptions & { hash?: string } = {}
  ): Promise<OpenPage> {
    const context = await (
      await (browser ??= start())
    ).newContext({
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
      ...options,
    });
    contexts.push(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const url = pathToFileURL(path).href;
    page.on('request', (request) => {
      const asked = request.url();
      if (!asked.startsWith(url) && !asked.startsWith('blob:')) complaints.push(`request: ${asked}`);
    });
    await page.goto(url + hash, { timeout: 90_000 });
    return { page, context, complaints };
  }

  /** Writes the file and opens it as from a disk. */
  function open(html: string, options: BrowserContextOptions & { hash?: string } = {}): Promise<OpenPage> {
    const path = join(folder, `page-${opened++}.html`);
    writeFileSync(path, html);
    return openFile(path, options);
  }

  return { folder, open, openFile };
}
