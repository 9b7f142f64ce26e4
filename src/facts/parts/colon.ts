/** 训练技术员18600人:渠道管理员9400人,测水员3700人,抽水机手5300人。 Behind the colon the total is told class by class, to the end (`closed`). */
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import { numberOf } from './elsewhere.js';
import { isShare, sameUnit, type PartGroup, type Reading } from './group.js';
import { BREAK, type Level } from './level.js';

/** A bracket, and what was found of them, may stand between: 189宗(26%)未能如期完成:. */
const COLON =
  /^(?:\([^()]{0,12}\))?[\u4e00-\u9fff]{0,20}(?:,(?:具体|分别)[为是]:?|:)|^,[\u4e00-\u9fff]{1,6}有([两三四五六七八]):/;
const AS_FOLLOWS = /^(?:具体|分别)[为是]/;
const CLASS = /^(?:其中)?[\u4e00-\u9fff“”]{2,12}$/;
const SO_FAR = /(?:累计|共|合计)[\u4e00-\u9fff]{2,4}$/;
/** What was done one after the other is no class of it. */
const DONE = /处罚|罚款|责令|整改|办结|立案|移送|约谈|通报|召回|合格|发现|平均|每/;

export function colonParts({ bracket, sentence, quantities }: Level, groups: PartGroup[]): void {
  if (bracket) return;
  for (const count of quantities) {
    const reading = countedBehind(count, quantities, sentence);
    if (reading) groups.push({ readings: [reading], binding: 'closed', cue: 'named' });
  }
  for (const total of quantities) {
    const { start, text } = sentence;
    const { end } = total.figure.span;
    const colon = COLON.exec(text.slice(end - start, end - start + 38));
    if (!colon) continue;
    if (isShare(total) || total.figure.loose) continue;
    const behind = quantities.filter((one) => one.index > total.index && one.segment === total.segment);
    const amounts = behind.filter((one) => !isShare(one) && !one.figure.loose);
    // 拆除25座,改造3座,恢复岸线6.2公里: what stands behind the list is of something else.
    const ended = amounts.findIndex((one) => !sameUnit(one, total));
    const parts = ended < 0 ? amounts : amounts.slice(0, ended);
    if (amounts.slice(parts.length).some((one) => sameUnit(one, total))) continue;
    // 去向有四: as many as it says.
    if (colon[1] !== undefined && numberOf(colon[1]) !== parts.length) continue;
    if (parts.length < 2 || !parts.every((one) => isClass(one, total)) || !areInRow(parts, total)) continue;
    // 占5%: of each its share.
    if (behind.some((one) => isShare(one) && !parts.includes(nextOf(one, -1) as Quantity))) continue;
    const cue = colon[1] === undefined ? 'named' : 'list';
    groups.push({ readings: [{ total, parts }], binding: 'closed', cue, complete: true });
  }
}

/** A clause each, or an item each of one clause. */
function areInRow(parts: readonly Quantity[], { clause }: Quantity): boolean {
  return (
    parts.every((one, k) => one.clause === clause + 1 + k || one.clause === clause + 2 + k) ||
    parts.every((one, k) => one.clause === clause + 1 && one.item === k)
  );
}

/** 补贴2.93亿元,流向三个领域:汽车1.76亿元、家电0.79亿元、厨卫0.38亿元: the clause before the colon says how many classes there are. */
function countedBehind(
  count: Quantity,
  quantities: readonly Quantity[],
  { text, start }: Sentence
): Reading | undefined {
  const { end } = count.figure.span;
  if (
    !/^[个类项种]$/.test(count.figure.unit) ||
    !/^[\u4e00-\u9fff]{1,6}:/.test(text.slice(end - start, end - start + 8))
  )
    return undefined;
  const total = nextOf(count, -1);
  const parts = quantities.filter(
    (one) => one.index > count.index && one.segment === count.segment && !one.figure.loose
  );
  if (!total || count.clause - total.clause > 1 || parts.length !== count.n || parts.length < 2) return undefined;
  return parts.every((one) => isClass(one, total)) ? { total, parts } : undefined;
}

function isClass(one: Quantity, total: Quantity): boolean {
  const lead = one.lead.trim().replace(AS_FOLLOWS, '');
  // 核减52.9万元:道路类核减21.4万元,绿化类核减31.5万元
  // 累计压减11户:注销5户、合并4户、转让2户
  const changed = one.isChange ? !total.lead.includes(lead.slice(-2)) : total.isChange && !SO_FAR.test(total.lead);
  return sameUnit(one, total) && !changed && !one.isTotal && CLASS.test(lead) && !DONE.test(lead) && !BREAK.test(lead);
}
