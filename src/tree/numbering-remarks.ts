/**
 * Gaps and doubles in the printed numbering. The numbers are kept as printed; the reader is told.
 *
 * Compared are neighbours of one style under one parent, and, where the numbering runs through the sections, across parents.
 * A numbering that begins again at 1 is no gap.
 */
import type { Notice, Remark } from '../types.js';
import type { Item } from './nesting.js';

export function remarkNumbering(notice: Notice, items: readonly Item[]): void {
  const last = new Map<string, Item>();
  for (const item of items) {
    const { style, ordinal } = item.label;
    if (style === 'heading' || item.inner) continue;
    const before = last.get(style);
    last.set(style, item);
    if (!before || ordinal === 1) continue;
    const siblings = before.parent === item.parent;
    if (siblings && ordinal === before.label.ordinal) remark(notice, item, before, 'numbering-double');
    else if (ordinal > before.label.ordinal + 1 && (siblings || ordinal <= before.label.ordinal + 3)) {
      remark(notice, item, before, 'numbering-gap');
    }
  }
}

function remark(notice: Notice, item: Item, before: Item, ruleId: 'numbering-gap' | 'numbering-double'): void {
  const reason =
    ruleId === 'numbering-gap'
      ? `${before.label.raw} is followed by ${item.label.raw}`
      : `${item.label.raw} is printed twice`;
  const found: Remark = { reason, ruleId, source: 'tree', span: notice.view.toSource(item.label) };
  notice.remarks.push(found);
}
