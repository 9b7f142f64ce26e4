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
const OPEN: Record<string, [findings: number, measures: number]> = {};

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
