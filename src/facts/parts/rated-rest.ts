/**
 * What is left of an amount whose share was told: 累计抽检2460批次,完成全年计划(3000批次)的82%;剩余540批次 · 投入87.63亿元。已支出79.74亿元,支出率91.0%,结存7.89亿元.
 *
 * The share comes out, so part and whole are known, and what the next words call the rest makes up the whole (`closed`).
 */
import type { ShareClaim } from '../shares/claim.js';
import { nextOf, type Quantity } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';
import { isShareOf } from './near.js';

const REST =
  /^(?:年底|年末|期末|目前|现|现有|仍|还|另)?(?:剩余|其余|余下|剩下|尚余|尚剩|尚有|尚存|结存|结余|仍有|还有|还剩|尚差|还差|尚欠|未完成|未支出|未使用|未拨付|未收回|(?:没有?|未)[\u4e00-\u9fff]{1,2}的(?:还有|还剩|尚有|仍有|共)?)(?:的|资金|金额|任务)*$/;

export function ratedRests(claims: readonly ShareClaim[]): PartGroup[] {
  return claims.flatMap(({ percent, readings }): PartGroup[] => {
    const rest = nextOf(percent);
    if (!rest || rest.bracket || rest.isChange || percent.bracket || rest.clause - percent.clause > 2) return [];
    if (!REST.test(rest.lead.trim())) return [];
    const groups = readings.flatMap(({ parts: [part, more], whole: [total, another], complement }) =>
      part && total && !more && !another && !complement && isLeft(rest, part, total, percent)
        ? [{ total, parts: [part, rest] }]
        : []
    );
    const [first] = groups;
    return first ? [{ readings: [first], binding: 'closed', cue: 'rest' }] : [];
  });
}

function isLeft(rest: Quantity, part: Quantity, total: Quantity, percent: Quantity): boolean {
  return (
    sameUnit(rest, part) &&
    part.sentence === percent.sentence &&
    part.index < percent.index &&
    total.n > part.n &&
    isShareOf(part, total, percent)
  );
}
