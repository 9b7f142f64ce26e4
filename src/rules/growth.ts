/**
 * A stated growth or fall is the change over the base.
 *
 * **Why**: rates of change are copied from drafts while the amounts move on; dividing by the new value instead of the old is frequent.
 * **What to do**: divide the change by the earlier amount again.
 *
 * Rates at comparable prices (按可比价格, 扣除价格因素) need not follow from the amounts printed and are never recomputed.
 *
 * @example 受理来信由80件增至92件,增长15%。
 *   holds (92 − 80) ÷ 80 = 15%
 *
 * @example 受理来信由80件增至92件,增长13%。
 *   fails (92 − 80) ÷ 80 = 15% ≠ 13%
 *
 * @example 招待费18.4万元,较上年的23万元减少4.6万元,降幅30%。
 *   fails (23万 − 18.4万) ÷ 23万 = 20% ≠ 30%
 *
 * @example 立案88件、处分96人,分别比上年增长10%、24%(上年立案80件、处分80人)。
 *   holds (88 − 80) ÷ 80 = 10%
 *   fails (96 − 80) ÷ 80 = 20% ≠ 24%
 *
 * @example 受理信访214件,同比减少36件,下降14.9%。
 *   fails 36 ÷ (214 + 36) = 14.4% ≠ 14.9%
 *
 * @example 1956年收入决算43260万元。其中税收24970万元。同1955年的收入37490万元比较,增长14.5%。
 *   fails (43260万 − 37490万) ÷ 37490万 = 15.4% ≠ 14.5%
 *
 * @example 概算1500万元,决算1575万元,超概算75万元、5%。
 *   holds (1575万 − 1500万) ÷ 1500万 = 5%
 *
 * @example 2021年、2022年和2023年分别受理投诉58宗、64宗、60宗。2023年的投诉较2022年减少4宗,跌幅6.8%。
 *   fails (64 − 60) ÷ 64 = 6.3% ≠ 6.8%
 *
 * @example 2022年结余资金840万元,2023年结余资金714万元,同比下降18%。
 *   fails (840万 − 714万) ÷ 840万 = 15% ≠ 18%
 *
 * @example 2022年实现生产总值120亿元,2023年实现生产总值131亿元,同比增长6.1%。
 *
 * @example 信访量较上年的1350件次下降至1080件次,下降25%。
 *   fails (1350 − 1080) ÷ 1350 = 20% ≠ 25%
 *
 * @example 产值由120亿元增加到180亿元,按可比价格计算增长31%。
 *   undecidable (180亿 − 120亿) ÷ 120亿 = 50% ≠ 31%
 *
 * @example 抽查520批次,不合格39批次,较上年同期的26批次增长33.3%。
 *   fails (39 − 26) ÷ 26 = 50% ≠ 33.3%
 *
 * @example 年初欠租5000万元,收回其中往年的3300万元。年末欠租2100万元,含当年新欠400万元,比年初减少2900万元,下降58.0%。
 *   holds (5000万 − 2100万) ÷ 5000万 = 58.0%
 *
 * @example 全年受理来信92件,同比增长15%。
 *
 * @example 净资产由1.8亿元增至3.1亿元,资产总额增长64.5%。
 *
 * @example 事业人员由98人减为95人,临聘人员减少3.3%。
 *
 * @example 投诉由0宗增至5宗,增长100%。
 *
 * @example 营业收入27.43亿元,比上年的52.14亿元增长9.1%。
 *   fails (52.14亿 − 27.43亿) ÷ 52.14亿 = 47.4% ≠ 9.1%
 *
 * @example 2021年末欠款36.5亿元,2022年6月末为38.2亿元。2022年末降至29.9亿元,较6月末下降21.7%,较上年末下降18.1%。
 *   holds (38.2亿 − 29.9亿) ÷ 38.2亿 = 21.7%
 *   holds (36.5亿 − 29.9亿) ÷ 36.5亿 = 18.1%
 *
 * @example 港区5月均值为710微克/立方米,4月为890微克/立方米,环比下降22.2%。
 *   fails (890 − 710) ÷ 890 = 20.2% ≠ 22.2%
 *
 * @example 粮食总产31.25万吨,比上年增长1.7%,上年为30.81万吨。
 *   fails (31.25万 − 30.81万) ÷ 30.81万 = 1.4% ≠ 1.7%
 *
 * @example 本季立案63件,办结58件,罚没款43.9万元。上年同期办结52件,同比增长11.8%。
 *   fails (58 − 52) ÷ 52 = 11.5% ≠ 11.8%
 *
 * @example 火灾46起、死亡39人、受伤21人,与去年同期的57起、48人、26人相比,起数下降19.3%,死亡人数下降18.8%,受伤人数下降19.2%。
 *   holds (57 − 46) ÷ 57 = 19.3%
 *   holds (48 − 39) ÷ 48 = 18.8%
 *   holds (26 − 21) ÷ 26 = 19.2%
 */
