/**
 * A change with a subject of its own: 净资产由1.8亿元增至3.1亿元,资产总额增长64.5% tells nothing of the net assets.
 *
 * What stands in front of the verb of change must be named beside the ends too, or be a word for any amount (总量, 数量, 金额).
 */
import { agreeDifference } from '../compare.js';
import { nextOf, type Quantity } from '../sentence.js';

/** What may stand around the name: 同比…, …增长了, …的降幅为. */
const AHEAD =
  /^(?:(?:全[国省市县区州镇乡系]|[本我][省市县区局院校]|同比|环比|分别|年均|累计|共|合计|总体|整体|平均|实际|也|则|均|又|再|已|使|令|让|带动|推动|实现|其|较|比|与)|(?:上年|去年|前年|上季|上月|同期|年初|年末|巡[察视]前|整改前|改革前|之前|此前|以往|原来|前)(?:度|同期|末)?(?:相比)?|足足|整整|一共|前后|一举|[一两三四五][年月](?:间|来|下来)|[为给替](?:国家|财政|单位|企业|群众|集体|集团))+/;
const BEHIND =
  /(?:的)?(?:有所|大幅|明显|同比|环比|净|共|累计|总|约|近)*(?:[多少][\u4e00-\u9fff]{0,2}|省下|压下来|压掉|降下来|升高|拉高|增添|净添|砍掉|缩减|削减|压降|抬升|攀升|爬升|上扬|上浮|下浮|下滑|下跌|收窄|新增|净增|净减|增产|减产|增加|增长|上升|提高|提升|上涨|增收|增|升|涨|减少|下降|降低|压减|压缩|缩短|缩小|精简|回落|节约|节省|减|降|超出|超过|超)(?:了|幅度?|率|比例|额|数量?|为|达到?|约|近|逾|超过?|到)*$/;
/** Words for any amount, alone or behind a name. */
const ANY =
  /(?:数量|总量|总数|总额|金额|规模|总规模|体量|存量|余额|面积|数额|人数|户数|件数|起数|次数|家数|个数|批次|总数量|量|数|率|额|幅度|比例|比重|总体|全年|当年|年度)*$/;
/** How it was reckoned, or why: 按可比价格计算增长31%, 扣除物价因素后增长31%. */
const NO_NAME = /^(?:按|扣除|剔除|除|以|因|由于|经|通过|连续|首次|超过|突破)/;
/** Less something, or for each: another amount than the whole. */
const APART = /净|人均|户均|平均|均价|单位|单价|强度|密度|效率|效益|满意/;

/**
 * Whether the change names what it is of, and that is not what the ends are of: it begins and ends as words beside them do (信访总量由…, 信访量下降; of 事业人员 and
 * 临聘人员 only the ends are alike).
 */
export function hasOwnName(change: Quantity, ...ends: readonly Quantity[]): boolean {
  if (ends.some((one) => one.clause === change.clause && one.sentence === change.sentence)) return false;
  // 低了1.35个百分点, 净增33个: nothing but the change.
  const name = change.isChange && change.lead.trim().length <= BARE ? '' : nameOf(change);
  const core = coreOf(name);
  // 绿地由426公顷增至468公顷,人均面积增加1.2平方米,增长9.1%: a bare percentage is of the change right before.
  const last = nextOf(change, -1);
  if (core === '' && last?.isChange && !ends.includes(last) && last.clause < change.clause)
    return last.segment === change.segment && !isBetween(last, ends) && hasOwnName(last, ...ends);
  if (core.length < 2 || NO_NAME.test(name) || !/^[\u4e00-\u9fff]+$/.test(name)) return false;
  const words = ends.map((one) => `${one.clauseLead} ${one.runsOn ? '' : one.tail} ${one.subject}`).join(' ');
  // 公务用车由46辆减至31辆,车辆减少32.6%
  if (ends.some(({ figure }) => figure.unit !== '元' && core.endsWith(figure.unit))) return false;
  if (![core.slice(0, 2), core.slice(-2)].every((pair) => words.includes(pair))) return true;
  if (APART.test(name) && !APART.test(words)) return true;
  return /净(?!化|水|菜)/.test(words) && !name.includes('净');
}

/** Characters of a change alone. */
const BARE = 2;

/** 由3012元提高到3103元,月人均增加91元,增长3.0%: what lies between the ends is theirs, whatever it is called. */
function isBetween({ figure }: Quantity, [a, b]: readonly Quantity[]): boolean {
  return a !== undefined && b !== undefined && agreeDifference(a.figure, b.figure, figure) === 'exact';
}

const nameOf = ({ lead }: Quantity): string =>
  lead.length > LONGEST ? '' : lead.trim().replace(/的$/, '').replace(AHEAD, '').replace(BEHIND, '');
/** Characters of words that name a change. */
const LONGEST = 32;

/** Without the words for any amount; 案件数 is no 件数. */
function coreOf(name: string): string {
  const bare = name.replace(ANY, '');
  return bare.length === 1 ? name.slice(0, 2) : bare;
}
