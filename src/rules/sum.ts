/**
 * The parts of a whole add up to it.
 *
 * **Why**: a total that was not brought up to date with its parts is what a reader checks first.
 * **What to do**: recount the parts; say 约 where a figure is only about right; name the class that is missing.
 *
 * The wording must bind the figures: 合计 or 共 behind a list, 其中 or a bracket behind a figure, 其余 or 其他 for what is left, all states of
 * completion. Where it names every part, any difference fails; behind 其中, where others may not be listed, only an excess or a slip of one.
 * Figures that merely stand side by side may confirm each other (noted as guessed); they refute only where a row that says what became
 * of a whole misses it by one.
 *
 * @example 收回房屋12套,其中移交7套、出租5套。
 *   holds 7 + 5 = 12
 *
 * @example 收回公房80套、借用公房15套,两项合计96套。
 *   fails 80 + 15 = 95 ≠ 96
 *
 * @example 全所台账62份,已核对47份,其余15份正在补录。
 *   holds 47 + 15 = 62
 *
 * @example 共处理23人,其中科级9人、股级8人。
 *   undecidable 9 + 8 = 17 ≠ 23
 *
 * @example 全年查处非法营运车辆58辆,其中巡游车17辆、网约车34辆、其他17辆。
 *   fails 17 + 34 + 17 = 68 ≠ 58
 *
 * @example 应补强校舍43栋,已完成28栋、施工中9栋、规划设计中5栋。
 *   fails 28 + 9 + 5 = 42 ≠ 43
 *
 * @example 检查企业40家,发现隐患17处。
 *
 * @example 检查1139场次,其中营造业720场次;制造业315场次;其余行业104场次。
 *   holds 720 + 315 + 104 = 1139
 */
import { agreeSum, isNear } from '../facts/compare.js';
import { Decimal } from '../facts/decimal.js';
import type { Facts } from '../facts/index.js';
import type { PartGroup, Reading } from '../facts/parts/group.js';
import type { Quantity } from '../facts/sentence.js';
import type { Check } from '../types.js';
import { causeOf, disagreeing, sumCheck, type Rule } from './rule.js';

export const sum: Rule = {
  id: 'sum',
  severity: 'minor',
  *check(facts: Facts): Generator<Check> {
    const seen = new Set<string>();
    const checks: Check[] = [];
    for (const group of facts.partGroups) {
      const check = judge(facts, group);
      if (!check) continue;
      const key = check.operands.map((one) => one.span.start).join();
      if (seen.has(key)) continue;
      seen.add(key);
      checks.push(check);
    }
    const complete = checks.filter((one) => one.verdict === 'holds');
    for (const check of checks) if (!complete.some((one) => isPartOf(check, one))) yield check;
  },
};

/** 13 + 3 ≠ 18 says nothing where 13 + 3 + 2 = 18, nor 3 + 2 ≠ 13. */
function isPartOf(check: Check, whole: Check): boolean {
  const sameTotal = check.operands[0]?.span.start === whole.operands[0]?.span.start;
  if (check.verdict === 'holds' || (whole.note === 'guessed' && !sameTotal)) return false;
  return check.operands.every((one) => whole.operands.some((other) => other.span.start === one.span.start));
}

/** The text itself says that its classes overlap. */
const OVERLAP =
  /同时(?:受|给予|被|存在|涉及|不合格|具有|享受|有)|兼[有报]|分别计入|多种处理|多类问题|重复计算|有交叉|有重复|交叉重复|多种类型|多个类别|可多选|涉及多|重叠/;

function judge(facts: Facts, group: PartGroup): Check | undefined {
  const readings = group.readings.filter((one) => one.parts.length >= 2);
  if (readings.length === 0) return undefined;
  let rounded: Reading | undefined;
  for (const reading of readings) {
    const agreement = agreeSum(
      reading.total.figure,
      reading.parts.map((part) => part.figure)
    );
    if (agreement === 'exact') {
      const check = sumCheck(facts, 'sum', reading.total, reading.parts, { verdict: 'holds' });
      return group.binding === 'guessed' || group.cue === 'row' ? { ...check, note: 'guessed' } : check;
    }
    if (agreement !== 'no') rounded ??= reading;
  }
  if (group.binding === 'guessed') return undefined;
  if (rounded && group.cue === 'row') return undefined;
  if (rounded) return sumCheck(facts, 'sum', rounded.total, rounded.parts, { verdict: 'holds' });
  const row = group.cue === 'row';
  const best = row ? (readings[0] as Reading) : nearest(readings);
  const { total, parts } = best;
  const figures = [total, ...parts].map((one) => one.figure);
  const over = added(parts) > total.n;
  const meant = isMeant(total, parts);
  // A whole that stands in another sentence may be another whole: only a near miss tells.
  const together = parts.every((one) => one.sentence === total.sentence);
  // Of a list in another sentence only the whole counts, and rows of states come near.
  const full = together || readings.every((one) => one.total !== total || one.parts.length <= parts.length);
  const sole = readings.length === 1 && together && group.cue !== 'states';
  const listed = group.binding === 'closed' && full && (sole || meant);
  if (
    (over && mayOverlap(parts)) ||
    OVERLAP.test(total.sentence.text) ||
    parts.some((one) => OVERLAP.test(one.sentence.text))
  ) {
    return sumCheck(facts, 'sum', total, parts, { verdict: 'undecidable', reason: 'overlapping' });
  }
  // 醉驾487起;超员1842起: behind the semicolon the list of 其中 may have ended.
  const leaves =
    group.binding === 'open' && total.segment === parts[0]?.segment && parts.at(-1)?.segment !== total.segment;
  const refuted =
    listed ||
    (group.binding === 'open' &&
      !(together && leaves) &&
      (over && !row ? meant : isHair(total, parts) || isSlip(total, parts)));
  if (refuted && (isBoundElsewhere(total, parts) || isChoice(facts, parts))) return undefined;
  if (refuted) {
    return sumCheck(facts, 'sum', total, parts, disagreeing(figures));
  }
  if (row) return undefined;
  const reason = group.binding === 'open' ? 'scope-open' : 'two-readings';
  return sumCheck(facts, 'sum', total, parts, { verdict: 'undecidable', reason });
}

