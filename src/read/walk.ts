/**
 * From what was named on the command line to files in order: files, folders with all that is below them, standard input.
 *
 * Folders are walked in the order of the bytes of their names, so that two runs list the same. Names that are no UTF-8 are
 * opened by their bytes and shown as GB18030. A symbolic link is followed once; a loop is an error, and so is all else that
 * cannot be opened, but never the end of the walk.
 */
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { Unreadable } from './errors.js';
import type { ReadLimits } from './limits.js';
import { isBeside, locate, nameOf } from './names.js';

/** A file that was found, or why it was not. */
export type Found = { path: string; read(): Promise<Uint8Array>; error?: undefined } | { path: string; error: unknown };

type Limits = Pick<ReadLimits, 'maxBytes'>;

/** Folders inside folders. */
const MAX_DEPTH = 200;

export async function* walk(paths: readonly string[], limits: Limits): AsyncGenerator<Found> {
  for (const path of paths) {
    if (path === '-') yield { path, read: () => readStdin(limits) };
    else {
      const named = locate(path);
      yield* walkOne(named.raw, named.path, limits, [], true);
    }
  }
}

async function* walkOne(
  raw: Buffer,
  path: string,
  limits: Limits,
  above: readonly string[],
  named: boolean
): AsyncGenerator<Found> {
  try {
    const info = await stat(raw);
    if (info.isFile()) {
      if (!named && isBeside(path)) return;
      yield { path, read: () => readFile(raw, limits) };
      return;
    }
    if (!info.isDirectory()) throw new Unreadable('not-a-file');
    const real = await realpath(raw, { encoding: 'buffer' }).then((name) => name.toString('latin1'));
    if (above.includes(real) || above.length >= MAX_DEPTH) throw new Unreadable('symlink-loop');
    if (!named && isBeside(path)) return;
    const names = (await readdir(raw, { encoding: 'buffer' })).sort(Buffer.compare);
    let count = 0;
    for (const name of names) {
      const child = Buffer.concat([raw, slashAfter(raw), name]);
      const shown = `${path}${path.endsWith('/') ? '' : '/'}${nameOf(name)}`;
      for await (const found of walkOne(child, shown, limits, [...above, real], false)) {
        count++;
        yield found;
      }
    }
    if (count === 0 && named) throw new Unreadable('no-notices');
  } catch (error) {
    yield { path, error: explain(error) };
  }
}

function slashAfter(raw: Buffer): Buffer {
  return raw.at(-1) === 0x2f ? Buffer.alloc(0) : Buffer.from('/');
}

/** An error of the file system in our words. */
function explain(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof Unreadable) return error;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Unreadable('not-found', {}, { cause: error });
    case 'EACCES':
    case 'EPERM':
      return new Unreadable('no-permission', {}, { cause: error });
    case 'ELOOP':
      return new Unreadable('symlink-loop', {}, { cause: error });
    default:
      return new Unreadable('io', { what: String(error.code) }, { cause: error });
  }
}

async function readFile(raw: Buffer, limits: Limits): Promise<Uint8Array> {
  try {
    const file = await open(raw, 'r');
    try {
      const { size } = await file.stat();
      if (size > limits.maxBytes) throw new Unreadable('too-large', { found: size, limit: limits.maxBytes });
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw explain(error);
  }
}

async function readStdin(limits: Limits): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Buffer);
    size += bytes.length;
    if (size > limits.maxBytes) throw new Unreadable('too-large', { found: size, limit: limits.maxBytes });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
