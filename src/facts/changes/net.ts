/** 净增13家,新入规19家、退出8家: what came and what went, right behind the net change or right before it, in either order. */
import { twinnedWith } from '../parts/group.js';
import { nextOf, type Quantity } from '../sentence.js';
import type { ChangeReading } from './claim.js';

const NET = /净(?:增加?|减少?|流[入出])(?:了|为|达)*$/;
const IN = /新[增入设开建纳办添生]|认证|入库|入规|迁入|流入|调入|出生|转入|招录|引进|补充/;
const OUT = /清退|清出|移出|退[出库规休]|注销|吊销|关闭|到期|淘汰|迁出|流出|调出|死亡|转出|离职|取消|减少|报废|拆除/;
/** 较年初净减少34家,其中本月新增6家,移出11家: of a shorter time. */
const OF_LESS = /其中|[本当](?:月|季|周)/;

/** 清退37户52人,新纳入21户33人,净减少16户19人: the second of two units has its words before the first. */
const leadOf = (one: Quantity): string => (twinnedWith(one) ?? one).lead;

/** 分别流出11人、14人和8人,三年累计33人: a sum is of what was added up. */
function wordsOf(one: Quantity): string {
  const { isTotal, sentence, figure } = one;
  const lead = leadOf(one);
  const sum = isTotal || /累计|合计|共计?$/.test(lead);
  if (!sum || IN.test(lead) || OUT.test(lead)) return lead;
  const end = figure.span.start - sentence.start;
  return sentence.text.slice(Math.max(0, end - AHEAD), end).replace(/^.*[。;]/s, '');
}
/** Characters before a sum in which the list of its parts begins. */
const AHEAD = 36;

/** Whether it is what came less what went, of which something is told before: no other two amounts need be its ends. */
export const isNet = ({ lead, sentence, index }: Quantity): boolean =>
  NET.test(lead.trim()) &&
  sentence.quantities.some((one) => one.index < index && (IN.test(one.lead) || OUT.test(one.lead)));

export function netChange(change: Quantity): ChangeReading[] {
  if (!NET.test(leadOf(change).trim())) return [];
  const behind = [nextOf(change), nextOf(change, 2)];
  const twinned = twinnedWith(change) !== undefined;
  const [last, first] = change.sentence.quantities
    .filter((one) => one.index < change.index && one.bracket === change.bracket)
    .filter((one) => !twinned || one.figure.unit === change.figure.unit)
    .reverse();
  for (const [current, base] of [behind, [first, last], [last, first]]) {
    if (!current || !base || OF_LESS.test(`${current.lead} ${base.lead}`)) continue;
    const [came, went] = [current, base].map(wordsOf) as [string, string];
    if (!IN.test(came) || OUT.test(came) || !OUT.test(went)) continue;
    const together = [current, base].every(
      (one) =>
        one.figure.unit === change.figure.unit &&
        one.segment === change.segment &&
        one.bracket === change.bracket &&
        Math.abs(one.clause - change.clause) <= 2
    );
    if (together) return [{ base, current, explicit: true, sure: true }];
  }
  return [];
}
