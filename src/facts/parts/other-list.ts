/**
 * Signs that figures which nearly make a whole are not the list of its parts: the list goes on behind them, makes another amount that is told, or
 * lacks one that is written as a word.
 */
import { followsInList, sameUnit, type Reading } from './group.js';
import { added, sumOf } from './near.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';

/** 醉驾487起,超员1842起,疲劳驾驶963起: the list goes on in the same way, so that its end is only where it comes near. */
export function goesOnBehind(parts: readonly Quantity[], readings: readonly Reading[]): boolean {
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (!last || !before || before.sentence !== last.sentence || last.clause === before.clause) return false;
  const next = readings.flatMap((one) => one.parts).find((one) => one.index > last.index);
  return (
    next !== undefined &&
    next.sentence === last.sentence &&
    // 甲涉及32家;乙涉及19家;丙涉及27家: a row of segments goes on with the next.
    (next.segment === last.segment || before.segment !== last.segment) &&
    next.clause > last.clause &&
    !next.isRest &&
    next.state === undefined &&
    !STEP.test(next.lead.trim()) &&
    KIND.test(next.lead.trim())
  );
}
/** What was done or found, or is counted anew: no more of the same kinds. */
const STEP =
  /^(?:已|均|未|现|其|共|合计|总计|累计|分别|另|涉及|占|不合格|合格|发现|符合|责令|移[送交]|约谈|处[罚理置]|追|清|核|整改|立案|取缔|办|结|完)/;
const KIND = /^(?:(?![已的了])[\u4e00-\u9fff“”]){2,16}$/;

/**
 * 移交信访件52件,办结50件。办结的信访件中,属实19件、基本属实8件、失实23件 makes the fifty, not the 52; 决算分别为…,4年合计1,912亿元 has a total of its
 * own behind it.
 */
export function makesAnother({ total, parts }: Reading): boolean {
  const sum = sumOf(parts);
  const makes = (one: Quantity): boolean =>
    one !== total && !parts.includes(one) && sameUnit(one, total) && !one.isChange && one.figure.value.equals(sum);
  const last = parts.at(-1);
  const [first] = parts;
  if (!last || !first) return false;
  // 收入总计68.4亿元,其中本级40亿元、上级28.4亿元;支出总计66.2亿元: they make the one before them, and 其中 says so.
  const before = nextOf(first, -1);
  if (before && total.index > last.index && /^其中/.test(first.lead.trim()) && makes(before)) return true;
  // 甲22个问题完成20个,乙36个问题完成33个,总计58个问题完成53个: what was done of each makes what was done of all.
  const beside = nextOf(total);
  if (beside && beside.clause === total.clause && total.index > last.index && makes(beside)) return true;
  if (last.sentence !== total.sentence && total.sentence.quantities.some(makes)) return true;
  // 4年合计1,912亿元: the length of time between is none of them.
  const behind = nextOf(last)?.figure.loose ? nextOf(last, 2) : nextOf(last);
  return behind !== undefined && behind.isTotal && makes(behind);
}

/** 另一处已拆除, 金属冶炼一起: one more, which is no figure where 一 may mean anything. */
export function lacksOne({ total, parts }: Reading, text: string): boolean {
  const gap = total.figure.value.minus(sumOf(parts));
  const last = parts.at(-1);
  const { unit } = total.figure;
  if (gap.sign <= 0 || !last || unit.length > 3) return false;
  const from = Math.min(total.figure.span.end, parts[0]?.figure.span.start ?? Infinity);
  const region = text.slice(from, last.figure.span.end + ONE_MORE);
  const ones =
    region.split(`一${unit}`).length -
    region.split(`第一${unit}`).length +
    // 五个蔬果样本…、三个水产样本…、一个…以及一个…: to the end of the list.
    itemsBehind(text.slice(last.figure.span.end + ONE_MORE, last.sentence.end), unit);
  // 41家景区接待196万人次,其中5A级景区36万人次;4A级11家,…;其余29家: one that is told without a number.
  const unnumbered = /其中[^,;。\d]*(?:\d[A-Z]级)?[^,;。\d]*\d[^,;。]*[,;]/.exec(
    region.slice(0, (parts[0]?.figure.span.start ?? from) - from)
  );
  if (unnumbered && !unnumbered[0].includes(unit) && gap.toNumber() === 1) return true;
  // 其中2路等6条改道,夜13路停运,其余2条: one that is called by its number.
  if (gap.toNumber() === 1 && parts.some((one, k) => k > 0 && namesOne(parts[k - 1] as Quantity, one))) return true;
  // 纪检3人、公安5人、财政2人,另1名由县委办派员兼任
  const more = nextOf(last);
  if (more && /^(?:另|还|此外)/.test(more.lead.trim()) && more.figure.value.equals(gap)) return true;
  return ones > 0 && gap.toNumber() <= ones;
}
const itemsBehind = (behind: string, unit: string): number =>
  (/^[^;。\d]*/.exec(behind)?.[0] ?? '').split(new RegExp(`(?:[、,及和与])一${unit}`)).length - 1;