import {
  agreeDifference,
  agreeGrowth,
  agreeRatio,
  areSwapped,
  differInOneDigit,
  isDigitOff,
  isDigitSlip,
  isNearValue,
  isSlip,
  type Agreement,
} from '../facts/compare.js';
import {
  distanceOf,
  fitsDirection,
  isTurnedGrowth,
  type ChangeClaim,
  type ChangeReading,
} from '../facts/changes/index.js';
import { Decimal } from '../facts/decimal.js';
import type { Facts } from '../facts/index.js';
import { minus, plus } from '../facts/interval.js';
import { isShare } from '../facts/parts/group.js';
import type { Quantity } from '../facts/sentence.js';
import { slipComesOut } from '../facts/turns.js';
import type { Check, FigureMention, Operand } from '../types.js';
import { causeOf, digits, disagreeing, holding, operand, otherWay, undecided, type Rule } from './rule.js';

export const growth: Rule = {
  id: 'growth',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    for (const claim of facts.changeClaims) {
      if (claim.kind !== 'growth') continue;
      const check = judge(facts, claim);
      if (check) yield check;
    }
  },
};

function judge(facts: Facts, claim: ChangeClaim): Check | undefined {
  const percent = claim.change.figure;
  // From nothing there is no growth in per cent, whatever the notice says.
  const readings = claim.readings.filter(
    (one) => !isShare(one.base) && one.base.figure.value.sign !== 0 && fitsDirection(claim, one)
  );
  const contrary = claim.readings.find((one) => one.sure && isContrary(claim, one));
  if (contrary) {
    const check = growthCheck(facts, percent, contrary, 'no');
    return { ...check, ...otherWay(facts, percent, contrary), gap: digits(facts, percent) };
  }
  const turned = claim.readings.find((one) => one.sure && isTurnedOver(claim, one));
  if (turned) return growthCheck(facts, percent, turned, 'no');
  // What the wording leaves no doubt about is not rescued by figures that happen to fit, unless it misses by far.
  const sure = readings.filter((one) => one.sure);
  const said = fitting(facts, percent, sure);
  if (said) return said;
  const slip = claim.comparablePrice ? undefined : sure.find((one) => isNearGrowth(one, percent));
  if (slip) return growthCheck(facts, percent, slip, 'no');
  const fits = fitting(facts, percent, sure.length > 0 ? readings.filter((one) => mayRescue(claim, one)) : readings);
  if (fits) return fits;
  // Its own change in so many stands between: what is beside is another amount.
  if (claim.ofBase && !claim.comparablePrice) {
    const check = ofBase(facts, percent, claim.ofBase);
    if (check) return check;
  }
  const explicit = claim.derived ? [] : readings.filter((one) => one.explicit);
  const [first] = explicit;
  if (!first) return claim.derived && !claim.comparablePrice ? ofChange(facts, claim, claim.derived) : undefined;
  if (claim.comparablePrice) {
    return undecided(growthCheck(facts, percent, first, 'no'), 'comparable-price');
  }
  // Far off only for a cause, or where the change in so many confirms the ends: without that, other amounts were meant.
  const meant =
    explicit.find((one) => isNearGrowth(one, percent)) ??
    sure.find((one) => hasCause(one, percent) || isConfirmed(facts, one)) ??
    explicit.find((one) => (one.told ?? isOnlyPair(claim.change, one)) && isOfItsSize(one, percent));
  if (meant) return growthCheck(facts, percent, meant, 'no');
  // Of three digits or more that come out on the other base, none is so by chance.
  const onOther = explicit.find((one) => isOnOtherBase(one, percent));
  if (onOther) return growthCheck(facts, percent, onOther, 'no');
  return undecided(growthCheck(facts, percent, first, 'no'), 'two-readings');
}

/** Per cent of a base, with as many places as are printed. */
const rateOf = (change: Decimal, base: FigureMention, { place }: FigureMention): Decimal =>
  change.shift(2).quotient(base.value, Math.max(0, place.scale));

/** 372起,与去年的402起相比,上升7.5%: by so much, but the other way. */
function isContrary(claim: ChangeClaim, { base, current }: ChangeReading): boolean {
  if (claim.comparablePrice || claim.change.figure.unit !== '%' || isShare(base) || base.figure.value.sign <= 0)
    return false;
  if (fitsDirection(claim, { base, current, explicit: true })) return false;
  return agreeGrowth(base.figure, current.figure, claim.change.figure) === 'exact';
}

