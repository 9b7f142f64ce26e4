/**
 * Folders to files with their size and time, in the order of the bytes of their names: the walk of the read stage over again,
 * but it opens nothing, and does not wait for a thread to ask the file system, because a second run over a hundred thousand
 * files does hardly anything else.
 */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { toReadError, Unreadable, type ReadErrorCode } from '../read/errors.js';
import { isBeside, locate, nameOf } from '../read/names.js';
import type { Failure } from './store.js';

export interface FoundFile {
  /** As named, or as found below what was named. */
  path: string;
  bytes: number;
  /** Milliseconds since 1970. */
  modified: number;
  /** What the file system calls it, where that is no UTF-8. */
  raw?: Uint8Array;
  error?: undefined;
}

export type Found = FoundFile | { path: string; error: Failure };

const MAX_DEPTH = 200;
const slash = Buffer.from('/');

/** Files that may hold notices. What cannot be listed is yielded with its error. */
export function* walk(path: string): Generator<Found> {
  const named = locate(path);
  yield* visit(named.raw, named.path, []);
}

function* visit(raw: Buffer, path: string, above: readonly string[]): Generator<Found> {
  try {
    const info = statSync(raw);
    const named = above.length === 0;
    if (!named && isBeside(path)) return;
    if (info.isFile()) {
      const plain = raw.equals(Buffer.from(path));
      yield { path, bytes: info.size, modified: Math.floor(info.mtimeMs), ...(!plain && { raw }) };
      return;
    }
    if (!info.isDirectory()) throw new Unreadable('not-a-file');
    const real = realpathSync.native(raw, { encoding: 'buffer' }).toString('latin1');
    if (above.includes(real) || above.length >= MAX_DEPTH) throw new Unreadable('symlink-loop');
    let count = 0;
    for (const name of readdirSync(raw, { encoding: 'buffer' }).sort(Buffer.compare)) {
      const child = Buffer.concat(raw.at(-1) === 0x2f ? [raw, name] : [raw, slash, name]);
      for (const found of visit(child, `${path}${path.endsWith('/') ? '' : '/'}${nameOf(name)}`, [...above, real])) {
        count++;
        yield found;
      }
    }
    if (count === 0 && named) throw new Unreadable('no-notices');
  } catch (error) {
    yield { path, error: failureOf(path, error) };
  }
}

const codes: Record<string, ReadErrorCode> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ELOOP: 'symlink-loop',
};

/** An error in the words of the read stage. */
export function failureOf(path: string, error: unknown): Failure {
  const system = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
  const known =
    system === undefined ? error : new Unreadable(codes[system] ?? 'io', { what: system }, { cause: error });
  const { code, reason } = toReadError(path, known);
  return { code, ...reason };
}

/** How many files there are: looks at names only, and lets others work between folders. */
export async function count(paths: readonly string[], found: (files: number) => void): Promise<void> {
  const folders = [...paths];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let files = 0;
    try {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.isDirectory()) folders.push(`${folder}/${entry.name}`);
        else if (!isBeside(entry.name)) files++;
      }
    } catch {
      files = 1;
    }
    found(files);
    await new Promise(setImmediate);
  }
}

const LINE = 0x0a;

/** Paths from a list: one a line, or each ended by a zero byte as `find -print0` writes them, for names with line ends in them. */
export async function* listed(input: Readable): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  let end = LINE;
  let first = true;
  const nameIn = (bytes: Buffer): string => {
    const name = nameOf(bytes);
    return end === LINE ? name.replace(/\r$/, '') : name;
  };
  for await (const chunk of input) {
    rest = Buffer.concat([rest, Buffer.from(chunk as Buffer)]);
    if (first && rest.includes(0)) end = 0;
    first = first && end === LINE && !rest.includes(LINE);
    let from = 0;
    for (let at = rest.indexOf(end, from); at >= 0; at = rest.indexOf(end, from)) {
      if (at > from) yield nameIn(rest.subarray(from, at));
      from = at + 1;
    }
    rest = rest.subarray(from);
  }
  if (rest.length > 0) yield nameIn(rest);
}
