/** Names of files and members: how they are shown, how they are found, and which are no notices. */
import { lstatSync, readdirSync } from 'node:fs';

/** UTF-8 where valid, else GB18030 (archives and disks of Chinese Windows), else byte by byte. */
export function nameOf(raw: Uint8Array, utf8 = false): string {
  for (const encoding of utf8 ? ['utf-8'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(raw);
    } catch {
      // The next one.
    }
  }
  return Buffer.from(raw).toString('latin1');
}

const beside =
  /(?:^|\/)(?:__MACOSX(?:\/.*)?|\.[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*|[^/]*\.(?:jpe?g|png|gif|bmp|ico|webp|svg|css|js|mjs|map|woff2?|ttf|otf|eot|mp[34]|avi|wav))$/i;

/**
 * What lies beside notices in a folder or an archive and that nobody would miss: pictures and scripts of saved pages, lock
 * files, hidden files. Told by name, for it need not be opened; named on the command line it is read all the same.
 */
export function isBeside(name: string): boolean {
  return beside.test(name);
}

/**
 * The bytes by which the file system knows what was named. A name in GBK reaches a program as text that has lost them, or as a
 * list has them, so where there is no such file, the one that is shown so is looked for.
 *
 * @returns the bytes, and the name as it is shown; what was given where there is no such file
 */
export function locate(path: string): { raw: Buffer; path: string } {
  const plain = { raw: Buffer.from(path), path };
  if (exists(plain.raw)) return plain;
  const cut = path.lastIndexOf('/');
  const name = path.slice(cut + 1);
  if (name === '' || cut === 0) return plain;
  const parent = cut < 0 ? { raw: Buffer.from('.'), path: '' } : locate(path.slice(0, cut));
  const found = entriesOf(parent.raw).find((entry) => nameOf(entry) === name || entry.toString() === name);
  if (!found) return plain;
  if (cut < 0) return { raw: found, path: nameOf(found) };
  return { raw: Buffer.concat([parent.raw, Buffer.from('/'), found]), path: `${parent.path}/${nameOf(found)}` };
}

function exists(raw: Buffer): boolean {
  try {
    return lstatSync(raw, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Not to be asked (a loop, no permission) is not the same as not there.
    return true;
  }
}

function entriesOf(folder: Buffer): Buffer[] {
  try {
    return readdirSync(folder, { encoding: 'buffer' });
  } catch {
    return [];
  }
}
