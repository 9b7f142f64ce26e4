/**
 * Where it ended, and by how much it changed: 专任教师888人…。…专任教师增至943人,增加55人,增长6.2%. What it began with was told under the very name.
 *
 * Bound only where the three nearly come out: what was told may be of another time.
 */
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ChangeReading } from './claim.js';
import { COMPARED, PAST } from './ends.js';

const GREW =
  /^(?:其中)?([\u4e00-\u9fff]{3,12}?)(?:已|现已)?(?:增至|增加到|增加至|扩大到|扩大至|上升到|上升至|提高到|提高至|达到|减至|降至|减少到|减少至|压减至|压降至)$/;
/** Nothing but the change: 增加, 净增. */
const ONLY = /^(?:净|共|即)?[增减](?:加|少|长)?了?$/;
/** How far, relative to the change, a slip may miss. */
const SLIP = 0.1;

export function grownTo(change: Quantity, previous: readonly Sentence[]): ChangeReading[] {
  const current = nextOf(change, -1);
  if (!current || current.isChange || !ONLY.test(change.lead.trim())) return [];
  if (change.clause - current.clause !== 1 || change.segment !== current.segment || change.bracket) return [];
  if (change.figure.unit !== current.figure.unit) return [];
  const name = GREW.exec(current.lead.trim())?.[1];
  if (!name) return [];
  const told = previous
    .flatMap(({ quantities }) => quantities)
    .filter(
      (one) =>
        !one.isChange &&
        one.figure.unit === current.figure.unit &&
        one.lead.trim().endsWith(name) &&
        !COMPARED.test(one.lead) &&
        !PAST.test(one.lead)
    );
  const [base, another] = told;
  if (!base || another) return [];
  const gap = Math.abs(Math.abs(current.n - base.n) - change.n);
  return gap <= change.n * SLIP ? [{ base, current, explicit: true, sure: true }] : [];
}
