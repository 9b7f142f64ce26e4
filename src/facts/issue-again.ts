/**
 * What a finding tells of its problem and again of its remedy: 多收费用48.35万元,涉及职工403人 … 整改情况:职工430人的48.35万元已全部退还.
 *
 * Between the two hardly any amounts are alike by chance: four digits of which the last is one more or less, or two changed places, are one
 * amount, and three where the same words stand before both.
 */
import type { FindingFact, Notice, Span } from '../types.js';
import { lowerBound } from './before.js';
import { areSwapped, isLastOff } from './compare.js';
import { isShare } from './parts/group.js';
import type { Retelling } from './retellings.js';
import type { Quantity } from './sentence.js';

/** The paragraph tells what was done about the one before it. */
const REMEDY = /^\s*[(（【[]?(?:整改|落实|办理|处理)(?:落实|完成|进展)?(?:情况|措施|结果|成效|进展)[】\])）]?[::。]?/;
/** Figures of one finding that are looked at. */
const MOST = 120;
/** Digits that are hardly alike by chance. */
const ENOUGH = 4;

export function findIssuesAgain(
  { blocks }: Notice,
  quantities: readonly Quantity[],
  findings: readonly FindingFact[]
): Retelling[] {
  const pairs: Span[] = blocks.flatMap((block, k) => {
    const before = blocks[k - 1];
    return before && block.kind !== 'row' && REMEDY.test(block.text.slice(0, LABEL))
      ? [{ start: before.start, end: block.end }]
      : [];
  });
  const at = (offset: number): number => lowerBound(quantities, offset, ({ figure }) => figure.span.start);
  return [...pairs, ...findings.map(({ span }) => span)].flatMap(({ start, end }) => {
    const told = quantities.slice(at(start), Math.min(at(end), at(start) + MOST));
    return within(told);
  });
}
/** Characters in which a paragraph says that it tells the remedy. */
const LABEL = 12;

function within(told: readonly Quantity[]): Retelling[] {
  const usable = told.filter(isTold);
  const isGap = (a: Quantity, b: Quantity): boolean => {
    const gap = a.figure.value.minus(b.figure.value).abs();
    return told.some(({ figure }) => figure.unit === a.figure.unit && figure.value.equals(gap));
  };
  const isAgain = (one: Quantity): boolean =>
    told.some(
      (other) => other !== one && other.figure.unit === one.figure.unit && other.figure.value.equals(one.figure.value)
    );
  return usable.flatMap((again, k) => {
    const first = usable.slice(0, k).find((one) => one.sentence.block !== again.sentence.block && isSlip(one, again));
    if (!first || (isAgain(first) && isAgain(again)) || isGap(first, again)) return [];
    return [{ quantities: [first, again], sure: true }];
  });
}

const isTold = (one: Quantity): boolean =>
  !isShare(one) && !one.isChange && !one.isRest && !one.figure.loose && one.figure.modifier === undefined;

function isSlip(a: Quantity, b: Quantity): boolean {
  if (a.figure.unit !== b.figure.unit || a.figure.value.equals(b.figure.value)) return false;
  const digits = Math.min(...[a, b].map(({ figure }) => figure.value.shift(figure.place.scale).toString().length));
  const swapped = areSwapped(a.figure.value, b.figure.value);
  if (digits >= ENOUGH) return swapped || isLastOff(a.figure, b.figure);
  return digits === ENOUGH - 1 && swapped && nameOf(a) !== '' && nameOf(a) === nameOf(b);
}

/** The last four characters before a figure. */
const nameOf = ({ lead }: Quantity): string => /[\u4e00-\u9fff]{4}$/.exec(lead.trim())?.[0] ?? '';
