/**
 * Years told one after the other, each with amounts of its own, and what all of them came to: 2019年,虚增收入1.26亿元,占…;虚增利润3120万元,占…。2020年,…。
 * 2021年,…。3年累计虚增收入3.96亿元、利润9082万元.
 *
 * In each year the amount of the same name is meant; as many years as the total says, so that none is left out (`complete`).
 */
import type { Quantity, Sentence } from '../sentence.js';
import { isBase, sameUnit, type PartGroup } from './group.js';
import { numberOf } from './elsewhere.js';

const ALL = /(?:^|[,;。])(?:以上|上述)?([两二三四五六七八九]|\d)年(?:来|间)?(?:累计|合计|总计|共计?)/;
/** What stands between the figures of one year and those of the next. */
const YEAR = /(?:^|[。;\n])\s*((?:19|20)\d\d)年/;
/** How many sentences back the years may stand. */
const REACH = 10;

export function yearlyParts(sentences: readonly Sentence[], groups: PartGroup[]): void {
  sentences.forEach((sentence, at) => {
    const match = ALL.exec(sentence.text);
    if (!match) return;
    const count = Number(match[1]) || numberOf(match[1] as string);
    const from = sentence.start + match.index;
    const totals = sentence.quantities.filter(
      ({ figure, isChange, bracket }) => figure.span.start >= from + match[0].length - 1 && !isChange && !bracket
    );
    const before = sentences
      .slice(Math.max(0, at - REACH), at + 1)
      .filter(({ block }) => block === sentence.block)
      .flatMap(({ quantities }) => quantities)
      .filter(({ figure }) => figure.span.end <= from);
    const years = yearsOf(before).slice(-count);
    if (years.length !== count || new Set(years.map(({ year }) => year)).size !== count) return;
    const verb = verbOf(totals[0]);
    for (const total of totals) {
      const name = total === totals[0] ? verb : nameOf(total);
      const parts = years.map(({ quantities }) =>
        quantities.find(
          (one) => sameUnit(one, total) && !one.isChange && !isBase(one) && one.lead.trim().endsWith(name)
        )
      );
      if (name.length > 1 && parts.every((one) => one !== undefined))
        groups.push({ readings: [{ total, parts }], binding: 'closed', cue: 'total', complete: true });
    }
  });
}

/** The figures of each year, in the order told. */
function yearsOf(quantities: readonly Quantity[]): { year: string; quantities: Quantity[] }[] {
  const years: { year: string; quantities: Quantity[] }[] = [];
  let last: Quantity | undefined;
  for (const one of quantities) {
    const { text, start } = one.sentence.block;
    const gap = text.slice((last?.figure.span.end ?? start) - start, one.figure.span.start - start);
    const year = YEAR.exec(gap)?.[1];
    if (year) years.push({ year, quantities: [] });
    years.at(-1)?.quantities.push(one);
    last = one;
  }
  return years;
}

/** 累计虚增营业收入, or behind the first total 、利润总额 */
const verbOf = (one: Quantity | undefined): string =>
  /(?:累计|合计|总计|共计?)([\u4e00-\u9fff]+)$/.exec(one?.lead.trim() ?? '')?.[1] ?? '';
const nameOf = ({ lead }: Quantity): string => /[\u4e00-\u9fff]+$/.exec(lead.trim())?.[0] ?? '';
