/**
 * A part does not exceed its whole.
 *
 * **Why**: behind 其中 stands a part, and what was found in a check cannot be more than what was checked.
 * **What to do**: look which of the two counts was not brought up to date.
 *
 * The whole must be bound by the wording: 其中 with a figure of the same unit, or a list of them; rows that tell what became of each; or a check
 * and what it found in one sentence (检查168个项目,督促整改15个项目), or the latest and all so far (累计). 人次 may exceed 人, and a remainder is no part: such pairs are left alone.
 *
 * @example 购置充电桩48个,其中快充桩30个。
 *   holds 30 ≤ 48
 *
 * @example 购置充电桩48个,其中快充桩84个。
 *   fails 84 > 48
 *
 * @example 采购合同268份,其中超权限审批14份、未招标289份。
 *   fails 289 > 268
 *   holds 14 ≤ 268
 *
 * @example 立行立改类142个,已整改140个;分阶段整改类51个,已整改54个。
 *   holds 140 ≤ 142
 *   fails 54 > 51
 *
 * @example 甲县计划建站12个,已处置14个;乙县计划建站9个,已处置9个。
 *
 * @example 对36个支部的台账开展复查,发现记录不全的45个。
 *   fails 45 > 36
 *
 * @example 闲置校舍21处、3.6万平方米,已盘活17处、3.9万平方米。
 *   holds 17 ≤ 21
 *   fails 3.9万 > 3.6万
 *
 * @example 清收逾期账款4.2亿元,清收率70%。其中3年以上1.3亿元。
 *   holds 1.3亿 ≤ 4.2亿
 *
 * @example 立案17起,已结案15起。收到意见建议213条,采纳4927条。立案9件,结案12件。
 *   holds 15 ≤ 17
 *   fails 4927 > 213
 *
 * @example 新发现隐患20处,已整改25处。
 *
 * @example 培训30人次,其中骨干40人。
 *
 * @example 改造泵站9座,报废4座,其中改造的9座均已通水。
 *
 * @example 党纪处分2人、政务处分2人(其中1人两种处分都有),共处理3人。
 *   holds 1 ≤ 2
 *
 * @example 抽检水产350批次,不合格12批次,其中鱼类抽检210批次,不合格7批次。
 *   holds 12 ≤ 350
 *
 * @example 查出违规金额87万元,已含在412万元内。
 *   holds 87万 ≤ 412万
 *
 * @example 两年安排8.2亿元,审计时累计拨付6.5亿元。
 *
 * @example 服务贸易逆差1204亿元。按常住地分,人均收入中位数33036元,城镇居民人均收入51821元。
 *
 * @example 发放补助1.27亿元,其中城市2318万元,农村1.04亿元。发现隐患,平均每处2.2处,其中消防类74处。
 *   holds 2318万 ≤ 1.27亿
 *
 * @example 复审档案153卷,补充材料286份,认定信息存疑162卷。
 *   fails 162 > 153
 *
 * @example 发现隐患403项,一般隐患398项,重大隐患5项,已闭环403项。
 *
 * @example 各年为135件、140件及152件,不符规定者累计18件。
 *
 * @example 全年检查4860次,比上年的5400次减少10%。
 *
 * @example 举办专题培训,应参训干部148人,实际参训184人。会议应到32人,实到30人。
 *   fails 184 > 148
 *   holds 30 ≤ 32
 *
 * @example 变更签证537份,其中无签字的48份,事后补签的561份。
 *   fails 561 > 537
 *   holds 48 ≤ 537
 *
 * @example 年内审结2031人。审结案件中适用从宽制度的2087人。
 *   fails 2087 > 2031
 *
 * @example 移送案件5起,其中已立案7起。
 *   fails 7 > 5
 *
 * @example 136条措施已落实192条。
 *   fails 192 > 136
 */
