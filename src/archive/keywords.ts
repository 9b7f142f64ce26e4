/**
 * Keywords of the notices, by nodejieba's dictionary: for `show`, `stats` and queries of one's own.
 *
 * A pass of its own after ingesting, not a part of it: the dictionary takes several times as long as reading, extracting and
 * storing together. It does what is not done yet, so it may be interrupted and run again.
 */
import { foldCharacters } from '../tree/fold.js';
import { ArchiveError } from './error.js';
import type { Archive } from './open.js';
import { loadSegmenter } from './segment.js';

const PAGE = 100;
const MOST = 10;

/** @returns for how many notices keywords were made */
export async function addKeywords(archive: Archive, onProgress?: (done: number) => void): Promise<number> {
  const { db } = archive;
  const segmenter = await loadSegmenter();
  if (segmenter.name !== 'nodejieba') {
    throw new ArchiveError('misuse', {
      zh: '关键词需要安装 nodejieba',
      en: 'keywords need nodejieba, which is not installed',
    });
  }
  const insert = archive.prepare(
    db
      .insertInto('keywords')
      .values({ notice_id: 0, ordinal: 0, word: '', weight: 0 })
      .onConflict((oc) => oc.doNothing())
  );
  let done = 0;
  let last = -1;
  for (;;) {
    const page = await db
      .selectFrom('texts')
      .innerJoin('notices', 'notices.id', 'texts.notice_id')
      .select(['texts.notice_id', 'texts.text', 'notices.script'])
      .where('texts.notice_id', '>', last)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('keywords').select('word').whereRef('keywords.notice_id', '=', 'texts.notice_id')))
      )
      .orderBy('texts.notice_id')
      .limit(PAGE)
      .execute();
    const end = page.at(-1)?.notice_id;
    if (end === undefined) return done;
    last = end;
    const rows = page.flatMap(({ notice_id, text, script }) =>
      segmenter
        .keywords(foldCharacters(text, script === 'Hant' ? 'Hant' : 'Hans'), MOST)
        .map(({ word, weight }, i) => [notice_id, i + 1, word, weight])
    );
    archive.transaction(() => rows.forEach((row) => insert.run(row)));
    done += page.length;
    onProgress?.(done);
  }
}
