/** The refiners, in order: overlaps first, then what is filled in from elsewhere. */
import type { Notice, Refiner } from '../types.js';
import { dateRole } from './date-role.js';
import { fillDate } from './fill-date.js';

export const refiners: readonly Refiner[] = [dateRole, fillDate];

export function refine(notice: Notice): Notice {
  for (const refiner of refiners) notice.mentions = refiner.refine(notice.mentions, notice);
  return notice;
}
