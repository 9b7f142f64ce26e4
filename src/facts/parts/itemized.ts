/**
 * 一、对甲处以30万元罚款;二、对乙处以20万元罚款;…上述3名当事人罚款合计60万元: the items of a list before, and what they come to.
 *
 * Each item gives one figure first, with the word that the total has too (罚款). Where the text says of how many items the total is, and they are
 * as many, they are all (`counted`).
 */
import type { Block, Notice } from '../../types.js';
import type { Quantity, Sentence } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';

const ABOVE = /上述|以上|前述/;
const SUM = /(?:合计|共计|总计)(?:为|达)?$/;
const ITEM = /^\s*(?:[一二三四五六七八九十]{1,3}[、,]|\(?[一二三四五六七八九十\d]{1,2}[).、])/;

export function itemizedParts(notice: Notice, sentences: readonly Sentence[], groups: PartGroup[]): void {
  const first = new Map<Block, Quantity[]>();
  for (const sentence of sentences) {
    for (const total of sentence.quantities) {
      if (!total.bracket && SUM.test(total.lead.trim()) && ABOVE.test(total.clauseLead)) {
        const group = groupOf(notice, total, first);
        if (group) groups.push(group);
      }
    }
    const known = first.get(sentence.block);
    if (known) known.push(...sentence.quantities);
    else first.set(sentence.block, [...sentence.quantities]);
  }
}

function groupOf(
  { blocks, view: { text } }: Notice,
  total: Quantity,
  before: ReadonlyMap<Block, Quantity[]>
): PartGroup | undefined {
  const name = /([\u4e00-\u9fff]{2})(?:金额|总额)?(?:合计|共计|总计)/.exec(total.lead)?.[1];
  if (!name) return undefined;
  const parts: Quantity[] = [];
  for (let at = blocks.indexOf(total.sentence.block) - 1; at >= 0; at--) {
    const block = blocks[at] as Block;
    if (!ITEM.test(text.slice(block.start, block.start + 8))) break;
    const amount = before.get(block)?.find((one) => !one.bracket && sameUnit(one, total));
    if (!amount || !(amount.lead + amount.tail).includes(name)) return undefined;
    parts.unshift(amount);
  }
  if (parts.length < 2) return undefined;
  const { quantities } = total.sentence;
  const stated = quantities.find((one) => one.clause === total.clause && one.index < total.index && one.figure.exact);
  const counted = stated?.n === parts.length;
  return {
    readings: [{ total, parts }],
    binding: counted ? 'closed' : 'guessed',
    cue: counted ? 'counted' : 'list',
  };
}