/** A whole clause between two parts that tells of one by its number: 夜13路停运, 3号泵停用. */
function namesOne(one: Quantity, next: Quantity): boolean {
  const { text, start } = next.sentence;
  if (one.sentence !== next.sentence) return false;
  return NUMBERED.test(text.slice(one.figure.span.end - start, next.figure.span.start - start));
}
const NUMBERED = /[,;][^,;。]{0,6}\d+[路号线#栋幢座][\u4e00-\u9fff]{0,4}[停撤取退报拆关废移][^,;。]*[,;]/;

/** How far behind the last part one more may stand. */
const ONE_MORE = 24;

/** 新增泊位4650个,其中新建停车场11个、泊位2830个,改造1120个,…: without the one that counts other things, beside its own, it comes out. */
export function hasOneTooMany({ total, parts }: Reading): boolean {
  const over = sumOf(parts).minus(total.figure.value);
  if (parts.length < 3 || over.sign <= 0 || parts.every(({ clause }) => clause === parts[0]?.clause)) return false;
  return parts.some((one, k) => one.figure.value.equals(over) && parts[k + 1]?.clause === one.clause);
}

/** 罚款387.4万元,其中申请执行329.1万元,执行到位64.5万元;58.3万元因当事人注销,正在办理终结: the first part and what is told behind are all. */
export function isMadeWithNext({ total, parts }: Reading, sentences: readonly Sentence[]): boolean {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || total.n < LARGE || added(parts) <= total.n) return false;
  const behind = [last.sentence, sentences[last.sentence.index + 1]].flatMap((one) => one?.quantities ?? []);
  return behind.some(
    (one) =>
      one.index > last.index &&
      one.sentence.block === last.sentence.block &&
      // 库存41袋 … 库存的40袋 is one of the parts, told again.
      parts.every(({ n }) => Math.abs(one.n - n) > n * APART) &&
      sameUnit(one, total) &&
      first.figure.value.plus(one.figure.value).equals(total.figure.value)
  );
}
/** Small sums come out by chance. */
const LARGE = 100;
const APART = 0.05;

/** 主要是占道2816件、违建1473件、噪声1388件: items of one list are no parts of each other. */
export function areItemsOfOne({ total, parts: [first] }: Reading): boolean {
  return (
    first !== undefined &&
    !/总/.test(total.lead) &&
    first.sentence === total.sentence &&
    first.clause === total.clause &&
    first.bracket === total.bracket &&
    first.item === total.item + 1 &&
    !/其中|分别|包括/.test(first.lead)
  );
}

/** 放到全市46起中,…另有1起: the total told again is no part of it. */
export const takesTotalUp = ({ total, parts }: Reading): boolean =>
  parts.some(
    (one) =>
      one.sentence !== total.sentence &&
      one.figure.value.equals(total.figure.value) &&
      /^[^,;。]{0,6}[中里]/.test(one.tail)
  );

/** 装报警器2305家;停业46家,复业39家、注销5家、仍停业2家: one of the row is what three and more right behind it are of. */
const holdsWhole = (row: readonly Quantity[]): boolean =>
  row.some((one, at) => {
    let sum = 0;
    const next = row[at + 1];
    if (!next || one.n < LEAST || followsInList(one, next)) return false;
    return row.slice(at + 1).some(({ n }, k) => (sum += n) === one.n && k > 1);
  });
/** Smaller ones are made by chance. */
const LEAST = 20;

/** 瑕疵6件、差错2件,对8件案件的承办人约谈: the last takes those before it together. */
const endsInSum = (row: readonly Quantity[]): boolean => {
  const last = row.at(-1);
  return (
    last !== undefined &&
    row.length > 2 &&
    /^(?:对|就|将|上述|以上)/.test(last.lead.trim()) &&
    added(row.slice(0, -1)) === last.n
  );
};

/**
 * 8个低效项目中5个恢复,4个闲置项目中2个出租: one of the parts has parts of its own, or is what others of the row come to.
 *
 * @param summed the text adds the parts up, or counts them: then it says itself which they are
 */
export const areOfSeveralLists = (parts: readonly Quantity[], summed: boolean): boolean =>
  parts.some((one) => one.runsOn && /中$/.test(one.tail)) || (!summed && holdsWhole(parts)) || endsInSum(parts);

/** It passes over an item between two others of one list. */
export function leavesOutItem({ parts, total }: Reading, fullest: Reading): boolean {
  if (fullest.total !== total || parts.length < 2 || fullest.parts.length - parts.length !== 1) return false;
  const at = fullest.parts.findIndex((one) => !parts.includes(one));
  const [before, left, behind] = fullest.parts.slice(Math.max(0, at - 1), at + 2);
  return (
    at > 0 &&
    before !== undefined &&
    left !== undefined &&
    behind !== undefined &&
    followsInList(before, left) &&
    followsInList(left, behind) &&
    !/其中|含|均|已/.test(left.lead)
  );
}
