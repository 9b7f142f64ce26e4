/** Reading notices back: lists of them, one of them, its record as it was extracted. */
import type { SelectQueryBuilder } from 'kysely';
import type { NoticeRecord } from '../record/schema.js';
import { simplify } from '../tree/fold.js';
import { ArchiveError } from './error.js';
import type { Archive } from './open.js';
import { recordOf } from './packing.js';
import type { Schema } from './schema.js';
import { ID_DIGITS, type Row } from './tables.js';

/** How people name a notice: the first twelve hexadecimal digits of its hash, which are its id in exports; fewer where they are enough. */
export const shortId = (sha256: string): string => sha256.slice(0, ID_DIGITS);

export interface Filter {
  /** Part of the name of the office that published or was inspected. */
  office?: string;
  /** ISO date, month or year: on or after its first day. */
  from?: string;
  /** ISO date, month or year: on or before its last day. */
  to?: string;
  /** Unit of a figure; 万元 is looked for as 元, for the archive has amounts in whole units. */
  unit?: string;
  rule?: string;
  verdict?: 'holds' | 'fails' | 'undecidable';
  /** Part of the title of a regulation that is cited. */
  regulation?: string;
}

type Notices<O> = SelectQueryBuilder<Schema, 'notices', O>;

/** Adds the conditions of a filter to a query over notices. */
export function applyFilter<O>(query: Notices<O>, filter: Filter): Notices<O> {
  const { office, from, to, unit, rule, verdict, regulation } = filter;
  if (office !== undefined) {
    query = query.where(({ or, eb }) =>
      or([eb('office', 'like', contains(office)), eb('inspected', 'like', contains(office))])
    );
  }
  if (from !== undefined) query = query.where('dated', '>=', from);
  if (to !== undefined) query = query.where('dated', '<=', `${to}~`);
  if (unit !== undefined) {
    const units = [unit, unit.replace(/^[十百千]?[万亿萬億]+(?=.)/, '')];
    query = query.where('id', 'in', (eb) =>
      eb.selectFrom('notice_units').select('notice_id').where('unit', 'in', units)
    );
  }
  if (rule !== undefined) {
    query = query.where('id', 'in', (eb) =>
      eb
        .selectFrom('notice_rules')
        .select('notice_id')
        .where('rule', '=', rule)
        .$if(verdict !== undefined, (sub) => sub.where('verdict', '=', verdict ?? 'fails'))
    );
  } else if (verdict !== undefined) {
    query = query.where(columnOf[verdict], '>', 0);
  }
  if (regulation !== undefined) {
    query = query.where('id', 'in', (eb) =>
      eb.selectFrom('regulations').select('notice_id').where('cited', 'like', contains(regulation))
    );
  }
  return query;
}

const columnOf = { holds: 'checks_holding', fails: 'checks_failing', undecidable: 'checks_undecidable' } as const;

/** Offices and titles of regulations are kept in Simplified characters. */
const contains = (words: string): string => `%${simplify(words)}%`;

export interface Listed {
  id: number;
  sha256: string;
  dated: string | null;
  office: string | null;
  title: string | null;
  findings: number;
  checks: number;
  checks_failing: number;
}

/** Notices in order of their dates, the newest first; those without a date last. */
export async function listNotices({ db }: Archive, filter: Filter, limit: number, offset = 0): Promise<Listed[]> {
  return applyFilter(db.selectFrom('notices'), filter)
    .select(['id', 'sha256', 'dated', 'office', 'title', 'findings', 'checks', 'checks_failing'])
    .orderBy('dated', (order) => order.desc().nullsLast())
    .orderBy('sha256')
    .limit(limit)
    .offset(offset)
    .execute();
}

/**
 * The notice whose hash begins with `name`.
 *
 * @throws ArchiveError where there is none, or more than one
 */
export async function findNotice({ db }: Archive, name: string): Promise<Row<'notices'>> {
  const prefix = name.toLowerCase();
  if (!/^[0-9a-f]{4,64}$/.test(prefix)) {
    throw new ArchiveError('misuse', {
      zh: `编号须为哈希值的前 4 至 64 位：${name}`,
      en: `an id is the first 4 to 64 digits of the hash: ${name}`,
    });
  }
  const found = await db.selectFrom('notices').selectAll().where('sha256', 'like', `${prefix}%`).limit(2).execute();
  const [notice] = found;
  if (!notice)
    throw new ArchiveError('misuse', { zh: `没有编号为 ${name} 的通报`, en: `no notice has the id ${name}` });
  if (found.length > 1) {
    throw new ArchiveError('misuse', {
      zh: `编号以 ${name} 开头的通报不止一份`,
      en: `more than one notice has an id that begins with ${name}`,
    });
  }
  return notice;
}

/** Everything that is stored of one notice. */
export async function readNotice(
  { db }: Archive,
  id: number
): Promise<{ record: NoticeRecord; sources: { path: string; present: number }[]; keywords: string[] }> {
  const { record, text } = await db
    .selectFrom('records')
    .innerJoin('texts', 'texts.notice_id', 'records.notice_id')
    .select(['record', 'text'])
    .where('records.notice_id', '=', id)
    .executeTakeFirstOrThrow();
  const sources = await db
    .selectFrom('sources')
    .select(['path', 'present'])
    .where('notice_id', '=', id)
    .orderBy('present', 'desc')
    .orderBy('path')
    .execute();
  const keywords = await db
    .selectFrom('keywords')
    .select('word')
    .where('notice_id', '=', id)
    .orderBy('ordinal')
    .execute();
  return {
    record: recordOf(record, text, sources[0]?.path ?? ''),
    sources,
    keywords: keywords.map(({ word }) => word),
  };
}
