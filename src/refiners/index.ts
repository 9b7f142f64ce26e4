/** The refiners, in order: overlaps first, then what is filled in from elsewhere. */
import type { Notice, Refiner } from '../types.js';
import { dateRole } from './date-role.js';
import { dropOverlaps } from './drop-overlaps.js';
import { fillDate } from './fill-date.js';
import { joinRanges } from './join-ranges.js';
import { regulationStatus } from './regulation-status.js';
import { resolveOrganization } from './resolve-organization.js';
import { resolveRegulation } from './resolve-regulation.js';
import { shareUnits } from './share-units.js';
import { tableNumbers } from './table-numbers.js';

export const refiners: readonly Refiner[] = [
  dropOverlaps,
  joinRanges,
  shareUnits,
  tableNumbers,
  dateRole,
  fillDate,
  resolveOrganization,
  resolveRegulation,
  regulationStatus,
];

export function refine(notice: Notice): Notice {
  for (const refiner of refiners) notice.mentions = refiner.refine(notice.mentions, notice);
  return notice;
}
