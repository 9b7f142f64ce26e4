/** Checks to their records: ids of the operands, the sentence for people, the fingerprint. */
import { hash } from 'node:crypto';
import type { Check, Mention, Operand, Span } from '../types.js';
import type { Wording } from '../wording/index.js';
import type { Published } from './published.js';
import type { CheckRecord, OperandRecord } from './schema.js';
import { sentenceAt } from './sentence.js';

/**
 * @param text as published
 * @param ids of the mentions
 */
export function checkRecords(
  checks: readonly Check[],
  text: string,
  published: Published,
  ids: ReadonlyMap<Mention, string>,
  wording: Wording
): CheckRecord[] {
  const fingerprint = fingerprints(text);
  return checks.map((check, index) => {
    const operands = check.operands.map((operand) => operandRecord(operand, published, ids));
    const message = wording.message(
      check,
      check.operands.map(({ span }) => published.text(span))
    );
    return checkRecord(check, `check-${index + 1}`, message, operands, fingerprint(check.rule, operands));
  });
}

function operandRecord(operand: Operand, published: Published, ids: ReadonlyMap<Mention, string>): OperandRecord {
  const { role, value } = operand;
  const span = published.place(operand.span);
  const ref = operand.mention && ids.get(operand.mention);
  return ref ? { role, ref, value, span } : { role, value, span };
}

function checkRecord(
  check: Check,
  id: string,
  message: string,
  operands: OperandRecord[],
  fingerprint: string
): CheckRecord {
  const { rule, verdict, severity, statement } = check;
  const record = { id, rule, verdict, severity, statement, message, operands } as CheckRecord;
  if (check.expected !== undefined) record.expected = check.expected;
  if (check.actual !== undefined) record.actual = check.actual;
  if (check.gap !== undefined) record.gap = check.gap;
  if (check.note) record.note = check.note;
  if (check.reason) record.reason = check.reason;
  if (check.cause) record.cause = check.cause;
  record.fingerprint = fingerprint;
  return record;
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
