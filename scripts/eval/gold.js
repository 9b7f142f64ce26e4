/** Reads annotated notices: `ID.txt` beside `ID.gold.json`. `docs/annotation.md` says what an annotation contains. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ start: number, end: number }} Span
 *
 * @typedef {object} Entry of one of the lists; only the fields of its list are set
 * @property {string} raw
 * @property {number} [start] in code points
 * @property {boolean} [optional]
 * @property {number} [value]
 * @property {string} [unit]
 * @property {string} [iso]
 * @property {string} [part]
 * @property {string} [title]
 * @property {string | string[] | null} [subject]
 * @property {string} [role]
 * @property {string} [kind]
 * @property {string} [status]
 *
 * @typedef {Entry & { span: Span }} Located
 *
 * @typedef {object} Relation
 * @property {string} kind
 * @property {boolean} holds
 * @property {boolean} [optional]
 * @property {boolean} [decidable]
 * @property {boolean} [complement]
 * @property {string} [direction]
 * @property {string} [operands] `text` or `regulation` where they are no figures
 * @property {string[]} [parts]
 * @property {Record<string, number | number[]>} [nth]
 *
 * @typedef {{ label: string, text_start: string, status?: string, within?: unknown }} GoldMeasure
 * @typedef {{ number: number, heading: string, issue: string, measures: GoldMeasure[] }} GoldFinding
 * @typedef {{ label: string, title: string, level: number, children?: GoldHeading[] }} GoldHeading
 *
 * @typedef {string | { name: string, refersTo?: string }} GoldOrganization
 *
 * @typedef {object} GoldNotice
 * @property {string} id
 * @property {string} text
 * @property {Located[]} figures
 * @property {Located[]} dates
 * @property {Located[]} regulations
 * @property {Relation[]} relations
 * @property {GoldFinding[]} [findings]
 * @property {GoldHeading[]} [outline]
 * @property {Record<string, unknown>} [metadata]
 * @property {{ organizations?: GoldOrganization[], persons?: { name: string, title?: string }[] }} [entities]
 * @property {string[]} [documentNumbers]
 */

/**
 * @param {string} folder
 * @param {readonly string[]} [only] ids
 * @returns {GoldNotice[]} in the order of their ids
 * @throws {Error} where an annotation does not fit its text
 */
export function loadGold(folder, only) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => name.slice(0, -'.gold.json'.length))
    .filter((id) => !only || only.includes(id))
    .sort()
    .map((id) => loadOne(folder, id));
}

/**
 * @param {string} folder
 * @param {string} id
 * @returns {GoldNotice}
 */
function loadOne(folder, id) {
  const text = readFileSync(join(folder, `${id}.txt`), 'utf8');
  const gold = JSON.parse(readFileSync(join(folder, `${id}.gold.json`), 'utf8'));
  const toUtf16 = codePointOffsets(text);
  /** @param {string} list @param {boolean} nested titles may stand inside of titles */
  const located = (list, nested = false) => locate(id, text, gold[list] ?? [], toUtf16, nested);
  return {
    ...gold,
    id,
    text,
    figures: located('figures'),
    dates: located('dates'),
    regulations: located('regulations', true),
    relations: gold.relations ?? [],
  };
}

/**
 * @param {string} id
 * @param {string} text
 * @param {Entry[]} entries in order of appearance
 * @param {(offset: number) => number} toUtf16
 * @param {boolean} nested
 * @returns {Located[]}
 */
function locate(id, text, entries, toUtf16, nested) {
  let from = 0;
  return entries.map((entry) => {
    const start = entry.start === undefined ? text.indexOf(entry.raw, from) : toUtf16(entry.start);
    if (start < 0 || !text.startsWith(entry.raw, start)) {
      throw new Error(`${id}: "${entry.raw}" does not stand where its annotation says`);
    }
    const end = start + entry.raw.length;
    from = nested ? start + 1 : end;
    return { ...entry, span: { start, end } };
  });
}

/**
 * @param {string} text
 * @returns {(offset: number) => number} code points to UTF-16 units
 */
function codePointOffsets(text) {
  if (!/[\ud800-\udbff]/u.test(text) && !/[\u{10000}-\u{10ffff}]/u.test(text)) return (offset) => offset;
  /** @type {number[]} */
  const starts = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  return (offset) => starts[offset] ?? text.length;
}
