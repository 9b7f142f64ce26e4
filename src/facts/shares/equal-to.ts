/** 补缴税款187.2万元、…,处罚款93.6万元,罚款相当于补缴税款的50%: both amounts are called by name. */
import type { Neighbours } from '../neighbours.js';
import { isShare, sameUnit } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading } from './claim.js';

const EQUAL = /(?:^|,)([\u4e00-\u9fff]{2,10}?)(?:仅|约|已)?(?:相当于|等于)([\u4e00-\u9fff]{2,10})的(?:约|近)?$/;

export function equalTo(percent: Quantity, { before }: Neighbours): ShareReading[] {
  const [, part = '', whole = ''] = EQUAL.exec(percent.lead.trim()) ?? [];
  const called = (name: string): Quantity[] =>
    before.filter((one) => !isShare(one) && !one.isChange && name !== '' && one.lead.trim().endsWith(name));
  const [a, ...others] = called(part);
  const [b, ...more] = called(whole);
  if (!a || !b || a === b || others.length > 0 || more.length > 0 || !sameUnit(a, b)) return [];
  return [{ parts: [a], whole: [b], explicit: true, sure: true }];
}
