/**
 * Where the body of a notice ends and its closing words begin: 下一步…, 欢迎监督, telephone numbers, the signature.
 *
 * They stand behind the last labelled block and look like part of it. A closing paragraph is known by its first words or by
 * the form of a signature; and a finding has no more paragraphs behind its last label than the findings before it had.
 */
import type { Block, Notice } from '../types.js';
import { findFields } from './fields.js';
import type { Item } from './nesting.js';
import type { Roles } from './roles.js';

const OPENING =
  /^(?:下一步|下一阶段|下步|接下来|今后|欢迎|以上|特此|现予|公示(?:期间|时间|期)|整改期间|如(?:有|对)|意见(?:反馈|建议)|监督|举报|受理|联系|来信|来电|电话|咨询|邮政|邮箱|地址|附件|附:|抄送|主送|责任编辑|编辑:|来源|打印|关闭|分享|扫一扫|上一篇|下一篇|版权|\(联系|\(此件|巡察整改(?:工作)?(?:是|永远|只有)|(?:虽然|尽管)|通过(?:巡察|集中)?整改,)/;
const INVITES = /欢迎.{0,30}监督|监督电话|联系电话|举报电话|联系方式|下一步,|邮政信箱|电子邮箱/;
const SIGNATURE =
  /^(?:[^。,;:]{2,40}(?:局|委|院|办|处|部|厅|组|会|公司|集团|中心|学校|大学|政府|党委|党组|支部|总支|党工委))?\s*(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[二〇零一九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)?$/;

/** @returns index of the first closing block; the number of blocks where there is none */
export function closingBlock(notice: Notice, items: readonly Item[], roles: Roles): number {
  const { blocks } = notice;
  const last = items.at(-1);
  if (!last) return blocks.length;
  const list = closingList(notice, items, roles);
  if (list !== undefined) return list;
  const finding = nearest(last, roles);
  // A heading without any text of its own, label or field has at least the paragraph below it.
  const bare = finding === last && last.body >= last.block.end && !last.children.length;
  const most = finding ? usual(notice, items, roles, finding) : Infinity;
  let left = Math.max(most, bare ? 1 : 0);
  for (let index = last.block.index + 1; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (isClosing(block)) return index;
    if (isField(block) || block.kind === 'row') {
      if (bare) left = Math.min(left, most);
      continue;
    }
    if (--left < 0) return index;
  }
  return blocks.length;
}

/** 下一步,将做好三项工作:⏎1.…⏎2.…: a list of its own behind the last finding, numbered as its steps are. */
function closingList({ blocks }: Notice, items: readonly Item[], roles: Roles): number | undefined {
  const last = items.findLast((item) => roles.get(item) === 'finding');
  if (!last) return undefined;
  const labelled = new Map(items.map(({ block, label }) => [block.index, label]));
  for (let index = last.block.index + 1; index < blocks.length - 1; index++) {
    const { text, kind } = blocks[index] as Block;
    if (kind === 'paragraph' && AHEAD.test(text) && !labelled.has(index) && labelled.get(index + 1)?.ordinal === 1)
      return index;
  }
  return undefined;
}
const AHEAD = /^(?:下一步|下一阶段|下步|接下来|今后)[^。]*:$/;

export function isClosing({ text, kind }: Block): boolean {
  return kind === 'paragraph' && (OPENING.test(text) || SIGNATURE.test(text) || INVITES.test(text.slice(0, 400)));
}

function isField({ text }: Block): boolean {
  return findFields(text.slice(0, 20)).some(({ start }) => start === 0);
}

function nearest(item: Item, roles: Roles): Item | undefined {
  for (let one: Item | undefined = item; one; one = one.parent) if (roles.get(one) === 'finding') return one;
  return undefined;
}

/** The most plain paragraphs that stand behind the last label or field of a finding before this one. */
function usual({ blocks }: Notice, items: readonly Item[], roles: Roles, last: Item): number {
  const labelled = new Set(items.map(({ block }) => block.index));
  let most = 0;
  let seen = false;
  for (const item of items) {
    if (item === last || roles.get(item) !== 'finding') continue;
    seen = true;
    let count = 0;
    for (let index = item.endBlock - 1; index > item.block.index; index--) {
      if (labelled.has(index) || isField(blocks[index] as Block)) break;
      count++;
    }
    most = Math.max(most, count);
  }
  return seen ? most : Infinity;
}
