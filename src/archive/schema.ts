/** Types of the database for the query builder; what the columns mean says `tables.ts`. */
import type { Generated } from 'kysely';
import type { Row, TableName } from './tables.js';

type Tables = { [T in Exclude<TableName, 'runs'>]: Row<T> } & {
  runs: Omit<Row<'runs'>, 'id'> & { id: Generated<number> };
};

/** Views that are kept for analysts, and that `tongbao stats` reads itself. */
export interface Views {
  /** One row a notice: how many of its measures are completed. */
  completion: {
    notice_id: number;
    title: string | null;
    office: string | null;
    year: number | null;
    findings: number;
    measures: number;
    measures_completed: number;
    rate: number;
  };
  /** One row a regulation: in how many notices it is cited, and how often. */
  citations: { cited: string; notices: number; mentions: number };
  /** One row a check that fails, with the notice it is in. */
  failing_checks: {
    notice_id: number;
    ordinal: number;
    title: string | null;
    office: string | null;
    year: number | null;
    rule: string;
    severity: string;
    statement: string;
    message: string;
  };
  /** One row an operand of a check. */
  operands: {
    notice_id: number;
    check_ordinal: number;
    ordinal: number;
    role: string;
    ref: string | null;
    value: string;
    span_start: number;
    span_end: number;
  };
  /** One row a present source. */
  notice_sources: { notice_id: number; sha256: string; title: string | null; path: string; file_path: string };
}

/** All that can be queried. */
export type Schema = Tables & Views;
