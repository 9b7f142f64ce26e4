/**
 * A stated difference is what lies between its two ends.
 *
 * **Why**: 减少9名 and 提高12.3个百分点 are reckoned by hand from two figures that stand beside them.
 * **What to do**: subtract again; write 个百分点 where two percentages are compared.
 *
 * Two amounts that are each other's counterpart (预算 and 支出, 账面 and 实盘, 收入 and 支出) have a difference too, whatever it is called.
 *
 * @example 财务人员由15名减为6名,减少9名。
 *   holds 15 − 6 = 9
 *
 * @example 合格率由84.5%提高到96.8%,提高12.5个百分点。
 *   fails 96.8% − 84.5% = 12.3 ≠ 12.5
 *
 * @example 收入总计90.90亿元;支出总计88.02亿元。收支相抵,结转下年2.78亿元。
 *   fails 90.90亿 − 88.02亿 = 2.88亿 ≠ 2.78亿
 *
 * @example 维修预算450万元,实际支出423万元,结余37万元。
 *   fails 450万 − 423万 = 27万 ≠ 37万
 *
 * @example 受理来信214件,同比减少26件(去年同期250件)。
 *   fails 250 − 214 = 36 ≠ 26
 *
 * @example 进出口总额84.6亿元,其中出口52.3亿元、进口32.3亿元,贸易顺差19亿元。
 *   fails 52.3亿 − 32.3亿 = 20亿 ≠ 19亿
 *
 * @example 2021年、2022年和2023年分别受理投诉58宗、63宗、59宗。2023年的投诉较2022年减少6宗。
 *   fails 63 − 59 = 4 ≠ 6
 *
 * @example 全区设有系统186套,其中东部92套。相比2022年底的150套,系统数目增加38套。
 *   fails 186 − 150 = 36 ≠ 38
 *
 * @example 全年出生2816人,死亡3527人,自然减少721人。
 *   fails 3527 − 2816 = 711 ≠ 721
 *
 * @example 调解成功率68.5%,同比上升3.9个百分点(2023年为65.6%)。
 *   fails 68.5% − 65.6% = 2.9 ≠ 3.9
 *
 * @example 回访满意率95.2%,比上年的93.6%下降1.6个百分点。
 *   fails 95.2% > 93.6%, +1.6 ≠ −1.6
 *
 * @example 基金收入12.6亿元、支出11.9亿元,结余8.3亿元。
 *
 * @example 今年新增岗位9个。
 *
 * @example 清运完成率82.6%,高于序时进度(80.0%)2.9个百分点。
 *   fails 82.6% − 80.0% = 2.6 ≠ 2.9
 *
 * @example 电话接通率96.2%,网上回复率91.7%,网上回复率低于电话接通率4.8个百分点。
 *   fails 96.2% − 91.7% = 4.5 ≠ 4.8
 *
 * @example 分类收集率78.4%,比2020年提高15.2个百分点(2020年为36.2%)。
 *   fails 78.4% − 36.2% = 42.2 ≠ 15.2
 *
 * @example 登记2317宗,较上年减少96宗,2021年同类数字为2412宗。
 *   fails 2412 − 2317 = 95 ≠ 96
 *
 * @example 新建驿站18处,全区驿站由41处增加到59处。
 *   holds 59 − 41 = 18
 *
 * @example 自来水普及率达93.6%,比省定92.0%的目标高1.9个百分点。
 *   fails 93.6% − 92.0% = 1.6 ≠ 1.9
 *
 * @example 床位2960张,比上年增加195张,增加前为2775张。
 *   fails 2960 − 2775 = 185 ≠ 195
 *
 * @example 投资增长5.8%,增速比一季度的5.1%加快0.7个百分点。
 *   holds 5.8% − 5.1% = 0.7
 *
 * @example 销售面积下降3.2%,降幅较上月的4.0%收窄1.2个百分点。
 *   fails 4.0% − 3.2% = 0.8 ≠ 1.2
 *
 * @example 事故73起、死亡41人,2023年为89起、死亡52人,起数减少16起,下降18.0%,死亡人数减少12人,下降21.2%。
 *   holds 89 − 73 = 16
 *   fails 52 − 41 = 11 ≠ 12
 *
 * @example 本批合格率为97.4%。上一批合格率为96.8%,本次比上次提高1.6个百分点。
 *   fails 97.4% − 96.8% = 0.6 ≠ 1.6
 */
import {
  agreeDifference,
  isDigitOff,
  isDigitSlip,
  isNearValue,
  significantDigits,
  type Agreement,
} from '../facts/compare.js';
import { Decimal } from '../facts/decimal.js';
import { COMPARED, PAST } from '../facts/changes/ends.js';
import {
  distanceOf,
  fitsDirection,
  isEndTurned,
  type ChangeClaim,
  type ChangeReading,
} from '../facts/changes/index.js';
import { isExplainedChange } from '../facts/changes/explained.js';
import type { Quantity } from '../facts/sentence.js';
import type { Facts } from '../facts/index.js';
import { slipComesOut } from '../facts/turns.js';
import type { Check } from '../types.js';
import {
  asWritten,
  causeOf,
  digits,
  disagreeing,
  holding,
  inScaleOf,
  operand,
  otherWay,
  undecided,
  type Rule,
} from './rule.js';

