/**
 * The record: what tongbao says of one notice. This schema is the contract; `docs/record.schema.json` is made from it.
 *
 * `schemaVersion` moves like this: a new optional field is a minor step, a field that changes its name or meaning a major
 * one. Nothing on the path of `extract` and `check` loads this file: zod is needed to validate records that come from
 * elsewhere (`report`, `archive`), and to print the schema.
 */
import { z } from 'zod';
import { SCHEMA_VERSION } from './version.js';

const id = (what: string) => z.string().describe(`Unique in the record; other fields refer to this ${what} by it`);

export const span = z
  .object({
    start: z.int().nonnegative().describe('Offset of the first unit'),
    end: z.int().nonnegative().describe('Offset behind the last unit'),
  })
  .describe('Half-open [start, end) in UTF-16 units of `text`');

export const locator = z
  .object({
    line: z.int().positive().optional().describe('Line of a text file'),
    page: z.int().positive().optional().describe('Page of a PDF or OFD file'),
    paragraph: z.int().positive().optional().describe('Paragraph of a word processor file'),
    table: z.int().positive().optional().describe('Table in the file'),
    row: z.int().positive().optional().describe('Row in the table'),
  })
  .describe('Where it stands in the file, in the terms of its format; all counted from 1');

export const block = z
  .object({
    kind: z
      .enum(['paragraph', 'heading', 'row'])
      .describe('What it is in the file; a labelled line of a text is a paragraph'),
    span,
    locator,
    cells: z.array(span).optional().describe('The cells of a table row'),
  })
  .describe('A paragraph, a heading or a table row, in order of appearance');

export const status = z
  .enum(['completed', 'ongoing', 'planned', 'unstated'])
  .describe('State of completion, from the wording');

const raw = z.string().describe('As written: `text.slice(span.start, span.end)`');

const owner = {
  findingId: z.string().optional().describe('The finding it stands in'),
  measureId: z.string().optional().describe('The measure it stands in'),
};

export const figure = z.object({
  id: id('figure'),
  raw: raw.describe('As written, numeral and unit: `text.slice(span.start, span.end)`'),
  value: z.number().describe('In base units, 万 and 亿 multiplied out; for exact work use `decimal`'),
  decimal: z.string().describe('The exact value in plain decimal notation'),
  unit: z.string().describe('Unit without 万 or 亿: 元, 人次, %, 百分点; empty where there is none'),
  interval: z
    .tuple([z.string().nullable(), z.string().nullable()])
    .describe('All true values that would be printed like this, as decimals; null is unbounded'),
  modifier: z.enum(['about', 'over', 'under']).optional().describe('约 近 余 … | 超 以上 … | 不足 以下 …'),
  subject: z.string().optional().describe('What is counted or measured, in the words of the text'),
  action: z.string().optional().describe('The verb that acts on it: 发出, 追缴'),
  state: z
    .enum(['completed', 'ongoing', 'planned', 'remaining', 'total'])
    .optional()
    .describe('The state the figure counts: 已完成, 正在, 计划, 剩余, 共'),
  span,
  ...owner,
});

export const date = z.object({
  id: id('date'),
  raw,
  iso: z
    .string()
    .describe(
      'ISO 8601: a date, month, year, quarter (2020-Q3), half (2020-H1), a range a/b, or with time; X for digits that the text leaves open'
    ),
  part: z.enum(['early', 'middle', 'late']).optional().describe('上旬, 中旬, 下旬; 初, 底'),
  implied: z.array(z.enum(['year', 'month', 'day'])).describe('Pieces that were filled in from elsewhere in the text'),
  anchorId: z.string().optional().describe('The date that the filled-in pieces came from'),
  relative: z.boolean().optional().describe('A relative expression such as 今年 or 同日'),
  impossible: z.boolean().optional().describe('No such day exists'),
  role: z
    .enum(['inspection', 'feedback', 'as-of', 'deadline', 'publication', 'effective', 'event'])
    .optional()
    .describe('What the date is in the text'),
  span,
  ...owner,
});

