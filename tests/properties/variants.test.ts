/** A text means the same in Traditional characters and with full-width digits and marks: every notice of ours, and random ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNotice } from '../../src/pipeline.js';
import { root } from '../support/source-files.js';
import { foldCharacters } from '../../src/tree/fold.js';
import { inFullWidth, inTraditional } from '../support/variants.js';
import { noticeText } from './notice-text.js';

/** What a record says, without its places and words. */
function meaning(text: string): object {
  const { figures, dates, regulations, findings, checks } = parseNotice(text);
  const fold = (words: string): string => foldCharacters(words, 'Hant').replace(/\s/g, '');
  return {
    figures: figures.map(({ decimal, unit, modifier }) => [decimal, fold(unit), modifier]),
    dates: dates.map(({ iso, part, role }) => [iso, part, role]),
    regulations: regulations.map(({ title }) => fold(title)),
    findings: findings.map(({ number, heading, status, measures }) => [
      number,
      fold(heading),
      status,
      measures.map((one) => [fold(one.label), one.status]),
    ]),
    checks: checks.map(({ rule, verdict }) => [rule, verdict]),
  };
}

const notices = ['fixtures/gold', 'fixtures/notices'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), 'utf8') }))
);

describe.each(notices)('$name', ({ text }) => {
  it('means the same in the other dress', () => {
    const plain = meaning(text);
    for (const variant of [inTraditional(text), inFullWidth(text)]) {
      if (variant !== undefined) expect(meaning(variant)).toEqual(plain);
    }
  });
});

it('means the same with full-width digits and marks, whatever the text', () => {
  fc.assert(
    fc.property(noticeText, (text) => {
      const wide = inFullWidth(text);
      if (wide !== undefined) expect(meaning(wide)).toEqual(meaning(text));
    })
  );
});