import type { Facts } from '../facts/index.js';
import { canBeAtMost } from '../facts/interval.js';
import { PAST } from '../facts/changes/ends.js';
import { isOfChange } from '../facts/parts/doubt.js';
import {
  followsInList,
  isBase,
  isOthers,
  isShare,
  oneClause,
  sameHead,
  sameUnit,
  type PartGroup,
} from '../facts/parts/group.js';
import { added, adds } from '../facts/parts/near.js';
import { LOOK, ofAbove, PICK, pickedIn } from '../facts/picked.js';
import { nextOf, type Quantity, type Sentence } from '../facts/sentence.js';
import { sharePair } from '../facts/words-beside.js';
import type { Check } from '../types.js';
import { digits, disagreeing, operand, type Rule } from './rule.js';

export const atMost: Rule = {
  id: 'at-most',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    const seen = new Set<string>();
    for (const group of facts.partGroups) {
      for (const [part, whole] of pairsOf(group, facts.notice.view.text)) {
        if (group.cue === 'own' || fits(part, whole) || !mayBeOfAnother(part, whole))
          yield* once(facts, part, whole, seen);
      }
    }
    for (const sentence of facts.sentences) {
      const { quantities } = sentence;
      const above = ofAbove(sentence, facts.sentences.slice(Math.max(0, sentence.index - REACH), sentence.index));
      for (const { part, whole, sure } of [...pickedIn(sentence), ...above])
        if (sure || fits(part, whole)) yield* once(facts, part, whole, seen);
      for (const [part, whole] of continued(facts, sentence)) yield* once(facts, part, whole, seen);
      for (let i = 1; i < quantities.length; i++) {
        const part = quantities[i] as Quantity;
        const whole = quantities[i - 1] as Quantity;
        if (isRunningTotal(part, whole)) yield* once(facts, whole, part, seen);
      }
    }
  },
};

function* once(facts: Facts, part: Quantity, whole: Quantity, seen: Set<string>): Generator<Check> {
  const key = `${part.index} ${whole.index}`;
  if (
    seen.has(key) ||
    areOfTwo(part, whole) ||
    isOfEach(part, whole) ||
    isAllBefore(part, whole) ||
    isBase(part) ||
    isAverage(part) ||
    isAverage(whole) ||
    isBalance(whole)
  )
    return;
  seen.add(key);
  if (!fits(part, whole) && areApart(part, whole)) return;
  yield judge(facts, part, whole);
}

/**
 * 对7件工单倒查…;对逾期工单警示,其中3日以内的395件: of what its own segment speaks of. 涉及6个部门;…涉及11个部门: small counts are of many things, so that more
 * of them than in another clause is no proof.
 */
function areApart(part: Quantity, whole: Quantity): boolean {
  if (part.sentence !== whole.sentence) return part.n < FEWEST;
  if (part.segment !== whole.segment) return true;
  return part.n < FEWEST && part.clause !== whole.clause && !opensBehind(part, whole);
}

/** 对9名人员停岗培训,其中12名经考核上岗: of the only count there is, right before. */
function opensBehind(part: Quantity, whole: Quantity): boolean {
  return (
    /^[对将把]?其中/.test(part.clauseLead.trim()) &&
    part.clause - whole.clause === 1 &&
    nextOf(part, -1) === whole &&
    part.sentence.quantities.every((one) => one === whole || one.index >= part.index || !sameUnit(one, part))
  );
}

/** Below it a count proves something only in its clause. */
const FEWEST = 20;

/** 对不合格油品的11座立案,对油气回收不达标的拟处罚23座: of another group each. */
const areOfTwo = (part: Quantity, whole: Quantity): boolean =>
  part.clause !== whole.clause && [part, whole].every(({ clauseLead }) => /^对[^,;。]{2,16}的/.test(clauseLead.trim()));

/** 两个专项检查共完成13个: so many by each of them, which is no part of how many they are. */
const isOfEach = (part: Quantity, whole: Quantity): boolean =>
  whole.runsOn &&
  part.clause === whole.clause &&
  /共(?:计|同)?[\u4e00-\u9fff]{0,4}$/.test(part.lead.trim()) &&
  part.n > whole.n;

/** 隐患403项,一般398项,重大5项,已闭环403项: all of the whole before. */
const isAllBefore = (part: Quantity, whole: Quantity): boolean =>
  part.n > whole.n &&
  part.sentence.quantities.some(
    (one) => one.index < whole.index && sameUnit(one, part) && one.figure.value.equals(part.figure.value)
  );

