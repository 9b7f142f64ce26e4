/**
 * Damaged files, in short; long with `npm run fuzz`. Each outcome is notices or a typed error in time. A failure names the file
 * and the seed: `npm run fuzz -- --only NAME --seed N --cases 1` makes it again.
 */
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { parseNotice } from '../src/pipeline.js';
import { ReadError, readErrorCodes } from '../src/read/index.js';
import { bytesOf, formats, read } from './support/read.js';

const script = '../scripts/fuzz/mutate.js';
const { mutate } = (await import(script)) as { mutate(bytes: Uint8Array, seed: number): Uint8Array };

const codes = new Set<string>(readErrorCodes);

async function check(bytes: Uint8Array): Promise<void> {
  for (const { file, error } of await read(bytes)) {
    if (error) {
      expect(error).toBeInstanceOf(ReadError);
      expect(codes).toContain(error.code);
      expect(error.reason.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(error.reason.en).not.toBe('');
    } else {
      const record = parseNotice(file);
      for (const { raw, span } of record.figures) expect(record.text.slice(span.start, span.end)).toBe(raw);
    }
  }
}

/** The same seeds at every run, so that what is green stays green; other seeds are for `npm run fuzz`. */
const CASES = 12;

describe('damaged files', () => {
  it.each(readdirSync(formats))('%s', async (name) => {
    const sound = bytesOf(name);
    for (let seed = 1; seed <= (name.endsWith('.pdf') ? CASES / 4 : CASES); seed++) {
      await check(mutate(sound, seed)).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, { cause: error });
      });
    }
  });
});

it('any bytes at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => check(bytes)),
    { numRuns: 100, seed: 20230608 }
  );
});

it('any text with marks of markup in it', async () => {
  const piece = fc.constantFrom(
    '# ',
    '**',
    '|',
    '---\n',
    '1\\.',
    '\n',
    '`',
    '[a](b)',
    '<p>',
    '</p>',
    '<table><tr><td>',
    '整改',
    '24个',
    '&lt;',
    '> ',
    '- ',
    '![',
    '\r',
    '  \n',
    '~~'
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), (pieces) => check(new TextEncoder().encode(pieces.join('')))),
    { numRuns: 150, seed: 20230608 }
  );
});

afterAll(() => {
  console.log(`fuzzed with seeds 1 to ${CASES} and fast-check seed 20230608`);
});
