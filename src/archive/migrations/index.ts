/** The migrations, in order. A landed one is never changed: the next change is the next file. */
import type { Migration } from 'kysely';
import { initial } from './001-initial.js';
import { keywords } from './002-keywords.js';

export const migrations: Readonly<Record<string, Migration>> = {
  '001-initial': initial,
  '002-keywords': keywords,
};