/** 平均每处2.2处, 月均收入4780元: no whole, nor a part. */
const isAverage = ({ lead }: Quantity): boolean =>
  /平均|人均|户均|[日月年]均|中位数|最高|最大|峰|[每均][\u4e00-\u9fff]{0,4}$/.test(lead);

/** 利润总额23.6亿元,其中盈利企业盈利31.2亿元: what is left of gains and losses can be less than the gains. */
const isBalance = ({ lead }: Quantity): boolean => /利润|盈余|结余|净[\u4e00-\u9fff]{0,4}$|差额|[顺逆]差/.test(lead);

/** 其中 or 中 and the first figure behind it, against the whole; where the list ends is not certain. */
function pairsOf({ cue, readings }: PartGroup, text: string): [Quantity, Quantity][] {
  if (cue === 'own')
    return readings.flatMap(({ parts, total }) => (isDoneOf(parts[0], total) ? [[parts[0], total]] : []));
  if (cue !== 'named' && cue !== 'within') return [];
  const comesOut = readings.some(adds);
  return readings.flatMap(({ parts, total }): [Quantity, Quantity][] => {
    const [part] = parts;
    // A rate within a rate is of another whole.
    // 增加3.9万人,其中服务业增加5.9万人: what others lost is taken off.
    if (!part || isShare(part) || isShare(total) || total.isChange || !isBound(part, total, text)) return [];
    if (parts.length > 1 && isOfAllBefore(parts, total)) return [];
    // 监察类34件,其中前两类合计328件: of the list before.
    if (/前(?:[两二三四五六七八九十]|\d+)[类项种位名个]|[和及与][^,;。]{2,8}(?:合计|共计)$/.test(part.clauseLead))
      return [];
    return parts.length === 1
      ? [[part, total]]
      : comesOut || part.sentence !== total.sentence
        ? []
        : itemsBehind(part, parts).map((one) => [one, total]);
  });
}

/** 第一书记95名、工作队员190名,其中省派11名、市派42名、县派232名: of both together. */
function isOfAllBefore(parts: readonly Quantity[], total: Quantity): boolean {
  const sum = added(parts);
  let all = total.n;
  for (
    let one = nextOf(total, -1);
    one && sameUnit(one, total) && one.segment === total.segment;
    one = nextOf(one, -1)
  ) {
    all += one.n;
    if (Math.abs(all - sum) < 1e-9 * sum) return true;
  }
  return false;
}

/** 其中超权限审批14份、未招标9份: the other items of the list that 其中 opens, each by itself, for they may overlap. */
function itemsBehind(first: Quantity, parts: readonly Quantity[]): Quantity[] {
  return parts.filter(
    (one, k) => k > 0 && ((oneClause(first, one) && one.item - first.item === k) || areClasses(parts.slice(0, k + 1)))
  );
}

/** 其中无签字的48份,事后补签的561份: a clause each, and each called so. */
const areClasses = (list: readonly Quantity[]): boolean =>
  list.every(
    (one, k) =>
      /[\u4e00-\u9fff]{2}的$/.test(one.lead.trim()) && (k === 0 || one.clause - (list[k - 1] as Quantity).clause === 1)
  );

/** 立行立改类142个,已整改140个;分阶段类51个,已整改41个: of the first figure of its row, unless that was only aimed at. */
function isDoneOf(part: Quantity | undefined, whole: Quantity): part is Quantity {
  return (
    part !== undefined &&
    sameUnit(part, whole) &&
    sameHead(part, whole) &&
    DONE.test(part.lead) &&
    !AIMED.test(whole.clauseLead)
  );
}
const DONE = /整改|办结|销号|化解|处置|清退|退还|归还|追回|拆除|答复|合格|达标/;
const AIMED = /计划|目标|任务|应|指标|预算|下达|需|拟/;

/**
 * The size tells what 其中 is of: 室内14处、室外3处,其中优先开设15处 of 17处 told before, 报废3座,其中改造的4座 takes 改造4座 up again,
 * 由1260万元降至441万元,其中归还519万元 is of the drop.
 */
