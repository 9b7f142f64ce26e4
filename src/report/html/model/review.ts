/**
 * The state of a review: which check is selected, what is filtered, what the reviewer has marked.
 *
 * Signals, so that a component shows what it reads and nothing else is drawn again. It knows nothing of the browser: the page
 * wires it to the address bar and the storage (`client/`), a web application to its own.
 */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { CheckRecord, NoticeRecord } from '../../../record/schema.js';
import type { Words } from '../words/index.js';
import { appliesTo, type BaselineEntry, type Decision, type DecisionKind } from './baseline.js';
import { kinds, type Kind } from './mentions.js';
import { byUrgency, outcomeOf, type Outcome } from './outcome.js';

export type Tab = keyof Words['tabs'];

export interface Group {
  outcome: Outcome;
  /** Why they are undecidable; all other groups have none. */
  reason?: string;
  checks: CheckRecord[];
}

export interface Review {
  readonly record: NoticeRecord;
  readonly words: Words;
  readonly tab: Signal<Tab>;
  /** Id of the check that is lit in the text. */
  readonly selected: Signal<string | undefined>;
  /** Which operand of it the reader is at. */
  readonly operand: Signal<number>;
  /** Id of the mention whose checks are shown alone. */
  readonly focus: Signal<string | undefined>;
  /** Only this one is shown; empty: all. */
  readonly outcome: Signal<Outcome | ''>;
  readonly rule: Signal<string>;
  readonly decided: Signal<'all' | 'undecided' | 'decided'>;
  readonly query: Signal<string>;
  readonly kinds: Signal<ReadonlySet<Kind>>;
  readonly uncovered: Signal<boolean>;
  /** Entries of baseline files, of this notice and of others. */
  readonly known: Signal<readonly BaselineEntry[]>;
  /** Marks made here, by fingerprint; `null` where one of `known` was taken back. */
  readonly marks: Signal<ReadonlyMap<string, Decision | null>>;
  readonly groups: ReadonlySignal<Group[]>;
  /** The checks in the order of the page, those filtered out left out. */
  readonly shown: ReadonlySignal<CheckRecord[]>;
  /** The decision on a check, made here or read from a file. */
  decisionOf(check: CheckRecord): Decision | undefined;
  mark(check: CheckRecord, decision: DecisionKind | undefined, reason?: string): void;
  select(id: string | undefined, operand?: number): void;
  clearFilters(): void;
}

export function createReview(record: NoticeRecord, words: Words, baseline: readonly BaselineEntry[] = []): Review {
  const ordered = [...record.checks].sort(byUrgency);
  const selected = signal<string | undefined>(undefined);
  const operand = signal(0);
  const focus = signal<string | undefined>(undefined);
  const outcome = signal<Outcome | ''>('');
  const rule = signal('');
  const decided = signal<'all' | 'undecided' | 'decided'>('all');
  const query = signal('');
  const known = signal<readonly BaselineEntry[]>(baseline);
  const marks = signal<ReadonlyMap<string, Decision | null>>(new Map());
  const knownByFingerprint = computed(() => new Map(known.value.map((entry) => [entry.fingerprint, entry])));

  const decisionOf = (check: CheckRecord): Decision | undefined => {
    const own = marks.value.get(check.fingerprint);
    if (own !== undefined) return own ?? undefined;
    const entry = knownByFingerprint.value.get(check.fingerprint);
    return entry && appliesTo(entry, check, record.text) ? entry : undefined;
  };

  const shown = computed(() => {
    const wanted = query.value.trim().toLowerCase();
    return ordered.filter((check) => {
      if (focus.value !== undefined) return check.operands.some(({ ref }) => ref === focus.value);
      return (
        (outcome.value === '' || outcomeOf(check) === outcome.value) &&
        (rule.value === '' || check.rule === rule.value) &&
        (decided.value === 'all' || (decisionOf(check) !== undefined) === (decided.value === 'decided')) &&
        (wanted === '' || searchable(check, record.text).includes(wanted))
      );
    });
  });

  const groups = computed(() => {
    const list: Group[] = [];
    const byKey = new Map<string, Group>();
    for (const check of shown.value) {
      const standing = outcomeOf(check);
      const reason =
        standing === 'undecidable'
          ? check.note === 'blocked'
            ? 'blocked'
            : (check.reason ?? check.note ?? '')
          : undefined;
      const key = `${standing} ${reason ?? ''}`;
      let group = byKey.get(key);
      if (!group) {
        group = { outcome: standing, checks: [], ...(reason !== undefined && { reason }) };
        byKey.set(key, group);
        list.push(group);
      }
      group.checks.push(check);
    }
    // The sort is stable, so the groups other than the reasons keep their order.
    return list.sort((a, b) =>
      a.reason !== undefined && b.reason !== undefined ? b.checks.length - a.checks.length : 0
    );
  });

  return {
    record,
    words,
    tab: signal<Tab>('checks'),
    selected,
    operand,
    focus,
    outcome,
    rule,
    decided,
    query,
    kinds: signal<ReadonlySet<Kind>>(new Set(kinds.filter((kind) => kind !== 'skipped'))),
    uncovered: signal(false),
    known,
    marks,
    groups,
    shown,
    decisionOf,
    mark(check, decision, reason = '') {
      const next = new Map(marks.value);
      if (decision) next.set(check.fingerprint, { decision, reason });
      else if (knownByFingerprint.value.has(check.fingerprint)) next.set(check.fingerprint, null);
      else next.delete(check.fingerprint);
      marks.value = next;
    },
    clearFilters() {
      batch(() => {
        outcome.value = '';
        rule.value = '';
        decided.value = 'all';
        query.value = '';
        focus.value = undefined;
      });
    },
    select(id, at = 0) {
      batch(() => {
        selected.value = id;
        operand.value = at;
      });
    },
  };
}

function searchable(check: CheckRecord, text: string): string {
  const quotes = check.operands.map(({ span }) => text.slice(span.start, span.end));
  return [check.id, check.rule, check.statement, check.message, ...quotes].join('\n').toLowerCase();
}
