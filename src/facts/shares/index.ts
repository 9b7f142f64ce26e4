/**
 * Claims that a part is so many per cent of a whole: 占比72%, 完成率116.2%, 占欠缴总额1.74亿元的78.7%, 进度60%.
 *
 * One way of binding part and whole, one file; the surer ones first. Each claim lists its readings; a rule may call the text wrong
 * when none of them fits, and the one meant is known.
 */
import type { Notice } from '../../types.js';
import { beforeShare, neighboursOf } from '../neighbours.js';
import { isEnd } from '../changes/ends.js';
import { isShare, sameUnit, type PartGroup } from '../parts/group.js';
import { sumOf } from '../parts/near.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { FigureTable } from '../tables/cells.js';
import { isHeldAgainst } from '../than.js';
import { ofVotes } from '../votes.js';
import { COMMON, sharePair } from '../words-beside.js';
import { acrossSentences } from './across.js';
import { shareBeside } from './beside.js';
import { wholeByName } from './by-name.js';
import { calledByName } from './called.js';
import type { ShareClaim, ShareReading, Totals } from './claim.js';
import { asAddedUp, asDefined } from './defined.js';
import { equalTo } from './equal-to.js';
import { movedTogether } from './from-to.js';
import { ofAllClasses } from './of-all-classes.js';
import { ofClass } from './of-class.js';
import { ofDays } from './of-days.js';
import { ofGrades } from './of-grades.js';
import { ofGroups, totalsMade, totalsOf } from './grouped.js';
import { inRow } from './in-row.js';
import { ofIntroduced } from './introduced.js';
import { lonePair } from './lone-pair.js';
import { ofBothNamed, wholeBehind } from './named-around.js';
import { namedPart, ofItsList } from './named-part.js';
import { namedWhole } from './named-whole.js';
import { shareOfPlan } from './own-plan.js';
import { ofLargest } from './of-largest.js';
import { ofLookedAt } from './of-looked-at.js';
import { isOfTwo, ofNamed } from './of-named.js';
import { addOfPartition } from './of-partition.js';
import { ofPlace } from './of-place.js';
import { ofRest } from './of-rest.js';
import { ofThing } from './of-thing.js';
import { ofTopic } from './of-topic.js';
import { ofState } from './of-state.js';
import { ofUnits } from './of-units.js';
import { rowRate } from './row-rate.js';
import { saidOtherwise } from './otherwise.js';
import { partBehind } from './part-behind.js';
import { perhapsOf } from './perhaps.js';
import { allOfThem, respectivePart, respectiveRates } from './respective.js';
import { respectiveRest } from './respective-rest.js';
import { industryProportion, industryShares } from './structure.js';
import { addSeries } from './series.js';
import { findTimes } from './times.js';
import { tableRates } from './table-rates.js';
import { ofTwoLists } from './two-lists.js';
import { ofUrban } from './urban.js';

export type { ShareClaim, ShareReading } from './claim.js';

const SHARE = /[长升降盖查益与及训访损利]面|占|比例|比重|率|程度|进度|完成|达到|达|为|的|成/;
/** How many sentences back a whole may stand, other paragraphs included. */
const REACH = 16;

export function findShareClaims(
  notice: Notice,
  sentences: readonly Sentence[],
  groups: readonly PartGroup[],
  tables: readonly FigureTable[]
): ShareClaim[] {
  const claims: ShareClaim[] = [];
  const totals = totalsOf(groups);
  let made: Totals | undefined;
  const rows = (): Totals => (made ??= totalsMade(groups));
  sentences.forEach((sentence, index) => {
    const previous = sentences.slice(Math.max(0, index - REACH), index);
    claims.push(...industryProportion(sentence, previous));
    for (const percent of sentence.quantities) {
      if (percent.figure.unit !== '%' && percent.figure.unit !== '‰') continue;
      const claim = claimOf(percent, previous, totals, rows, notice);
      if (claim) claims.push(claim);
    }
  });
  claims.push(...findTimes(sentences));
  addSeries(claims, sentences, totals);
  addOfPartition(claims, groups);
  const inTables = tableRates(tables);
  const told = new Set(inTables.map(({ percent }) => percent));
  return [...claims.filter(({ percent }) => !told.has(percent)).map(inCell), ...inTables];
}

/** 目标则为95%, 已达中央所订65%目标: what was aimed at is no share of anything told. */
const isAimedAt = ({ lead, tail, runsOn }: Quantity): boolean =>
  /(?:目标|指标|门槛|底线|承诺)(?:则|均|都)?(?:值)?(?:定|订|设)?(?:为|是)$/.test(lead.trim()) ||
  (!runsOn && /^(?:之|的)?(?:[\u4e00-\u9fff]{0,3})?(?:目标|标准|门槛|底线|红线)/.test(tail));

