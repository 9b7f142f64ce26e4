/** Shares whose whole stands in one of the sentences before. */
import { amountsOf, unitsOf, type Neighbours } from '../neighbours.js';
import { isAdditive, sameUnit } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading } from './claim.js';
import { sharesName } from './names.js';
import { bearing, rateName } from './rate-name.js';

export function acrossSentences(percent: Quantity, { before, earlier }: Neighbours): ShareReading[] {
  const readings: ShareReading[] = [];
  const name = rateName(percent);
  // 定罪率 is of no 审结.
  const bears = (part: Quantity): boolean => !name || bearing(part, name) > 0;
  for (const unit of unitsOf(before).filter(isAdditive).slice(0, 2)) {
    const same = amountsOf(before, unit);
    const part = same.at(-1) as Quantity;
    for (const whole of earlier
      .filter((one) => sameUnit(one, part))
      .reverse()
      .slice(0, 4)) {
      readings.push({ parts: [part], whole: [whole], explicit: bears(part) && sharesName(part, whole) });
      if (same.length > 1) readings.push({ parts: same, whole: [whole], explicit: false });
    }
  }
  return readings;
}
