/**
 * Whether a relation of the annotation comes out, by arithmetic of its own: nothing of the program takes part, so that the
 * two cannot be wrong together.
 */
import type { GoldNotice, Located, Relation } from '../../scripts/eval/gold.js';
import { operandsOf } from '../../scripts/eval/relations.js';

/** What a Chinese numeral is written to, by its last character. */
const PLACES: Readonly<Record<string, number>> = { 千: 1e3, 百: 1e2, 十: 10 };

type Range = [low: number, high: number];

/** Amounts and measures are written rounded, counts are not. */
const MEASURED = /[万亿萬億]|[元亩吨%％]$|公里|平方米|百分|兆|^.?成.?$/;

/** `undefined` where a kind has no arithmetic (lists, dates) or the relation lacks an operand. */
export function comesOut(notice: GoldNotice, relation: Relation): boolean | undefined {
  const operands = operandsOf(notice, relation);
  if (operands.some(({ entry }) => entry.value === undefined)) return undefined;
  const all = (role: string): Range[] => operands.filter((one) => one.role === role).map(({ entry }) => range(entry));
  const one = (role: string): Range => all(role)[0] ?? [NaN, NaN];
  switch (relation.kind) {
    case 'sum':
      return meet(one('total'), total(all('part')));
    case 'difference':
      // 由1.92万元到1.93万元,减少133元
      if (relation.direction === 'decrease' && one('to')[0] > one('from')[1]) return false;
      if (relation.direction === 'increase' && one('to')[1] < one('from')[0]) return false;
      // 自然增长率-2.27‰
      return meet(absolute(minus(one('from'), one('to'))), absolute(one('delta')));
    case 'ratio': {
      const percent = share(total(all('part')), one('whole'));
      const said = one('percent');
      const times = /(?:倍|[\d.]+)$/.test(operands.find(({ role }) => role === 'percent')?.entry.raw ?? '');
      // 为其1.26倍, 收入比为1.88; the shares of a structure (18.7∶38.7∶42.6) are told without a unit, too.
      if (times && meet(percent, [said[0] * 100, said[1] * 100])) return true;
      return meet(relation.complement ? [100 - percent[1], 100 - percent[0]] : percent, said);
    }
    case 'growth': {
      const [low, high] = share(one('current'), one('base'));
      return meet(
        relation.direction === 'decrease' ? [100 - high, 100 - low] : [low - 100, high - 100],
        asPercent(operands.find(({ role }) => role === 'percent')?.entry.raw, one('percent'))
      );
    }
    case 'at-most':
      return one('part')[0] <= one('whole')[1];
    case 'exceeds':
      // What was set is meant to the last digit.
      return one('actual')[1] > (one('target')[0] + one('target')[1]) / 2;
    default:
      return undefined;
  }
}

function range({ raw, value = NaN }: Located): Range {
  const decimals = /[.．点](\d+|[０-９]+|[零一二三四五六七八九]+)/.exec(raw)?.[1]?.length ?? 0;
  if (decimals === 0 && !MEASURED.test(raw)) return [value, value];
  if (raw.endsWith('成')) return [value - 5, value + 5];
  // 二万四千三百八十: to the last of its digits.
  const last =
    /[万萬亿億][〇零一二两兩三四五六七八九十百千]*?([一二三四五六七八九十百千])(?![〇零一二两兩三四五六七八九十百千万萬亿億])/.exec(
      raw
    )?.[1];
  const scale = last
    ? (PLACES[last] ?? 1)
    : /[亿億](?!.*[万萬])/.test(raw)
      ? 1e8
      : /[万萬]/.test(raw) && !/[万萬].*\d/.test(raw)
        ? 1e4
        : /千元$/.test(raw)
          ? 1e3
          : 1;
  const half = (scale * 10 ** -decimals) / 2;
  return [value - half, value + half];
}

/** 增长1.4倍 is by 140 per cent. */
const asPercent = (raw: string | undefined, [low, high]: Range): Range =>
  raw?.endsWith('倍') ? [low * 100, high * 100] : [low, high];

const EPSILON = 1e-9;
const meet = (a: Range, b: Range): boolean => {
  const slack = EPSILON * Math.max(1, Math.abs(a[1]), Math.abs(b[1]));
  return a[0] <= b[1] + slack && b[0] <= a[1] + slack;
};
const total = (ranges: Range[]): Range => ranges.reduce<Range>((sum, [a, b]) => [sum[0] + a, sum[1] + b], [0, 0]);
const minus = (a: Range, b: Range): Range => [a[0] - b[1], a[1] - b[0]];
const absolute = ([low, high]: Range): Range => (high <= 0 ? [-high, -low] : [low, high]);
const share = (part: Range, whole: Range): Range => [(100 * part[0]) / whole[1], (100 * part[1]) / whole[0]];
