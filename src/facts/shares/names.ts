/** Whether two amounts are spoken of by the same name: 街道问题29个 … 街道层面完成27个. */
import type { Quantity } from '../sentence.js';
import { sharePair } from '../words-beside.js';

const NO_NAME = /完成|整改|其中|已|共|处置|落实/g;

export function sharesName(part: Quantity, whole: Quantity): boolean {
  return sharePair(part.lead.replace(NO_NAME, ' '), whole.lead);
}
