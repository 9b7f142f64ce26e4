/**
 * Web pages: the article alone, as canonical text, with the metadata that the page carries about it.
 *
 * Title and line of publication usually stand outside of the content proper; they are put in front of it as printed
 * on the page, without the counters and font size switches that share the line.
 */
import { CanonicalWriter, tidy } from './canonical.js';
import { decode } from './decode.js';
import { declaredCharset } from './detect.js';
import { findArticle } from './html-article.js';
import { unwrap, writeBlocks } from './html-blocks.js';
import { attribute, elementsOf, parseHtml, rawText, type HtmlDocument } from './html-dom.js';
import { headOf } from './html-head.js';
import { Unreadable } from './errors.js';
import type { FileLimits } from './limits.js';
import type { NoticeMeta, Reader, Reading } from './reader.js';

export const html: Reader = (bytes, limits) => {
  const { text, encoding } = decode(bytes, declaredCharset(bytes));
  return { ...readHtml(text, limits), encoding };
};

/** @throws Unreadable `no-text` where the page shows none */
export function readHtml(text: string, limits: FileLimits): Reading {
  const document = parseHtml(text, limits);
  const article = findArticle(document);
  if (!article) throw new Unreadable('no-text');
  const meta = metaOf(document);
  const writer = new CanonicalWriter(limits);
  const inside = tidy(unwrap(rawText(article.root).slice(0, 2000)));
  const before = headOf(document, article.root, meta.title);
  const title = meta.title ?? before.title;
  if (title && !bare(inside.slice(0, 600)).includes(bare(title)) && before.title) writer.heading(title, 1);
  for (const line of before.lines) writer.paragraph(line);
  writeBlocks(article.root, writer, article.isAside);
  const { value, tree } = writer.finish();
  return { value, tree, mediaType: 'text/html', meta: { ...meta, ...(title && { title }) } };
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** `meta` elements by name; the names are those of the national guideline for government sites, and common others. */
function metaOf(document: HtmlDocument): NoticeMeta {
  const values = new Map<string, string>();
  for (const element of elementsOf(document)) {
    if (element.tagName !== 'meta') continue;
    const name = (attribute(element, 'name') || attribute(element, 'property')).trim().toLowerCase();
    const content = tidy(attribute(element, 'content'));
    if (name && content && !values.has(name)) values.set(name, content);
  }
  const first = (...names: string[]): string | undefined => names.map((name) => values.get(name)).find(Boolean);
  const title = first('articletitle', 'og:title');
  const publisher = first('contentsource', 'source', 'article:author');
  const publishedAt = isoTime(
    first('pubdate', 'publishdate', 'article:published_time', 'publishtime', 'dc.date') ?? ''
  );
  return { ...(title && { title }), ...(publisher && { publisher }), ...(publishedAt && { publishedAt }) };
}

/** `2021-02-23 12:42:06`, `2021/2/23`, `2021年2月23日` in ISO 8601; nothing where it is no date. */
export function isoTime(text: string): string | undefined {
  const match =
    /^\D{0,9}((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(
      text
    );
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const two = (digits: string | undefined): string => (digits ?? '0').padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return hour === undefined ? date : `${date}T${two(hour)}:${two(minute)}:${two(second)}`;
}
