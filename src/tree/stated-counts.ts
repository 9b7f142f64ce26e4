/**
 * How many problems the notice says there are: 12 in `3个方面12个问题`, 17 in `17项具体问题`, 34 in `三十四条问题`.
 *
 * Only a hint for the structure; whether the number is right is for the rule `numbering` to say.
 */
import type { Notice } from '../types.js';
import { readOrdinal } from './ordinal.js';

const STATED =
  /(\d{1,3}|[一二三四五六七八九十百]{1,6})(?:个|项|条|类)?(?:方面的?)?(?:具体|突出|主要|反馈|整改|共性|个性)?(?:问题|整改任务)/g;

export function statedCounts(notice: Notice): ReadonlySet<number> {
  const counts = new Set<number>();
  for (const match of notice.view.text.matchAll(STATED)) {
    const count = readOrdinal(match[1] ?? '');
    if (count !== undefined && count > 1) counts.add(count);
  }
  return counts;
}
