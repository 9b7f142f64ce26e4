/**
 * Why a file could not be read: a stable code, the file, and the reason in Chinese and English.
 *
 * Readers of a format know no path and throw `Unreadable`; `read/index.ts` adds the path. Whatever else a library throws over
 * broken input becomes `damaged`, with the original as cause: the outside only ever sees a `ReadError`.
 */

/** What may be filled into a reason. */
interface Details {
  /** Bytes, entries, levels …: what was found. */
  found?: number | string;
  /** What is allowed at most. */
  limit?: number | string;
  /** The format or the kind of content: PDF, JPEG … */
  what?: string;
}

type Reason = (details: Details) => { zh: string; en: string };

const reasons = {
  'not-found': () => ({ zh: '没有这个文件或文件夹', en: 'no such file or folder' }),
  'no-permission': () => ({ zh: '没有读取权限', en: 'no permission to read it' }),
  'not-a-file': () => ({ zh: '既不是普通文件,也不是文件夹', en: 'neither a regular file nor a folder' }),
  'symlink-loop': () => ({ zh: '符号链接循环', en: 'the symbolic links form a loop' }),
  io: ({ what }) => ({ zh: `读取时出错(${what})`, en: `reading failed (${what})` }),
  'no-notices': () => ({ zh: '其中没有可读的通报', en: 'there is no notice in it' }),
  empty: () => ({ zh: '文件是空的', en: 'the file is empty' }),
  'no-text': () => ({ zh: '文件里没有文字', en: 'there is no text in it' }),
  'no-text-layer': ({ what }) => ({
    zh: `${what} 没有文字层(可能是扫描件),请先做文字识别`,
    en: `the ${what} has no text layer (a scan?); run text recognition first`,
  }),
  garbled: ({ what }) => ({
    zh: `${what} 的字体没有字符对照表,文字取不出来,请先做文字识别`,
    en: `the fonts of the ${what} do not say which characters they show; run text recognition first`,
  }),
  binary: () => ({ zh: '是二进制数据,不是文字', en: 'it is binary data, not text' }),
  undecodable: ({ what }) => ({
    zh: `按 ${what} 等编码都无法无损地解码`,
    en: `no encoding explains its bytes without loss (tried ${what})`,
  }),
  unsupported: ({ what }) => ({ zh: `不支持的格式:${what}`, en: `unsupported format: ${what}` }),
  encrypted: ({ what }) => ({ zh: `${what} 已加密或有密码保护`, en: `the ${what} is encrypted or password-protected` }),
  damaged: ({ what }) => ({ zh: `${what} 已损坏或不完整`, en: `the ${what} is damaged or incomplete` }),
  'too-large': ({ found, limit }) => ({
    zh: `太大:${size(found)},上限 ${size(limit)}`,
    en: `too large: ${size(found)}, the limit is ${size(limit)}`,
  }),
  'too-complex': ({ limit }) => ({
    zh: `内容过多:超过 ${limit} 个元素`,
    en: `too much in it: more than ${limit} elements`,
  }),
  'too-deep': ({ limit }) => ({ zh: `嵌套过深:超过 ${limit} 层`, en: `nested too deeply: more than ${limit} levels` }),
  'too-many-entries': ({ found, limit }) => ({
    zh: `压缩包内文件过多:${found} 个,上限 ${limit} 个`,
    en: `too many entries in the archive: ${found}, the limit is ${limit}`,
  }),
  'compression-bomb': ({ found, limit }) => ({
    zh: `解压后过大:${size(found)},上限 ${size(limit)}(疑似压缩炸弹)`,
    en: `it unpacks to ${size(found)}, the limit is ${size(limit)} (a compression bomb?)`,
  }),
  'external-entities': () => ({
    zh: 'XML 中声明了实体,为安全起见不予读取',
    en: 'the XML declares entities; it is not read for safety',
  }),
  timeout: ({ limit }) => ({
    zh: `读取超过 ${limit} 秒,已中止`,
    en: `reading took more than ${limit} s and was stopped`,
  }),
  memory: ({ limit }) => ({
    zh: `读取占用内存超过 ${size(limit)},已中止`,
    en: `reading took more than ${size(limit)} of memory and was stopped`,
  }),
} satisfies Record<string, Reason>;

export type ReadErrorCode = keyof typeof reasons;

/** All codes, for the docs and their tests. */
export const readErrorCodes = Object.keys(reasons) as ReadErrorCode[];

function size(bytes: number | string | undefined): string {
  if (typeof bytes !== 'number') return String(bytes);
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Why a file could not be read; `code` is stable, the message names the file and the reason. */
export class ReadError extends Error {
  override name = 'ReadError';
  constructor(
    readonly code: ReadErrorCode,
    /** As given, or as found in a folder or archive (`a.zip!/b.doc`). */
    readonly path: string,
    readonly reason: { zh: string; en: string },
    options?: ErrorOptions
  ) {
    super(`${printable(path)}: ${reason.en}`, options);
  }
}

/** Thrown by the reader of a format, which does not know the path. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  constructor(
    readonly code: ReadErrorCode,
    readonly details: Details = {},
    options?: ErrorOptions
  ) {
    super(reasons[code](details).en, options);
  }
}

/**
 * @param path where it happened
 * @param error anything thrown
 * @param what the format, for errors that a library threw
 */
export function toReadError(path: string, error: unknown, what = 'file'): ReadError {
  if (error instanceof ReadError) return error;
  const known = error instanceof Unreadable ? error : new Unreadable('damaged', { what }, { cause: error });
  return new ReadError(known.code, path, reasons[known.code](known.details), { cause: known.cause });
}

/** A path on one line: control characters are escaped. */
export function printable(path: string): string {
  return path.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (char) => JSON.stringify(char).slice(1, -1));
}
