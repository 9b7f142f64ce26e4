/**
 * Wholes and their parts, as the wording binds them: which figures the text itself says belong together.
 *
 * Binding comes first, arithmetic second. Each group says how it is bound:
 * - `closed`: the wording lists every part (合计, 分别为, a bracket that explains a figure, 其余 for what is left, all states of completion);
 * - `open`: parts are named, perhaps not all (其中).
 * A group may have several readings (where does a list end?); a rule may only call the text wrong when none of them fits.
 */
import type { Notice } from '../types.js';
import type { Bracket, Quantity, Sentence } from './sentence.js';

export interface PartGroup {
  /** Fullest reading first. */
  readings: Reading[];
  binding: 'closed' | 'open' | 'guessed';
  cue: 'qizhong' | 'bracket' | 'total' | 'rest' | 'states' | 'sections' | 'within' | 'list';
}

export interface Reading {
  total: Quantity;
  parts: Quantity[];
}

/** A wording that turns a list of figures into something else than parts of one whole. */
const BREAK = /占|实际|同时|受到|同比|较|比上|相比|增长|下降|惠及|平均|人均|计划|预计|目标|上年|去年|提高|压缩/;
/** Words that bind a total to what was listed before it. */
const SUM_CUE =
  /(?:合计|总计|共计|合共|[两二三四五六七八九]项共|[两二三四五六七八九]者共|总共|两级共|相加|加总|累计|共)(?:为|达|达到|完成|追缴|收回|处理|发放|投入|约)?$/;
const STRONG_SUM_CUE = /(?:合计|总计|共计|合共|[两二三四五六七八九]项共|[两二三四五六七八九]者共|相加|加总)/;
const PURE_SUM_CUE = /^(?:累计|共|总共|一共)(?:为|达)?$/;
const QIZHONG = /其中|内含|含(?!量|义)/;
const MAX = 24;

/** Quantities of one level: those of a sentence outside brackets, or those of one bracket. */
export interface Level {
  sentence: Sentence;
  bracket?: Bracket;
  quantities: Quantity[];
}

export function levelsOf(sentence: Sentence): Level[] {
  const levels: Level[] = [{ sentence, quantities: sentence.quantities.filter((one) => !one.bracket) }];
  for (const bracket of sentence.brackets) {
    if (bracket.quantities.length > 0) levels.push({ sentence, bracket, quantities: bracket.quantities });
  }
  return levels;
}

/** Same unit, and no two different names behind the units. */
export function comparable(a: Quantity, b: Quantity): boolean {
  return sameUnit(a, b) && sameHead(a, b);
}

/** Amounts of one unit; shares and lengths of time are no parts of anything here. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.figure.unit === b.figure.unit && !a.figure.loose && !b.figure.loose && !isShare(a);
}

export function isShare({ figure }: Quantity): boolean {
  return figure.unit === '%' || figure.unit === '百分点' || figure.unit === '‰' || figure.unit === '倍';
}

export function sameHead(a: Quantity, b: Quantity): boolean {
  return (
    a.head === '' || b.head === '' || a.head === b.head || a.subject.includes(b.head) || b.subject.includes(a.head)
  );
}

export function findPartGroups(notice: Notice, sentences: readonly Sentence[]): PartGroup[] {
  const text = notice.view.text;
  const groups: PartGroup[] = [];
  sentences.forEach((sentence, index) => {
    const before = sentences[index - 1]?.block === sentence.block ? sentences[index - 1] : undefined;
    for (const level of levelsOf(sentence)) {
      if (level.quantities.length > 0) {
        named(text, level, before, groups);
        bracketed(text, level, groups);
        summed(level, groups);
        led(text, level, groups);
      }
    }
  });
  return groups;
}

/** The text between a quantity and the one before it on its level (or the start of the level), brackets left out. */
export function gapBefore(text: string, level: Level, index: number): string {
  const quantity = level.quantities[index] as Quantity;
  const previous = level.quantities[index - 1];
  const from = previous ? previous.figure.span.end : (level.bracket?.start ?? level.sentence.start);
  const gap = text.slice(Math.max(from, quantity.figure.span.start - 120), quantity.figure.span.start);
  return gap.includes('(') ? gap.replace(/\([^()]*\)/g, '') : gap;
}

/** 共处理23人,其中科级18人、股级5人 */
function named(text: string, level: Level, before: Sentence | undefined, groups: PartGroup[]): void {
  const { quantities } = level;
  for (let i = 0; i < quantities.length; i++) {
    const gap = gapBefore(text, level, i);
    const cue = QIZHONG.exec(gap);
    if (!cue) continue;
    const first = quantities[i] as Quantity;
    const total = ownerOf(level, i, first, before);
    if (!total) continue;
    const parts = listFrom(text, level, i);
    const closed = /分别为|分别是/.test(gap);
    groups.push({ readings: prefixes(total, parts), binding: closed ? 'closed' : 'open', cue: 'qizhong' });
  }
}

/** The whole that 其中 speaks of: the nearest figure before with the unit of the parts. */
function ownerOf(level: Level, index: number, part: Quantity, before: Sentence | undefined): Quantity | undefined {
  for (let j = index - 1; j >= 0 && index - j <= MAX; j--) {
    const candidate = level.quantities[j] as Quantity;
    if (sameUnit(candidate, part) && !candidate.isChange) return candidate;
  }
  const outer = level.bracket?.owner;
  if (outer && sameUnit(outer, part)) return outer;
  if (level.bracket) return undefined;
  return before?.quantities.findLast((one) => sameUnit(one, part) && !one.bracket && !one.isChange);
}

