/**
 * One way to reckon one figure from others: a sum, a share, a rate of change, a difference.
 *
 * Unlike the rules, which ask whether the figures agree, this asks the other way round: what would this one have to be? Reckoned in doubles,
 * for it only proposes; whether the figures agree with the proposal is asked of `facts/compare.ts`, in exact decimals.
 */
import { agreeDifference, agreeGrowth, agreeSum, type Agreement } from '../../facts/compare.js';
import type { ChangeReading } from '../../facts/changes/index.js';
import { figuresOf } from '../../facts/neighbours.js';
import { added } from '../../facts/parts/near.js';
import type { Reading } from '../../facts/parts/index.js';
import type { Quantity } from '../../facts/sentence.js';
import type { ShareReading } from '../../facts/shares/index.js';
import { agreeShare } from '../../facts/shares/rate.js';
import { copyWith } from '../../tree/copy.js';

export type Relation = { /** How likely the text means something else, from 0 to 1. */ doubt: number } & (
  | { kind: 'sum'; reading: Reading }
  | { kind: 'ratio'; reading: ShareReading; percent: Quantity }
  | { kind: 'growth' | 'difference'; reading: ChangeReading; change: Quantity }
);

export type Range = readonly [low: number, high: number];

export function operandsOf(relation: Relation): readonly Quantity[] {
  switch (relation.kind) {
    case 'sum':
      return [relation.reading.total, ...relation.reading.parts];
    case 'ratio':
      return [relation.percent, ...relation.reading.parts, ...relation.reading.whole];
    case 'growth':
    case 'difference':
      return [relation.change, relation.reading.current, relation.reading.base];
  }
}

/** Whether the figures agree when `one` is read as `other`. */
export function agreeWith(relation: Relation, one: Quantity, other: Quantity): Agreement {
  const at = (quantity: Quantity): Quantity => (quantity === one ? other : quantity);
  switch (relation.kind) {
    case 'sum':
      return agreeSum(at(relation.reading.total).figure, figuresOf(relation.reading.parts.map(at)));
    case 'ratio': {
      const { parts, whole } = relation.reading;
      const reading = copyWith(relation.reading, { parts: parts.map(at), whole: whole.map(at) });
      return agreeShare(reading, at(relation.percent).figure);
    }
    case 'growth':
    case 'difference': {
      const agree = relation.kind === 'growth' ? agreeGrowth : agreeDifference;
      const { base, current } = relation.reading;
      return agree(at(base).figure, at(current).figure, at(relation.change).figure);
    }
  }
}

/** What a figure would have to be for the others to agree with it, undefined where they leave it open. */
export function impliedBy(relation: Relation, one: Quantity): Range | undefined {
  switch (relation.kind) {
    case 'sum': {
      const { total, parts } = relation.reading;
      const others = parts.filter((part) => part !== one);
      const slack = others.reduce((all, part) => all + half(part), one === total ? 0 : half(total));
      const middle = one === total ? added(others) : total.n - added(others);
      return around(middle, slack);
    }
    case 'ratio':
      return impliedByShare(relation.reading, relation.percent, one);
    case 'growth':
      return impliedByGrowth(relation.reading, relation.change, one);
    case 'difference': {
      const { base, current } = relation.reading;
      const { change } = relation;
      const slack = [base, current, change].reduce((all, each) => all + (each === one ? 0 : half(each)), 0);
      const sign = current.n >= base.n ? 1 : -1;
      const delta = Math.abs(change.n);
      const middle =
        one === change
          ? Math.abs(current.n - base.n)
          : one === current
            ? base.n + sign * delta
            : current.n - sign * delta;
      return around(middle, slack);
    }
  }
}

function impliedByShare(
  { parts, whole, complement }: ShareReading,
  percent: Quantity,
  one: Quantity
): Range | undefined {
  const scale = percent.figure.unit === '‰' ? 1000 : 100;
  const [base] = whole;
  if (!base || whole.length > 1) return undefined;
  const sum = added(parts);
  const part = complement ? base.n - sum : sum;
  if (one === percent) return base.n > 0 ? around((part / base.n) * scale) : undefined;
  const [low, high] = [percent.n - half(percent), percent.n + half(percent)];
  if (low <= 0) return undefined;
  if (one === base) {
    if (!complement) return [(sum / high) * scale, (sum / low) * scale];
    return high < scale ? [sum / (1 - low / scale), sum / (1 - high / scale)] : undefined;
  }
  const rest = sum - one.n;
  const shares: Range = [(base.n * low) / scale, (base.n * high) / scale];
  return complement ? [base.n - shares[1] - rest, base.n - shares[0] - rest] : [shares[0] - rest, shares[1] - rest];
}

function impliedByGrowth({ base, current }: ChangeReading, change: Quantity, one: Quantity): Range | undefined {
  if (change.figure.unit !== '%' || base.n <= 0) return undefined;
  const sign = current.n >= base.n ? 1 : -1;
  const percent = Math.abs(change.n);
  const ends = [percent - half(change), percent + half(change)].map((each) => 1 + (sign * each) / 100);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (one === change) return around(Math.abs((current.n - base.n) / base.n) * 100);
  if (one === current) return [base.n * low, base.n * high];
  return low > 0 ? [current.n / high, current.n / low] : undefined;
}

/** Half a place of what was rounded; what was counted is as it is. */
export function half({ figure }: Quantity): number {
  return figure.exact ? 0 : figure.place.toNumber() / 2;
}

const around = (middle: number, slack = 0): Range => [middle - slack, middle + slack];
