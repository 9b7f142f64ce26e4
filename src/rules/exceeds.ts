/**
 * What is said to exceed its target does.
 *
 * **Why**: 超额完成 is a conclusion; where the amounts beside it do not bear it out, the reader is told something untrue.
 * **What to do**: compare the result with the plan again, or name the plan that is meant.
 *
 * @example 年度计划投资245亿元,实际完成285亿元,超额完成任务。
 *   holds 285亿 > 245亿
 *
 * @example 年度计划投资285亿元,实际完成245亿元,超额完成任务。
 *   fails 245亿 ≤ 285亿
 *
 * @example 积存渗滤液9.6万立方米,远超设计调节能力的12.4万立方米。
 *   fails 9.6万 ≤ 12.4万
 *
 * @example 新建管网186.4公里,超出180公里的年度目标。
 *   holds 186.4 > 180
 *
 * @example 车间废水总氮浓度12毫克/升,高于15毫克/升的排放标准。
 *   fails 12 ≤ 15
 *
 * @example 日处理污水5.2万吨,未超过设计能力的6万吨。
 *
 * @example 新建管网5.4公里,超出计划6.4公里。
 *
 * @example 检查店铺300平方米以下的12家,面积200平方米、大于500平方米的商场2家。
 *
 * @example 预计补助6500人,实际补助6280人,超过预计目标。
 *   fails 6280 ≤ 6500
 *
 * @example 年度目标12项,其中10项超额完成。
 *
 * @example 不合格样品中,挂面的铅检出值为0.12mg/kg,标准规定不超过0.2mg/kg。
 *   fails 0.12 ≤ 0.2
 *
 * @example 抽检样品全部合格。挂面的铅检出值为0.12mg/kg,标准规定不超过0.2mg/kg。
 *
 * @example 草莓检出氟尼胺1.46ppm,逾容许量2.0ppm。
 *   fails 1.46 ≤ 2.0
 *
 * @example 税收收入18.6亿元,增长6.4%,超过年初6.0%的预期目标。
 *   holds 6.4% > 6.0%
 *
 * @example 税收收入18.6亿元,增长5.4%,超过年初6.0%的预期目标。
 *   fails 5.4% ≤ 6.0%
 *
 * @example 加装电梯64部,跑赢年初60部的目标。
 *   holds 64 > 60
 *
 * @example 已超额完成年度任务。
 *
 * @example 修复矿山图斑1180公顷,占58%,超过方案确定的1240公顷的阶段目标。
 *   fails 1180 ≤ 1240
 */
import { COMPARED } from '../facts/changes/ends.js';
import type { Facts } from '../facts/index.js';
import { meets, point, type Interval } from '../facts/interval.js';
import { amountsOf, unitsOf } from '../facts/neighbours.js';
import { isBase, isShare, sameUnit } from '../facts/parts/group.js';
import { isShareOf } from '../facts/parts/near.js';
import { nextOf, type Quantity, type Sentence } from '../facts/sentence.js';
import { copyWith } from '../tree/copy.js';
import { titlesAbove } from '../facts/section-at.js';
import type { Check } from '../types.js';
import { digits, disagreeing, operand, type Rule } from './rule.js';

const CLAIM =
  /超额完成|超越(?:了)?(?:原订|原定|计划|年度|目标)|超额实现|超额|超计划|超出(?:了)?(?:计划|应|原定|批复|规定|目标)|超过(?:了)?(?:计划|原定|年度|目标|任务|预计|预定|预期)|突破(?:了)?(?:计划|目标)/;
const TARGET = /计划|预计|预定|目标|任务|原定|应|批复|预算|规定|下达|指标|原订/;

