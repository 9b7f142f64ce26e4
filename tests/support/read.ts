/** Reading in tests: all results of some bytes or paths as lists. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes, readPaths, type ReadOptions, type ReadResult } from '../../src/read/index.js';
import { root } from './source-files.js';

export const formats = join(root, 'fixtures/formats');

export function bytesOf(name: string): Uint8Array {
  return Uint8Array.from(readFileSync(join(formats, name)));
}

export async function all(results: AsyncIterable<ReadResult>): Promise<ReadResult[]> {
  const out: ReadResult[] = [];
  for await (const result of results) out.push(result);
  return out;
}

export function read(bytes: Uint8Array | string, options?: ReadOptions): Promise<ReadResult[]> {
  const raw = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return all(readBytes(raw, 'test', options));
}

/** The file of bytes that hold one notice. */
export async function fileOf(
  bytes: Uint8Array | string,
  options?: ReadOptions
): Promise<NonNullable<ReadResult['file']>> {
  const [result, ...more] = await read(bytes, options);
  if (result?.error) throw result.error;
  if (!result || more.length > 0) throw new Error(`${more.length + 1} results`);
  return result.file;
}

/** The code of the error of bytes that cannot be read, or `read`. */
export async function codeOf(bytes: Uint8Array | string, options?: ReadOptions): Promise<string> {
  const [result] = await read(bytes, options);
  return result?.error?.code ?? 'read';
}

export function codesOf(paths: string[], options?: ReadOptions): Promise<[string, string][]> {
  return all(readPaths(paths, options)).then((results) =>
    results.map(({ path, error }): [string, string] => [path, error?.code ?? 'read'])
  );
}
