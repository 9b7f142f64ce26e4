/** Whether figures that look like a whole and its parts are something else: then they may confirm, and refute nothing. */
import { isEnd, isPresent } from '../changes/ends.js';
import { agreeSum, isRoughly } from '../compare.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import { oneClause, twinnedWith, type Reading } from './group.js';
import { added, isShareOf } from './near.js';

/** The text itself says that its classes overlap. */
const OVERLAP =
  /既[^,;。]{1,10}又|同时(?:受|给予|被|存在|涉及|不合格|具有|享受|有|列[入为]|属于|纳入|入选|计入)|兼[有报]|分别计入|多种处理|多类问题|(?<![不未无])重复计算|有交叉|有重复|交叉重复|多种类型|多个类别|可多选|同一[\u4e00-\u9fff]{1,4}[可会能]{1,2}有?多|\(含[\u4e00-\u9fff]{2,3}(?:人员|处分|对象)\)|涉及多|重叠(?!面积|区|范围)|(?<!第)[两二三多几](?:项|者|类|种)(?:指标)?[均都](?=[超不未无没存有])|同属|部分[^,;。\d]{0,6}(?:并处|同时)|分别统计|受到?[两二多]种|重复(?:统计|计入)|两种(?:以上|及以上)|一[人案件](?:多|两)|\d+(?:个|件|项|人|家)均属|[两二三多](?:项|种)(?:指标)?(?:超标|不合格|不符)|跨(?!部门)[区域部类县市]|\d+[人名家户件]相同/;

/**
 * One person may receive 党纪 and 政务处分 at once, where they are counted apart (党纪政务处分4人 is one class); and the text may say itself that its
 * classes overlap.
 */
export function mayOverlap({ total, parts }: Reading, over: boolean, next?: Sentence): boolean {
  if (over && parts.some(isOfParty) && parts.some(({ lead }) => OF_OFFICE.test(lead) && !/党纪/.test(lead)))
    return true;
  // 安装称重设备的139家,视频监控联网的131家,两项均完成的128家
  if (over && parts.some(({ lead }) => /[两二三四]项(?:均|都|同时)|(?:均|都|同时)(?:完成|安装|达标|符合)/.test(lead)))
    return true;
  // 68户产值实现增长,其余39户: what is left is among none of them.
  if (over && parts.some(isAbove) && !parts.every(isAbove) && !parts.some(({ isRest }) => isRest)) return true;
  // 超范围涉及32家;超限量涉及19家: one of them may be in both.
  if (total.figure.unit !== '元' && parts.every(({ lead }) => /涉及[\u4e00-\u9fff]{0,3}$/.test(lead.trim())))
    return true;
  const sentences = new Set([total, ...parts].map(({ sentence }) => sentence));
  // What is done is not what is left, whatever the next sentence says of its classes.
  const apart = parts.some(({ state }) => state === 'completed') && parts.some((one) => one.isRest || isAhead(one));
  if (next && next.block === total.sentence.block && !apart && saysSo(next)) return true;
  return [...sentences].some((one) => saysSo(one) || (total.figure.unit !== '元' && BOTH.test(one.text)));
}

const isAhead = ({ state }: Quantity): boolean => state === 'pending' || state === 'ongoing';

/** 24个行业增长,10个行业增速超过两位数: those that pass a mark are among the others. */
function isAbove({ tail, runsOn }: Quantity): boolean {
  return !runsOn && /[\u4e00-\u9fff]{2}(?:超过|超|高于|突破|快于|好于|达到|实现|跑赢|连续)/.test(tail);
}

/** 部分人员并处; 没收2件,并处罚款3件; but 处以40万元,并处30万元 are two amounts, 并处2倍罚款 none of the cases. */
const BOTH = /并处(?:[^,;。\d]{0,8}\d+[件起人家宗名户例]|[)。;,]|$)/;

const OF_OFFICE = /政务|政纪|行政/;

function isOfParty({ lead }: Quantity): boolean {
  return /党纪/.test(lead) && !OF_OFFICE.test(lead);
}

/** Asked once of a sentence, whatever number of groups it has. */
function saysSo(sentence: Sentence): boolean {
  const known = overlapping.get(sentence);
  if (known !== undefined) return known;
  const says = OVERLAP.test(sentence.text) || BOTH_KINDS.test(sentence.text);
  overlapping.set(sentence, says);
  return says;
}
/** 两种情形均有的1个, 两者兼备, 重合9个. */
const BOTH_KINDS =
  /[两二三](?:项|者|类|种|方面)[\u4e00-\u9fff]{0,4}[均都皆](?:有|具|存在|涉及|违|享|领|获|参|符)|[两二三](?:项|者|类|种)[\u4e00-\u9fff]{0,2}兼[备具有]|兼[涉属]|(?:重合|重叠|相同)的?\d|同时有/;
