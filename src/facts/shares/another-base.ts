/**
 * Signs that a share is of another whole than a reading takes: what the sentence says of the whole, or of the shares beside it.
 *
 * - the whole is what was done: 社区完成80个,完成率95.2%;两级合计完成107个;
 * - it is held against a base of its own: 收入187.9亿元,为预算的101.3%,支出171.6亿元,为预算的98.6%;
 * - the share before names its whole: 国有企业168个,占全部法人的0.5%;私营企业30844个,占91.0%;
 * - a bracket says how the rate is made: 不起诉率21.4%(不起诉人数占…之和的比重);
 * - each class has its own rate, so that the rates are none of all classes: 甲类已整改115个,整改率97.5%;乙类已整改33个,整改率71.7%;
 * - the part stands with a whole of its own sentence: 61名干部抽查7名,抽查比例11.5%,一致率100%;
 * - the pair has had its rate: 发放问卷1200份,回收1164份,回收率97%,满意度94.6%.
 */
import { isShare, sameUnit, twinOf } from '../parts/group.js';
import { isShareOf } from '../parts/near.js';
import { nextOf, type Quantity } from '../sentence.js';
import type { ShareReading } from './claim.js';
import { definitionOf } from './defined.js';
import { rateName } from './rate-name.js';
import { ratesBeside } from './respective.js';

const NAMED_WHOLE = /(?:占|为|达|完成)([\u4e00-\u9fff]{2,12})的$/;
const BARE = /^(?:约)?占(?:比)?(?:约|为|达)*$/;
/** Still to be done, or meant to be. */
const AHEAD = /应|需|待|未|计划|目标|任务|拟/;

export function isOfAnotherBase(percent: Quantity, reading: ShareReading, text: string): boolean {
  return (
    isWholeDone(percent, reading) ||
    hasOwnBase(percent, reading) ||
    isOfNamedBefore(percent, reading, text) ||
    isTotalOfMore(percent, reading) ||
    isOfClassTold(percent, reading, text) ||
    isDefinedOtherwise(percent, reading, text) ||
    isOneClass(percent, reading) ||
    isLeftBehind(percent, reading) ||
    isTaken(percent, reading) ||
    isOfNamedPart(percent, reading) ||
    isOfOtherUnit(percent, reading) ||
    areOfOneRow(percent, reading) ||
    isLessened(reading) ||
    isOfWhatWasDue(reading) ||
    hasItsRate(percent, reading)
  );
}

/** 不起诉率21.4%(不起诉人数占…之和的比重): of what the bracket says, and it does not say this. */
function isDefinedOtherwise(percent: Quantity, { parts, whole }: ShareReading, text: string): boolean {
  const definition = definitionOf(percent, text);
  if (definition === undefined) return false;
  const isTold = ({ lead, subject }: Quantity): boolean =>
    [lead.trim(), subject].some((words) => words.length > 1 && definition.includes(words.slice(-2)));
  return ![parts[0], whole[0]].every((one) => one !== undefined && isTold(one));
}

/** 两级合计完成107个 is no whole of a 完成率. */
function isWholeDone(percent: Quantity, { parts: [part], whole: [whole, another] }: ShareReading): boolean {
  const name = rateName(percent);
  if (!name || name.negated || !whole || another || !part || whole.sentence !== percent.sentence) return false;
  return whole.index > part.index && whole.lead.includes(name.stem) && !AHEAD.test(whole.lead);
}

function hasOwnBase(percent: Quantity, { parts: [part], whole: [whole] }: ShareReading): boolean {
  const name = NAMED_WHOLE.exec(percent.lead.trim())?.[1];
  const share = whole && nextOf(whole);
  if (!name || !part || !share || share === percent || share.index > part.index || !isShare(share)) return false;
  return NAMED_WHOLE.exec(share.lead.trim())?.[1] === name;
}

