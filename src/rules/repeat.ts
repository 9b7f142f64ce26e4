/**
 * The same fact told twice has the same value.
 *
 * **Why**: opening, body and closing of a notice are written at different times; a figure changed in one place stays in the other.
 * **What to do**: find out which of the two is meant, or say what the second one counts.
 *
 * Two figures tell the same fact when they have the same unit and
 * - the words around them are the same over a stretch (`context`), or
 * - the second one refers back: 这12个问题, 上述1042笔, 12个问题中, or
 * - they count the same thing in the same state (已完成24个 … 已完成整改的24个问题), or
 * - the second one names it in full: 移交的14件信访件, 全部41个考点, 前开减列之2,300万元.
 * Equal figures are shown as a repetition only where the thing counted has the same name.
 *
 * @example 全年统筹重点项目25个,完成投资88亿元。下半年重点项目统筹25个。
 *   holds 25 = 25
 *
 * @example 反馈指出3个方面12个问题。上述13个问题已完成9个。
 *   fails 12 ≠ 13
 *
 * @example 72条措施完成65条。继续巩固72条措施已完成56条的成果。
 *   holds 72 = 72
 *   fails 65 ≠ 56
 *
 * @example 截至6月30日,72条措施完成65条。目前,72条措施已完成70条。
 *   holds 72 = 72
 *
 * @example 抽查全县437所村卫生室。下一步,做好473所村卫生室的保障。
 *   fails 437 ≠ 473
 *
 * @example 新建村卫生室126所。2021年改造乡镇卫生院162所。
 *
 * @example 猪肉产量5794吨,增长4.6%。粮食种植面积63公顷,增长4.6%。
 *
 * @example 反馈的12个问题已整改10个,剩余2个正按计划推进。党总支将紧盯剩余的3个问题,确保年底前完成。
 *   fails 2 ≠ 3
 *
 * @example 整改类问题剩余2个,长期类问题剩余4个。党总支将紧盯剩余的3个问题。
 *
 * @example 另移交信访件12件。巡察组移交的14件信访件已办结10件。
 *   fails 12 ≠ 14
 *
 * @example 市级移交信访件12件。县级移交的14件信访件已办结10件。
 *
 * @example 全市设考点四十二个。考试当天,全部四十一个考点秩序良好。
 *   fails 四十二 ≠ 四十一
 *
 * @example 合格374批次,不合格36批次。对本次抽检不合格的63批次产品,均已立案。
 *   fails 36 ≠ 63
 *
 * @example 8处泵站建成后闲置,影响排涝。⏎因管网未接通,9处泵站建成后没有投用,形成闲置资产2亿元。
 *   fails 8 ≠ 9
 *
 * @example 建成储备库61处。依托51处储备库开展演练。
 *
 * @example 已整改11个,正在推进4个。下一步,对尚在推进的3个问题限时销号。
 *   fails 4 ≠ 3
 *
 * @example 已整改11个,正在推进4个。截至目前,尚在推进的3个问题均已明确时限。
 *
 * @example 未办竣工决算的项目14个,其中9个已批复,5个仍在办理。对还没有办完竣工决算的6个项目倒排工期。
 *   fails 5 ≠ 6
 *
 * @example 清退违规发放的通讯补贴58.3万元。⏎追回违规发放的通讯补贴58.03万元。
 *   fails 58.3万 ≠ 58.03万
 *
 * @example 用于民生的支出641,750万元,占84.2%。⏎总体看,民生支出占比达82.4%。
 *   fails 84.2% ≠ 82.4%
 *
 * @example 会议听取汇报,新建和修订办法26项。半年来出台办法24项,其中新建11项、修订13项。
 *   fails 26 ≠ 24
 *
 * @example 5处采石场中3处已闭坑、2处正在治理。已闭坑的4处全部设置了监测井。
 *   fails 3 ≠ 4
 *
 * @example 退还患者和医保基金86.4万元。⏎退还患者37.9万元,退回医保基金46.7万元,合计84.6万元。
 *   fails 86.4万 ≠ 84.6万
 *
 * @example 检查酒店12家。处罚商场9家。
 *
 * @example 退缴违规发放津贴12.84万元(涉及37人)。⏎违规发放津贴12.84万元,其中值班费8.26万元、加班费4.58万元,涉及73人。
 *   holds 12.84万 = 12.84万
 *   fails 37 ≠ 73
 *
 * @example 2023年7月28日召开反馈会议。⏎自2023年7月26日巡视反馈以来,新引进博士58人。
 *   fails 2023-07-28 ≠ 2023-07-26
 *
 * @example 2023年5月8日修订出台维修资金管理办法。⏎维修资金管理办法已于2023年5月8日出台。
 *   holds 2023-05-08 = 2023-05-08
 *
 * @example 审计指出:多收费用48.35万元。⏎整改情况:多收的费用已全部退还,共48.36万元。
 *   fails 48.35万 ≠ 48.36万
 *
 * @example 更换波纹软管15.8万根,加装安全装置21.3万套。二季度更换波纹软管21.3万根、加装安全装置15.8万套。
 *   fails 15.8万 ≠ 21.3万
 *   fails 21.3万 ≠ 15.8万
 *
 * @example 查出违规出借资金180万元。出借资金190万元已悉数收回。
 *   fails 180万 ≠ 190万
 *
 * @example 应监测断面1940个,实际监测1908个。在实际监测的1908个断面中,优良断面1465个。
 *   holds 1908 = 1908
 *
 * @example 清退低保对象49户137人,追回资金26万元。⏎一、兜底保障。核查在保对象3476户5128人,清退94户137人。
 *   holds 137 = 137
 *   fails 49 ≠ 94
 */
