/**
 * A stated share is the part over the whole.
 *
 * **Why**: completion rates are what a notice is judged by, and they are seldom recomputed when the counts change.
 * **What to do**: divide again, or name the base that the rate rests on.
 *
 * A rate is of what bears its name (复垦率 of 已复垦, 不合格率 of 不合格), or of the whole that stands behind 占; figures that merely fit do not
 * make up for a slip in those.
 *
 * @example 全部46个问题已完成31个,完成率67.4%。
 *   holds 31 ÷ 46 = 67.4%
 *
 * @example 全部46个问题已完成31个,完成率76.4%。
 *   fails 31 ÷ 46 = 67.4% ≠ 76.4%
 *
 * @example 核查问卷250份,其中有效240份,无效10份,有效率94%。
 *   fails 240 ÷ 250 = 96% ≠ 94%
 *
 * @example 应退押金38.5万元,实退36.19万元,退还率96%。
 *   fails 36.19万 ÷ 38.5万 = 94% ≠ 96%
 *
 * @example 受理咨询840件次。其中电话咨询504件次。电话咨询占咨询总量的66%。
 *   fails 504 ÷ 840 = 60% ≠ 66%
 *
 * @example 受理投诉50件,办结46件,按期办结率100%。
 *   undecidable base-missing
 *
 * @example 收到建议187件。城建类58件,占31.0%;教育类43件,占23.0%;农业类37件,占18.9%。
 *   holds 58 ÷ 187 = 31.0%
 *   holds 43 ÷ 187 = 23.0%
 *   fails 37 ÷ 187 = 19.8% ≠ 18.9%
 *
 * @example 茶叶类抽检402批次,不合格3批次;糕点类抽检731批次,不合格14批次,不合格率分别为0.75%、1.93%。
 *   holds 3 ÷ 402 = 0.75%
 *   fails 14 ÷ 731 = 1.92% ≠ 1.93%
 *
 * @example 会议费预算60万元,实际列支51万元,占预算的95%。
 *   fails 51万 ÷ 60万 = 85% ≠ 95%
 *
 * @example 清查岸线64公里,清退岸线12公里,占总长度的16.8%。
 *   fails 12 ÷ 64 = 18.8% ≠ 16.8%
 *
 * @example 应收物业费260万元,年初仅收取98万元;清缴后新收取114万元,累计收取212万元,收缴率85.1%。
 *   fails 212万 ÷ 260万 = 81.5% ≠ 85.1%
 *
 * @example 收到举报48件,已立案32件;立案案件中已审结24件,占72%。
 *   fails 24 ÷ 32 = 75% ≠ 72%
 *
 * @example 全区23所小学中,配齐专职教师的由11所增至18所,配齐率由47.8%提高到79.3%。
 *   holds 11 ÷ 23 = 47.8%
 *   fails 18 ÷ 23 = 78.3% ≠ 79.3%
 *
 * @example 42名干部中,女性由15名增至19名,占比由37.5%提高到45.2%。
 *   undecidable base-missing
 *   holds 19 ÷ 42 = 45.2%
 *
 * @example 清理闲置土地15宗、860亩,已处置11宗、645亩,处置率按面积计为77%。
 *   fails 645 ÷ 860 = 75% ≠ 77%
 *
 * @example 全县16个乡镇中,设站的由9个增至12个,人口覆盖率由61%提高到83%。
 *   undecidable base-missing
 *   undecidable base-missing
 *
 * @example 三家公司分别虚增收入0.62亿元、0.85亿元和1.30亿元。同期披露的收入分别为5.00亿元、6.80亿元和8.00亿元,虚增部分占比分别为12.4%、12.5%和16.5%。
 *   holds 0.62亿 ÷ 5.00亿 = 12.4%
 *   holds 0.85亿 ÷ 6.80亿 = 12.5%
 *   fails 1.30亿 ÷ 8.00亿 = 16.3% ≠ 16.5%
 *
 * @example 优良天数292天,占全年365天的81%。
 *   fails 292 ÷ 365 = 80% ≠ 81%
 *
 * @example 污水厂设计处理能力25.0万吨/日,实际处理20.0万吨/日,负荷率82%。
 *   fails 20.0万 ÷ 25.0万 = 80% ≠ 82%
 *
 * @example 抽查60家企业,27家未建台账,占抽查数的46%。
 *   fails 27 ÷ 60 = 45% ≠ 46%
 *
 * @example 各项存款余额520.4亿元;各项贷款余额402.8亿元,存贷比74.7%。
 *   fails 402.8亿 ÷ 520.4亿 = 77.4% ≠ 74.7%
 *
 * @example 类别|问题数|已整改|整改率(%)⏎财政|118|103|87.3⏎民生|164|139|84.8⏎工程|97|70|72.2⏎国企|65|51|75.8
 *   holds 103 ÷ 118 = 87.3%
 *   holds 139 ÷ 164 = 84.8%
 *   holds 70 ÷ 97 = 72.2%
 *   fails 51 ÷ 65 = 78.5% ≠ 75.8%
 *
 * @example 覆盖小区613个,覆盖率96.7%(全市共有小区637个)。
 *   fails 613 ÷ 637 = 96.2% ≠ 96.7%
 *
 * @example 27名河长中有9名未达标,达标率68.7%。
 *   fails (27 − 9) ÷ 27 = 66.7% ≠ 68.7%
 *
 * @example 拨付2个项目5200万元,至3月底仍结存780元,占15%。
 *   fails 780 ÷ 5200万 = 0.0015% ≠ 15%
 *
 * @example 抽查凭证发现不规范9份,占抽查总数的10.6%。
 *   undecidable 9 ÷ ? = 10.6%
 *
 * @example 样品1536份,合格1458份,总合格率94.9%,较上年的93.2%提高1.7个百分点。
 *   holds 1458 ÷ 1536 = 94.9%
 *
 * @example 重点审计9项转移支付,涉及资金67亿元,占9项总额的0.6%。
 *   undecidable 67亿 ÷ ? = 0.6%
 *
 * @example 常住人口25.2万人,出生1638人,占常住人口25.2万人的6.9‰。
 *   fails 1638 ÷ 25.2万 = 6.5‰ ≠ 6.9‰
 *
 * @example 农机手总数29753人。东片10389人,比上年减少14人,下降0.1%,占农机手总数的34.9%;西片9852人,比上年减少53人,下降0.5%,占33.1%。
 *   holds 10389 ÷ 29753 = 34.9%
 *   holds 9852 ÷ 29753 = 33.1%
 *
 * @example 完成0个，占总数0个的50%。
 *   undecidable 0 ÷ ? = 50%
 *
 * @example 合作社年收入37.7万元,是整顿前14.5万元的2.8倍。
 *   fails 37.7万 ÷ 14.5万 = 2.6倍 ≠ 2.8倍
 *
 * @example 全年投资增长8.2%。
 *
 * @example 收回选票2160张,有效票2103张。甲1742票,得票率82.8%;乙1402票,得票率68.7%。
 *   holds 1742 ÷ 2103 = 82.8%
 *   fails 1402 ÷ 2103 = 66.7% ≠ 68.7%
 *
 * @example 在册单位412家,已检查365家;受检单位里查出隐患的73家,占受检单位的17.7%。
 *   fails 73 ÷ 365 = 20% ≠ 17.7%
 *
 * @example 户籍人口221.7万人,常住人口203.6万人,其中城镇128.4万人、乡村75.2万人,常住人口城镇化率63.1%。
 *   holds 128.4万 ÷ 203.6万 = 63.1%
 *
 * @example 幼儿园642所,其中民办267所、公办375所;在园幼儿12.83万人。公办园在园幼儿占66.4%(8.52万人)。
 *   holds 8.52万 ÷ 12.83万 = 66.4%
 *
 * @example 全区泊位4280个,其中充电泊位1364个,占泊位总数的55.0%。
 *   fails 1364 ÷ 4280 = 31.9% ≠ 55.0%
 *
 * @example 抽查工程248处,查出问题62处;已整改57处,整改率23.0%,剩余5处年底前完成。
 *   fails 57 ÷ 62 = 91.9% ≠ 23.0%
 *
 * @example 抽检样本640个,合格576个,不合格64个,占11.1%。
 *   fails 64 ÷ 640 = 10% ≠ 11.1%
 *
 * @example 补缴税款187.2万元,处罚款93.6万元,罚款相当于补缴税款的60%。
 *   fails 93.6万 ÷ 187.2万 = 50% ≠ 60%
 *
 * @example 符合规定963场,违反法令317场,违规比率24.8%。
 *   undecidable 317 ÷ ? = 24.8%
 *
 * @example 已执行到位罚款38.12万元,尚未到位5.76万元,到位率89.6%。
 *   fails 38.12万 ÷ (38.12万 + 5.76万) = 86.9% ≠ 89.6%
 *
 * @example 有效监测365天,二级以上的天数为301天。优良天数比例为84.2%。
 *   fails 301 ÷ 365 = 82.5% ≠ 84.2%
 *
 * @example 未缴罚款4618件、8765万元,其中逾期330件、412万元,件数占7.12%,金额占4.70%。
 *   fails 330 ÷ 4618 = 7.15% ≠ 7.12%
 *   holds 412万 ÷ 8765万 = 4.70%
 *
 * @example 签约项目118个,开工81个、清退34个,扣除清退项目后,开工率96.4%。
 *   undecidable 34 ÷ ? = 96.4%
 *
 * @example 平台受理诉求9650件。电话6180件、小程序2140件、网站1330件,电话受理占65.0%。
 *   fails 6180 ÷ 9650 = 64% ≠ 65.0%
 *
 * @example 投诉中,供水486件、物业452件、噪声398件。⏎(一)供水方面,水压偏低132件,占该类投诉的28.2%。⏎(二)物业方面,维修不及时。
 *   fails 132 ÷ 486 = 27.2% ≠ 28.2%
 *
 * @example 参保412.6万人,比上年增加3.2万人;参保率97.4%(按常住人口428.0万人计算)。
 *   fails 412.6万 ÷ 428.0万 = 96.4% ≠ 97.4%
 *
 * @example 合计197项,已整改179项,其余18项正在整改。对已整改的179项复核,整改到位172项,占87.3%。
 *   holds 172 ÷ 197 = 87.3%
 *
 * @example 未完成整改的18个问题中,分阶段整改类8个、持续整改类10个。难以短期解决的有11个,占未整改问题的61.3%。
 *   fails 11 ÷ 18 = 61.1% ≠ 61.3%
 *
 * @example 监测断面32个,其中Ⅱ类17个,Ⅲ类13个,Ⅳ类2个,优良比例83.8%。
 *   fails (17 + 13) ÷ 32 = 93.8% ≠ 83.8%
 */
