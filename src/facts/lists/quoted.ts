/** Things in quotation marks right before their count: 核有“查核频率不足”、“裁处基准不一”、“复查逾期未办”三项违失. */
import type { Span } from '../../types.js';
import type { Quantity } from '../sentence.js';
import type { ListSource, StatedList } from './list.js';

/** How far back the row may begin. */
const REACH = 240;
const ROW = /(?:[“「"][^“”「」"]{1,40}[”」"](?:[、和及与]|以及)?){2,}(?:\([^()]{0,30}\))?(等)?(?:共|共计|这)?$/;
const ONE = /[“「"][^“”「」"]{1,40}[”」"]/g;
const COUNTED = /^(?:项|个|类|种|大|款|件|宗|案|条|句|方面|领域|行动|工程)/;

export function quotedBefore({ notice }: ListSource, stated: Quantity): StatedList | undefined {
  if (!COUNTED.test(stated.figure.unit)) return undefined;
  const { start } = stated.figure.span;
  const before = notice.view.text.slice(Math.max(stated.sentence.start, start - REACH), start);
  const row = ROW.exec(before);
  if (!row) return undefined;
  const from = start - before.length + row.index;
  const items: Span[] = [...row[0].matchAll(ONE)].map((one) => ({
    start: from + one.index,
    end: from + one.index + one[0].length,
  }));
  // What is quoted first may be the name of what the others belong to.
  const off = items.length - stated.n;
  return { stated, items, open: row[1] !== undefined, certain: Math.abs(off) === 1 };
}
