/**
 * Claims of change: by how much (减少9名, 提高12.3个百分点) and by what share (增长12.4%, 降幅8.1%).
 *
 * Both ends must stand in the text: 由A增至B, B(上年同期A), 比去年的A增长, 预算A,支出B,结余C. A change whose base is not given can't be checked;
 * at comparable prices (按可比价格) it need not follow from the amounts printed at all. One way of binding the ends, one file; the surer
 * ones first.
 */
import { agreeDifference, agreeGrowth } from '../compare.js';
import { neighboursOf } from '../neighbours.js';
import { isFlow, isOneOfFlows, makesUpChange } from '../flow.js';
import { isShare } from '../parts/group.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import { isHeldAgainst } from '../than.js';
import { baseBehind } from './base-behind.js';
import { besideIt } from './beside.js';
import { bracketedBase } from './bracketed.js';
import { fitsDirection, type ChangeClaim, type ChangeReading } from './claim.js';
import { compared } from './compared.js';
import { counterpart, isLeftBetween } from './counterpart.js';
import { COMPARED, isEnd, isListed, PAST, RESTATED, SAME_AGAIN } from './ends.js';
import { extremes } from './extremes.js';
import { fromTo, toldAhead } from './from-to.js';
import { grownTo } from './grown.js';
import { heldAgainst, heldAgainstNamed } from './held-against.js';
import { areTwoRates, namedEnds } from './named-ends.js';
import { naturalGrowth } from './natural.js';
import { isNet, netChange } from './net.js';
import { fromOpening } from './opening.js';
import { ofDay } from './of-day.js';
import { ofGrowth } from './of-growth.js';
import { ofAverage } from './of-average.js';
import { offsetOf } from './offset.js';
import { overPlan } from './over-plan.js';
import { sameRate } from './rates.js';
import { againstEach, respective } from './respective.js';
import { toldTogether } from './together.js';
import { DIFFERENCE, DOWN, UP } from './words.js';
import { rowAgainst } from './row-against.js';
import { ofSeasonBefore } from './season-before.js';
import { thenNow } from './then-now.js';
import { fromYearBefore } from './year-before.js';
import { ofTimes, ofYearBefore, ofYears } from './years.js';

export { distanceOf, fitsDirection, type ChangeClaim, type ChangeReading } from './claim.js';
export { isEndTurned, isTurnedGrowth } from './turned.js';

const COUNTS = /^[个家项县市区省户村镇]$/;
const COMPARABLE = /可比价|可比口径|同口径|不变价|扣除价格|扣除物价|剔除|可比增长|按可比|实际增长/;
/** An average of several years is no difference of two amounts; 每人次少花13.1元 is, of one that is told for each. */
const PER_YEAR = /平均|年均|逐年|递增|递减|月均|每(?!(?:人次|床日|[人户亩吨件次名辆台份张桶])[少多增减降升高低])/;
/** 超出应恢复面积5%: what it goes beyond stands between. */
const BEYOND = /(?:超出|超过|高出|高于|多出)[^,。;\d]{1,10}$/;
/** 超出预算1260万元 */
const OVER_PLAN = /超(?:出|过)?(?:批复|核定|核准|原)?(?:预算|概算|估算|计划|限额)$/;
/** So much a day or a month. */
const MEAN = /[日月]均/;
const isMean = ({ lead }: Quantity): boolean => MEAN.test(lead);
/** Nothing but 约 between a change and the same change in per cent: 增加486,500千元,约1.74%. */
const IN_OTHER_WORDS = /^(?:约|即|合|幅度(?:为|达)?|比例(?:为|达)?)*$/;
/** How many sentences back counterparts may stand. */
const REACH = 8;

export function findChangeClaims(facts: { sentences: readonly Sentence[] }): ChangeClaim[] {
  const claims: ChangeClaim[] = [];
  facts.sentences.forEach((sentence, index) => {
    let last: ChangeClaim | undefined;
    for (const change of sentence.quantities) {
      // 优良天数298天,同比增加12天(上年286天): lengths of time only where the ends are bound.
      if (change.figure.loose && !change.isChange) continue;
      const claim = claimOf(change, facts.sentences.slice(Math.max(0, index - REACH), index), last);
      if (!claim || (change.figure.loose && !claim.readings.some((one) => one.sure))) continue;
      if (last) byItsRate(last, claim);
      claims.push(claim);
      last = claim;
    }
  });
  return claims;
}

