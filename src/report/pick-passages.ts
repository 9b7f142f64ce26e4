/**
 * The passages worth showing of a check with many: those of what is stated, those around a jump in the numbering, then the first.
 *
 * @returns at most `most`, in order of appearance
 */
import type { CheckRecord } from '../record/schema.js';
import { gapInLabels } from '../wording/gap-in-labels.js';
import type { Passage } from './review.js';

export function pickPassages(passages: readonly Passage[], check: CheckRecord, text: string, most: number): Passage[] {
  if (passages.length <= most) return [...passages];
  const items = check.operands.filter(({ role }) => role === 'item');
  const jump = gapInLabels(items.map(({ span }) => text.slice(span.start, span.end)))?.index;
  const stated = check.operands.filter(({ role }) => role !== 'item' && role !== 'part').slice(0, 2);
  const wanted = [...stated, ...(jump === undefined ? [] : items.slice(jump - 1, jump + 1))];
  const picked = new Set<Passage>();
  for (const { span } of wanted) {
    const passage = passages.find((one) => one.span.start <= span.start && span.end <= one.span.end);
    if (passage && picked.size < most) picked.add(passage);
  }
  for (const passage of passages) if (picked.size < most) picked.add(passage);
  return passages.filter((passage) => picked.has(passage));
}