const overlapping = new WeakMap<Sentence, boolean>();

/** 以性状、水分为主,分别为27批次和19批次: the chief ones only. */
export function isChoice(text: string, [first]: readonly Quantity[]): boolean {
  const start = first?.figure.span.start ?? 0;
  const lead = text.slice(Math.max(0, start - 40), start);
  return /(?:为主|居前|较多|前[三五十]位)[^。;]*$/.test(lead);
}

/** 包括甲3.8亿元、乙1.2亿元等: more than are named. */
export function isUnfinished(text: string, parts: readonly Quantity[]): boolean {
  const end = parts.at(-1)?.figure.span.end ?? 0;
  const behind = text.slice(end, end + 80);
  // 其余自行跟进: the others are not counted.
  return (
    /^[\u4e00-\u9fff]{0,8}(?:\([^()]*\))?等(?![于级待候]|原因|因素|方式|形式|手段|理由|情形)/.test(behind) ||
    OTHERS.test(behind)
  );
}

const OTHERS = /^[\u4e00-\u9fff]{0,6}[,;]其[余餘他](?!中)[^\d一二三四五六七八九十,;。]{0,16}(?:[,;。]|$)/;

/**
 * 由1260万元降至441万元,其中甲公司519万元: what is told of the drop, which the text need not state. The parts may be of either.
 */
export function isOfChange(total: Quantity, amount: number): boolean {
  if (!isEnd(total)) return false;
  const from = nextOf(total, -1);
  return from !== undefined && from.figure.unit === total.figure.unit && amount <= Math.abs(from.n - total.n);
}

/** 抽查户数超千户的有4个:2318户、1764户…: what each of them exceeds, not what they add up to. */
export function isThreshold({ total, parts }: Reading): boolean {
  const { interval, exact } = total.figure;
  // 平均标准2000元,分为1500元和2500元两档: a mean is made of nothing.
  if (/平均(?:标准|水平|价格?|单价|票价|年龄)[\u4e00-\u9fff]{0,8}$|均价(?:为|是)?$/.test(total.lead.trim()))
    return true;
  if (exact || (interval.low === null) === (interval.high === null)) return false;
  return !isRoughly(added(parts), total.n);
}

/** 已完成9个,基本完成2个,正在整改1个: done and not, each once; nothing can be left out. */
export function areStates(parts: readonly Quantity[]): boolean {
  const kinds = parts.map((one) => (one.isRest ? 'pending' : (one.state ?? stageOf(one))));
  return kinds.includes('completed') && !kinds.includes('') && new Set(kinds).size === kinds.length;
}

/** 立行立改的11个问题已全部改毕: nothing is left of them for another state. */
export const isAllDone = ({ tail, runsOn }: Quantity): boolean =>
  !runsOn && /^[\u4e00-\u9fff]{0,4}(?:已全部|全部(?:已|完成|整改|办结|销号|改)|均已)/.test(tail);

/** 施工中2处, 规划中1处: stages that are no words for what is done. The twin of a figure has its words: 施工中2处、705户. */
function stageOf(one: Quantity): string {
  const { lead } = one.lead.trim() === '' ? (twinnedWith(one) ?? one) : one;
  const words = lead.trim();
  if (/^(?:已|均已|现已)?(?:完工|竣工|建成|了结|办结|通车|投产|结案)/.test(words)) return 'completed';
  if (/^(?:主体|部分|基本)(?:完工|竣工|建成|办结|完成)|^(?:基本)?达到(?:序时|时序)/.test(words)) return 'basic';
  if (/^未(?:达|动工|开工|启动|办|完)/.test(words)) return 'pending';
  if (/^(?:正在|仍在|尚在)?(?:施工|兴建|在建|建设|核查|办理)/.test(words)) return 'ongoing';
  return /^(?:正在)?(?:规划|设计|筹备|前期|招标|发包)/.test(words) ? 'planned' : '';
}

/**
 * 117个县已开工;58个县已盘活195个项目,占223个的87.4%,剩余28个: what is left of another pair, that comes out, is not left of this whole.
 * Quantities of one unit count many kinds of things.
 */
