/** Decimals and intervals against what big integers say. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Decimal } from '../../src/facts/decimal.js';
import * as interval from '../../src/facts/interval.js';
import './notice-text.js';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: -6, max: 6 }))
  .map(([digits, scale]) => new Decimal(digits, scale));
const notNegative = decimal.map((value) => value.abs());
const place = fc.integer({ min: -4, max: 4 }).map((scale) => new Decimal(1n, scale));

/** In millionths: an exact whole number for every decimal made here. */
const millionths = (value: Decimal): bigint => value.digits * 10n ** BigInt(6 - value.scale);

it('decimals print what they read', () => {
  fc.assert(fc.property(decimal, (a) => void expect(Decimal.parse(a.toString()).compare(a)).toBe(0)));
});

it('decimals add, subtract, compare and multiply exactly', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(millionths(a.plus(b))).toBe(millionths(a) + millionths(b));
      expect(millionths(a.minus(b))).toBe(millionths(a) - millionths(b));
      const difference = millionths(a) - millionths(b);
      expect(a.compare(b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      expect(a.times(b).compare(b.times(a))).toBe(0);
      expect(a.times(b.plus(a)).compare(a.times(b).plus(a.times(a)))).toBe(0);
    })
  );
});

it('decimals round to the nearest, half away from zero', () => {
  fc.assert(
    fc.property(decimal, fc.integer({ min: 0, max: 4 }), (a, places) => {
      const off = a.minus(a.round(places)).abs();
      expect(off.compare(new Decimal(5n, places + 1))).toBeLessThanOrEqual(0);
    })
  );
});

it('a rounded number stands for itself and for all that would print like it', () => {
  fc.assert(
    fc.property(decimal, place, fc.integer({ min: -50, max: 50 }), (value, unit, percent) => {
      const near = value.plus(new Decimal(unit.digits * BigInt(percent), unit.scale + 2));
      expect(interval.contains(interval.rounded(value, unit), near)).toBe(true);
      expect(interval.contains(interval.rounded(value, unit), value.plus(unit))).toBe(false);
      expect(interval.contains(interval.truncated(value, unit), value)).toBe(true);
    })
  );
});

it('the sum of what was rounded holds the sum of what was meant', () => {
  const written = fc.tuple(decimal, place, fc.integer({ min: -50, max: 50 }));
  fc.assert(
    fc.property(fc.array(written, { maxLength: 6 }), (parts) => {
      const meant = parts.map(([value, unit, off]) =>
        value.plus(new Decimal(unit.digits * BigInt(off), unit.scale + 2))
      );
      const total = meant.reduce((a, b) => a.plus(b), Decimal.zero);
      const sum = interval.sum(parts.map(([value, unit]) => interval.rounded(value, unit)));
      expect(interval.contains(sum, total)).toBe(true);
    })
  );
});

it('meeting is mutual, and shifts with both sides', () => {
  fc.assert(
    fc.property(decimal, decimal, place, decimal, (a, b, unit, by) => {
      const [x, y] = [interval.rounded(a, unit), interval.truncated(b, unit)];
      expect(interval.meets(x, y)).toBe(interval.meets(y, x));
      const shift = interval.point(by);
      expect(interval.meets(interval.plus(x, shift), interval.plus(y, shift))).toBe(interval.meets(x, y));
      expect(interval.meets(interval.negated(x), interval.negated(y))).toBe(interval.meets(x, y));
    })
  );
});

it('a difference undoes a sum', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const back = interval.minus(interval.plus(interval.point(a), interval.point(b)), interval.point(b));
      expect(interval.contains(back, a)).toBe(true);
    })
  );
});

it('a product of intervals holds the products of their values', () => {
  fc.assert(
    fc.property(notNegative, notNegative, place, (a, b, unit) => {
      const wide = interval.times(interval.truncated(a, unit), interval.point(b));
      expect(interval.contains(wide, a.times(b))).toBe(true);
    })
  );
});
