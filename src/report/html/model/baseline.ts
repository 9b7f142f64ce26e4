/**
 * The reviewer's marks, and the file that keeps them: the accepted checks of `docs/baseline.md`.
 *
 * A mark belongs to a fingerprint (rule, operands and their neighbours) and the sentences around it, so it outlives changes
 * elsewhere in the text. In the page the file is read as data from a stranger: what does not have the shape is left out.
 */
import type { BaselineEntry } from '../../../baseline/schema.js';
import type { CheckRecord, NoticeRecord } from '../../../record/schema.js';
import { sentencesOf } from '../../review.js';

export type { BaselineEntry };

export const decisions = ['accepted', 'confirmed', 'extraction-error'] as const;

export type DecisionKind = (typeof decisions)[number];

export interface Decision {
  decision: DecisionKind;
  reason: string;
}

/** `BASELINE_VERSION`, without the schema that comes with it; a test holds the two together. */
const VERSION = '1.0';

/** @returns the entries that have the shape, or nothing where it is no baseline at all */
export function readEntries(value: unknown): BaselineEntry[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { version, entries } = value as Partial<Record<'version' | 'entries', unknown>>;
  if (version !== VERSION || !Array.isArray(entries)) return undefined;
  return entries.flatMap((entry: unknown) => readEntry(entry) ?? []);
}

function readEntry(value: unknown): BaselineEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Record<string, unknown>;
  const text = (key: string): string | undefined => (typeof fields[key] === 'string' ? fields[key] : undefined);
  const [fingerprint, rule, date, sentence, path] = ['fingerprint', 'rule', 'date', 'sentence', 'path'].map(text);
  const decision = decisions.find((one) => one === fields['decision']);
  if (!fingerprint || !rule || !decision) return undefined;
  return {
    fingerprint,
    rule,
    decision,
    reason: text('reason') ?? '',
    name: text('name') ?? '',
    statement: text('statement') ?? '',
    ...(date !== undefined && { date }),
    ...(sentence !== undefined && { sentence }),
    ...(path !== undefined && { path }),
  };
}

/** Whether the entry was made on this check, and its sentences are still the same. */
export function appliesTo(entry: BaselineEntry, check: CheckRecord, text: string): boolean {
  return (
    entry.fingerprint === check.fingerprint &&
    entry.rule === check.rule &&
    (entry.sentence === undefined || entry.sentence === sentencesOf(text, check))
  );
}

export interface Signature {
  /** Who decided. */
  name: string;
  /** When, as an ISO date. */
  date: string;
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
  marks: ReadonlyMap<string, Decision | null>,
  { name, date }: Signature
): { version: string; entries: BaselineEntry[] } {
  const before = new Map(known.map((entry) => [entry.fingerprint, entry]));
  const entries = known.filter(({ fingerprint }) => !marks.has(fingerprint));
  const seen = new Set<string>();
  for (const check of record.checks) {
    const mark = marks.get(check.fingerprint);
    if (!mark || seen.has(check.fingerprint)) continue;
    seen.add(check.fingerprint);
    const old = before.get(check.fingerprint);
    // Whoever decided first signed it; only a changed decision gets a new name and day.
    const same = old && old.decision === mark.decision && old.reason === mark.reason;
    entries.push(
      same
        ? old
        : {
            fingerprint: check.fingerprint,
            rule: check.rule,
            decision: mark.decision,
            reason: mark.reason,
            name,
            date,
            statement: check.statement,
            sentence: sentencesOf(record.text, check),
            path: record.source.path,
          }
    );
  }
  return { version: VERSION, entries };
}
