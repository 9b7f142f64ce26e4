/**
 * How many problems the notice says there are: 12 in `3个方面12个问题`, 17 in `17项具体问题`, 34 in `三十四条问题`.
 *
 * Only a hint for the structure; whether the number is right is for the rule `numbering` to say.
 */
import type { Notice } from '../types.js';
import { readOrdinal } from './ordinal.js';

const STATED =
  /(\d{1,3}|[一二三四五六七八九十百]{1,6})(?:个|项|条|类)?(?:方面的?)?(?:具体|突出|主要|反馈|整改|共性|个性)?(?:问题|整改任务)$/;
/** Looked for from its end: numbers are many. */
const ENDS = ['问题', '整改任务'];
const LONGEST = 20;

export function statedCounts(notice: Notice): ReadonlySet<number> {
  const counts = new Set<number>();
  const { text } = notice.view;
  for (const end of ENDS) {
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
      const stated = STATED.exec(text.slice(Math.max(0, at - LONGEST), at + end.length));
      const count = readOrdinal(stated?.[1] ?? '');
      if (count !== undefined && count > 1) counts.add(count);
    }
  }
  return counts;
}
