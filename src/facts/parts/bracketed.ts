/** 给予处理7人(党纪2人、政务5人): a bracket right behind a figure that lists figures of its unit. */
import { isFlow } from '../flow.js';
import { plainUnit } from '../neighbours.js';
import { nextOf, type Quantity } from '../sentence.js';
import { isShare, sameUnit, type PartGroup } from './group.js';
import { BREAK, gapBefore, type Level } from './level.js';
import { isRevision } from './revised.js';

/** 村干部4人9,600元: the name of the second figure stands before the first. */
function nameOf(part: Quantity, quantities: readonly Quantity[]): string {
  const lead = part.lead.trim();
  if (lead !== '') return lead;
  const before = quantities.find((one) => one.index === part.index - 1);
  return before?.runsOn === true && before.figure.unit !== part.figure.unit ? before.lead.trim() : '';
}

export function bracketedParts(level: Level, groups: PartGroup[]): void {
  const { bracket, quantities } = level;
  const total = bracket?.owner && ownerOf(bracket.owner, quantities);
  if (!bracket || !total || /其中|含/.test(gapBefore(level, 0))) return;
  if (bracket.start - (bracket.owner ?? total).figure.span.end > 16) return;
  // 1843.7亿元(初步核算数为1852.1亿元,最终核实减少8.4亿元): what was taken off is no part.
  if (isFlow(bracket, total.figure.unit) || isRevision(quantities) || quantities.some((one) => one.isChange)) return;
  // 3名教师受到处分(警告2人、记过1人)
  const arePersons = [total, ...quantities].every(({ figure }) => plainUnit(figure.unit) === '人');
  const parts = arePersons ? [...quantities] : quantities.filter((one) => sameUnit(one, total));
  if (parts.length < 2) return;
  // 省级9个、市级43个,其中5个两级都列: some of those before.
  if (parts.some((one, k) => k > 0 && /^其中/.test(one.clauseLead.trim()))) return;
  // 50件(上年46件、前年44件) compares, 120元(60元) says it in other words: each part must be named.
  if (parts.some((part) => BREAK.test(part.lead) || nameOf(part, quantities) === '' || /年|同期/.test(part.lead)))
    return;
  const readings = [{ total, parts }];
  const tops = collapse(parts);
  if (tops.length !== parts.length && tops.length > 1) readings.push({ total, parts: tops });
  groups.push({ readings, binding: 'closed', cue: 'bracket', ...(readings.length === 1 && { complete: true }) });
}

/** 专职教师13人,占实有的61.9%(副高5人、中级5人、初级3人): what the share is of. */
function ownerOf(owner: Quantity, inside: readonly Quantity[]): Quantity | undefined {
  // 留用率51.6%(按已期满1208人计算,留用623人) says how a rate is made.
  if (!isShare(owner) || !/占/.test(owner.lead)) return owner;
  const before = nextOf(owner, -1);
  const [part] = inside;
  return before && part && sameUnit(before, part) && owner.clause - before.clause <= 1 && inside.length > 1
    ? before
    : owner;
}

/** A figure whose own parts follow it (42套中,个人5套,单位37套) stands for them. */
function collapse(parts: readonly Quantity[]): Quantity[] {
  const tops: Quantity[] = [];
  for (let i = 0; i < parts.length; i++) {
    const total = parts[i] as Quantity;
    tops.push(total);
    let added = 0;
    for (let k = i + 1; k < parts.length && added < total.n; k++) {
      added += (parts[k] as Quantity).n;
      if (k > i + 1 && Math.abs(added - total.n) < 1e-9) i = k;
    }
  }
  return tops;
}
