/**
 * The full-text index: the one file that knows SQLite's FTS5.
 *
 * Chinese has no spaces, and a dictionary cuts the same words differently in different sentences, so the index holds every pair of
 * neighbouring characters: a two-character word is one token, a longer one the meeting of its pairs. Text is folded first
 * (Traditional to Simplified, full to half width, lower case), so that either script finds the other; a run of letters and
 * digits is one token. Positions are not kept, which makes the index a third as large; `search.ts` reads the text of a hit
 * anyway to quote it, and drops it where the pairs did not stand together.
 *
 * A single character is found by prefix: every character of a run opens a pair, the last one is a token of its own.
 */
import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { Archive } from './open.js';

const TABLE = 'full_text';

export async function createFullText(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table ${sql.table(TABLE)} using fts5(
    tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
  )`.execute(db);
}

export interface FullText {
  /** @param tokens from `tokenBytes` */
  put(noticeId: number, tokens: Uint8Array): void;
  /** @param tokens the same that were put: the index keeps none of its own */
  remove(noticeId: number, tokens: Uint8Array): void;
  /** Whether the entry of the notice has the token. */
  has(noticeId: number, token: string): boolean;
}

/** Ids should come in ascending order within a transaction: FTS5 starts a new segment whenever they do not. */
export function openFullText({ sqlite }: Archive): FullText {
  const put = sqlite.prepare(`insert into ${TABLE} (rowid, tokens) values (?, ?)`);
  const remove = sqlite.prepare(`insert into ${TABLE} (${TABLE}, rowid, tokens) values ('delete', ?, ?)`);
  const has = sqlite.prepare(`select 1 from ${TABLE} where ${TABLE} match ? and rowid = ?`);
  return {
    put: (id, tokens) => void put.run(id, tokens),
    remove: (id, tokens) => void remove.run(id, tokens),
    has: (id, token) => has.get(`"${token}"`, id) !== undefined,
  };
}

/**
 * A condition on `column`: the notice's index entry has the pairs of every word, of a word with variants those of one of them.
 *
 * @param words folded, each with its variants
 */
export function matches(column: string, words: readonly (readonly string[])[]): Expression<SqlBool> {
  const query = words
    .map((variants) => `(${variants.map((variant) => `(${tokensOfQuery(variant).join(' AND ')})`).join(' OR ')})`)
    .join(' AND ');
  const table = sql.table(TABLE);
  return sql<SqlBool>`${sql.ref(column)} in (select rowid from ${table} where ${table} match ${query})`;
}

/** Whether there is anything in a word that the index knows: a character or a digit. */
export const isSearchable = (word: string): boolean => tokensOfQuery(word).length > 0;

/** Whether the index alone proves that the word stands in the text. */
export const isExact = (word: string): boolean => /^[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]{1,2}$/.test(word);

/** Checks the index against itself. */
export function checkFullText({ sqlite }: Archive): void {
  sqlite.prepare(`insert into ${TABLE} (${TABLE}) values ('integrity-check')`).run();
}

/** Merges what many transactions left behind; makes later searches faster. */
export function optimizeFullText({ sqlite }: Archive): void {
  sqlite.prepare(`insert into ${TABLE} (${TABLE}) values ('optimize')`).run();
}

const run = /[a-z0-9]+|[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+/g;
const isHan = (text: string): boolean => text.charCodeAt(0) > 127;

/**
 * Folded text to the tokens of its index entry, separated by spaces, as UTF-8: `整改3项` gives `整改 改 3 项`.
 *
 * Written byte by byte, for a string a token would take longer than all the rest of the archive's work. Every Han
 * character in question has three bytes.
 */
export function tokenBytes(folded: string): Uint8Array {
  const bytes = new Uint8Array(folded.length * 7 + 8);
  let at = 0;
  const put = (code: number): void => {
    bytes[at++] = 0xe0 | (code >> 12);
    bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
    bytes[at++] = 0x80 | (code & 0x3f);
  };
  let code = folded.charCodeAt(0);
  for (let i = 0; i < folded.length; i++) {
    const next = folded.charCodeAt(i + 1);
    if (isHanCode(code)) {
      put(code);
      if (isHanCode(next)) put(next);
      bytes[at++] = 0x20;
    } else if (isWordCode(code)) {
      bytes[at++] = code;
      if (!isWordCode(next)) bytes[at++] = 0x20;
    }
    code = next;
  }
  return bytes.slice(0, at);
}

function isHanCode(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xf900 && code <= 0xfaff);
}

function isWordCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function tokensOfQuery(word: string): string[] {
  const tokens: string[] = [];
  for (const [match] of word.matchAll(run)) {
    if (!isHan(match) || match.length === 1) tokens.push(`"${match}"*`);
    else for (let i = 0; i + 1 < match.length; i++) tokens.push(`"${match.slice(i, i + 2)}"`);
  }
  return tokens;
}
