/** Figures, dates and titles of a record against those of the annotation. */
import { emptyTally } from './tally.js';

/**
 * @typedef {import('./gold.js').Located} Located
 * @typedef {import('./gold.js').GoldNotice} GoldNotice
 * @typedef {import('./gold.js').Span} Span
 * @typedef {import('../../src/index.js').NoticeRecord} NoticeRecord
 * @typedef {{ span: Span, raw: string, value?: number, unit?: string, iso?: string, part?: string, title?: string }} Found
 */

/** @type {Record<'figures' | 'dates' | 'regulations', (gold: Located, found: Found) => boolean>} */
const MEANS_THE_SAME = {
  figures: (gold, found) => close(gold.value, found.value) && plainUnit(gold.unit) === plainUnit(found.unit),
  dates: (gold, found) => gold.iso === found.iso && (gold.part === undefined || gold.part === found.part),
  regulations: (gold, found) => bare(gold.title) === bare(found.title),
};

/**
 * An entry is right when it overlaps an entry of the annotation and means the same. What the annotation calls optional counts
 * neither way, found or not.
 *
 * @param {'figures' | 'dates' | 'regulations'} field
 * @param {GoldNotice} notice
 * @param {NoticeRecord} record
 */
export function tallyMentions(field, notice, record) {
  const tally = emptyTally();
  const same = MEANS_THE_SAME[field];
  const pool = /** @type {Found[]} */ (record[field]).map((entry) => ({ entry, taken: false }));
  for (const gold of notice[field]) {
    const hit = pool.find(({ entry, taken }) => !taken && overlap(entry.span, gold.span) && same(gold, entry));
    if (hit) hit.taken = true;
    if (gold.optional) continue;
    tally.gold++;
    if (hit) {
      tally.right++;
      tally.found++;
    } else tally.missed.push(describe(notice.text, gold));
  }
  for (const { entry, taken } of pool) {
    if (taken || notice[field].some((gold) => gold.optional && overlap(gold.span, entry.span))) continue;
    tally.found++;
    tally.wrong.push(describe(notice.text, entry));
  }
  return tally;
}

/** @param {Span} a @param {Span} b */
export const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** @param {number | undefined} a @param {number | undefined} b */
function close(a, b) {
  if (a === undefined || b === undefined) return false;
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** @param {string | undefined} unit */
const plainUnit = (unit = '') => unit.replace('％', '%').replace(/^个(?=百分点)/u, '');

/** @param {string | undefined} title */
const bare = (title = '') => title.replace(/\s/gu, '');

/**
 * A line that says the same in every run, so that two runs can be compared.
 *
 * @param {string} text
 * @param {Found} entry
 */
function describe(text, { raw, span, value, unit, iso, title }) {
  const means = title === undefined ? ` = ${value ?? iso ?? ''} ${unit ?? ''}`.trimEnd() : '';
  const before = text.slice(Math.max(0, span.start - 8), span.start);
  const behind = text.slice(span.end, span.end + 8);
  return `${raw}${means}  (…${before}[${raw.length > 20 ? '…' : raw}]${behind}…)`.replace(/\s*\n\s*/gu, '⏎');
}