/** 30%以下的512辆次, 90%以上、100%以下的11家: it bounds the class that is counted. */
function isClass(percent: Quantity): boolean {
  const next = nextOf(percent);
  // 4间低于40%,3间为40%至60%: between two bounds.
  const before = nextOf(percent, -1);
  const ranged = before && isShare(before) && /^(?:至|到)$/.test(before.tail.trim()) && !/由|从/.test(before.lead);
  if (ranged || (next && isShare(next) && /^(?:至|到)$/.test(percent.tail.trim()) && !/由|从/.test(percent.lead)))
    return true;
  if (!next || next.clause !== percent.clause) return false;
  const tail = percent.tail.trim();
  if (percent.runsOn) return !isShare(next) && BOUND.test(tail);
  return /^(?:及|或)?以上$/.test(tail) && isShare(next) && next.runsOn && /^(?:以下|以内)的?$/.test(next.tail.trim());
}
const BOUND = /^(?:\(含\))?(?:(?:及|或)?以[上下内]|至)?的$/;

/** 由634家压减至29家,压减率95.4%: of what there was. */
function isReduction(percent: Quantity): boolean {
  const [from, to] = [nextOf(percent, -2), nextOf(percent, -1)];
  if (!from || !to || !/^(?:压减|压降|缩减|削减|精简)率(?:为|达)?$/.test(percent.lead.trim())) return false;
  return from.clause === to.clause && /[由从]/.test(from.lead) && isEnd(to);
}

/** Whether the words before the percentage speak of a share. A bare 85% behind a comma does not. */
function speaksOfShare(percent: Quantity): boolean {
  if (isAimedAt(percent) || isClass(percent) || isHeldAgainst(percent) || isReduction(percent)) return false;
  // 削减率43.6%, 超过总数91%: shares in the words of a change.
  if (/总[数额量]|[节减扣]\S?率(?:为|达|达到|约)?$/.test(percent.cue)) return true;
  if (/^即/.test(percent.tail) || /^[计即]$/.test(nextOf(percent)?.lead.trim() ?? '')) return true;
  return !percent.isChange && (isOfTwo(percent) || SHARE.test(percent.clauseLead) || percent.lead.trim() === '');
}

function claimOf(
  percent: Quantity,
  previous: readonly Sentence[],
  totals: Totals,
  made: () => Totals,
  { view: { text }, outline }: Notice
): ShareClaim | undefined {
  if (!speaksOfShare(percent)) return undefined;
  const around = neighboursOf(percent, previous.slice(-2));
  const largest = ofLargest(percent, previous, totals);
  if (largest.length > 0) return { percent, readings: largest };
  const together = respectiveRates(percent, totals, previous);
  const addedUp = asAddedUp(percent, around, totals, text);
  if (addedUp.length > 0) return { percent, readings: addedUp };
  const readings: ShareReading[] = [
    ...asDefined(percent, around, text),
    ...equalTo(percent, around),
    ...(together ?? []),
    ...respectiveRest(percent, previous),
    ...industryShares(percent, previous),
    ...movedTogether(percent, previous),
    ...ofRest(percent, around, previous),
    ...ofPlace(percent, made, previous),
    ...ofThing(percent, previous),
    ...partBehind(percent, previous),
    ...ofLookedAt(percent, previous),
    ...ofVotes(percent, previous),
    ...ofUrban(percent, previous),
    ...ofIntroduced(percent, previous),
    ...inRow(percent),
    ...ofTopic(percent, around, previous),
    ...ofTwoLists(percent, previous),
    ...ofState(percent, previous),
    ...ofUnits(percent, around, totals),
    ...ofNamed(percent, around),
    ...ofGrades(percent, around, totals),
    ...ofAllClasses(percent, totals),
    ...ofClass(percent, previous, outline),
    ...ofDays(percent, previous),
    ...rowRate(percent, previous.slice(-4)),
    ...namedWhole(percent, around),
    ...wholeBehind(percent, around),
    ...ofBothNamed(percent, around, totals),
    ...shareOfPlan(percent, around, previous),
    ...wholeByName(percent, around, previous, text),
    ...(together ? [] : calledByName(percent, around, totals, previous.slice(-5))),
    ...ofGroups(percent, around, totals),
    ...saidOtherwise(percent, around, previous.slice(-6)),
    ...shareBeside(percent, around),
    ...acrossSentences(percent, around),
    ...lonePair(percent, around, totals),
    ...perhapsOf(around),
  ];
  readings.push(...ofListBefore(percent, readings));
  if (OVERALL.test(percent.lead)) ofTheLargest(readings);
  // 市级42个完成39个,县级19个全部完成,合并完成率95.1%: of both, which only what comes out can be.
  if (/合并|合计|加总|汇总/.test(percent.lead)) readings.forEach(confirmOnly);
  if (standsApart(percent)) readings.filter((one) => !sharesItsName(percent, one)).forEach(confirmOnly);
  const own = respectivePart(percent);
  readings.unshift(...allOfThem(percent).filter(({ whole }) => !readings.some((one) => isSumOf(one.whole, whole))));
  const bearer = own ? undefined : namedPart(percent, [...around.earlier, ...around.before]);
  if (bearer) {
    for (const one of readings) if (one.parts[0] !== bearer || one.parts.length > 1) confirmOnly(one);
    readings.push(...ofItsList(percent, bearer, totals, made));
  }
  for (const one of own ? readings : []) if (one.parts.length === 1 && one.parts[0] !== own) confirmOnly(one);
  // In 占9项总额的0.6% the nine belong to the whole that is not told.
  const { part: beside, passed } = beforeShare(percent);
  const nearest = passed > 0 ? beside : around.before.findLast((one) => !isShare(one) && !/占$/.test(one.lead));
  const part = own ?? nearest;
  return { percent, readings, ...(part && { part }) };
}

