/** Folders to files, in the order of their names, without holding more than one folder at a time. */
import { lstatSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { createInterface } from 'node:readline';
import { join, normalize } from 'node:path';
import type { Readable } from 'node:stream';

export type Found =
  | { path: string; bytes: number; modified: number; error?: undefined }
  | { path: string; error: { code: string; zh: string; en: string } };

/**
 * Files below `paths`; hidden ones, and links to folders, are passed over. What cannot be listed is yielded with its error.
 *
 * @param skip paths to pass over: the archive itself, where it lies in the folder
 */
export function* walk(paths: Iterable<string>, skip: ReadonlySet<string> = new Set()): Generator<Found> {
  for (const path of paths) yield* visit(normalize(path), skip);
}

function* visit(path: string, skip: ReadonlySet<string>): Generator<Found> {
  if (skip.has(path)) return;
  let stat;
  try {
    stat = statSync(path);
    if (stat.isFile()) {
      yield { path, bytes: stat.size, modified: Math.floor(stat.mtimeMs) };
      return;
    }
    if (!stat.isDirectory()) return;
    for (const entry of entriesOf(path)) {
      const below = join(path, entry.name);
      if (entry.isSymbolicLink() && isFolder(below)) continue;
      yield* visit(below, skip);
    }
  } catch (error) {
    yield { path, error: listingError(error) };
  }
}

/** How many files there are: looks at names only, and lets others work between folders. */
export async function count(paths: readonly string[], found: (files: number) => void): Promise<void> {
  const folders = paths.map((path) => normalize(path));
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let files = 0;
    try {
      if (!lstatSync(folder).isDirectory()) files++;
      else
        for (const entry of entriesOf(folder)) {
          if (entry.isDirectory()) folders.push(join(folder, entry.name));
          else files++;
        }
    } catch {
      files++;
    }
    found(files);
    await new Promise(setImmediate);
  }
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function listingError(error: unknown): { code: string; zh: string; en: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
  const known: Record<string, [string, string]> = {
    ENOENT: ['文件不存在', 'no such file'],
    EACCES: ['没有读取权限', 'permission denied'],
    EPERM: ['没有读取权限', 'permission denied'],
    ELOOP: ['符号链接互相指向', 'links that point to each other'],
  };
  const [zh, en] = known[code] ?? [`无法读取（${code}）`, `cannot be read (${code})`];
  return { code: code.toLowerCase(), zh, en };
}

/** Paths from a list: one a line, or separated by zero bytes as `find -print0` writes them. */
export async function* listed(input: Readable): AsyncGenerator<string> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    for (const path of line.split('\0')) if (path !== '') yield path;
  }
}
