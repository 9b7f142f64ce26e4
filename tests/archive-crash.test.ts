/** Kills an ingest at random moments; the long form is `npm run test:crash`. */
import { expect, it } from 'vitest';
import { crash } from '../bench/crash.js';

it('ends with the same archive, however often it was killed', { timeout: 240_000 }, async () => {
  const { killed, undisturbed, disturbed, verified } = await crash({ kills: 2, notices: 160 });
  expect(killed).toBeGreaterThan(0);
  expect(disturbed).toBe(undisturbed);
  expect(verified).toBe(true);
});
