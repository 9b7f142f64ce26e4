/**
 * Which labelled blocks are the findings of a notice, which the categories they stand in, which parts of a finding.
 *
 * No style of numbering means "finding" by itself; `finding-style.ts` says which one counts them in this notice. Sections
 * about what comes next or who is in charge (下一步, 组织领导) hold none unless their headings say so, and a notice that puts
 * nothing right (no 整改, 纠正) has none at all.
 */
import type { Notice, SectionRole } from '../types.js';
import {
  areMostly,
  ASPECT,
  CLOSING,
  findingStyles,
  gather,
  isAnswered,
  NEVER,
  ORGANISING,
  type Evidence,
} from './finding-style.js';
import type { Item } from './nesting.js';
import { problemScore } from './problem-words.js';

const GATE = /整改|纠正|整顿|改善情形|办理情形|检讨改[进善]|研谋改[进善]|巡[察视]组|跟进/g;
/** What audits in Taiwan ask for says so once. */
const ASKED = /函请[^。;]{0,12}(?:检讨|改善|改进|研谋|妥处|督促)|(?:核有|尚有)(?:下列|以下)(?:缺失|事项|情事)/;
const ANSWERING = /的整改$|问题|反馈|逐项|逐条|逐一|整改(?:工作)?(?:落实)?(?:情况|措施|进展|任务|事项|成效)|存在/;
const HEAD = 400;

export type Roles = ReadonlyMap<Item, SectionRole>;

export function findRoles(notice: Notice, items: readonly Item[]): Roles {
  const roles = new Map<Item, SectionRole>();
  if (!putsRight(notice)) return roles;
  const evidence = gather(notice, items);
  markFindings(evidence, new Set(findingStyles(notice, evidence)), roles);
  markParts(items, roles);
  return roles;
}

/** Speaks of putting right at the head, or more than in passing. */
function putsRight({ view, blocks }: Notice): boolean {
  const head = Math.min(HEAD, blocks[2]?.end ?? HEAD);
  let count = 0;
  for (const match of view.text.matchAll(GATE)) if (match.index < head || ++count >= 3) return true;
  return ASKED.test(view.text);
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
  const rows = rowsOf(evidence);
  const counted = [...zones.values()].flat();
  // (一)中心组学习 … (三)疲劳驾驶管理: where no heading names a problem, those of the style do without.
  const unnamed = counted.every(({ score }) => score <= 0);
  const mostly = counted.filter(({ score }) => score > 0).length * 2 >= counted.length;
  for (const [root, entries] of zones) {
    const wrong = entries.filter(({ score }) => score > 0).length;
    const aside = CLOSING.test(root.title) && !/问题/.test(root.title);
    // 为农服务主责聚焦不够 over 基层社空壳化: below a problem stand its kinds; and where most of them through the notice name one.
    const under = wrong > 0 && (problemScore(root.title) > 0 || (mostly && !ORGANISING.test(root.title)));
    // 三、整改成效 (一)问责追责方面: beside sections that name problems it tells what came of them.
    const outcome = /成效|成果|效果/.test(root.title) && !/问题/.test(root.title) && wrong === 0 && zones.size > 1;
    const all =
      !aside &&
      !outcome &&
      (wrong * 2 >= entries.length ||
        under ||
        (!ORGANISING.test(root.title) && ((unnamed && zones.size > 1) || ANSWERING.test(root.title))));
    for (const entry of entries) {
      const { item, score } = entry;
      const among = item === root && isAmongFindings(entry, rows);
      if (score < 3 && !all && !among) continue;
      if (item === root && score <= 0 && !among) continue;
      if (hasRole(item.parent, roles, 'finding')) continue;
      roles.set(item, 'finding');
    }
  }
  // A heading beside the categories that has no findings inside is one itself.
  const holders = holdersOf(roles);
  const parents = new Set([...holders].map(({ parent }) => parent));
  for (const { item, score } of evidence) {
    if (score < 3 || roles.has(item) || holders.has(item) || ASPECT.test(item.title)) continue;
    if (item.parent && parents.has(item.parent) && !hasRole(item.parent, roles, 'finding')) roles.set(item, 'finding');
  }
}

interface Row {
  count: number;
  /** So many have steps below them, or run into their paragraph. */
  answered: number;
  wrong: number;
}

/** The headings that stand under none, by their style. */
function rowsOf(evidence: readonly Evidence[]): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const { item, root, score } of evidence) {
    if (item !== root) continue;
    const row = rows.get(item.label.style) ?? { count: 0, answered: 0, wrong: 0 };
    rows.set(item.label.style, row);
    row.count++;
    if (score > 0) row.wrong++;
    if (isAnswered(item)) row.answered++;
  }
  return rows;
}

/** A heading in a row (1) 2) 3) …) whose others mostly name problems: 公车私用 says no more than what was done. */
function isAmongFindings({ item, score }: Evidence, rows: ReadonlyMap<string, Row>): boolean {
  const { style } = item.label;
  if (score < 0 || [ORGANISING, CLOSING, TELLS].some((words) => words.test(item.title))) return false;
  const { count = 0, answered = 0, wrong = 0 } = rows.get(style) ?? {};
  const least = style === 'han' ? 0.75 : areMostly(answered, count) ? 0.25 : 0.5;
  return count > 2 && wrong >= count * least;
}

/** 制度建设与群众评价, 资金支付进度: what is told of, no problem. */
const TELLS = /(?:情况|进度|评价|概况|说明|安排|成效|工作)$/;

/** All that stands above a finding. */
function holdersOf(roles: Roles): Set<Item> {
  const holders = new Set<Item>();
  for (const [item, role] of roles) {
    if (role !== 'finding') continue;
    for (let one = item.parent; one && !holders.has(one); one = one.parent) holders.add(one);
  }
  return holders;
}

function hasRole(item: Item | undefined, roles: Roles, role: SectionRole): boolean {
  for (let one = item; one; one = one.parent) if (roles.get(one) === role) return true;
  return false;
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
