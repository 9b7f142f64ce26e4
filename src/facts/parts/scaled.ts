/**
 * Classes of one scale, from its upper end to its lower: 得分85分以上的24个,70分至85分的31个,70分以下的8个 · 60岁以上412人,35岁至60岁536人,35岁以下97人.
 *
 * Where the bound of each class is that of the next, no value lies between them and none outside, so nothing is left out (`closed`). The whole
 * stands before them in the paragraph.
 */
import { nextOf, type Quantity } from '../sentence.js';
import { isBase, isShare, sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

interface Class {
  low: number;
  high: number;
}

const NUMBER = '(\\d+(?:\\.\\d+)?)';
/** Of scores, ages, money, areas, lengths of time. */
const MARK = '(?:分|周?岁|万?元|亿元|%|平方米|亩|公顷|公里|米|吨|年|个月|天|小时|名|人|床|张)?';
const WITH = '(?:\\((?:不?含|含本数)[^()]*\\))?';
const ABOVE = new RegExp(`${NUMBER}${MARK}${WITH}(?:[及或])?以上|(?:超过|大于|高于|多于)${NUMBER}${MARK}`);
const BELOW = new RegExp(
  `${NUMBER}${MARK}${WITH}(?:[及或])?(?:以下|以内)|(?:低于|小于|少于|不足|不满|未满|不到)${NUMBER}${MARK}`
);
const BETWEEN = new RegExp(`${NUMBER}${MARK}${WITH}(?:至|到|—|-|~)${NUMBER}${MARK}`);
const LEAST = 3;

export function scaledParts({ quantities, sentence, earlier, bracket }: Level, groups: PartGroup[]): void {
  for (let i = 0; i < quantities.length; i++) {
    const parts = classesFrom(quantities, i);
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last || parts.length < LEAST) continue;
    i = quantities.indexOf(last);
    const before = [
      ...earlier.filter(({ block }) => !bracket && block === sentence.block).flatMap((one) => one.quantities),
      ...quantities.slice(0, quantities.indexOf(first)),
    ];
    const owner = bracket?.owner;
    const totals = (owner ? [owner] : before).filter(
      (one) =>
        sameUnit(one, first) && !one.isChange && !isBase(one) && !one.bracket && parts.every(({ n }) => n <= one.n)
    );
    const readings = totals
      .reverse()
      .slice(0, MOST)
      .map((total) => ({ total, parts }));
    if (readings.length > 0) groups.push({ readings, binding: 'closed', cue: 'states' });
  }
}
/** How many amounts before the classes may be what they divide. */
const MOST = 3;

/** The amounts from one on that count the classes of a scale, where the scale is covered. */
function classesFrom(quantities: readonly Quantity[], from: number): Quantity[] {
  const first = quantities[from] as Quantity;
  const start = classOf(first);
  if (!start || isShare(first) || first.figure.loose) return [];
  const parts = [first];
  const classes = [start];
  for (const one of quantities.slice(from + 1)) {
    if (!sameUnit(one, first) || one.segment - first.segment > parts.length) continue;
    const next = classOf(one);
    if (!next) break;
    parts.push(one);
    classes.push(next);
  }
  return isCovered(classes) ? parts : [];
}

/** Each begins where the one before ends, up to no bound or down from none. */
function isCovered(classes: readonly Class[]): boolean {
  const up = [...classes].sort((a, b) => a.low - b.low);
  return (
    up[0]?.low === -Infinity &&
    up.at(-1)?.high === Infinity &&
    up.every(({ low }, k) => k === 0 || isNext((up[k - 1] as Class).high, low))
  );
}
/** 90分以上, 80至89分 */
const isNext = (end: number, start: number): boolean => start === end || start === end + 1;

/** The class that an amount counts, by the words right before it. */
function classOf(one: Quantity): Class | undefined {
  const { sentence, figure } = one;
  const end = figure.span.start - sentence.start;
  let before = nextOf(one, -1);
  // The bounds are figures too, of another unit.
  while (before && !sameUnit(before, one)) before = nextOf(before, -1);
  const from = Math.max(before ? before.figure.span.end - sentence.start : 0, end - FAR);
  const words = /[^,;:。、]*$/.exec(sentence.text.slice(from, end))?.[0] ?? '';
  const between = BETWEEN.exec(words);
  if (between) return { low: Number(between[1]), high: Number(between[2]) };
  const above = ABOVE.exec(words);
  const below = BELOW.exec(words);
  if (above && below) return undefined;
  if (above) return { low: Number(above[1] ?? above[2]), high: Infinity };
  return below ? { low: -Infinity, high: Number(below[1] ?? below[2]) } : undefined;
}
/** Characters that the words for a class may take. */
const FAR = 30;
