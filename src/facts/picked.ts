/**
 * Figures that are some of those before them, by the verbs: 检查168个项目,督促整改15个项目 · 对42个支部的档案开展复查,发现要件不全的9个 · 闲置房产31处,已盘活25处.
 *
 * Each pair is a part and the whole that holds it; whether it does is for `rules/at-most`.
 */
import { COMPARED, isListed } from './changes/ends.js';
import { sameHead, sameUnit, twinOf } from './parts/group.js';
import type { Quantity, Sentence } from './sentence.js';

/** Verbs that look at a set, and verbs that pick some of it. */
export const LOOK =
  /检查|抽查|核查|排查|摸排|普查|稽查|检测|检定|抽验|核验|暗访|搜查|抽检|监测|受理|清理|巡查|审核|评查|复查|走访|复核|督查|比对|筛查|收到|征集|自查自纠|抽审|倒查|审查|调阅|核对|报名|回头看|立案|清点|盘点|复审/;
export const PICK =
  /督促整改|责令|整改|发现|查出|查处|检出|查实|属实|办结|立案|不合格|合格|问题|取消|停发|约谈|处罚|曝光|通报|移送|答复|采纳|存在|隐患|认定|判定|停用|更换|退回|退改|返工|重写|更正|补正|纠正|录用|选任|聘任|结案|审结|未达标|瑕疵|缺失/;
/** What came in may have been there before: more may be settled than came in. */
const COMES_IN = /受理|收到|立案|报名/;
/** 不配合检查9户 are no set to pick from. */
const NOT_LOOKED_AT =
  /(?:不配合|不接受|拒绝|拒不|逃避|规避|阻挠|无法|未)[\u4e00-\u9fff]{0,4}(?:检查|抽查|核查|排查|检测|监测|审核)/;
/** Ways to look at each of a set. */
const LOOK_AT_EACH =
  /检查|抽查|核查|排查|摸排|普查|摸底|清查|审核|评查|复查|复核|评估|考核|体检|筛查|踏查|申报|测评|抽检|检测/;
/** What is wrong with things, that something is done about. */
const WRONG = /闲置|拖欠|欠缴|滞留|损毁|破损|违规|违法|隐患|问题|缺陷|不合格|不达标|未整改|积存|空置|撂荒/;
const DONE = /^(?:现已|已|均已|目前已)(?!全?部?(?:包?含|包括|计入|列入|纳入|并入|统计))[\u4e00-\u9fff]{2,6}$/;
/** 87万元,已含在412万元内: the whole stands behind its part. */
const HELD =
  /^(?:且|并|也|均|全部|现)*(?:已|均)?(?:一并|全部)?(?:包?含|包括|计入|列入|纳入|并入|统计)(?:在|于|到|进)?(?:(?:上述|前述|以上)[\u4e00-\u9fff]{0,8}|本|该)?$/;
const IN_IT = /^[^,;。\d]{0,10}(?:之?内|之?中|里)$/;
/** 新发现20处, 本月: what was done may go back to what there was before. */
const ONLY_NEW = /新|本[月周季]|当[月日季]|今年|本年/;

export interface Picked {
  part: Quantity;
  whole: Quantity;
  /** The words bind them, so that more than the whole is a contradiction. */
  sure: boolean;
}

/** Every pair of a sentence. */
export function pickedIn({ quantities, text, start }: Sentence): Picked[] {
  const pairs: Picked[] = [];
  for (let i = 1; i < quantities.length; i++) {
    const part = quantities[i] as Quantity;
    const whole = quantities[i - 1] as Quantity;
    if (isPicked(part, whole) || isOfTopic(part, whole) || isWhoCame(part, whole))
      pairs.push({ part, whole, sure: true });
    else if (isAdded(part, whole)) pairs.push({ part: whole, whole: part, sure: true });
    else if (isHeldIn(whole, part)) pairs.push({ part: whole, whole: part, sure: true });
    else if (isStage(part, whole)) pairs.push({ part, whole, sure: part.n > whole.n });
    const near = sameUnit(part, whole) ? whole : quantities.slice(0, i).findLast((one) => sameUnit(one, part));
    // 隐患11852条,含重大64条,已整改11487条: of all of them.
    if (!near || !isPlainPair(part, near) || (part.n > near.n && /^(?:其中|含|包括|内含)/.test(near.lead.trim())))
      continue;
    const between = text.slice(near.figure.span.end - start, part.figure.span.start - start);
    if (isAmong(part, near, between) || isDoneOf(part, near) || isPickedFurther(part, near)) {
      pairs.push({ part, whole: near, sure: true });
      const [a, b] = [twinOf(part), twinOf(near)];
      if (a && b && sameUnit(a, b)) pairs.push({ part: a, whole: b, sure: true });
    }
  }
  return pairs;
}

