/** Values and parts, as many as there are things: 3个环节不合格率依次为1.1%、2.1%、2.4% · 甲2640名、乙1870名、丙1305名,3类总计5815名. */
import { adds } from '../parts/near.js';
import { nextOf, type Quantity } from '../sentence.js';
import { isShare, type PartGroup } from '../parts/group.js';
import { isMiscount, isOpenBehind, type ListSource, type StatedList } from './list.js';

const MOST_VALUES = 10;
const THINGS = /^(?:[个类项者种级家所批县区市镇处座条片站宗起件例]|大类|方面|部分)$/;

/** 3个环节不合格率依次为1.1%、2.1%、2.4%: as many values as there are things. */
export function valuesListed(source: ListSource, stated: Quantity): StatedList | undefined {
  const { sentence, figure, clause, bracket } = stated;
  if (stated.n > MOST_VALUES || figure.loose || !THINGS.test(figure.unit)) return undefined;
  const next = nextOf(stated);
  // 4个方面分别是11个、16个、7个和5个;对应措施分别是…: the last of the values of another count.
  const before = nextOf(stated, -1);
  const { text } = source.notice.view;
  if (before?.figure.unit === figure.unit && /^[、和及与]$/.test(between(text, before, stated))) return undefined;
  // 3个,其余两县分别为…: of others.
  if (/^(?:其余|其他|另|余)/.test(next?.lead.trim() ?? '')) return undefined;
  const own =
    next?.clause === clause || !/^[\u4e00-\u9fff]{0,6}(?:分别|依次)[为是]/.test(next?.lead.trim() ?? '')
      ? clause
      : (next?.clause ?? clause);
  const behind = sentence.quantities.filter(
    (one) => one.index > stated.index && one.clause === own && one.bracket === bracket
  );
  // 前七批、中间七批、后七批分别为118件、162件和183件: as many counts as values.
  const counts = sentence.quantities.filter(
    (one) => one.index <= stated.index && one.clause === clause && one.figure.unit === figure.unit
  );
  if (counts.length > 1 && counts.length === behind.length) return undefined;
  const [first] = behind;
  const last = behind.at(-1);
  if (!first || !last || behind.length < 2) return undefined;
  // 2021年14件,2022年8件,2023年2件,查实的依次为5件、3件、0件: of the same things, no values of two.
  if (own !== clause && first.figure.unit === figure.unit) return undefined;
  // 抽检575个…;145个…;240个,合格率分别为…: rates are of the rows before.
  if (own !== clause && isShare(first)) return undefined;
  if (!/分别|依次/.test(between(text, stated, first))) return undefined;
  if (
    behind.some(
      (one, k) =>
        one.figure.unit !== first.figure.unit ||
        (k > 0 && !/^[、和及与]?$/.test(between(text, behind[k - 1] as Quantity, one)))
    )
  )
    return undefined;
  return { stated, items: behind.map((one) => one.figure.span), open: isOpenBehind(text, last), certain: true };
}

const between = (text: string, a: Quantity, b: Quantity): string => text.slice(a.figure.span.end, b.figure.span.start);

/** 甲2640名、乙1870名、丙1305名,3类总计5815名: as many parts as make the total beside the count. */
export function partsCounted(source: ListSource, stated: Quantity, sums: Sums): StatedList | undefined {
  const total = nextOf(stated);
  if (!total || total.clause !== stated.clause || !THINGS.test(stated.figure.unit)) return undefined;
  const words = between(source.notice.view.text, stated, total);
  const parts = /(?:合计|总计|共计|共|累计)[\u4e00-\u9fff]{0,6}$/.test(words) ? sums.get(total) : undefined;
  if (!parts) return undefined;
  // Three parts and more that make the total are those that were counted: in the notices examined they always were.
  const certain = parts.length > 2 && isMiscount(stated, parts, 1);
  return { stated, items: parts.map(({ figure }) => figure.span), open: false, certain };
}

/** The totals that a list beside them makes, each with that list. */
export type Sums = ReadonlyMap<Quantity, readonly Quantity[]>;

export function sumsOf(partGroups: readonly PartGroup[]): Sums {
  const sums = new Map<Quantity, readonly Quantity[]>();
  for (const { cue, readings } of partGroups) {
    const [first] = readings;
    if (cue === 'total' && first && !sums.has(first.total) && adds(first)) sums.set(first.total, first.parts);
  }
  return sums;
}
