/**
 * Nests the labels that open a block: which style contains which is inferred from the notice, not fixed.
 *
 * A style that begins again at 1 between two neighbours of another style (1. to 3. between (一) and (二)) lies inside it.
 * Where the notice does not say, the usual order holds: 第一部分 > 一、 > (一) > 【…】 > 问题1: > 1. > 第一, > (1) > ① > 一是 > 其一.
 * So a notice may number its findings 问题1: under 一、, leave out (一), or put 1. above (一).
 */
import type { Block, Label, LabelStyle, Notice } from '../types.js';
import { findFields, type FieldKind } from './fields.js';
import { problemScore } from './problem-words.js';
import { LONGEST_TITLE, readTitle, type Title } from './titles.js';

/** A labelled block (or a marked-up heading) in its place. */
export interface Item {
  label: Label;
  block: Block;
  /** Title, and where its paragraph goes on, as offsets of the view. */
  titleStart: number;
  titleEnd: number;
  body: number;
  title: string;
  /** Index of the first block behind all that belongs to the item. */
  endBlock: number;
  depth: number;
  /** A second list in the style of the heading it stands under (`innerLists`). */
  inner?: true;
  /** Where the block begins with the name of a field: 1.整改措施:… */
  field?: FieldKind;
  parent?: Item;
  children: Item[];
}

type Key = LabelStyle | `${LabelStyle}+` | `h${number}`;

const RANK: Record<LabelStyle, number> = {
  part: 0,
  han: 1,
  'han-paren': 2,
  issue: 2.5,
  arabic: 3,
  ordinal: 3.5,
  'arabic-paren': 4,
  circled: 5,
  is: 6,
  its: 7,
  article: 1.5,
  bracket: 2.2,
  mark: 2.3,
  letter: 4.5,
  bullet: 5.5,
  heading: -1,
};

/** Styles of steps, which head nothing: their titles are looked at only in passing. */
const STEPS = new Set<LabelStyle>(['is', 'its', 'circled', 'bullet']);

/** All items in order of appearance; roots are those without a parent. */
export function nest(notice: Notice): Item[] {
  const openings = openingItems(notice);
  innerLists(openings);
  const outer = orderOfStyles(openings);
  const stack: Item[] = [];
  for (const item of openings) {
    const key = keyOf(item);
    const known = stack.findIndex((one) => keyOf(one) === key);
    if (known >= 0) stack.length = known;
    else while (stack.length > 0 && !outer(keyOf(stack.at(-1) as Item), key)) stack.pop();
    const parent = stack.at(-1);
    if (parent) {
      item.parent = parent;
      parent.children.push(item);
    }
    item.depth = stack.length + 1;
    stack.push(item);
  }
  closeItems(openings, notice.blocks.length);
  return openings;
}

function openingItems({ blocks, labels }: Notice): Item[] {
  const opening = new Map<number, Label>();
  const inline = new Map<number, number>();
  for (const label of labels) {
    if (label.opens) opening.set(label.block, label);
    else if (!inline.has(label.block)) inline.set(label.block, label.start);
  }
  const items: Item[] = [];
  for (const block of blocks) {
    const label = opening.get(block.index) ?? (block.kind === 'heading' ? headingLabel(block) : undefined);
    if (!label || label.style === 'article') continue;
    const at = inline.get(block.index);
    let from = label.end - block.start;
    // 1.整改措施:… is a field; 一、整改情况 alone is a heading, whatever the words.
    const [field] = findFields(block.text.slice(from, from + 20)).filter(
      ({ start, end }) => start === 0 && from + end < block.text.length
    );
    if (field) from += field.end;
    const title =
      label.style === 'bracket'
        ? bracketed(block, label)
        : readTitle(
            block.text,
            from,
            at === undefined ? undefined : at - block.start,
            STEPS.has(label.style) ? 60 : undefined
          );
    const next = blocks[block.index + 1];
    const below = title.end === title.start && next && !opening.has(next.index) ? problemIn(next) : undefined;
    items.push({
      label,
      block,
      titleStart: block.start + title.start,
      titleEnd: block.start + title.end,
      body: block.start + title.body,
      title: block.text.slice(title.start, title.end),
      ...below,
      endBlock: blocks.length,
      depth: 1,
      ...(field && { field: field.kind }),
      children: [],
    });
  }
  return withoutTitle(items);
}