/** A bare 占 goes on with the whole that the share before it in the paragraph names. */
function isOfNamedBefore(percent: Quantity, { whole, inSeries }: ShareReading, text: string): boolean {
  if (inSeries || !BARE.test(percent.lead.trim())) return false;
  const { figure, sentence } = percent;
  // 占筹集资金的90.0%。改造小区3846个,其中已完工3102个,占80.7%: the sentence has begun anew, with a whole of its own.
  const from = whole.some((one) => one.sentence === sentence) ? sentence.start : sentence.block.start;
  const before = text.slice(Math.max(from, figure.span.start - REACH), figure.span.start);
  const name = [...before.matchAll(NAMED_BEFORE)].at(-1)?.[1]?.replace(/^(?:全部|全[市县区省国州院校]|本[市县区])/, '');
  if (!name || name.length < 2 || /总[数量额]|合计/.test(name)) return false;
  return !whole.some(({ lead, tail, subject }) => `${lead} ${tail} ${subject}`.includes(name));
}
const REACH = 120;
const NAMED_BEFORE = /占([\u4e00-\u9fff]{2,12})的(?=\d)/g;

/** 企业职工参保4098人,参保率97.2%。灵活就业人员参保812人,占参保总数的16.5%: the sentence before tells of some of them. */
function isTotalOfMore(percent: Quantity, { parts: [part], whole: [whole, another] }: ShareReading): boolean {
  if (!part || !whole || another || whole.isTotal) return false;
  const act = /占([\u4e00-\u9fff]{2})总[数量额]的$/.exec(percent.lead.trim())?.[1];
  const share = nextOf(whole);
  if (act === undefined || !share || !isShare(share) || share.isChange) return false;
  // 投诉52738件,占61.0% … 商品类投诉31220件,占投诉总量的: called by nothing else and some of more, it is all of them.
  if (whole.lead.trim() === act && share.lead.includes('占')) return false;
  return part.lead.includes(act);
}

/** 已整改2103条,…,重大隐患整改率100%, where 重大隐患28条 was told: of those. */
function isOfClassTold(percent: Quantity, { parts, whole }: ShareReading, text: string): boolean {
  const name = /^([\u4e00-\u9fff]{4,8})[\u4e00-\u9fff]{2}率(?:为|达|达到)?$/.exec(percent.lead.trim())?.[1];
  if (!name || [...parts, ...whole].some(({ lead, tail }) => `${lead} ${tail}`.includes(name))) return false;
  const { start } = percent.figure.span;
  const at = text.slice(Math.max(0, start - FAR_BACK), start - percent.lead.length).lastIndexOf(name);
  return at >= 0 && /^\d/.test(text.slice(Math.max(0, start - FAR_BACK) + at + name.length));
}
const FAR_BACK = 600;

/** The sum of all classes is the whole of no class that has a rate of its own, of amounts told twice, or of some that are among others. */
function isOneClass(percent: Quantity, { whole }: ShareReading): boolean {
  if (whole.length < 2) return false;
  const name = rateName(percent);
  return whole.some((one, at) => {
    if (/其中/.test(one.lead)) return true;
    if (whole.some((other, place) => place < at && bare(other) !== '' && bare(other) === bare(one))) return true;
    const rate = nextOf(one);
    return name && rate && rate !== percent && isShare(rate) && rateName(rate)?.stem === name.stem;
  });
}

const bare = ({ lead }: Quantity): string =>
  lead.replace(/截至|[\d一二三四五六七八九十]+[年月日]|[上中下]旬|[年月]?底/g, '').trim();

/** The part has had a share of a whole beside it, which the sentence before does not know. */
function isLeftBehind(percent: Quantity, { parts: [part], whole: [whole, another] }: ShareReading): boolean {
  if (!part || !whole || another || whole.sentence === percent.sentence || part.sentence !== percent.sentence)
    return false;
  const share = nextOf(part);
  const before = nextOf(part, -1);
  // 109处、2.01万平方米,分别占85.2%和83.9%: the share right behind it is that of the other.
  if (!share || !isShare(share) || ratesBeside(percent).includes(share) || !before) return false;
  return sameUnit(before, part) && before.n >= part.n && !before.isChange && !before.bracket;
}

