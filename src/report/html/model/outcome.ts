/**
 * The outcome of a check as the page shows it: the verdict, with what holds only thanks to rounding set apart.
 *
 * Order of the list is order of urgency, and the order on the page.
 */
import type { CheckRecord } from '../../../record/schema.js';

export const outcomes = ['fails', 'rounding', 'holds', 'undecidable'] as const;

export type Outcome = (typeof outcomes)[number];

export function outcomeOf(check: Pick<CheckRecord, 'verdict' | 'note'>): Outcome {
  const tight = check.note === 'by-rounding' || check.note === 'by-truncation';
  return check.verdict === 'holds' && tight ? 'rounding' : check.verdict;
}

const severities: Record<CheckRecord['severity'], number> = { major: 0, minor: 1, info: 2 };

/** What an inspector should see first: failing before the rest, grave before slight, then the order of the text. */
export function byUrgency(a: CheckRecord, b: CheckRecord): number {
  const [first, second] = [outcomeOf(a), outcomeOf(b)];
  return (
    outcomes.indexOf(first) - outcomes.indexOf(second) ||
    (first === 'fails' ? severities[a.severity] - severities[b.severity] : 0) ||
    startOf(a) - startOf(b)
  );
}

/** Where the check begins in the text. */
export function startOf(check: CheckRecord): number {
  return check.operands.reduce((least, { span }) => Math.min(least, span.start), Infinity);
}
