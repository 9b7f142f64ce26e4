/**
 * The tables of the archive, described once: names, types and meaning of every column.
 *
 * The types of the query builder, the rows that are written, the exports and their `datapackage.json` all follow from this
 * page; `docs/archive.md` shows it, and a test holds the migrated database against it. All columns but those with `null: true`
 * are NOT NULL. Spans are half-open and in UTF-16 units of `texts.text`. Names avoid the reserved words of SQL.
 */

/** `day` is an ISO date (or a year or month where the text says no more), `json` a JSON text, `flag` 0 or 1, `bytes` as they are. */
export type ColumnType = 'integer' | 'number' | 'text' | 'day' | 'json' | 'flag' | 'bytes';

export interface Column {
  readonly type: ColumnType;
  readonly null?: true;
  readonly about: string;
}

export interface Table {
  readonly about: string;
  readonly key: readonly string[];
  readonly references?: readonly { columns: readonly string[]; table: string; to: readonly string[] }[];
  readonly columns: Readonly<Record<string, Column>>;
}

const integer = (about: string) => ({ type: 'integer', about }) as const;
const text = (about: string) => ({ type: 'text', about }) as const;
const json = (about: string) => ({ type: 'json', about }) as const;
const flag = (about: string) => ({ type: 'flag', about }) as const;
const optional = <T extends ColumnType>(type: T, about: string) => ({ type, null: true, about }) as const;

const notice = integer('The notice');
const ordinal = integer('Place in the list of the record, from 1: figure-7 has 7');
const spanStart = integer('Start of the span');
const spanEnd = integer('End of the span');
const findingOf = optional('integer', 'Ordinal of the finding it stands in');
const measureOf = optional('integer', 'Ordinal of the measure in that finding');
const ofNotice = [{ columns: ['notice_id'], table: 'notices', to: ['id'] }];

