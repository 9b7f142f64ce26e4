/**
 * Facts and checks to the record. The only place where spans leave the view for the text as published, and where ids are given.
 */
import { hash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Facts } from '../facts/index.js';
import type { Check, FigureMention, Mention, Section, Span } from '../types.js';
import { wordings } from '../wording/index.js';
import type { CheckRecord, NoticeRecord, OutlineNode } from './schema.js';
import { sentenceAt } from './sentence.js';
import { SCHEMA_VERSION, VERSION } from './version.js';

export function toRecord(facts: Facts, checks: readonly Check[], file: VFile): NoticeRecord {
  const { notice } = facts;
  const { view } = notice;
  const text = view.source;
  const place = (span: Span): Span => view.toSource(span);
  const rawOf = (span: Span): string => text.slice(span.start, span.end);
  /** A stretch of the view in the characters of the text as published. */
  const textOf = (span: Span): string => rawOf(place(span));
  /** Words of the view that stand near a figure, in the characters of the text as published. */
  const inPrint = (words: string, { end }: Span): string => {
    if (view.script === 'Hans') return words;
    const at = view.text.lastIndexOf(words, end + 24);
    return at >= 0 && at > end - 400 ? textOf({ start: at, end: at + words.length }) : words;
  };
  const ids = new Map<Mention, string>();
  const byStart = new Map<number, string>();
  /** Names of bodies as published, by how the view has them. */
  const printed = new Map<string, string>();
  const owner = ownership(facts);
  const record: NoticeRecord = {
    schemaVersion: SCHEMA_VERSION,
    generator: { name: 'tongbao', version: VERSION },
    source: {
      path: file.path ?? '',
      ...(file.data.origin ?? describeText(text)),
      script: view.script,
      offsetUnit: 'utf-16',
    },
    stages: ['read', 'tree', 'parsers', 'refiners', 'facts', 'rules'],
    text,
    blocks: notice.blocks.map(({ kind, locator, cells, start, end }) => ({
      kind,
      span: place({ start, end }),
      locator,
      ...(cells && { cells: cells.map(place) }),
    })),
    metadata: withoutInternals(facts.metadata),
    outline: outlineOf(notice.outline, place, textOf),
    findings: facts.findings.map((finding, f) => ({
      id: `finding-${f + 1}`,
      number: finding.number,
      heading: textOf(finding.headingSpan),
      issue: textOf(finding.issueSpan),
      ...(finding.category && {
        category: { label: textOf(finding.category.labelSpan), title: textOf(finding.category.titleSpan) },
      }),
      span: place(finding.span),
      headingSpan: place(finding.headingSpan),
      ...(finding.status && { status: finding.status }),
      ...(finding.subproblems.length > 0 && {
        subproblems: finding.subproblems.map(({ labelSpan, span }) => ({
          label: textOf(labelSpan),
          title: textOf(span),
          span: place(span),
        })),
      }),
      ...(finding.responsible && { responsible: textOf(finding.responsible.span) }),
      ...(finding.due && { due: textOf(finding.due.span) }),
      ...(finding.outcome && { outcome: textOf(finding.outcome.span) }),
      measures: finding.measures.map((measure, m) => ({
        id: `measure-${f + 1}-${m + 1}`,
        label: textOf({ start: measure.span.start, end: measure.span.start + measure.label.length }),
        ordinal: measure.ordinal,
        text: textOf(measure.textSpan),
        span: place(measure.span),
        status: measure.status,
        ...(measure.subSpan && { sub: textOf(measure.subSpan) }),
      })),
    })),
    figures: [],
    dates: [],
    regulations: [],
    documentNumbers: [],
    organizations: [],
    persons: [],
    checks: [],
    skipped: [],
    messages: [],
  };
  const fingerprint = fingerprints(text);
  const next = (mention: Mention, kind: string, list: unknown[]): string => {
    const id = `${kind}-${list.length + 1}`;
    ids.set(mention, id);
    if (mention.type === 'organization' && !printed.has(mention.name)) printed.set(mention.name, textOf(mention.span));
    if (mention.type === 'date' || mention.type === 'regulation') byStart.set(mention.span.start, id);
    return id;
  };
  for (const mention of notice.mentions) {
    const span = place(mention.span);
    const raw = rawOf(span);
    switch (mention.type) {
      case 'figure': {
        const context = facts.contexts?.get(mention);
        record.figures.push({
          id: next(mention, 'figure', record.figures),
          raw,
          value: mention.value.toNumber(),
          decimal: mention.value.toString(),
          unit: unitAsPublished(mention),
          interval: [mention.interval.low?.toString() ?? null, mention.interval.high?.toString() ?? null],
          ...(mention.modifier && { modifier: mention.modifier }),
          ...(context?.subject && { subject: inPrint(context.subject, mention.span) }),
          ...(context?.action && { action: context.action }),
          ...(context?.state && { state: context.state }),
          span,
          ...owner(mention.span),
        });
        break;
      }
      case 'date':
        record.dates.push({
          id: next(mention, 'date', record.dates),
          raw,
          iso: mention.iso,
          ...(mention.part && { part: mention.part }),
          implied: mention.implied,
          ...(mention.anchor && byStart.has(mention.anchor.start) && { anchorId: byStart.get(mention.anchor.start) }),
          ...(mention.relative && { relative: true }),
          ...(mention.impossible && { impossible: true }),
          ...(mention.role && { role: mention.role }),
          span,
          ...owner(mention.span),
        });
        break;
      case 'regulation':
        record.regulations.push({
          id: next(mention, 'regulation', record.regulations),
          // `raw` is the mention as published, so the title is taken from there too.
          raw,
          title: titleOf(raw, mention.title),
          ...(mention.kind && { kind: mention.kind }),
          ...(mention.edition && { edition: mention.edition }),
          ...(mention.documentNumber && { documentNumber: mention.documentNumber }),
          ...(mention.status && { status: mention.status }),
          ...(mention.refersTo &&
            byStart.has(mention.refersTo.start) && { refersTo: byStart.get(mention.refersTo.start) }),
          ...(mention.damaged && { damaged: true }),
          span,
          ...owner(mention.span),
        });
        break;
      case 'documentNumber':
        record.documentNumbers.push({
          id: next(mention, 'document-number', record.documentNumbers),
          raw,
          issuer: issuerOf(raw, mention.issuer),
          ...(mention.year !== undefined && { year: mention.year }),
          serial: mention.serial,
          span,
        });
        break;
      case 'organization':
        record.organizations.push({
          id: next(mention, 'organization', record.organizations),
          raw,
          // As published, like `raw`; a Traditional text keeps its characters.
          name: raw,
          ...(mention.refersTo && { refersTo: printed.get(mention.refersTo) ?? mention.refersTo }),
          span,
        });
        break;
      case 'person':
        record.persons.push({
          id: next(mention, 'person', record.persons),
          raw,
          name: raw,
          ...(mention.titleSpan && { title: textOf(mention.titleSpan) }),
          span,
        });
        break;
      case 'numeral':
        record.skipped.push({ raw, span, reason: mention.reason });
        break;
      case 'contact':
        break;
    }
  }
  record.checks = checks.map((check, index) => checkRecord(check, index));
  record.messages = notice.remarks.map(({ reason, ruleId, source, span }) => ({
    reason,
    ruleId,
    source,
    ...(span && { span: source === 'read' || source === 'tree' ? span : place(span) }),
  }));
  return record;

  /** As published: 畝 in a Traditional text, while the rules compare the folded 亩. */
  function unitAsPublished({ unit, unitSpan }: FigureMention): string {
    if (!unitSpan || view.text.slice(unitSpan.start, unitSpan.end) !== unit) return unit;
    return rawOf(place(unitSpan));
  }

  function checkRecord(check: Check, index: number): CheckRecord {
    const operands = check.operands.map((operand) => {
      const ref = operand.mention && ids.get(operand.mention);
      return { role: operand.role, ...(ref && { ref }), value: operand.value, span: place(operand.span) };
    });
    const quotes = operands.map((operand) => rawOf(operand.span));
    return {
      id: `check-${index + 1}`,
      rule: check.rule,
      verdict: check.verdict,
      severity: check.severity,
      statement: check.statement,
      message: wordings[notice.options.lang].message(check, quotes),
      operands,
      ...(check.expected !== undefined && { expected: check.expected }),
      ...(check.actual !== undefined && { actual: check.actual }),
      ...(check.gap !== undefined && { gap: check.gap }),
      ...(check.note && { note: check.note }),
      ...(check.reason && { reason: check.reason }),
      ...(check.cause && { cause: check.cause }),
      fingerprint: fingerprint(check.rule, operands),
    };
  }
}

