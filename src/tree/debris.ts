/**
 * What transmission left in a text: HTML entities, entities that lost their ampersand, stray spaces inside dates and amounts.
 *
 * Each becomes an edit of the view, so that `2024年10 月20日` is read as one date while its span still covers the space, and a
 * remark says what was read for what. Nothing is ever changed in the text as published.
 */
import type { Remark } from '../types.js';
import type { Edit } from './view.js';

const ENTITY = /&?(?:amp;)*(nbsp|lt|gt|quot|amp|mdash|ldquo|rdquo|middot|hellip|ensp|emsp|#160);/g;
const MEANING: Record<string, string> = {
  nbsp: '',
  ensp: '',
  emsp: '',
  '#160': '',
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  hellip: '…',
};
const SPACE = /[ \u00a0\u2002-\u200b]+/g;
const DIGIT_BEFORE = /[0-9０-９.%％]/;
const WORD_BEHIND = /[\u4e00-\u9fff%％，。、；：）]/;
const WORD_BEFORE = /[\u4e00-\u9fff，。、；：（]/;
const DIGIT_BEHIND = /[0-9０-９]/;

/** Whether spaces at this place stand between a digit and a Chinese character or mark, on either side. */
function isStray(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const behind = text.charAt(end);
  return (
    (DIGIT_BEFORE.test(before) && WORD_BEHIND.test(behind)) || (WORD_BEFORE.test(before) && DIGIT_BEHIND.test(behind))
  );
}

export function findDebris(text: string, remark: (remark: Remark) => void): Edit[] {
  const edits: Edit[] = [];
  if (text.includes(';')) {
    for (const match of text.matchAll(ENTITY)) {
      const span = { start: match.index, end: match.index + match[0].length };
      edits.push({ start: span.start, end: span.end, replacement: MEANING[match[1] ?? ''] ?? '' });
      remark({ reason: `HTML entity left in the text: ${match[0]}`, ruleId: 'entity', source: 'tree', span });
    }
  }
  for (const match of text.matchAll(SPACE)) {
    const end = match.index + match[0].length;
    if (isStray(text, match.index, end)) edits.push({ start: match.index, end, replacement: '' });
  }
  return edits.sort((a, b) => a.start - b.start);
}
