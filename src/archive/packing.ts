/**
 * A record as it is stored: JSON, compressed.
 *
 * Names of fields make most of a record's JSON, so it shrinks to a fifth, and what is not written need not be copied, summed
 * up and flushed: compressing at the fastest level takes less time than storing the rest would. zlib's own format, because
 * every language reads it: in Python `json.loads(zlib.decompress(record))`.
 */
import { createHash } from 'node:crypto';
import { constants, deflateSync, inflateSync } from 'node:zlib';
import type { NoticeRecord } from '../record/schema.js';

/** Without what other tables have, as UTF-8. */
export function storedForm(record: NoticeRecord): Buffer {
  return Buffer.from(JSON.stringify({ ...record, source: { ...record.source, path: '' }, text: '' }));
}

export const pack = (stored: Uint8Array): Uint8Array => deflateSync(stored, { level: constants.Z_BEST_SPEED });

export const unpack = (packed: Uint8Array): Buffer => inflateSync(packed);

/** A cell as it reads: what is compressed as the JSON that it was. */
export const plainCell = (cell: unknown): unknown => (cell instanceof Uint8Array ? unpack(cell).toString() : cell);

/** Over what was compressed, not over how: that may differ from one processor to the next. */
export function digestOf(stored: Uint8Array, text: string): string {
  return createHash('sha256').update(stored).update('\0').update(text).digest('hex');
}

/** The record as it was extracted, with its text and the first of its paths. */
export function recordOf(packed: Uint8Array, text: string, path: string): NoticeRecord {
  const record = JSON.parse(unpack(packed).toString()) as NoticeRecord;
  record.source.path = path;
  record.text = text;
  return record;
}
