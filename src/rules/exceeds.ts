/**
 * What is said to exceed its target does.
 *
 * **Why**: 超额完成 is a conclusion; where the amounts beside it do not bear it out, the reader is told something untrue.
 * **What to do**: compare the result with the plan again, or name the plan that is meant.
 *
 * @example 年度计划投资245亿元,实际完成285亿元,超额完成任务。
 *   holds 285亿 > 245亿
 *
 * @example 年度计划投资285亿元,实际完成245亿元,超额完成任务。
 *   fails 245亿 ≤ 285亿
 *
 * @example 年度目标12项,其中10项超额完成。
 *
 * @example 已超额完成年度任务。
 */
import type { Facts } from '../facts/index.js';
import { meets, type Interval } from '../facts/interval.js';
import { amountsOf, unitsOf } from '../facts/neighbours.js';
import type { Quantity, Sentence } from '../facts/sentence.js';
import type { Check } from '../types.js';
import { digits, disagreeing, operand, type Rule } from './rule.js';

const CLAIM =
  /超额完成|超额实现|超额|超计划|超出(?:了)?(?:计划|应|原定|批复|规定|目标)|超过(?:了)?(?:计划|原定|年度|目标|任务)|突破(?:了)?(?:计划|目标)/;
const TARGET = /计划|目标|任务|原定|应|批复|预算|规定|下达|指标/;

export const exceeds: Rule = {
  id: 'exceeds',
  severity: 'major',
  *check(facts: Facts): Generator<Check> {
    for (const sentence of facts.sentences) {
      const claim = CLAIM.exec(sentence.text);
      if (!claim) continue;
      const pair = pairOf(sentence, sentence.start + claim.index);
      if (pair) yield judge(facts, ...pair);
    }
  },
};

/** The amount that stands behind a word for the target, and the other amount of its unit. */
function pairOf(sentence: Sentence, at: number): [actual: Quantity, target: Quantity] | undefined {
  const usable = sentence.quantities.filter((one) => !one.figure.loose && !one.isChange);
  for (const unit of unitsOf(usable)) {
    const list = amountsOf(usable, unit);
    const target = nearest(
      list.filter((one) => isTarget(one)),
      at
    );
    if (!target) continue;
    // 年度目标12项,其中10项超额完成: some of what was aimed at is not what came of it.
    if (list.some((one) => one !== target && one.figure.span.start < at && /其中/.test(one.lead))) continue;
    const others = list.filter((one) => one !== target && !isTarget(one) && Math.abs(one.clause - target.clause) <= 3);
    const actual = others.findLast((one) => one.figure.span.start < at) ?? others[0];
    if (actual) return [actual, target];
  }
  return undefined;
}

/** 计划投资245亿元 · 1000亿元投资目标; but 四种计划 counts the plans. */
function isTarget({ lead, tail, figure }: Quantity): boolean {
  if (TARGET.test(lead.slice(-8))) return true;
  return TARGET.test(tail.slice(0, 6)) && !(/^[个项种类条]$/.test(figure.unit) && TARGET.test(tail.slice(0, 2)));
}

function nearest(list: readonly Quantity[], at: number): Quantity | undefined {
  const distance = (one: Quantity): number => Math.abs(one.figure.span.start - at);
  return list.reduce<Quantity | undefined>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    undefined
  );
}

function judge(facts: Facts, actual: Quantity, target: Quantity): Check {
  const above: Interval = { low: target.figure.interval.low, lowOpen: true, high: null };
  const fits = meets(actual.figure.interval, above);
  return {
    rule: 'exceeds',
    severity: 'major',
    ...(fits ? { verdict: 'holds' } : disagreeing([actual.figure, target.figure])),
    operands: [operand('actual', actual), operand('target', target)],
    statement: `${digits(facts, actual)} ${fits ? '>' : '≤'} ${digits(facts, target)}`,
    expected: `> ${digits(facts, target)}`,
    actual: digits(facts, actual),
  };
}
