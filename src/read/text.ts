/**
 * What is no package and no program: plain text, Markdown, a web page, a document in one XML file; told apart by the
 * decoded text.
 *
 * Plain text keeps every character: `value` is exactly the decoded content, so that offsets are those of the file.
 */
import { decode } from './decode.js';
import { declaredCharset, flatXml, looksLikeHtml } from './detect.js';
import { Unreadable } from './errors.js';
import { looksLikeMarkdown } from './markdown-evidence.js';
import type { Reader } from './reader.js';

export const text: Reader = async (bytes, limits) => {
  if (bytes.length > limits.maxTextBytes) {
    throw new Unreadable('too-large', { found: bytes.length, limit: limits.maxTextBytes });
  }
  const { text: value, encoding } = decode(bytes, declaredCharset(bytes));
  const flat = flatXml(value);
  if (flat === 'odt') return { ...(await import('./odt.js')).readOdt(bytes, limits), encoding };
  if (flat === 'docx') return { ...(await import('./docx.js')).readFlatDocx(bytes, limits), encoding };
  if (looksLikeHtml(value)) {
    const { readHtml } = await import('./html.js');
    return { ...readHtml(value, limits), encoding };
  }
  if (looksLikeMarkdown(value)) {
    const { readMarkdown } = await import('./markdown.js');
    return { ...readMarkdown(value), encoding };
  }
  if (value.trim() === '') throw new Unreadable('no-text');
  return { value, encoding, mediaType: 'text/plain' };
};
