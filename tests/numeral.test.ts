/** Numerals: every form read back, by table and by property; what has two readings is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHan, scanNumeral } from '../src/parsers/numeral.js';

const DIGITS = '零一二三四五六七八九';

/** 1..9999 as Chinese writes it: 一千零五, 十二 (or 一十二). */
function belowTenThousand(n: number, leading: boolean): string {
  let out = '';
  let zero = false;
  for (const [power, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / power) % 10;
    if (digit === 0) {
      zero ||= out !== '';
      continue;
    }
    if (zero) out += '零';
    zero = false;
    const silent = power === 10 && digit === 1 && out === '' && leading;
    out += (silent ? '' : DIGITS.charAt(digit)) + name;
  }
  return out;
}

/** Any whole number up to 9999,9999,9999. */
function toHan(n: number, two = '二'): string {
  const groups = [Math.floor(n / 1e8), Math.floor(n / 1e4) % 1e4, n % 1e4];
  let out = '';
  let gap = false;
  for (const [index, group] of groups.entries()) {
    if (group === 0) {
      gap ||= out !== '';
      continue;
    }
    if (out !== '' && (gap || group < 1000)) out += '零';
    gap = false;
    out += belowTenThousand(group, out === '') + ['亿', '万', ''][index];
  }
  return out.replace(/^二(?=[百千万亿])/, two) || '零';
}

function read(text: string): string {
  const numeral = scanNumeral(text, 0);
  if (!numeral) return 'nothing';
  if (numeral.unreadable) return `unreadable ${text.slice(0, numeral.end)}`;
  const bounds = numeral.low ? ` ${numeral.low}..${numeral.highOpen ? '<' : ''}${numeral.high}` : '';
  const more = numeral.more ? ` ${numeral.more}` : '';
  const rest = text.slice(numeral.end);
  return `${numeral.value} by ${numeral.place}${bounds}${more}${numeral.implicit ? ' implicit' : ''}${rest && ` | ${rest}`}`;
}

