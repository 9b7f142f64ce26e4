/**
 * Headings and findings that carry a word instead of a number, counted through in order of appearance:
 *
 * - `反馈问题:…` with `整改情况:…` below, again and again: the word is the label of a finding. Right below a numbered heading
 *   it is only the name of a field (see `fields.ts`).
 * - `关于…问题的整改情况` alone on its line, again and again, without any number: a finding with an empty label.
 * - `关于…的问题。` in front of a paragraph that tells the remedy, three times and more in a row: a finding with an empty label, too.
 * - `【清收欠租】` in front of a paragraph or alone, again and again: a heading, unless it names a field (`【整改措施】`).
 * - `●台账不清`, again and again: a heading where most lines of the sign are short and end without a full stop; else a step (`◆补齐台账32份。`).
 */
import type { Block, Label, LabelStyle, Notice } from '../types.js';
import { findFields } from './fields.js';

const ISSUE =
  /^(?:[●○◎■□◆◇▲△★☆]\s?)?(?:【)?(?:(?:巡察|巡视|督察|审计)?(?:反馈|发现)(?:的)?问题|存在(?:的)?问题|具体问题|整改问题|问题)(?:】:?|:)/;
const ANSWERED =
  /^(?:针对|关于|对)[^。;:]{4,70}问题(?:的?整改(?:工作)?(?:落实)?(?:情况|进展)?)?(?:\([^()]{2,24}\))?[。:]?$/;
/** 关于药品采购监管缺位的问题。清理临时采购目录…: its remedy in the same paragraph. */
const RUN_IN = /^关于[^。;:,]{4,40}问题[。:](?=.{6})/;
const BRACKET = /^【[^】]{2,30}】/;

export function unnumbered(notice: Notice, labels: readonly Label[]): Label[] {
  const opening = new Set<number>();
  for (const label of labels) if (label.opens && label.style !== 'is') opening.add(label.block);
  const free = notice.blocks.filter(({ kind, index }) => kind === 'paragraph' && !opening.has(index));
  const below = ({ index }: Block): boolean => {
    const before = notice.blocks[index - 1];
    return before !== undefined && opening.has(before.index) && before.text.length < 60;
  };
  const counts = new Map<LabelStyle, number>();
  const found = [
    ...again(free, 'issue', ISSUE, (all) => all.filter(below).length * 2 <= all.length),
    ...again(free, 'issue', RUN_IN, areBeside, true),
    ...answered(free),
    ...again(free, 'bracket', BRACKET, () => true).filter(({ raw }) => findFields(raw).length === 0),
    ...marked(free),
  ];
  for (const label of found) {
    label.ordinal = (counts.get(label.style) ?? 0) + 1;
    counts.set(label.style, label.ordinal);
  }
  return found;
}

/** 关于…的问题 on a line of its own, twice and more; then one that runs into its paragraph counts too. */
function answered(blocks: readonly Block[]): Label[] {
  const alone = again(blocks, 'issue', ANSWERED, (all) => all.every(({ index }) => index > 0), true);
  if (alone.length === 0) return [];
  const known = new Set(alone.map(({ block }) => block));
  const others = blocks.filter(({ index, text }) => !known.has(index) && RUN_IN.test(text));
  // Three of them one behind the other were found before.
  const more = others.length > 2 && areBeside(others) ? [] : others;
  const runIn = more.map((block) => labelOf(block, 'issue', ''));
  return [...alone, ...runIn].sort((a, b) => a.start - b.start);
}

/** In front of a block; who asks counts them. */
const labelOf = ({ start, index }: Block, style: LabelStyle, raw: string): Label => ({
  raw,
  style,
  ordinal: 0,
  block: index,
  opens: true,
  start,
  end: start + raw.length,
});

/** Lines that begin with a sign, which names no field (◇成效:…): of each sign headings or steps. */
function marked(blocks: readonly Block[]): Label[] {
  const bySign = new Map<string, Block[]>();
  for (const block of blocks) {
    const sign = SIGN.exec(block.text)?.[0];
    if (sign === undefined || findFields(block.text)[0]?.start === sign.length) continue;
    const list = bySign.get(sign.trim());
    if (list) list.push(block);
    else bySign.set(sign.trim(), [block]);
  }
  return [...bySign.values()].flatMap((list) => {
    const heads = list.filter(({ text }) => text.length <= LONGEST_HEAD && !/[。;,]$/.test(text)).length;
    return again(list, heads * 2 > list.length ? 'mark' : 'bullet', SIGN, () => true);
  });
}
const SIGN = /^(?:[●○◎■□◆◇▲△▼★☆▶►▍▪•※]+|—{1,2})\s*/;
const LONGEST_HEAD = 48;

/** Three and more, one right behind the other. */
const areBeside = (all: readonly Block[]): boolean =>
  all.length > 2 && all.slice(1).every(({ index }, k) => index - (all[k]?.index ?? 0) === 1);

/** The blocks that begin so, if there are two or more of them. */
function again(
  blocks: readonly Block[],
  style: LabelStyle,
  pattern: RegExp,
  fits: (found: readonly Block[]) => boolean,
  empty = false
): Label[] {
  const found = blocks.filter(({ text }) => pattern.test(text));
  if (found.length < 2 || !fits(found)) return [];
  return found.map((block) => labelOf(block, style, empty ? '' : (pattern.exec(block.text)?.[0].trimEnd() ?? '')));
}
