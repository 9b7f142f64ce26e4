/** The rules, in order of their ids. One kind of check, one file; the file's name is the rule's id. */
import type { Facts } from '../facts/index.js';
import type { Retelling } from '../facts/retellings.js';
import { copyWith } from '../tree/copy.js';
import type { Check, Mention, Operand } from '../types.js';
import { operand, undecided, type Rule } from './rule.js';
import { abbreviation } from './abbreviation.js';
import { allDone } from './all-done.js';
import { atMost } from './at-most.js';
import { completedLater } from './completed-later.js';
import { corroborate } from './corroboration/index.js';
import { dateOrder } from './date-order.js';
import { difference } from './difference.js';
import { direction } from './direction.js';
import { documentYear } from './document-year.js';
import { duration } from './duration.js';
import { exceeds } from './exceeds.js';
import { grim } from './grim.js';
import { growth } from './growth.js';
import { impossibleDate } from './impossible-date.js';
import { listCount } from './list-count.js';
import { numbering } from './numbering.js';
import { rateBounds } from './rate-bounds.js';
import { ratio } from './ratio.js';
import { repeat } from './repeat.js';
import { shares } from './shares.js';
import { sum } from './sum.js';
import { tableTotal } from './table-total.js';
import { titleSpelling } from './title-spelling.js';
import { unitConversion } from './unit-conversion.js';
import { weekday } from './weekday.js';
import { wordsAmount } from './words-amount.js';

export type { Rule };

export const rules: readonly Rule[] = [
  abbreviation,
  allDone,
  atMost,
  completedLater,
  dateOrder,
  difference,
  direction,
  documentYear,
  duration,
  exceeds,
  grim,
  growth,
  impossibleDate,
  listCount,
  numbering,
  rateBounds,
  ratio,
  repeat,
  shares,
  sum,
  tableTotal,
  titleSpelling,
  unitConversion,
  weekday,
  wordsAmount,
];

export function check(facts: Facts): Check[] {
  const { rules: only, noRules, severities } = facts.notice.options;
  const checks: Check[] = [];
  const isOn = (id: string): boolean => (!only || only.includes(id)) && !noRules?.includes(id);
  for (const rule of rules) {
    if (!isOn(rule.id)) continue;
    for (const one of rule.check(facts)) checks.push(one);
  }
  const all = withRetellings(facts, blocked(corroborate(facts, checks, isOn)));
  if (!severities) return all;
  return all.map((one) => {
    const severity = severities[one.rule];
    return severity ? copyWith(one, { severity }) : one;
  });
}

/** A figure that is told differently elsewhere proves nothing: what rests on it is not decided, so that one slip gives one alarm. */
function blocked(checks: Check[]): Check[] {
  const doubtful = new Set<Mention>();
  for (const { rule, verdict, operands } of checks) {
    if (rule === 'repeat' && verdict === 'fails')
      for (const { mention } of operands) if (mention) doubtful.add(mention);
  }
  if (doubtful.size === 0) return checks;
  return checks.map((check) => {
    const rests = check.operands.some(({ mention }) => mention && doubtful.has(mention));
    if (check.verdict !== 'fails' || check.rule === 'repeat' || !rests) return check;
    return copyWith(undecided(check, 'blocked'), { note: 'blocked' as const });
  });
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
    const { operands } = check;
    for (let index = 0, count = operands.length; index < count; index++) {
      const { role, mention } = operands[index] as Operand;
      const retelling = mention && RETOLD.has(role) ? tellings.get(mention) : undefined;
      for (const quantity of retelling?.quantities ?? []) {
        if (!operands.some((one) => one.mention === quantity.figure)) operands.push(operand('also', quantity));
      }
    }
  }
  return checks;
}
