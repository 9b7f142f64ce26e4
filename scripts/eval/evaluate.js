/** The evaluation: every annotated notice read by the program, every field counted. */
import { tallyMentions } from './mentions.js';
import { DETAILS, tallyDetails } from './details.js';
import { isCaught, mutantsOf } from './mutations.js';
import { tallyRelations } from './relations.js';
import { tallyFindings, tallyMetadata, tallyOutline } from './structure.js';
import { addTallies } from './tally.js';

/**
 * @typedef {import('./gold.js').GoldNotice} GoldNotice
 * @typedef {import('./tally.js').Tally} Tally
 * @typedef {import('./relations.js').RelationTally} RelationTally
 * @typedef {import('./mutations.js').Mutant} Mutant
 * @typedef {(text: string) => import('../../src/index.js').NoticeRecord} Parse
 *
 * @typedef {object} NoticeResult
 * @property {Record<string, Tally>} fields
 * @property {RelationTally} relations
 * @property {{ made: number, caught: number, survivors: string[] }} mutations
 *
 * @typedef {Record<string, NoticeResult>} Result by the notice's id
 */

export const FIELDS = ['findings', 'measures', 'outline', 'metadata', 'figures', 'dates', 'regulations', ...DETAILS];

/**
 * @param {readonly GoldNotice[]} notices
 * @param {Parse} parse
 * @param {number} [every] take one slip in so many; each takes a parse
 * @returns {Result}
 */
export function evaluate(notices, parse, every = 1) {
  return Object.fromEntries(notices.map((notice) => [notice.id, evaluateOne(notice, parse, every)]));
}

/**
 * What a committed result says of some of the slips only, to stand beside an evaluation of those.
 *
 * @param {Result} result of all slips
 * @param {readonly GoldNotice[]} notices
 * @param {number} every
 * @returns {Result}
 */
export function sampled(result, notices, every) {
  return Object.fromEntries(
    notices.flatMap((notice) => {
      const one = result[notice.id];
      if (!one) return [];
      const survived = new Set(one.mutations.survivors);
      const survives = (/** @type {Mutant} */ { what }) => survived.has(what);
      return [[notice.id, { ...one, mutations: slipsOf(notice, every, survives) }]];
    })
  );
}

/**
 * @param {GoldNotice} notice
 * @param {Parse} parse
 * @param {number} every
 * @returns {NoticeResult}
 */
function evaluateOne(notice, parse, every) {
  const record = parse(notice.text);
  return {
    fields: {
      ...tallyFindings(notice, record),
      outline: tallyOutline(notice, record),
      metadata: tallyMetadata(notice, record),
      figures: tallyMentions('figures', notice, record),
      dates: tallyMentions('dates', notice, record),
      regulations: tallyMentions('regulations', notice, record),
      ...tallyDetails(notice, record),
    },
    relations: tallyRelations(notice, record),
    mutations: slipsOf(notice, every, (one) => !isCaught(one, parse(one.text))),
  };
}

/**
 * @param {GoldNotice} notice
 * @param {number} every
 * @param {(mutant: Mutant) => boolean} survives
 * @returns {NoticeResult['mutations']}
 */
function slipsOf(notice, every, survives) {
  const mutants = mutantsOf(notice).filter((_, index) => index % every === 0);
  const survivors = mutants.filter(survives).map(({ what }) => what);
  return { made: mutants.length, caught: mutants.length - survivors.length, survivors };
}

/**
 * @param {Result} result
 * @returns {NoticeResult} all notices together
 */
export function total(result) {
  const all = Object.values(result);
  /** @param {(one: NoticeResult) => number} of */
  const count = (of) => all.reduce((sum, one) => sum + of(one), 0);
  return {
    fields: Object.fromEntries(
      FIELDS.map((field) => [field, addTallies(all.flatMap((one) => one.fields[field] ?? []))])
    ),
    relations: {
      holding: count((one) => one.relations.holding),
      verified: count((one) => one.relations.verified),
      broken: count((one) => one.relations.broken),
      reported: count((one) => one.relations.reported),
      unverified: all.flatMap((one) => one.relations.unverified),
      unreported: all.flatMap((one) => one.relations.unreported),
      falseAlarms: all.flatMap((one) => one.relations.falseAlarms),
    },
    mutations: {
      made: count((one) => one.mutations.made),
      caught: count((one) => one.mutations.caught),
      survivors: all.flatMap((one) => one.mutations.survivors),
    },
  };
}
