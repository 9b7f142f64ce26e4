/**
 * Amounts and shares told again with the slip of a typist, where the name of them stands further ahead: 津贴43.6万元 … 违规发放津贴|…|退缴43.06万元 with a
 * zero put in, and 民生领域的支出…,占84.2% … 总的看,民生支出占比保持在82.4% with two digits the other way round in a paragraph that sums up.
 */
import { areSwapped, differInOneDigit, significantDigits } from './compare.js';
import { isShare } from './parts/group.js';
import type { Retelling } from './retellings.js';
import type { Quantity } from './sentence.js';
import { COMMON, runsOf, sharePair, yearsDiffer } from './words-beside.js';

/** Pairs that stand before shares of any kind. */
const OF_SHARES =
  /完成|目标|任务|预算|年度|季度|人口|占|比|率|支出|收入|资金|金额|达到|提高|增长|下降|保持|同比|全[市县区省年]|[总累合共]计|总额|总数|超过|实现/;
/** A paragraph that comes back to what was told. */
const SUMS_UP =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]\))?(?:总的[看来说]|总体[看上来而]|总体,|综上|总之|综合|回顾|概括|以上|上述)/;
/** How far before a figure its name may stand. */
const AHEAD = 40;
/** With how many figures of the same digits one is compared, the last ones. */
const MEMORY = 4;

export function findSlips(quantities: readonly Quantity[]): Retelling[] {
  const kept = new Map<string, Quantity[]>();
  const out: Retelling[] = [];
  for (const again of quantities) {
    if (again.isChange || !isTold(again)) continue;
    const digits = [...significantDigits(again.figure.value).replaceAll('0', '')].sort().join('');
    if (digits.length < 3) continue;
    const key = `${digits} ${again.figure.unit}`;
    const before = kept.get(key) ?? [];
    kept.set(key, [...before.slice(1 - MEMORY), again]);
    const first = before.find(
      (one) =>
        one.sentence.block !== again.sentence.block &&
        !one.figure.value.equals(again.figure.value) &&
        !yearsDiffer(one, again) &&
        (isShare(again)
          ? SUMS_UP.test(again.sentence.block.text) && isOfShare(one, again)
          : hasZeroMore(one, again) || isTurned(one, again))
    );
    if (first) out.push({ quantities: [first, again], sure: true });
  }
  return [...out, ...ofSummary(quantities)];
}

/** 内容提要:…城镇化率66.6% … 常住人口城镇化率66.0%: what a summary at the head tells of the whole, the text tells of it with the same name. */
function ofSummary(quantities: readonly Quantity[]): Retelling[] {
  const told = new Map<string, Quantity>();
  const out: Retelling[] = [];
  for (const one of quantities) {
    if (one.figure.unit !== '%' || one.isChange || one.figure.modifier !== undefined) continue;
    const name = RATE.exec(one.lead.trim())?.[1];
    if (name === undefined) continue;
    const first = told.get(name);
    if (SUMMARY.test(one.sentence.block.text)) told.set(name, first ?? one);
    else if (first && !yearsDiffer(first, one)) {
      told.delete(name);
      if (differInOneDigit(first.figure.value, one.figure.value) && first.figure.place.equals(one.figure.place))
        out.push({ quantities: [first, one], sure: true });
    }
  }
  return out;
}
const SUMMARY = /^\s*【?(?:内容)?(?:提要|摘要|核心提示|导读|要点)/;
/** Of the whole: no place and no class before the name. */
const RATE = /^(?:全[省市县区国年])?(?:常住人口|户籍人口)?([\u4e00-\u9fff]{2,6}率)(?:为|达|达到|是)?$/;

const isTold = ({ figure }: Quantity): boolean =>
  figure.modifier === undefined && !figure.loose && (figure.unit === '%' || figure.unit === '元');

function isOfShare(a: Quantity, b: Quantity): boolean {
  const rate = /[\u4e00-\u9fff]{2}率/.exec(b.clauseLead)?.[0];
  const said = aheadOf(a);
  if (/目标|控制|计划|预期|以内/.test(b.clauseLead + b.tail)) return false;
  if (!areSwapped(a.figure.value, b.figure.value) || (rate !== undefined && !said.includes(rate))) return false;
  return sharePair(said, b.clauseLead.slice(-AHEAD), [COMMON, OF_SHARES]);
}

/** 43.6万 and 43.06万: the same digits but for a zero behind the point, under one name of four characters. */
function hasZeroMore(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a, b].map(({ figure }) => significantDigits(figure.value)) as [string, string];
  const zeros = Math.abs(x.length - y.length) === 1 && x.replaceAll('0', '') === y.replaceAll('0', '');
  return zeros && Math.abs(a.n - b.n) * 50 < a.n && (isNamed(a, b) || isNamed(b, a));
}

/** 退还患者和医保基金86.4万元 … 退还患者37.9万元,退回医保基金46.7万元,合计84.6万元: two things that stand before the one stand before the other. */
function isTurned(a: Quantity, b: Quantity): boolean {
  // 市本级收入37.92亿元 … 一、二、三季度收入分别为39.27亿元、35.41亿元和27.16亿元: each has a name of its own.
  if ([a, b].some(({ lead }) => /分别|依次/.test(lead))) return false;
  // Lots of a sale and rows of a table have all the same words.
  if (a.lead.trim() === b.lead.trim() || [a, b].some(({ sentence }) => sentence.block.kind === 'row')) return false;
  if (!areSwapped(a.figure.value, b.figure.value) || significantDigits(a.figure.value).length < 3) return false;
  // 经费支出1682万元 … 经费预算1862万元
  if (PLANNED.test(a.clauseLead) !== PLANNED.test(b.clauseLead)) return false;
  const isName = (pair: string): boolean =>
    /^[\u4e00-\u9fff]{2}$/.test(pair) && !COMMON.test(pair) && !OF_SHARES.test(pair);
  const names = runsOf(a.clauseLead.slice(-AHEAD), 2).filter(isName);
  const ahead = b.sentence.text.slice(0, b.figure.span.start - b.sentence.start);
  const shared = names.filter((pair) => ahead.includes(pair));
  return shared.length > 3 && shared.length * 2 > names.length;
}

const PLANNED = /预算|计划|安排|拟|目标/;

/** The name right in front of the one stands somewhere in front of the other. */
function isNamed({ lead }: Quantity, other: Quantity): boolean {
  const name = /[\u4e00-\u9fff]{4}$/.exec(lead.trim())?.[0];
  return name !== undefined && aheadOf(other).includes(name);
}

/** What its sentence tells in front of it. */
function aheadOf({ sentence, figure }: Quantity): string {
  const end = figure.span.start - sentence.start;
  return sentence.text.slice(Math.max(0, end - AHEAD), end);
}
