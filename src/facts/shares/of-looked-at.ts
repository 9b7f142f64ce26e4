/**
 * 上门检查365家,覆盖面88.6%;受检单位里查出隐患的73家,占受检单位的20.0%: of those that were looked at, not of all that there are.
 */
import { sameUnit } from '../parts/group.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';

const CLAIM =
  /^(?:约|仅)?占(?:被|受|参|已|所)?(检|查|抽检|抽查|检查|核查|巡查|抽测|监测|审)(?:单位|对象|总?数|总?量|者)?的(?:约|近)?$/;
const LOOKED = /检查|抽查|抽检|核查|巡查|抽测|监测|检测|排查|审计|抽审|复查/;

/** @param previous the sentences before, nearest last */
export function ofLookedAt(percent: Quantity, previous: readonly Sentence[]): ShareReading[] {
  if (!CLAIM.test(percent.lead.trim())) return [];
  const part = nextOf(percent, -1);
  if (!part || part.clause !== percent.clause - 1) return [];
  const whole = [...previous.slice(-1), percent.sentence]
    .flatMap(({ quantities }) => quantities)
    .findLast(
      (one) =>
        one.index < part.index && sameUnit(one, part) && LOOKED.test(one.lead) && !/[发查检]现|查出|检出/.test(one.lead)
    );
  return whole && whole.n >= part.n
    ? [{ parts: [part], whole: [whole], explicit: true, sure: true, settled: true }]
    : [];
}
