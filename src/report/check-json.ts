/** A review as plain data, for `check --format json` and `ndjson`: the checks with their places, sentences and decisions. */
import type { Formatter } from './formatter.js';
import { JsonPieces } from './json.js';
import { ndjsonLine } from './ndjson.js';
import type { Review } from './review.js';

export function reviewData({ record, counts, coverage, checks }: Review): object {
  return {
    schemaVersion: record.schemaVersion,
    generator: record.generator,
    source: record.source,
    ...(record.metadata.title !== undefined && { title: record.metadata.title }),
    counts,
    coverage: { ...coverage, unused: coverage.unused.map(({ id, raw, span }) => ({ id, raw, span })) },
    checks: checks.map(({ check, group, decision, passages }) => ({
      ...check,
      group,
      ...(decision && { decision }),
      passages: passages(),
    })),
  };
}

/** One object for the one notice that was named, an array else. */
export function jsonFormatter(several: boolean): Formatter {
  const pieces = new JsonPieces(several);
  return { begin: () => '', notice: (review) => pieces.add(reviewData(review)), end: () => pieces.end() };
}

export function ndjsonFormatter(): Formatter {
  return { begin: () => '', notice: (review) => ndjsonLine(reviewData(review)), end: () => '' };
}
