/**
 * Whether the text itself says that a share is of something else than the reading has it: then it confirms where it fits, and refutes nothing.
 *
 * - another base is named: 完成预算的96.8%, 调整预算的100%, where the whole is no 预算;
 * - the base stands behind: 出栏率89%(按年初存栏1353万头计算);
 * - it is one member's own rate: 低于60%的2个市,其中东岭市仅为51.8%;
 * - it is a rate of the mean population: 出生率6.39‰;
 * - a sum of the classes is counted among them.
 */
import { isLeftBetween } from '../changes/counterpart.js';
import { COMPARED, isEnd } from '../changes/ends.js';
import { isBase, isShare, oneClause, sameUnit } from '../parts/group.js';
import { added, adds, isShareOf } from '../parts/near.js';
import { nextOf, type Quantity } from '../sentence.js';
import { isOfAnotherBase } from './another-base.js';
import { areFirstAndAgain } from './beside.js';
import { isCalledOtherwise } from './called-otherwise.js';
import type { ShareReading } from './claim.js';
import { amountBehind } from './part-behind.js';

const NAMED_BASE = /(?:^|[占为达成完、])([\u4e00-\u9fff]{2,12})的(?:(?:比重|比例)(?:约|为|达到?|仅)*)?$/;
/** Words for a whole that say nothing about which. */
const ANY_BASE =
  /^(?:全[国省市区县港台澳岛镇乡村校院]|总数?)$|总[数量额和计]|总(?:长度|面积|里程|重量|体积)|全部|合计|其中|总体|整体/;
