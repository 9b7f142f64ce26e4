/** 已完成24个、基本完成4个,占比72%: the whole is the total that the parts are bound to, wherever it stands. */
import { amountsOf, type Neighbours } from '../neighbours.js';
import { isShare, type PartGroup, type Reading } from '../parts/group.js';
import { adds } from '../parts/near.js';
import type { Quantity } from '../sentence.js';
import { adjacent, areClasses } from './beside.js';
import type { ShareReading, Totals } from './claim.js';

/** The totals that each figure is a part of, by the groups that the wording binds. */
export const totalsOf = (groups: readonly PartGroup[]): Map<Quantity, Quantity[]> =>
  totalsIn(
    groups.filter(({ binding, cue }) => binding !== 'guessed' && cue !== 'behind').map(({ readings }) => readings)
  );

/** 278人,乡科级21人,一般干部94人,村干部163人: those of rows of three and more that come out, which is no chance. */
export const totalsMade = (groups: readonly PartGroup[]): Map<Quantity, Quantity[]> =>
  totalsIn(groups.map(({ readings }) => readings.filter((one) => one.parts.length > 2 && adds(one))));

function totalsIn(groups: readonly (readonly Reading[])[]): Map<Quantity, Quantity[]> {
  const totals = new Map<Quantity, Quantity[]>();
  for (const readings of groups) {
    for (const { total, parts } of readings.slice(0, 6)) {
      for (const part of parts) {
        const known = totals.get(part);
        if (!known) totals.set(part, [total]);
        else if (!known.includes(total)) known.push(total);
      }
    }
  }
  return totals;
}

export function ofGroups(percent: Quantity, { before }: Neighbours, totals: Totals): ShareReading[] {
  const part = before.findLast((one) => !isShare(one));
  if (!part || !adjacent([part], percent)) return [];
  const run = amountsOf(before, part.figure.unit).filter((one) => one.segment === part.segment);
  const readings: ShareReading[] = [];
  for (const whole of (totals.get(part) ?? []).slice(0, 4)) {
    if (whole.n < part.n) continue;
    // 已完成15个,基本完成5个,正在整改4个,完成率87%: what the author counted as done, wherever it stands in the row.
    if (/完成|整改|办结|销号|落实/.test(percent.lead)) {
      const done = run.filter((one) => one.state === 'completed');
      const nearly = run.filter((one) => one.state === 'completed' || one.state === 'basic');
      for (const parts of [done, nearly]) {
        if (parts.length > 0 && !parts.includes(whole))
          readings.push({ parts, whole: [whole], explicit: parts.length === 1 || !areClasses(parts, percent) });
      }
      // 已办结379件,阶段办结7件: or only what is quite done.
      if (done.length > 1) readings.push({ parts: done.slice(0, 1), whole: [whole], explicit: false });
    }
    readings.push({ parts: [part], whole: [whole], explicit: true });
    const together = run.filter((one) => one !== whole && totals.get(one)?.includes(whole));
    const some = together.reduce((all, one) => all + one.n, 0) < whole.n;
    // 不予受理17件,审结141件,按期审结率100%: of those that bear its name.
    const name = /([\u4e00-\u9fff]{2})率/.exec(percent.lead)?.[1];
    const bearing = together.filter(({ lead }) => name !== undefined && lead.includes(name)).length;
    if (together.length > 1 && some && (bearing === 0 || bearing === together.length))
      readings.push({ parts: together, whole: [whole], explicit: !areClasses(together, percent) });
  }
  return readings;
}
