/**
 * 共有46个营地,提供1128个营位。按地区划分,东区有17个营地、436个营位,西区有12个营地、297个营位,离岛有19个营地、395个营位: two things with one measure word, told turn by turn;
 * each makes the whole that bears its name.
 */
import type { Quantity } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';
import { adds } from './near.js';

export function partsByHead({ quantities, earlier, sentence, bracket }: Level, groups: PartGroup[]): void {
  const [first, second] = quantities;
  if (bracket || !first || !second || !sameUnit(first, second) || quantities.length < 4) return;
  const heads = [nameOf(first), nameOf(second)];
  if (heads.some((one) => one === '') || heads[0] === heads[1] || quantities.length % 2 > 0) return;
  if (!quantities.every((one, k) => sameUnit(one, first) && nameOf(one) === heads[k % 2])) return;
  const told = earlier
    .filter(({ block }) => block === sentence.block)
    .flatMap((one) => one.quantities)
    .filter((one) => sameUnit(one, first) && !one.bracket && !one.isChange);
  const readings = heads.flatMap((head, k) => {
    const total = told.findLast((one) => nameOf(one) === head);
    return total ? [{ total, parts: quantities.filter((_, at) => at % 2 === k) }] : [];
  });
  // Where the one comes out, so must the other.
  const complete = readings.some(adds);
  for (const reading of readings)
    groups.push({
      readings: [reading],
      binding: complete ? 'closed' : 'guessed',
      cue: 'list',
      ...(complete && { complete }),
    });
}

const nameOf = ({ tail, runsOn }: Quantity): string =>
  runsOn ? '' : (/^[\u4e00-\u9fff]{2,6}$/.exec(tail.trim())?.[0] ?? '');
