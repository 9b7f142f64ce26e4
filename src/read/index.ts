/**
 * The read stage: bytes, files, folders, archives and standard input to VFiles.
 *
 * Formats are told apart by content. What cannot be read is yielded as an error, so that a batch goes on. A format's reader, and
 * the library behind it, is loaded when the first file of that format comes.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { VFile } from 'vfile';
import { detect } from './detect.js';
import { toReadError, Unreadable, type ReadError } from './errors.js';
import { withLimits, type ReadLimits } from './limits.js';
import type { Reading } from './reader.js';
import { text } from './text.js';
import type { Member } from './zip.js';

export { ReadError, readErrorCodes, type ReadErrorCode } from './errors.js';
export { defaultLimits, type ReadLimits } from './limits.js';

export interface ReadOptions {
  limits?: Partial<ReadLimits>;
}

export type ReadResult =
  { path: string; file: VFile; error?: undefined } | { path: string; file?: undefined; error: ReadError };

/** Reads bytes of any format; an archive yields several files. Errors are yielded, never thrown. */
export async function* readBytes(
  bytes: Uint8Array,
  path: string,
  options: ReadOptions = {}
): AsyncGenerator<ReadResult> {
  const limits = withLimits(options.limits);
  try {
    yield { path, file: toFile(await readOne(bytes, limits), bytes, path) };
  } catch (error) {
    yield { path, error: toReadError(path, error) };
  }
}

async function readOne(bytes: Uint8Array, limits: ReadLimits): Promise<Reading> {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > limits.maxBytes)
    throw new Unreadable('too-large', { found: bytes.length, limit: limits.maxBytes });
  const container = detect(bytes);
  if (container === 'zip') {
    const { openZip } = await import('./zip.js');
    return readPackage(await openZip(bytes, limits), limits);
  }
  if (container === 'ole') return (await import('./doc.js')).doc(bytes, limits);
  if (container === 'text') return text(bytes, limits);
  if (container === 'pdf') return (await import('./pdf.js')).pdf(bytes, limits);
  throw new Unreadable('unsupported', { what: typeof container === 'string' ? container : container.unsupported });
}

/** Packages are told apart by their members. */
async function readPackage(members: readonly Member[], limits: ReadLimits): Promise<Reading> {
  const has = (name: RegExp): boolean => members.some((member) => name.test(member.name));
  if (has(/^word\/document\d*\.xml$/i)) return (await import('./docx.js')).docx(members, limits);
  if (has(/^\/?OFD\.xml$/i)) return (await import('./ofd.js')).ofd(members, limits);
  throw new Unreadable('unsupported', { what: 'ZIP' });
}

function toFile(reading: Reading, bytes: Uint8Array, path: string): VFile {
  const { value, mediaType, encoding, tree, edits, meta } = reading;
  const file = new VFile({ path, value });
  file.data.origin = {
    mediaType,
    ...(encoding && { encoding }),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  if (tree) file.data.tree = tree;
  if (edits?.length) file.data.edits = edits;
  if (meta) file.data.meta = meta;
  return file;
}

/** Reads files, folders and archives in order. `-` is standard input. */
export async function* readPaths(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  for (const path of paths) {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(path);
    } catch (error) {
      yield { path, error: toReadError(path, new Unreadable('io', { what: String(error) })) };
      continue;
    }
    yield* readBytes(bytes, path, options);
  }
}