describe('numerals', () => {
  it.each([
    // Chinese characters
    ['三十九', '39 by 1'],
    ['一千二百零六处', '1206 by 1 | 处'],
    ['两百余', '200 by 1 余'],
    ['一万二千', '12000 by 1000'],
    ['三十一万六千元', '316000 by 1000 | 元'],
    ['一亿零五百万', '105000000 by 1000000'],
    ['一万六千七百七十亿', '1677000000000 by 1000000000'],
    ['两万多亿元', '2000000000000 by 1000000000000 多 | 元'],
    ['三点五亿', '350000000 by 10000000'],
    ['十五点六', '15.6 by 0.1'],
    ['廿三', '23 by 1'],
    ['卅', '30 by 1'],
    ['一百十二', '112 by 1'],
    ['十几', '10 by 1 几'],
    ['二十来', '20 by 1 来'],
    ['数十', '10 by 10 20..<100 数'],
    ['几千万', '10000000 by 10000000 20000000..<100000000 几'],
    ['一百几十亿', '12000000000 by 10000000000 12000000000..19900000000 几'],
    ['七八个', '8 by 1 7..8 | 个'],
    ['三四十人', '40 by 1 30..40 | 人'],
    ['十七八', '18 by 1 17..18'],
    ['两三千', '3000 by 1 2000..3000'],
    ['五三〇', '530 by 1'],
    ['二○二一', '2021 by 1'],
    ['一九五四两年', '1954 by 1 | 两年'],
    ['千瓦', 'nothing'],
    ['百分点', 'nothing'],
    ['千', '1000 by 1 implicit'],
    ['数据', 'nothing'],
    ['几个', 'nothing'],
    // Arabic digits and mixed forms
    ['1,234.50', '1234.5 by 0.01'],
    ['12,345,6', '12345 by 1 | ,6'],
    ['2020,123', '2020 by 1 | ,123'],
    ['3.5万', '35000 by 1000'],
    ['8.6千万', '86000000 by 1000000'],
    ['3千元', '3000 by 1000 | 元'],
    ['5千瓦', '5 by 1 | 千瓦'],
    ['500兆瓦', '500 by 1 | 兆瓦'],
    ['4万亿', '4000000000000 by 1000000000000'],
    ['1万6千亿', '1600000000000 by 100000000000'],
    ['3万多亿', '3000000000000 by 1000000000000 多'],
    ['3兆2,999亿0,190万', '3299901900000 by 10000'],
    ['57亿8千3百余万', '5783000000 by 1000000 余'],
    ['288亿6百余万', '28806000000 by 1000000 余'],
    ['114万2,000', '1142000 by 1'],
    ['1.2万余', '12000 by 1000 余'],
    ['700余', '700 by 1 余'],
    ['500万一般', '5000000 by 10000 | 一般'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '四万万',
    '一万三',
    '二百五',
    '三千五',
    '3万25000',
    '3亿2亿',
    '1,2345',
    '2021.2.23',
    '五八',
    '三万五亿',
    '亿万',
  ])('%s is refused', (text) => {
    expect(read(text)).toBe(`unreadable ${text}`);
  });

  it.each([
    ['十二', 12],
    ['三十', 30],
    ['一百零三', 103],
    ['二〇', 20],
    ['十几', undefined],
    ['七八', undefined],
    ['一二三四五号', undefined],
    ['', undefined],
  ])('readHan(%s) is %s', (text, expected) => {
    expect(readHan(text)).toBe(expected);
  });
});

describe('written and read back', () => {
  const whole = fc.oneof(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 999_999_999_999 }));

  it('in Chinese characters', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom('二', '两'), (n, two) => {
        const written = toHan(n, two);
        expect(`${written} ${read(`${written}`).split(' ')[0]}`).toBe(`${written} ${n}`);
      }),
      { numRuns: 2000 }
    );
  });

  it('in digits with thousands marks, decimals and 万 or 亿', () => {
    const factor = fc.constantFrom(
      ['', 0],
      ['万', 4],
      ['亿', 8],
      ['万亿', 12],
      ['百万', 6],
      ['千万', 7]
    ) as fc.Arbitrary<[string, number]>;
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(999), fc.boolean(), factor, (n, rest, marks, [name, power]) => {
        const decimals = rest > 0 ? `.${String(rest).padStart(3, '0')}` : '';
        const written = (marks ? n.toLocaleString('en-US') : String(n)) + decimals + name;
        const numeral = scanNumeral(written, 0);
        expect(numeral?.end).toBe(written.length);
        expect(numeral?.value.shift(-power).toString()).toBe(`${n}${decimals.replace(/0+$/, '')}`);
      })
    );
  });

  it('in digits by groups of 亿, 万 and ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(9999), fc.nat(9999), (a, b, c) => {
        expect(scanNumeral(`${a}亿${b}万${c}`, 0)?.value.toNumber()).toBe(a * 1e8 + b * 1e4 + c);
      })
    );
  });
});

it('never throws, always goes on, stays inside its limit', () => {
  const character = fc.constantFrom(...'0123456789,.〇○零一二两三四五六七八九十百千万亿兆廿卅几数余多来点半个元');
  fc.assert(
    fc.property(fc.array(character, { maxLength: 40 }), fc.nat(40), (characters, cut) => {
      const text = characters.join('');
      const limit = Math.min(cut, text.length);
      for (let at = 0; at < limit; at++) {
        const numeral = scanNumeral(text, at, limit);
        if (!numeral) continue;
        expect(numeral.start).toBe(at);
        expect(numeral.end).toBeGreaterThan(at);
        expect(numeral.end).toBeLessThanOrEqual(limit);
        if (numeral.low && numeral.high) expect(numeral.low.compare(numeral.high)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 3000 }
  );
});
