/** The part in other words behind the share: 尚余10%即432万元 · 按成交金额的1.2%收取,计7.59万元. */
import type { Neighbours } from '../neighbours.js';
import { sameUnit } from '../parts/group.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';

export function saidOtherwise(
  percent: Quantity,
  { before, after, earlier }: Neighbours,
  further: readonly Sentence[]
): ShareReading[] {
  const [part] = after;
  if (!part) return [];
  const name = /按(?:照)?([^,\d]{2,10}?)(?:总额|总价)?的$/.exec(percent.lead.trim())?.[1];
  if (name && part.clause - percent.clause <= 1 && /计|共|收|付|合|为|即|缴|提取|扣/.test(part.lead)) {
    const known = [...further.flatMap((one) => one.quantities), ...before].filter((one) => sameUnit(one, part));
    return known
      .filter((one) => labelOf(one).includes(name))
      .slice(-2)
      .reverse()
      .map((whole) => ({ parts: [part], whole: [whole], explicit: true }));
  }
  const among = before.at(-1);
  // 143辆次中,夜间占61.5%,即88辆次
  if (
    among &&
    sameUnit(among, part) &&
    /^即/.test(part.lead.trim()) &&
    part.clause - percent.clause <= 1 &&
    isAmong(among)
  )
    return [{ parts: [part], whole: [among], explicit: true, sure: true }];
  // 路网改善8.6亿元冻结15%,计1.29亿元 · 仪器有64台,闲置的占42.2%,即27台
  if (among && sameUnit(among, part) && /^(?:即|计|合计)$/.test(part.lead.trim()) && part.clause - percent.clause === 1)
    return [{ parts: [part], whole: [among], explicit: percent.clause - among.clause <= 1 }];
  if (part.clause !== percent.clause || !/^(?:即|,?计|合)/.test(part.lead)) return [];
  const wholes = [...earlier, ...before].filter((one) => sameUnit(one, part) && one.n >= part.n).reverse();
  return wholes.slice(0, 4).map((whole, i) => ({ parts: [part], whole: [whole], explicit: i === wholes.length - 1 }));
}

/** 143辆次中: what follows is told of some of them. */
export function isAmong({ tail, runsOn }: Quantity): boolean {
  return !runsOn && /^[^,;。]{0,12}(?:之中|中|里)$/.test(tail.trim());
}

/** The words before an amount; where a colon stands between, those before it (成交金额:632.4万元). */
export function labelOf({ lead, figure, sentence }: Quantity): string {
  if (lead.trim() !== '') return lead;
  const at = figure.span.start - sentence.start;
  const ahead = sentence.text.slice(Math.max(0, at - 14), at).replace(/:\s*$/, '');
  return ahead.slice(ahead.search(/[^,;:、。()]*$/));
}
