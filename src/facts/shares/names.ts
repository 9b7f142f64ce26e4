/** Whether two amounts are spoken of by the same name: 街道问题29个 … 街道层面完成27个. */
import type { Quantity } from '../sentence.js';

const NO_NAME = /完成|整改|其中|已|共|处置|落实/g;

export function sharesName(part: Quantity, whole: Quantity): boolean {
  const name = part.lead.replace(NO_NAME, ' ');
  for (let i = 0; i < name.length - 1; i++) {
    const pair = name.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && whole.lead.includes(pair)) return true;
  }
  return false;
}
