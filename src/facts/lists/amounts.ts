/**
 * Names with an amount each, behind their count: 由5家企业退还,分别为甲公司62.3万元、乙公司58.5万元… · 按三类情形划分:重复收费118万元、串换项目63万元….
 *
 * What the text leads to with 分别 or a colon are the things that it counted last; any other such row only confirms.
 */
import type { Span } from '../../types.js';
import { itemsBefore } from '../parts/classed.js';
import { isShare, sameUnit, type PartGroup } from '../parts/group.js';
import { adds } from '../parts/near.js';
import { nextOf, type Quantity } from '../sentence.js';
import { isMiscount, isOpenBehind, type ListSource, type StatedList } from './list.js';

const THINGS =
  /^(?:[个类项端者种级家所县区市镇乡村处座条起件例宗批户名]|大类|方面|部分|部门|单位|街道|社区|环节|领域)$/;
/** Words between the count and the first name. */
const LED = /^[^\d;。]{0,20}(?:(?:分别|依次)(?:为|是|有)?|,(?:即|具体)(?:为|是)?:?)$/;
/** … and to classes. */
const COLON = /^[^\d;。]{0,20}:$/;
const CLASS = /^(?:[类种项端]|大类|方面|部分|领域|环节)$/;
/** The count is of some of what is told, or of another time. */
const OTHERS = /其余|其他|另|此外|同比|上年|每|平均/;
const NAME = /^[\u4e00-\u9fff“”《》A-Za-z]{2,16}$/;
/** A word for what was done or how much there is, no name. */
const NO_NAME =
  /^(?:不?合格|不?达标|检出|整改|共|其中|涉及|金额|资金|已|未|均|另|还|增|减|占|达|首末|相差|[全各][省市县区州校院]|[两二三四五六七八九十][者项类家]|总[数额量]|剩余|其余|余下)|平均|合计|总计|共计|总共/;
const PERSONS = /^[人名位]$/;

export function namesWithAmounts(source: ListSource, stated: Quantity, added: () => AddedUp): StatedList | undefined {
  const { figure, bracket } = stated;
  if (figure.loose || stated.isRest || !THINGS.test(figure.unit)) return undefined;
  const { text } = source.notice.view;
  const row = withoutTotal(rowBehind(stated));
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last || row.length < 2 || first.bracket !== bracket) return undefined;
  // 线索9件,均已办结:立案2件、了结7件: what they are made of.
  if (first.figure.unit === figure.unit || [first, stated].every((one) => PERSONS.test(one.figure.unit)))
    return undefined;
  const items = row.map(nameOf);
  const [name] = items as [Span];
  const between = text.slice(figure.span.end, name.start);
  if (OTHERS.test(between) || items.some(({ start, end }) => !isName(text.slice(start, end)))) return undefined;
  const led = LED.test(between) || (CLASS.test(figure.unit) && COLON.test(between));
  // Any figures may stand behind a count.
  if (!led && !added().has(keyOf(row))) return undefined;
  const next = nextOf(last);
  const ends = !next || !sameUnit(next, last) || next.segment !== last.segment;
  return {
    stated,
    items,
    open: isOpenBehind(text, last),
    certain: led && ends && isMiscount(stated, items),
  };
}

/** 供水4862件、物业4517件、交通3984件三类诉求共13363件: so many items right before their count, which a total follows. */
export function namesWithAmountsBefore({ notice }: ListSource, stated: Quantity): StatedList | undefined {
  const total = nextOf(stated);
  if (!CLASS.test(stated.figure.unit) || total?.clause !== stated.clause) return undefined;
  const row = itemsBefore(stated, total);
  const { text } = notice.view;
  const items = row.map(nameOf);
  if (row.length < 3 || items.some(({ start, end }) => !isName(text.slice(start, end)))) return undefined;
  return { stated, items, open: false, certain: isMiscount(stated, items) };
}

/** The rows of parts that make a total: by their first figure and their length. */
export type AddedUp = ReadonlySet<string>;

export function addedUp(partGroups: readonly PartGroup[]): AddedUp {
  const readings = partGroups.flatMap((group) => group.readings);
  return new Set(readings.filter(adds).map(({ parts }) => keyOf(parts)));
}

const keyOf = (row: readonly Quantity[]): string => `${row[0]?.index} ${row.length}`;

/** The figure right behind and those that follow it in one list. */
function rowBehind(stated: Quantity): Quantity[] {
  const row: Quantity[] = [];
  let one = nextOf(stated);
  while (one && one.segment === stated.segment && !one.isChange && !isShare(one)) {
    const before = row.at(-1);
    if (before && (!sameUnit(one, before) || one.clause - before.clause > 1 || before.runsOn)) break;
    if (before && NO_NAME.test(one.lead.trim())) break;
    row.push(one);
    one = nextOf(one);
  }
  return row;
}

/** 四所学校列支25.74万元,其中甲校12.3万元、乙校…: the amount that the others make is none of a thing. */
function withoutTotal(row: readonly Quantity[]): readonly Quantity[] {
  const [first, ...others] = row;
  return first && others.length > 1 && adds({ total: first, parts: others }) ? others : row;
}

/** The words right before the amount, without those that lead to the list. */
function nameOf({ lead, figure }: Quantity): Span {
  const words = lead.trimEnd();
  const end = figure.span.start - (lead.length - words.length);
  return { start: end - words.replace(LEADS, '').length, end };
}
const LEADS = /^\s*[\u4e00-\u9fff]{0,6}(?:分别|依次)(?:为|是|有)?|^\s*(?:其中|即|具体)(?:为|是)?/;

const isName = (words: string): boolean => NAME.test(words) && !NO_NAME.test(words);
