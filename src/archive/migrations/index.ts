/** The migrations, in order. A released one is never changed: the next change is the next file. */
import type { Kysely, Migration } from 'kysely';
import { initial } from './001-initial.js';
import { keywords } from './002-keywords.js';
import { fullText } from './003-full-text.js';
import { packedRecords } from './004-packed-records.js';
import { operands } from './005-operands.js';
import { summaries } from './006-summaries.js';
import { orderByHash } from './007-order-by-hash.js';

export const migrations: Readonly<Record<string, Migration>> = {
  '001-initial': initial,
  '002-keywords': keywords,
  '003-full-text': fullText,
  '004-packed-records': packedRecords,
  '005-operands': operands,
  '006-summaries': summaries,
  '007-order-by-hash': orderByHash,
};

/** The newest schema in an empty database, without the full-text index and with plain records: for a file to be handed on. */
export async function createSchema(db: Kysely<unknown>): Promise<void> {
  for (const migration of [initial, keywords, operands]) await migration.up(db);
}
