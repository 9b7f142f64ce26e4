/** Makes records by hand, paragraph by paragraph, so that the page can be tried with everything the schema allows. */
import { createHash } from 'node:crypto';
import type { CheckRecord, NoticeRecord, OutlineNode } from '../../src/record/schema.js';

interface Span {
  start: number;
  end: number;
}

/** A stretch of a paragraph that is to become a mention. */
export interface Piece {
  raw: string;
  /** Name by which checks refer to it. */
  as?: string;
  add(builder: RecordBuilder, span: Span): string;
}

export function figure(raw: string, as?: string, more: Partial<NoticeRecord['figures'][number]> = {}): Piece {
  const [, digits = '0', scale = '', unit = ''] = /^([\d.]+)余?(亿|万)?余?(.*)$/.exec(raw) ?? [];
  const factor = scale === '亿' ? 8 : scale === '万' ? 4 : 0;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const value = Number(`${digits}e${factor}`);
  const exact = scale === '' && decimals === 0 && !['%', '元', '亩'].includes(unit);
  const half = exact ? 0 : Number(`5e${factor - decimals - 1}`);
  const decimal = (one: number): string => String(Number(one.toFixed(6)));
  return {
    raw,
    ...(as !== undefined && { as }),
    add: ({ record }, span) => {
      const id = `figure-${record.figures.length + 1}`;
      record.figures.push({
        id,
        raw,
        value,
        decimal: decimal(value),
        unit,
        interval: [decimal(value - half), decimal(value + half)],
        span,
        ...more,
      });
      return id;
    },
  };
}

export function date(raw: string, iso: string, more: Partial<NoticeRecord['dates'][number]> = {}, as?: string): Piece {
  return {
    raw,
    ...(as !== undefined && { as }),
    add: ({ record }, span) => {
      const id = `date-${record.dates.length + 1}`;
      record.dates.push({ id, raw, iso, implied: [], span, ...more });
      return id;
    },
  };
}

export function regulation(raw: string): Piece {
  return {
    raw,
    add: ({ record }, span) => {
      const id = `regulation-${record.regulations.length + 1}`;
      record.regulations.push({ id, raw, title: raw.slice(1, -1), span });
      return id;
    },
  };
}

export function organization(raw: string): Piece {
  return {
    raw,
    add: ({ record }, span) => {
      const id = `organization-${record.organizations.length + 1}`;
      record.organizations.push({ id, raw, name: raw, span });
      return id;
    },
  };
}

export function skipped(raw: string, reason: NoticeRecord['skipped'][number]['reason']): Piece {
  return {
    raw,
    add: ({ record }, span) => {
      record.skipped.push({ raw, span, reason });
      return '';
    },
  };
}

/** A stretch that a check points at and that is no mention. */
export function words(raw: string, as: string): Piece {
  return { raw, as, add: () => '' };
}

export type CheckInput = Pick<CheckRecord, 'rule' | 'verdict' | 'statement' | 'message'> &
  Partial<CheckRecord> & { over: [role: string, as: string][] };

export class RecordBuilder {
  readonly record: NoticeRecord;
  private text = '';
  private line = 0;
  private readonly named = new Map<string, { id: string; raw: string; span: Span }>();
  private stack: OutlineNode[] = [];
  private headings = 0;

  constructor(path: string) {
    this.record = {
      schemaVersion: '1.0',
      generator: { name: 'tongbao', version: '0.0.0' },
      source: {
        path,
        mediaType: 'text/plain',
        encoding: 'utf-8',
        sha256: createHash('sha256').update(path).digest('hex'),
        bytes: 0,
        script: 'Hans',
        offsetUnit: 'utf-16',
      },
      stages: ['read', 'tree', 'parsers', 'refiners', 'facts', 'rules'],
      text: '',
      blocks: [],
      metadata: { contacts: { phones: [], emails: [], addresses: [] } },
      outline: [],
      findings: [],
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
  }

  /** @returns the span of the paragraph */
  paragraph(...pieces: (string | Piece)[]): Span {
    const start = this.text.length;
    this.line++;
    this.write(pieces);
    const span = { start, end: this.text.length };
    this.record.blocks.push({ kind: 'paragraph', span, locator: { line: this.line } });
    this.text += '\n';
    for (const node of this.stack) node.span.end = span.end;
    return span;
  }

  heading(label: string, level: number, title: string, ...rest: (string | Piece)[]): OutlineNode {
    while ((this.stack[this.stack.length - 1]?.level ?? 0) >= level) this.stack.pop();
    const parent = this.stack[this.stack.length - 1];
    const node: OutlineNode = {
      id: `heading-${++this.headings}`,
      label,
      level,
      title,
      span: { start: this.text.length, end: this.text.length },
      children: [],
    };
    (parent?.children ?? this.record.outline).push(node);
    this.stack.push(node);
    this.paragraph(label + title, ...rest);
    return node;
  }

  row(table: number, row: number, ...cells: (string | Piece)[]): void {
    const start = this.text.length;
    const spans: Span[] = [];
    cells.forEach((cell, i) => {
      if (i > 0) this.text += '\t';
      const from = this.text.length;
      this.write([cell]);
      spans.push({ start: from, end: this.text.length });
    });
    this.record.blocks.push({
      kind: 'row',
      span: { start, end: this.text.length },
      locator: { table, row },
      cells: spans,
    });
    this.text += '\n';
    this.line++;
    for (const node of this.stack) node.span.end = this.text.length;
  }

  check({ over, ...check }: CheckInput): void {
    const operands = over.map(([role, as]) => {
      const found = this.named.get(as);
      if (!found) throw new Error(`nothing is called ${as}`);
      return { role, ...(found.id !== '' && { ref: found.id }), value: found.raw, span: found.span };
    });
    const number = this.record.checks.length + 1;
    this.record.checks.push({
      id: `check-${number}`,
      severity: 'minor',
      operands,
      fingerprint: createHash('sha256').update(`${check.rule} ${number}`).digest('hex').slice(0, 16),
      ...check,
    });
  }

  done(): NoticeRecord {
    this.record.text = this.text;
    this.record.source.bytes = Buffer.byteLength(this.text);
    return this.record;
  }

  private write(pieces: (string | Piece)[]): void {
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        this.text += piece;
        continue;
      }
      const span = { start: this.text.length, end: this.text.length + piece.raw.length };
      this.text += piece.raw;
      const id = piece.add(this, span);
      if (piece.as !== undefined) this.named.set(piece.as, { id, raw: piece.raw, span });
    }
  }
}