export function isLeftOfOthers(total: Quantity, parts: readonly Quantity[]): boolean {
  const rest = parts.at(-1);
  if (!rest || !(rest.isRest || rest.state === 'pending' || /^(?:尚|仍)?未/.test(rest.lead.trim()))) return false;
  // 集中整改81项、中长期整改13项。集中整改已完成79项,中长期完成4项,其余9项: the whole may stand beside the total, a sentence before.
  const above = total.sentence === rest.sentence ? [] : total.sentence.quantities;
  const ahead = rest.sentence.quantities.filter((one) => one.index < rest.index);
  const beside = ahead.filter((one) => one.segment === rest.segment);
  // 应收回800万元,实收716万元;未收回的84万元: what opens a segment is left of the one before.
  const here = beside.length > 0 ? beside : ahead.filter((one) => one.segment === rest.segment - 1);
  // 25个问题完成22个;52个事项完成48个;其余3个问题: of the pair that has its name.
  const thing = rest.tail.slice(0, 2);
  const called = thing.length === 2 && ahead.some((one) => one.tail.startsWith(thing)) ? ahead : [];
  const before = [...above, ...called.filter((one) => !here.includes(one)), ...here]
    .filter((one) => one.figure.unit === rest.figure.unit)
    .slice(-AROUND);
  return before.some((whole) =>
    before.some(
      (done) =>
        whole !== done &&
        // 8宗、5宗、2宗、4宗,其余2宗: an item of the list is no whole of two others.
        !(parts.includes(whole) && (done.index < whole.index || oneClause(whole, done))) &&
        !(whole === total && parts.includes(done)) &&
        whole.figure.value.equals(done.figure.value.plus(rest.figure.value))
    )
  );
}

/** How many amounts around the total another binding is looked for among. */
const AROUND = 6;

/**
 * Whether the amounts around are bound otherwise, and well: the total is itself a part (检查11390场次,其中营造业7204、制造业3157、其余1029
 * is no 7204 = 3157 + 1029), it adds up from what stands right behind it, from the first or last of the parts, or from every other one
 * (抽验8642件: 农产品2980件、不合格187件, …). Then the parts were gathered wrongly, and nothing is refuted.
 *
 * @param complete what is done and what is not, or all but by a hair: then the total may be divided another way too (一般3619、重大39), and
 * none of them is left out
 */
export function isBoundElsewhere(total: Quantity, parts: readonly Quantity[], complete = false): boolean {
  const { quantities } = total.sentence;
  const at = quantities.indexOf(total);
  // 87件,较上年64件增加23件: an amount of before and a change are no parts.
  const alike = (one: Quantity): boolean =>
    one !== total && one.figure.unit === total.figure.unit && (parts.includes(one) || isPresent(one));
  const fits = (whole: Quantity, some: readonly Quantity[]): boolean =>
    some.length >= 2 &&
    agreeSum(
      whole.figure,
      some.map(({ figure }) => figure)
    ) === 'exact';
  const before = quantities.slice(Math.max(0, at - AROUND), at).filter(alike);
  if (before.some((whole) => !parts.includes(whole) && fits(whole, [total, ...parts]))) return true;
  const behind = quantities.slice(at + 1, at + 1 + AROUND).filter(alike);
  // Parts told in another sentence: what stands right behind the total divides it in another way.
  const own = parts.every((one) => one.sentence !== total.sentence) ? [] : [behind];
  const lists = complete ? own : [...own, parts, [...parts].reverse()];
  const runs = lists.flatMap((list) =>
    list.slice(0, AROUND).flatMap((one, index) => {
      const next = list[index + 1];
      // 维持3件、纠正1件、未审结2件: a list ends between clauses, not between its items.
      return index > 0 && !(next && isJoined(one, next)) ? [list.slice(0, index + 1)] : [];
    })
  );
  const others = complete ? [] : [0, 1].map((odd) => parts.filter((_, index) => index % 2 === odd));
  // Another way to divide the total shares no figure with this one, or is a part of it.
  const mixed = (some: readonly Quantity[]): boolean =>
    some.some((one) => parts.includes(one)) && !some.every((one) => parts.includes(one));
  return [...runs, ...others].some(
    (some) => (complete ? mixed(some) : some.length < parts.length + 1) && fits(total, some)
  );
}

/** Each under its name; the cells of a row stand bare. */
function isJoined(a: Quantity, b: Quantity): boolean {
  const [first, second] = a.index < b.index ? [a, b] : [b, a];
  return oneClause(first, second) && /[\u4e00-\u9fff]/.test(second.lead);
}

/** 抽检1864批次,合格1853批次,其中例行620批次、监督1244批次: 其中 may be of any figure before it. */
export function isOfAnother(total: Quantity, parts: readonly Quantity[]): boolean {
  const figures = parts.map(({ figure }) => figure);
  return total.sentence.quantities.some(
    (one) =>
      one.index < total.index && one.figure.unit === total.figure.unit && agreeSum(one.figure, figures) === 'exact'
  );
}