/** In ‰, by custom of a base that need not be told: 逾期率0.2‰, or 出生率6.6‰ of the mean population. */
const BY_CUSTOM = /率(?:为|达)?$|(?:出生|死亡|自然增长|发病|结婚|离婚|生育|迁[入出])率约$/;
const BASE_BEHIND = /^[(（](?:按|以)/;
const ONE_MEMBER = /^其中[\u4e00-\u9fff]{2,8}(?:仅|只|则|已|高)?(?:为|达|有)$/;
/** How far, relative to the share, the whole of another sentence may miss. */
const FAR = 0.03;

/** 人均2525元 is the whole of nothing. */
function isAverage({ lead }: Quantity): boolean {
  return /人均|户均|日均|场均|平均|均价|单价/.test(lead);
}

/** 高级职称214人,占医生的37.6%(187人,…): the bracket says of how many. */
function isCountedBehind(percent: Quantity, [part]: readonly Quantity[], whole: readonly Quantity[]): boolean {
  const told = amountBehind(percent);
  // 占66.4%(8.52万人): of so many, whatever stands before it.
  if (told && told !== part && !whole.includes(told)) return true;
  return percent.sentence.brackets.some(
    ({ owner, quantities }) =>
      owner === percent && quantities.some((one) => part && !whole.includes(one) && sameUnit(one, part))
  );
}

/** 购物占47.6%、住宿占25.1%、餐饮19.8%: one name after the other, without an amount between. */
function isOwnShare(percent: Quantity): boolean {
  const before = nextOf(percent, -1);
  const lead = percent.lead.trim();
  return (
    before !== undefined &&
    isShare(before) &&
    before.segment === percent.segment &&
    /占/.test(percent.lead + before.lead) &&
    !/[率度至到]|占比|^占|的$/.test(lead) &&
    /^[\u4e00-\u9fff]{2,10}占?(?:约|为)?$/.test(lead)
  );
}

/** 占上年总收入的86.7%: of another year. */
function isOfBefore(lead: string, [whole]: readonly Quantity[]): boolean {
  return OF_BEFORE.test(lead) && whole !== undefined && !BEFORE.test(`${whole.lead} ${whole.bracket?.text ?? ''}`);
}
const OF_BEFORE = /占(?:上年|去年|上一年|前年|年初|上期)[^,;。]*的$/;
const BEFORE = /上年|去年|上一年|前年|年初|年末|期末|年底|上期/;

/** 管理费用132万元,占总支出的5.1%, where only 公益支出 is told: it is one kind of it. */
function isOfAllOfIt(lead: string, [whole, another]: readonly Quantity[]): boolean {
  if (!whole || another) return false;
  const words = whole.lead.trim().replace(/[为有达]$/, '');
  // “双带头人”书记36名,高级职称31名,占书记总数的79.5%: of all of them, of whom those in quotation marks are some.
  const all = /占(?:全[部体市县区镇校院])?([\u4e00-\u9fff]{2,8})总[数量额]的?$/.exec(lead)?.[1];
  if (all && words.endsWith(all)) return /[”"]$/.test(words.slice(0, -all.length));
  const kind = /占(?:当年|全年|年度|本年)?总([\u4e00-\u9fff]{2,4})的$/.exec(lead)?.[1];
  if (!kind || ANY_BASE.test(lead)) return false;
  const at = words.lastIndexOf(kind);
  return at > 0 && !/[总全共年度的月市县区省]$|合计|各类|实现|完成/.test(words.slice(0, at));
}

/** 29座不足60%,其余122座的负荷率为82%: a rate that those units have is no share of them. */
const isOwnRate = (percent: Quantity, [part]: readonly Quantity[]): boolean =>
  /^的[\u4e00-\u9fff]{2,8}率(?:仅|为|达|约)*$/.test(percent.lead.trim()) && nextOf(percent, -1) === part;

/** 较上年底的491358人减少18442人: what the year before had is no whole of today. */
const isComparedWith = ([whole]: readonly Quantity[]): boolean =>
  whole !== undefined && COMPARED.test(whole.lead) && nextOf(whole)?.isChange === true;

/** 比预算节约17.5万元,节约率4.07% · 短收36.9亿元(1.51%): of what there would have been. */
const isOfPlan = (percent: Quantity, [part]: readonly Quantity[], [whole]: readonly Quantity[]): boolean =>
  percent.bracket?.owner?.isChange === true ||
  (/(?:节约|节支|节省|核减|审减|溢价|折价|下浮|增值)率(?:为|达)?$/.test(percent.lead.trim()) &&
    part !== undefined &&
    (part.isChange || isLeftBetween(part)) &&
    !/送审|申报|上报|预算|概算|估算|结算|决算|控制价|限价|原值|评估|合同/.test(whole?.lead ?? ''));

/** 高危漏洞全部修复,中低危漏洞修复165个,整体修复率96.9%: those done without a number count too. */
function isOverall(percent: Quantity, [part]: readonly Quantity[], [whole]: readonly Quantity[]): boolean {
  // 自查的52项整改49项,总整改率95.5%
  if (/总[\u4e00-\u9fff]{2,4}率/.test(percent.lead) && whole?.lead.trim().endsWith('的')) return true;
  if (!/整体|总体|综合/.test(percent.lead) || !part || !whole || whole.sentence !== percent.sentence) return false;
  const { text, start } = percent.sentence;
  return /全部|均已|都已/.test(text.slice(whole.figure.span.end - start, percent.figure.span.start - start));
}

/** 整改完成84个,…自查的完成66个,自查问题完成率90.4%: what was done is no base of a rate of completion. */
const isOfDone = (lead: string, [whole, another]: readonly Quantity[]): boolean =>
  /(?:完成|整改|办结|销号|落实)率/.test(lead) &&
  whole !== undefined &&
  !another &&
  /(?:完成|办结|整改)(?:了|到位)?$/.test(whole.lead.trim());

/** 2023年假期8天,接待94.56万人次。…景区接待52.86万人次,占61.3%: a whole that is told of a year before. */
function isOfYearBefore({ figure, sentence }: Quantity, whole: readonly Quantity[], text: string): boolean {
  return whole.some((one) => {
    if (one.sentence === sentence) return false;
    const year = /^[^,;。\d]{0,4}((?:19|20)\d\d)年/.exec(one.sentence.text)?.[1];
    if (year === undefined || sentence.text.includes(`${year}年`)) return false;
    const told = text.slice(Math.max(0, one.sentence.start - FAR_BACK), figure.span.start).match(YEAR_TOLD) ?? [];
    return told.some((other) => other > year);
  });
}
const FAR_BACK = 600;
/** A year that is told of; a day may be that of the notice. */
const YEAR_TOLD = /(?:19|20)\d\d(?=年(?!\d{1,2}月\d{1,2}日))/g;

/** 8个国控断面全部达标,达标率100%: all of those, whatever there are besides. */
const isAllOfThem = ({ sentence, figure }: Quantity, [part]: readonly Quantity[]): boolean =>
  part?.sentence === sentence &&
  /全部|[均都全]/.test(sentence.text.slice(part.figure.span.end - sentence.start, figure.span.start - sentence.start));
const HUNDRED = 100;

/** 抚育计划3.5万亩,完成率92.9%: what was planned is no part of what is done. */
function isOfWhatWasPlanned(percent: Quantity, parts: readonly Quantity[], whole: readonly Quantity[]): boolean {
  if (!/(?:完成|执行|落实|实现)率/.test(percent.lead)) return false;
  // 已完成整改任务45项: what was planned, and is done.
  const planned = (one: Quantity | undefined): boolean =>
    one !== undefined &&
    PLANNED.test(one.lead.trim()) &&
    !/^(?:已|共|累计)*(?:完成|办结|落实|销号)/.test(one.lead.trim());
  const nearest = nextOf(percent, -1);
  const passedOver = nearest && planned(nearest) && ![...parts, ...whole].includes(nearest);
  return passedOver === true || (parts.length === 1 && planned(parts[0]));
}
const PLANNED = /(?:计划|目标|任务|指标)(?:数|量|为)*$/;

/** 查处131个,查处率95.6%;整改126个,整改率92.0%: of the same as the stage before. */
function isOfStageBefore(percent: Quantity, [whole, another]: readonly Quantity[]): boolean {
  const rate = whole && !another ? nextOf(whole) : undefined;
  if (!whole || !rate || rate === percent) return false;
  // 按期办结51894件,办结率98.4%;调解成功33106件,占办结量的63.8%: it names the stage.
  const named = /占([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,3}的$/.exec(percent.lead.trim())?.[1];
  if (named && whole.lead.includes(named)) return false;
  return isShare(rate) && /率/.test(rate.lead) && /到位|查处|办结|处置/.test(whole.lead);
}

/** 市级14处,县级27处,合计41处,治理率91.1%: of what all of them came to. */
const isOfTotalBefore = (percent: Quantity, [whole]: readonly Quantity[]): boolean =>
  whole?.isTotal === true && nextOf(percent, -1) === whole && /率/.test(percent.lead);

/** 原住民81925人,平地42667人、山地39258人,占4.39%: of all of them, who are told before the list that they make. */
function isHeadOfList(percent: Quantity, [part, another]: readonly Quantity[]): boolean {
  if (!part || another || part.item === 0 || !/^占/.test(percent.lead.trim())) return false;
  const list = [part];
  for (let one = nextOf(part, -1); one && one.clause === part.clause; one = nextOf(one, -1)) list.unshift(one);
  const head = nextOf(list[0] as Quantity, -1);
  return head !== undefined && list.length > 1 && sameUnit(head, part) && adds({ total: head, parts: list });
}

/** 供养1082人。床位1120张,入住408人,入住率36.4%: what stands right before it, of another unit, comes out. */
function isOfAmountBefore(percent: Quantity, [part, another]: readonly Quantity[]): boolean {
  if (!part || another) return false;
  const before = nextOf(part, -1);
  if (!before || before.clause !== part.clause - 1 || sameUnit(before, part) || isShare(before)) return false;
  return percent.figure.place.scale > 0 && /率/.test(percent.lead) && isShareOf(part, before, percent);
}

/** 完成81家,关闭3家,任务完结率100%,完成率96.4%: the rate beside it is what this part is of that whole. */
function isOfRateBeside(
  percent: Quantity,
  [part, second]: readonly Quantity[],
  [whole, another]: readonly Quantity[]
): boolean {
  if (!part || !whole || second || another) return false;
  return [nextOf(percent, -1), nextOf(percent)].some(
    (one) =>
      one?.segment === percent.segment &&
      /率/.test(one.lead) &&
      isShare(one) &&
      // 与第8期(抽检790批次,不合格19批次)相比,合格率由97.6%上升到98.0%: or what they leave.
      (isShareOf(part, whole, one) || isShareOf({ ...part, n: whole.n - part.n }, whole, one))
  );
}

/** 全年安排12次, of which 占全年计划的 is told: a plan by another word. */
const isCalled = (words: string, end: string): boolean =>
  // 检查发现61家, 抽查查出23件: found, not looked at.
  (words.includes(end) &&
    !words
      .split(end)
      .slice(1)
      .some((behind) => FOUND.test(behind))) ||
  (/计划|任务|目标/.test(end) && /安排|计划|任务|目标|下达/.test(words));

const FOUND = /^[\u4e00-\u9fff]{0,4}(?:发现|查出|检出|认定)/;

const wordsOf = ({ lead, tail, subject }: Quantity): string => `${lead} ${tail} ${subject}`;

/** 接近抽样批次的一半(46.2%): the words in front of the bracket name the whole. */
function isOfNamedInFront({ bracket, lead, sentence }: Quantity, whole: readonly Quantity[]): boolean {
  if (!bracket || lead.trim() !== '') return false;
  const name = ABOUT_HALF.exec(sentence.text.slice(0, bracket.start - sentence.start))?.[1];
  return name !== undefined && !whole.some((one) => wordsOf(one).includes(name));
}
const ABOUT_HALF = /([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{2}的(?:一半|多数|大部分|[一二三四五六七八九]成)[多半余]?$/;

/** 一般事故672起…占总数的54.4%: a class is not all. */
const isOnlyAClass = (lead: string, [whole, another]: readonly Quantity[]): boolean =>
  /占总[数量额]/.test(lead) && whole !== undefined && another === undefined && ONE_CLASS.test(whole.lead.trim());
const ONE_CLASS = /^(?:其中|一般|较大|重大|特别重大|轻微|严重|简易|另有)/;

/** 资金支出1.83亿元,…占到位资金的65.1%: money at another step. */
function isAtAnotherStep(name: string, whole: readonly Quantity[]): boolean {
  const step = STEP.exec(name.replace(/^占/, ''))?.[0];
  return step !== undefined && !whole.some((one) => wordsOf(one).includes(step));
}
const STEP =
  /^(?:到位|支出|拨付|下达|分配|投入|收回|追回|追缴|盘活|结余|应[收缴付]|实[收缴付])(?!总)(?=[\u4e00-\u9fff]{2})/;

/** 符合规定963场次,违反法令317场次,违规比率24.8%: of the two together. */
function isOfBothTogether(percent: Quantity, { parts, whole, complement }: ShareReading): boolean {
  const [part, more] = parts;
  const [base, another] = whole;
  if (!part || !base || more || another || complement || part.sentence !== base.sentence) return false;
  // 其中未成年人92万人次,占28%
  if (!/率/.test(percent.lead)) return false;
  // A small part makes hardly a difference.
  return part.n < base.n && part.n * SMALL > base.n && isShareOf(part, { ...base, n: base.n + part.n }, percent);
}

const SMALL = 8;

/** 达标的由5座增加到11座,达标率91.7%: as many as there were is not as many as there are. */
function isStartOfMove(part: Quantity): boolean {
  const next = nextOf(part);
  return (
    /(?:由|从)[^,;。]{0,12}$/.test(part.lead.trim()) && next !== undefined && next.clause === part.clause && isEnd(next)
  );
}

/** 添加剂8项次、重金属3项次、质量指标2项次,农兽药残留占61.9%: an item of a list is no whole of the two behind it. */
const isItemBeside = ([part, another]: readonly Quantity[], [base, more]: readonly Quantity[]): boolean =>
  part !== undefined && another !== undefined && base !== undefined && !more && base.item > 0 && oneClause(base, part);

/** 支出调整预算241亿元,执行229.3亿元,…占支出的80.2%: of what was spent. */
const isOfTheBudget = (lead: string, [whole]: readonly Quantity[]): boolean =>
  /占(?:总|全部)?(?:支出|收入)的?$/.test(lead) && /预算|计划|目标/.test(whole?.lead ?? '');

/** 前三位分别为52件、38件、27件,占总量的54.7%: of all three together. */
const areItemsOfSeveral = (
  { clause }: Quantity,
  [part, second]: readonly Quantity[],
  [base, another]: readonly Quantity[]
): boolean =>
  part !== undefined &&
  base !== undefined &&
  !second &&
  !another &&
  clause > part.clause &&
  oneClause(base, part) &&
  base.item < part.item &&
  /(?:分别|依次)[为是有]?$/.test(base.clauseLead.trim());

/** 开工81个、清退34个,扣除清退项目后,开工率96.4%: of fewer than there were. */
function isOfFewer({ figure: { span } }: Quantity, parts: readonly Quantity[], text: string): boolean {
  const from = parts.at(-1)?.figure.span.end ?? span.start;
  return from < span.start && /(?:扣除|剔除|除去|不计|不含)[^,;。]{2,14}[后,]/.test(text.slice(from, span.start));
}

/** 查核213家,合格182家;…复查合格29家,合格率由85.4%提高为99.1%: what it rose from is of another whole than the reading's, so it is not of this one. */
function isRisenFrom(percent: Quantity, { parts: [part], whole }: ShareReading): boolean {
  const from = nextOf(percent, -1);
  if (!from || !isShare(from) || from.clause !== percent.clause || !/[由从][^,;]*$/.test(from.clauseLead)) return false;
  if (!part || !isEnd(percent)) return false;
  const sum = added(whole);
  const told = percent.sentence.quantities.filter((one) => one.index < from.index && sameUnit(one, part));
  return told.some((one) => told.some((all) => all.n > sum && all.index < one.index && isShareOf(one, all, from)));
}

/** 当期审结4318件,法定时限内结案率99.1%: of those in time, who are not told. */
const isWithinTime = (lead: string, parts: readonly Quantity[]): boolean =>
  IN_TIME.test(lead) && !parts.some(({ clauseLead, tail }) => IN_TIME.test(`${clauseLead} ${tail}`));
const IN_TIME = /(?:时限|期限|规定时间|审限|时效|规定期)(?:内|以内)/;

export function isDoubtful(percent: Quantity, reading: ShareReading, text: string): boolean {
  const { parts, whole, complement, sure, settled, inSeries } = reading;
  const lead = percent.lead.trim();
  if (
    (ONE_MEMBER.test(lead) && !lead.includes('率')) ||
    (BASE_BEHIND.test(text.slice(percent.figure.span.end, percent.figure.span.end + 2)) &&
      !whole.some(({ bracket }) => bracket?.start === percent.figure.span.end))
  )
    return true;
  if (percent.figure.unit === '‰' && BY_CUSTOM.test(lead)) return true;
  // 微信93个(95.9%)、微博45个(90%): of the one before the bracket.
  if (percent.bracket && parts.length > 1 && parts.every((one) => one.bracket !== percent.bracket)) return true;
  // 完好率由87.5%(1264眼中完好1106眼)提高到100%: the bracket is of the rate before it.
  if (
    parts.some(
      ({ bracket }) =>
        bracket?.owner && bracket !== percent.bracket && isShare(bracket.owner) && bracket.owner !== percent
    )
  )
    return true;
  // 图表、视频各1篇,占16.7%: both together.
  if (parts.some((one) => /各$/.test(one.lead.trim()))) return true;
  if (percent.n === HUNDRED && isAllOfThem(percent, parts)) return true;
  // 消缺率(按全部缺陷计算)为95.3%, 再审改变率(改判、调解、发回)89.7%
  if (/率\((?:(?:按|以|占)[^()]*|[^()\d]*、[^()\d]*)\)/.test(percent.clauseLead)) return true;
  // 二级17家、一级8家,二级以上占92.9%: of several classes, which its words name.
  if (/[级等类档][及或]?以[上下]的?占(?:比)?(?:约|为|达)*$/.test(lead)) return true;
  if (
    isCalledOtherwise(percent, lead, reading) ||
    isOwnRate(percent, parts) ||
    isComparedWith(whole) ||
    isOfPlan(percent, parts, whole)
  )
    return true;
  if (parts.length === 1 && whole.length === 1 && areFirstAndAgain(whole[0] as Quantity, parts[0] as Quantity))
    return true;
  if (isHeadOfList(percent, parts) || isOfAmountBefore(percent, parts)) return true;
  if (isOfWhatWasPlanned(percent, parts, whole) || isOfYearBefore(percent, whole, text)) return true;
  if (isOfDone(lead, whole) || isOfStageBefore(percent, whole) || isOfTotalBefore(percent, whole)) return true;
  if (
    isOfRateBeside(percent, parts, whole) ||
    isRisenFrom(percent, reading) ||
    isOfBothTogether(percent, reading) ||
    isWithinTime(percent.clauseLead, parts) ||
    parts.some(isStartOfMove) ||
    isItemBeside(parts, whole) ||
    isOfTheBudget(lead, whole)
  )
    return true;
  if (areItemsOfSeveral(percent, parts, whole)) return true;
  if (isOverall(percent, parts, whole) || isOfFewer(percent, parts, text)) return true;
  // 二、三类58.9万箱(二类27.6、三类31.3),四类9.4万箱: what a bracket divides is counted outside of it.
  if (
    whole.length > 1 &&
    whole.some(({ bracket }) => bracket !== percent.bracket) &&
    !whole.every(({ bracket }) => bracket)
  )
    return true;
  if (whole.length > 1 && whole.some((one) => one.isTotal || /合计|总计|共计/.test(one.lead))) return true;
  if (parts.some(isBase) || [...parts, ...whole].some(isAverage)) return true;
  if (isOfNamedInFront(percent, whole)) return true;
  if (isOwnShare(percent) || isCountedBehind(percent, parts, whole)) return true;
  if (isOfAnotherBase(percent, reading, text)) return true;
  if (isOfBefore(lead, whole) || isOfAllOfIt(lead, whole) || isOnlyAClass(lead, whole)) return true;
  const name = NAMED_BASE.exec(lead)?.[1];
  // 占抽查数的: of what was 抽查.
  const plain =
    name && !/[年月季期]/.test(name)
      ? name.replace(/(?<=[\u4e00-\u9fff]{2})(?:总数|总额|总量|[人户件家次起宗项]数|批次数|数|额|量)$/, '')
      : name;
  const end = plain?.slice(-2);
  if (name && isAtAnotherStep(name, whole)) return true;
  // 占该类诉求的 is of what its section names.
  if (sure && name && /^占?[该本此]/.test(name)) return false;
  // 占受检单位的 is of those that were looked at, see `of-looked-at.ts`.
  if (sure && settled && name && /^占?[被受参已所]?[检查抽核巡审]/.test(name)) return false;
  // 占新立案总数的: not of all that were 立案, in whatever quarter.
  if (
    plain &&
    /^占?[新净实][\u4e00-\u9fff]{2}$/.test(plain) &&
    !whole.some((one) => wordsOf(one).includes(plain.replace('占', '')))
  )
    return true;
  if (end && name && !ANY_BASE.test(name) && !whole.some((one) => isCalled(wordsOf(one), end))) return true;
  const [base] = whole;
  const [part] = parts;
  // 9项…占9项总额的0.6%: of themselves they are all.
  if (base && part && parts.length === 1 && whole.length === 1 && part.n === base.n && /占[^,;。]*的/.test(lead))
    return true;
  const called = name !== undefined || /结构|分别|依次/.test(percent.clauseLead);
  if (
    (sure && (called || inSeries || settled)) ||
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
