/**
 * The tables of a record as CSV for a spreadsheet: UTF-8 with a byte order mark (Excel takes it for the local code page
 * otherwise), CRLF, every cell quoted, and none that a spreadsheet would run as a formula.
 */
import type { NoticeRecord } from '../../../record/schema.js';
import { locate } from './place.js';
import type { Words } from '../words/index.js';

export type Table = keyof Words['about']['csv'];

type Cell = string | number | boolean | null | undefined;

/** @param rows the first one holds the names of the columns */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value);
  // A leading apostrophe is what spreadsheets take for "this is text"; numbers of our own are safe.
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

export function tableOf(table: Table, record: NoticeRecord, words: Words): Cell[][] {
  const { blocks } = record;
  const place = (span: { start: number }): string => words.place(locate(blocks, span.start));
  switch (table) {
    case 'checks':
      return [
        [
          'id',
          'rule',
          'verdict',
          'severity',
          'note',
          'reason',
          'statement',
          'message',
          'operands',
          'place',
          'fingerprint',
        ],
        ...record.checks.map((check) => [
          check.id,
          check.rule,
          check.verdict,
          check.severity,
          check.note,
          check.reason,
          check.statement,
          check.message,
          check.operands.map(({ span }) => record.text.slice(span.start, span.end)).join(' | '),
          check.operands[0] && place(check.operands[0].span),
          check.fingerprint,
        ]),
      ];
    case 'figures':
      return [
        [
          'id',
          'raw',
          'decimal',
          'unit',
          'low',
          'high',
          'modifier',
          'subject',
          'action',
          'state',
          'findingId',
          'measureId',
          'place',
          'start',
          'end',
        ],
        ...record.figures.map((one) => [
          one.id,
          one.raw,
          one.decimal,
          one.unit,
          ...one.interval,
          one.modifier,
          one.subject,
          one.action,
          one.state,
          one.findingId,
          one.measureId,
          place(one.span),
          one.span.start,
          one.span.end,
        ]),
      ];
    case 'dates':
      return [
        ['id', 'raw', 'iso', 'part', 'implied', 'role', 'impossible', 'findingId', 'place', 'start', 'end'],
        ...record.dates.map((one) => [
          one.id,
          one.raw,
          one.iso,
          one.part,
          one.implied.join(' '),
          one.role,
          one.impossible,
          one.findingId,
          place(one.span),
          one.span.start,
          one.span.end,
        ]),
      ];
    case 'regulations':
      return [
        [
          'id',
          'raw',
          'title',
          'kind',
          'edition',
          'documentNumber',
          'status',
          'refersTo',
          'findingId',
          'place',
          'start',
          'end',
        ],
        ...record.regulations.map((one) => [
          one.id,
          one.raw,
          one.title,
          one.kind,
          one.edition,
          one.documentNumber,
          one.status,
          one.refersTo,
          one.findingId,
          place(one.span),
          one.span.start,
          one.span.end,
        ]),
      ];
    case 'findings':
      return [
        ['finding', 'number', 'issue', 'category', 'findingStatus', 'measure', 'label', 'status', 'text', 'place'],
        ...record.findings.flatMap((finding) => {
          const head = [
            finding.id,
            finding.number,
            finding.issue,
            finding.category && finding.category.label + finding.category.title,
            finding.status,
          ];
          if (finding.measures.length === 0) return [[...head, '', '', '', '', place(finding.span)]];
          return finding.measures.map((measure) => [
            ...head,
            measure.id,
            measure.label,
            measure.status,
            measure.text,
            place(measure.span),
          ]);
        }),
      ];
  }
}