/** 餐饮87家、批发64家、制造59家,其余31家: 59 and 31 are no parts of 87 that pass over the 64. */
export function passesNothingOver({ total, parts }: Reading): boolean {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return true;
  if (first.sentence !== total.sentence)
    return !first.sentence.quantities.some(
      (one) =>
        one.index < last.index &&
        !parts.includes(one) &&
        one.segment === last.segment &&
        one.bracket === last.bracket &&
        one.figure.unit === total.figure.unit &&
        !one.isChange
    );
  // 镇级24个,村级58个,合计82个;未完成5个: what was added up is passed over rightly.
  if (/合计|总计|共计|累计/.test(first.lead)) return true;
  return !total.sentence.quantities.some(
    (one) =>
      one.index > total.index &&
      one.index < last.index &&
      !parts.includes(one) &&
      one.bracket === total.bracket &&
      one.figure.unit === total.figure.unit &&
      !one.isChange &&
      // 3658项,其中一般3619项、重大39项;已整改…,未整改…: told apart in another way.
      !/其中/.test(one.clauseLead)
  );
}

/** 优秀62家、良好287家、合格59家、不合格4家: a total is no item of the list of its parts. */
export function areItems({ total, parts }: Reading): boolean {
  const [first] = parts;
  if (GRADE.test(total.lead.trim())) return true;
  // 限期整改类4个问题完成3个,长期坚持类2个问题取得阶段性进展: a class is no part of the one beside it.
  if (CLASS.test(total.lead.trim()) && parts.some(({ lead }) => CLASS.test(lead.trim()))) return true;
  if (!first || first.sentence !== total.sentence || first.bracket !== total.bracket) return false;
  return first.clause === total.clause && first.item > total.item && !/其中|中|含|包括/.test(first.lead);
}

/** 限期整改类 */
const CLASS = /^(?!其中)[\u4e00-\u9fff]{2,8}[类型级]$/;
const GRADE = /^(?:评为|其中)?[“"]?(?:优秀|良好|优良|较好|满意|基本满意|非常满意|好|优)[”"]?(?:等次)?(?:的|为)?$/;

/**
 * 其中餐饮30家、商超12家,责令整改5家: the list of kinds has ended, what was done to some of them follows. 初核12件,转立案4件,了结8件: one after the
 * other.
 */
export function isListOver(parts: readonly Quantity[]): boolean {
  const [first] = parts;
  // 党纪政务处分128人,组织处理445人: of persons what was done is the kind.
  if (!first || isDone(first) || /^[人名]$/.test(first.figure.unit)) return false;
  return parts.some(
    (one, k) =>
      k > 0 && one.sentence === first.sentence && one.clause > (parts[k - 1] as Quantity).clause && isDone(one)
  );
}

export function areStages(parts: readonly Quantity[]): boolean {
  const leads = parts.map(({ lead }) => lead).join(' ');
  // 线索办结19件,立案8件: what was found worth a case is closed as well.
  if (/办结/.test(parts[0]?.lead ?? '') && /(?<!不予|未)立案|成案/.test(leads)) return true;
  return /初核(?!了结)|初步核实/.test(leads) && /立案/.test(leads);
}

/** Words of what was done or found, not of a kind. */
function isDone({ action, state, lead }: Quantity): boolean {
  return action !== undefined || state !== undefined || DONE.test(lead.trim());
}
const DONE =
  /^(?:已|均|未|现|发现|提出|责令|撤|查[出处实]|移[送交]|约谈|处[罚理置]|追|清|核[减销查]|整改|立案|取缔|关停|加固)/;

/** 69.2亿元,占80.1%;18.7亿元,占21.6% of 86.4亿元: each comes out alone, so they overlap. */
export function areConfirmed(total: Quantity, parts: readonly Quantity[]): boolean {
  return parts.every((part) => {
    const share = nextOf(part);
    return share?.figure.unit === '%' && /^占/.test(share.lead.trim()) && isShareOf(part, total, share);
  });
}

/** 其中退费486件,主要涉及美容;网购纠纷721件: behind the semicolon the list may leave out more. */
export const isSpread = (parts: readonly Quantity[]): boolean =>
  parts.some(({ segment }) => segment !== parts[0]?.segment);

/** 重新招租27处,收回自用5处,待租约到期后处置4处: it goes down to what is not done yet, so nothing is counted twice. */
export function endsOpen(parts: readonly Quantity[]): boolean {
  return parts.length > 2 && /^(?:待|拟|正在|尚未|未|仍在|没有)|暂缓|暂未|中止$/.test(parts.at(-1)?.lead.trim() ?? '');
}
