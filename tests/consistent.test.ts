/**
 * Notices whose numbers agree: nothing in them may fail.
 *
 * Dense in figures, of many kinds, their arithmetic recomputed by hand. They carry no annotation: what they are for is that a
 * change which binds figures more boldly shows at once where it binds the wrong ones.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseNotice } from '../src/pipeline.js';
import { root } from './support/source-files.js';

const folder = join(root, 'fixtures/consistent');

it.each(readdirSync(folder))('%s', (name) => {
  const { checks } = parseNotice(readFileSync(join(folder, name), 'utf8'));
  expect(
    checks.filter(({ verdict }) => verdict === 'fails').map(({ rule, statement }) => `${rule}: ${statement}`)
  ).toEqual([]);
  expect(checks.filter(({ verdict }) => verdict === 'holds').length).toBeGreaterThan(0);
});
