/**
 * The reviewer's marks, and the baseline file that keeps them (docs/baseline.md).
 *
 * A mark belongs to a fingerprint (rule, operands and their neighbours), so it outlives changes elsewhere in the text. The file
 * is read as data from a stranger: whatever does not have the shape is left out.
 */
import type { CheckRecord, NoticeRecord } from '../../../record/schema.js';

export const decisions = ['accepted', 'confirmed', 'extraction-error'] as const;

export type DecisionKind = (typeof decisions)[number];

export interface Decision {
  decision: DecisionKind;
  reason: string;
}

export interface BaselineEntry extends Decision {
  fingerprint: string;
  rule: string;
  /** Name of the file, for people. */
  name: string;
  /** The arithmetic, for people. */
  statement: string;
}

export interface Baseline {
  version: 1;
  entries: BaselineEntry[];
}

/** @returns the entries that have the shape, or nothing where it is no baseline at all */
export function parseBaseline(value: unknown): BaselineEntry[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { version, entries } = value as Partial<Record<'version' | 'entries', unknown>>;
  if (version !== 1 || !Array.isArray(entries)) return undefined;
  return entries.flatMap((entry: unknown): BaselineEntry[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { fingerprint, decision, ...rest } = entry as Record<string, unknown>;
    const text = (key: string): string => (typeof rest[key] === 'string' ? rest[key] : '');
    if (typeof fingerprint !== 'string' || !isDecision(decision)) return [];
    return [
      {
        fingerprint,
        rule: text('rule'),
        decision,
        reason: text('reason'),
        name: text('name'),
        statement: text('statement'),
      },
    ];
  });
}

function isDecision(value: unknown): value is DecisionKind {
  return decisions.some((one) => one === value);
}

/**
 * The file to save: what was read, with the marks made here put in, those taken back left out.
 *
 * @param known entries read from a file, of this notice and of others
 * @param marks by fingerprint; `null` for one taken back
 */
export function baselineOf(
  record: NoticeRecord,
  known: readonly BaselineEntry[],
  marks: ReadonlyMap<string, Decision | null>
): Baseline {
  const name = record.source.path.replace(/^.*[\\/]/, '');
  const kept = known.filter(({ fingerprint }) => !marks.has(fingerprint));
  const own = checksWithMarks(record, marks).map(([check, mark]) => ({
    fingerprint: check.fingerprint,
    rule: check.rule,
    ...mark,
    name,
    statement: check.statement,
  }));
  return { version: 1, entries: [...kept, ...own] };
}

function checksWithMarks(record: NoticeRecord, marks: ReadonlyMap<string, Decision | null>): [CheckRecord, Decision][] {
  const seen = new Set<string>();
  return record.checks.flatMap((check): [CheckRecord, Decision][] => {
    const mark = marks.get(check.fingerprint);
    if (!mark || seen.has(check.fingerprint)) return [];
    seen.add(check.fingerprint);
    return [[check, mark]];
  });
}
