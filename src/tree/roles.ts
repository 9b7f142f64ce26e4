/**
 * Which labelled blocks are the findings of a notice, which the categories they stand in, which parts of a finding.
 *
 * No style of numbering means "finding" by itself. For each style the headings are asked whether they name a problem
 * (`problem-words.ts`); of two such styles, one inside the other, the notice's own count (`3个方面12个问题`), a numbering that runs
 * through its sections, headings in …方面 and the usual order decide which one counts the findings. Sections about what comes
 * next or who is in charge (下一步, 组织领导) hold none unless their headings say so. A notice that puts nothing right (no
 * 整改, 纠正) has none at all.
 */
import type { Notice, SectionRole } from '../types.js';
import { findFields } from './fields.js';
import type { Item } from './nesting.js';
import { actsFirst, problemScore } from './problem-words.js';
import { statedCounts } from './stated-counts.js';

const GATE = /整改|纠正|改善情形|检讨改进/g;
const CLOSING = /下一步|下一阶段|下步|打算|努力方向|今后|长效|后续|巩固|深化整改|意见建议/;
const ORGANISING =
  /组织领导|提高(?:政治)?(?:站位|认识)|(?:整改|主体|政治)责任|整改组织|组织情况|工作部署|总体情况|基本情况|整改概况|概况/;
const ANSWERING = /问题|反馈|逐项|逐条|逐一|整改(?:工作)?(?:落实)?(?:情况|措施|进展|任务|成效)|存在/;
const ASPECT = /(?:方面|领域|环节|部分)(?:的?(?:问题|情况))?(?:\([^)]*\))?$|^(?:在|关于)?.{2,24}方面/;
const HEAD = 400;
const NEVER = new Set(['is', 'its', 'circled', 'heading', 'part']);

export type Roles = ReadonlyMap<Item, SectionRole>;

interface Evidence {
  item: Item;
  score: number;
  root: Item;
}

export function findRoles(notice: Notice, items: readonly Item[]): Roles {
  const roles = new Map<Item, SectionRole>();
  if (!putsRight(notice)) return roles;
  const evidence = gather(notice, items);
  const styles = candidateStyles(evidence);
  const chosen = styles.length > 0 ? resolve(notice, styles) : fallback(notice, evidence);
  markFindings(evidence, new Set(chosen), roles);
  markParts(items, roles);
  return roles;
}

/** Speaks of putting right at the head, or more than in passing. */
function putsRight({ view, blocks }: Notice): boolean {
  const head = Math.min(HEAD, blocks[2]?.end ?? HEAD);
  let count = 0;
  for (const match of view.text.matchAll(GATE)) if (match.index < head || ++count >= 3) return true;
  return false;
}

function rootOf(item: Item): Item {
  let root = item;
  while (root.parent) root = root.parent;
  return root;
}

function gather(notice: Notice, items: readonly Item[]): Evidence[] {
  const answers = notice.blocks.map(({ text, kind }) =>
    kind === 'row' ? false : findFields(text).some(({ kind: field }) => field === 'measure' || field === 'progress')
  );
  const out: Evidence[] = [];
  for (const item of items) {
    if (item.inner || (item.field && item.field !== 'problem')) continue;
    let score = problemScore(item.title);
    if (item.label.style === 'issue' || item.field === 'problem') score = 3;
    // A field 整改措施: below it, before any other labelled heading, shows what it is.
    const stop = Math.min(item.children[0]?.block.index ?? item.endBlock, item.endBlock);
    for (let index = item.block.index; score > -2 && score < 2 && index < stop; index++) {
      if (answers[index]) score = 2;
    }
    out.push({ item, score, root: rootOf(item) });
  }
  return out;
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
    if (NEVER.has(style) && !(style === 'is' && entry.item.depth === 1)) continue;
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
    const least = style === 'ordinal' || style === 'arabic-paren' ? 0.65 : through ? 0.3 : 0.5;
    return wrong > 0 && (wrong / open.length >= least || sure >= 2) && (wrong >= 2 || sure > 0 || open.length === 1);
  });
}