/** 床位420张,使用368张,使用率87.6%,重症床位24张,使用率79.2%: the part has had its rate of this name, and the next amount has this one. */
function isTaken(percent: Quantity, { parts: [part] }: ShareReading): boolean {
  const share = part && nextOf(part);
  const next = share && nextOf(share);
  if (!share || !next || share === percent || !isShare(share) || next.index >= percent.index) return false;
  return sameUnit(next, part) && rateName(share) !== undefined && rateName(share)?.stem === rateName(percent)?.stem;
}

/** 民营企业14起,个体9起,国有3起,其他2起,民营企业占比50%: of the part that it names. */
function isOfNamedPart(percent: Quantity, { parts }: ShareReading): boolean {
  const lead = percent.lead.trim();
  // 公办安排9125人,民办安排495人,公办安排比例94.9%
  const name =
    /^([\u4e00-\u9fff]{2,8})占(?:比|总)/.exec(lead)?.[1] ??
    /^([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,6}(?:比例|比重)(?:为|达)*$/.exec(lead)?.[1];
  if (!name || parts.some((one) => one.lead.includes(name))) return false;
  return percent.sentence.quantities.some((one) => one.index < percent.index && one.lead.includes(name));
}

/** 面积整改率为84.5% counts no plots; 四、五类桥合计占1.9% is of more than one amount. */
function isOfOtherUnit(percent: Quantity, { parts }: ShareReading): boolean {
  if (parts.length === 1 && /(?:合计|总共|[两二三四五六]者|一共)占/.test(percent.lead)) return !parts[0]?.isTotal;
  const units = rateName(percent)?.units;
  // 12个小区、87栋楼,…按楼栋计算完工率: by the unit that the words name.
  const by = /按([\u4e00-\u9fff]{1,4})(?:计算?|统计|测算)/.exec(percent.clauseLead)?.[1];
  const [part] = parts;
  if (by && !units && part && twinOf(part)) return !by.includes(part.figure.unit);
  return units !== undefined && !parts.some(({ figure }) => units.includes(figure.unit));
}

/** 小学实际注册5689人,注册率99.1%,初中实际注册5431人,注册率99.3%: each has its rate, of a number that is not told. */
function areOfOneRow(percent: Quantity, { parts: [part, more], whole: [whole, another] }: ShareReading): boolean {
  const rate = whole && nextOf(whole);
  if (!part || !whole || more || another || !rate || rate === percent || !isShare(rate)) return false;
  const same = part.lead.trim().slice(-ROW) === whole.lead.trim().slice(-ROW) && part.lead.trim().length >= ROW;
  return same && rateName(rate) !== undefined && rateName(rate)?.stem === rateName(percent)?.stem;
}
/** Characters that two rows have in common. */
const ROW = 4;

/** 应收260万元,减免35万元,实际收取212万元: the whole is less by what is let off. */
function isLessened({ parts: [part], whole: [whole] }: ShareReading): boolean {
  if (!part || !whole || whole.sentence !== part.sentence) return false;
  return part.sentence.quantities.some(
    (one) =>
      one.index > whole.index &&
      one.index < part.index &&
      sameUnit(one, part) &&
      /减免|免除|扣除|扣减|核减|剔除|豁免|免缴/.test(one.lead)
  );
}

/** 发放贷款4.08亿元,回收到期贷款3.61亿元,回收率98.9%: of what fell due, which is not told. */
function isOfWhatWasDue({ parts: [part], whole: [whole] }: ShareReading): boolean {
  if (!part || !whole || !/到期/.test(part.lead)) return false;
  return !/到期|应[收还缴]/.test(`${whole.lead} ${whole.tail}`);
}

/** 发放问卷1200份,回收1164份,回收率97%,满意度94.6%: the pair has had its rate, and this is another. */
function hasItsRate(percent: Quantity, { parts: [part, more], whole: [whole, another] }: ShareReading): boolean {
  const share = part && nextOf(part);
  if (!part || !whole || more || another || !share || !isShare(share) || ratesBeside(percent).includes(share))
    return false;
  return share.index < percent.index && !share.isChange && isShareOf(part, whole, share);
}
