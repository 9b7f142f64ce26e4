/**
 * One amount given in two units is the same amount.
 *
 * **Why**: 1.5万亩(1000公顷) is converted by hand; a zero too many is not seen.
 * **What to do**: convert again (1公顷 = 15亩, 1平方公里 = 1500亩, 1吨 = 1000公斤).
 *
 * Only a bracket that holds nothing but the second amount, or 合 and 折合 before it, says that both are one. Currencies are never converted.
 *
 * @example 流转土地1.5万亩(1000公顷)。
 *   holds 1.5万亩 = 1000公顷
 *
 * @example 流转土地1.5万亩(10000公顷)。
 *   fails 1.5万亩 = 1000公顷 ≠ 10000公顷
 *
 * @example 流转土地1.5万亩(涉及村庄12个)。
 */
import units from '../lexicon/conversions.json';
import { Decimal } from '../facts/decimal.js';
import type { Facts } from '../facts/index.js';
import { meets, times, point } from '../facts/interval.js';
import type { Quantity } from '../facts/sentence.js';
import type { Check } from '../types.js';
import { digits, disagreeing, operand, type Rule } from './rule.js';

const SAME = /^(?:约|合|折合|约合|即|相当于|,合|,折合|,约合|,即)?$/;

export const unitConversion: Rule = {
  id: 'unit-conversion',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    for (const { quantities } of facts.sentences) {
      for (let i = 1; i < quantities.length; i++) {
        const [a, b] = [quantities[i - 1] as Quantity, quantities[i] as Quantity];
        const check = saysTheSame(facts, a, b) && judge(facts, a, b);
        if (check) yield check;
      }
    }
  },
};

function saysTheSame(facts: Facts, a: Quantity, b: Quantity): boolean {
  if (a.figure.unit === b.figure.unit) return false;
  const between = facts.notice.view.text.slice(a.figure.span.end, b.figure.span.start);
  const alone = b.bracket?.owner === a && b.bracket.quantities.length === 1 && b.tail.trim() === '';
  const words = between.replace(/[(\s]/g, '');
  return alone ? SAME.test(words) : /^,?(?:合|折合|约合)$/.test(words);
}

function judge(facts: Facts, a: Quantity, b: Quantity): Check | undefined {
  const scale = factor(a.figure.unit, b.figure.unit);
  if (!scale) return undefined;
  // a × numerator / denominator meets b  ⇔  a × numerator meets b × denominator
  const left = times(a.figure.interval, point(scale.numerator));
  const right = times(b.figure.interval, point(scale.denominator));
  const fits = meets(left, right);
  const shown = a.figure.value.times(scale.numerator).quotient(scale.denominator, Math.max(0, b.figure.place.scale));
  const [from, to] = [digits(facts, a) + a.figure.unit, digits(facts, b) + b.figure.unit];
  return {
    rule: 'unit-conversion',
    severity: 'minor',
    ...(fits ? { verdict: 'holds' } : disagreeing([a.figure, b.figure])),
    operands: [operand('from', a), operand('to', b)],
    statement: fits ? `${from} = ${to}` : `${from} = ${shown}${b.figure.unit} ≠ ${to}`,
    expected: `${shown}${b.figure.unit}`,
    actual: to,
  };
}

/** How many of unit `b` one of unit `a` is, as a fraction. */
function factor(a: string, b: string): { numerator: Decimal; denominator: Decimal } | undefined {
  for (const family of units.families as readonly Partial<Record<string, string>>[]) {
    const [x, y] = [family[a], family[b]];
    if (x && y) return { numerator: Decimal.parse(x), denominator: Decimal.parse(y) };
  }
  return undefined;
}
