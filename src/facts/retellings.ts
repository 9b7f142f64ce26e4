/**
 * Facts told more than once: which figures of a notice count the same thing at the same time.
 *
 * Three kinds of evidence, the first two sure enough for a verdict on different values:
 * 1. `back`: the figure refers back (上述1042笔, 这12个问题, 12个问题中): it must be a count that was given before under the same name;
 * 2. `context`: a stretch of the same words stands on both sides of the figures, in two paragraphs;
 * 3. `name`: the same name and unit, the same value: shown as a repetition, proves nothing where values differ.
 */
import type { Notice } from '../types.js';
import { isShare } from './part-groups.js';
import type { Quantity, Sentence } from './sentence.js';

export interface Retelling {
  /** The first telling first. */
  quantities: Quantity[];
  /** Different values are a contradiction. */
  sure: boolean;
}

const BACK = /(?:上述|前述|这|该|以上|全部|所有|对|对照|针对|围绕|把|将|就)$/;
const WITHIN =
  /^(?:反馈|具体|巡察|整改|审计)?(?:问题|事项|任务|措施|线索|项目|意见|条|信访件)?(?:问题)?(?:中|里|之中|除|全部|均已|均|已)/;
/** Characters on either side that must be the same for `context`. */
const SAME = 12;

export function findRetellings(notice: Notice, sentences: readonly Sentence[]): Retelling[] {
  const quantities = sentences.flatMap((sentence) => sentence.quantities).filter((one) => !one.figure.loose);
  return [...byName(quantities), ...referringBack(quantities), ...byContext(notice.view.text, quantities)];
}

/** The words that name what is counted, as far as the text gives them beside the figure. */
function nameOf(quantity: Quantity): string {
  return quantity.head.length >= 2 ? quantity.head : quantity.subject.slice(-2);
}

function byName(quantities: readonly Quantity[]): Retelling[] {
  const groups = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    const name = nameOf(quantity);
    if (name.length < 2 && !isRare(quantity)) continue;
    const key = `${quantity.figure.value} ${quantity.figure.unit} ${isRare(quantity) ? '' : name}`;
    const group = groups.get(key);
    if (group) group.push(quantity);
    else groups.set(key, [quantity]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ quantities: group.slice(0, 12), sure: false }));
}

/** A value that is hardly written twice by chance: three digits or more that are not round. */
function isRare({ figure }: Quantity): boolean {
  const digits = figure.value
    .abs()
    .toString()
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  return digits.length >= 3;
}

/** 上述13个问题 where only 12个问题 were counted before. */
function referringBack(quantities: readonly Quantity[]): Retelling[] {
  const told = new Map<string, Quantity[]>();
  /** Every value given before, whatever its name: what a reference may also mean. */
  const values = new Set<string>();
  const out: Retelling[] = [];
  for (const quantity of quantities) {
    const name = nameOf(quantity);
    const value = `${quantity.figure.value} ${quantity.figure.unit}`;
    const known = values.has(value);
    values.add(value);
    if (name.length < 2 || isShare(quantity)) continue;
    const key = `${quantity.figure.unit} ${name}`;
    const before = told.get(key) ?? [];
    if (before.length > 0 && !known && refersBack(quantity)) {
      const near = before.reduce((a, b) => (Math.abs(b.n - quantity.n) < Math.abs(a.n - quantity.n) ? b : a));
      if (!isSumOf(quantity.n, before)) out.push({ quantities: [near, quantity], sure: true });
    }
    before.push(quantity);
    told.set(key, before);
  }
  return out;
}

function refersBack(quantity: Quantity): boolean {
  const lead = quantity.lead.trim();
  return /(?:上述|前述|这|以上)$/.test(lead) || ((lead === '' || BACK.test(lead)) && WITHIN.test(quantity.tail));
}

/** Two counts of the same name may be spoken of together afterwards. */
function isSumOf(n: number, before: readonly Quantity[]): boolean {
  const some = before.slice(-8);
  return some.some((a, i) => some.some((b, j) => j > i && a.n + b.n === n));
}

/** Two passages with the same words around two figures of one unit. */
function byContext(text: string, quantities: readonly Quantity[]): Retelling[] {
  const seen = new Map<string, Quantity>();
  const out: Retelling[] = [];
  for (const quantity of quantities) {
    const { numeral, unit } = quantity.figure;
    const before = text.slice(Math.max(0, numeral.start - SAME), numeral.start);
    if (before.length < SAME || /[\n。]/.test(before.slice(-4))) continue;
    const key = `${before} ${unit}`;
    const first = seen.get(key);
    if (first && first.sentence !== quantity.sentence) {
      const same = first.figure.value.equals(quantity.figure.value);
      if (!same) out.push({ quantities: [first, quantity], sure: sameBehind(text, first, quantity) });
    } else seen.set(key, quantity);
  }
  return out;
}

function sameBehind(text: string, a: Quantity, b: Quantity): boolean {
  const tail = (one: Quantity): string => text.slice(one.figure.span.end, one.figure.span.end + 6);
  return tail(a) === tail(b);
}
