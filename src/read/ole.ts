/**
 * OLE compound files, the container of DOC and of encrypted packages: named streams, each a chain of sectors.
 *
 * Chains are followed at most once around, so that a loop in a damaged file ends as `damaged`.
 */
import { Unreadable } from './errors.js';

export interface Ole {
  /** Names of the streams and storages at the root. */
  names: ReadonlySet<string>;
  /** @throws Unreadable `damaged` where its chain is broken */
  stream(name: string): Buffer | undefined;
}

const damaged = (): Unreadable => new Unreadable('damaged', { what: 'OLE' });

const FREE = 0xfffffffa;

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

export function openOle(bytes: Uint8Array): Ole {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < 512) throw damaged();
  const sectorSize = 1 << file.readUInt16LE(30);
  const miniSize = 1 << file.readUInt16LE(32);
  if (sectorSize < 128 || sectorSize > 8192 || miniSize < 16 || miniSize > sectorSize) throw damaged();
  const sectors = Math.ceil(file.length / sectorSize);
  const sector = (id: number): Buffer => {
    const at = (id + 1) * sectorSize;
    if (id >= sectors || at >= file.length) throw damaged();
    return file.subarray(at, at + sectorSize);
  };

  const fatSectors: number[] = [];
  for (let i = 0; i < 109; i++) fatSectors.push(file.readUInt32LE(76 + i * 4));
  for (let next = file.readUInt32LE(68), count = 0; next < FREE && count <= sectors; count++) {
    const part = sector(next);
    for (let i = 0; i + 8 <= part.length; i += 4) fatSectors.push(part.readUInt32LE(i));
    next = part.length === sectorSize ? part.readUInt32LE(sectorSize - 4) : FREE;
  }
  const fat: number[] = [];
  for (const id of fatSectors) {
    if (id >= FREE) continue;
    if (fat.length > sectors + sectorSize) break;
    const part = sector(id);
    for (let i = 0; i + 4 <= part.length; i += 4) fat.push(part.readUInt32LE(i));
  }
  const chain = (table: readonly number[], start: number): number[] => {
    const ids: number[] = [];
    for (let id = start; id < FREE; id = table[id] ?? FREE) {
      ids.push(id);
      if (ids.length > table.length) throw damaged();
    }
    return ids;
  };
  const read = (start: number): Buffer => Buffer.concat(chain(fat, start).map(sector));

  const directory = read(file.readUInt32LE(48));
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) entries.push(entryAt(directory, at));
  const root = entries[0];
  if (root?.type !== 5) throw damaged();
  const streams = siblings(entries, root.child);

  let mini: { data: Buffer; fat: number[] } | undefined;
  const readMini = (start: number): Buffer => {
    if (!mini) {
      const table = read(file.readUInt32LE(60));
      const ids: number[] = [];
      for (let i = 0; i + 4 <= table.length; i += 4) ids.push(table.readUInt32LE(i));
      mini = { data: read(root.start), fat: ids };
    }
    const { data, fat: table } = mini;
    return Buffer.concat(chain(table, start).map((id) => data.subarray(id * miniSize, (id + 1) * miniSize)));
  };
  const cutoff = file.readUInt32LE(56);
  return {
    names: new Set(streams.keys()),
    stream(name) {
      const entry = streams.get(name);
      if (entry?.type !== 2) return undefined;
      return (entry.size < cutoff ? readMini(entry.start) : read(entry.start)).subarray(0, entry.size);
    },
  };
}

function entryAt(directory: Buffer, at: number): Entry {
  const length = Math.min(64, Math.max(0, directory.readUInt16LE(at + 64) - 2));
  return {
    name: directory.toString('utf16le', at, at + length),
    type: directory.readUInt8(at + 66),
    left: directory.readUInt32LE(at + 68),
    right: directory.readUInt32LE(at + 72),
    child: directory.readUInt32LE(at + 76),
    start: directory.readUInt32LE(at + 116),
    size: directory.readUInt32LE(at + 120),
  };
}

/** The tree of entries that `first` is the top of, by name. */
function siblings(entries: readonly Entry[], first: number): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const seen = new Set<number>();
  const open = [first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id];
    if (!entry || seen.has(id)) continue;
    seen.add(id);
    if (!found.has(entry.name)) found.set(entry.name, entry);
    open.push(entry.left, entry.right);
  }
  return found;
}