/** Stands in a section about the organisation of the work or about what comes next. */
function isAside(item: Item, root: Item): boolean {
  for (let one: Item | undefined = item; one; one = one.parent) {
    if (one !== root && one !== item) continue;
    if ((CLOSING.test(one.title) || ORGANISING.test(one.title)) && !/问题/.test(one.title)) return true;
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
  if (inner.style === 'arabic-paren' || inner.style === 'ordinal') return false;
  if (outside.some(({ item }) => !holds(item, inner.style))) return false;
  return outer.style !== 'arabic';
}

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

/** No heading names a problem: the notice's count, or a section that says 问题整改情况, may still tell. */
function fallback(notice: Notice, evidence: readonly Evidence[]): string[] {
  const counts = statedCounts(notice);
  const styles = byStyle(evidence);
  for (const { style, entries } of styles) {
    const open = entries.filter(({ item, root }) => !isAside(item, root) && (item !== root || !actsFirst(item.title)));
    if (open.length > 2 && matches(open, counts)) return [style];
  }
  const section = evidence.find(({ item, root }) => item === root && /问题.*整改.*情况/.test(item.title));
  if (!section) return [];
  let level = section.item.children;
  while (level.length > 0 && level.every((one) => ASPECT.test(one.title) && one.children.length > 0)) {
    level = level.flatMap((one) => one.children);
  }
  const style = level[0]?.label.style;
  return style && !NEVER.has(style) && style !== 'ordinal' ? [style] : [];
}

function markFindings(evidence: readonly Evidence[], styles: ReadonlySet<string>, roles: Map<Item, SectionRole>): void {
  const zones = new Map<Item, Evidence[]>();
  for (const entry of evidence) {
    if (!styles.has(entry.item.label.style)) continue;
    const zone = entry.item.parent ? entry.root : undefined;
    const key = zone ?? entry.item;
    const list = zones.get(key);
    if (list) list.push(entry);
    else zones.set(key, [entry]);
  }
  for (const [root, entries] of zones) {
    const wrong = entries.filter(({ score }) => score > 0).length;
    const aside = CLOSING.test(root.title) && !/问题/.test(root.title);
    const all = !aside && (wrong * 2 >= entries.length || (ANSWERING.test(root.title) && !ORGANISING.test(root.title)));
    for (const { item, score } of entries) {
      if (score < 3 && !all) continue;
      if (item === root && score <= 0) continue;
      if (hasRole(item.parent, roles, 'finding')) continue;
      roles.set(item, 'finding');
    }
  }
  for (const { item, score } of evidence) {
    // A heading beside the categories that has no findings inside is one itself.
    if (score < 2 || roles.has(item) || !item.parent || ASPECT.test(item.title)) continue;
    const siblings = item.parent.children.filter((one) => one.label.style === item.label.style);
    if (hasRole(item.parent, roles, 'finding') || contains(item, roles)) continue;
    if (siblings.some((one) => one !== item && contains(one, roles)) && score === 3) roles.set(item, 'finding');
  }
}

function hasRole(item: Item | undefined, roles: Roles, role: SectionRole): boolean {
  for (let one = item; one; one = one.parent) if (roles.get(one) === role) return true;
  return false;
}

function contains(item: Item, roles: Roles): boolean {
  return item.children.some((child) => roles.get(child) === 'finding' || contains(child, roles));
}

/** Categories above the findings, sub-problems below them. */
function markParts(items: readonly Item[], roles: Map<Item, SectionRole>): void {
  for (const item of items) {
    if (roles.get(item) !== 'finding') continue;
    const { parent } = item;
    if (parent && !roles.has(parent)) roles.set(parent, 'category');
    const [first] = item.children;
    if (!first || NEVER.has(first.label.style) || first.label.style === 'ordinal') continue;
    const group = item.children.filter((one) => one.label.style === first.label.style && !one.field);
    if (isSubproblems(group)) for (const one of group) roles.set(one, 'subproblem');
  }
}

/** Short headings that name problems, or that name no action and have steps of their own. */
function isSubproblems(group: readonly Item[]): boolean {
  if (group.length === 0) return false;
  let votes = 0;
  for (const item of group) {
    const more = item.children.length > 0 || item.endBlock > item.block.index + 1 || item.body < item.block.end;
    const short = item.title.length <= 32;
    const score = problemScore(item.title);
    if (more && short && (score > 0 || (score === 0 && item.children.length > 0))) votes++;
  }
  return votes * 2 > group.length;
}
