/** Bytes to VFiles. (first version: text only) */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { VFile } from 'vfile';
import { decode } from './decode.js';

/** Why a file could not be read; `code` is stable, the message names the file and the reason. */
export class ReadError extends Error {
  override name = 'ReadError';
  constructor(
    readonly code: string,
    readonly path: string,
    readonly reason: { zh: string; en: string },
    options?: ErrorOptions
  ) {
    super(`${path}: ${reason.en}`, options);
  }
}

export type ReadResult =
  { path: string; file: VFile; error?: undefined } | { path: string; file?: undefined; error: ReadError };

/** Reads bytes of any format; an archive yields several files. Errors are yielded, never thrown. */
export async function* readBytes(bytes: Uint8Array, path: string): AsyncGenerator<ReadResult> {
  const { text, encoding } = decode(bytes);
  const file = new VFile({ path, value: text });
  file.data.origin = {
    mediaType: 'text/plain',
    encoding,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  yield { path, file };
}

/** Reads files, folders and archives in order. `-` is standard input. */
export async function* readPaths(paths: readonly string[]): AsyncGenerator<ReadResult> {
  for (const path of paths) yield* readBytes(await readFile(path), path);
}
