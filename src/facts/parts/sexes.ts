/** 拘捕512人。被捕者有男性410人、女性102人: men and women are all of the persons told before (`closed`). */
import { nextOf } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

const PERSON = /^(?:人|名|位|万人)$/;
/** How many amounts back the persons may be told. */
const REACH = 6;

export function sexParts({ sentence, quantities, earlier }: Level, groups: PartGroup[]): void {
  for (const one of quantities) {
    const other = nextOf(one);
    if (!other || !sameUnit(one, other) || !PERSON.test(one.figure.unit) || other.clause - one.clause > 1) continue;
    const words = [one.lead, other.lead].map(
      (lead) => /(男|女)(?:性|子|士|生|方)?(?:有|为|各)?$/.exec(lead.trim())?.[1]
    );
    if (!words.includes('男') || !words.includes('女')) continue;
    const before = [
      ...earlier
        .slice(-3)
        .filter(({ block }) => block === sentence.block)
        .flatMap((each) => each.quantities),
      ...sentence.quantities,
    ].filter(
      (each) => each.index < one.index && !each.isChange && sameUnit(each, one) && each.n > Math.max(one.n, other.n)
    );
    const readings = before
      .slice(-REACH)
      .reverse()
      .map((total) => ({ total, parts: [one, other] }));
    if (readings.length > 0) groups.push({ readings, binding: 'closed', cue: 'states', complete: true });
  }
}