import type { Agreement } from '../facts/compare.js';
import type { Facts } from '../facts/index.js';
import { figuresOf } from '../facts/neighbours.js';
import { sumOf } from '../facts/parts/near.js';
import type { Quantity } from '../facts/sentence.js';
import { hasCloser, isCloser } from '../facts/shares/closer.js';
import { isDoubtful } from '../facts/shares/doubt.js';
import { ofLargerWhole } from '../facts/shares/of-larger.js';
import { isRateBefore, isOfBefore, isWhereItBegan } from '../facts/shares/other-time.js';
import { isExplainedShare } from '../facts/shares/explained.js';
import { ofItsOwnList } from '../facts/shares/own-list.js';
import type { ShareClaim, ShareReading } from '../facts/shares/index.js';
import { agreeShare, placesOf, rateOf } from '../facts/shares/rate.js';
import {
  isFarFromBound,
  isInReach,
  isNearRatio,
  isOneMore,
  isOneSlip,
  isTurned,
  isUnitSlip,
} from '../facts/shares/slips.js';
import type { Check, FigureMention } from '../types.js';
import { causeOf, digits, disagreeing, holding, operand, type Rule } from './rule.js';

export const ratio: Rule = {
  id: 'ratio',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    for (const claim of facts.shareClaims) {
      const check = judge(facts, claim);
      if (
        check?.verdict === 'fails' &&
        check.cause !== 'wrong-base' &&
        isExplainedShare(claim.percent, facts.sentences)
      )
        continue;
      if (check) yield check;
    }
  },
};

