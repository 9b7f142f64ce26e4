/**
 * Which style of numbering counts the findings.
 *
 * For each style the headings are asked whether they name a problem (`problem-words.ts`). Of two such styles, one inside the
 * other, these decide in turn: headings in …方面 hold findings; the notice's own count (`3个方面12个问题`); a numbering that runs
 * through the sections; a heading beside the others that holds none of the inner style; the usual order.
 */
import type { Notice } from '../types.js';
import { findFields } from './fields.js';
import type { Item } from './nesting.js';
import { actsFirst, problemScore } from './problem-words.js';
import { answeredApart, ANSWERS_NTH } from './answered-apart.js';
import { statedCounts } from './stated-counts.js';

export const CLOSING = /下一步|下一阶段|下步|打算|努力方向|今后|长效|后续|巩固|深化整改|意见建议/;
export const ORGANISING =
  /组织领导|主要做法|(?:经验|具体)做法|提高(?:政治)?(?:站位|认识)|(?:整改|主体|政治)责任|整改组织|组织情况|领导整改|整改领导|组织(?:推进|推动|实施)|工作部署|总体情况|基本情况|整改概况|概况/;
export const ASPECT =
  /(?:(?:方面|领域|环节|部分)(?:的?(?:问题|情况))?|类(?:突出|共性)?问题)(?:\([^)]*\))?$|\([^)]*\d+[个项](?:具体)?问题[^)]*\)$|^(?:在|关于)?.{2,24}方面/;
export const NEVER = new Set(['is', 'its', 'circled', 'bullet', 'letter', 'heading', 'part']);

/** Steps that count findings where nothing stands above them. */
const ALONE = new Set(['is', 'circled']);

/** A labelled block and what speaks for its naming a problem, from -2 to 3. */
export interface Evidence {
  item: Item;
  score: number;
  root: Item;
}

/** The styles that count findings: mostly one, two where sections number differently, none where nothing names a problem. */
export function findingStyles(notice: Notice, evidence: readonly Evidence[]): string[] {
  const styles = candidateStyles(evidence);
  return styles.length > 0 ? resolve(notice, styles) : fallback(notice, evidence);
}

function rootOf(item: Item): Item {
  let root = item;
  while (root.parent) root = root.parent;
  return root;
}

/** 巡察组指出,…: the problem in the words of those who found it. */
const RESTATES = /^(?:[县市区省州]委)?(?:巡[察视]|督[察导]|检查|审计)(?:组|人员|机关)?(?:指出|认为|反馈|发现|说)[,:]/;

/** The score of a heading that holds findings, and is none. */
const HEAD = -2;

export function gather(notice: Notice, items: readonly Item[]): Evidence[] {
  const answers = notice.blocks.map(
    ({ text, kind }) =>
      kind !== 'row' &&
      (RESTATES.test(text) || findFields(text).some(({ kind: field }) => field === 'measure' || field === 'progress'))
  );
  const out: Evidence[] = [];
  const through = circledRunOn(items) || circledHeads(items);
  const apart = answeredApart(items);
  for (const item of items) {
    const { style } = item.label;
    const alone = ALONE.has(style) && (item.depth === 1 || ASPECT.test(item.parent?.title ?? ''));
    if (NEVER.has(style) && !alone && !(style === 'circled' && through)) continue;
    if (item.inner || (item.field && item.field !== 'problem')) continue;
    if ((item.parent && apart.has(item.parent)) || ANSWERS_NTH.test(item.title)) continue;
    // A field 整改措施: below it, before any other labelled heading, shows what it is.
    const stop = Math.min(item.children[0]?.block.index ?? item.endBlock, item.endBlock);
    const answered = answers.slice(item.block.index, stop).includes(true);
    // 一、关于处置缓慢问题的整改 over (一)问题表现:…: the problem once more, unless it is answered right there.
    if (item.field && item.parent && problemScore(item.parent.title) > 1 && !answered) continue;
    let score = problemScore(item.title);
    if (style === 'issue' || item.field === 'problem') score = 3;
    else if (score > -2 && score < 2 && answered) score = 2;
    out.push({ item, score: isHeadOfProblems(item) ? HEAD : score, root: rootOf(item) });
  }
  return out;
}