/** 排查发现隐患438条,…。…经复查,上述隐患中已整改销号443条: of what the paragraph told last under that name. */
export function ofAbove({ quantities, block }: Sentence, previous: readonly Sentence[]): Picked[] {
  return quantities.flatMap((part): Picked[] => {
    if (part.bracket || part.isChange) return [];
    const done = doneBefore(part, block, previous);
    if (done) return [{ part, whole: done, sure: true }];
    const name = ABOVE.exec(part.clauseLead.trim())?.[1];
    if (!name) return [];
    const whole = previous
      .filter((one) => one.block === block)
      .flatMap((one) => one.quantities)
      .findLast((one) => sameUnit(one, part) && !one.isChange && `${one.lead} ${one.tail}`.includes(name.slice(-2)));
    return whole ? [{ part, whole, sure: true }] : [];
  });
}
/** 年内审结2031人。…审结案件中适用从宽的1987人: of the only ones of which the paragraph told that it was done. */
function doneBefore(part: Quantity, block: Sentence['block'], previous: readonly Sentence[]): Quantity | undefined {
  const verb = OF_DONE.exec(part.clauseLead.trim())?.[1];
  if (!verb) return undefined;
  const [whole, another] = previous
    .filter((one) => one.block === block)
    .flatMap(({ quantities }) => quantities)
    .filter((one) => sameUnit(one, part) && !one.isChange && one.lead.trim().endsWith(verb));
  return another ? undefined : whole;
}
const OF_DONE = /^([\u4e00-\u9fff]{2})的?(?:案件|问题|项目|人员|企业|线索|事项)[中里](?![^\d]*[共累]计)/;
const ABOVE =
  /^(?:上述|以上|前述)([\u4e00-\u9fff]{2,8}?)[中里](?:现?已|均|共)*(?:完成)?[\u4e00-\u9fff]{2,4}(?:的|了)?$/;

/** 应参训干部148人,实际参训131人: who came of those who had to. */
function isWhoCame(part: Quantity, whole: Quantity): boolean {
  const verb = HAD_TO.exec(whole.lead.trim())?.[1];
  return (
    verb !== undefined &&
    /^(?:人|名|位|户|家)$/.test(part.figure.unit) &&
    sameUnit(part, whole) &&
    part.clause - whole.clause === 1 &&
    new RegExp(`^实(?:际|有)?(?:${verb}|到|${verb.slice(-1)})`).test(part.lead.trim())
  );
}
const HAD_TO =
  /^(?:[\u4e00-\u9fff]{0,6})应(到|参加|参训|参会|参检|参评|参测|参考|到会|到岗|出席|检|签|考|巡)[\u4e00-\u9fff]{0,6}$/;

function isPicked(part: Quantity, whole: Quantity): boolean {
  return (
    sameUnit(part, whole) &&
    sameThing(part, whole) &&
    part.bracket === whole.bracket &&
    mayFollow(part, whole) &&
    LOOK.test(whole.clauseLead + whole.tail) &&
    !COMPARED.test(part.lead) &&
    !NOT_LOOKED_AT.test(whole.clauseLead) &&
    // 办结14件,1件正在核查,移交线索9件: no set of one that something was picked of.
    !/^(?:正|尚|仍|待)/.test(whole.tail) &&
    !isFoundOn(whole) &&
    PICK.test(part.lead) &&
    // 第二次复查合格4家,累计合格30家: of both times.
    !/累计|合并|合计|汇总|总[数计]/.test(part.lead) &&
    !(part.clause === whole.clause && /[与和及]/.test(part.lead)) &&
    // 发现重大隐患29项、一般隐患2143项: one beside the other.
    !(part.n > whole.n && part.clause === whole.clause && part.item === whole.item + 1) &&
    // 剔除重复认定的5项,全县建账62项
    !/剔除|扣除|重复/.test(whole.lead) &&
    // 新排查隐患1460处,整改1688处(含往期): what was found before is put right too.
    !(part.n > whole.n && ONLY_NEW.test(whole.clauseLead)) &&
    // 受理问题926件,处置线索1145件(含往年结转): what is dealt with may have come in before.
    !(part.n > whole.n && COMES_IN.test(whole.clauseLead) && !/属实|不合格|合格|问题的/.test(part.lead)) &&
    // 督查发现问题67个,自查发现问题183个: found in two ways.
    !(FOUND.test(part.lead) && FOUND.test(whole.lead))
  );
}

