/** Findings, measures, headings and metadata of a record against those of the annotation. */
import { emptyTally } from './tally.js';

/**
 * @typedef {import('./gold.js').GoldNotice} GoldNotice
 * @typedef {import('./gold.js').GoldHeading} GoldHeading
 * @typedef {import('./gold.js').GoldMeasure} GoldMeasure
 * @typedef {import('../../src/index.js').NoticeRecord} NoticeRecord
 * @typedef {NoticeRecord['findings'][number]} Finding
 */

/** Letters and digits only: marks and spaces are a matter of house style. @param {string | undefined} text */
const letters = (text = '') => text.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * A finding is right by its number and its heading or issue. Measures are counted inside of findings that are right.
 *
 * @param {GoldNotice} notice
 * @param {NoticeRecord} record
 */
export function tallyFindings(notice, record) {
  const findings = emptyTally();
  const measures = emptyTally();
  if (!notice.findings) return { findings, measures };
  const left = new Set(record.findings);
  for (const gold of notice.findings) {
    findings.gold++;
    const required = gold.measures.filter((measure) => !measure.within);
    measures.gold += required.length;
    const hit = [...left].find((finding) => sameFinding(gold, finding));
    if (!hit) {
      findings.missed.push(`${gold.number} ${gold.heading}`);
      measures.missed.push(...required.map((measure) => `${gold.number} ${measure.label}${measure.text_start}`));
      continue;
    }
    left.delete(hit);
    findings.right++;
    tallyMeasures(measures, gold, hit);
  }
  findings.found = record.findings.length;
  for (const finding of left) {
    findings.wrong.push(`${finding.number} ${finding.heading}`);
    measures.found += finding.measures.length;
    measures.wrong.push(...finding.measures.map((one) => `${finding.number} ${one.label}${one.text.slice(0, 12)}`));
  }
  return { findings, measures };
}

/** @param {import('./gold.js').GoldFinding} gold @param {Finding} finding */
function sameFinding(gold, finding) {
  if (gold.number !== finding.number) return false;
  return letters(gold.heading) === letters(finding.heading) || letters(gold.issue) === letters(finding.issue);
}

/**
 * @param {import('./tally.js').Tally} tally
 * @param {import('./gold.js').GoldFinding} gold
 * @param {Finding} finding
 */
function tallyMeasures(tally, gold, finding) {
  const left = new Set(finding.measures);
  for (const measure of gold.measures) {
    const hit = [...left].find((one) => sameMeasure(measure, one));
    if (hit) left.delete(hit);
    if (measure.within) continue; // a step inside of another measure counts neither way
    if (hit) {
      tally.right++;
      tally.found++;
    } else tally.missed.push(`${gold.number} ${measure.label}${measure.text_start}`);
  }
  tally.found += left.size;
  tally.wrong.push(...[...left].map((one) => `${gold.number} ${one.label}${one.text.slice(0, 12)}`));
}

/** @param {GoldMeasure} gold @param {Finding['measures'][number]} measure */
function sameMeasure(gold, measure) {
  return letters(gold.label) === letters(measure.label) && letters(measure.text).startsWith(letters(gold.text_start));
}

/**
 * Headings by label, level and title.
 *
 * @param {GoldNotice} notice
 * @param {NoticeRecord} record
 */
export function tallyOutline(notice, record) {
  const tally = emptyTally();
  if (!notice.outline) return tally;
  const left = flat(record.outline);
  tally.found = left.length;
  for (const gold of flat(notice.outline)) {
    tally.gold++;
    const at = left.findIndex((one) => headingKey(one) === headingKey(gold));
    if (at < 0) tally.missed.push(`${gold.level} ${gold.label}${gold.title}`);
    else {
      left.splice(at, 1);
      tally.right++;
    }
  }
  tally.wrong.push(...left.map(({ level, label, title }) => `${level} ${label}${title}`));
  return tally;
}

/**
 * @param {readonly GoldHeading[]} headings
 * @returns {GoldHeading[]}
 */
const flat = (headings) => headings.flatMap((heading) => [heading, ...flat(heading.children ?? [])]);

/** @param {GoldHeading} heading */
const headingKey = ({ label, level, title }) => `${level} ${letters(label)} ${letters(title)}`;

/**
 * Metadata field by field; lists (contacts) entry by entry.
 *
 * @param {GoldNotice} notice
 * @param {NoticeRecord} record
 */
export function tallyMetadata(notice, record) {
  const tally = emptyTally();
  if (!notice.metadata) return tally;
  const wanted = facts(notice.metadata);
  const fields = new Set(wanted.map(([key]) => key));
  // The annotation's word for the publisher is the page's: 来源.
  const found = facts({ ...record.metadata, source: record.metadata.publisher }).filter(([key]) => fields.has(key));
  const said = new Set(found.map(([key, value]) => `${key}: ${value}`));
  tally.found = found.length;
  for (const [key, value] of wanted) {
    tally.gold++;
    if (said.delete(`${key}: ${value}`)) tally.right++;
    else tally.missed.push(`${key}: ${value}`);
  }
  tally.wrong.push(...said);
  return tally;
}

/**
 * @param {object} metadata
 * @param {string} [prefix]
 * @returns {[key: string, value: string][]}
 */
function facts(metadata, prefix = '') {
  return Object.entries(metadata).flatMap(([key, value]) => {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value.map((one) => /** @type {[string, string]} */ ([prefix + key, String(one)]));
    if (typeof value === 'object') return facts(value, `${prefix}${key}.`);
    return [/** @type {[string, string]} */ ([prefix + key, String(value).replace(/\s+/gu, ' ')])];
  });
}
