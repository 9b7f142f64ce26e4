/**
 * Runs the cases of `fixtures/corpus/*.txt` (`support/corpus-file.ts` tells their form) through the whole pipeline.
 *
 * Each case is run as written, in Traditional characters and with full-width digits and marks; all must mean the same.
 * `UPDATE=1 npx vitest run tests/corpus.test.ts` rewrites the expectations: look at the difference before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseNotice } from '../src/pipeline.js';
import { byKind, compared, readCorpus, writeCorpus, type CorpusCase } from './support/corpus-file.js';
import { violations } from './support/invariants.js';
import { root } from './support/source-files.js';
import { outcomeLines, trace } from './support/stages.js';
import { folded, inFullWidth, inTraditional } from './support/variants.js';

const folder = join(root, 'fixtures/corpus');
const update = process.env['UPDATE'] === '1';
/** What a new case without expectation gets under UPDATE. */
const DEFAULT_KINDS = /^(?:heading|finding|measure|figure|date|regulation|check) /;

function rewritten(one: CorpusCase): CorpusCase {
  const actual = outcomeLines(one.input);
  const expected =
    one.expected.length > 0 ? compared(one.expected, actual) : actual.filter((l) => DEFAULT_KINDS.test(l));
  return { ...one, expected };
}

for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
  const path = join(folder, name);
  let cases = readCorpus(readFileSync(path, 'utf8'));
  if (update) {
    cases = cases.map(rewritten);
    writeFileSync(path, writeCorpus(cases));
  }

  describe(name, () => {
    it('has a title of its own for every case', () => {
      const titles = cases.map(({ title }) => title);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    });

    for (const { title, input, expected, line } of cases) {
      it(`${title} (line ${line})`, () => {
        expect(expected.length, 'expects nothing; UPDATE=1 fills it in').toBeGreaterThan(0);
        const actual = compared(expected, outcomeLines(input));
        const wanted = byKind(expected);
        if (actual.join('\n') !== wanted.join('\n')) expect(actual, trace(input)).toEqual(wanted);
        expect(violations(parseNotice(input))).toEqual([]);

        const plain = folded(actual);
        for (const [dress, variant] of [
          ['in Traditional characters', inTraditional(input)],
          ['in full width', inFullWidth(input)],
        ] as const) {
          if (variant === undefined) continue;
          const dressed = folded(compared(folded(expected), folded(outcomeLines(variant))));
          if (dressed.join('\n') !== plain.join('\n')) expect(dressed, `${dress}: ${trace(variant)}`).toEqual(plain);
        }
      });
    }
  });
}

it('is not run with UPDATE set, which would pass whatever happens', () => {
  expect(process.env['UPDATE']).toBeUndefined();
});
