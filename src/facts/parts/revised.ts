/**
 * 原列5452万元,增列870万元,改列为6322万元 · 原列9000万元,删减1200万元,改列7800万元 · 法定数7800万元(原编9000万元,删减1200万元): a budget, by how much it was
 * revised, and what it came to, which may stand in front of a bracket that tells the other two.
 */
import type { Quantity } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

const FIRST = /(?:原(?:列|编列?|报|预算案?数?|定|计划|核定|概算)|编列|预算案)(?:为|数|金额)?$/;
const BY = String.raw`^(?:[经由案][\u4e00-\u9fff]{1,8}?)?(?:共|计|再|另|净)*`;
const MORE = new RegExp(`${BY}(?:增列|追加|调增|增加|增编|核增)[\\u4e00-\\u9fff]{0,12}$`);
const LESS = new RegExp(`${BY}(?:减列|删减|删除|统删|减少|调减|追减|核减|减编|审减)[\\u4e00-\\u9fff]{0,12}$`);
const LAST = /(?:改列|改为|改编|调整|修正|修订|核列|改定|法定(?:预算)?数?|审定|核定)(?:为|成|数)?$/;
/** In front of the bracket: no 执行数, nor what was spent. */
const OWNER = /(?:预算(?:案|总)?|法定|核定|审定|核列|修正|改列)(?:数|额)?(?:共|计|为)*$/;

export function revisedParts({ quantities, bracket }: Level, groups: PartGroup[]): void {
  const owner = bracket?.owner && OWNER.test(bracket.owner.lead.trim()) ? bracket.owner : undefined;
  quantities.forEach((first, k) => {
    if (!FIRST.test(first.lead.trim())) return;
    const behind = quantities.slice(k + 1, k + MOST);
    const last = behind.find((one) => LAST.test(one.lead.trim())) ?? owner;
    const changes = behind.filter(
      (one) => last && (last === owner || one.index < last.index) && (isMore(one) || isLess(one)) && sameUnit(one, last)
    );
    const [change] = changes;
    if (!change || !last || changes.length > 1 || !sameUnit(first, change) || !sameUnit(first, last)) return;
    const [total, part] = isMore(change) ? [last, first] : [first, last];
    groups.push({ readings: [{ total, parts: ordered(part, change) }], binding: 'closed', cue: 'total' });
  });
}
/** Amounts from the first to the last, those that make up the revision among them. */
const MOST = 10;

/** 原编9000万元,删减1200万元: what was planned and by how much that was revised make no list. */
export function isRevision(quantities: readonly Quantity[]): boolean {
  return quantities.some((one) => FIRST.test(one.lead.trim())) && quantities.some((one) => isMore(one) || isLess(one));
}

const isMore = ({ lead }: Quantity): boolean => MORE.test(lead.trim());
const isLess = ({ lead }: Quantity): boolean => LESS.test(lead.trim());

const ordered = (a: Quantity, b: Quantity): Quantity[] => (a.index < b.index ? [a, b] : [b, a]);
