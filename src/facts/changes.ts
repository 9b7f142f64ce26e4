/**
 * Claims of change: by how much (减少9名, 提高12.3个百分点) and by what share (增长12.4%, 降幅8.1%).
 *
 * Both ends must stand in the text: 由A增至B, B(上年同期A), 比去年的A增长. A change whose base is not given can't be checked;
 * at comparable prices (按可比价格) it need not follow from the amounts printed at all.
 */
import type { Facts } from './index.js';
import { amountsOf, neighboursOf, unitsOf } from './neighbours.js';
import { DIFFERENCE, DOWN, UP } from './change-words.js';
import { isShare } from './parts/group.js';
import type { Quantity, Sentence } from './sentence.js';

export interface ChangeReading {
  base: Quantity;
  current: Quantity;
  /** The wording binds the two ends (由…至…, 比…, 上年同期). */
  explicit: boolean;
}

export interface ChangeClaim {
  /** The amount or percentage of the change. */
  change: Quantity;
  kind: 'difference' | 'growth';
  direction: 'up' | 'down' | 'none';
  readings: ChangeReading[];
  /** Reckoned at comparable prices or scope: never recomputed. */
  comparablePrice: boolean;
}

const COMPARABLE = /可比价|可比口径|不变价|扣除价格|扣除物价|剔除|可比增长|按可比|实际增长/;
/** An average of several years is no difference of two amounts. */
const PER_YEAR = /平均|年均|每年|每月|逐年|递增|递减|月均|每/;
/** 超出应恢复面积5%: what it goes beyond stands between. */
const BEYOND = /(?:超出|超过|高出|高于|多出)[^,。;\d]{1,10}$/;
const PAST = /上年|去年|同期|前年|整改前|年初|巡察时|反馈时/;
const BASE_CUE = /上年|去年|同期|前年|上半年|原来?|整改前|由|从|较|比|年初|上年末|原有|巡察时|反馈时|计划/;
const PAIR =
  /(?:增至|增加到|提高到|提升到|提升至|提高至|上升到|上升至|上升为|增加为|降至|降到|下降到|下降至|降为|减至|减为|减少到|减少为|减少至|压降到|压降至|压减至|压缩到|压缩至|压缩为|缩短到|缩短至|缩短为|精简至|精简到|精简为|扩大到|扩大至|改为|调整为|变为|增为|升至|升为|回落至|到|至|为)$/;

export function findChangeClaims(facts: Pick<Facts, 'sentences'>): ChangeClaim[] {
  const claims: ChangeClaim[] = [];
  facts.sentences.forEach((sentence, index) => {
    for (const change of sentence.quantities) {
      if (change.figure.loose) continue;
      const claim = claimOf(change, facts.sentences.slice(Math.max(0, index - 2), index));
      if (claim) claims.push(claim);
    }
  });
  return claims;
}

function claimOf(change: Quantity, previous: Sentence[]): ChangeClaim | undefined {
  const lead = change.cue;
  const up = (change.isChange && UP.test(lead)) || (growthUnit(change) && BEYOND.test(lead));
  const down = !up && change.isChange && DOWN.test(lead);
  const plain = !up && !down && DIFFERENCE.test(lead);
  if (!up && !down && !plain) return undefined;
  if (PER_YEAR.test(change.clauseLead.slice(-12))) return undefined;
  const { unit } = change.figure;
  const growth = growthUnit(change);
  if (growth && plain) return undefined;
  const kind = growth ? 'growth' : 'difference';
  const around = neighboursOf(change, previous, true);
  const explains = (one: Quantity): boolean =>
    one.bracket !== undefined && !change.bracket && one.bracket.start - change.figure.span.end <= 2;
  const past = (one: Quantity): boolean => !one.bracket && PAST.test(one.cue);
  const pool = [...around.before, ...around.after.filter((one) => explains(one) || past(one))].filter(
    (one) => !one.isChange
  );
  const readings: ChangeReading[] = [];
  const pairsOf = (list: Quantity[], explicitHere: boolean): void => {
    for (let j = list.length - 1; j >= Math.max(0, list.length - 4); j--) {
      for (let i = j - 1; i >= Math.max(0, j - 4); i--) {
        const first = list[i] as Quantity;
        const meant =
          explicitHere &&
          !openBase(change, first, list[j] as Quantity) &&
          j === list.length - 1 &&
          (i === j - 1 || /由|从|原/.test(first.lead));
        readings.push(...bothWays(first, list[j] as Quantity, meant, plain));
      }
    }
  };
  const meantUnit = growth ? respectiveUnit(change, pool) : undefined;
  if (growth) {
    const units = meantUnit ? [meantUnit] : unitsOf(pool);
    units.forEach((each, rank) => pairsOf(amountsOf(pool, each), rank === 0));
  }
  if (kind === 'difference' || readings.length === 0) {
    const target = unit === '百分点' ? '%' : unit;
    if (kind === 'growth' || !isShare(change) || unit === '百分点') pairsOf(amountsOf(pool, target), true);
    // 提高1.9% of two rates is meant in points: the two rates decide.
  }
  for (const base of amountsOf(
    around.earlier,
    growth ? (unitsOf(around.before)[0] ?? '') : unit === '百分点' ? '%' : unit
  )) {
    const current = amountsOf(around.before, base.figure.unit).at(-1);
    if (current) readings.push(...bothWays(base, current, false));
  }
  return {
    change,
    kind,
    readings,
    direction: up ? 'up' : down ? 'down' : 'none',
    comparablePrice: COMPARABLE.test(change.sentence.text),
  };
}

function growthUnit({ figure: { unit } }: Quantity): boolean {
  return unit === '%' || unit === '‰' || unit === '倍';
}

/** 64起、318.5万元,分别比上年的50起、254.8万元增加28%、25%: the second percentage is of the second unit. */
function respectiveUnit(change: Quantity, pool: readonly Quantity[]): string | undefined {
  if (!change.sentence.text.includes('分别')) return undefined;
  const list = change.sentence.quantities.filter(
    (one) => one.clause === change.clause && one.cue === change.cue && one.isChange
  );
  const units = unitsOf(pool).reverse();
  return list.length > 1 && units.length === list.length ? units[list.indexOf(change)] : undefined;
}

/** 比上年增加189亿元: compared with an amount that the text does not give. */
function openBase(change: Quantity, a: Quantity, b: Quantity): boolean {
  const compared = /(?:(?<!可)比(?!例|率|重)|较|同比|环比)[^,]*$/.exec(change.clauseLead);
  if (!compared || /\d/.test(compared[0].replace(/\d+年(?:\d+月)?/g, ''))) return false;
  return !PAST.test(a.cue) && !PAST.test(b.cue) && b.bracket === undefined && a.bracket === undefined;
}

/** The base is the one that is said to lie before (由…, 上年同期…); the order of the text decides where nothing does. */
function bothWays(first: Quantity, second: Quantity, near: boolean, plain = false): ChangeReading[] {
  const secondIsBase = PAST.test(second.cue) || (BASE_CUE.test(second.cue) && !PAIR.test(second.lead.trim()));
  const bound =
    near &&
    (plain ||
      secondIsBase ||
      PAIR.test(second.lead.trim()) ||
      BASE_CUE.test(first.cue) ||
      second.bracket !== undefined);
  const forth = { base: first, current: second, explicit: bound && !secondIsBase };
  const back = { base: second, current: first, explicit: bound && secondIsBase };
  return secondIsBase ? [back, forth] : [forth, back];
}
