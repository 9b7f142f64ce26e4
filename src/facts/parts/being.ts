/** 检出4批次,为乌鸡2批次、鸡蛋1批次、泥鳅1批次: what the counted are, one by one (`closed`). */
import type { Quantity } from '../sentence.js';
import { isBase, sameUnit, type PartGroup } from './group.js';
import { BREAK, type Level } from './level.js';

const BEING = /^(?:均|分别|依次)?(?:为|系|是)[^\d年月日]{1,12}$/;
/** 为历年最多的8批次, 为原有的3倍 */
const OTHER = /年|同期|最|历|原|近|超过|第|其中/;

export function beingParts(level: Level, groups: PartGroup[]): void {
  const { quantities } = level;
  for (let i = 0; i + 2 < quantities.length; i++) {
    const total = quantities[i] as Quantity;
    const first = quantities[i + 1] as Quantity;
    if (total.isChange || isBase(total) || !sameUnit(first, total) || !BEING.test(first.lead.trim())) continue;
    if (first.clause !== total.clause + 1 || first.segment !== total.segment) continue;
    const parts = quantities.slice(i + 1).filter((one) => one.clause === first.clause);
    const listed = parts.every(
      (one, k) =>
        sameUnit(one, total) &&
        one.item === k &&
        one.lead.trim() !== '' &&
        !OTHER.test(one.lead) &&
        !BREAK.test(one.lead)
    );
    if (listed && parts.length > 1) groups.push({ readings: [{ total, parts }], binding: 'closed', cue: 'named' });
  }
}