/** 死亡人数减少12人,下降21.2%: the only two of which the rate comes out are those between which the amount lies. */
function byItsRate(amount: ChangeClaim, rate: ChangeClaim): void {
  if (amount.kind !== 'difference' || rate.kind !== 'growth' || amount.readings.some(({ explicit }) => explicit))
    return;
  const { figure } = rate.change;
  if (figure.place.scale <= 0 || !follows(rate.change, amount) || !saysOnlyHow(rate.change, rate.direction, amount))
    return;
  const [made, another] = amount.readings.filter(
    (one) => fitsDirection(amount, one) && agreeGrowth(one.base.figure, one.current.figure, figure) === 'exact'
  );
  if (made && !another) made.explicit = true;
}

function claimOf(change: Quantity, previous: Sentence[], last: ChangeClaim | undefined): ChangeClaim | undefined {
  if (change.figure.unit === '%' && isHeldAgainst(change)) return undefined;
  // 起数下降、死亡人数上升的1个: how many of them did.
  if (/[升降增减长落高低平少后][”"]?的$/.test(change.lead.trim()) && COUNTS.test(change.figure.unit)) return undefined;
  const held = heldAgainst(change) ?? heldAgainstNamed(change) ?? ofGrowth(change);
  if (held) return { change, kind: 'difference', ...held, comparablePrice: false };
  const average = ofAverage(change, previous);
  if (average) return { change, kind: 'difference', ...average, comparablePrice: false };
  const known = [...extremes(change), ...naturalGrowth(change), ...offsetOf(change, previous)];
  if (known.length > 0)
    return { change, kind: 'difference', direction: 'none', readings: known, comparablePrice: false };
  const again = isSameChange(change, last);
  const direction = again && last ? last.direction : directionOf(change);
  const left = isLeftBetween(change);
  if (!again && !direction && !left) {
    const ends = change.figure.unit === '百分点' ? namedEnds(change, previous, '%') : [];
    if (ends.length > 0)
      return { change, kind: 'difference', direction: 'none', readings: ends, comparablePrice: false };
    const ahead = toldAhead(change);
    return ahead && { change, kind: 'difference', ...ahead, comparablePrice: false };
  }
  // 自然增长率 lies between two rates of a population, not between two amounts.
  if (PER_YEAR.test(change.clauseLead.slice(-12)) || /自然(?:增长|减少)率/.test(change.lead)) return undefined;
  const growth = growthUnit(change);
  if (growth && direction === 'none' && !again) return undefined;
  // 由46家增至58家(新增21家、退出9家): neither is what lies between.
  if (
    change.bracket &&
    (isFlow(change.bracket, change.figure.unit) || makesUpChange(change.bracket, change.figure.unit))
  )
    return undefined;
  if (!growth && (isTrend(change) || isOneOfFlows(change))) return undefined;
  const kind = growth ? 'growth' : 'difference';
  const around = neighboursOf(change, previous.slice(-2), true);
  const named = boundEnds(change, around.before, previous);
  const both = growth && named.length === 0 && last && follows(change, last) && !last.readings.some(({ sure }) => sure);
  const together = both ? toldTogether(change, last, previous) : [];
  // What the percentage says of the amount before holds for that one too.
  if (together.length > 0 && last) last.readings = together;
  const bound = together.length > 0 ? together : named;
  const chained =
    last && last.kind !== kind && follows(change, last)
      ? endsOf(last, again || saysOnlyHow(change, direction, last)).filter((one) => fits(one, change))
      : [];
  // 由94家压减至11家,剩余11家: where it ended.
  if (left && !direction && bound.some(({ current }) => isEnd(current))) return undefined;
  const [end] = bound.length > 0 ? bound : chained;
  if (end && !growth && isPartOfChange(change, end)) return undefined;
  const sure = bound.length > 0 ? bound : chained;
  // What is left between two amounts only where they are each other's counterpart.
  const free = direction !== undefined && !again ? besideIt(change, around, growth, direction === 'none') : [];
  const others = free.filter((one) => !sure.some((other) => isSame(one, other)));
  // Where the wording binds two ends, any others may confirm, not refute.
  const confirm = sure.length > 0 || isNet(change) || areTwoRates(change);
  const readings = confirm ? [...sure, ...others.map((one) => ({ ...one, explicit: false }))] : others;
  if (readings.length === 0 && !direction) return undefined;
  // The amount of the same change, where nothing binds the ends of either.
  const unbound =
    growth && !sure.some((one) => one.sure) && last?.kind === 'difference' && last.direction === direction;
  const amount = unbound && (follows(change, last) || isOfSameTime(change, last)) ? last : undefined;
  const derived = amount && derivedFrom(change, amount);
  const ofBase = amount && baseOf(amount, change);
  return {
    change,
    kind,
    direction: direction ?? 'none',
    readings,
    ...(derived && { derived }),
    ...(ofBase && { ofBase }),
    comparablePrice: COMPARABLE.test(change.sentence.text),
  };
}

/**
 * By how much some of it changed: 由128元提高到143元,增加15元,其中省级增加5元 · 由23类增至31类,其中新增9类、减少1类 · 由16万吨扩到22万吨,一期新增3.5万吨,二期再增2.5万吨.
 */
function isPartOfChange(change: Quantity, { base, current }: ChangeReading): boolean {
  const { sentence, figure, segment } = change;
  if (current.sentence !== sentence || current.index > change.index) return false;
  const from = Math.max(current.figure.span.end, base.figure.span.end) - sentence.start;
  if (/其中/.test(sentence.text.slice(from, figure.span.start - sentence.start))) return true;
  const parts = sentence.quantities.filter(
    (one) => one.isChange && one.segment === segment && one.index > current.index && one.figure.unit === figure.unit
  );
  const sum = parts.reduce((all, one) => all + (directionOf(one) === 'down' ? -one.n : one.n), 0);
  return parts.length > 1 && Math.abs(sum - (current.n - base.n)) < 1e-9 * Math.max(1, current.n);
}

/** Upwards, downwards, or whichever is greater; undefined where the words are none of a change. */
function directionOf(change: Quantity): ChangeClaim['direction'] | undefined {
  const { cue } = change;
  // 由5.8个月缩短至4.6个月,快了1.2个月: of a time less, of a speed more.
  if (change.isChange && change.figure.loose && /[快慢]了?$/.test(cue.trim()))
    return cue.includes('快') ? 'down' : 'up';
  if ((change.isChange && UP.test(cue)) || ((growthUnit(change) || OVER_PLAN.test(cue)) && BEYOND.test(cue)))
    return 'up';
  if (change.isChange && DOWN.test(cue)) return 'down';
  return DIFFERENCE.test(cue) ? 'none' : undefined;
}

/** 下降7个、持平2个、上升4个 counts what moved. */
function isTrend(change: Quantity): boolean {
  return change.sentence.quantities.some(
    (one) =>
      one.figure.unit === change.figure.unit &&
      one.segment === change.segment &&
      /持平|不变/.test(`${one.lead} ${one.runsOn ? '' : one.tail}`)
  );
}

/** The ends, as the wording binds them. */
function boundEnds(change: Quantity, before: readonly Quantity[], previous: readonly Sentence[]): ChangeReading[] {
  const growth = growthUnit(change);
  // …,其中事业编制空编率10%: of some of them, which are not told.
  if (growth && change.lead.includes('其中')) return [];
  const unit = growth ? undefined : change.figure.unit === '百分点' ? '%' : change.figure.unit;
  if (growth) {
    const together = respective(change, before);
    if (together) return together;
  }
  // 受理48216件,日均1607.2件,环比增加2586件: a mean is no end of what is none.
  const ends = MEAN.test(change.lead) || before.every(isMean) ? before : before.filter((one) => !isMean(one));
  const amounts = change.figure.loose ? ends : ends.filter((one) => !one.figure.loose);
  // 执行率与达成率相差22.8个百分点: of the two that are named.
  if (areTwoRates(change)) return namedEnds(change, previous, unit);
  const ways = [
    (): ChangeReading[] => (growth ? [] : netChange(change)),
    (): ChangeReading[] => ofYears(change, previous, unit),
    (): ChangeReading[] => ofYearBefore(change, amounts, unit),
    (): ChangeReading[] => ofTimes(change),
    (): ChangeReading[] => ofDay(change, previous, unit),
    (): ChangeReading[] => againstEach(change, amounts, unit),
    (): ChangeReading[] => rowAgainst(change),
    (): ChangeReading[] => namedEnds(change, previous, unit),
    (): ChangeReading[] => thenNow(change, unit, previous),
    (): ChangeReading[] => fromTo(change, before, unit),
    (): ChangeReading[] => fromTo(change, amounts, unit),
    (): ChangeReading[] => (growth ? [] : overPlan(change)),
    (): ChangeReading[] => fromOpening(change, amounts, unit),
    // 新办936人,注销512人,冻结98人,比上年末的12134人净增326人: what moved is not what there is now.
    (): ChangeReading[] => (isNet(change) ? [] : compared(change, amounts, unit, previous)),
    (): ChangeReading[] => fromYearBefore(change, previous),
    (): ChangeReading[] => bracketedBase(change, amounts, unit),
    (): ChangeReading[] => baseBehind(change, previous, unit),
    (): ChangeReading[] => ofSeasonBefore(change, previous),
    (): ChangeReading[] => grownTo(change, previous),
    (): ChangeReading[] => sameRate(change, before, previous),
    (): ChangeReading[] => (isLeftBetween(change) || BEYOND.test(change.cue) ? counterpart(change, previous) : []),
  ];
  for (const way of ways) {
    const readings = way();
    if (readings.length > 0) return readings;
  }
  return [];
}

/** 增加486,500千元,约1.74% · 超概算740万元、9%: the change before, in per cent. */
function isSameChange(change: Quantity, last: ChangeClaim | undefined): boolean {
  if (!last || last.kind === 'growth' || change.figure.unit !== '%' || !follows(change, last)) return false;
  // 年末个贷率(余额之比)64.5%: its name stands before the bracket.
  const words = change.clause === last.change.clause ? change.lead : change.clauseLead.replace(/\([^()]*\)/g, '');
  return IN_OTHER_WORDS.test(words.trim()) && change.tail.trim() === '';
}

/** It stands right behind another change and names no base of its own. */
function follows(change: Quantity, { change: last }: ChangeClaim): boolean {
  const { quantities } = change.sentence;
  const before = quantities[quantities.indexOf(change) - 1];
  if (before !== last) return false;
  // 102年1至6月又新增9759人: of a time of its own.
  if (/\d(?:年|月)/.test(change.lead) && !/[较比]/.test(change.lead)) return false;
  // 增加了347个(即194%)
  if (change.bracket !== last.bracket) return change.bracket?.owner === last;
  return (
    change.segment === last.segment &&
    change.clause - last.clause <= 1 &&
    !RESTATED.test(change.lead) &&
    !change.lead.includes('其中')
  );
}

/** 减少4600万元,降幅25%: no other thing is named. 受伤增加35人,死亡人数增加44.44% is of the dead. */
function saysOnlyHow({ lead }: Quantity, direction: ChangeClaim['direction'] | undefined, last: ChangeClaim): boolean {
  return direction === last.direction && lead.trim().length <= SHORT;
}
/** 降幅, 增长了, 下降约. */
const SHORT = 4;

/**
 * The ends of a change that the next one shares: those that the wording binds, or the only ones that it comes out of.
 *
 * @param same whether the next one says nothing but the same change in another unit
 */
function endsOf(claim: ChangeClaim, same: boolean): ChangeReading[] {
  const { kind, change, readings } = claim;
  const sure = readings.filter((one) => one.sure);
  if (sure.length > 0 || kind === 'growth' || isShare(change) || !same) return sure;
  // 黄色33次、橙色8次、红色1次,比上年同期多7次: items of a list lie apart by chance, and 上年同期 is not told.
  const untold = /(?:比|较)(?:上年|去年|上季|上月|前年)[^\d]*$|同比|环比/.test(change.clauseLead);
  const made = readings.filter(
    (one) =>
      (!untold || PAST.test(one.base.cue)) &&
      // 其中次级2.4亿元、可疑3.7亿元: items of one list lie apart by chance.
      !(isListed(one.base) && isListed(one.current)) &&
      fitsDirection(claim, one) &&
      agreeDifference(one.base.figure, one.current.figure, change.figure) === 'exact'
  );
  // 9200万元…,降到1.38亿元,减少4600万元: what it came down to is no base of the fall.
  const ended = made.filter(({ current }) => isEnd(current));
  const [first] = ended.length > 0 ? ended : made;
  const one = (ended.length > 0 ? ended : made).every(
    ({ base, current }) => base === first?.base && current === first.current
  );
  // 其中收回往年的3300万元…。…当年新欠400万元,…减少2900万元: two amounts of two sentences lie so far apart by chance.
  const near =
    first?.current.sentence === change.sentence && (first.base.sentence === change.sentence || isEnd(first.current));
  return first && one ? [{ ...first, explicit: true, ...(near && { sure: true }) }] : [];
}

/** 214件,同比减少36件,下降14.4% */
function derivedFrom(
  { bracket }: Quantity,
  { change: delta, direction, readings }: ChangeClaim
): ChangeClaim['derived'] {
  if (direction === 'none' || bracket || readings.some((one) => one.sure)) return undefined;
  // 41260个,比上年末增加10345个,增长33.5%;46738个,增加11134个,增长31.3%: the next of a row need not say 比 again.
  const again = /^(?:则|也|净)*[增减]\S$/.test(delta.cue.trim()) && /[比较同]/.test(delta.sentence.text);
  if (!again && !/同比|环比|[比较](?:上年|去年|上季|上月|前年|年初|上年末)[^,]{0,4}/.test(delta.cue)) return undefined;
  const { quantities } = delta.sentence;
  const current = quantities[quantities.indexOf(delta) - 1];
  if (!current || current.figure.unit !== delta.figure.unit || current.isChange || current.bracket) return undefined;
  if (again && /与|同|比|较|由|从/.test(current.lead)) return undefined;
  if (delta.clause - current.clause !== 1 || (direction === 'up' && current.n <= delta.n)) return undefined;
  return { current, delta };
}

/** 较上年的250件增加50件,增长20% · 去年为741件,今年少了58件,下降7.8% */
function baseOf({ change: delta }: ChangeClaim, percent?: Quantity): ChangeClaim['ofBase'] {
  const base = nextOf(delta, -1);
  if (
    !base ||
    !(COMPARED.test(base.lead) || IN_PAST.test(base.lead.trim())) ||
    base.figure.unit !== delta.figure.unit ||
    base.isChange
  )
    return undefined;
  const near = base.segment === delta.segment && base.bracket === delta.bracket && delta.clause - base.clause <= 1;
  const beside = percent !== undefined && nextOf(delta) === percent && percent.lead.trim().length <= SHORT;
  return near && base.n > 0 ? { base, delta, beside } : undefined;
}

/** 去年为741件,今年少了58件,同比下降7.8%: 同比 is with the year that was told. */
function isOfSameTime({ lead, clause, segment, sentence }: Quantity, last: ChangeClaim): boolean {
  const { change } = last;
  const near = change.sentence === sentence && change.segment === segment && clause - change.clause === 1;
  return near && SAME_AGAIN.test(lead.trim()) && baseOf(last) !== undefined;
}

const IN_PAST = /^(?:而)?(?:去年|上年|前年|上一年)(?:度|同期)?(?:为|是|有|达)?$/;

/** A percentage fits the ends of any amount, an amount those of its unit. */
function fits({ base }: ChangeReading, change: Quantity): boolean {
  return growthUnit(change) ? !isShare(base) : base.figure.unit === change.figure.unit;
}

function isSame(a: ChangeReading, b: ChangeReading): boolean {
  return a.base === b.base && a.current === b.current;
}

function growthUnit({ figure: { unit } }: Quantity): boolean {
  return unit === '%' || unit === '‰' || unit === '倍';
}
