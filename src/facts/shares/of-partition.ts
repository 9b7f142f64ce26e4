/**
 * Shares in a paragraph that divides the total of the notice: 民营企业14起,个体9起,国有3起,其他2起,民营企业占比达50% of 28起 in the opening.
 *
 * The part bears the name before 占, or stands right before it; the whole is what the paragraphs divide (`parts/partitions.ts`).
 */
import { isShare, sameUnit, type PartGroup } from '../parts/group.js';
import { isDivision } from '../parts/partitions.js';
import { nextOf, type Quantity } from '../sentence.js';
import type { ShareClaim } from './claim.js';

/** 占, 占比达, 占总数的; 占该类的 is of another whole. */
const OF_ALL =
  /^([\u4e00-\u9fff]{2,10}?)?占(?:比|(?:全[市县区省国部]?|事故|案件)?总[数量额](?:的)?|全部的?)?(?:约|为|达|近)*$/;

export function addOfPartition(claims: readonly ShareClaim[], groups: readonly PartGroup[]): void {
  const partitions = groups.filter(({ cue }) => cue === 'partition').flatMap(({ readings }) => readings);
  if (partitions.length === 0) return;
  for (const { percent, readings } of claims) {
    const { block } = percent.sentence;
    const listed = partitions
      .filter(({ parts: [first] }) => first?.sentence.block === block)
      .flatMap(({ parts }) => parts);
    const match = listed.length > 0 || isDivision(block) ? OF_ALL.exec(percent.lead.trim()) : null;
    // 361起、死亡218人,占总量的74.3%和69.9%
    const next = nextOf(percent);
    const several = next && isShare(next) && next.clause === percent.clause;
    if (!match || several || readings.some(({ sure }) => sure)) continue;
    const part = match[1] ? named(percent, match[1], listed) : beside(percent);
    const total = part && partitions.find((one) => sameUnit(one.total, part))?.total;
    if (part && total && part.n <= total.n)
      readings.unshift({ parts: [part], whole: [total], explicit: true, sure: true });
  }
}

/** 道路运输事故起数占…: the first two characters stand before the amount; of several units (15起、9人) the first is meant. */
function named(percent: Quantity, name: string, listed: readonly Quantity[]): Quantity | undefined {
  const { sentence, index } = percent;
  // 35起、死亡24人,起数占总量的54.7%
  if (/^[\u4e00-\u9fff]数$/.test(name))
    return sentence.quantities.findLast(
      (one) => one.index < index && one.segment === percent.segment && one.figure.unit === name.charAt(0)
    );
  const [part, another] = [...new Set([...listed, ...sentence.quantities])].filter(
    (one) => one.index < index && !isShare(one) && one.lead.includes(name.slice(0, 2))
  );
  return another ? undefined : part;
}

function beside({ sentence, index, clause }: Quantity): Quantity | undefined {
  const before = sentence.quantities.findLast((one) => one.index < index && !one.bracket);
  return before && !isShare(before) && !before.isChange && clause - before.clause <= 1 ? before : undefined;
}
