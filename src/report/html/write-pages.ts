/**
 * Writes the pages of many notices and the index over them, one record in memory at a time.
 *
 * The way to the neighbours is known only at the end, when the failing notices are known; it is put into the pages then.
 */
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NoticeRecord } from '../../record/schema.js';
import { PageNames } from './file-names.js';
import type { BaselineEntry } from './model/baseline.js';
import { byFailures, renderIndex, summaryOf, type IndexEntry } from './render-index.js';
import { renderPage, withNavigation } from './render-page.js';
import type { Lang } from './words/index.js';

export interface WriteOptions {
  lang?: Lang;
  baseline?: readonly BaselineEntry[];
}

/**
 * @param directory made where it is missing
 * @returns what was written, in the order of the index
 */
export async function writePages(
  records: AsyncIterable<NoticeRecord>,
  directory: string,
  { lang = 'zh', baseline = [] }: WriteOptions = {}
): Promise<IndexEntry[]> {
  await mkdir(directory, { recursive: true });
  const names = new PageNames();
  const entries: IndexEntry[] = [];
  for await (const record of records) {
    const name = names.next(record.source.path);
    await writePage(join(directory, name), renderPage(record, { lang, baseline, navigation: true }));
    entries.push({ ...summaryOf(record, lang), href: encodeURIComponent(name) });
  }
  entries.sort(byFailures);
  for (const [i, { href }] of entries.entries()) {
    const path = join(directory, decodeURIComponent(href));
    const page = await readFile(path, 'utf8');
    const [previous, next] = [entries[i - 1], entries[i + 1]];
    await writeFile(path, withNavigation(page, { ...(previous && { previous }), ...(next && { next }) }, lang));
  }
  await writePage(join(directory, 'index.html'), renderIndex(entries, { lang }));
  return entries;
}

/** A file is in the way that this program did not make: perhaps the notice itself, saved from the web. */
export class NotOurs extends Error {
  override name = 'NotOurs';

  constructor(readonly path: string) {
    super(`not a page of tongbao: ${path}`);
  }
}

/** @throws {NotOurs} rather than write over a file that is no page of ours */
export async function writePage(path: string, html: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (!(await isFree(path))) throw new NotOurs(path);
  await writeFile(path, html);
}

async function isFree(path: string): Promise<boolean> {
  let file;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2048), 0, 2048, 0);
    return buffer.toString('utf8', 0, bytesRead).includes('<meta name="generator" content="tongbao">');
  } finally {
    await file.close();
  }
}
