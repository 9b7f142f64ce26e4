import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SCHEMA_VERSION, VERSION } from '../src/record/version.js';
import { root } from './support/source-files.js';

it('the program says the version of its package', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(VERSION).toBe(version);
});

it('the schema counts in two steps', () => {
  expect(SCHEMA_VERSION).toMatch(/^\d+\.\d+$/);
});
