/**
 * Changes whose ends merely stand beside them: 上年同期84件,今年92件,增加8件. The nearest pair is meant where words for before and after bind it; any
 * pair may confirm.
 */
import { amountsOf, unitsOf, type Neighbours } from '../neighbours.js';
import { isBase, isShare } from '../parts/group.js';
import { nextOf, type Quantity } from '../sentence.js';
import type { ChangeReading } from './claim.js';
import { BASE_CUE, isApart, isEnd, isInterrupted, isSeasonBefore, PAST, RESTATED } from './ends.js';
import { THAN } from '../than.js';

/** @param plain what is left between two amounts, whichever is greater */
export function besideIt(change: Quantity, around: Neighbours, growth: boolean, plain: boolean): ChangeReading[] {
  const { unit } = change.figure;
  const explains = (one: Quantity): boolean =>
    one.bracket !== undefined && !change.bracket && one.bracket.start - change.figure.span.end <= 2;
  const past = (one: Quantity): boolean =>
    !one.bracket && PAST.test(one.cue) && (one.segment === change.segment || isSeasonBefore(one));
  const pool = [...around.before, ...around.after.filter((one) => explains(one) || past(one))].filter(
    (one) => !one.isChange && !(isBase(one) && (growth || RESTATED.test(change.lead)))
  );
  const readings: ChangeReading[] = [];
  const pairsOf = (list: Quantity[], explicitHere: boolean): void => {
    for (let j = list.length - 1; j >= Math.max(0, list.length - 4); j--) {
      for (let i = j - 1; i >= Math.max(0, j - 4); i--) {
        const first = list[i] as Quantity;
        const second = list[j] as Quantity;
        const meant =
          explicitHere &&
          !openBase(change, first, second) &&
          !isOfAnother(change, first, second) &&
          !(plain && (isApart(first, second) || isEnd(second))) &&
          j === list.length - 1 &&
          (i === j - 1 || /由|从|原/.test(first.lead));
        readings.push(...bothWays(first, second, meant, plain));
      }
    }
  };
  if (growth) {
    const meantUnit = respectiveUnit(change, pool);
    const units = meantUnit ? [meantUnit] : unitsOf(pool);
    units.forEach((each, rank) => pairsOf(amountsOf(pool, each), rank === 0));
  }
  if (!growth || readings.length === 0) {
    const target = unit === '百分点' ? '%' : unit;
    if (growth || !isShare(change) || unit === '百分点') pairsOf(amountsOf(pool, target), true);
    // 提高1.9% of two rates is meant in points: the two rates decide.
  }
  const baseUnit = growth ? (unitsOf(around.before)[0] ?? '') : unit === '百分点' ? '%' : unit;
  for (const base of amountsOf(around.earlier, baseUnit)) {
    const current = amountsOf(around.before, base.figure.unit).at(-1);
    if (current) readings.push(...bothWays(base, current, false));
  }
  return readings;
}

/** 64起、318.5万元,分别比上年的50起、254.8万元增加28%、25%: the second percentage is of the second unit. */
function respectiveUnit(change: Quantity, pool: readonly Quantity[]): string | undefined {
  if (!/分别|依次/.test(change.sentence.text)) return undefined;
  const list = change.sentence.quantities.filter(
    (one) => one.clause === change.clause && one.cue === change.cue && one.isChange
  );
  const units = unitsOf(pool).reverse();
  return list.length > 1 && units.length === list.length ? units[list.indexOf(change)] : undefined;
}

const OF_ANOTHER = new RegExp(`(?:${THAN}|同比|环比)[^,]*$`);

/** 比上年增加189亿元: compared with an amount that the text does not give. */
function openBase(change: Quantity, a: Quantity, b: Quantity): boolean {
  const compared = OF_ANOTHER.exec(change.clauseLead);
  if (!compared || /\d/.test(compared[0].replace(/\d+年(?:\d+月)?/g, ''))) return false;
  // 较常年偏多6次,较上年的47次减少4次: the base behind is of the second.
  if (!PAST.test(compared[0]) && /常年|平均|历年|往年/.test(compared[0])) return true;
  return !PAST.test(a.cue) && !PAST.test(b.cue) && b.bracket === undefined && a.bracket === undefined;
}

/**
 * 出口214亿元,增长9.6%;进口232亿元,增长8.4%: each has a change of its own. 由242人增至266人,增长9.9%;其次为商务服务业,增加23人: the pair has had
 * its change.
 */
function isOfAnother(change: Quantity, first: Quantity, second: Quantity): boolean {
  if (PAST.test(second.cue)) return false;
  const later = second.index > first.index ? second : first;
  const apart = first.segment !== second.segment || nextOf(second) === change;
  if (apart && first.sentence === second.sentence && hasChange(first)) return true;
  if (isInterrupted(change, later)) return true;
  return later.segment !== change.segment && later.sentence === change.sentence && !later.bracket && hasChange(later);
}

/** A change stands right behind it, in its part of the sentence. */
function hasChange(one: Quantity): boolean {
  const next = nextOf(one);
  return next !== undefined && next.isChange && next.segment === one.segment && next.bracket === one.bracket;
}

/** 进口货值为232亿元 ends nothing where nothing began. */
const BARE = /(?<![增升减降改变调缩扩提])为$/;

/** The base is the one that is said to lie before (由…, 上年同期…); the order of the text decides where nothing does. */
function bothWays(first: Quantity, second: Quantity, near: boolean, plain = false): ChangeReading[] {
  const secondIsBase = PAST.test(second.cue) || (BASE_CUE.test(second.cue) && !isEnd(second));
  const bound =
    near &&
    (plain ||
      secondIsBase ||
      (isEnd(second) && (!BARE.test(second.lead.trim()) || /由|从|原/.test(first.lead))) ||
      BASE_CUE.test(first.cue) ||
      (second.bracket !== undefined && second.bracket.owner === first));
  const forth = { base: first, current: second, explicit: bound && !secondIsBase };
  const back = { base: second, current: first, explicit: bound && secondIsBase };
  return secondIsBase ? [back, forth] : [forth, back];
}