import type { DateAgain } from '../facts/dates-again.js';
import type { Facts } from '../facts/index.js';
import type { Quantity } from '../facts/sentence.js';
import type { Retelling } from '../facts/retellings.js';
import type { Check } from '../types.js';
import { meets } from '../facts/interval.js';
import { causeOf, digits, disagreeing, operand, type Rule } from './rule.js';

export const repeat: Rule = {
  id: 'repeat',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    for (const retelling of facts.retellings) yield judge(facts, retelling);
    for (const dates of facts.datesAgain) yield judgeDates(dates);
  },
};

/** Digits told with the same precision must be the same; 285亿 and 285.2亿 may be one amount. */
function agree({ figure: a }: Quantity, { figure: b }: Quantity): boolean {
  return a.place.equals(b.place) ? a.value.equals(b.value) : meets(a.interval, b.interval);
}

function judge(facts: Facts, { quantities, sure }: Retelling): Check {
  const [first, ...rest] = quantities as [Retelling['quantities'][number], ...Retelling['quantities']];
  const other = rest.find((one) => !agree(one, first));
  const terms = quantities.map((one) => digits(facts, one));
  const roles = quantities.map((one, i) => operand(i === 0 ? 'a' : 'b', one));
  if (!other)
    return { rule: 'repeat', severity: 'minor', verdict: 'holds', operands: roles, statement: terms.join(' = ') };
  const cause = causeOf(other.figure.value, first.figure.value);
  return {
    rule: 'repeat',
    severity: 'minor',
    ...(sure ? disagreeing([first.figure, other.figure]) : { verdict: 'undecidable', reason: 'scope-open' }),
    operands: [operand('a', first), operand('b', other)],
    statement: `${digits(facts, first)} ≠ ${digits(facts, other)}`,
    expected: digits(facts, first),
    actual: digits(facts, other),
    gap: `${first.figure.value.minus(other.figure.value).abs()}${first.figure.unit}`,
    ...(cause && { cause }),
  };
}

function judgeDates({ first, again, sure }: DateAgain): Check {
  const same = first.iso === again.iso;
  return {
    rule: 'repeat',
    severity: 'minor',
    ...(same ? { verdict: 'holds' } : sure ? { verdict: 'fails' } : { verdict: 'undecidable', reason: 'scope-open' }),
    operands: [operand('a', first), operand('b', again)],
    statement: `${first.iso} ${same ? '=' : '≠'} ${again.iso}`,
    expected: first.iso,
    actual: again.iso,
  };
}
