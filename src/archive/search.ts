/**
 * Finding notices by words of their text.
 *
 * The index (`full-text.ts`) names the notices that have all pairs of characters; each is then read, and counts only where
 * the words really stand in it. What is found comes with the sentences around the words. The newest notice comes first: in a
 * register of notices a reader looks for the latest, and it is an order that one can foresee.
 *
 * A long word that stands nowhere is cut by the dictionary and its parts are looked for, and the reader is told so.
 * A word may be written in either script, and in full or half width. Words apart from each other must all stand in the notice.
 */
import type { Span } from '../types.js';
import { narrow, simplify } from '../tree/fold.js';
import { ArchiveError } from './error.js';
import { isExact, isSearchable, matches } from './full-text.js';
import { applyFilter, type Filter } from './notices.js';
import type { Archive } from './open.js';
import { foldForSearch } from './rows.js';
import { loadSegmenter } from './segment.js';
import { sentenceAround } from './sentence.js';

export interface Match {
  /** The sentence, in the text of the notice. */
  span: Span;
  sentence: string;
  /** The words in it, as spans of the text of the notice. */
  marks: Span[];
}

export interface Hit {
  id: number;
  sha256: string;
  dated: string | null;
  office: string | null;
  title: string | null;
  path: string;
  matches: Match[];
}

export interface Found {
  hits: Hit[];
  /** Words that were looked for, where what was asked for stands in no notice as a whole and was cut by the dictionary. */
  instead?: string[];
  /** How many notices there are in all; where `exact` is false, at most. */
  total: number;
  exact: boolean;
}

export interface SearchOptions extends Filter {
  limit?: number;
  offset?: number;
  /** Sentences shown of one notice. */
  sentences?: number;
}

/** Up to so many candidates are all read, so that the total is exact. */
const ALL_READ = 200;

/** @throws ArchiveError where there is nothing to look for */
export async function search(archive: Archive, words: readonly string[], options: SearchOptions = {}): Promise<Found> {
  const found = await searchFor(archive, words, options);
  if (found.total > 0 || !words.some((word) => /[\u4e00-\u9fff]{4}/.test(word))) return found;
  const segmenter = await loadSegmenter();
  const instead = words.flatMap((word) => segmenter.words(word)).filter((word) => variantsOf(word).some(isSearchable));
  if (instead.length <= words.length) return found;
  return { ...(await searchFor(archive, instead, options)), instead };
}

async function searchFor(archive: Archive, words: readonly string[], options: SearchOptions): Promise<Found> {
  const { limit = 20, offset = 0, sentences = 2, ...filter } = options;
  const wanted = words.map(variantsOf).filter((variants) => variants.some(isSearchable));
  if (wanted.length === 0) {
    throw new ArchiveError('misuse', { zh: '没有可检索的词', en: 'there is no word to look for' });
  }
  const candidates = applyFilter(archive.db.selectFrom('notices'), filter).where(matches('notices.id', wanted));
  const certain = wanted.every((variants) => variants.every(isExact));
  const idsFrom = (at: number, count: number) =>
    candidates
      .select(['notices.id', (eb) => eb.fn.countAll<number>().over().as('rows')])
      .orderBy('dated', (order) => order.desc().nullsLast())
      .orderBy('sha256')
      .limit(count)
      .offset(at)
      .execute();
  let at = certain ? offset : 0;
  let ids = await idsFrom(at, certain ? limit : ALL_READ);
  const total = ids[0]?.rows ?? (at > 0 ? await countOf(candidates) : 0);
  const readAll = !certain && total <= ALL_READ;
  const hits: Hit[] = [];
  let proven = 0;
  while (at < total && (readAll || hits.length < limit)) {
    if (ids.length === 0) ids = await idsFrom(at, ALL_READ);
    const some = ids.splice(0, readAll ? ALL_READ : limit - hits.length);
    if (some.length === 0) break;
    at += some.length;
    const page = await readPage(
      archive,
      some.map(({ id }) => id)
    );
    for (const { text, script, path, ...notice } of page) {
      const found = findIn(text, foldForSearch(text, script === 'Hant' ? 'Hant' : 'Hans'), wanted, sentences);
      if (!found) continue;
      proven++;
      if ((certain || proven > offset) && hits.length < limit)
        hits.push({ ...notice, path: path ?? '', matches: found });
    }
  }
  return { hits, total: readAll ? proven : total, exact: certain || readAll };
}

async function countOf(candidates: ReturnType<typeof applyFilter>): Promise<number> {
  const { rows } = await candidates.select((eb) => eb.fn.countAll<number>().as('rows')).executeTakeFirstOrThrow();
  return rows;
}

/** What is shown of notices. Read by id, for texts and paths of all candidates take ten times as long to order as their ids. */
function readPage({ db }: Archive, ids: readonly number[]) {
  return db
    .selectFrom('notices')
    .innerJoin('texts', 'texts.notice_id', 'notices.id')
    .select(['notices.id', 'sha256', 'dated', 'office', 'title', 'script', 'texts.text'])
    .select((eb) =>
      eb
        .selectFrom('sources')
        .select((min) => min.fn.min('path').as('path'))
        .whereRef('sources.notice_id', '=', 'notices.id')
        .where('present', '=', 1)
        .as('path')
    )
    .where('notices.id', 'in', ids)
    .orderBy('dated', (order) => order.desc().nullsLast())
    .orderBy('sha256')
    .execute();
}

/** A word as the index may have it: folded to half width and lower case, and to Simplified too where that is another word. */
function variantsOf(word: string): string[] {
  const half = narrow(word.normalize('NFC')).toLowerCase();
  return [...new Set([half, simplify(half)])];
}

/** More marks of one word than this are not looked at: they are for choosing sentences to show. */
const MOST_MARKS = 100;

/**
 * The sentences with the most of the words, in the order of the text.
 *
 * @returns undefined where one of the words is not in the text
 */
function findIn(
  text: string,
  folded: string,
  words: readonly (readonly string[])[],
  sentences: number
): Match[] | undefined {
  const marks: (Span & { word: number })[] = [];
  for (const [word, variants] of words.entries()) {
    const before = marks.length;
    for (const variant of variants) {
      let at = folded.indexOf(variant);
      for (; at >= 0 && marks.length < before + MOST_MARKS; at = folded.indexOf(variant, at + variant.length)) {
        marks.push({ start: at, end: at + variant.length, word });
      }
    }
    if (marks.length === before) return undefined;
  }
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: (Match & { words: Set<number> })[] = [];
  for (const { word, ...mark } of marks) {
    const last = found.at(-1);
    if (last && mark.end <= last.span.end) {
      last.marks.push(mark);
      last.words.add(word);
    } else {
      const span = sentenceAround(text, mark);
      found.push({ span, sentence: text.slice(span.start, span.end), marks: [mark], words: new Set([word]) });
    }
  }
  return [...found]
    .sort((a, b) => b.words.size - a.words.size || a.span.start - b.span.start)
    .slice(0, sentences)
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, sentence, marks: within }) => ({ span, sentence, marks: within }));
}
