/**
 * The read stage: bytes, files, folders, archives and standard input to VFiles.
 *
 * Formats are told apart by content. What cannot be read is yielded as an error, so that a batch goes on. A format's reader, and
 * the library behind it, is loaded when the first file of that format comes; text alone needs none.
 */
import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import { detect } from './detect.js';
import { toReadError, Unreadable, type ReadError } from './errors.js';
import { startClock, withLimits, type ReadLimits } from './limits.js';
import type { Reading } from './reader.js';
import { text } from './text.js';
import { walk } from './walk.js';
import type { Budget, Member } from './zip.js';

export { ReadError, readErrorCodes, type ReadErrorCode } from './errors.js';
export { defaultLimits, type ReadLimits } from './limits.js';

export interface ReadOptions {
  limits?: Partial<ReadLimits>;
}

export type ReadResult =
  { path: string; file: VFile; error?: undefined } | { path: string; file?: undefined; error: ReadError };

/** What archives inside an archive share with it. */
interface Shared {
  limits: ReadLimits;
  budget: Budget;
  /** Archives that it is in. */
  depth: number;
}

/**
 * Reads bytes of any format; an archive yields several files. Errors are yielded, never thrown.
 *
 * @param path shown in the results; it is not opened
 */
export async function* readBytes(
  bytes: Uint8Array,
  path: string,
  options: ReadOptions = {}
): AsyncGenerator<ReadResult> {
  const limits = withLimits(options.limits);
  const budget = { bytes: limits.maxUnpackedBytes, entries: limits.maxEntries };
  yield* readShared(bytes, path, { limits, budget, depth: 0 });
}

/** Reads files, folders and archives in order. `-` is standard input. Errors are yielded, never thrown. */
export async function* readPaths(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  const limits = withLimits(options.limits);
  for await (const found of walk(paths, limits)) {
    const { path } = found;
    let bytes: Uint8Array;
    try {
      if ('error' in found && found.error !== undefined) throw found.error;
      bytes = await (found as { read(): Promise<Uint8Array> }).read();
    } catch (error) {
      yield { path, error: toReadError(path, error) };
      continue;
    }
    yield* readBytes(bytes, path, options);
  }
}

async function* readShared(bytes: Uint8Array, path: string, shared: Shared): AsyncGenerator<ReadResult> {
  try {
    const reading = await readOne(bytes, shared);
    if (!Array.isArray(reading)) {
      yield { path, file: toFile(reading, bytes, path) };
      return;
    }
    if (shared.depth >= shared.limits.maxArchiveDepth) {
      throw new Unreadable('too-deep', { limit: shared.limits.maxArchiveDepth });
    }
    const { readMembers } = await import('./packages.js');
    const inner = { ...shared, depth: shared.depth + 1 };
    yield* readMembers(reading, path, (member, name) => readShared(member, name, inner));
  } catch (error) {
    yield { path, error: toReadError(path, error) };
  }
}

/** @returns the members where it is an archive */
async function readOne(bytes: Uint8Array, shared: Shared): Promise<Reading | Member[]> {
  const limits = startClock(shared.limits);
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > limits.maxBytes)
    throw new Unreadable('too-large', { found: bytes.length, limit: limits.maxBytes });
  const container = detect(bytes);
  switch (container) {
    case 'text':
      return text(bytes, limits);
    case 'zip':
      return (await import('./packages.js')).openPackage(bytes, limits, shared.budget);
    case 'pdf':
      return (await import('./pdf-sandbox.js')).pdf(bytes, limits);
    case 'ole':
      return (await import('./doc.js')).doc(bytes, limits);
    case 'mht':
      return (await import('./mht.js')).mht(bytes, limits);
    default:
      throw new Unreadable('unsupported', { what: container.unsupported });
  }
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
