/**
 * Web pages saved in one file (`.mht`), and mails saved as they came (`.eml`): the page among the parts.
 *
 * Own code, for libraries for mail decode with replacement characters where bytes and charset disagree, as they do in pages
 * labelled `gb2312`.
 */
import { decode } from './decode.js';
import { declaredCharset } from './detect.js';
import { Unreadable } from './errors.js';
import { readHtml } from './html.js';
import type { FileLimits } from './limits.js';
import type { Reader, Reading } from './reader.js';

interface Part {
  headers: ReadonlyMap<string, string>;
  /** One character a byte. */
  body: string;
}

/** Parts inside parts. */
const MAX_NESTING = 8;

/** Parts of one file. */
const MAX_PARTS = 10_000;

export const mht: Reader = (bytes, limits) => {
  if (bytes.length > limits.maxBytes)
    throw new Unreadable('too-large', { found: bytes.length, limit: limits.maxBytes });
  const whole = parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
  const parts: Part[] = [];
  collect(whole, parts, 0);
  const page = pick(parts, whole);
  if (!page) throw new Unreadable('no-text');
  return readPart(page, limits);
};

function readPart(part: Part, limits: FileLimits): Reading {
  const bytes = transferDecode(part);
  if (bytes.length > limits.maxTextBytes) {
    throw new Unreadable('too-large', { found: bytes.length, limit: limits.maxTextBytes });
  }
  const charset = parameter(part.headers.get('content-type') ?? '', 'charset');
  const { text, encoding } = decode(bytes, charset ?? declaredCharset(bytes));
  if (!isHtml(part)) return { value: text, mediaType: 'multipart/related', encoding };
  return { ...readHtml(text, limits), mediaType: 'multipart/related', encoding };
}

/** The root that the file names, else the largest page (frames are pages too), else text. */
function pick(parts: readonly Part[], whole: Part): Part | undefined {
  const pages = parts.filter(isHtml);
  const start = parameter(whole.headers.get('content-type') ?? '', 'start');
  const root = start && pages.find((part) => part.headers.get('content-id') === start);
  if (root && root.body.length > 2000) return root;
  const largest = [...pages].sort((a, b) => b.body.length - a.body.length)[0];
  return largest ?? parts.find((part) => /^text\/plain/i.test(part.headers.get('content-type') ?? 'text/plain'));
}

function isHtml(part: Part): boolean {
  return /^(?:text\/html|application\/xhtml)/i.test(part.headers.get('content-type') ?? '');
}

function parse(text: string): Part {
  const gap = /\r?\n\r?\n/.exec(text.slice(0, 1 << 20));
  const head = gap ? text.slice(0, gap.index) : text.slice(0, 1 << 16);
  const headers = new Map<string, string>();
  // A line that begins with white space goes on with the header before it.
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: gap ? text.slice(gap.index + gap[0].length) : '' };
}

function collect(part: Part, parts: Part[], nesting: number): void {
  const type = part.headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (!/^multipart\//i.test(type) || !boundary) {
    parts.push(part);
    return;
  }
  if (nesting >= MAX_NESTING) throw new Unreadable('too-deep', { limit: MAX_NESTING });
  for (const piece of part.body.split(`--${boundary}`).slice(1, MAX_PARTS)) {
    if (piece.startsWith('--')) break;
    collect(parse(piece.replace(/^\r?\n/, '')), parts, nesting + 1);
  }
}

/** `charset` of `text/html; charset="gb2312"` */
function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s{0,9}${name}\\s{0,9}=\\s{0,9}(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
}

function transferDecode({ headers, body }: Part): Uint8Array {
  switch ((headers.get('content-transfer-encoding') ?? '').toLowerCase()) {
    case 'base64':
      return Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64');
    case 'quoted-printable': {
      const text = body
        .replace(/=[ \t]*\r?\n/g, '')
        .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      return Buffer.from(text, 'latin1');
    }
    default:
      return Buffer.from(body, 'latin1');
  }
}