/** 17.52亿元,比上年的61.31亿元增长7.4%: no growth, but for two digits. */
const isTurnedOver = (claim: ChangeClaim, reading: ChangeReading): boolean =>
  !claim.comparablePrice &&
  claim.change.figure.unit === '%' &&
  !isShare(reading.base) &&
  !fitsDirection(claim, reading) &&
  isTurnedGrowth(reading, claim.change.figure);

/** 办公用房12间,其中总部5间、子公司7间;招待费86.3万元,比上年的121.5万元下降…: where the wording names two ends, no others of another part of the sentence. */
function mayRescue({ change }: ChangeClaim, { base, current, explicit }: ChangeReading): boolean {
  return explicit || [base, current].every((one) => one.sentence === change.sentence && one.segment === change.segment);
}

/** The first reading that comes out: digit for digit, or the wording's own after rounding. */
function fitting(facts: Facts, percent: FigureMention, readings: readonly ChangeReading[]): Check | undefined {
  let rounded: [ChangeReading, Agreement] | undefined;
  for (const reading of readings) {
    const agreement = agreeGrowth(reading.base.figure, reading.current.figure, percent);
    if (agreement === 'exact') return growthCheck(facts, percent, reading, agreement);
    if (agreement !== 'no' && reading.explicit) rounded ??= [reading, agreement];
  }
  return rounded && growthCheck(facts, percent, ...rounded);
}

/** The change over what there was before it: 36 ÷ (214 + 36). */
function ofChange(
  facts: Facts,
  { change, direction }: ChangeClaim,
  { current, delta }: NonNullable<ChangeClaim['derived']>
): Check | undefined {
  const up = direction === 'up';
  const [a, b] = [digits(facts, current), digits(facts, delta)];
  const base = combined(current.figure, delta.figure, up);
  return overBase(facts, change.figure, delta, {
    base,
    told: operand('current', current),
    left: `${b} ÷ (${a} ${up ? '−' : '+'} ${b})`,
    meant: (computed) => isNearValue(computed, change.figure.value, change.figure.place),
  });
}

/** The change over the base that is told: 1726 ÷ 27092. */
function ofBase(
  facts: Facts,
  percent: FigureMention,
  { base, delta, beside }: NonNullable<ChangeClaim['ofBase']>
): Check | undefined {
  return overBase(facts, percent, delta, {
    base: base.figure,
    told: operand('base', base),
    left: `${digits(facts, delta)} ÷ ${digits(facts, base)}`,
    meant: (computed) =>
      beside || isNearValue(computed, percent.value, percent.place) || differInOneDigit(computed, percent.value),
  });
}

interface Over {
  base: FigureMention;
  /** The operand beside the change and the percentage. */
  told: Operand;
  left: string;
  /** Whether a percentage that disagrees is held to it; another comparison may be meant where it is not even near. */
  meant: (computed: Decimal) => boolean;
}

function overBase(
  facts: Facts,
  percent: FigureMention,
  delta: Quantity,
  { base, told, left, meant }: Over
): Check | undefined {
  if (percent.unit !== '%' || base.value.sign <= 0) return undefined;
  const agreement = agreeRatio([delta.figure], base, percent);
  const computed = rateOf(delta.figure.value, base, percent);
  if (agreement === 'no' && !meant(computed)) return undefined;
  const stated = digits(facts, percent);
  const sign = agreement === 'no' ? '≠' : '≈';
  const right = computed.equals(percent.value) ? `= ${stated}` : `= ${computed}% ${sign} ${stated}`;
  const figures = [percent, delta.figure, ...(told.mention?.type === 'figure' ? [told.mention] : [])];
  return {
    rule: 'growth',
    severity: 'minor',
    ...(holding(agreement) ?? disagreeing(figures)),
    operands: [told, operand('delta', delta), operand('percent', percent)],
    statement: `${left} ${right}`,
    expected: `${computed}%`,
    actual: stated,
    ...(agreement === 'no' && { gap: `${computed.minus(percent.value.abs()).abs()}个百分点` }),
  };
}

/** The amount without its change, as one figure. */
function combined(current: FigureMention, delta: FigureMention, up: boolean): FigureMention {
  const interval = up ? minus(current.interval, delta.interval) : plus(current.interval, delta.interval);
  const value = up ? current.value.minus(delta.value) : current.value.plus(delta.value);
  return { ...current, value, interval, exact: current.exact && delta.exact };
}

function isNearGrowth(reading: ChangeReading, percent: FigureMention): boolean {
  const { base, current, sure } = reading;
  if (base.figure.value.sign <= 0) return false;
  const change = distanceOf(reading);
  if (isNearValue(change.shift(2).quotient(base.figure.value, 4), percent.value, percent.place)) return true;
  const printed = rateOf(change, base.figure, percent);
  if (percent.unit === '%' && (isDigitOff(printed, percent.value) || areSwapped(printed, percent.value))) return true;
  // 30.0% for 20.0%: where the wording binds the ends, three written digits, whatever their value.
  if (sure && percent.unit === '%' && percent.place.scale > 0 && differInOneDigit(printed, percent.value)) return true;
  const share = percent.value.shift(-2);
  const factor = current.n >= base.n ? Decimal.one.plus(share) : Decimal.one.minus(share);
  // 9件、5件: of so few a unit or two is much.
  if (!sure && current.figure.exact && current.n < FEW) return false;
  return isSlip(base.figure.value.times(factor), current.figure.value, current.figure.place);
}