function judge(facts: Facts, { percent, readings: all, part }: ShareClaim): Check | undefined {
  const { text } = facts.notice.view;
  // Of nothing there is no share.
  const readings = all.filter((one) => sumOf(one.whole).sign !== 0 && !isFarFromBound(one, percent.figure));
  // What the wording leaves no doubt about is not rescued by figures that happen to fit, unless it misses by far.
  const sure = readings.filter((one) => one.sure);
  const said = fitting(facts, percent.figure, sure);
  if (said) return said;
  if (isOfBefore(percent, text)) return fitting(facts, percent.figure, readings);
  if (isRateBefore(percent) || isWhereItBegan(percent, sure, text))
    return fitting(facts, percent.figure, readings) ?? missing(facts, percent.figure, part);
  // 不到协议投资额的三分之一: how far from it is open.
  if (ABOUT_NAMED.test(percent.lead.trim())) return fitting(facts, percent.figure, readings);
  const doubtful = (one: ShareReading): boolean => isDoubtful(percent, one, text);
  /** Unless it comes out of what the whole itself is a part of. */
  const refuted = (one: ShareReading): Check => {
    const larger = ofLargerWhole(percent, one, facts.partGroups);
    return (larger && fitting(facts, percent.figure, [larger])) ?? ratioCheck(facts, percent.figure, one, 'no');
  };
  const called = sure.find((one) => one.called && !doubtful(one) && isInReach(one, percent));
  if (called) return refuted(called);
  const settled = sure.find((one) => one.settled && !doubtful(one));
  if (settled && fitting(facts, percent.figure, readings.filter(isOfOneWhole)))
    return { ...ratioCheck(facts, percent.figure, settled, 'no'), cause: 'wrong-base' };
  const slip = sure.find((one) => isNearRatio(one, percent.figure) && !doubtful(one));
  if (slip) {
    const others = [
      ...readings.filter((one) => isCloser(one, slip)),
      ...[ofItsOwnList(percent, slip)].filter((one) => one !== undefined),
    ];
    return fitting(facts, percent.figure, others) ?? refuted(slip);
  }
  const fits = fitting(facts, percent.figure, readings);
  if (fits) return fits;
  const meant = readings.find((one) => one.explicit && isNearRatio(one, percent.figure) && !doubtful(one)) ?? sure[0];
  const listed = meant && ofItsOwnList(percent, meant);
  if (listed) return fitting(facts, percent.figure, [listed]);
  if (meant && !doubtful(meant) && isInReach(meant, percent) && !hasCloser(facts.sentences, meant, percent))
    return refuted(meant);
  const misplaced = readings.find((one) => isUnitSlip(one, percent.figure));
  if (misplaced) return { ...ratioCheck(facts, percent.figure, misplaced, 'no'), cause: 'factor-10000' };
  const turned = readings.find((one) => isTurned(one, percent.figure) && !doubtful(one));
  if (turned) return refuted(turned);
  const lone = readings.find(
    (one) => one.lone && (isOneSlip(one, percent.figure) || isOneMore(one, percent.figure)) && !doubtful(one)
  );
  if (lone) return refuted(lone);
  return missing(facts, percent.figure, part);
}

