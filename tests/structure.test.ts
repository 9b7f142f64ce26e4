/**
 * Outline, findings, measures and metadata against the annotated notices, where they are at hand (`../shared/corpus/dev`);
 * notices of our own in many house styles are in `fixtures/corpus/structure-*.txt`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseNotice } from '../src/pipeline.js';
import type { OutlineNode } from '../src/record/schema.js';
import { root } from './support/source-files.js';

interface GoldNode {
  label: string;
  title: string;
  level: number;
  children?: GoldNode[];
}
interface Gold {
  metadata?: {
    publishedAt?: string;
    source?: string;
    inspectionBody?: string;
    inspected?: string;
    inspectionPeriod?: string;
    feedbackDate?: string;
    asOf?: string;
    contacts?: { phones?: string[]; emails?: string[]; addresses?: string[] };
  };
  outline?: GoldNode[];
  findings?: {
    number: number;
    heading: string;
    category?: string;
    subproblems?: { label: string; title: string }[];
    responsible?: string;
    due?: string;
    outcome?: { text_start: string };
    measures: { label: string; text_start: string; within?: string; sub?: string }[];
  }[];
}

const gold = join(root, '../shared/corpus/dev');
const annotated = existsSync(gold)
  ? readdirSync(gold)
      .filter((name) => name.endsWith('.gold.json'))
      .map((name) => name.slice(0, -'.gold.json'.length))
      .map((id) => ({ id, data: JSON.parse(readFileSync(join(gold, `${id}.gold.json`), 'utf8')) as Gold }))
      .filter(({ data }) => data.outline)
  : [];

const tree = (nodes: readonly (GoldNode | OutlineNode)[], depth = 0): string[] =>
  nodes.flatMap(({ label, title, level, children }) => [
    `${'  '.repeat(depth)}${level} ${label} ${title}`,
    ...tree(children ?? [], depth + 1),
  ]);

describe.skipIf(annotated.length === 0)('annotated notices (skipped where ../shared is not there)', () => {
  for (const { id, data } of annotated) {
    const record = parseNotice(readFileSync(join(gold, `${id}.txt`), 'utf8'));

    it(`${id}: outline`, () => {
      expect(tree(record.outline)).toEqual(tree(data.outline ?? []));
    });

    it(`${id}: findings with their measures`, () => {
      expect(
        record.findings.map(({ number, heading, category, subproblems = [], measures }) => ({
          number,
          heading,
          category: category?.label,
          subproblems: subproblems.map(({ label, title }) => ({ label, title })),
          measures: measures.map(({ label, text, sub }) => ({ label, text_start: text.slice(0, 12), sub })),
        }))
      ).toEqual(
        (data.findings ?? []).map(({ number, heading, category, subproblems = [], measures }) => ({
          number,
          heading,
          category,
          subproblems,
          measures: measures
            .filter(({ within }) => !within)
            .map(({ label, text_start, sub }) => ({ label, text_start, sub })),
        }))
      );
    });

    it(`${id}: what its fields say`, () => {
      expect(
        record.findings.map(({ responsible, due, outcome }) => ({
          responsible,
          due,
          outcome: outcome?.slice(0, 12),
        }))
      ).toEqual(
        (data.findings ?? []).map(({ responsible, due, outcome }) => ({
          responsible,
          due,
          outcome: outcome?.text_start,
        }))
      );
    });

    it(`${id}: metadata`, () => {
      const { metadata } = record;
      const { inspectionPeriod: period } = metadata;
      expect({
        publishedAt: metadata.publishedAt,
        source: metadata.publisher,
        inspectionBody: metadata.inspectionBody,
        inspected: metadata.inspected,
        inspectionPeriod: period && `${period.start}/${period.end}`,
        feedbackDate: metadata.feedbackDate,
        asOf: metadata.asOf,
        contacts: metadata.contacts,
      }).toEqual(data.metadata);
    });
  }
});
