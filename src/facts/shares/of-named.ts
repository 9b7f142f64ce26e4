/** 存款余额498亿元;贷款余额362亿元,存贷比72.6%: a ratio that is called after both of its amounts. */
import rates from '../../lexicon/rates.json';
import type { Neighbours } from '../neighbours.js';
import { isShare, sameUnit } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading } from './claim.js';

const NAMED = Object.entries(rates.ofTwo as Record<string, { part: string; whole: string; not?: string }>);

/** Whether the percentage is one of these. */
export function isOfTwo({ lead }: Quantity): boolean {
  return NAMED.some(([name]) => lead.includes(name));
}

export function ofNamed(percent: Quantity, { before, earlier }: Neighbours): ShareReading[] {
  const [, words] =
    NAMED.find(([name]) =>
      percent.lead
        .trim()
        .replace(/[为达约]+$/, '')
        .endsWith(name)
    ) ?? [];
  if (!words) return [];
  const known = [...earlier, ...before].filter((one) => !isShare(one) && !one.isChange && !one.bracket);
  const { not } = words;
  const called = (word: string): Quantity[] =>
    known.filter((one) => one.lead.includes(word) && !(not !== undefined && one.lead.includes(not)));
  const parts = called(words.part);
  const part = parts.at(-1);
  const wholes = part ? called(words.whole).filter((one) => sameUnit(one, part) && one !== part) : [];
  const [whole] = wholes;
  if (!part || !whole) return [];
  const alone = parts.length === 1 && wholes.length === 1;
  return [{ parts: [part], whole: [whole], explicit: alone }];
}
