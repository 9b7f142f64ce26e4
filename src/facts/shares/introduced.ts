/**
 * 審查了60宗個案,發現:⏎(a)在17宗(28%)個案中,…⏎(b)在23宗(38%)個案中,…: shares in brackets in the items of a list are of what the paragraph before the
 * list counts.
 */
import { sameUnit } from '../parts/group.js';
import { endsInColon, type Quantity, type Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';

const ITEM = /^\s*(?:\([a-z一二三四五六七八九十\d]{1,4}\)|[①-⑳])/;

/** @param previous the sentences before, nearest last */
export function ofIntroduced(percent: Quantity, previous: readonly Sentence[]): ShareReading[] {
  const part = percent.bracket?.owner;
  if (!part || percent.bracket?.quantities.length !== 1 || !ITEM.test(percent.sentence.block.text)) return [];
  const head = previous.findLast(({ block }) => block !== percent.sentence.block && !ITEM.test(block.text));
  if (!head || !endsInColon(head.block)) return [];
  const whole = head.quantities.findLast((one) => !one.bracket && sameUnit(one, part) && one.n >= part.n);
  return whole ? [{ parts: [part], whole: [whole], explicit: true, sure: true }] : [];
}
