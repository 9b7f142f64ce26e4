/** Checks of a record against the relations of the annotation: verified, reported, false alarms. */
import { overlap } from './mentions.js';

/**
 * @typedef {import('./gold.js').GoldNotice} GoldNotice
 * @typedef {import('./gold.js').Relation} Relation
 * @typedef {import('./gold.js').Located} Located
 * @typedef {import('../../src/index.js').NoticeRecord} NoticeRecord
 * @typedef {NoticeRecord['checks'][number]} Check
 * @typedef {{ role: string, raw: string, entry: Located }} Operand
 *
 * @typedef {object} RelationTally
 * @property {number} holding required relations that hold
 * @property {number} verified of these, by a check that holds and covers every operand
 * @property {number} broken required relations that do not hold
 * @property {number} reported of these, by a check that fails at one of the operands
 * @property {string[]} unverified
 * @property {string[]} unreported
 * @property {string[]} falseAlarms checks that fail where the annotation knows nothing broken
 */

const SINGLE_ROLES = ['total', 'whole', 'percent', 'base', 'current', 'from', 'to', 'delta', 'stated'].concat([
  ...['actual', 'target', 'a', 'b', 'earlier', 'later'],
]);

/**
 * The operands of a relation as entries of the lists; those that are text, or that the lists do not have, are left out.
 *
 * @param {GoldNotice} notice
 * @param {Relation} relation
 * @returns {Operand[]}
 */
export function operandsOf(notice, relation) {
  const fields = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (relation));
  /** @type {[role: string, raw: unknown][]} */
  const named = SINGLE_ROLES.map((role) => [role, fields[role]]);
  if (relation.parts) named.push(...relation.parts.map((raw) => /** @type {[string, unknown]} */ (['part', raw])));
  else named.push(['part', fields['part']]);
  const entries = [...notice.figures, ...notice.dates];
  /** @type {Map<string, number>} */
  const uses = new Map();
  return named.flatMap(([role, raw]) => {
    if (typeof raw !== 'string') return [];
    const use = uses.get(raw) ?? 0;
    uses.set(raw, use + 1);
    const nth = relation.nth?.[raw];
    const position = Array.isArray(nth) ? nth[use] : nth;
    const candidates = entries.filter((entry) => entry.raw === raw);
    const entry = candidates[(position ?? use + 1) - 1] ?? candidates[0];
    return entry ? [{ role, raw, entry }] : [];
  });
}

/**
 * @param {GoldNotice} notice
 * @param {NoticeRecord} record
 * @returns {RelationTally}
 */
export function tallyRelations(notice, record) {
  /** @type {RelationTally} */
  const tally = { holding: 0, verified: 0, broken: 0, reported: 0, unverified: [], unreported: [], falseAlarms: [] };
  const failing = record.checks.filter((check) => check.verdict === 'fails');
  const holding = record.checks.filter((check) => check.verdict === 'holds');
  for (const relation of notice.relations) {
    const spans = operandsOf(notice, relation).map(({ entry }) => entry.span);
    if (relation.optional || relation.decidable === false || spans.length === 0) continue;
    if (relation.holds) {
      tally.holding++;
      if (holding.some((check) => spans.every((span) => touches(check, span)))) tally.verified++;
      else tally.unverified.push(describeRelation(relation));
    } else {
      tally.broken++;
      if (failing.some((check) => spans.some((span) => touches(check, span)))) tally.reported++;
      else tally.unreported.push(describeRelation(relation));
    }
  }
  const broken = notice.relations.filter(({ holds, decidable }) => !holds && decidable !== false);
  const knownBreaks = broken.flatMap((relation) => operandsOf(notice, relation).map(({ entry }) => entry.span));
  for (const check of failing) {
    if (!knownBreaks.some((span) => touches(check, span))) tally.falseAlarms.push(`${check.rule} ${check.statement}`);
  }
  return tally;
}

/** @param {Check} check @param {import('./gold.js').Span} span */
export const touches = (check, span) => check.operands.some((operand) => overlap(operand.span, span));

/** @param {Relation} relation */
export function describeRelation(relation) {
  const { kind, ...rest } = relation;
  const shown = Object.entries(rest)
    .filter(([key, value]) => !['holds', 'note', 'optional', 'nth', 'decidable'].includes(key) && value !== null)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join('+') : String(value)}`);
  return `${kind}: ${shown.join(', ')}`;
}
