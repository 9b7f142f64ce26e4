/** Counting what was found, and what that makes in precision, recall and F1. */

/**
 * @typedef {object} Tally of one field in one notice
 * @property {number} gold entries that must be found
 * @property {number} found entries of the record, those that count neither way left out
 * @property {number} right
 * @property {string[]} missed what must be found and was not
 * @property {string[]} wrong what was found and is not there, or is something else
 */

/** @returns {Tally} */
export const emptyTally = () => ({ gold: 0, found: 0, right: 0, missed: [], wrong: [] });

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addTallies(tallies) {
  const sum = emptyTally();
  for (const { gold, found, right, missed, wrong } of tallies) {
    sum.gold += gold;
    sum.found += found;
    sum.right += right;
    sum.missed.push(...missed);
    sum.wrong.push(...wrong);
  }
  return sum;
}

/**
 * Nothing to find and nothing found is perfect.
 *
 * @param {Pick<Tally, 'gold' | 'found' | 'right'>} tally
 */
export function scores({ gold, found, right }) {
  const precision = found === 0 ? 1 : right / found;
  const recall = gold === 0 ? 1 : right / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