export const regulation = z.object({
  id: id('regulation'),
  raw,
  title: z.string().describe('What stands between the outer marks, as written'),
  kind: z.string().optional().describe('条例, 办法, 通知 …'),
  edition: z.string().optional().describe('试行, 修订 …'),
  documentNumber: z.string().optional().describe('A document number attached to the title'),
  status: z
    .enum(['issued', 'revised', 'drafting', 'consulting', 'under-review', 'repealed', 'effective'])
    .optional()
    .describe('What the text says has become of it'),
  refersTo: z.string().optional().describe('Id of the full title that a short form stands for'),
  damaged: z.boolean().optional().describe('A mark was lost or damaged in transmission'),
  span,
  ...owner,
});

export const measure = z.object({
  id: id('measure'),
  label: z.string().describe('As printed: 一是, (1), ①; empty where the measure has none'),
  ordinal: z.int().describe('The number the label stands for'),
  text: z.string().describe('The measure without its label'),
  span,
  status,
  sub: z.string().optional().describe('Label of the sub-problem it belongs to'),
});

export const finding = z.object({
  id: id('finding'),
  number: z.int().describe('As printed'),
  heading: z.string().describe('Without number and closing mark'),
  issue: z.string().describe('The heading without 针对, 对 or 关于 in front and 问题的整改 behind'),
  category: z
    .object({ label: z.string().describe('As printed: (一)'), title: z.string().describe('Its words') })
    .optional()
    .describe('The heading it stands under'),
  span,
  headingSpan: span,
  status: status.optional(),
  subproblems: z
    .array(z.object({ label: z.string().describe('As printed: (1)'), title: z.string().describe('Its words'), span }))
    .optional()
    .describe('Parts of a finding that are numbered themselves'),
  responsible: z.string().optional().describe('责任单位, where the finding has such a field'),
  due: z.string().optional().describe('完成时限, as written'),
  outcome: z.string().optional().describe('整改成效, 完成情况: what came of the measures, as written'),
  measures: z.array(measure).describe('The steps taken against it, in order'),
});

export interface OutlineNode {
  id: string;
  label: string;
  level: number;
  title: string;
  span: { start: number; end: number };
  children: OutlineNode[];
}

export const outlineNode: z.ZodType<OutlineNode> = z
  .object({
    id: id('heading'),
    label: z.string().describe('As printed: 一、'),
    level: z.int().positive().describe('Depth in the outline, from 1'),
    title: z.string().describe('The heading without its label'),
    span,
    get children() {
      return z.array(outlineNode).describe('The headings below it');
    },
  })
  .meta({ id: 'outlineNode' });

export const organization = z.object({
  id: id('organization'),
  raw,
  name: z.string().describe('Its name, as written'),
  refersTo: z.string().optional().describe('The full name that the text gives for it'),
  span,
});

export const person = z.object({
  id: id('person'),
  raw,
  name: z.string().describe('The name without the title'),
  title: z.string().optional().describe('The office held: 局长'),
  span,
});

export const documentNumber = z.object({
  id: id('document number'),
  raw,
  issuer: z.string().describe('The code of the issuing office: 国办发'),
  year: z.int().optional().describe('The year of the number'),
  serial: z.int().describe('The number itself'),
  span,
});

export const operand = z.object({
  role: z
    .string()
    .describe(
      'total, part, whole, percent, base, current, from, to, delta, stated, item, actual, target, a, b, earlier, later …'
    ),
  ref: z.string().optional().describe('Id of the figure, date or regulation it is'),
  value: z.string().describe('In base units, an ISO date, or text'),
  span,
});

export const check = z.object({
  id: id('check'),
  rule: z.string().describe('Kind of check; see `tongbao rules`'),
  verdict: z.enum(['holds', 'fails', 'undecidable']).describe('fails only on proof that the operands belong together'),
  severity: z.enum(['major', 'minor', 'info']).describe('major: the mistake would change what the reader concludes'),
  statement: z.string().describe('One line of arithmetic: 24 + 4 + 11 = 39'),
  message: z.string().describe('One sentence for people, in the language asked for'),
  operands: z.array(operand).describe('What was held against each other, each with its place'),
  expected: z.string().optional().describe('What follows from the other operands'),
  actual: z.string().optional().describe('What the text says'),
  gap: z.string().optional().describe('How far the two sides are apart, with its unit'),
  note: z
    .enum(['by-rounding', 'by-truncation', 'blocked', 'guessed', 'corroborated'])
    .optional()
    .describe('How the verdict came about, where it is not plain'),
  reason: z.string().optional().describe('Why it cannot be decided'),
  cause: z
    .enum(['digits-swapped', 'one-digit', 'factor-10000', 'wrong-base', 'class-missing', 'different-dates'])
    .optional()
    .describe('A possible cause of a failure; never more than possible'),
  fingerprint: z.string().describe('Stable over versions of the text as long as the sentences of the operands stay'),
});