/** 抽查120台,抽查比例17.6%,发现不符4台 · 复审档案153卷,补充材料286份,认定存疑8卷: what stands between is of another unit. */
const isPickedFurther = (part: Quantity, near: Quantity): boolean =>
  part.index - near.index > 1 && !VAGUE_UNIT.test(part.figure.unit) && isPicked(part, near);

/** 复核中取消37人, 复查后恢复58人: what came of looking, and no set that was looked at. */
const isFoundOn = ({ clauseLead, lead }: Quantity): boolean =>
  FOUND_ON.test(clauseLead) && !/发现|查[出处实]|检出|存在/.test(lead);
const FOUND_ON = new RegExp(`(?:${LOOK.source})(?:过程)?(?:中|后)[\\u4e00-\\u9fff]{2,6}$`);

/** 5件线索办结4件 · 22个问题中已销号19个: one clause, the first its topic. */
function isOfTopic(part: Quantity, whole: Quantity): boolean {
  return (
    sameUnit(part, whole) &&
    part.clause === whole.clause &&
    part.bracket === whole.bracket &&
    whole.runsOn &&
    /^(?:对|上述|以上|该|全部|目前|截至目前)?$/.test(whole.lead.trim()) &&
    part.head === '' &&
    // 上述五个方面分别整改到位25个、15个…
    !/分别|各/.test(part.lead) &&
    /^[\u4e00-\u9fff“”]{1,8}?中?(?:已经?|现已)?(?:完成整改|完成|整改|办结|销号|核查完毕|处置|审结|结案|落实|落地|化解|解决|答复|回复|拆除|修复)(?:了|到位)?$/.test(
      part.lead.trim()
    )
  );
}

/** 新增自助机26台,总数达到81台 · 新建泵站5座,累计建成31座 */
function isAdded(total: Quantity, added: Quantity): boolean {
  return (
    sameUnit(total, added) &&
    total.segment === added.segment &&
    total.clause - added.clause === 1 &&
    total.bracket === added.bracket &&
    /^(?:新[增建设添开购投]|增[设配加])/.test(added.lead.trim()) &&
    /^(?:[\u4e00-\u9fff]{0,4}总[数量额](?:已)?(?:达到?|增加?[至到]|为)|(?:累计|合计)(?:达到?|建成|拥有|增至)?)$/.test(
      total.lead.trim()
    )
  );
}

/** 查出违规金额87万元,已含在412万元内 · …已计入上述412万元. */
function isHeldIn(part: Quantity, whole: Quantity): boolean {
  const lead = whole.lead.trim();
  return (
    sameUnit(part, whole) &&
    part.sentence === whole.sentence &&
    (whole.bracket?.owner === part || (part.segment === whole.segment && whole.clause - part.clause <= 1)) &&
    HELD.test(lead) &&
    // 103家应纳入监管,已纳入101家: of them.
    !/应[\u4e00-\u9fff]{0,2}[列计纳并]入/.test(part.clauseLead + part.tail) &&
    (/[列计纳并]入(?:到|进|于)?(?:(?:上述|前述|以上)[\u4e00-\u9fff]{0,8})?$/.test(lead) ||
      (!whole.runsOn && IN_IT.test(whole.tail.trim())))
  );
}

/** 实施项目86个,…竣工34个 · 排查确定村党组织18个,…已转化16个 · 违规出借2.8亿元,逾期未收回1.15亿元: one stage after the other; it may go on with others. */
function isStage(part: Quantity, whole: Quantity): boolean {
  return (
    sameUnit(part, whole) &&
    (part.n <= whole.n || isBeyond(part, whole)) &&
    sameHead(part, whole) &&
    part.bracket === whole.bracket &&
    mayFollow(part, whole) &&
    part.clause > whole.clause &&
    STAGE_FIRST.test(whole.lead) &&
    STAGE_NEXT.test(part.lead.trim())
  );
}
/** 收到意见建议213条,采纳4927条: right behind the other, so much that no stock from before explains it. */
const isBeyond = (part: Quantity, whole: Quantity): boolean =>
  part.n >= whole.n * BEYOND &&
  part.clause === whole.clause + 1 &&
  !ASIDE.test(whole.lead) &&
  !/后[为共]?$/.test(part.lead.trim());
