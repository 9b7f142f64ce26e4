/**
 * Measures the program against annotated notices, and against the last committed result.
 *
 *     npm run eval                          by field and by notice; what was gained and lost
 *     npm run eval -- --verbose             every miss, every error
 *     npm run eval -- --only ID,ID
 *     npm run eval -- --gold DIR            other annotated notices, in the same format
 *     npm run eval -- --write               keep the result as fixtures/gold/eval.json
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare, faults } from './eval/compare.js';
import { evaluate, FIELDS, total } from './eval/evaluate.js';
import { loadGold } from './eval/gold.js';
import { scores } from './eval/tally.js';

const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', default: join(import.meta.dirname, '../fixtures/gold') },
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

/** @type {typeof import('../src/index.js')} */
const { parseNotice } = await import(new URL('../dist/index.js', import.meta.url).href);

const notices = loadGold(options.gold, options.only?.split(','));
const result = evaluate(notices, (text) => parseNotice(text));
const all = total(result);
const committed = join(options.gold, 'eval.json');

printFields();
printNotices();
printComparison();
if (options.verbose) {
  for (const [id, one] of Object.entries(result)) for (const line of faults(one)) console.log(`${id}: ${line}`);
}
if (options.write) {
  if (options.only) throw new Error('--write keeps a whole result, not that of some notices');
  writeFileSync(committed, JSON.stringify(result, null, 1) + '\n');
  console.log(`wrote ${committed}`);
}

function printFields() {
  console.log(`${notices.length} notices\n`);
  console.log('field          precision   recall       F1   entries    found');
  for (const field of FIELDS) {
    const tally = all.fields[field];
    if (!tally || tally.gold + tally.found === 0) continue;
    const { precision, recall, f1 } = scores(tally);
    const cells = [percent(precision), percent(recall), percent(f1), String(tally.gold), String(tally.found)];
    console.log(field.padEnd(14) + cells.map((cell) => cell.padStart(9)).join(''));
  }
  const { relations, mutations } = all;
  console.log(`\nrelations verified   ${outOf(relations.verified, relations.holding)}`);
  console.log(`breaks reported      ${outOf(relations.reported, relations.broken)}`);
  console.log(`slips caught         ${outOf(mutations.caught, mutations.made)}`);
  console.log(`false alarms         ${relations.falseAlarms.length}`);
}

function printNotices() {
  console.log(
    `\nF1 by notice${' '.repeat(18)}${FIELDS.map((field) => field.slice(0, 8).padStart(9)).join('')}  verified  caught`
  );
  for (const [id, { fields, relations, mutations }] of Object.entries(result)) {
    const cells = FIELDS.map((field) => {
      const tally = fields[field];
      return (tally && tally.gold + tally.found > 0 ? percent(scores(tally).f1) : '–').padStart(9);
    });
    const checks = [`${relations.verified}/${relations.holding}`, `${mutations.caught}/${mutations.made}`];
    console.log(id.padEnd(30) + cells.join('') + checks.map((cell) => cell.padStart(9)).join(''));
  }
}

function printComparison() {
  if (options.only || !existsSync(committed)) return;
  const { gained, lost, added, removed } = compare(JSON.parse(readFileSync(committed, 'utf8')), result);
  console.log(`\nagainst the last committed result: ${gained.length} gained, ${lost.length} lost`);
  for (const line of gained) console.log(`  + no longer  ${line}`);
  for (const line of lost) console.log(`  - now        ${line}`);
  if (added.length > 0) console.log(`  new notices: ${added.join(', ')}`);
  if (removed.length > 0) console.log(`  gone notices: ${removed.join(', ')}`);
}

/** @param {number} share */
function percent(share) {
  return `${(100 * share).toFixed(1)}%`;
}

/** @param {number} part @param {number} whole */
function outOf(part, whole) {
  return `${part} of ${whole}${whole > 0 ? ` (${percent(part / whole)})` : ''}`;
}
