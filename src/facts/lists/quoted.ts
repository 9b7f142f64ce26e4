/** Things in quotation marks right before their count: 核有“查核频率不足”、“裁处基准不一”、“复查逾期未办”三项违失. */
import type { Span } from '../../types.js';
import type { Quantity } from '../sentence.js';
import { isMiscount, spansOf, type ListSource, type StatedList } from './list.js';

/** How far back the row may begin. */
const REACH = 240;
const ROW = /(?:[“「"][^“”「」"]{1,40}[”」"](?:[、和及与]|以及)?){2,}(?:\([^()]{0,30}\))?(等)?(?:共|共计|这)?$/;
const ONE = /[“「"][^“”「」"]{1,40}[”」"]/g;
const COUNTED = /^(?:项|个|类|种|大|款|件|宗|案|条|句|次|方面|领域|行动|工程)/;
/** “责任、监管、作风”三个方面: one pair of marks around all of them. */
const WITHIN = /[“「]((?:[\u4e00-\u9fff]{2,6}、){2,}[\u4e00-\u9fff]{2,6})[”」]$/;

export function quotedBefore({ notice }: ListSource, stated: Quantity): StatedList | undefined {
  if (!COUNTED.test(stated.figure.unit)) return undefined;
  const { start } = stated.figure.span;
  const { text } = notice.view;
  const before = text.slice(Math.max(stated.sentence.start, start - REACH), start);
  const row = ROW.exec(before);
  if (!row) return oneQuotation(stated, text, before);
  const from = start - before.length + row.index;
  const items: Span[] = [...row[0].matchAll(ONE)].map((one) => ({
    start: from + one.index,
    end: from + one.index + one[0].length,
  }));
  // What is quoted first may be the name of what the others belong to.
  return { stated, items, open: row[1] !== undefined, certain: isMiscount(stated, items) };
}

function oneQuotation(stated: Quantity, text: string, before: string): StatedList | undefined {
  const [whole, row] = WITHIN.exec(before) ?? [];
  if (!whole || !row) return undefined;
  const items = spansOf(row.split('、'), text, stated.figure.span.start - whole.length);
  return { stated, items, open: false, certain: isMiscount(stated, items) };
}
