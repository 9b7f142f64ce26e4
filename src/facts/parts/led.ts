/**
 * 15个项目中,正常运营9个,盘活4个,退出2个 · 23项事项,程序完备的20项,需要补正的3项: the whole first, what became of it behind.
 *
 * 中 behind the whole, or parts told apart by 的, bind the list (`open`). A whole that is merely followed by figures of its unit is a guess.
 */
import type { Quantity } from '../sentence.js';
import { isCounted, isOfSeveral, isOthers, prefixes, sameUnit, isShare, type PartGroup } from './group.js';
import { gapBefore, MAX, type Level } from './level.js';

/** 4个单位存在其中两类,涉及12个单位: 其中 speaks of what was told before. */
const WITHIN =
  /^[^,;。、\d一二三四五六七八九十百千万两]{0,12}(?:之中|(?<!其)中|里)(?=[,已有竟\d一二三四五六七八九十两])/;

export function ledParts(level: Level, groups: PartGroup[]): void {
  const { quantities, text } = level;
  for (let i = 0; i < quantities.length - 1; i++) {
    const total = quantities[i] as Quantity;
    if (!isCounted(total) || isShare(total)) continue;
    const parts: Quantity[] = [];
    for (let k = i + 1; k < quantities.length && parts.length < MAX; k++) {
      const part = quantities[k] as Quantity;
      // 断面10个,占83.3%,比2020年增加3个: how many more is none of them.
      if (!sameUnit(part, total) || (part.isChange && OF_BEFORE.test(part.lead))) continue;
      // 21件最多,14件次之,9件居第三,三者合计44件: what they come to is none of them.
      if (isOfSeveral(part) || /其中/.test(gapBefore(level, k))) break;
      parts.push(part);
    }
    if (parts.length === 0) continue;
    const { end } = total.figure.span;
    const within = WITHIN.test(text.slice(end, end + 16));
    // 46家中,不足48小时的12家,无记录的8家,混放的5家: the first of them is no whole of the others.
    const told =
      parts.length === 2 &&
      !/的$/.test(total.lead.trim()) &&
      parts.every((part) => /[^的年月日]的$/.test(part.lead.trim()) && part.lead.length < 16);
    const bound = within || told;
    if (!bound && parts.length < 2) continue;
    // 93起中,婚恋38起、邻里27起、其他28起: what is left closes the list.
    const last = parts.at(-1) as Quantity;
    const closes = within && parts.length > 2 && (isOthers(last) || LEFT.test(last.lead.trim())) && areInRow(parts);
    if (closes)
      groups.push({ readings: [{ total, parts }], binding: 'closed', cue: isOthers(last) ? 'within' : 'rest' });
    else if (bound) groups.push({ readings: prefixes(total, parts), binding: 'open', cue: 'within' });
    else addGuess(total, parts, groups);
  }
}

/** 比2020年增加, 较上年同期减少 */
const OF_BEFORE = /[比较][^,;]*[年月季期]/;
const LEFT = /^(?:其余|余下|剩余|剩下)(?:的)?$/;

/** Item after item, or clause after clause. */
function areInRow(parts: readonly Quantity[]): boolean {
  return parts.every((one, k) => {
    const last = parts[k - 1];
    return !last || (one.segment === last.segment && one.clause - last.clause <= 1);
  });
}

/** A guess says something only where it comes out; most do not, and there is one for every figure of a long row. */
function addGuess(total: Quantity, parts: readonly Quantity[], groups: PartGroup[]): void {
  let sum = 0;
  let size = 0;
  const fits = parts.some(({ n }, k) => {
    sum += n;
    size += Math.abs(n);
    return k > 0 && Math.abs(sum - total.n) <= 1e-9 * size;
  });
  if (!fits) return;
  const readings = prefixes(total, parts).filter((one) => one.parts.length >= 2);
  groups.push({ readings, binding: 'guessed', cue: 'list' });
}
