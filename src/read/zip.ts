/**
 * Packages and archives: the members of a ZIP file, unpacked one at a time within limits.
 *
 * Names are only shown, never written to, so `../` in them has no effect; names without the UTF-8 flag are GB18030 when
 * they decode as that. Sizes are those of the directory and are enforced while unpacking.
 */
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { Unreadable } from './errors.js';
import { nameOf } from './names.js';
import type { ReadLimits } from './limits.js';

export interface Member {
  /** As shown, with `/` between folders. */
  name: string;
  size: number;
  encrypted: boolean;
  /** @throws Unreadable `compression-bomb`, `too-large`, `encrypted`, `damaged` */
  read(): Promise<Uint8Array>;
}

/** What an archive and all archives inside it may still unpack to. */
export interface Budget {
  bytes: number;
  entries: number;
}

/** Smaller members may be packed as tightly as they like. */
const RATIO_FROM = 8 * 1024 * 1024;

type ZipLimits = Pick<ReadLimits, 'maxBytes' | 'maxEntries' | 'maxUnpackedBytes' | 'maxRatio'>;

export function newBudget(limits: ZipLimits): Budget {
  return { bytes: limits.maxUnpackedBytes, entries: limits.maxEntries };
}

/**
 * @returns the members that are files, in the order of the directory
 * @throws Unreadable `damaged` or `too-many-entries`
 */
export async function openZip(bytes: Uint8Array, limits: ZipLimits, budget = newBudget(limits)): Promise<Member[]> {
  const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (zip.entryCount > budget.entries) {
    throw new Unreadable('too-many-entries', { found: zip.entryCount, limit: limits.maxEntries });
  }
  budget.entries -= zip.entryCount;
  const entries = await list(zip);
  return entries
    .map((entry) => member(zip, entry, limits, budget))
    .filter(({ name, size }) => !(name.endsWith('/') && size === 0));
}

function open(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      buffer,
      { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false },
      (error, zip) => {
        if (error || !zip) reject(new Unreadable('damaged', { what: 'ZIP' }, { cause: error }));
        else resolve(zip);
      }
    );
  });
}

function list(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error) => reject(new Unreadable('damaged', { what: 'ZIP' }, { cause: error })));
    zip.readEntry();
  });
}

function member(zip: ZipFile, entry: Entry, limits: ZipLimits, budget: Budget): Member {
  const encrypted = (entry.generalPurposeBitFlag & 1) !== 0;
  const size = entry.uncompressedSize;
  return {
    name: memberName(entry),
    size,
    encrypted,
    async read() {
      if (encrypted) throw new Unreadable('encrypted', { what: 'ZIP' });
      if (size > limits.maxBytes) throw new Unreadable('too-large', { found: size, limit: limits.maxBytes });
      if (size > budget.bytes)
        throw new Unreadable('compression-bomb', { found: size, limit: limits.maxUnpackedBytes });
      if (size > RATIO_FROM && size > entry.compressedSize * limits.maxRatio) {
        throw new Unreadable('compression-bomb', { found: size, limit: entry.compressedSize * limits.maxRatio });
      }
      budget.bytes -= size;
      return unpack(zip, entry);
    },
  };
}

function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(new Unreadable('damaged', { what: 'ZIP' }, { cause: error }));
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return fail(error);
      const out = new Uint8Array(entry.uncompressedSize);
      let at = 0;
      stream.on('data', (chunk: Buffer) => {
        // The stream fails by itself where there is more than the directory says.
        if (at + chunk.length <= out.length) out.set(chunk, at);
        at += chunk.length;
      });
      stream.on('error', fail);
      stream.on('end', () => (at === out.length ? resolve(out) : fail(new Error('shorter than its directory says'))));
    });
  });
}

function memberName(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer;
  return nameOf(raw, (entry.generalPurposeBitFlag & 0x800) !== 0).replaceAll('\\', '/');
}
