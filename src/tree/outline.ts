/**
 * The outline: the tree of headings, from the labelled blocks.
 *
 * A finding, a part of one and what stands above them are headings. Elsewhere a group of siblings is judged together: they
 * are headings if most are short and either run into their paragraph, or have something below them, or end without a full
 * stop. Steps, measures and lists of sentences are no headings; their labels are in `notice.labels` all the same.
 */
import type { Notice, Section } from '../types.js';
import { closingBlock } from './closing.js';
import { nest, type Item } from './nesting.js';
import { remarkNumbering } from './numbering-remarks.js';
import { findRoles, type Roles } from './roles.js';

const NO_HEADINGS = new Set(['is', 'its', 'circled', 'bullet', 'letter']);
const LONGEST_HEADING = 60;

export function buildOutline(notice: Notice): Section[] {
  const items = nest(notice);
  const roles = findRoles(notice, items);
  const closing = closingBlock(notice, items, roles);
  for (const item of items) if (item.endBlock > closing) item.endBlock = Math.max(closing, item.block.index + 1);
  remarkNumbering(notice, items);
  const headings = findHeadings(items, roles);
  const sections: Section[] = [];
  const made = new Map<Item, Section>();
  for (const item of items) {
    if (!headings.has(item)) continue;
    const parent = nearest(item, made);
    const lastBlock = notice.blocks[item.endBlock - 1] ?? item.block;
    const role = roles.get(item);
    const section: Section = {
      label: item.label,
      level: parent ? parent.level + 1 : 1,
      title: item.title,
      titleSpan: { start: item.titleStart, end: item.titleEnd },
      span: { start: item.block.start, end: Math.max(lastBlock.end, item.block.end) },
      children: [],
      ...(parent && { parent }),
      ...(role && { role }),
    };
    made.set(item, section);
    if (parent) parent.children.push(section);
    else sections.push(section);
  }
  return sections;
}

function nearest(item: Item, made: ReadonlyMap<Item, Section>): Section | undefined {
  for (let one = item.parent; one; one = one.parent) {
    const section = made.get(one);
    if (section) return section;
  }
  return undefined;
}

function findHeadings(items: readonly Item[], roles: Roles): Set<Item> {
  const headings = new Set<Item>();
  for (const item of items) {
    const role = roles.get(item);
    if (!role) continue;
    for (let one: Item | undefined = item; one && !headings.has(one); one = one.parent) headings.add(one);
  }
  const groups = new Map<Item | undefined, Map<string, Item[]>>();
  for (const item of items) {
    if (headings.has(item) || NO_HEADINGS.has(item.label.style) || isInside(item, roles)) continue;
    const styles = groups.get(item.parent) ?? new Map<string, Item[]>();
    groups.set(item.parent, styles);
    const group = styles.get(item.label.style);
    if (group) group.push(item);
    else styles.set(item.label.style, [item]);
  }
  // From the top: below what is no heading nothing is one.
  for (const item of items) {
    if (headings.has(item) || (item.parent && !headings.has(item.parent))) continue;
    const group = groups.get(item.parent)?.get(item.label.style);
    if (!group?.includes(item)) continue;
    if (group.filter(isHeadingLike).length * 2 > group.length) for (const one of group) headings.add(one);
    groups.get(item.parent)?.delete(item.label.style);
  }
  return headings;
}

function isInside(item: Item, roles: Roles): boolean {
  for (let one = item.parent; one; one = one.parent) {
    const role = roles.get(one);
    if (role === 'finding' || role === 'subproblem') return true;
  }
  return false;
}

function isHeadingLike(item: Item): boolean {
  const { title, block, children } = item;
  if (item.label.style === 'heading') return true;
  if (title.length === 0 || title.length > (item.label.style === 'ordinal' ? 30 : LONGEST_HEADING)) return false;
  if (children.length > 0 || item.body < block.end) return true;
  if (!/[。;,]$/.test(block.text)) return true;
  return item.endBlock > block.index + 1 && item.parent === undefined;
}
