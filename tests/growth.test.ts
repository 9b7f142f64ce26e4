/** Extract and check take linear time on strings made to hurt; `npm run bench` does the same with a million characters. */
import { expect, it } from 'vitest';
import { hostileTexts, realTexts } from '../bench/texts.js';
import { parseNotice } from '../src/pipeline.js';
import { growthExponent } from './support/growth.js';

const texts = Object.entries({ ...realTexts, ...hostileTexts });

it('has texts', () => {
  expect(texts.length).toBeGreaterThan(80);
});

it.each(texts)('%j', { timeout: 60_000 }, (_name, make) => {
  expect(growthExponent((length) => void parseNotice(make(length)), 1000, 8000)).toBeLessThan(1.6);
});
