/**
 * The shares of all classes make a hundred.
 *
 * **Why**: shares are rounded one by one; where one was left over from a draft, they no longer add up.
 * **What to do**: divide again; say 四舍五入 where only rounding keeps them from 100.
 *
 * The classes must be all there are: parts that add up to their whole, each with its share right behind it, most of which are shares
 * of that whole (居前5位的…,以上五类合计1.5万件 has shares of something larger).
 *
 * @example 46个问题中,已完成31个,占67.4%;基本完成9个,占19.6%;正在整改6个,占13.0%。
 *   holds 67.4% + 19.6% + 13.0% = 100%
 *
 * @example 46个问题中,已完成31个,占67.4%;基本完成9个,占19.6%;正在整改6个,占15.0%。
 *   fails 67.4% + 19.6% + 15.0% = 102 ≠ 100%
 *
 * @example 三次产业结构由上年的8.4∶41.3∶50.3调整为8.1∶41.4∶50.6。
 *   holds 8.4 + 41.3 + 50.3 = 100%
 *   holds 8.1 + 41.4 + 50.6 = 100.1 ≈ 100%
 *
 * @example 三次产业结构为8.1∶41.4∶55.0。
 *   fails 8.1 + 41.4 + 55.0 = 104.5 ≠ 100%
 *
 * @example 党员占38%,女性占45%。
 *
 * @example 全年受理投诉5000件,居前两位的是交通违停400件,占8%;占道经营350件,占7%,两类合计750件。
 */
import { agreeRatio, agreeSum } from '../facts/compare.js';
import { Decimal } from '../facts/decimal.js';
import type { Facts } from '../facts/index.js';
import { contains, sum as addIntervals } from '../facts/interval.js';
import type { Reading } from '../facts/parts/index.js';
import { proportionsIn } from '../facts/proportion.js';
import { nextOf, type Quantity } from '../facts/sentence.js';
import type { Check } from '../types.js';
import { digits, operand, type Rule } from './rule.js';

const HUNDRED = Decimal.from(100);

export const shares: Rule = {
  id: 'shares',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    const seen = new Set<Quantity>();
    for (const group of facts.partGroups) {
      if (group.binding === 'guessed') continue;
      for (const reading of group.readings) {
        const list = sharesOf(reading);
        const [first] = list ?? [];
        if (!list || !first || seen.has(first)) continue;
        seen.add(first);
        yield judge(facts, list);
        break;
      }
    }
    for (const sentence of facts.sentences)
      for (const list of proportionsIn(sentence)) if (isOfHundred(list)) yield judge(facts, list);
  },
};

/** 结构为11.8∶40.6∶47.6 is of a hundred, 5∶3∶2 of ten. */
function isOfHundred(list: readonly Quantity[]): boolean {
  const sum = list.reduce((all, one) => all + one.n, 0);
  return Math.abs(sum - 100) <= NEAR && list.every(({ figure }) => figure.place.lessThan(Decimal.one));
}
/** A slip of a digit before the point. */
const NEAR = 10;

/** The share behind each part; undefined unless all parts of a whole that comes out have one. */
function sharesOf({ total, parts }: Reading): Quantity[] | undefined {
  if (parts.length < 2) return undefined;
  const found: Quantity[] = [];
  for (const part of parts) {
    const next = nextOf(part);
    if (
      !next ||
      next.figure.unit !== '%' ||
      next.isChange ||
      !/占(?:比|总数的?|总量的?|总额的?|全部的?)?(?:为|达|约)?$/.test(next.cue)
    )
      return undefined;
    if (next.clause - part.clause > 1) return undefined;
    found.push(next);
  }
  const figures = parts.map((one) => one.figure);
  if (agreeSum(total.figure, figures) !== 'exact') return undefined;
  const ofThisWhole = found.filter((one, i) => {
    const part = parts[i];
    return part !== undefined && agreeRatio([part.figure], total.figure, one.figure) !== 'no';
  });
  return ofThisWhole.length * 2 >= found.length ? found : undefined;
}

function judge(facts: Facts, list: readonly Quantity[]): Check {
  const added = list.reduce((all, one) => all.plus(one.figure.value), Decimal.zero);
  const exact = added.equals(HUNDRED);
  const fits = exact || contains(addIntervals(list.map((one) => one.figure.interval)), HUNDRED);
  const left = list.map((one) => digits(facts, one)).join(' + ');
  return {
    rule: 'shares',
    severity: 'minor',
    verdict: fits ? 'holds' : 'fails',
    ...(fits && !exact && { note: 'by-rounding' }),
    operands: list.map((one) => operand('part', one)),
    statement: exact ? `${left} = 100%` : `${left} = ${added} ${fits ? '≈' : '≠'} 100%`,
    expected: '100%',
    actual: `${added}%`,
    ...(!fits && { gap: `${added.minus(HUNDRED).abs()}个百分点` }),
  };
}