/** (一)… ①… ②…; (二)… ③…: what counts on where a new heading begins is no step. */
function circledRunOn(items: readonly Item[]): boolean {
  const circled = items.filter(({ label }) => label.style === 'circled');
  return (
    circled.length > 2 &&
    circled.every(({ label }, k) => label.ordinal === k + 1) &&
    new Set(circled.map(({ parent }) => parent)).size > 1
  );
}

/** 二、经办管理问题整改情况 ①参保数据质量不高。⏎…②备案办理不便捷。⏎…: a line each, with a paragraph below. */
function circledHeads(items: readonly Item[]): boolean {
  const circled = items.filter(({ label }) => label.style === 'circled');
  const heads = circled.filter(({ block, body, endBlock }) => body >= block.end && endBlock > block.index + 1);
  return (
    heads.length > 2 &&
    heads.length === circled.length &&
    heads.filter(({ title }) => problemScore(title) > 0).length * 4 >= heads.length * 3
  );
}

/** (一)财政管理审计查出问题的整改 over 1.关于收入未及时缴库的问题: it says that there are some, and those below say which. */
function isHeadOfProblems({ title, children }: Item): boolean {
  if (children.length < 2 || !/(?:查出|反馈|指出|发现|存在)的?(?:主要|突出|具体)?问题/.test(title)) return false;
  return children.filter((one) => problemScore(one.title) > 0).length * 2 > children.length;
}

interface StyleEvidence {
  style: Item['label']['style'];
  entries: Evidence[];
  depth: number;
}

function byStyle(evidence: readonly Evidence[]): StyleEvidence[] {
  const map = new Map<string, StyleEvidence>();
  for (const entry of evidence) {
    const { style } = entry.item.label;
    const found = map.get(style);
    if (found) {
      found.entries.push(entry);
      found.depth = Math.min(found.depth, entry.item.depth);
    } else map.set(style, { style, entries: [entry], depth: entry.item.depth });
  }
  return [...map.values()].sort((a, b) => a.depth - b.depth);
}

function candidateStyles(evidence: readonly Evidence[]): StyleEvidence[] {
  return byStyle(evidence).filter(({ style, entries }) => {
    const open = entries.filter(({ item, root, score }) => score === 3 || !isAside(item, root));
    const wrong = open.filter(({ score }) => score > 0).length;
    const sure = open.filter(({ score }) => score === 3).length;
    if (style === 'is') return sure >= 2 && sure === entries.length;
    // A numbering that runs on where a new section begins counts something through the notice.
    const through = style === 'arabic' && runsThrough(open);
    const answered =
      open.every(({ score }) => score >= 0) &&
      areMostly(open.filter(({ item }) => isAnswered(item)).length, open.length);
    const least = answered ? 0.25 : through ? 0.3 : style === 'ordinal' || style === 'arabic-paren' ? 0.65 : 0.5;
    return wrong > 0 && (wrong / open.length >= least || sure >= 2) && (wrong >= 2 || sure > 0 || open.length === 1);
  });
}

/** Steps stand below it, or it runs into its paragraph. */
export const isAnswered = ({ children, body, block, endBlock, label }: Item): boolean =>
  children.length > 0 ||
  block.end - body > LONG_ANSWER ||
  // Below 一、 there is always something.
  (label.style !== 'han' && endBlock > block.index + 1);
const LONG_ANSWER = 24;

/** All but one of a few. */
export const areMostly = (some: number, all: number): boolean => some * 5 >= all * 4;

/** Stands in a section about the organisation of the work or about what comes next. */
function isAside(item: Item, root: Item): boolean {
  for (let one: Item | undefined = item; one; one = one.parent) {
    if (/问题/.test(one.title) || ASPECT.test(one.title)) continue;
    if (CLOSING.test(one.title) || ((one === root || one === item) && ORGANISING.test(one.title))) return true;
  }
  return false;
}

/** Of styles inside one another keeps the one that counts the findings. */
function resolve(notice: Notice, styles: StyleEvidence[]): string[] {
  const counts = statedCounts(notice);
  const chosen = [...styles];
  for (let index = 0; index + 1 < chosen.length;) {
    const outer = chosen[index] as StyleEvidence;
    const inner = chosen[index + 1] as StyleEvidence;
    if (!inner.entries.some(({ item }) => within(item, outer.style))) index++;
    else chosen.splice(prefersInner(outer, inner, counts) ? index : index + 1, 1);
  }
  return chosen.map(({ style }) => style);
}

function within(item: Item, style: string): boolean {
  for (let one = item.parent; one; one = one.parent) if (one.label.style === style) return true;
  return false;
}

