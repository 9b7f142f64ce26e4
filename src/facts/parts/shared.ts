/**
 * Classes with their shares: A类129件,占69.0%;B类47件,占25.1%;C类11件,占5.9%.
 *
 * Where the shares make about a hundred, or the last class is what is left, the classes are all there are (`closed`); their whole stands
 * before them, in the sentence or in one before.
 */
import { nextOf, type Quantity } from '../sentence.js';
import { hasShare, isBase, isOfSeveral, isTakenOff, sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

/** How far printed shares may miss a hundred: rounding, or a slip in one of them. */
const SLACK = 3;

export function sharedParts(level: Level, groups: PartGroup[]): void {
  for (const unit of new Set(level.quantities.map((one) => one.figure.unit))) {
    // 占87.8%;剔除核减的11.1万元,其余157.5万元: what was taken off stands between.
    const list = level.quantities.filter((one) => one.figure.unit === unit && (!one.isChange || isTakenOff(one)));
    const start = list.findIndex((one) => hasShare(one));
    const first = start < 0 ? undefined : list[start];
    if (!first) continue;
    let end = start;
    // 9件,占10.5%,三者合计44件,占51.2%: what they come to is no class.
    const isClass = (one: Quantity): boolean => hasShare(one) && (one === first || !isOfSeveral(one));
    while (end < list.length && isClass(list[end] as Quantity)) end++;
    const rest = list[end];
    // 305份,占97.8%,另有15份未到期: others, not the rest.
    const left = rest?.isRest === true && !rest.lead.trim().startsWith('另');
    const classes = list.slice(start, left ? end + 1 : end);
    if (classes.length < 2 || !(left || makeHundred(classes))) continue;
    const before = [
      ...level.earlier.flatMap((one) => one.quantities).filter((one) => !one.bracket),
      ...list.slice(0, start),
    ];
    const totals = before.filter(
      (one) => sameUnit(one, first) && !one.isChange && !isBase(one) && classes.every((part) => part.n <= one.n)
    );
    const readings = totals
      .reverse()
      .slice(0, 6)
      .map((total) => ({ total, parts: classes }));
    if (readings.length > 0) groups.push({ readings, binding: 'closed', cue: 'states' });
  }
}

export function makeHundred(classes: readonly Quantity[], slack = SLACK): boolean {
  const shares = classes.map((one) => nextOf(one)?.n ?? NaN);
  return Math.abs(shares.reduce((all, one) => all + one, 0) - 100) <= slack;
}
