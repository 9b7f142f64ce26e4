/**
 * Whether the text itself says that a share is of something else than the reading has it: then it confirms where it fits, and refutes nothing.
 *
 * - another base is named: 完成预算的96.8%, 调整预算的100%, where the whole is no 预算;
 * - the base stands behind: 出栏率89%(按年初存栏1353万头计算);
 * - it is one member's own rate: 低于60%的2个市,其中东岭市仅为51.8%;
 * - it is a rate of the mean population: 出生率6.39‰;
 * - a sum of the classes is counted among them.
 */
import { isBase } from '../parts/group.js';
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

export function isDoubtful(percent: Quantity, { parts, whole, complement, sure }: ShareReading, text: string): boolean {
  const lead = percent.lead.trim();
  if (percent.figure.unit === '‰' && OF_THE_MEAN.test(lead)) return true;
  if (ONE_MEMBER.test(lead) || BASE_BEHIND.test(text.slice(percent.figure.span.end, percent.figure.span.end + 2)))
    return true;
  if (whole.length > 1 && whole.some((one) => one.isTotal || /合计|总计|共计/.test(one.lead))) return true;
  if (parts.some(isBase)) return true;
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
