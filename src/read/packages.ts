/**
 * ZIP files: a document packed in one (DOCX, ODT, OFD), or an archive of files of all formats.
 *
 * Members of an archive are named `archive.zip!/folder/name.doc`; archives inside archives share one budget of entries and
 * unpacked bytes. A member that cannot be read is an error of its own, and the rest goes on.
 */
import { toReadError, Unreadable } from './errors.js';
import type { ReadResult } from './index.js';
import type { FileLimits } from './limits.js';
import { isBeside } from './names.js';
import type { Reading } from './reader.js';
import { openZip, type Budget, type Member } from './zip.js';

/** Packages that are no notices, by a member that they have. */
const others: readonly [RegExp, string][] = [
  [/^xl\/workbook\.(?:xml|bin)$/i, 'XLSX'],
  [/^ppt\/presentation\.xml$/i, 'PPTX'],
  [/^META-INF\/container\.xml$/, 'EPUB'],
  [/^META-INF\/MANIFEST\.MF$/, 'JAR'],
  [/^AndroidManifest\.xml$/, 'APK'],
];

/** @returns the reading of a packed document, or the members of an archive */
export async function openPackage(bytes: Uint8Array, limits: FileLimits, budget: Budget): Promise<Reading | Member[]> {
  const members = await openZip(bytes, limits, budget);
  const has = (name: RegExp): boolean => members.some((member) => name.test(member.name));
  if (has(/^word\/document\d*\.xml$/i)) return (await import('./docx.js')).docx(members, limits);
  if (has(/^\/?OFD\.xml$/i)) return (await import('./ofd.js')).ofd(members, limits);
  const other = others.find(([name]) => has(name));
  if (other) throw new Unreadable('unsupported', { what: other[1] });
  const type = members.find(({ name }) => name === 'mimetype');
  if (type && has(/^content\.xml$/)) {
    const kind = Buffer.from(await type.read())
      .toString('latin1')
      .trim();
    if (/opendocument\.text/.test(kind)) return (await import('./odt.js')).odt(members, limits);
    throw new Unreadable('unsupported', { what: kind.slice(0, 80) });
  }
  return members;
}

type ReadMember = (bytes: Uint8Array, path: string) => AsyncGenerator<ReadResult>;

/** @throws Unreadable `no-notices` */
export async function* readMembers(
  members: readonly Member[],
  path: string,
  read: ReadMember
): AsyncGenerator<ReadResult> {
  const notices = members.filter(({ name }) => !isBeside(name));
  if (notices.length === 0) throw new Unreadable('no-notices');
  for (const member of notices) {
    const name = `${path}!/${member.name}`;
    let bytes: Uint8Array;
    try {
      bytes = await member.read();
    } catch (error) {
      yield { path: name, error: toReadError(name, error, 'ZIP') };
      continue;
    }
    yield* read(bytes, name);
  }
}
