/** The rules, in order of their ids. One kind of check, one file; the file's name is the rule's id. */
import type { Facts } from '../facts/index.js';
import type { Check, Severity } from '../types.js';

/** A kind of check. Yields every application it tested, those that hold too. */
export interface Rule {
  id: string;
  severity: Severity;
  check(facts: Facts): Iterable<Check>;
}

export const rules: readonly Rule[] = [];

export function check(facts: Facts): Check[] {
  const { rules: only, noRules, severities } = facts.notice.options;
  const checks: Check[] = [];
  for (const rule of rules) {
    if ((only && !only.includes(rule.id)) || noRules?.includes(rule.id)) continue;
    const severity = severities?.[rule.id];
    for (const one of rule.check(facts)) checks.push(severity ? { ...one, severity } : one);
  }
  return checks;
}
