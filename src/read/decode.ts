/**
 * Bytes to text without losing a character: strict decoding in order, by evidence where several decodings are possible.
 *
 * 1. a byte order mark decides;
 * 2. UTF-8 that is valid and holds a three-byte character is UTF-8 (bytes of another encoding are never that by chance);
 * 3. bytes with NULs are UTF-16 or no text;
 * 4. else GB18030 and Big5 are both tried, for Big5 bytes often are valid GB18030 and the other way round. The decoding whose
 *    characters are those of Chinese prose wins, a declared charset where they are equal. A page labelled `gb2312` holds
 *    GB18030 more often than not, so all GB labels mean GB18030.
 *
 * Nothing is ever replaced by U+FFFD: bytes that no encoding explains are an error, and so is a decoding that is not Chinese.
 */
import { createRequire } from 'node:module';
import type * as Iconv from 'iconv-lite';
import frequent from '../lexicon/frequent-characters.json' with { type: 'json' };
import { Unreadable } from './errors.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'big5-hkscs';

export interface Decoded {
  /** Without the byte order mark. */
  text: string;
  encoding: Encoding;
}

const byteOrderMarks: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** Share of frequent characters below which a legacy decoding is taken for noise. */
const PLAUSIBLE = 0.12;

/** Characters that are looked at for evidence. */
const SAMPLE = 20_000;

/**
 * @param bytes the whole file
 * @param declared charset that the file itself or its carrier declares, in any spelling
 * @throws Unreadable `empty`, `binary` or `undecodable`
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes.length === 0) throw new Unreadable('empty');
  for (const [encoding, mark] of byteOrderMarks) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    const text = strict(bytes, encoding);
    if (text === undefined) throw new Unreadable('undecodable', { what: encoding });
    return accept({ text: text.startsWith('\ufeff') ? text.slice(1) : text, encoding });
  }
  const utf8 = strict(bytes, 'utf-8');
  // ASCII alone, or a character of three bytes.
  if (utf8 !== undefined && !/[\u0080-\u07ff]/.test(utf8)) return accept({ text: utf8, encoding: 'utf-8' });
  if (utf8 !== undefined && /[\u2e80-\uffef]/.test(utf8)) return accept({ text: utf8, encoding: 'utf-8' });

  const label = declared && normalise(declared);
  const order: Encoding[] = bytes.includes(0) ? ['utf-16le', 'utf-16be'] : ['gb18030', 'big5', 'utf-16le', 'utf-16be'];
  if (label && order.includes(label)) order.unshift(...order.splice(order.indexOf(label), 1));
  let best: (Decoded & { score: number }) | undefined;
  for (const encoding of order) {
    const text = strict(bytes, encoding);
    if (text === undefined) continue;
    let score = plausibility(text);
    // A short text without NULs is UTF-16 only if it could be nothing else.
    if (encoding.startsWith('utf-16') && !bytes.includes(0)) score -= 0.4;
    if (!best || score > best.score + 1e-9) best = { text, encoding, score };
  }
  if (best && best.score >= PLAUSIBLE) {
    const privateUse = best.encoding === 'big5' && /[\ue000-\uf8ff]/.test(best.text);
    return accept((privateUse && hkscs(bytes)) || best);
  }
  const hongKong = hkscs(bytes);
  if (hongKong && plausibility(hongKong.text) >= PLAUSIBLE) return accept(hongKong);
  // Not Chinese, but valid: letters with accents, Greek, Cyrillic.
  if (utf8 !== undefined) return accept({ text: utf8, encoding: 'utf-8' });
  if (looksBinary(bytes)) throw new Unreadable('binary');
  throw new Unreadable('undecodable', { what: 'UTF-8, GB18030, Big5, UTF-16' });
}

/** The encoding that a label means, or nothing where it names one that notices are not written in. */
export function normalise(label: string): Encoding | undefined {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  if (/^(?:gb|x-gbk|cp936|ms936|windows-936|hz-gb|chinese|csgb2312|iso-ir-58|euc-cn)/.test(name)) return 'gb18030';
  if (/^(?:big-?5|x-x-big5|cn-big5|csbig5|cp950|windows-950)/.test(name)) return 'big5';
  if (/^utf-?16be/.test(name)) return 'utf-16be';
  if (/^(?:utf-?16|ucs-2|unicode$)/.test(name)) return 'utf-16le';
  if (/^utf-?8/.test(name)) return 'utf-8';
  return undefined;
}

function strict(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function accept({ text, encoding }: Decoded): Decoded {
  if (text.length === 0) throw new Unreadable('empty');
  const controls = text.slice(0, SAMPLE).match(/[\u0000-\u0006\u000e-\u0019\u001b-\u001f\ufffe\uffff]/g)?.length ?? 0;
  if (text.includes('\0') || controls > Math.max(2, Math.min(text.length, SAMPLE) / 200))
    throw new Unreadable('binary');
  return { text, encoding };
}

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26)) controls++;
  }
  return controls > end / 200;
}

/** Weight of each character of the basic plane as evidence for Chinese prose. Made at the first legacy file. */
let weights: Int8Array | undefined;

function makeWeights(): Int8Array {
  const table = new Int8Array(0x10000).fill(-1);
  // Characters that are neither here nor there: ideographs that are not frequent.
  table.fill(0, 0x4e00, 0xa000);
  for (const char of frequent.simplified + frequent.traditional) table[char.charCodeAt(0)] = 1;
  for (const char of '，。、：；！？（）〔〕《》〈〉“”‘’「」『』【】—…·％　○〇①②③④⑤⑥⑦⑧⑨⑩')
    table[char.charCodeAt(0)] = 1;
  table.fill(1, 0xff10, 0xff1a);
  return table;
}

/**
 * How much a text reads like Chinese prose: mean weight of its characters beyond ASCII, from -1 to 1.
 * A right decoding of a notice is above 0.6, a wrong one below 0.1.
 */
function plausibility(text: string): number {
  weights ??= makeWeights();
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length && count < SAMPLE; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    sum += weights[code] as number;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/**
 * Big5 with the characters of Hong Kong, which the platform's decoder refuses or puts into the private use area, where
 * they are lost.
 */
function hkscs(bytes: Uint8Array): Decoded | undefined {
  const iconv = createRequire(import.meta.url)('iconv-lite') as typeof Iconv;
  const text = iconv.decode(bytes as Buffer, 'big5-hkscs');
  return text.includes('\ufffd') ? undefined : { text, encoding: 'big5-hkscs' };
}