/**
 * Rule, operands and the sentences they stand in, without the blanks of the layout: stays as long as these stay, whatever
 * happens elsewhere in the text.
 */
function fingerprints(text: string): (rule: string, operands: { role: string; span: Span }[]) => string {
  /** The sentence looked at last; the operands of a check mostly share one. */
  let last = { start: -1, end: -1, words: '' };
  return (rule, operands) => {
    let said = rule;
    let first = true;
    for (const { role, span } of operands) {
      const { start, end } = sentenceAt(text, span);
      const repeated = start === last.start && end === last.end;
      if (!repeated) last = { start, end, words: withoutSpace(text.slice(start, end)) };
      const spaced = last.words.length !== end - start;
      const before = spaced ? withoutSpace(text.slice(start, span.start)).length : span.start - start;
      const raw = text.slice(span.start, span.end);
      said += `\0${role}\0${before}\0${spaced ? withoutSpace(raw) : raw}\0${repeated && !first ? '' : last.words}`;
      first = false;
    }
    return hash('sha256', said, 'hex').slice(0, 16);
  };
}

function withoutSpace(text: string): string {
  return /\s/.test(text) ? text.replace(/\s{1,80}/g, '') : text;
}

function outlineOf(
  sections: readonly Section[],
  place: (span: Span) => Span,
  textOf: (span: Span) => string
): OutlineNode[] {
  let count = 0;
  const convert = (section: Section): OutlineNode => ({
    id: `heading-${++count}`,
    label: textOf(section.label),
    level: section.level,
    title: textOf(section.titleSpan),
    span: place(section.span),
    children: section.children.map(convert),
  });
  return sections.map(convert);
}

