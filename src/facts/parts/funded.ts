/** 总投资9.95亿元,企业自筹6.4亿元,争取中央资金1.95亿元,省、市配套1.6亿元: an outlay, and right behind it where the money comes from. */
import { isShare, sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

const OUTLAY = /(?:投资|资金|投入|经费|造价|概算)(?:总额)?(?:为|共|约|计|达)*$/;
const SOURCE =
  /自筹|中央|省级?|市级?|区级?|县级?|财政|配套|专项债|债券|贷款|上级|社会资本|社会资金|捐赠|补助|福彩|基金|企业|群众/;
const OTHER = /已|完成|累计|到位|支付|拨付|支出|其中|每|均|同比|计划/;

/** The wording names no list, so only a near miss tells (`states`). */
export function fundedParts({ bracket, quantities }: Level, groups: PartGroup[]): void {
  if (bracket) return;
  quantities.forEach((total, at) => {
    if (total.figure.unit !== '元' || total.isChange || !OUTLAY.test(total.lead.trim())) return;
    const parts = [];
    for (const one of quantities.slice(at + 1)) {
      const last = parts.at(-1) ?? total;
      if (isShare(one) || one.segment !== total.segment || one.clause - last.clause > 1 || !sameUnit(one, total)) break;
      if (!SOURCE.test(one.lead) || OTHER.test(one.lead) || one.isChange || one.isTotal) break;
      parts.push(one);
    }
    if (parts.length > 2) groups.push({ readings: [{ total, parts }], binding: 'closed', cue: 'states' });
  });
}
