/**
 * Changes told in a sentence of their own, behind one of this time and one of the time before: 接报火灾1326起,死亡9人,受伤21人。去年同期接报火灾1488起,死亡12人,受伤19人。
 * 相比之下,火灾起数下降10.9%,亡人数下降25%.
 *
 * The change names what it is of: by the unit (起数), by the words or by the verb of its amount (亡人数 of 死亡12人).
 */
import { isShare } from '../parts/group.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { ChangeReading } from './claim.js';

const BEFORE = /^[\s”"“]*(?:而|,)?(?:去年|上年|前年|上一年)(?:度|同期)?/;
const COMPARES = /相比|同比|对比|比较|分别/;

export function ofSeasonBefore(change: Quantity, previous: readonly Sentence[]): ChangeReading[] {
  const [now, then] = previous.slice(-2);
  if (!now || !then || !BEFORE.test(then.text) || !COMPARES.test(change.sentence.text)) return [];
  if ([now, then].some(({ block }) => block !== change.sentence.block)) return [];
  const name = change.lead.trim().replace(/(?:同比|分别|均|也)+/g, '');
  const pairs = then.quantities.flatMap((base) => {
    const current = now.quantities.filter((one) => isAlike(one, base));
    return isPlain(base) && current.length === 1 && names(name, base)
      ? [{ base, current: current[0] as Quantity }]
      : [];
  });
  const [pair] = pairs;
  return pair && pairs.length === 1 ? [{ ...pair, explicit: true, sure: true }] : [];
}

const isPlain = (one: Quantity): boolean => !one.bracket && !one.isChange && !isShare(one);

/** The same unit, behind the same words. */
function isAlike(one: Quantity, base: Quantity): boolean {
  return isPlain(one) && one.figure.unit === base.figure.unit && endOf(one.lead) === endOf(base.lead);
}

const endOf = (lead: string): string => lead.trim().slice(-2);

function names(name: string, { lead, figure }: Quantity): boolean {
  const plain = name.replace(VERB, '');
  if (plain.length < 2) return false;
  if (plain.endsWith(`${figure.unit}数`)) {
    const verb = plain.charAt(plain.length - figure.unit.length - 2);
    return figure.unit !== '人' || (verb !== '' && endOf(lead).includes(verb));
  }
  return lead.trim().endsWith(plain.slice(-2));
}
const VERB = /(?:下降|上升|减少|增加|增长|降低|提高|上涨|下跌)(?:了|约|近|达|为)*$/;
