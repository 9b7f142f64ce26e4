/**
 * Keeps the marks in the browser, under the hash of the file they were made on.
 *
 * What is stored is read as data from a stranger, for every page opened from a disk shares one storage. Where there is none
 * (some browsers refuse it for files) the marks live as long as the page.
 */
import { effect } from '@preact/signals';
import { decisions, type Decision } from '../model/baseline.js';
import type { Review } from '../model/review.js';

export const STORE = 'tongbao:marks:';

export function keepMarks(review: Review): void {
  const key = STORE + review.record.source.sha256;
  review.marks.value = readMarks(key);
  const own = new Set(review.record.checks.map(({ fingerprint }) => fingerprint));
  let first = true;
  effect(() => {
    const { marks, known } = { marks: review.marks.value, known: review.known.value };
    if (first) {
      first = false;
      return;
    }
    // Marks that were read from a file during this visit are kept like those made here.
    const all: Record<string, Decision | null> = {};
    for (const { fingerprint, decision, reason } of known)
      if (own.has(fingerprint)) all[fingerprint] = { decision, reason };
    for (const [fingerprint, mark] of marks) all[fingerprint] = mark;
    try {
      localStorage.setItem(key, JSON.stringify(all));
    } catch {
      // Full or refused.
    }
  });
}

export function readMarks(key: string): Map<string, Decision | null> {
  const marks = new Map<string, Decision | null>();
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return marks;
    for (const [fingerprint, value] of Object.entries(stored)) {
      if (value === null) marks.set(fingerprint, null);
      else if (isDecision(value)) marks.set(fingerprint, { decision: value.decision, reason: value.reason });
    }
  } catch {
    // Not ours.
  }
  return marks;
}

function isDecision(value: unknown): value is Decision {
  if (typeof value !== 'object' || value === null) return false;
  const { decision, reason } = value as Partial<Record<keyof Decision, unknown>>;
  return typeof reason === 'string' && decisions.some((one) => one === decision);
}

export function remembered(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Forgotten with the page.
  }
}
