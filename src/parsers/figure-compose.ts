/**
 * Puts a figure together from its numeral, its unit and the words around: value, interval, modifier, spans.
 *
 * - 成 becomes per cent (三成五 is 35 %); 半 behind a unit adds a half (两年半).
 * - 多 behind a length of time or a measure (两年多) makes it open upwards, as 余 before the unit does; it stays outside.
 * - A minus sign belongs to a percentage, an amount of money or a temperature; elsewhere it is a hyphen.
 */
import { Decimal } from '../facts/decimal.js';
import { copyWith } from '../tree/copy.js';
import type { Block, FigureMention } from '../types.js';
import { intervalOf } from './figure-interval.js';
import { modifierAfter, modifierBefore } from './figure-modifier.js';
import { scanNumeral, type Numeral } from './numeral.js';
import { matchUnit, type Unit } from './unit.js';

const HALF_AFTER = new Set(['年', '天', '个小时', '小时', '倍', '成', '里', '公里', '斤', '亩', '米']);
const SIGNED = new Set(['%', '‰', '百分点', '元', '美元', '港元', '℃', '摄氏度', '度']);
/** 多 opens another word: 多次, 多种. */
const MORE_WORDS = '次种项元个样方位层家人名渠部点为数年月于';

/** Where the figure starts when a minus sign stands before its numeral. */
export function minusBefore(text: string, { start, script }: Numeral, { unit }: Unit): number {
  const sign = text.charAt(start - 1);
  if (script !== 'arabic' || (sign !== '-' && sign !== '−') || !SIGNED.has(unit)) return start;
  return /[0-9A-Za-z%‰)\]至到]/.test(text.charAt(start - 2)) ? start : start - 1;
}

/**
 * @param unit absent for a lone number (in a table cell, or 1000万)
 * @param from where the figure starts, before its numeral: at a minus sign or a currency
 */
export function compose(block: Block, numeral: Numeral, unit: Unit | undefined, from = numeral.start): FigureMention {
  const { text } = block;
  const sign = text.charAt(from);
  const negative = from < numeral.start && (sign === '-' || sign === '−');
  let { value, place, more } = numeral;
  let end = Math.max(numeral.end, unit?.end ?? 0);
  let name = unit?.unit ?? '';
  if (name === '成') {
    name = '%';
    const tail = tenths(text, end);
    value = tail ? value.shift(1).plus(tail.value) : value.shift(1);
    place = tail ? Decimal.one : place.shift(1);
    end = tail?.end ?? end;
  }
  if (unit && HALF_AFTER.has(unit.unit) && text.charAt(end) === '半') {
    const half = new Decimal(5n, name === '%' ? 0 : 1);
    value = value.plus(half);
    place = half;
    end++;
  }
  if (negative) value = value.negated();
  const kind = unit?.kind ?? 'count';
  if (unit?.renamed && more === undefined) more = /[多余]/.exec(text.slice(unit.start, unit.end))?.[0];
  if (unit && more === undefined && kind !== 'count' && text.charAt(end) === '多') {
    if (!MORE_WORDS.includes(text.charAt(end + 1) || '\0')) more = '多';
  }
  const bound = modifierBefore(text, from, Boolean(numeral.implicit)) ?? modifierAfter(text, end);
  const read = more === undefined || more === numeral.more ? numeral : copyWith(numeral, { more });
  const { interval, exact } = intervalOf(read, kind, bound?.bound, value, place);
  const vague = more !== undefined || numeral.low !== undefined;
  const { start } = block;
  const asWritten = unit && !unit.renamed && name !== '%' && name !== '';
  // All fields, those too that stay empty: figures are read everywhere, and fields are looked up fastest where all are alike.
  return {
    type: 'figure',
    span: { start: start + Math.min(from, numeral.start), end: start + end },
    value,
    unit: name,
    interval,
    place,
    exact: exact && !bound,
    modifier: bound || vague ? (bound?.modifier ?? 'about') : undefined,
    modifierRaw: bound || vague ? (bound?.raw ?? more ?? '') : undefined,
    numeral: { start: start + numeral.start, end: start + numeral.end },
    unitSpan: asWritten ? { start: start + unit.start, end: start + unit.end } : undefined,
    sharedUnit: undefined,
    range: undefined,
    loose: kind === 'time' || isLoose(text, numeral, end) ? true : undefined,
  };
}

/** 五 of 三成五. */
function tenths(text: string, at: number): Numeral | undefined {
  const tail = scanNumeral(text, at);
  if (!tail || tail.end !== at + 1 || tail.implicit) return undefined;
  if (!tail.value.lessThan(new Decimal(10n, 0))) return undefined;
  return matchUnit(text, tail.end, { arabic: tail.script === 'arabic', lone: true }) ? undefined : tail;
}

/** 一个, 一名 with what it counts behind it; at the end of a clause (处分一人,) it is a count like any other. */
function isLoose(text: string, numeral: Numeral, end: number): boolean {
  return (
    numeral.end === numeral.start + 1 && text.charAt(numeral.start) === '一' && /[^\s,。;:、)(]/.test(text.charAt(end))
  );
}
