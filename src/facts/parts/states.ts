/**
 * States of completion that together make up a total: 已完成24个、基本完成4个,…正在整改11个 of 39个具体问题.
 *
 * A count of what is done and a count of what is not, of one unit in one sentence, leave nothing out; so the group is closed. The
 * total stands before them in the sentence (12个问题中, …) or further up in the notice, under the name of what is counted.
 */
import type { Quantity, Sentence } from '../sentence.js';
import { isAllDone } from './doubt.js';
import { adds } from './near.js';
import { sameHead, sameUnit, type PartGroup, type Reading } from './group.js';

/** What notices count the completion of. */
const COUNTED = /问题|任务|事项|措施|意见|线索|信访|项目|整改/;
const UNIT = /^[个项条件宗起]$/;

export function stateParts(sentences: readonly Sentence[], groups: PartGroup[]): void {
  /** Counts that may be the total of a later sentence, by unit; the last few are enough. */
  const totals = new Map<string, Quantity[]>();
  for (const sentence of sentences) {
    const list = sentence.quantities.filter((one) => !one.bracket && UNIT.test(one.figure.unit) && !one.isChange);
    for (const unit of new Set(list.map((one) => one.figure.unit))) {
      const group = groupOf(
        list.filter((one) => one.figure.unit === unit),
        totals.get(unit) ?? []
      );
      if (group) groups.push(group);
    }
    for (const quantity of list) {
      if (quantity.state && quantity.state !== 'planned') continue;
      if (!COUNTED.test(quantity.subject)) continue;
      const known = totals.get(quantity.figure.unit) ?? [];
      known.push(quantity);
      totals.set(quantity.figure.unit, known.slice(-6));
    }
  }
}

function groupOf(list: readonly Quantity[], earlier: readonly Quantity[]): PartGroup | undefined {
  const state = list.findIndex((one) => isState(one));
  if (state < 0) return undefined;
  // 其余5项…,其中3项已完成,2项持续推进: the parts of the five.
  const next = list[state + 1];
  const first = next && /其中/.test(next.clauseLead) && isState(next) ? state + 1 : state;
  const parts: Quantity[] = [];
  for (const one of list.slice(first)) {
    // 完成49项,其中45项已销号;应完成而未完成的2项: those are not of what is done.
    if (first > state && /应(?:完成|整改|办结)而未/.test(one.lead)) break;
    // 未完成3个,其中正在推进2个、暂未启动1个: the parts of the three.
    if (parts.length > 0 && /其中/.test(one.clauseLead)) break;
    // 集中任务完成79项;长期任务完成4项,其余9项: each segment speaks of tasks of its own.
    const again = one.state === 'completed' && one.segment !== parts[0]?.segment;
    if (again && parts.some((part) => part.state === 'completed')) return undefined;
    if (!isState(one) || parts.some((part) => part.state === one.state && one.state === 'basic')) break;
    parts.push(one);
  }
  // 持续整改问题11个,已完成6个、正在推进5个: the first is what the others divide.
  const [whole, ...rest] = parts;
  if (whole && rest.length > 1 && adds({ total: whole, parts: rest })) return undefined;
  const done = parts.some((one) => one.state === 'completed');
  const open = parts.some((one) => one.state !== 'completed');
  if (parts.length < 2 || !done || !open) return undefined;
  const here = list.slice(0, first).reverse();
  const before = earlier.filter((one) => sameUnit(one, parts[0] as Quantity)).reverse();
  const least = Math.max(...parts.map((one) => one.n));
  const totals = [...here, ...before].filter(
    (one) => one.n >= least && parts.every((part) => sameHead(one, part)) && !isOfSome(one, parts) && !isAllDone(one)
  );
  // 应于年内完成的19项任务已完成18项,5项按序时推进: of no larger number than the one it is told of.
  const own = list[first - 1];
  const isOwn = own?.runsOn === true && own.clause === parts[0]?.clause;
  const readings: Reading[] = [...new Set(totals)]
    .filter((total) => !isOwn || total === own)
    .slice(0, 5)
    .map((total) => ({ total, parts }));
  return readings.length > 0 ? { readings, binding: 'closed', cue: 'states' } : undefined;
}

/** 分阶段整改19个、持续整改7个. 分阶段整改问题完成11个,持续整改问题推进7个: of the nineteen only what bears their name. */
function isOfSome({ lead }: Quantity, parts: readonly Quantity[]): boolean {
  const name = lead.trim().replace(/^.*(?:分为|其中|包括|属于|为)/, '');
  const bearers = name.length > 2 ? parts.filter(({ clauseLead }) => clauseLead.includes(name)) : [];
  return bearers.length > 0 && bearers.length < parts.length;
}

function isState(one: Quantity): boolean {
  return (one.state !== undefined && one.state !== 'planned') || one.isRest;
}
