/** The refiners, in order: overlaps first, then what is filled in from elsewhere. */
import type { Notice, Refiner } from '../types.js';

export const refiners: readonly Refiner[] = [];

export function refine(notice: Notice): Notice {
  for (const refiner of refiners) notice.mentions = refiner.refine(notice.mentions, notice);
  return notice;
}
