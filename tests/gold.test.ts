/** The annotated notices are sound, and the program does not fall below the committed evaluation of them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare, shares } from '../scripts/eval/compare.js';
import { evaluate, sampled, type Result } from '../scripts/eval/evaluate.js';
import { loadGold, type Located, type Relation } from '../scripts/eval/gold.js';
import { operandsOf } from '../scripts/eval/relations.js';
import { parseNotice } from '../src/pipeline.js';
import type { NoticeRecord } from '../src/record/schema.js';
import { comesOut } from './support/gold-arithmetic.js';
import { violations } from './support/invariants.js';
import { root } from './support/source-files.js';

const folder = join(root, 'fixtures/gold');
const committed = join(folder, 'eval.json');
const notices = loadGold(folder);

/** Records of the notices as they stand: the evaluation asks for them again, beside those of the slips. */
const records = new Map<string, NoticeRecord>();

/** Operands that are no entries of the lists: enumerated things, headings, text. */
const TEXT_KINDS = ['list-count', 'numbering'];

describe.each(notices)('$id', (notice) => {
  it('lists its entries in order of appearance, without overlaps', () => {
    const inOrder = (entries: Located[]): void => {
      for (const [i, one] of entries.entries()) {
        const before = entries[i - 1];
        if (before) expect(one.span.start, one.raw).toBeGreaterThanOrEqual(before.span.end);
      }
    };
    inOrder(notice.figures);
    inOrder(notice.dates);
  });

  it('has relations between its entries', () => {
    const unknown = (relation: Relation): boolean => {
      const operands = operandsOf(notice, relation);
      const parts = relation.parts?.length ?? 0;
      return operands.length < Math.max(parts, TEXT_KINDS.includes(relation.kind) ? 1 : 2);
    };
    const required = notice.relations.filter(({ operands, decidable }) => !operands && decidable !== false);
    expect(required.filter(unknown)).toEqual([]);
  });

  it('counts its operands within their occurrences, and quotes what it enumerates', () => {
    const entries = [...notice.figures, ...notice.dates];
    for (const { nth = {}, ...relation } of notice.relations) {
      for (const [raw, positions] of Object.entries(nth)) {
        const occurrences = entries.filter((entry) => entry.raw === raw).length;
        expect(Math.max(...[positions].flat()), raw).toBeLessThanOrEqual(occurrences);
      }
      const { items = [], headings = [] } = relation as { items?: string[]; headings?: string[] };
      for (const quoted of [...items, ...headings]) expect(notice.text).toContain(quoted);
    }
  });

  it('says of each relation what its arithmetic says', () => {
    const wrong = notice.relations.filter(
      (relation) => relation.decidable !== false && (comesOut(notice, relation) ?? relation.holds) !== relation.holds
    );
    expect(wrong).toEqual([]);
  });

  it('gives a sound record', () => {
    const record = parseNotice(notice.text);
    records.set(notice.text, record);
    expect(violations(record)).toEqual([]);
  });
});

/** A parse for each slip of all notices takes minutes: that is for `npm run eval`. */
const EVERY = 64;

it.skipIf(!existsSync(committed))('no field falls below the committed result', () => {
  const result = JSON.parse(readFileSync(committed, 'utf8')) as Result;
  const known = notices.filter(({ id }) => id in result);
  expect(known.map(({ id }) => id)).toEqual(Object.keys(result));
  const before = sampled(result, known, EVERY);
  const after = evaluate(known, (text) => records.get(text) ?? parseNotice(text), EVERY);
  const [was, is] = [shares(before), shares(after)];
  const fallen = Object.keys(was).filter((field) => (is[field] ?? 0) < (was[field] ?? 0) - 1e-9);
  expect(fallen, compare(before, after).lost.join('\n')).toEqual([]);
});