function prefersInner(outer: StyleEvidence, inner: StyleEvidence, counts: ReadonlySet<number>): boolean {
  if (outer.style === 'issue') return false;
  if (inner.style === 'issue') return true;
  const outside = outer.entries.filter(({ score }) => score > 0);
  const inside = inner.entries.filter(({ item }) => within(item, outer.style));
  if (outside.filter(({ item }) => ASPECT.test(item.title)).length * 2 > outside.length) return true;
  const outerCounted = matches(outside, counts);
  const innerCounted = matches(inside, counts);
  if (outerCounted !== innerCounted) return innerCounted;
  if (runsThrough(inside)) return true;
  // (一)关于责任落实不力的问题 over 1.巡查流于形式的整改: problems with problems below them, each series of its own.
  if (outside.length > 1 && outside.every(({ item, score }) => score === 3 && NAMED.test(item.title))) return false;
  // 1.服务优化不够有力 over (1)改革落地有偏差。一是…二是…: problems with steps of their own.
  const isNamed = outside.some(({ score }) => score === 3);
  if (!isNamed && areMostly(inside.filter(({ item }) => hasSteps(item)).length, inside.length)) return true;
  if (inner.style === 'arabic-paren' || inner.style === 'ordinal') return false;
  if (outside.some(({ item }) => !holds(item, inner.style))) return false;
  return outer.style !== 'arabic';
}

const NAMED = /^关于(?!.*方面).+的问题$/;
const hasSteps = ({ block, body }: Item): boolean => STEPS.test(block.text.slice(body - block.start));
const STEPS = /一是.{4,}二是|第一,.{4,}第二,|首先,.{4,}其次,/;

function holds(item: Item, style: string): boolean {
  return item.children.some((child) => child.label.style === style || holds(child, style));
}

function matches(entries: readonly Evidence[], counts: ReadonlySet<number>): boolean {
  return entries.length > 1 && (counts.has(entries.length) || counts.has(entries.at(-1)?.item.label.ordinal ?? 0));
}

/** The numbering goes on where a new parent begins. */
function runsThrough(entries: readonly Evidence[]): boolean {
  let parent: Item | undefined;
  for (const { item } of entries) {
    if (parent && item.parent !== parent && item.label.ordinal > 1) return true;
    parent = item.parent;
  }
  return false;
}

const PUT_RIGHT = /整改(?:工作)?(?:落实|进展)?(?:情况|进展)/;
const isTold = ({ item, root }: Evidence): boolean =>
  item.body >= item.block.end && item.endBlock > item.block.index + 1 && !isAside(item, root);

/** No heading names a problem: the notice's count, or a section that says 问题整改情况, may still tell. */
function fallback(notice: Notice, evidence: readonly Evidence[]): string[] {
  const counts = statedCounts(notice);
  const styles = byStyle(evidence);
  for (const { style, entries } of styles) {
    const open = entries.filter(({ item, root }) => !isAside(item, root) && (item !== root || !actsFirst(item.title)));
    if (open.length > 2 && matches(open, counts)) return [style];
  }
  // 一、社有资产被侵占、低价租的整改 … 二、农资经营风险的整改 … 3、赊销失控: what is numbered through sections that put something right.
  const through = styles.find(({ style, entries }) => {
    const inner = entries.filter(({ item, root }) => item !== root);
    const open = inner.filter(({ root }) => /整改(?:落实)?(?:情况|进展)?$/.test(root.title));
    // 一、党建引领 (一)中心组学习⏎… 二、安全运营 (三)疲劳驾驶⏎…: a paragraph below each heading, in a notice of what was put right.
    const told = style === 'han-paren' && PUT_RIGHT.test(notice.blocks[0]?.text ?? '') ? inner.filter(isTold) : [];
    const list = style === 'arabic' ? open : told.length === entries.length ? told : [];
    return list.length > 2 && new Set(list.map(({ root }) => root)).size > 1 && runsThrough(list);
  });
  if (through) return [through.style];
  const section = evidence.find(({ item, root }) => item === root && /问题.*整改.*情况/.test(item.title));
  if (!section) return [];
  let level = section.item.children;
  while (level.length > 0 && level.every((one) => ASPECT.test(one.title) && one.children.length > 0)) {
    level = level.flatMap((one) => one.children);
  }
  const style = level[0]?.label.style;
  return style && !NEVER.has(style) && style !== 'ordinal' ? [style] : [];
}
