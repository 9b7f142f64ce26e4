/**
 * Findings and measures in as many house styles as there are offices: notices of `fixtures/structure`, annotated by people who saw neither the
 * program nor what it finds.
 *
 * What is not read yet is listed with how much of it is missed, so that whoever mends it takes it from the list.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGold } from '../scripts/eval/gold.js';
import { tallyFindings } from '../scripts/eval/structure.js';
import { parseNotice } from '../src/pipeline.js';
import { root } from './support/source-files.js';

const notices = loadGold(join(root, 'fixtures/structure'));

/** Findings missed or wrong, and measures. */
const OPEN: Record<string, [findings: number, measures: number]> = {
  'styles-four-24': [4, 8], // a table of which each line of a cell became a line
  'styles-three-18': [0, 1], // 1.11.8万元
  'styles-two-07': [2, 2], // a heading without its mark runs into 审计发现
  'styles-two-08': [2, 3], // a finding without a label among numbered ones
  'styles-two-16': [5, 8], // a heading broken over two lines
  'styles-two-20': [2, 1], // a heading ended by a space
  'styles-two-21': [0, 1], // a step without a mark before it
  'styles-two-27': [5, 11], // questions and answers
  'styles-two-28': [6, 9], // a letter
  'styles-two-29': [4, 7], // an account of debts
  'styles-two-30': [5, 8], // what the villagers say, and what is done
  'styles-two-35': [0, 4], // 1.3辆公务用车
};

describe.each(notices)('$id', (notice) => {
  it('has the findings and measures that a reader sees', () => {
    const { findings, measures } = tallyFindings(notice, parseNotice(notice.text));
    const misses = [...findings.missed, ...findings.wrong];
    const steps = [...measures.missed, ...measures.wrong];
    const open = OPEN[notice.id];
    if (open) expect([misses.length, steps.length]).toEqual(open);
    else expect({ misses, steps }).toEqual({ misses: [], steps: [] });
  });
});

it('lists only notices that there are', () => {
  const ids = notices.map(({ id }) => id);
  expect(Object.keys(OPEN).filter((id) => !ids.includes(id))).toEqual([]);
});
