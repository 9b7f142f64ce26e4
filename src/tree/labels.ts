/** Finds the printed labels: 一、 (一) 1. (1) ① 第一, 一是 … (first version: at the start of a block only) */
import type { Label, LabelStyle, Notice } from '../types.js';
import { readHan } from '../parsers/numeral.js';

const PATTERNS: [LabelStyle, RegExp][] = [
  ['han', /^([一二三四五六七八九十]{1,3})[、,.]/],
  ['han-paren', /^\(([一二三四五六七八九十]{1,3})\)/],
  ['arabic', /^(\d{1,3})[.、](?!\d)/],
  ['arabic-paren', /^\((\d{1,2})\)/],
  ['is', /^([一二三四五六七八九十]{1,2})是/],
];

export function findLabels(notice: Notice): Label[] {
  const labels: Label[] = [];
  for (const block of notice.blocks) {
    for (const [style, pattern] of PATTERNS) {
      const match = pattern.exec(block.text);
      if (!match) continue;
      const digits = match[1] ?? '';
      const ordinal = /\d/.test(digits) ? Number(digits) : Number(readHan(digits) ?? 0);
      labels.push({
        raw: match[0],
        style,
        ordinal,
        block: block.index,
        opens: true,
        start: block.start,
        end: block.start + match[0].length,
      });
      break;
    }
  }
  return labels;
}
