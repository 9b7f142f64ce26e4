/**
 * Findings that are announced by a word instead of a number: `反馈问题:…` with `整改情况:…` below, again and again.
 *
 * Where the same word opens several blocks and no numbered heading stands right before them, the word is the label of the
 * finding, and it is counted through. Below a numbered heading it is only the name of a field (see `fields.ts`).
 */
import type { Label, Notice } from '../types.js';

const WORD =
  /^(?:【)?(?:(?:巡察|巡视|督察|审计)?(?:反馈|发现)(?:的)?问题|存在(?:的)?问题|具体问题|整改问题|问题)(?:】:?|:)/;

export function unnumberedIssues(notice: Notice, labels: readonly Label[]): Label[] {
  const opening = new Set<number>();
  for (const label of labels) if (label.opens && label.style !== 'is') opening.add(label.block);
  const found: Label[] = [];
  let belowHeading = 0;
  for (const block of notice.blocks) {
    if (block.kind !== 'paragraph' || opening.has(block.index)) continue;
    const match = WORD.exec(block.text);
    if (!match) continue;
    const before = notice.blocks[block.index - 1];
    if (before && opening.has(before.index) && before.text.length < 60) belowHeading++;
    found.push({
      raw: match[0],
      style: 'issue',
      ordinal: found.length + 1,
      block: block.index,
      opens: true,
      start: block.start,
      end: block.start + match[0].length,
    });
  }
  // The first one under a new section heading stands below a heading too.
  return found.length >= 2 && belowHeading * 2 <= found.length ? found : [];
}
