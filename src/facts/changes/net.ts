/** 净增13家,新入规19家、退出8家: what came and what went, right behind the net change or right before it. */
import { nextOf, type Quantity } from '../sentence.js';
import type { ChangeReading } from './claim.js';

const NET = /净(?:增加?|减少?|流[入出])(?:了|为|达)*$/;
const IN = /新[增入设开建纳办添生]|认证|入库|入规|迁入|流入|调入|出生|转入|招录|引进|补充/;
const OUT = /退[出库规休]|注销|吊销|关闭|到期|淘汰|迁出|流出|调出|死亡|转出|离职|取消|减少|报废|拆除/;

export function netChange(change: Quantity): ChangeReading[] {
  if (!NET.test(change.lead.trim())) return [];
  const behind = [nextOf(change), nextOf(change, 2)];
  const ahead = [nextOf(change, -2), nextOf(change, -1)];
  for (const [current, base] of [behind, ahead]) {
    if (!current || !base || !IN.test(current.lead) || OUT.test(current.lead) || !OUT.test(base.lead)) continue;
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