const FEW = 20;

export function growthCheck(facts: Facts, percent: FigureMention, reading: ChangeReading, agreement: Agreement): Check {
  const { base, current } = reading;
  const change = distanceOf(reading);
  const computed =
    percent.unit === '倍'
      ? change.quotient(base.figure.value, Math.max(1, percent.place.scale))
      : rateOf(change, base.figure, percent);
  const stated = digits(facts, percent);
  const [a, b] = [digits(facts, current), digits(facts, base)];
  const left = current.n >= base.n ? `(${a} − ${b}) ÷ ${b}` : `(${b} − ${a}) ÷ ${b}`;
  const sign = percent.unit === '%' ? '%' : '';
  const same = computed.equals(percent.value.abs());
  const cause =
    agreement === 'no' ? (wrongBase(change, current.figure, percent) ?? causeOf(percent.value, computed)) : undefined;
  return {
    rule: 'growth',
    severity: 'minor',
    ...(holding(agreement) ?? disagreeing([percent, base.figure, current.figure])),
    operands: [operand('base', base), operand('current', current), operand('percent', percent)],
    statement: same
      ? `${left} = ${stated}`
      : `${left} = ${computed}${sign} ${agreement === 'no' ? '≠' : '≈'} ${stated}`,
    expected: `${computed}${sign}`,
    actual: stated,
    ...(agreement === 'no' && { gap: `${computed.minus(percent.value.abs()).abs()}个百分点` }),
    ...(cause && { cause }),
  };
}

function isOnOtherBase(reading: ChangeReading, percent: FigureMention): boolean {
  if (percent.unit !== '%' || percent.value.toString().replace(/\D/g, '').length < 3) return false;
  return wrongBase(distanceOf(reading), reading.current.figure, percent) !== undefined;
}

/** 18.4万元,较上年的23万元减少4.6万元,降幅30%: the difference comes out. */
const isConfirmed = ({ changeClaims }: Facts, { base, current }: ChangeReading): boolean =>
  changeClaims.some(
    ({ kind, change, readings }) =>
      kind === 'difference' &&
      readings.some(
        (one) =>
          one.base === base &&
          one.current === current &&
          one.sure &&
          agreeDifference(base.figure, current.figure, change.figure) === 'exact'
      )
  );

/** 粮食31.2万吨,比上年增长1.4%,上年为30.8万吨: no third amount of the sentence could be meant. */
function isOnlyPair(change: Quantity, { base, current }: ChangeReading): boolean {
  if (base.sentence !== change.sentence || current.sentence !== change.sentence) return false;
  const amounts = change.sentence.quantities.filter(
    (one) => one.figure.unit === base.figure.unit && one.segment === change.segment
  );
  const percents = change.sentence.quantities.filter(
    (one) => one.figure.unit === '%' && one.segment === change.segment
  );
  return amounts.length === 2 && amounts.includes(base) && amounts.includes(current) && percents.length === 1;
}

/** A rate of 1566% is no misprint of 6%: something else was meant. */
function isOfItsSize({ base, current }: ChangeReading, { unit, value }: FigureMention): boolean {
  const computed = (Math.abs(current.n - base.n) / base.n) * (unit === '%' ? 100 : 1);
  const stated = Math.abs(value.toNumber());
  return Math.abs(computed - stated) < 5 || (computed < 2 * stated && stated < 2 * computed);
}

/** One digit of an end or of the rate another, two turned, another unit, or the other base makes it come out. */
function hasCause(reading: ChangeReading, percent: FigureMention): boolean {
  const { base, current } = reading;
  const change = distanceOf(reading);
  // 60% printed as 69%
  const isMisprinted = percent.unit === '%' && isDigitSlip(rateOf(change, base.figure, percent), percent.value);
  return (
    isMisprinted ||
    wrongBase(change, current.figure, percent) !== undefined ||
    slipComesOut(base.figure, current.figure, (from, to) => agreeGrowth(from, to, percent) === 'exact')
  );
}

/** Divided by the new amount instead of the old one. */
function wrongBase(change: Decimal, current: FigureMention, percent: FigureMention): 'wrong-base' | undefined {
  if (current.value.sign <= 0) return undefined;
  return rateOf(change, current, percent).equals(percent.value.abs()) ? 'wrong-base' : undefined;
}