export const tables = {
  notices: {
    about: 'One row a notice: what its bytes are, what it says of itself, what was found in it',
    key: ['id'],
    columns: {
      id: integer(
        'Running number in the order of writing; in exports the first 48 bits of the SHA-256, the same whatever the archive'
      ),
      sha256: text('SHA-256 of the bytes, in hexadecimal'),
      media_type: text('Format of the bytes'),
      encoding: optional('text', 'Character encoding of the bytes'),
      bytes: integer('Number of bytes'),
      script: text('Hans or Hant'),
      characters: integer('Length of the text in UTF-16 units'),
      title: optional('text', 'Title'),
      document_number: optional('text', 'Number of the notice itself'),
      publisher: optional('text', 'Who published it'),
      published_at: optional('day', 'When it was published, as the text says'),
      inspection_body: optional('text', 'Who inspected'),
      inspected: optional('text', 'Who was inspected'),
      inspection_start: optional('day', 'First day of the inspection'),
      inspection_end: optional('day', 'Last day of the inspection'),
      feedback_date: optional('day', 'Day of the feedback'),
      as_of: optional('day', 'Day of the progress count (截至)'),
      contacts: json('Phones, emails, addresses'),
      office: optional(
        'text',
        'The publisher, else who was inspected, in Simplified characters: what notices are grouped by'
      ),
      dated: optional(
        'day',
        'Published, else as of, else feedback, else end of the inspection: what notices are sorted by'
      ),
      year: optional('integer', 'Year of `dated`'),
      findings: integer('Number of findings'),
      measures: integer('Number of measures'),
      measures_completed: integer('Number of measures that the text calls completed'),
      figures: integer('Number of figures'),
      dates: integer('Number of dates'),
      regulations: integer('Number of mentions of regulations'),
      organizations: integer('Number of mentions of organizations'),
      checks: integer('Number of checks'),
      checks_holding: integer('Checks that hold'),
      checks_failing: integer('Checks that fail'),
      checks_undecidable: integer('Checks that cannot be decided'),
      schema_version: text('Version of the record schema'),
      generator_version: text('Version of tongbao that wrote the record'),
    },
  },
  texts: {
    about: 'The text that all spans point into',
    key: ['notice_id'],
    references: ofNotice,
    columns: { notice_id: notice, text: text('The text') },
  },
  records: {
    about: 'The whole record; its text and its path are empty, for they are in `texts` and `sources`',
    key: ['notice_id'],
    references: ofNotice,
    columns: {
      notice_id: notice,
      record: {
        type: 'bytes',
        about: 'The record as JSON in UTF-8, compressed as zlib does; `tongbao show --format json` prints it',
      },
      digest: text('SHA-256 over the JSON, a zero byte, and the text: `tongbao archive verify` computes it again'),
    },
  },
  findings: {
    about: 'What the inspection found',
    key: ['notice_id', 'ordinal'],
    references: ofNotice,
    columns: {
      notice_id: notice,
      ordinal,
      number: integer('Number as printed'),
      heading: text('Heading without number'),
      issue: text('The problem itself'),
      category_label: optional('text', 'Label of the heading it stands under'),
      category_title: optional('text', 'Title of the heading it stands under'),
      status: optional('text', 'completed, ongoing, planned, unstated'),
      span_start: spanStart,
      span_end: spanEnd,
    },
  },
  measures: {
    about: 'What was done about a finding',
    key: ['notice_id', 'finding', 'ordinal'],
    references: [{ columns: ['notice_id', 'finding'], table: 'findings', to: ['notice_id', 'ordinal'] }],
    columns: {
      notice_id: notice,
      finding: integer('Ordinal of the finding'),
      ordinal: integer('Place in the finding, from 1'),
      label: text('Label as printed'),
      number: integer('Number that the label stands for'),
      body: text('The measure without its label'),
      status: text('completed, ongoing, planned, unstated'),
      sub: optional('text', 'Label of the sub-problem'),
      span_start: spanStart,
      span_end: spanEnd,
    },
  },
  figures: {
    about: 'Numbers with their units',
    key: ['notice_id', 'ordinal'],
    references: ofNotice,
    columns: {
      notice_id: notice,
      ordinal,
      raw: text('As written'),
      value: { type: 'number', about: 'In base units' },
      exact: text('The same in plain decimal notation, without rounding'),
      unit: text('Unit without 万 and 亿'),
      low: optional('number', 'Least value that would be printed like this; null is unbounded'),
      high: optional('number', 'Greatest value that would be printed like this; null is unbounded'),
      modifier: optional('text', 'about, over, under'),
      subject: optional('text', 'What is counted'),
      verb: optional('text', 'The verb that acts on it'),
      state: optional('text', 'completed, ongoing, planned, remaining, total'),
      finding: findingOf,
      measure: measureOf,
      span_start: spanStart,
      span_end: spanEnd,
    },
  },
  dates: {
    about: 'Calendar dates and ranges',
    key: ['notice_id', 'ordinal'],
    references: ofNotice,
    columns: {
      notice_id: notice,
      ordinal,
      raw: text('As written'),
      iso: text('ISO 8601: date, month, year, quarter (2020-Q3), half (2020-H1), or a range a/b'),
      first_day: optional('day', 'First day of it'),
      last_day: optional('day', 'Last day of it'),
      part: optional('text', 'early, middle, late'),
      role: optional('text', 'inspection, feedback, as-of, deadline, publication, effective, event'),
      implied: flag('Whether a piece was filled in from elsewhere'),
      finding: findingOf,
      measure: measureOf,
      span_start: spanStart,
      span_end: spanEnd,
    },
  },
  regulations: {
    about: 'Mentions of laws, rules, plans and other documents',
    key: ['notice_id', 'ordinal'],
    references: ofNotice,
    columns: {
      notice_id: notice,
      ordinal,
      title: text('Title as written'),
      cited: text('Full title that a short form stands for, in Simplified characters: what citations are counted by'),
      kind: optional('text', '条例, 办法 …'),
      edition: optional('text', '试行, 修订 …'),
      document_number: optional('text', 'Document number beside it'),
      status: optional('text', 'What the text says has become of it'),
      finding: findingOf,
      measure: measureOf,
      span_start: spanStart,
      span_end: spanEnd,
    },
  },
  organizations: {
    about: 'Mentions of bodies',
    key: ['notice_id', 'ordinal'],
    references: ofNotice,
    columns: {
      notice_id: notice,
      ordinal,
      name: text('Name'),
      refers_to: optional('text', 'Full name that the text gives for it'),
      span_start: spanStart,
      span_end: spanEnd,
    },
  },
  checks: {
    about: 'Applications of a rule',
    key: ['notice_id', 'ordinal'],
    references: ofNotice,
    columns: {
      notice_id: notice,
      ordinal,
      rule: text('Kind of check'),
      verdict: text('holds, fails, undecidable'),
      severity: text('major, minor, info'),
      statement: text('One line of arithmetic'),
      message: text('One sentence for people'),
      expected: optional('text', 'What follows from the other operands'),
      actual: optional('text', 'What the text says'),
      note: optional('text', 'by-rounding, by-truncation, blocked, guessed, corroborated'),
      reason: optional('text', 'Why it cannot be decided'),
      cause: optional('text', 'A possible cause of a failure'),
      fingerprint: text('Stable over versions of the text'),
      operands: json(
        'An array an operand: role, reference (figure-7), value, start and end of its span; the view `operands` has them as rows'
      ),
    },
  },
  notice_units: {
    about: 'Which units the figures of a notice have: what the filter by unit reads',
    key: ['unit', 'notice_id'],
    references: ofNotice,
    columns: {
      unit: text('Unit without 万 and 亿'),
      notice_id: notice,
      figures: integer('Number of figures in it'),
    },
  },
  notice_rules: {
    about: 'What rules were applied to a notice, with what verdicts: what the filter by rule and the statistics read',
    key: ['rule', 'verdict', 'notice_id'],
    references: ofNotice,
    columns: {
      rule: text('Kind of check'),
      verdict: text('holds, fails, undecidable'),
      notice_id: notice,
      checks: integer('Number of checks'),
    },
  },
  keywords: {
    about: 'Words that tell a notice from others; filled by `tongbao archive keywords`',
    key: ['notice_id', 'ordinal'],
    references: ofNotice,
    columns: {
      notice_id: notice,
      ordinal: integer('1 is the weightiest'),
      word: text('The word, in Simplified characters'),
      weight: { type: 'number', about: 'Frequency in the notice times rarity in general' },
    },
  },
  files: {
    about: 'Files that were read; one that is an archive holds many sources',
    key: ['path'],
    columns: {
      path: text('As found below what was named on the command line'),
      bytes: integer('Size when it was read'),
      modified: integer('Time of its last change, in milliseconds since 1970, when it was read'),
      complete: flag('Whether all of it is in the archive (or among the errors)'),
      reader_version: text('Version of tongbao that read it'),
    },
  },
  sources: {
    about: 'Where a notice was found; the same bytes under two names are one notice with two sources',
    key: ['path', 'notice_id'],
    references: [...ofNotice, { columns: ['file_path'], table: 'files', to: ['path'] }],
    columns: {
      path: text('Path of the file, for a member of an archive with its name in it'),
      notice_id: notice,
      file_path: text('The file'),
      present: flag('0 where the path has other content by now'),
    },
  },
  errors: {
    about: 'What could not be read, and why',
    key: ['path'],
    references: [{ columns: ['file_path'], table: 'files', to: ['path'] }],
    columns: {
      path: text('Path of the file, for a member of an archive with its name in it'),
      file_path: text('The file'),
      code: text('Stable name of the reason'),
      reason_zh: text('The reason in Chinese'),
      reason_en: text('The reason in English'),
    },
  },
  runs: {
    about: 'Runs of `tongbao ingest`; the only table that knows of time',
    key: ['id'],
    columns: {
      id: integer('Running number'),
      started_at: text('ISO 8601, UTC'),
      finished_at: optional('text', 'ISO 8601, UTC; null while it runs, or where it was killed'),
      version: text('Version of tongbao'),
      arguments: json('What was named on the command line'),
      files: optional('integer', 'Files seen'),
      skipped: optional('integer', 'Files that were known and unchanged'),
      added: optional('integer', 'Notices added'),
      refreshed: optional('integer', 'Notices extracted again'),
      duplicates: optional('integer', 'Sources whose bytes were known'),
      failed: optional('integer', 'Sources that could not be read'),
    },
  },
} as const satisfies Record<string, Table>;

/** How many hexadecimal digits of the hash make the id that people and exports use. */
export const ID_DIGITS = 12;

export type TableName = keyof typeof tables;

/** Tables whose rows come from one notice and are replaced with it, children before parents. */
export const noticeTables = [
  'measures',
  'findings',
  'figures',
  'dates',
  'regulations',
  'organizations',
  'checks',
  'notice_units',
  'notice_rules',
  'records',
  'texts',
] as const satisfies readonly TableName[];

export const columnsOf = (table: TableName): string[] => Object.keys(tables[table].columns);

type ValueOf<C> = C extends { type: 'integer' | 'number' | 'flag' }
  ? number
  : C extends { type: 'bytes' }
    ? Uint8Array
    : string;
type CellOf<C> = C extends { null: true } ? ValueOf<C> | null : ValueOf<C>;

/** A row as the database has it. */
export type Row<T extends TableName> = {
  [K in keyof (typeof tables)[T]['columns']]: CellOf<(typeof tables)[T]['columns'][K]>;
};
