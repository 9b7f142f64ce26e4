/** 出生率6.25‰;死亡率8.52‰;自然增长率-2.27‰ · 出生4128人,死亡8016人,自然减少3888人: what births leave of deaths, or the other way round. */
import { nextOf, type Quantity } from '../sentence.js';
import type { ChangeReading } from './claim.js';

const NATURAL = /自然(?:增长率|增加|增长|减少|变动)(?:人口|人数)?(?:为|约)?$/;
const BORN = /出生(?:率|人口|人数)?(?:为|约)?$/;
const DEAD = /死亡(?:率|人口|人数)?(?:为|约)?$/;
/** How many figures back they may stand. */
const REACH = 5;

export function naturalGrowth(change: Quantity): ChangeReading[] {
  if (!NATURAL.test(change.lead.trim())) return [];
  const before = Array.from({ length: REACH }, (_, k) => nextOf(change, -1 - k)).filter(
    (one): one is Quantity => one?.figure.unit === change.figure.unit
  );
  const [born, dead] = [BORN, DEAD].map((name) => before.find(({ lead }) => name.test(lead.trim())));
  return born && dead ? [{ base: dead, current: born, explicit: true, sure: true }] : [];
}