/** 以性状、水分为主,分别为27批次和19批次: the chief ones only. */
function isChoice({ notice }: Facts, [first]: readonly Quantity[]): boolean {
  const start = first?.figure.span.start ?? 0;
  const lead = notice.view.text.slice(Math.max(0, start - 40), start);
  return /(?:为主|居前|较多|前[三五十]位)[^。;]*$/.test(lead);
}

/** How many amounts around the total another binding is looked for among. */
const AROUND = 6;

/**
 * Whether the amounts around are bound otherwise, and well: the total is itself a part (检查11390场次,其中营造业7204、制造业3157、其余1029
 * is no 7204 = 3157 + 1029), it adds up from what stands right behind it, from the first or last of the parts, or from every other one
 * (抽验8642件: 农产品2980件、不合格187件, …). Then the parts were gathered wrongly, and nothing is refuted.
 */
function isBoundElsewhere(total: Quantity, parts: readonly Quantity[]): boolean {
  const { quantities } = total.sentence;
  const at = quantities.indexOf(total);
  const alike = (one: Quantity): boolean => one !== total && one.figure.unit === total.figure.unit;
  const fits = (whole: Quantity, some: readonly Quantity[]): boolean =>
    some.length >= 2 &&
    agreeSum(
      whole.figure,
      some.map(({ figure }) => figure)
    ) === 'exact';
  const before = quantities.slice(Math.max(0, at - AROUND), at).filter(alike);
  if (before.some((whole) => !parts.includes(whole) && fits(whole, [total, ...parts]))) return true;
  const behind = quantities.slice(at + 1, at + 1 + AROUND).filter(alike);
  const runs = [behind, parts, [...parts].reverse()].flatMap((list) =>
    list.slice(0, AROUND).flatMap((_, index) => (index > 0 && index < list.length ? [list.slice(0, index + 1)] : []))
  );
  const others = [0, 1].map((odd) => parts.filter((_, index) => index % 2 === odd));
  return [...runs, ...others].some((some) => some.length < parts.length + 1 && fits(total, some));
}

/** A near miss, as slips of the pen are; among small counts everything is near. */
function isMeant(total: Quantity, parts: readonly Quantity[]): boolean {
  const gap = Math.abs(added(parts) - total.n);
  if (total.figure.exact && total.n < 20) return gap <= 1;
  // 5.61亿 + 34万 is near to 5.72亿 whatever the 34万 are.
  if (gap > Math.min(...parts.map((one) => one.n))) return false;
  const near = isNear(
    total.figure,
    parts.map((one) => one.figure)
  );
  // A whole in another sentence may be another whole.
  const together = parts.every((one) => one.sentence === total.sentence);
  return (
    near && (together || gap <= Math.max(2 * total.figure.place.toNumber(), total.n / 100) || isSlip(total, parts))
  );
}

/** One person may receive 党纪 and 政务处分 at once. */
function mayOverlap(parts: readonly Quantity[]): boolean {
  const leads = parts.map((one) => one.lead).join(' ');
  return /党纪/.test(leads) && /政务|政纪|行政/.test(leads);
}

/** The reading whose parts come nearest to the total. */
function nearest(readings: readonly Reading[]): Reading {
  const gap = ({ total, parts }: Reading): number => Math.abs(added(parts) - total.n) / (total.n || 1);
  return readings.reduce((best, one) => (gap(one) < gap(best) ? one : best));
}

/**
 * 其中, or a row of figures behind another, need not name every part; but where parts of whole counts miss a total of twenty or more by just
 * one, that is no class left out. (Of some three hundred rows that are no lists of parts, in the notices examined, none comes so near.)
 */
function isHair(total: Quantity, parts: readonly Quantity[]): boolean {
  if (![total, ...parts].every((one) => one.figure.exact)) return false;
  return total.n >= 20 && Math.abs(total.n - added(parts)) === 1;
}

/** 37.48万 against 27.48万: four digits or more that differ in one, or in the order of two, are a slip of the pen, not a class left out. */
function isSlip(total: Quantity, parts: readonly Quantity[]): boolean {
  const sum = parts.reduce((all, part) => all.plus(part.figure.value), Decimal.zero);
  const { value, place } = total.figure;
  const digits = value.shift(place.scale).toString().replace('-', '').length;
  if (digits < 4 || parts.some((part) => part.figure.place.compare(place) > 0)) return false;
  const cause = causeOf(value, sum);
  return cause === 'one-digit' || cause === 'digits-swapped';
}

function added(parts: readonly Quantity[]): number {
  return parts.reduce((all, part) => all + part.n, 0);
}
