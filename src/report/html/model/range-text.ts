/**
 * The possible true values of a figure, in the magnitude in which the text writes it: `285.15亿–285.25亿元`.
 *
 * Works on decimal strings; a float would invent digits.
 */
import type { FigureRecord } from '../../../record/schema.js';

/** @returns the range, or the single value of an exact count */
export function rangeText({ interval: [low, high], raw, unit }: FigureRecord): string {
  const [shift, word] = magnitude(raw);
  const show = (value: string): string => group(shiftPoint(value, -shift)) + word;
  if (low === null && high === null) return '—';
  if (low === null) return `≤ ${show(high as string)}${unit}`;
  if (high === null) return `≥ ${show(low)}${unit}`;
  if (low === high) return show(low) + unit;
  return `${show(low)}${unit === '%' ? '%' : ''}–${show(high)}${unit}`;
}

/** Not of `70万8000元`, which is written out to the last 千. */
function magnitude(raw: string): [number, string] {
  const word = /[0-9０-９](?:余|餘|多)?(万亿|萬億|亿|億|万|萬)(?![0-9０-９])/.exec(raw)?.[1] ?? '';
  return [word.length === 2 ? 12 : /[亿億]/.test(word) ? 8 : /[万萬]/.test(word) ? 4 : 0, word];
}

/** Moves the decimal point; right for a positive shift. */
export function shiftPoint(decimal: string, shift: number): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = decimal.replace(/^-/, '').split('.');
  const digits = whole + fraction;
  const point = whole.length + shift;
  const padded = point < 1 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const rest = padded.slice(at).replace(/0+$/, '');
  return sign + integer + (rest === '' ? '' : `.${rest}`);
}

/** Thousands in threes, as in 28,520,000,000; years and short numbers stay whole. */
export function group(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.length > 4 + (whole.startsWith('-') ? 1 : 0) ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
