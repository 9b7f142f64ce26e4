/** What earlier runs have left to do. */
import type { Archive } from './open.js';

/** Files that could not be read, or not all of what is in them. */
export async function failedFiles({ db }: Archive): Promise<string[]> {
  const rows = await db.selectFrom('errors').select('file_path').distinct().orderBy('file_path').execute();
  return rows.map(({ file_path }) => file_path);
}

/** What was named for the last run that did not come to its end; nothing where a later run did. */
export async function lastUnfinished({ db }: Archive): Promise<string[]> {
  const last = await db
    .selectFrom('runs')
    .select(['arguments', 'finished_at'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last && last.finished_at === null ? (JSON.parse(last.arguments) as string[]) : [];
}