/** The figures of one unit from `index` on that read as one list. */
function listFrom(text: string, level: Level, index: number): Quantity[] {
  const first = level.quantities[index] as Quantity;
  const parts: Quantity[] = [first];
  for (let k = index + 1; k < level.quantities.length && parts.length < MAX; k++) {
    const quantity = level.quantities[k] as Quantity;
    const gap = gapBefore(text, level, k);
    if (QIZHONG.test(gap)) break;
    if (quantity.figure.unit !== first.figure.unit) continue;
    if (quantity.isTotal || quantity.figure.loose) break;
    if (quantity.segment !== first.segment && BREAK.test(gap)) break;
    if (BREAK.test(quantity.lead)) break;
    parts.push(quantity);
  }
  return parts;
}

function prefixes(total: Quantity, parts: Quantity[]): Reading[] {
  return parts.map((_, n) => ({ total, parts: parts.slice(0, parts.length - n) }));
}

/** 给予处理7人(党纪2人、政务5人): a bracket right behind a figure that lists figures of its unit. */
function bracketed(text: string, level: Level, groups: PartGroup[]): void {
  const { bracket, quantities } = level;
  const total = bracket?.owner;
  if (!bracket || !total) return;
  if (QIZHONG.test(gapBefore(text, level, 0))) return;
  const between = text.slice(total.figure.span.end, bracket.start);
  if (between.length > 16) return;
  const parts = quantities.filter((one) => sameUnit(one, total));
  if (parts.length < 2) return;
  if (parts.some((part) => BREAK.test(part.lead) || /^\s*$/.test(part.lead) || /年|同期/.test(part.lead))) return;
  const readings = [{ total, parts }];
  const tops = collapse(parts);
  if (tops.length !== parts.length && tops.length > 1) readings.push({ total, parts: tops });
  groups.push({ readings, binding: 'closed', cue: 'bracket' });
}

/** A figure whose own parts follow it (42套中,个人5套,单位37套) stands for them. */
function collapse(parts: readonly Quantity[]): Quantity[] {
  const tops: Quantity[] = [];
  for (let i = 0; i < parts.length; i++) {
    const total = parts[i] as Quantity;
    tops.push(total);
    let added = 0;
    for (let k = i + 1; k < parts.length && added < total.n; k++) {
      added += (parts[k] as Quantity).n;
      if (k > i + 1 && Math.abs(added - total.n) < 1e-9) i = k;
    }
  }
  return tops;
}

/** 批而未供9780亩,闲置1265亩,两项合计11045亩 */
function summed(level: Level, groups: PartGroup[]): void {
  const { quantities } = level;
  for (let i = 2; i < quantities.length; i++) {
    const total = quantities[i] as Quantity;
    const lead = total.lead.trim();
    if (!SUM_CUE.test(lead)) continue;
    const parts: Quantity[] = [];
    for (let j = i - 1; j >= 0 && parts.length < MAX; j--) {
      const part = quantities[j] as Quantity;
      if (!sameUnit(part, total) || part.isChange) continue;
      if (part.isTotal) break;
      parts.unshift(part);
    }
    if (parts.length < 2) continue;
    const readings: Reading[] = [];
    const called = parts.filter((part) => isNamedIn(part, total));
    if (called.length >= 2 && called.length < parts.length) readings.push({ total, parts: called });
    for (let n = parts.length; n >= 2; n--) readings.push({ total, parts: parts.slice(parts.length - n) });
    // 先后完成68个,累计完成131个 is no sum: without a strong word the total must follow the list at once.
    const strong = STRONG_SUM_CUE.test(lead) || PURE_SUM_CUE.test(lead);
    groups.push({ readings, binding: strong ? 'closed' : 'guessed', cue: 'total' });
  }
}

/** 新建104项、修订166项、废止23项,新建和修订合计270项: the total names its parts again. */
function isNamedIn(part: Quantity, total: Quantity): boolean {
  const name = part.lead.trim();
  if (name.length < 2) return false;
  return total.lead.includes(name.slice(-2)) || total.lead.includes(name.slice(0, 2));
}

/** 15个项目中,正常运营9个,盘活4个,退出2个 · 清理合同31份,补签22份,终止9份: the whole first, what became of it behind. */
function led(text: string, level: Level, groups: PartGroup[]): void {
  const { quantities } = level;
  for (let i = 0; i < quantities.length - 2; i++) {
    const total = quantities[i] as Quantity;
    if (total.figure.loose || isShare(total)) continue;
    const parts: Quantity[] = [];
    for (let k = i + 1; k < quantities.length && parts.length < MAX; k++) {
      const part = quantities[k] as Quantity;
      if (!sameUnit(part, total)) continue;
      if (QIZHONG.test(gapBefore(text, level, k))) break;
      parts.push(part);
    }
    if (parts.length < 2) continue;
    const within = /^[^,;。]{0,12}中(?:$|[,已有])/.test(text.slice(total.figure.span.end, total.figure.span.end + 14));
    const readings = prefixes(total, parts).filter((one) => one.parts.length >= 2);
    groups.push({ readings, binding: within ? 'open' : 'guessed', cue: within ? 'within' : 'list' });
  }
}