const ABOUT_NAMED =
  /(?:不到|不足|不及|未到|未达|超过|超出|逾|高于|低于|大于|小于|多于|少于|接近|将近)[^,;。\d]{2,12}的$/;

const isOfOneWhole = ({ parts, whole, complement }: ShareReading): boolean =>
  parts.length === 1 && whole.length === 1 && !complement;

/** The first reading that comes out: digit for digit, or the wording's own after rounding. */
function fitting(facts: Facts, percent: FigureMention, readings: readonly ShareReading[]): Check | undefined {
  let rounded: [ShareReading, Agreement] | undefined;
  for (const reading of readings) {
    const agreement = agreeShare(reading, percent);
    if (agreement === 'exact') return ratioCheck(facts, percent, reading, agreement);
    if (agreement !== 'no' && (reading.explicit || (agreement === 'by-rounding' && isCoarse(reading))))
      rounded ??= [reading, agreement];
  }
  return rounded && ratioCheck(facts, percent, ...rounded);
}

/** 3.02万元 of which 21165.5元 are 70.0%: the whole was rounded to hundreds, so that it comes out is all that can be asked. */
const isCoarse = ({ parts, whole, sure }: ShareReading): boolean =>
  sure === true && [...parts, ...whole].some(({ figure }) => figure.place.toNumber() > 1);

