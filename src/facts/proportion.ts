/** Proportions of three numbers and more: 三次产业结构由上年的12.4∶40.1∶47.5调整为11.8∶40.6∶47.6 has two. */
import { nextOf, type Quantity, type Sentence } from './sentence.js';

/** The numbers of each, in order. */
export function proportionsIn({ quantities, text, start }: Sentence): Quantity[][] {
  const found: Quantity[][] = [];
  for (const one of quantities) {
    if (one.figure.unit !== '') continue;
    const list = found.at(-1);
    const last = list?.at(-1);
    const between = last && text.slice(last.figure.span.end - start, one.figure.span.start - start);
    if (list && last && nextOf(last) === one && /^[:∶]$/.test(between ?? '')) list.push(one);
    else found.push([one]);
  }
  return found.filter((list) => list.length >= LEAST);
}
const LEAST = 3;
