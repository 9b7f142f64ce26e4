/** Runs a text through the stages one by one, so that a test can look at what each has made of it. */
import { VFile } from 'vfile';
import { relate, type Facts } from '../../src/facts/index.js';
import { recognise } from '../../src/parsers/index.js';
import { refine, refiners } from '../../src/refiners/index.js';
import { check } from '../../src/rules/index.js';
import { buildNotice } from '../../src/tree/index.js';
import type { Check, Mention, Notice, Parser } from '../../src/types.js';
import { checkLine, findingLines, headingLines, measureLines, mentionLine } from './notation.js';

export const treeOf = (text: string): Notice => buildNotice(new VFile({ value: text }));

/** One recogniser alone, on every block of the text. */
export function parseAlone(parser: Parser, text: string): { notice: Notice; mentions: Mention[] } {
  const notice = treeOf(text);
  const context = { view: notice.view, labels: notice.labels, remark: () => undefined };
  return { notice, mentions: notice.blocks.flatMap((block) => [...parser.parse(block, context)]) };
}

export const refined = (text: string): Notice => refine(recognise(treeOf(text)));

export function checked(text: string): { notice: Notice; facts: Facts; checks: Check[] } {
  const notice = refined(text);
  const facts = relate(notice);
  return { notice, facts, checks: check(facts) };
}

/** Everything that the stages say of a text, in the notation. */
export function outcomeLines(text: string): string[] {
  const { notice, facts, checks } = checked(text);
  return [
    ...headingLines(notice.outline),
    ...findingLines(facts.findings),
    ...measureLines(facts.findings),
    ...notice.mentions.map((mention) => mentionLine(mention, notice.view)),
    ...checks.map(checkLine),
  ];
}

/** What was proposed and what each refiner made of it: printed when a case fails. */
export function trace(text: string): string {
  const notice = recognise(treeOf(text));
  const render = (mentions: readonly Mention[]): string[] => mentions.map((one) => mentionLine(one, notice.view));
  let before = render(notice.mentions);
  const out = ['proposed by the recognisers:', ...before.map((line) => `  ${line}`)];
  for (const refiner of refiners) {
    notice.mentions = refiner.refine(notice.mentions, notice);
    const after = render(notice.mentions);
    const gone = before.filter((line) => !after.includes(line));
    const come = after.filter((line) => !before.includes(line));
    if (gone.length > 0 || come.length > 0) out.push(`${refiner.id}:`);
    out.push(...gone.map((line) => `  - ${line}`), ...come.map((line) => `  + ${line}`));
    before = after;
  }
  return out.join('\n');
}