export const difference: Rule = {
  id: 'difference',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    for (const claim of facts.changeClaims) {
      const check = judge(facts, claim);
      if (check?.verdict === 'fails' && isExplainedChange(claim, facts.sentences)) continue;
      if (check) yield check;
    }
  },
};

function judge(facts: Facts, claim: ChangeClaim): Check | undefined {
  // 提高1.9% between two rates is the difference in points, whatever the sign says.
  const readings =
    claim.kind === 'growth' ? claim.readings.filter((one) => one.base.figure.unit === '%') : claim.readings;
  const sure = claim.kind === 'growth' ? [] : readings.filter((one) => one.sure);
  const contrary = sure.find((one) => isContrary(claim, one));
  if (contrary) {
    const { figure } = claim.change;
    const check = differenceCheck(facts, claim.change, contrary, 'no');
    return { ...check, ...otherWay(facts, figure, contrary), gap: `${digits(facts, figure)}${figure.unit}` };
  }
  const said = fitting(facts, claim, sure);
  if (said) return said;
  // What the wording leaves no doubt about is not rescued by figures that happen to fit, unless it misses by far.
  const slip = sure.find((one) => isNearDifference(one, claim));
  if (slip) return differenceCheck(facts, claim.change, slip, 'no');
  const fits = fitting(facts, claim, readings);
  if (fits) return fits;
  if (claim.kind === 'growth') return undefined;
  const explicit = readings.filter((one) => one.explicit);
  const [first] = explicit;
  if (!first) return undefined;
  const meant =
    explicit.find((one) => isNearDifference(one, claim) || isEndTurned(claim, one)) ??
    sure.find(
      (one) =>
        one.base.sentence === claim.change.sentence &&
        (one.told === true || (one.current.sentence === claim.change.sentence && hasCause(one, claim.change)))
    );
  if (meant) return differenceCheck(facts, claim.change, meant, 'no');
  return undecided(differenceCheck(facts, claim.change, first, 'no'), 'two-readings');
}

/** 95.2%,比上年的93.6%下降1.6个百分点: by so much, but the other way. */
function isContrary(claim: ChangeClaim, { base, current }: ChangeReading): boolean {
  return (
    (COMPARED.test(base.lead) || PAST.test(base.lead)) &&
    // 由1955年的6318万亩,达到去年的7962万亩
    !/^[^,]{0,4}[到至]/.test(base.lead.trim()) &&
    !fitsDirection(claim, { base, current, explicit: true }) &&
    agreeDifference(base.figure, current.figure, claim.change.figure) === 'exact'
  );
}

/** The first reading that comes out: digit for digit, or the wording's own after rounding. */
function fitting(facts: Facts, claim: ChangeClaim, readings: readonly ChangeReading[]): Check | undefined {
  let rounded: [ChangeReading, Agreement] | undefined;
  for (const reading of readings) {
    const agreement = agreeDifference(reading.base.figure, reading.current.figure, claim.change.figure);
    if (agreement === 'exact') return differenceCheck(facts, claim.change, reading, agreement);
    if (agreement !== 'no' && reading.explicit && claim.kind !== 'growth') rounded ??= [reading, agreement];
  }
  return rounded && differenceCheck(facts, claim.change, ...rounded);
}

/** Units of the last place that a slip may be. */
const FEW = Decimal.from(3);

function isNearDifference(reading: ChangeReading, { change }: ChangeClaim): boolean {
  const actual = distanceOf(reading);
  const { value, place } = change.figure;
  // 1812.72万 is not near 1901.35万: of many digits one slips, not all.
  const many = significantDigits(value).length > 3 && actual.minus(value).abs().compare(place.times(FEW)) > 0;
  // 116批 for 106批: one of three written digits is another.
  return (
    (!many && isNearValue(actual, value, place)) || isDigitOff(actual.shift(place.scale), value.shift(place.scale))
  );
}

/**
 * One digit of either, or of the change (2.9 printed as 2.0), another, two turned, or another unit makes it come out: far off without that, other
 * amounts were meant.
 */
const hasCause = (reading: ChangeReading, change: Quantity): boolean =>
  isDigitSlip(distanceOf(reading), change.figure.value) ||
  slipComesOut(
    reading.base.figure,
    reading.current.figure,
    (from, to) => agreeDifference(from, to, change.figure) === 'exact'
  );

export function differenceCheck(facts: Facts, change: Quantity, reading: ChangeReading, agreement: Agreement): Check {
  const { base, current } = reading;
  const delta = change.figure;
  const actual = distanceOf(reading);
  const [high, low] = current.n >= base.n ? [current, base] : [base, current];
  const left = `${digits(facts, high)} − ${digits(facts, low)}`;
  const stated = digits(facts, delta);
  const shown = asWritten(facts, actual, delta);
  const cause = agreement === 'no' ? causeOf(delta.value, actual) : undefined;
  return {
    rule: 'difference',
    severity: 'minor',
    ...(holding(agreement) ?? disagreeing([delta, base.figure, current.figure])),
    operands: [operand('from', base), operand('to', current), operand('delta', delta)],
    statement:
      agreement === 'exact' ? `${left} = ${stated}` : `${left} = ${shown} ${agreement === 'no' ? '≠' : '≈'} ${stated}`,
    expected: shown,
    actual: stated,
    ...(agreement === 'no' && { gap: `${inScaleOf(facts, actual.minus(delta.value).abs(), delta)}${delta.unit}` }),
    ...(cause && { cause }),
  };
}
