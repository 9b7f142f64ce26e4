/** Things told one a segment behind their count: 涉及3批次:城东粮油店销售的挂面,…;城西面包坊生产的吐司,…;南关副食店销售的泡菜,…。 */
import type { Span } from '../../types.js';
import type { Quantity } from '../sentence.js';
import { COMMON, runsOf } from '../words-beside.js';
import { isMiscount, type ListSource, type StatedList } from './list.js';

/** The colon stands right behind what is counted. */
const ANNOUNCED = /^[\u4e00-\u9fff]{0,8}(?:,?(?:分别|依次|具体)?[是为即]|,(?:包括|具体如下|名单如下))?:/;
const COUNTED = /^(?:批次|[起件宗例家个处所项名户])$/;
/** They go on about what was listed. */
const GOES_ON = /^(?:其中|另|此外|同时|并|对|已|均|上述|以上|共|合计|目前)/;
/** 两个属于一年内整改类: it tells of more than one. */
const SEVERAL = /^(?:另外?|其余|还有|有)?(?:[两二三四五六七八九十]|[2-9]|\d{2,})[个项起件宗例家处所户批]/;
/** Characters of a segment that tells of a thing. */
const LEAST = 8;

export function segmentsBehind(source: ListSource, stated: Quantity): StatedList | undefined {
  const { sentence, figure, bracket } = stated;
  if (bracket || !COUNTED.test(figure.unit)) return undefined;
  const { text } = source.notice.view;
  const head = ANNOUNCED.exec(text.slice(figure.span.end, sentence.end));
  if (!head) return undefined;
  const items = segmentsOf(text, figure.span.end + head[0].length, sentence.end);
  const words = items.map(({ start, end }) => text.slice(start, end));
  if (
    items.length < 2 ||
    words.some((one) => one.length < LEAST || GOES_ON.test(one) || /等$|,[均都]/.test(one) || SEVERAL.test(one))
  )
    return undefined;
  return { stated, items, open: false, certain: areAlike(words) && isMiscount(stated, items) };
}

/** From `start` to the end of the sentence, cut at each `;` outside of brackets. */
function segmentsOf(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at <= end; at++) {
    const mark = text[at];
    if (mark === '(') depth++;
    else if (mark === ')') depth--;
    else if ((mark === ';' && depth === 0) || mark === '。' || at === end) {
      if (at > from) spans.push({ start: from, end: at });
      from = at + 1;
      if (mark === '。') break;
    }
  }
  return spans;
}

/** Each of them has the same word: 销售, 检出, 罚款. */
function areAlike([first = '', ...others]: readonly string[]): boolean {
  return runsOf(first, 2).some(
    (pair) => /^[\u4e00-\u9fff]{2}$/.test(pair) && !COMMON.test(pair) && others.every((one) => one.includes(pair))
  );
}
