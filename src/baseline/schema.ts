/**
 * The accepted-checks file: what somebody looked at, and what they decided. `docs/baseline.md` explains it; the review page
 * writes the same.
 */
import { z } from 'zod';

export const BASELINE_VERSION = '1.0';

export const baselineEntry = z.strictObject({
  fingerprint: z.string().min(1).describe('Of the check, as in the record'),
  rule: z.string().min(1).describe('Kind of check'),
  decision: z
    .enum(['accepted', 'confirmed', 'extraction-error'])
    .describe(
      'accepted (认可): known and in order; confirmed (属实): the numbers do disagree, it stays a failure; extraction-error (提取有误): the tool misread the text'
    ),
  reason: z.string().describe('Why'),
  name: z.string().min(1).describe('Who decided'),
  date: z.string().optional().describe('When, as an ISO date'),
  statement: z.string().describe('The line of arithmetic, for people'),
  sentence: z
    .string()
    .optional()
    .describe(
      'The sentences of the operands without blanks; where given, the entry holds only while they are the same'
    ),
  path: z.string().optional().describe('The file it was decided on, for people'),
});

export const baseline = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(BASELINE_VERSION),
    entries: z.array(baselineEntry),
  })
  .meta({ id: 'tongbao-baseline', title: 'tongbao accepted checks' });

export type Baseline = z.infer<typeof baseline>;
export type BaselineEntry = z.infer<typeof baselineEntry>;
