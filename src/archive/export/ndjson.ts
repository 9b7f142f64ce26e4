/** NDJSON: one record a line, as `tongbao extract` gives it, in the order of the notices' hashes. */
import { applyFilter } from '../notices.js';
import { recordOf } from '../packing.js';
import type { Output } from './file.js';
import type { ExportSource } from './source.js';

const PAGE = 100;

/** @returns how many records there are */
export async function exportNdjson({ archive, filter }: ExportSource, output: Output): Promise<number> {
  let count = 0;
  let last = '';
  for (;;) {
    const page = await applyFilter(archive.db.selectFrom('notices'), filter)
      .innerJoin('records', 'records.notice_id', 'notices.id')
      .innerJoin('texts', 'texts.notice_id', 'notices.id')
      .select(['notices.sha256', 'records.record', 'texts.text'])
      .select((eb) =>
        eb
          .selectFrom('sources')
          .select((min) => min.fn.min('path').as('path'))
          .whereRef('sources.notice_id', '=', 'notices.id')
          .where('present', '=', 1)
          .as('path')
      )
      .where('notices.sha256', '>', last)
      .orderBy('notices.sha256')
      .limit(PAGE)
      .execute();
    const end = page.at(-1)?.sha256;
    if (end === undefined) return count;
    last = end;
    count += page.length;
    for (const { record, text, path } of page)
      await output.write(`${JSON.stringify(recordOf(record, text, path ?? ''))}\n`);
  }
}