/** 散煤替代…已完成6192户,剩余2408户;畜禽粪污综合利用率为86.5%: in its clause nothing but the rate, under a name of its own. */
function standsApart(percent: Quantity): boolean {
  const { sentence, segment, clause, bracket, index, clauseLead } = percent;
  const before = sentence.quantities.filter((one) => one.index < index);
  // 开工21万亩;小麦机收率99.2%: what opens a segment needs no long name.
  const opens = segment > 0 && !before.some((one) => one.segment === segment);
  const name = NAMED_RATE.exec(clauseLead.trim())?.[1] ?? '';
  return clause > 0 && !bracket && name.length >= (opens ? 4 : 6) && !before.some((one) => one.clause === clause);
}
/** 畜禽粪污综合利用率, 食堂供餐学校比例 */
const NAMED_RATE = /^([\u4e00-\u9fff]{4,})(?:率|比例|占比)(?:为|达|达到)?$/;

const sharesItsName = ({ clauseLead }: Quantity, { parts, whole }: ShareReading): boolean =>
  [...parts, ...whole].some((one) => sharePair(clauseLead, `${one.lead} ${one.tail} ${one.subject}`, [COMMON]));

/** 新建改造86.4公里,其中新建52.7公里、改造33.7公里,占规划总长108公里的80%: of what the list divides, not of its last item. */
function ofListBefore({ clause, clauseLead }: Quantity, readings: readonly ShareReading[]): ShareReading[] {
  if (!/^(?:共|合计|总共)?占/.test(clauseLead.trim())) return [];
  return readings.flatMap((reading): ShareReading[] => {
    const [part, another] = reading.parts;
    const [whole] = reading.whole;
    if (!reading.explicit || !part || another || clause - part.clause !== 1 || whole?.clause !== clause) return [];
    const list = part.sentence.quantities.filter(
      (one) => one.clause === part.clause && one.bracket === part.bracket && sameUnit(one, part)
    );
    const [head] = list;
    const total = head && nextOf(head, -1);
    if (!total || !/^其中/.test(head.clauseLead.trim()) || head.clause - total.clause !== 1) return [];
    return isSumOf([total], list) && total !== whole
      ? [{ parts: [total], whole: reading.whole, explicit: true, sure: true }]
      : [];
  });
}

/** The total that the list makes is told: then that is the whole. */
const isSumOf = ([total, another]: readonly Quantity[], list: readonly Quantity[]): boolean =>
  total !== undefined && another === undefined && total.figure.value.equals(sumOf(list));

/** 当场整改214条,限期整改373条,…已完成341条,总体整改率94.5%: of all of them, not of those named last. */
function ofTheLargest(readings: readonly ShareReading[]): void {
  const size = ({ whole: [first, another] }: ShareReading): number => (first && !another ? first.n : 0);
  const [unit] = readings.map(({ whole }) => whole[0]?.figure.unit);
  const largest = Math.max(...readings.filter(({ whole }) => whole[0]?.figure.unit === unit).map(size));
  for (const one of readings) {
    if (size(one) >= largest) continue;
    confirmOnly(one);
  }
}

function confirmOnly(reading: ShareReading): void {
  reading.explicit = false;
  delete reading.sure;
}
const OVERALL = /总体|整体|总[\u4e00-\u9fff]{0,2}率/;

/** What stands bare in a cell is bound by its column, not by what the row holds before it: it may confirm. */
function inCell(claim: ShareClaim): ShareClaim {
  const { percent, readings } = claim;
  if (percent.sentence.block.table === undefined || /[\u4e00-\u9fff]/.test(percent.lead)) return claim;
  return { percent, readings: readings.map(({ parts, whole }) => ({ parts, whole, explicit: false })) };
}
