/**
 * What a record says about its entries beyond their value: subjects, roles, kinds, states, names.
 *
 * All of it is optional in an annotation; an entry without the key counts neither way. `subject` may be a list where readers would
 * name the same thing differently, and `null` says that the text names nothing.
 */
import { overlap } from './mentions.js';
import { emptyTally } from './tally.js';

/**
 * @typedef {import('./gold.js').GoldNotice} GoldNotice
 * @typedef {import('./gold.js').Located} Located
 * @typedef {import('../../src/index.js').NoticeRecord} NoticeRecord
 * @typedef {import('./tally.js').Tally} Tally
 * @typedef {import('./gold.js').Span} Span
 */

export const DETAILS = ['subjects', 'roles', 'kinds', 'states', 'organizations', 'persons', 'numbers'];

/**
 * @param {GoldNotice} notice
 * @param {NoticeRecord} record
 * @returns {Record<string, Tally>}
 */
export function tallyDetails(notice, record) {
  const { organizations, persons } = notice.entities ?? {};
  const { documentNumbers } = notice;
  return {
    subjects: tallyKey('subject', notice.figures, record.figures),
    roles: tallyKey('role', notice.dates, record.dates),
    kinds: tallyKey('kind', notice.regulations, record.regulations),
    states: tallyStates(notice, record),
    organizations: tallyOrganizations(organizations, record),
    persons: persons ? tallySet(persons.map(titled), record.persons.map(titled)) : emptyTally(),
    numbers: documentNumbers
      ? tallySet(
          documentNumbers,
          record.documentNumbers.map(({ raw }) => raw)
        )
      : emptyTally(),
  };
}

/**
 * One key of the entries that are annotated with it.
 *
 * @param {'subject' | 'role' | 'kind'} key
 * @param {readonly Located[]} golds
 * @param {readonly { span: Span, subject?: string, role?: string, kind?: string }[]} found
 */
function tallyKey(key, golds, found) {
  const tally = emptyTally();
  for (const gold of golds) {
    const wanted = gold[key];
    if (wanted === undefined || gold.optional) continue;
    const said = found.find(({ span }) => overlap(span, gold.span))?.[key];
    count(tally, gold.raw, wanted === null ? [] : [wanted].flat(), said);
  }
  return tally;
}

/**
 * The states of measures and of documents.
 *
 * @param {GoldNotice} notice
 * @param {NoticeRecord} record
 */
function tallyStates(notice, record) {
  const tally = emptyTally();
  for (const gold of notice.regulations) {
    if (!gold.status || gold.optional) continue;
    count(tally, gold.raw, [gold.status], record.regulations.find(({ span }) => overlap(span, gold.span))?.status);
  }
  const measures = record.findings.flatMap((finding) => finding.measures);
  for (const gold of (notice.findings ?? []).flatMap((finding) => finding.measures)) {
    if (!gold.status) continue;
    const said = measures.find(({ label, text }) => label === gold.label && text.startsWith(gold.text_start));
    count(tally, gold.label + gold.text_start, [gold.status], said?.status);
  }
  return tally;
}

/**
 * @param {Tally} tally
 * @param {string} what
 * @param {readonly string[]} wanted any of which is right; none where there is nothing to say
 * @param {string | undefined} said
 */
function count(tally, what, wanted, said) {
  if (wanted.length > 0) tally.gold++;
  if (said !== undefined) tally.found++;
  const right = said !== undefined && wanted.includes(said);
  if (right) tally.right++;
  if (wanted.length > 0 && !right) tally.missed.push(`${what}: ${wanted.join(' / ')}, not ${said ?? 'nothing'}`);
  if (wanted.length === 0 && said !== undefined) tally.wrong.push(`${what}: ${said}`);
}

/**
 * @param {readonly string[]} golds
 * @param {readonly string[]} found
 */
function tallySet(golds, found) {
  const tally = emptyTally();
  const [wanted, said] = [new Set(golds), new Set(found)];
  tally.gold = wanted.size;
  tally.found = said.size;
  for (const one of wanted) {
    if (said.has(one)) tally.right++;
    else tally.missed.push(one);
  }
  tally.wrong.push(...[...said].filter((one) => !wanted.has(one)));
  return tally;
}

/**
 * Names, each once and without those inside of titles and numbers; what a short form stands for where the annotation says it.
 *
 * @param {readonly import('./gold.js').GoldOrganization[] | undefined} golds
 * @param {NoticeRecord} record
 */
function tallyOrganizations(golds, { organizations, regulations, documentNumbers }) {
  if (!golds) return emptyTally();
  const wanted = golds.map((one) => (typeof one === 'string' ? { name: one } : one));
  const outside = organizations.filter(
    ({ span }) => ![...regulations, ...documentNumbers].some((title) => overlap(title.span, span))
  );
  const explained = new Set(wanted.filter(({ refersTo }) => refersTo).map(({ name }) => name));
  /** @param {{ name: string, refersTo?: string }} one */
  const words = ({ name, refersTo }) => (refersTo && explained.has(name) ? [name, `${name} = ${refersTo}`] : [name]);
  return tallySet(
    wanted.flatMap(words),
    outside.flatMap(({ raw, name, refersTo }) =>
      words({ name: raw, refersTo: refersTo ?? (name === raw ? undefined : name) })
    )
  );
}

/** @param {{ name: string, title?: string }} person */
const titled = ({ name, title }) => (title ? `${name}, ${title}` : name);
