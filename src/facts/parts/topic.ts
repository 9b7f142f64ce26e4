/** A whole that is called by its name where its figure stands further up: 立案案件中已办结18件 of 已立案25件, 办结的信访件中 of 办结50件. */
import type { Quantity } from '../sentence.js';

const TOPIC =
  /(?:^|[,;。:\s])(?:在|而|上述|以上|前述|该|对)?([\u4e00-\u9fff]{2,12})(?:(?:之)?中[,:]?|里[,:])[\u4e00-\u9fffA-Z“”]*$/;
const NO_TOPIC = /其$|^其/;

/** The name before 中 at the beginning of what is said, up to the figure. */
export function topicBefore(words: string): string | undefined {
  const name = TOPIC.exec(words)?.[1];
  return name && !NO_TOPIC.test(name) ? name : undefined;
}

/** Those that bear the verb that the name is made with (办结的信访件 is not 移交的信访件); if there are none, those that bear the name. */
export function calledBy(candidates: readonly Quantity[], called: string): Quantity[] {
  // 死亡者中 of 死亡11人
  const name = /^[\u4e00-\u9fff]{2,4}者$/.test(called) ? called.slice(0, -1) : called;
  const done = candidates.filter((one) => isDone(one, name));
  if (done.length > 0) return done;
  const end = name.slice(-4);
  // 组织处理29人: 组织处理人员中.
  const act = /^([\u4e00-\u9fff]{4,6})(?:人员|对象|的人)$/.exec(name)?.[1] ?? end;
  const named = candidates.filter(
    ({ lead, tail, runsOn }) => [end, act].some((one) => lead.trim().endsWith(one)) || (!runsOn && tail.startsWith(end))
  );
  if (named.length > 0 || name.length < 4 || !VERB.test(name)) return named;
  // 停发不符合条件人员412人: 停发人员中.
  const apart = new RegExp(`${name.slice(0, 2)}[\\u4e00-\\u9fff]{2,10}${name.slice(2)}$`);
  return candidates.filter(({ lead }) => apart.test(lead.trim()));
}

function isDone({ lead }: Quantity, name: string): boolean {
  const [, not = '', verb = ''] = VERB.exec(name) ?? [];
  // 追回的基金 of 追回基金1126万元.
  if (/^[\u4e00-\u9fff]{2}的[\u4e00-\u9fff]{2,6}$/.test(name) && lead.trim().endsWith(name.replace('的', '')))
    return true;
  const plain = lead.trim().replace(/(?:了|的|共)+$/, '');
  if (verb === '' || !plain.endsWith(verb)) return false;
  const before = plain.charAt(plain.length - verb.length - 1);
  return not === '' ? !NEGATION.includes(before || ' ') : NEGATION.includes(before || ' ');
}

/** 未收缴案件, 已办结的信访件, 立案案件: what became of them, before what they are. */
const VERB =
  /^(?:已经?)?(尚未|未|不)?([\u4e00-\u9fff]{2})(?:[的之][\u4e00-\u9fff]{1,6}|[\u4e00-\u9fff]{0,4}[件宗起例户人名家项处]|[案线]件|问题|项目|企业|人员|干部|对象|单位|图斑|地块|样品|站点|合同|房屋|设备|设施|车辆|场所|线索|资金)$/;
const NEGATION = '未不没无';
