/** The parts of the review page that need no browser. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { record as schema } from '../../src/record/schema.js';
import { renderPage } from '../../src/report/html/render-page.js';
import { longRecord } from './long-record.js';

describe('the record the page is tried with', () => {
  it('validates', () => {
    expect(() => schema.parse(longRecord(3000))).not.toThrow();
  });
});
if (process.env['PAGE_OUT'])
  writeFileSync(process.env['PAGE_OUT'], renderPage(longRecord(Number(process.env['PAGE_LEN'] ?? 5000))));
