/**
 * An amount in words and the same amount in figures are equal.
 *
 * **Why**: 大写 is the binding form of an amount; a difference to the figures beside it changes what is owed.
 * **What to do**: compare with the voucher.
 *
 * @example 合同价壹拾贰万叁仟元整(123,000元)。
 *   holds 壹拾贰万叁仟 = 123,000
 *
 * @example 合同价132,000元(大写:壹拾贰万叁仟元整)。
 *   fails 壹拾贰万叁仟 = 123000 ≠ 132,000
 *
 * @example 合同价123,000元(含税金11,000元)。
 */
import type { Facts } from '../facts/index.js';
import type { Quantity } from '../facts/sentence.js';
import type { Check } from '../types.js';
import { causeOf, digits, operand, type Rule } from './rule.js';

const WORDS = /[壹贰叁肆伍陆柒捌玖拾佰仟]/;

export const wordsAmount: Rule = {
  id: 'words-amount',
  severity: 'major',
  *check(facts: Facts): Generator<Check> {
    for (const { quantities } of facts.sentences) {
      for (let i = 1; i < quantities.length; i++) {
        const [a, b] = [quantities[i - 1] as Quantity, quantities[i] as Quantity];
        const pair = pairOf(facts, a, b);
        if (pair) yield judge(facts, ...pair);
      }
    }
  },
};

/** Two amounts of one unit right beside each other, one of them in words. */
function pairOf(facts: Facts, a: Quantity, b: Quantity): [words: Quantity, figures: Quantity] | undefined {
  if (a.figure.unit !== b.figure.unit) return undefined;
  const between = facts.notice.view.text.slice(a.figure.span.end, b.figure.span.start);
  if (!/^[整正]?[\s,(:;¥￥]*(?:人民币|大写|小写|金额|即|计)*[\s,(:¥￥]*$/.test(between)) return undefined;
  const inWords = [a, b].map((one) => WORDS.test(digits(facts, one)));
  if (inWords[0] === inWords[1]) return undefined;
  return inWords[0] ? [a, b] : [b, a];
}

function judge(facts: Facts, words: Quantity, figures: Quantity): Check {
  const fits = words.figure.value.equals(figures.figure.value);
  const [left, right] = [digits(facts, words), digits(facts, figures)];
  const cause = fits ? undefined : causeOf(figures.figure.value, words.figure.value);
  return {
    rule: 'words-amount',
    severity: 'major',
    verdict: fits ? 'holds' : 'fails',
    operands: [operand('words', words), operand('figure', figures)],
    statement: fits ? `${left} = ${right}` : `${left} = ${words.figure.value} ≠ ${right}`,
    expected: words.figure.value.toString(),
    actual: right,
    ...(!fits && { gap: `${words.figure.value.minus(figures.figure.value).abs()}${words.figure.unit}` }),
    ...(cause && { cause }),
  };
}
