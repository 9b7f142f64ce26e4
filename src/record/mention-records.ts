/**
 * Mentions to the records of their kinds, with ids in order of appearance.
 *
 * One function a kind. Optional fields are set one by one, in the order of the schema, not spread in: a spread makes an object for each
 * field that is there and asks the engine to define every field behind it anew.
 */
import type { Facts, FigureContext } from '../facts/index.js';
import type { DateMention, FigureMention, Mention, RegulationMention, Span } from '../types.js';
import type { Published } from './published.js';
import type { DateRecord, FigureRecord, NoticeRecord, RegulationRecord } from './schema.js';

type Owned = Pick<FigureRecord, 'findingId' | 'measureId'>;

/** The lists of the record that mentions fill. */
type Lists = Pick<
  NoticeRecord,
  'figures' | 'dates' | 'regulations' | 'documentNumbers' | 'organizations' | 'persons' | 'skipped'
>;

/** The records of all mentions, and the ids by which others refer to them. */
export function mentionRecords(facts: Facts, published: Published): { lists: Lists; ids: Map<Mention, string> } {
  const lists: Lists = {
    figures: [],
    dates: [],
    regulations: [],
    documentNumbers: [],
    organizations: [],
    persons: [],
    skipped: [],
  };
  const known: Known = { published, ids: new Map(), byStart: new Map(), printed: new Map(), own: ownership(facts) };
  for (const mention of facts.notice.mentions) add(mention, facts, known, lists);
  return { lists, ids: known.ids };
}

interface Known {
  published: Published;
  ids: Map<Mention, string>;
  /** Ids of dates and titles by where they begin in the view: others refer to them by it. */
  byStart: Map<number, string>;
  /** Names of bodies as published, by how the view has them. */
  printed: Map<string, string>;
  own(record: Owned, span: Span): void;
}

function add(mention: Mention, facts: Facts, known: Known, lists: Lists): void {
  const { published, ids, byStart } = known;
  const span = published.place(mention.span);
  const raw = published.raw(span);
  switch (mention.type) {
    case 'figure': {
      const id = `figure-${lists.figures.length + 1}`;
      ids.set(mention, id);
      lists.figures.push(figureRecord(id, raw, span, mention, facts.contexts?.get(mention), known));
      return;
    }
    case 'date': {
      const id = `date-${lists.dates.length + 1}`;
      ids.set(mention, id);
      byStart.set(mention.span.start, id);
      lists.dates.push(dateRecord(id, raw, span, mention, known));
      return;
    }
    case 'regulation': {
      const id = `regulation-${lists.regulations.length + 1}`;
      ids.set(mention, id);
      byStart.set(mention.span.start, id);
      lists.regulations.push(regulationRecord(id, raw, span, mention, known));
      return;
    }
    case 'numeral':
      lists.skipped.push({ raw, span, reason: mention.reason });
      return;
    case 'documentNumber': {
      const id = `document-number-${lists.documentNumbers.length + 1}`;
      ids.set(mention, id);
      const issuer = issuerOf(published.text(mention.span), mention.issuer);
      const { year, serial } = mention;
      lists.documentNumbers.push(
        year === undefined ? { id, raw, issuer, serial, span } : { id, raw, issuer, year, serial, span }
      );
      return;
    }
    case 'organization': {
      const id = `organization-${lists.organizations.length + 1}`;
      ids.set(mention, id);
      // As published: a Traditional text keeps its characters.
      const name = published.text(mention.span);
      if (!known.printed.has(mention.name)) known.printed.set(mention.name, name);
      const refersTo = mention.refersTo && (known.printed.get(mention.refersTo) ?? mention.refersTo);
      lists.organizations.push(refersTo ? { id, raw, name, refersTo, span } : { id, raw, name, span });
      return;
    }
    case 'person': {
      const id = `person-${lists.persons.length + 1}`;
      ids.set(mention, id);
      const name = published.text(mention.span);
      const title = mention.titleSpan && published.text(mention.titleSpan);
      lists.persons.push(title === undefined ? { id, raw, name, span } : { id, raw, name, title, span });
      return;
    }
    case 'contact':
  }
}

function figureRecord(
  id: string,
  raw: string,
  span: Span,
  mention: FigureMention,
  context: FigureContext | undefined,
  { published, own }: Known
): FigureRecord {
  const { value, interval } = mention;
  const record = {
    id,
    raw,
    value: value.toNumber(),
    decimal: value.toString(),
    unit: published.unit(mention.unit, mention.unitSpan),
    interval: [interval.low?.toString() ?? null, interval.high?.toString() ?? null],
  } as FigureRecord;
  if (mention.modifier) record.modifier = mention.modifier;
  if (context?.subject) record.subject = published.near(context.subject, mention.span);
  if (context?.action) record.action = context.action;
  if (context?.state) record.state = context.state;
  record.span = span;
  own(record, mention.span);
  return record;
}

function dateRecord(id: string, raw: string, span: Span, mention: DateMention, { byStart, own }: Known): DateRecord {
  const record = { id, raw, iso: mention.iso } as DateRecord;
  if (mention.part) record.part = mention.part;
  record.implied = mention.implied;
  const anchor = mention.anchor && byStart.get(mention.anchor.start);
  if (anchor) record.anchorId = anchor;
  if (mention.relative) record.relative = true;
  if (mention.impossible) record.impossible = true;
  if (mention.role) record.role = mention.role;
  record.span = span;
  own(record, mention.span);
  return record;
}

function regulationRecord(
  id: string,
  raw: string,
  span: Span,
  mention: RegulationMention,
  { published, byStart, own }: Known
): RegulationRecord {
  const record = { id, raw, title: titleOf(published.text(mention.span), mention.title) } as RegulationRecord;
  if (mention.kind) record.kind = mention.kind;
  if (mention.edition) record.edition = mention.edition;
  if (mention.documentNumber) record.documentNumber = mention.documentNumber;
  if (mention.status) record.status = mention.status;
  const full = mention.refersTo && byStart.get(mention.refersTo.start);
  if (full) record.refersTo = full;
  if (mention.damaged) record.damaged = true;
  record.span = span;
  own(record, mention.span);
  return record;
}

/** Sets the finding and the measure that a mention stands in; mentions come in order. */
function ownership({ findings }: Facts): (record: Owned, span: Span) => void {
  let f = 0;
  return (record, span) => {
    while (f < findings.length && (findings[f]?.span.end ?? 0) <= span.start) f++;
    const finding = findings[f];
    if (!finding || span.start < finding.span.start) return;
    record.findingId = `finding-${f + 1}`;
    const m = finding.measures.findIndex((one) => one.span.start <= span.start && span.end <= one.span.end);
    if (m >= 0) record.measureId = `measure-${f + 1}-${m + 1}`;
  };
}

/** The issuer as published, where the number begins with it; the view may have it in the other script. */
function issuerOf(printed: string, issuer: string): string {
  return /^[([〔]/.test(printed) ? issuer : printed.slice(0, issuer.length);
}

/** What stands between the outer marks as published; the title of a view may read differently (entities, scripts). */
function titleOf(printed: string, title: string): string {
  const close = CLOSING[printed.charAt(0)];
  if (close === undefined) return title;
  return printed.slice(1, printed.endsWith(close) ? -1 : undefined);
}

const CLOSING: Record<string, string> = { '《': '》', '「': '」', '『': '』', '〈': '〉' };