/** 序号1 ⏎ 问题描述:台账不完整, 1. ⏎ 关于台账不完整的问题: a label alone is called what the field or the heading below it says. */
function problemIn({ text, start }: Block): Pick<Item, 'titleStart' | 'titleEnd' | 'title'> | undefined {
  const [field] = findFields(text);
  const isField = field?.kind === 'problem' && field.start === 0;
  if (!isField && (text.length > LONGEST_TITLE || problemScore(text) < 2)) return undefined;
  const title = readTitle(text, isField ? field.end : 0);
  return {
    titleStart: start + title.start,
    titleEnd: start + title.end,
    title: text.slice(title.start, title.end),
  };
}

/** 【整改概况】: the title stands inside the label. */
function bracketed({ text }: Block, { raw }: Label): Title {
  return { start: 1, end: raw.length - 1, body: raw.length + (/^\s*/.exec(text.slice(raw.length))?.[0].length ?? 0) };
}

/** A `#` that opens the text and is the only one of its depth is the title of the notice, no section. */
function withoutTitle(items: Item[]): Item[] {
  const [first] = items;
  if (first?.label.style !== 'heading' || first.block.index > 2) return items;
  const depth = first.block.depth ?? 1;
  return items.some((one) => one !== first && one.block.kind === 'heading' && (one.block.depth ?? 1) <= depth)
    ? items
    : items.slice(1);
}

function headingLabel(block: Block): Label {
  const { start, index } = block;
  return { raw: '', style: 'heading', ordinal: 0, block: index, opens: true, start, end: start };
}

function keyOf({ label, block, inner }: Item): Key {
  if (label.style === 'heading') return `h${block.depth ?? 1}`;
  return inner ? `${label.style}+` : label.style;
}

function rankOf(key: Key): number {
  if (key in RANK) return RANK[key as LabelStyle];
  return key.endsWith('+') ? RANK[key.slice(0, -1) as LabelStyle] + 0.1 : Number(key.slice(1)) - 10;
}

/**
 * Steps numbered like the findings they belong to: `2.关于…问题的整改` / `1.…` / `2.…` / `3.关于…问题的整改`.
 *
 * Seen where a numbering begins again at 1 right below a heading that surely names a problem and has no text of its own; the
 * list ends at the next such heading.
 */
function innerLists(items: readonly Item[]): void {
  let above: Item | undefined;
  let last: Item | undefined;
  for (const item of items) {
    const { style, ordinal, block } = item.label;
    if (STEPS.has(style)) continue;
    const sure = problemScore(item.title) === 3;
    if (last && above?.label.style === style && !sure && ordinal === last.label.ordinal + 1) {
      item.inner = true;
      last = item;
    } else if (above?.label.style === style && !sure && ordinal === 1 && block === above.block.index + 1) {
      item.inner = true;
      last = item;
    } else if (sure && item.body >= item.block.end) {
      above = item;
      last = undefined;
    } else if (above && rankOf(style) <= rankOf(above.label.style)) {
      above = undefined;
      last = undefined;
    }
  }
}

/**
 * Votes of the numbering: between n and n+1 of one style, another begins at 1. It says nothing where a heading above both stands between: 3. 二、(一) 4. is
 * a numbering that runs through the sections.
 */
function orderOfStyles(items: readonly Item[]): (a: Key, b: Key) => boolean {
  const votes = new Map<string, number>();
  const last = new Map<Key, { ordinal: number; first: Map<Key, number>; above: number }>();
  for (const item of items) {
    const key = keyOf(item);
    const { ordinal } = item.label;
    const before = last.get(key);
    if (before && ordinal === before.ordinal + 1) {
      for (const [inner, first] of before.first) {
        if (first === 1) votes.set(`${key} ${inner}`, (votes.get(`${key} ${inner}`) ?? 0) + 1);
      }
    }
    for (const [other, state] of last) {
      if (other === key) continue;
      if (!state.first.has(key)) state.first.set(key, state.above < Math.min(rankOf(key), rankOf(other)) ? 0 : ordinal);
      state.above = Math.min(state.above, rankOf(key));
    }
    last.set(key, { ordinal, first: new Map(), above: Infinity });
  }
  return (a, b) => {
    const difference = (votes.get(`${a} ${b}`) ?? 0) - (votes.get(`${b} ${a}`) ?? 0);
    return difference !== 0 ? difference > 0 : rankOf(a) < rankOf(b);
  };
}

function closeItems(items: readonly Item[], blocks: number): void {
  const open: Item[] = [];
  for (const item of items) {
    while (open.length > 0 && (open.at(-1) as Item).depth >= item.depth) {
      (open.pop() as Item).endBlock = item.block.index;
    }
    open.push(item);
  }
  for (const item of open) item.endBlock = blocks;
}
