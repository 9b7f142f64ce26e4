/** The labels that begin in a stretch of the text, in order. */
import type { Label, Notice, Span } from '../types.js';
import { lowerBound } from './before.js';

export function labelsIn({ labels }: Notice, { start, end }: Span): Label[] {
  const from = lowerBound(labels, start, (one) => one.start);
  return labels.slice(
    from,
    lowerBound(labels, end, (one) => one.start)
  );
}
