/** The parts of a total that stand where its own list does not: in brackets, or in the sentence before. */
import type { Bracket, Quantity } from '../sentence.js';
import { sameUnit } from './group.js';
import type { Level } from './level.js';

/** What was done to the parts: 三类相加, 两项加起来. */
export const ADDED = '相加|之和|加总|[加合]起来';
/** Characters in front of a total that may name what was added up. */
export const LONGEST_NAMES = 24;

/** ①…9780亩;②…1265亩。两项合计11045亩 · 甲类(4,216件)、乙类(3,874件),两类合计: the items stand in brackets, or in the sentence before. */
export function partsElsewhere(level: Level, total: Quantity, before: readonly Quantity[]): Quantity[] {
  const said = SEVERAL.test(saidBefore(level, total));
  if (level.bracket || !(said || BARE.test(total.clauseLead.trim()))) return [];
  const usable = (one: Quantity): boolean => sameUnit(one, total) && !one.isChange && one.n <= total.n;
  const brackets = level.sentence.brackets.filter(
    (one) => one.end <= total.figure.span.start && one.parent === undefined
  );
  const inside = brackets.flatMap((one) => one.quantities.slice(0, 1)).filter(usable);
  if (!said && !(inside.length > 2 && areOneRow(brackets, total))) return [];
  if (inside.length > 1 || before.some(usable)) return inside;
  const last = level.earlier.at(-1);
  if (last?.block !== level.sentence.block) return [];
  const here = last.quantities.filter((one) => !one.bracket && usable(one));
  return columnOf(here, total) ?? here;
}
const SEVERAL = /[两二三四五六七八九十](?:项|类|者|种|级)|以上|上述/;
const BARE = /^(?:合计|合共|共计|总计)$/;

/** 房屋署(612宗)、地政总署(431宗)及屋宇署(286宗),合共1329宗: nothing but names between the brackets, and the last right before the total. */
const areOneRow = (brackets: readonly Bracket[], { sentence, figure }: Quantity): boolean =>
  brackets.every(({ end, quantities }, k) => {
    const next = brackets[k + 1]?.start;
    const between = sentence.text.slice(end - sentence.start, (next ?? figure.span.start) - sentence.start);
    return quantities.length === 1 && (next === undefined ? LAST : ITEM).test(between);
  });
const ITEM = /^(?:、|及|和|以及|,)[\u4e00-\u9fff]{2,16}$/;
const LAST = /^,?[\u4e00-\u9fff]{2,4}$/;

/** The words of its clause, and those of 三类相加 in the clause before. */
function saidBefore({ sentence }: Level, { clauseLead, figure }: Quantity): string {
  const ahead = sentence.text.slice(0, figure.span.start - sentence.start);
  return ADDED_AHEAD.test(ahead) ? ahead.slice(-LONGEST_NAMES) : clauseLead;
}

const ADDED_AHEAD = new RegExp(`(?:${ADDED}),[^,]*$`);

/** 甲类52个已整改52个;乙类24个已整改19个。两类合计整改71个: of each row the amount under the verb of the total. */
function columnOf(list: readonly Quantity[], total: Quantity): Quantity[] | undefined {
  const count = /([两二三四五六七八九])(?:项|类|者|种|级)/.exec(total.clauseLead)?.[1];
  const verb = /(?:合计|总计|共计|共)(?:已|已经)?([\u4e00-\u9fff]{2})/.exec(total.clauseLead)?.[1];
  const rows = new Set(list.map(({ segment }) => segment));
  if (!count || !verb || rows.size !== numberOf(count)) return undefined;
  const done = list.filter((one) => one.state === 'completed' && one.lead.includes(verb));
  return done.length === rows.size && new Set(done.map(({ segment }) => segment)).size === rows.size ? done : undefined;
}

/** Of items, as words. */
const MANY = '两二三四五六七八九十';

/** 两, 三 … 十. */
export function numberOf(word: string): number {
  return MANY.indexOf(word) + (word === '两' ? 2 : 1);
}