function mayBeOfAnother(part: Quantity, whole: Quantity): boolean {
  if (isOfChange(whole, part.n)) return true;
  // 各1个,其中泵站问题即为7个点位所在的问题: what it is, not some of it.
  if (/(?:即|就是|系)为?$/.test(part.lead.trim()) || /各$/.test(whole.lead.trim())) return true;
  if (isOfItems(part, whole)) return true;
  // 燃气灶50批次中4批次不合格、插座80批次中6批次不合格: a whole of its own.
  if (/^中/.test(part.tail)) return true;
  // 不合格69批次,其中蔬菜抽检812批次: what was looked at is no part of what was found.
  if (
    !/立案$/.test(part.lead.trim()) &&
    LOOKED.test(part.lead.trim()) &&
    !LOOK.test(whole.lead) &&
    PICK.test(whole.lead)
  )
    return true;
  return whole.sentence.quantities.some(
    (one) =>
      one !== whole &&
      one.index < part.index &&
      (one.segment === whole.segment || one.segment === part.segment || isItem(one) || isItem(whole)) &&
      sameUnit(one, part) &&
      !one.isChange &&
      fits(part, one) &&
      !isClassOf(whole, one, part)
  );
}

/** 新建14项、修订9项,发布其中的20项: of the whole list that ends there. */
function isOfItems(part: Quantity, whole: Quantity): boolean {
  let all = whole.n;
  let last = whole;
  for (let one = nextOf(whole, -1); one && followsInList(one, last) && sameUnit(one, whole); one = nextOf(one, -1)) {
    all += one.n;
    last = one;
  }
  return last !== whole && part.n <= all;
}

/** One of several amounts of its clause; 、 may stand between words. */
const isItem = (one: Quantity): boolean =>
  one.item > 0 && one.sentence.quantities.some((other) => other.clause === one.clause && other.item < one.item);

/** 没有退付的281件中,联系不上的196件,其中…;账户异常的85件: it goes on with the other class, so 其中 was of the first. */
function isClassOf(first: Quantity, total: Quantity, { index, sentence }: Quantity): boolean {
  return sentence.quantities.some(
    (one) =>
      one.index > index && sameUnit(one, total) && first.figure.value.plus(one.figure.value).equals(total.figure.value)
  );
}

/** As its own verb, not as in 抽查不合格的. */
const LOOKED = new RegExp(`(?:${LOOK.source})(?:了|共|样品|产品)*$`);

