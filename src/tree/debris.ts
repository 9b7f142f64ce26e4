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
/** Spaces between a digit and a Chinese character or mark, on either side. */
const SPACE =
  /(?<=[0-9０-９.%％])[ \u00a0\u2002-\u200b]+(?=[\u4e00-\u9fff%％，。、；：）])|(?<=[\u4e00-\u9fff，。、；：（])[ \u00a0\u2002-\u200b]+(?=[0-9０-９])/g;

export function findDebris(text: string, remark: (remark: Remark) => void): Edit[] {
  const edits: Edit[] = [];
  if (text.includes(';')) {
    for (const match of text.matchAll(ENTITY)) {
      const span = { start: match.index, end: match.index + match[0].length };
      edits.push({ ...span, replacement: MEANING[match[1] ?? ''] ?? '' });
      remark({ reason: `HTML entity left in the text: ${match[0]}`, ruleId: 'entity', source: 'tree', span });
    }
  }
  if (/[ \u00a0\u2002-\u200b]/.test(text)) {
    for (const match of text.matchAll(SPACE)) {
      edits.push({ start: match.index, end: match.index + match[0].length, replacement: '' });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}