/** How many times as much is beyond all that may have been left over from before. */
const BEYOND = 5;
/** Some of them, those that were not so, or one remedy beside another: 收缴违规资金36万元,调整账目1026万元. */
const ASIDE = /重复|其中|另|不予|未|不|新|[收追上补]缴|追回|退[回还]|清退|归还|盘活/;
const STAGE_FIRST =
  /立案|受理|收到|征集|移送|缺陷|实施|安排|谋划|应|需|确定|列入|排查|抽取|违规|涉及|查[出处实]|认定|存在|交办|移交|反馈|梳理|收集|争取|下达|原有|现有|投入/;
const STAGE_NEXT =
  /^(?:现|已|均|目前|逾期|尚|仍)*(?:未)?(?:开工|竣工|完工|建成|投用|投产|转化|调整|整改|收回|追回|追缴|清退|退还|验收|通过验收|拆除|处置|拨付|支付|使用|核销|盘活|补正|规范|办结|结案|采纳|查实|修复|消除|纠正|兑现|销号|化解|抽[查取检]|现场检查|重点核查)[\u4e00-\u9fff]{0,2}$/;

const FOUND = /发现|查出|上报|反映|反馈|自查|排查出/;

/** Near enough, and neither a sum nor a change; the whole no item of a list. */
function mayFollow(part: Quantity, whole: Quantity): boolean {
  return (
    part.segment === whole.segment &&
    part.clause - whole.clause <= 2 &&
    !part.isTotal &&
    !part.isChange &&
    !whole.isChange &&
    !whole.isRest &&
    // 其中企业自查783项、部门检查464项,已整改1206项: of all of them.
    whole.item === 0 &&
    !/其中/.test(whole.clauseLead) &&
    !(part.n > whole.n && isListed(whole))
  );
}

/** In clauses of their own, outside brackets. */
function isPlainPair(part: Quantity, whole: Quantity): boolean {
  return (
    !part.bracket &&
    !whole.bracket &&
    part.clause > whole.clause &&
    mayFollow(part, whole) &&
    !/其中/.test(part.clauseLead)
  );
}

/** 规模养殖场96家,设施不达标的13家: those that are so, of those that were looked at. */
function isAmong(part: Quantity, whole: Quantity, between: string): boolean {
  const words = whole.lead + between;
  return (
    /[\u4e00-\u9fff]{3}的$/.test(part.lead.trim()) &&
    // 检查4860次,比上年的5400次减少: of another time.
    !COMPARED.test(part.lead) &&
    // 抽查指出的18个与自行排查的73个: one beside the other.
    !/[与和及]/.test(part.lead) &&
    // 无预算的14个,无决算的23个: one beside the other.
    !/[\u4e00-\u9fff]{3}的$/.test(whole.lead.trim()) &&
    part.head === '' &&
    LOOK_AT_EACH.test(words) &&
    !NOT_LOOKED_AT.test(words)
  );
}

/** 闲置房产31处、5.7万平方米,已盘活25处、4.9万平方米 */
function isDoneOf(part: Quantity, whole: Quantity): boolean {
  const wrong = WRONG.test(whole.lead) || (!whole.runsOn && WRONG.test(whole.tail));
  return (
    wrong &&
    whole.state === undefined &&
    DONE.test(part.lead.trim()) &&
    part.head === '' &&
    !ONLY_NEW.test(whole.clauseLead)
  );
}

/** Units that count many kinds of things need the same name beside them; 户, 人, 亩 speak for themselves. */
const VAGUE_UNIT = /^[个项条件起处次份批]$/;

const SAID_OF_THEM =
  /(?:不合格|不达标|未达标|不规范|退回|退改|返工|重写|重做|查实|属实|更换|取消|停用|更正|补正|移送(?:司法|公安|检察|纪检|监察)(?:机关)?)(?:的|者)?$/;

function sameThing(part: Quantity, whole: Quantity): boolean {
  if (!sameHead(part, whole)) return false;
  if (!VAGUE_UNIT.test(part.figure.unit) || part.subject === '') return true;
  // 教案156份,退回重写17份: a verb that stands for all that it is said of.
  if (part.tail.trim() === '' && SAID_OF_THEM.test(part.lead.trim())) return true;
  return whole.subject.includes(part.subject.slice(-2)) || part.subject.includes(whole.subject.slice(-2));
}
