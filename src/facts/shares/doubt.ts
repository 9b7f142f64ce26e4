/**
 * Whether the text itself says that a share is of something else than the reading has it: then it confirms where it fits, and refutes nothing.
 *
 * - another base is named: 完成预算的96.8%, 调整预算的100%, where the whole is no 预算;
 * - the base stands behind: 出栏率89%(按年初存栏1353万头计算);
 * - it is one member's own rate: 低于60%的2个市,其中东岭市仅为51.8%;
 * - it is a rate of the mean population: 出生率6.39‰;
 * - a sum of the classes is counted among them.
 */
import { isBase, isShare, sameUnit } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading } from './claim.js';

const NAMED_BASE = /(?:^|[占为达成完、])([\u4e00-\u9fff]{2,12})的$/;
/** Words for a whole that say nothing about which. */
const ANY_BASE = /总[数量额和计]|总(?:长度|面积|里程|重量|体积)|全部|合计|其中|总体|整体/;
/** Of the mean population of the year, that is seldom told. */
const OF_THE_MEAN = /(?:出生|死亡|自然增长|发病|结婚|离婚|生育|迁[入出])率(?:为|达|约)?$/;
const BASE_BEHIND = /^[(（](?:按|以)/;
const ONE_MEMBER = /^其中[\u4e00-\u9fff]{2,8}(?:仅|只|则|已|高)?(?:为|达|有)$/;
/** How far, relative to the share, the whole of another sentence may miss. */
const FAR = 0.03;

/** 人均2525元 is the whole of nothing. */
function isAverage({ lead }: Quantity): boolean {
  return /人均|户均|日均|场均|平均|均价|单价/.test(lead);
}

function isCountedBehind(percent: Quantity, part: Quantity, whole: readonly Quantity[]): boolean {
  return percent.sentence.brackets.some(({ owner, quantities: [one] }) => {
    if (owner !== percent || !one || whole.includes(one)) return false;
    return one.lead.trim() === '' && sameUnit(one, part) && one.n !== part.n;
  });
}

/** 购物占47.6%、住宿占25.1%、餐饮19.8%: one name after the other, without an amount between. */
function isOwnShare({ sentence, lead, index, segment }: Quantity): boolean {
  const at = sentence.quantities.findIndex((one) => one.index === index);
  const before = sentence.quantities[at - 1];
  return (
    before !== undefined &&
    isShare(before) &&
    before.segment === segment &&
    /占/.test(lead + before.lead) &&
    !/[率度至到]|占比|^占|的$/.test(lead.trim()) &&
    /^[\u4e00-\u9fff]{2,10}占?(?:约|为)?$/.test(lead.trim())
  );
}

export function isDoubtful(percent: Quantity, { parts, whole, complement, sure }: ShareReading, text: string): boolean {
  const lead = percent.lead.trim();
  if (percent.figure.unit === '‰' && OF_THE_MEAN.test(lead)) return true;
  if (ONE_MEMBER.test(lead) || BASE_BEHIND.test(text.slice(percent.figure.span.end, percent.figure.span.end + 2)))
    return true;
  // 逾期率0.2‰, 出生率6.6‰: by custom of a base that need not be told.
  if (percent.figure.unit === '‰' && /率(?:为|达)?$/.test(lead)) return true;
  if (whole.length > 1 && whole.some((one) => one.isTotal || /合计|总计|共计/.test(one.lead))) return true;
  if (parts.some(isBase) || [...parts, ...whole].some(isAverage) || isOwnShare(percent)) return true;
  // 高级职称214人,占医生的37.6%(187人,…): the bracket says of how many.
  if (parts.some((one) => isCountedBehind(percent, one, whole))) return true;
  if (whole.length > 1 && whole.some((one) => one.isTotal || /合计|总计|共计/.test(one.lead))) return true;
  if (parts.some(isBase) || [...parts, ...whole].some(isAverage) || isOwnShare(percent)) return true;
  // 高级职称214人,占医生的37.6%(187人,…): the bracket says of how many.
  const [first] = parts;
  if (
    percent.sentence.brackets.some(
      (one) => one.owner === percent && one.quantities.some((q) => first && !whole.includes(q) && sameUnit(q, first))
    )
  )
    return true;
  const name = NAMED_BASE.exec(lead)?.[1];
  const end = name?.slice(-2);
  if (
    end &&
    name &&
    !ANY_BASE.test(name) &&
    !whole.some((one) => `${one.lead} ${one.tail} ${one.subject}`.includes(end))
  )
    return true;
  const [base] = whole;
  const [part] = parts;
  // 9项…占9项总额的0.6%: of themselves they are all.
  if (base && part && parts.length === 1 && whole.length === 1 && part.n === base.n) return true;
  const called = name !== undefined || /结构|分别|依次/.test(percent.clauseLead);
  if (
    (sure && called) ||
    complement ||
    whole.length > 1 ||
    !base ||
    !part ||
    base.sentence === percent.sentence ||
    base.n === 0
  )
    return false;
  const rate = (100 * parts.reduce((all, one) => all + one.n, 0)) / base.n;
  return !part.figure.exact && Math.abs(rate - percent.n) > percent.n * FAR;
}
