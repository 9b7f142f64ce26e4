/** 原列5452万元,增列870万元,改列为6322万元 · 原列9000万元,删减1200万元,改列7800万元: a budget, by how much it was revised, and what it came to. */
import type { Quantity } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

const FIRST = /原(?:列|编列?|预算数?|定|计划|核定)(?:为|数)?$/;
const MORE = /^(?:共|计|再|另)*(?:增列|追加|调增|增加|增编|核增)[\u4e00-\u9fff]{0,12}$/;
const LESS = /^(?:共|计|再|另)*(?:减列|删减|删除|统删|减少|调减|追减|核减|减编)[\u4e00-\u9fff]{0,12}$/;
const LAST = /(?:改列|改为|改编|调整|修正|修订|核列|改定)(?:为|成)?$/;

export function revisedParts({ quantities }: Level, groups: PartGroup[]): void {
  quantities.forEach((first, k) => {
    if (!FIRST.test(first.lead.trim())) return;
    const behind = quantities.slice(k + 1, k + MOST);
    const last = behind.find((one) => LAST.test(one.lead.trim()));
    const changes = behind.filter(
      (one) => last && one.index < last.index && (MORE.test(one.lead.trim()) || LESS.test(one.lead.trim()))
    );
    const [change] = changes;
    if (!change || !last || changes.length > 1 || !sameUnit(first, change) || !sameUnit(first, last)) return;
    const [total, part] = MORE.test(change.lead.trim()) ? [last, first] : [first, last];
    if (total && part)
      groups.push({ readings: [{ total, parts: ordered(part, change) }], binding: 'closed', cue: 'total' });
  });
}
/** Amounts from the first to the last, those that make up the revision among them. */
const MOST = 10;

const ordered = (a: Quantity, b: Quantity): Quantity[] => (a.index < b.index ? [a, b] : [b, a]);
