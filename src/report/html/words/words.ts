/** What the page can say; `zh.ts` and `en.ts` say it. */
import type { BlockRecord, CheckRecord, NoticeRecord } from '../../../record/schema.js';
import type { DecisionKind } from '../model/baseline.js';
import type { Kind } from '../model/mentions.js';
import type { Outcome } from '../model/outcome.js';

export interface RuleWords {
  name: string;
  /** What the rule compares. */
  meaning: string;
  /** What to do where it fails. */
  advice: string;
  /** What it cannot know. */
  limits: string;
}

export type State = NoticeRecord['findings'][number]['measures'][number]['status'];

export interface Words {
  lang: string;
  untitled: string;
  pageTitle(title: string): string;
  skipToChecks: string;
  skipToText: string;
  outcome: Record<Outcome, string>;
  /** Where there is little room. */
  outcomeShort: Record<Outcome, string>;
  /** One line under the heading of each group of checks. */
  outcomeHint: Record<Outcome, string>;
  severity: Record<CheckRecord['severity'], string>;
  note: Record<NonNullable<CheckRecord['note']>, string>;
  reason(id: string | undefined): string;
  rule(id: string): RuleWords;
  role(id: string): string;
  kind: Record<Kind, string>;
  skipReason: Record<NoticeRecord['skipped'][number]['reason'], string>;
  state: Record<State, string>;
  dateRole: Record<NonNullable<NoticeRecord['dates'][number]['role']>, string>;
  modifier: Record<NonNullable<NoticeRecord['figures'][number]['modifier']>, string>;
  figureState: Record<NonNullable<NoticeRecord['figures'][number]['state']>, string>;
  regulationStatus: Record<NonNullable<NoticeRecord['regulations'][number]['status']>, string>;
  place(locator: BlockRecord['locator']): string;
  decision: Record<DecisionKind, string>;
  decisionHint: Record<DecisionKind, string>;
  tabs: Record<'checks' | 'findings' | 'charts' | 'uncovered' | 'about', string>;
  header: {
    outline: string;
    views: string;
    text: string;
    theme: string;
    print: string;
    help: string;
    allNotices: string;
    previous: string;
    next: string;
    nextFailing: string;
    close: string;
    back: string;
  };
  summary: {
    checks: string;
    coverage(share: string, decided: number, all: number): string;
    coverageShort: string;
    noChecks: string;
    allHold: string;
    /** Ends a sentence. */
    stop: string;
    lowCoverage: string;
    reviewed(done: number, all: number): string;
  };
  filter: {
    label: string;
    search: string;
    outcome: string;
    allOutcomes: string;
    rule: string;
    allRules: string;
    decision: string;
    allDecisions: string;
    undecided: string;
    decided: string;
    none: string;
    clear: string;
    shown(shown: number, all: number): string;
  };
  text: {
    search: string;
    hits(index: number, all: number): string;
    noHits: string;
    previous: string;
    next: string;
    marks: string;
    uncovered: string;
    continued: string;
    continuedHint: string;
    page(page: number): string;
  };
  card: {
    operand: string;
    place: string;
    written: string;
    range: string;
    role: string;
    recomputed: string;
    stated: string;
    show: string;
    link: string;
    ruleHeading: string;
    limits: string;
    advice: string;
    mark: string;
    note: string;
    notePlaceholder: string;
    clearMark: string;
    operandsOf(id: string, index: number, all: number): string;
    selected(message: string): string;
  };
  number: {
    heading(raw: string): string;
    checks(count: number): string;
    noChecks: string;
    value: string;
    range: string;
    subject: string;
    state: string;
    modifier: string;
    iso: string;
    implied: string;
    impossible: string;
    role: string;
    title: string;
    status: string;
    finding: string;
    showAll: string;
  };
  findings: {
    heading: string;
    number: string;
    issue: string;
    category: string;
    state: string;
    measures: string;
    figures: string;
    none: string;
    allStates: string;
    checks: string;
    search: string;
  };
  charts: {
    states: string;
    statesHint: string;
    claims: string;
    claimsHint: string;
    stated: string;
    recomputed: string;
    timeline: string;
    timelineHint: string;
    impossible: string;
    amounts: string;
    amountsHint: string;
    units: string;
    other: string;
    count: string;
    nothing: string;
    asTable: string;
  };
  uncovered: {
    heading: string;
    hint: string;
    show: string;
    decided: string;
    open: string;
    free: string;
    freeHint: string;
    skipped: string;
    skippedHint: string;
    unexplained: string;
    unexplainedHint: string;
    none: string;
  };
  about: {
    metadata: string;
    field: Record<
      | 'title'
      | 'documentNumber'
      | 'publisher'
      | 'publishedAt'
      | 'inspectionBody'
      | 'inspected'
      | 'inspectionPeriod'
      | 'feedbackDate'
      | 'asOf'
      | 'contacts'
      | 'path'
      | 'mediaType'
      | 'encoding'
      | 'sha256'
      | 'bytes'
      | 'generator',
      string
    >;
    baseline: string;
    baselineHint: string;
    save: string;
    load: string;
    loaded(applied: number, all: number): string;
    loadFailed: string;
    reviewer: string;
    unsigned: string;
    downloads: string;
    json: string;
    csv: Record<'checks' | 'figures' | 'dates' | 'regulations' | 'findings', string>;
    messages: string;
    noMessages: string;
    /** What a remark on the text is about, by its rule. */
    remark(ruleId: string): string | undefined;
    regulations: string;
    names: string;
    source: string;
  };
  help: {
    heading: string;
    keys: [keys: string, what: string][];
    singleKeys: string;
    outcomes: string;
  };
  index: {
    heading: string;
    summary(notices: number, failing: number): string;
    notice: string;
    file: string;
    findings: string;
    figures: string;
    coverage: string;
    filter: string;
    onlyFailing: string;
    reviewed: string;
    shown(shown: number, all: number): string;
  };
  more: { shown(shown: number, all: number): string; next(count: number): string };
  footer(version: string): string;
}
