/** The rules, in order of their ids. One kind of check, one file; the file's name is the rule's id. */
import type { Facts } from '../facts/index.js';
import type { Retelling } from '../facts/retellings.js';
import type { Check, Mention } from '../types.js';
import { operand, type Rule } from './rule.js';
import { atMost } from './at-most.js';
import { dateOrder } from './date-order.js';
import { difference } from './difference.js';
import { duration } from './duration.js';
import { exceeds } from './exceeds.js';
import { growth } from './growth.js';
import { listCount } from './list-count.js';
import { numbering } from './numbering.js';
import { ratio } from './ratio.js';
import { repeat } from './repeat.js';
import { sum } from './sum.js';

export type { Rule };

export const rules: readonly Rule[] = [
  atMost,
  dateOrder,
  difference,
  duration,
  exceeds,
  growth,
  listCount,
  numbering,
  ratio,
  repeat,
  sum,
];

export function check(facts: Facts): Check[] {
  const { rules: only, noRules, severities } = facts.notice.options;
  const checks: Check[] = [];
  for (const rule of rules) {
    if ((only && !only.includes(rule.id)) || noRules?.includes(rule.id)) continue;
    const severity = severities?.[rule.id];
    for (const one of rule.check(facts)) checks.push(severity ? { ...one, severity } : one);
  }
  return withRetellings(facts, checks);
}

/** Roles of a figure that a notice tells again and again: the check points at every telling of it. */
const RETOLD = new Set(['total', 'whole', 'base', 'stated']);

function withRetellings({ retellings }: Facts, checks: Check[]): Check[] {
  const tellings = new Map<Mention, Retelling>();
  for (const one of retellings) {
    if (!one.sure) for (const { figure } of one.quantities) tellings.set(figure, one);
  }
  for (const check of checks) {
    if (check.rule === 'repeat') continue;
    const present = new Set(check.operands.map((one) => one.mention));
    for (const { role, mention } of [...check.operands]) {
      const retelling = mention && RETOLD.has(role) ? tellings.get(mention) : undefined;
      for (const quantity of retelling?.quantities ?? []) {
        if (!present.has(quantity.figure)) check.operands.push(operand('also', quantity));
        present.add(quantity.figure);
      }
    }
  }
  return checks;
}