export function ratioCheck(facts: Facts, percent: FigureMention, reading: ShareReading, agreement: Agreement): Check {
  const { parts, whole } = reading;
  const printed = rateOf(reading, percent, placesOf(percent));
  const computed = printed.sign === 0 ? rateOf(reading, percent, MOST_PLACES) : printed;
  const mark = percent.unit;
  const stated = `${digits(facts, percent)}${mark === '倍' ? mark : ''}`;
  const left = expression(facts, reading);
  const verdict = holding(agreement) ?? disagreeing([percent, ...figuresOf(parts), ...figuresOf(whole)]);
  const same = computed.equals(percent.value);
  const relation = same ? `= ${stated}` : `= ${computed}${mark} ${agreement === 'no' ? '≠' : '≈'} ${stated}`;
  const cause = agreement === 'no' ? causeOf(percent.value, computed) : undefined;
  return {
    rule: 'ratio',
    severity: 'minor',
    ...verdict,
    operands: [
      ...parts.map((one) => operand('part', one)),
      ...whole.map((one) => operand('whole', one)),
      operand('percent', percent),
    ],
    statement: `${left} ${relation}`,
    expected: `${computed}${mark}`,
    actual: stated,
    ...(agreement === 'no' && {
      gap: `${computed.minus(percent.value).abs()}${mark === '%' || mark === '' ? '个百分点' : mark}`,
    }),
    ...(cause && { cause }),
  };
}

/** Of a rate that would be printed as nothing. */
const MOST_PLACES = 4;

function expression(facts: Facts, { parts, whole, complement }: ShareReading): string {
  const join = (list: readonly { figure: FigureMention }[]): string => {
    const terms = list.map((one) => digits(facts, one.figure)).join(' + ');
    return list.length > 1 ? `(${terms})` : terms;
  };
  const base = join(whole);
  return complement ? `(${base} − ${join(parts)}) ÷ ${base}` : `${join(parts)} ÷ ${base}`;
}

/** A share without its base: shown, with the reason. */
function missing(facts: Facts, percent: FigureMention, part: Quantity | undefined): Check | undefined {
  if (!part) return undefined;
  return {
    rule: 'ratio',
    severity: 'info',
    verdict: 'undecidable',
    reason: 'base-missing',
    operands: [operand('part', part), operand('percent', percent)],
    statement: `${digits(facts, part)} ÷ ? = ${digits(facts, percent)}`,
  };
}
