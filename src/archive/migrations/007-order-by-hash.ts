/**
 * Ids are running numbers from now on; notices that are there keep what they have, and those that come go on from the greatest.
 * Notices of one day are ordered by their hash, so the index by which they are listed has it.
 */
import type { Kysely, Migration } from 'kysely';

export const orderByHash: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.dropIndex('notices_by_dated').execute();
    await db.schema.createIndex('notices_by_dated').on('notices').columns(['dated', 'sha256']).execute();
  },
};
