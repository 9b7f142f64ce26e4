/** Two results of the evaluation side by side: what was gained and what was lost, entry by entry. */
import { total } from './evaluate.js';
import { scores } from './tally.js';

/**
 * @typedef {import('./evaluate.js').Result} Result
 * @typedef {import('./evaluate.js').NoticeResult} NoticeResult
 */

/**
 * Everything that is not as it should be, a line each.
 *
 * @param {NoticeResult} one
 */
export function faults({ fields, relations, mutations }) {
  return [
    ...Object.entries(fields).flatMap(([field, { missed, wrong }]) => [
      ...missed.map((line) => `${field} missed: ${line}`),
      ...wrong.map((line) => `${field} wrong: ${line}`),
    ]),
    ...relations.unverified.map((line) => `not verified: ${line}`),
    ...relations.unreported.map((line) => `break not reported: ${line}`),
    ...relations.falseAlarms.map((line) => `false alarm: ${line}`),
    ...mutations.survivors.map((line) => `slip not caught: ${line}`),
  ];
}

/**
 * @param {Result} before
 * @param {Result} after
 * @returns {{ gained: string[], lost: string[], added: string[], removed: string[] }} lines of notices that both have; ids
 */
export function compare(before, after) {
  const ids = Object.keys(after);
  const both = ids.filter((id) => id in before);
  /** @param {Result} result @param {string} id */
  const linesOf = (result, id) => (result[id] ? faults(result[id]) : []);
  /** @param {Result} one @param {Result} other */
  const without = (one, other) =>
    both.flatMap((id) => missingFrom(linesOf(other, id), linesOf(one, id)).map((line) => `${id}: ${line}`));
  return {
    gained: without(before, after),
    lost: without(after, before),
    added: ids.filter((id) => !(id in before)),
    removed: Object.keys(before).filter((id) => !(id in after)),
  };
}

/**
 * The lines that `some` has more often than `others`.
 *
 * @param {readonly string[]} others
 * @param {readonly string[]} some
 */
function missingFrom(others, some) {
  const left = [...others];
  return some.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * Every measure as a share, for the test that none falls.
 *
 * @param {Result} result
 * @returns {Record<string, number>}
 */
export function shares(result) {
  const all = total(result);
  /** @param {number} part @param {number} whole */
  const share = (part, whole) => (whole === 0 ? 1 : part / whole);
  return {
    ...Object.fromEntries(Object.entries(all.fields).map(([field, tally]) => [field, scores(tally).f1])),
    verified: share(all.relations.verified, all.relations.holding),
    reported: share(all.relations.reported, all.relations.broken),
    caught: share(all.mutations.caught, all.mutations.made),
    'notices without a false alarm': share(
      Object.values(result).filter((one) => one.relations.falseAlarms.length === 0).length,
      Object.keys(result).length
    ),
  };
}
