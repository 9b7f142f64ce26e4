/** Looks checks up in an accepted-checks file, and writes such files. */
import { validJson } from '../config/validate.js';
import type { CheckRecord } from '../record/schema.js';
import { baseline, BASELINE_VERSION, type Baseline, type BaselineEntry } from './schema.js';

export { baseline, baselineEntry, BASELINE_VERSION, type Baseline, type BaselineEntry } from './schema.js';

export class AcceptedChecks {
  private readonly byFingerprint = new Map<string, BaselineEntry>();
  private readonly used = new Set<BaselineEntry>();

  /** Of two entries for one check the later one counts. */
  constructor(readonly entries: readonly BaselineEntry[]) {
    for (const entry of entries) this.byFingerprint.set(entry.fingerprint, entry);
  }

  /**
   * What was decided on this check, while its sentence is the same.
   *
   * @param sentence asked for only where the entry has one
   */
  find(check: Pick<CheckRecord, 'fingerprint' | 'rule'>, sentence: () => string): BaselineEntry | undefined {
    const entry = this.byFingerprint.get(check.fingerprint);
    if (!entry || entry.rule !== check.rule) return undefined;
    if (entry.sentence !== undefined && entry.sentence !== sentence()) return undefined;
    this.used.add(entry);
    return entry;
  }

  /** Entries that no check asked for: their text has changed, or was not read this time. */
  get unmatched(): number {
    return this.byFingerprint.size - this.used.size;
  }
}

/**
 * @param json the content of the file
 * @throws {NotValid} when it is not such a file
 */
export function parseBaseline(json: string, lang?: 'zh' | 'en'): Baseline {
  return validJson(baseline, json, lang);
}

/** The file with these entries added; an entry for the same check takes the place of the old one. */
export function mergeBaseline(entries: readonly BaselineEntry[], added: readonly BaselineEntry[]): Baseline {
  const merged = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  for (const entry of added) merged.set(entry.fingerprint, entry);
  return { version: BASELINE_VERSION, entries: [...merged.values()] };
}
