/**
 * Runs the examples in the doc comments of recognisers, refiners and rules; `scripts/doc-comment.js` tells their notation.
 *
 * A recogniser is run alone, a refiner on all that the recognisers found, a rule behind the whole pipeline.
 */
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docComments, type Example } from '../scripts/doc-comment.js';
import type { Check, Parser } from '../src/types.js';
import { inTheWordsOf, mentionLine } from './support/notation.js';
import { root, unitFiles, type Stage, type Unit } from './support/source-files.js';
import { checked, parseAlone, refined } from './support/stages.js';

/** The lines of a recogniser or refiner; numerals only where the example is about numerals. */
function mentionLines(example: Example, { notice, mentions }: ReturnType<typeof parseAlone>): string[] {
  const numerals = example.outcomes.some((line) => line.startsWith('numeral '));
  return mentions
    .filter((mention) => numerals || mention.type !== 'numeral')
    .map((mention) => mentionLine(mention, notice.view));
}

/** `holds STATEMENT`, `fails STATEMENT`; an undecidable check is named by its reason or by its statement. */
function verdictLine(check: Check, expected: string | undefined): string {
  const { verdict, statement, reason } = check;
  if (verdict !== 'undecidable') return `${verdict} ${statement}`;
  const spoken = [`${verdict} ${reason ?? ''}`, `${verdict} ${statement}`];
  return spoken.find((line) => line === expected) ?? spoken.join(' | ');
}

function outcomesOf(stage: Stage, unit: Unit, example: Example): string[] {
  if (stage === 'parsers') return mentionLines(example, parseAlone(unit as Parser, example.input));
  if (stage === 'refiners') {
    const notice = refined(example.input);
    return mentionLines(example, { notice, mentions: notice.mentions });
  }
  return checked(example.input)
    .checks.filter((check) => check.rule === unit.id)
    .map((check, index) => verdictLine(check, example.outcomes[index]));
}

for (const stage of ['parsers', 'refiners', 'rules'] as const) {
  for (const { name, path, source, unit } of await unitFiles(stage)) {
    describe(`${stage}/${name}`, () => {
      const examples = docComments(source).flatMap((comment) => comment.examples);

      it('shows what it recognises', () => {
        expect(examples.some((example) => example.outcomes.length > 0)).toBe(true);
      });

      it.skipIf(stage === 'refiners')('shows what must not match', () => {
        const negative = (line: string): boolean => line.startsWith('numeral ');
        expect(examples.some((example) => example.outcomes.every(negative))).toBe(true);
      });

      for (const example of examples) {
        it(`${example.input.replaceAll('\n', '⏎')} (${relative(root, path)}:${example.line})`, () => {
          const actual = outcomesOf(stage, unit, example);
          expect(inTheWordsOf(example.outcomes, actual)).toEqual(example.outcomes);
        });
      }
    });
  }
}