function ownership({ findings }: Facts): (span: Span) => { findingId?: string; measureId?: string } {
  let f = 0;
  return (span) => {
    while (f < findings.length && (findings[f]?.span.end ?? 0) <= span.start) f++;
    const finding = findings[f];
    if (!finding || span.start < finding.span.start) return {};
    const m = finding.measures.findIndex((one) => one.span.start <= span.start && span.end <= one.span.end);
    return { findingId: `finding-${f + 1}`, ...(m >= 0 && { measureId: `measure-${f + 1}-${m + 1}` }) };
  };
}

/** The issuer as published, where the number begins with it; the view may have it in the other script. */
function issuerOf(raw: string, issuer: string): string {
  return /^[([〔]/.test(raw) ? issuer : raw.slice(0, issuer.length);
}

/** What stands between the outer marks as published; the title of a view may read differently (entities, scripts). */
function titleOf(raw: string, title: string): string {
  const close = CLOSING[raw.charAt(0)];
  if (close === undefined) return title;
  return raw.slice(1, raw.endsWith(close) ? -1 : undefined);
}

const CLOSING: Record<string, string> = { '《': '》', '「': '」', '『': '』', '〈': '〉' };

function withoutInternals({ titleSpan, ...metadata }: Facts['metadata']): NoticeRecord['metadata'] {
  void titleSpan;
  return metadata;
}

function describeText(text: string): { mediaType: string; encoding: string; sha256: string; bytes: number } {
  const bytes = Buffer.from(text, 'utf8');
  return {
    mediaType: 'text/plain',
    encoding: 'utf-8',
    bytes: bytes.length,
    sha256: hash('sha256', bytes, 'hex'),
  };
}