/** …已清收4.09亿元,清收率70%。其中3年以上清收1.16亿元: of some amount of the sentences before; more than each of them it can't be. */
function continued({ sentences }: Facts, { index, block, text, quantities }: Sentence): [Quantity, Quantity][] {
  const part = quantities.find((one) => !one.figure.loose);
  if (!part || !/^[\s”"“]*(?:其中|当中)/.test(text) || part.bracket || part.isChange || isAverage(part)) return [];
  const wholes = sentences
    .slice(Math.max(0, index - REACH), index)
    .flatMap((one) => one.quantities)
    .filter((one) => sameUnit(one, part) && !one.isChange && !PAST.test(one.lead) && !isAverage(one));
  const nearest = wholes.at(-1);
  // 其他用品288元。其中服务性消费5819元: of all that was listed.
  if (nearest && isOthers(nearest) && !fits(part, nearest)) return [];
  if (!nearest || nearest.sentence.index !== index - 1 || nearest.sentence.block !== block) return [];
  // 所辖14个社区党组织…。其中对街道反馈问题22个: another thing is counted.
  if (!fits(part, nearest) && nearest.head !== '' && !`${part.lead} ${part.subject}`.includes(nearest.head)) return [];
  // 残留11批次、污染7批次。其中农产品15批次: of all of a list together.
  if (!fits(part, nearest) && wholes.filter((one) => one.sentence === nearest.sentence).length > 2) return [];
  return fits(part, nearest) || !wholes.some((one) => fits(part, one)) ? [[part, nearest]] : [];
}

/** Sentences back in which a larger amount may be what is meant. */
const REACH = 6;

/** The cue stands between the two: 其中城市2300万元,农村1亿元 binds only the first. */
function isBound({ figure, sentence }: Quantity, whole: Quantity, text: string): boolean {
  const [a, b] = [figure.span, whole.figure.span];
  // From a sentence before, the cue opens the one of the part.
  const from = sentence === whole.sentence ? Math.min(a.end, b.end) : sentence.start;
  const between = text.slice(from, Math.min(from + FARTHEST, Math.max(a.start, b.start)));
  // 8个中,群众最关心的有四项:①…②增加学位3600个: each item of a list tells of something else.
  if (/[①-⑳]/.test(between)) return false;
  // 2人(其中1人同时受政务处分),共处理3人: the cue of a bracket ends with it.
  // 若含交通事故,则为3977人次: more is counted in.
  return WITHIN.test(between.replace(/\([^()]*\)|[若如]含/g, ''));
}

/** 中 as a word of its own, not in 中位数, 中央 or 中型. */
const WITHIN = /其中|中(?![位型小央期部级等国心间共学标介医专职高考层])|含(?![量所下直])|包括/;
/** How far behind the whole its cue is looked for. */
const FARTHEST = 400;

/** 下半年完成68个,累计完成131个: what is counted so far holds the latest. */
function isRunningTotal(total: Quantity, latest: Quantity): boolean {
  return (
    /累计|历年共/.test(total.lead) &&
    // 累计分配数…累计执行数: each so far.
    !/累计/.test(latest.lead) &&
    // 总投资6.8亿元,累计完成投资4.6亿元: the whole is what it will come to.
    !/预算|分配|编列|计划|规划|设计|核定|目标|应|概算|总(?:投资|额|量|数|造价|里程|面积)/.test(latest.lead) &&
    sameUnit(total, latest) &&
    sameHead(total, latest) &&
    total.clause - latest.clause === 1 &&
    // 两年安排8.2亿元,审计时累计拨付6.5亿元: what is counted up so far is another thing, or the latest is of several years itself.
    (fits(latest, total) || (isSameCount(latest, total) && !SPAN.test(latest.lead))) &&
    !(latest.isTotal && latest.item > 0) &&
    !latest.isChange &&
    // 有效容量仅余19亿,累计淤积8亿: what is left is counted down, not up.
    !latest.isRest &&
    !/[余剩存]$/.test(latest.lead.trim())
  );
}

const SPAN = /[两二三四五六七八九十\d]年|年来|以来|历年|期间/;

/** The verb behind 累计 is that of the latest, or none is told: 完成68个,累计完成131个 · 新增12例,累计132例. */
function isSameCount(latest: Quantity, total: Quantity): boolean {
  const [, name = '', words = ''] =
    /([\u4e00-\u9fff]*?)(?:累计|历年共)([\u4e00-\u9fff]*)$/.exec(total.lead.trim()) ?? [];
  const verb = words.replace(/[了为达到至约超共已]+/g, '');
  // 各年135件、140件及152件,不符规定者累计18件: of those called so.
  if (verb === '' && name.length > 3 && !/[年月来今前止]/.test(name) && !sharePair(name, latest.cue)) return false;
  // 交办168件,累计办结167件: one character may be shared by chance.
  return verb.length > 1 ? sharePair(verb, latest.lead) : latest.lead.includes(verb);
}

const fits = (part: Quantity, whole: Quantity): boolean => canBeAtMost(part.figure.interval, whole.figure.interval);

function judge(facts: Facts, part: Quantity, whole: Quantity): Check {
  const isLess = fits(part, whole);
  return {
    rule: 'at-most',
    severity: 'minor',
    ...(isLess ? { verdict: 'holds' } : disagreeing([part.figure, whole.figure])),
    operands: [operand('part', part), operand('whole', whole)],
    statement: `${digits(facts, part)} ${isLess ? '≤' : '>'} ${digits(facts, whole)}`,
    expected: `≤ ${digits(facts, whole)}`,
    actual: digits(facts, part),
  };
}