export const exceeds: Rule = {
  id: 'exceeds',
  severity: 'major',
  *check(facts: Facts): Generator<Check> {
    for (const sentence of facts.sentences) {
      for (const target of sentence.quantities) {
        const actual = exceeding(target);
        if (actual) yield judge(facts, actual, isSet(target) ? asSet(target) : target);
        const found = actual ? undefined : measuredAgainst(facts, target);
        if (found) yield judge(facts, found, asSet(target));
      }
      const claim = CLAIM.exec(sentence.text);
      if (!claim) continue;
      const ahead = sentence.text.slice(0, claim.index);
      if (NOT_YET.test(ahead) || ONLY.test(ahead) || EACH.test(sentence.text.slice(claim.index))) continue;
      const list = pairsOf(sentence, sentence.start + claim.index);
      for (const [actual, target] of list) yield judge(facts, actual, asSet(target));
      const pair = list.length > 0 ? undefined : pairOf(sentence, sentence.start + claim.index);
      if (pair) yield judge(facts, pair[0], pair[1].figure.modifier === undefined ? asSet(pair[1]) : pair[1]);
    }
  },
};

/** 仅西城区超额完成: it is one of them that did. */
const ONLY = /(?:仅|只有|唯)[\u4e00-\u9fff]{0,10}$/;
/** 两者均超额完成年度目标(目标分别为1.8万人和0.6万人): each has its own behind. */
const EACH = /^[^,;。()]{0,12}\([^()]*分别/;
/** 如期完成即可超额实现 */
const NOT_YET = /(?:即可|便可|就可|可望|有望|才能|就能|将会|力争|确保)$/;

/**
 * 积存渗滤液11.3万立方米,远超设计调节能力的6.8万立方米 · 新建管网186.4公里,超出180公里的年度目标: what is exceeded is named before its amount or
 * behind it; what exceeds it stands right before. 超出计划6.4公里 is by how much.
 */
function exceeding(target: Quantity): Quantity | undefined {
  // 超过区政府《三年行动方案》确定的11,000个目标
  const lead = target.lead.trim().replace(/《[^《》]*》/g, '');
  if (target.bracket || !BEYOND.test(lead) || NOT_SO.test(target.clauseLead)) return undefined;
  const named = MEASURE_BEFORE.test(lead) || MEASURE_BEHIND.test(target.tail);
  if (!named && !BARE_NAME.test(lead)) return undefined;
  // 由20.2%提升为22.9%,提高2.7个百分点,超越原订目标22.5% · 调运4600吨,比去年同期的4000吨多调600吨,超过计划数4200吨
  const before = nextOf(target, -1);
  // 规定不超过100μg/kg,超出标准值136μg/kg: by how much.
  if (before && LIMIT.test(before.lead.trim())) return undefined;
  // 增长8.0%,超过年初7.0%的预期目标: of what grew the rate was aimed at.
  const rate = before?.isChange === true && before.figure.unit === '%' && target.figure.unit === '%';
  if (rate && named && target.clause - before.clause === 1 && !before.bracket) return before;
  let [actual, skipped] = [before, false];
  // 收入268.6万元,村均15.8万元,已超过去年全年的241.3万元: not what each of them had.
  const aside = (one: Quantity): boolean => isAverage(one) && !isAverage(target);
  // 修复面积1296公顷,占65%,超过…的1250公顷: nor the share that it makes up.
  const share = (one: Quantity): boolean => isShare(one) && !isShare(target);
  while (actual && (actual.isChange || COMPARED.test(actual.lead) || aside(actual) || share(actual))) {
    actual = nextOf(actual, -1);
    skipped = true;
  }
  // 累计新增11,430个,其中2022年3,240个、2023年8,190个,超过…确定的11,000个: all of them.
  if (before && named && !skipped && target.clause - before.clause <= 1) {
    const list = wholeOfList(before);
    if (list && sameUnit(list, target)) return list;
  }
  if (!actual || actual.figure.unit !== target.figure.unit || actual.isChange || actual.bracket) return undefined;
  if (actual.segment !== target.segment || target.clause - actual.clause > (skipped ? 3 : 1) || actual.figure.loose)
    return undefined;
  // 完成12.6万亩,超过下达任务11.5万亩: not by so much, or the task was next to nothing.
  return named || (target.n < actual.n && target.n * 2 > actual.n) ? actual : undefined;
}

/** 不合格样品中,…检出值为1.12mg/kg,标准规定不大于0.5mg/kg: what was found of a sample that failed, and the most that is allowed. */
function measuredAgainst({ notice }: Facts, target: Quantity): Quantity | undefined {
  if (!LIMIT.test(target.lead.trim())) return undefined;
  const actual = nextOf(target, -1);
  if (!actual || actual.bracket !== target.bracket || actual.figure.unit !== target.figure.unit) return undefined;
  if (target.clause - actual.clause > 1 || !FOUND.test(actual.clauseLead)) return undefined;
  const { start } = target.sentence;
  const ahead = notice.view.text.slice(Math.max(0, start - HEADING), target.figure.span.start);
  const said = `${titlesAbove(notice.outline, start).join()} ${ahead}`;
  return FAILED.test(said) && !PASSED.test(said) && !PASSED.test(target.tail) ? actual : undefined;
}
const LIMIT =
  /(?:标准|限[量值]|国标|规定)[^,;。\d]{0,6}(?:不大于|不得?超过|不高于|不得高于|应?≤|最大(?:使用|残留)?[量值]?为?)$|(?:标准|规定)的?上限(?:为|是)?$/;
const FOUND = /检出|实测|测得|检测[值结]|含量|浓度|之和/;
const FAILED = /不合格|超标|不符合|超限|超范围/;
const PASSED = /(?<!不)合格|(?<!不)符合|未超|未检出/;
/** Characters ahead of a sentence that say what it is about. */
const HEADING = 60;

/** What was set is meant to the last digit: 不超过0.2mg/kg, 6万亩的任务. */
const asSet = (target: Quantity): Quantity =>
  copyWith(target, { figure: copyWith(target.figure, { interval: point(target.figure.value) }) });

/** A task or a limit; a mean or what another year had is rounded as any amount is. */
const isSet = ({ lead, tail, figure: { modifier } }: Quantity): boolean =>
  modifier === undefined && SET.test(lead.slice(-8) + tail.slice(0, 8));
const SET = /计划|任务|目标|下达|指标|限[值量额]|标准|红线|阈值|临界|批复|核定/;

/** What 其中 divides, where the figure is the last that it names. */
function wholeOfList(last: Quantity): Quantity | undefined {
  let one: Quantity | undefined = last;
  while (one && one.clause === last.clause && !/^其中/.test(one.lead.trim())) one = nextOf(one, -1);
  return one?.clause === last.clause ? nextOf(one, -1) : undefined;
}
const isAverage = ({ lead, tail }: Quantity): boolean => /平均|[户人村镇校家项日月]均/.test(lead + tail.slice(0, 6));
const BEYOND = /(?:超(?![标限期时载额])|超过|超出|逾|高于|大于|多于|突破|跑赢|胜过)了?[^,;。\d]{0,16}$/;
const VERB = /(?:超过|超出|逾|高于|大于|多于|突破|跑赢|胜过)了?$/;
const NAMES =
  '临界[量值]|能力|限值|限额|限量|上限|标准|红线|警戒线|警戒值|控制线|控制数|核定[量数值]|额定|定额|容量|规模|总量|指标|阈值|门槛|要求|概算|预算|批复|目标|任务|计划|预期|规定|规划|平均|均值|平均值|水平|约束';
const BARE_NAME = new RegExp(`(?:${NAMES})数?(?:为|是)?$`);
const MEASURE_BEFORE = new RegExp(
  `(?:${NAMES}|确定|下达|设定|核定|同期|上年|去年)[^,;。\\d]{0,6}的$|(?:限值|限量|[容允]许[量值]|标准值|上限|阈值|警戒线|警戒值)(?:为|是)?$`
);
const MEASURE_BEHIND = new RegExp(`^的?[\\u4e00-\\u9fff“”()]{0,8}?(?:${NAMES})`);
const NOT_SO = /[不未没无莫]|优于|低于|小于|少于|如|若|凡|是否|一旦|可能|预计|拟|严禁|禁止/;

/** 分别为2164吨、187吨、1435吨,均超额完成下达的2000吨、160吨、1300吨目标: each against its own. */
function pairsOf({ quantities, start, text }: Sentence, at: number): [actual: Quantity, target: Quantity][] {
  if (!/[均都][^,;。]{0,2}$/.test(text.slice(0, at - start))) return [];
  const first = quantities.findIndex((one) => one.figure.span.start > at);
  const targets = itemsFrom(quantities, first);
  const actuals = itemsFrom(quantities, first - targets.length);
  const together = actuals.length === targets.length && targets.length > 1;
  return together ? targets.map((target, k) => [actuals[k] as Quantity, target]) : [];
}

/** The items of one clause, all of one unit. */
function itemsFrom(quantities: readonly Quantity[], from: number): Quantity[] {
  const first = quantities[from];
  if (!first) return [];
  return quantities
    .slice(from)
    .filter((one, k) => one.clause === first.clause && one.item === first.item + k && sameUnit(one, first));
}

/** The amount that stands behind a word for the target, and the other amount of its unit. */
function pairOf(sentence: Sentence, at: number): [actual: Quantity, target: Quantity] | undefined {
  // 超额百分之四完成计划;棉纱计划8.9万件: what the next part of the sentence plans is another thing.
  const end = sentence.text.indexOf(';', at - sentence.start);
  const usable = sentence.quantities.filter(
    (one) => !one.figure.loose && !one.isChange && (end < 0 || one.figure.span.start < sentence.start + end)
  );
  for (const unit of unitsOf(usable)) {
    const list = amountsOf(usable, unit);
    const target = nearest(
      list.filter((one) => isTarget(one)),
      at
    );
    if (!target) continue;
    // 年度目标12项,其中10项超额完成: some of what was aimed at is not what came of it.
    if (list.some((one) => one !== target && one.figure.span.start < at && /其中/.test(one.lead))) continue;
    const others = list.filter((one) => one !== target && !isTarget(one) && Math.abs(one.clause - target.clause) <= 3);
    // 三类均超额完成,抚育计划3.5万亩,…欠账0.25万亩: what stands behind the word must be what came of it.
    const [behind] = others;
    const actual =
      others.findLast((one) => one.figure.span.start < at) ?? (behind && CAME.test(behind.lead) ? behind : undefined);
    // 租赁校舍1200个;完成任务12000个的113.5%: by its rate another amount came of it.
    const rate = isBase(target) ? nextOf(target) : undefined;
    if (actual && rate && actual.n * 2 < target.n && rate.n > 100 && !isShareOf(actual, target, rate)) continue;
    if (actual) return [actual, target];
  }
  return undefined;
}

const CAME = /完成|实际|达|实现|为$|到|收|支出|投入|建成|新增/;

/** 计划投资245亿元 · 1000亿元投资目标; but 四种计划 counts the plans. */
function isTarget({ lead, tail, figure, clauseLead }: Quantity): boolean {
  // 下达的14项目标任务 counts the tasks.
  if (/^[个项种类条]$/.test(figure.unit) && COUNTED.test(tail)) return false;
  if (TARGET.test(lead.slice(-8))) return true;
  // 计划淘汰35蒸吨/小时以下锅炉68台: how large they are stands between.
  if (/^(?:及)?以[上下]/.test(lead.trim()) && TARGET.test(clauseLead)) return true;
  return TARGET.test(tail.slice(0, 6));
}

/** 四种计划, 五项主要指标 */
const COUNTED = new RegExp(`^(?:${TARGET.source})|^(?:主要|约束性|预期性|考核|年度)(?:${TARGET.source})`);

function nearest(list: readonly Quantity[], at: number): Quantity | undefined {
  const distance = (one: Quantity): number => Math.abs(one.figure.span.start - at);
  return list.reduce<Quantity | undefined>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    undefined
  );
}

function judge(facts: Facts, actual: Quantity, target: Quantity): Check {
  const above: Interval = { low: target.figure.interval.low, lowOpen: true, high: null };
  const fits = meets(actual.figure.interval, above);
  return {
    rule: 'exceeds',
    severity: 'major',
    // 高于15毫克/升的标准: the word before the target is the claim, and leaves the target as exact as it is.
    ...(fits
      ? { verdict: 'holds' }
      : disagreeing(VERB.test(target.lead) ? [actual.figure] : [actual.figure, target.figure])),
    operands: [operand('actual', actual), operand('target', target)],
    statement: `${digits(facts, actual)} ${fits ? '>' : '≤'} ${digits(facts, target)}`,
    expected: `> ${digits(facts, target)}`,
    actual: digits(facts, actual),
  };
}