export const message = z.object({
  reason: z.string().describe('What was seen or done'),
  span: span.optional(),
  ruleId: z.string().describe('Kind of remark'),
  source: z.string().describe('The stage that made it'),
});

export const skipped = z.object({
  raw,
  span,
  reason: z
    .enum(['label', 'ordinal', 'name', 'phrase', 'code', 'unreadable', 'bare', 'overlap'])
    .describe('Why this numeral is no figure'),
});

export const metadata = z.object({
  title: z.string().optional().describe('Title of the notice'),
  documentNumber: z.string().optional().describe('Its own document number'),
  publisher: z.string().optional().describe('The office that published it (来源)'),
  publishedAt: z.string().optional().describe('ISO date or date and time'),
  inspectionBody: z.string().optional().describe('Who inspected'),
  inspected: z.string().optional().describe('Who was inspected'),
  inspectionPeriod: z
    .object({ start: z.string().describe('ISO date'), end: z.string().describe('ISO date') })
    .optional()
    .describe('From when to when the inspection took place'),
  feedbackDate: z.string().optional().describe('ISO date on which its result was told'),
  asOf: z.string().optional().describe('The day of the progress count (截至)'),
  contacts: z
    .object({
      phones: z.array(z.string()).describe('Telephone numbers as written'),
      emails: z.array(z.string()).describe('E-mail addresses'),
      addresses: z.array(z.string()).describe('Postal addresses'),
    })
    .describe('Where readers may turn to'),
});

export const record = z
  .object({
    schemaVersion: z.literal(SCHEMA_VERSION).describe('Version of this schema'),
    generator: z
      .object({ name: z.literal('tongbao').describe('Always tongbao'), version: z.string().describe('Its version') })
      .describe('The program that made the record'),
    source: z
      .object({
        path: z.string().describe('As given on the command line'),
        mediaType: z.string().describe('Media type of the format that was found in the bytes'),
        encoding: z.string().optional().describe('Encoding of a text file'),
        sha256: z.string().describe('Of the bytes read'),
        bytes: z.int().nonnegative().describe('Number of bytes read'),
        script: z.enum(['Hans', 'Hant']).describe('Simplified or Traditional characters'),
        offsetUnit: z.literal('utf-16').describe('What spans count in'),
      })
      .describe('Where the text comes from'),
    stages: z.array(z.string()).describe('The stages that ran'),
    text: z.string().describe('What all spans point into; of a text file exactly its decoded content'),
    blocks: z.array(block).describe('The text in its paragraphs, headings and table rows'),
    metadata: metadata.describe('What the notice says of itself'),
    outline: z.array(outlineNode).describe('The labelled headings as a tree'),
    findings: z.array(finding).describe('The problems that the notice lists, with the measures against each'),
    figures: z.array(figure).describe('Numbers with their units, in order of appearance'),
    dates: z.array(date).describe('Dates and ranges of dates, in order of appearance'),
    regulations: z.array(regulation).describe('Documents named in 《》, in order of appearance'),
    documentNumbers: z.array(documentNumber).describe('Document numbers, alone or behind a title'),
    organizations: z.array(organization).describe('Offices and other bodies'),
    persons: z.array(person).describe('People, with the office they hold'),
    checks: z.array(check).describe('What was verified, and what came out'),
    skipped: z.array(skipped).describe('Numerals of the text that are no figure and stand in no other mention'),
    messages: z.array(message).describe('Repairs and doubts while reading'),
  })
  .meta({ id: 'tongbao-record', title: 'tongbao record' });

export type NoticeRecord = z.infer<typeof record>;
export type FigureRecord = z.infer<typeof figure>;
export type DateRecord = z.infer<typeof date>;
export type RegulationRecord = z.infer<typeof regulation>;
export type FindingRecord = z.infer<typeof finding>;
export type MeasureRecord = z.infer<typeof measure>;
export type CheckRecord = z.infer<typeof check>;
export type OperandRecord = z.infer<typeof operand>;
export type BlockRecord = z.infer<typeof block>;
