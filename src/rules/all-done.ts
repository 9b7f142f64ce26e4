/**
 * Where all is said to be done, nothing of it is left.
 *
 * **Why**: 46个问题全部完成整改,其中2个正在推进 says two things that can't both be so.
 * **What to do**: write 除2个外, or count again.
 *
 * Both must stand in one sentence, with the same unit, the second as a part of the first (其中, 尚有, 仍有).
 *
 * @example 46个问题全部完成整改,其中2个正在推进。
 *   fails 2 > 0
 *
 * @example 46个问题除2个正在推进外全部完成整改。
 *
 * @example 46个问题全部完成整改,其中2个提前完成。
 */
import type { Facts } from '../facts/index.js';
import { sameHead, sameUnit } from '../facts/parts/group.js';
import type { Quantity } from '../facts/sentence.js';
import type { Check } from '../types.js';
import { digits, operand, type Rule } from './rule.js';

const ALL_DONE = /^[^,;。]{0,10}(?:已?全部|均已|已均|全都已?)(?:完成|整改到位|整改完成|办结|销号|解决)/;
const LEFT = /正在|尚未|未完成|仍在|推进中|尚在/;

export const allDone: Rule = {
  id: 'all-done',
  severity: 'major',
  *check(facts: Facts): Generator<Check> {
    const { text } = facts.notice.view;
    for (const { quantities } of facts.sentences) {
      for (let i = 0; i < quantities.length - 1; i++) {
        const all = quantities[i] as Quantity;
        const { end } = all.figure.span;
        if (!ALL_DONE.test(text.slice(end, end + 24)) || /除/.test(all.clauseLead)) continue;
        const left = quantities.slice(i + 1, i + 4).find((one) => isLeft(text, all, one));
        if (left) yield judge(facts, all, left);
      }
    }
  },
};

function isLeft(text: string, all: Quantity, one: Quantity): boolean {
  if (!sameUnit(all, one) || !sameHead(all, one) || all.bracket !== one.bracket || all.segment !== one.segment)
    return false;
  const between = text.slice(all.figure.span.end, one.figure.span.start);
  return /其中|尚有|仍有|还有/.test(between) && !/除/.test(between) && (LEFT.test(one.tail) || LEFT.test(one.lead));
}

function judge(facts: Facts, all: Quantity, left: Quantity): Check {
  return {
    rule: 'all-done',
    severity: 'major',
    verdict: 'fails',
    operands: [operand('whole', all), operand('part', left)],
    statement: `${digits(facts, left)} > 0`,
    expected: '0',
    actual: digits(facts, left),
  };
}
