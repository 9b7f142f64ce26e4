/** 训练技术员18600人:渠道管理员9400人,测水员3700人,抽水机手5300人。 Behind the colon the total is told class by class, to the end (`closed`). */
import { nextOf, type Quantity } from '../sentence.js';
import { isShare, sameUnit, type PartGroup } from './group.js';
import { BREAK, type Level } from './level.js';

const CLASS = /^(?:其中)?[\u4e00-\u9fff“”]{2,12}$/;
/** What was done one after the other is no class of it. */
const DONE = /处罚|罚款|责令|整改|办结|立案|移送|约谈|通报|召回|合格|发现|平均|每/;

export function colonParts({ bracket, sentence, quantities }: Level, groups: PartGroup[]): void {
  if (bracket) return;
  for (const total of quantities) {
    const { start, text } = sentence;
    if (!/^[\u4e00-\u9fff]{0,6}:/.test(text.slice(total.figure.span.end - start, total.figure.span.end - start + 7)))
      continue;
    if (isShare(total) || total.isChange || total.figure.loose) continue;
    const behind = quantities.filter((one) => one.index > total.index && one.segment === total.segment);
    const parts = behind.filter((one) => !isShare(one));
    if (parts.length < 2 || !parts.every((one, k) => isClass(one, total) && one.clause === total.clause + 1 + k))
      continue;
    // 占5%: of each its share.
    if (behind.some((one) => isShare(one) && !parts.includes(nextOf(one, -1) as Quantity))) continue;
    groups.push({ readings: [{ total, parts }], binding: 'closed', cue: 'named' });
  }
}

function isClass(one: Quantity, total: Quantity): boolean {
  const lead = one.lead.trim();
  return (
    sameUnit(one, total) && !one.isChange && !one.isTotal && CLASS.test(lead) && !DONE.test(lead) && !BREAK.test(lead)
  );
}
