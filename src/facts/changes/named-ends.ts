/** 男性510人,女性532人,女性较男性多22人: the two ends are called by name, and their amounts stand before in the sentence. */
import { isShare } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import type { ChangeReading } from './claim.js';

const NAMES =
  /^(?:而|其中)?([\u4e00-\u9fff]{2,10})(?:较|比)([\u4e00-\u9fff]{2,10}?)(?:的)?(?:多|少|高|低|增加|减少|高出|多出)(?:了|出)?$/;
const TIME = /年|月|期|季|计划|预算|目标|平均|此前|之前/;

/** @param unit of the ends; a percentage has none */
export function namedEnds(change: Quantity, before: readonly Quantity[], unit: string | undefined): ChangeReading[] {
  const [, now, then] = NAMES.exec(change.lead.trim()) ?? [];
  if (!now || !then || unit === undefined || TIME.test(now + then)) return [];
  const called = (name: string): Quantity[] =>
    before.filter(
      (one) =>
        one.sentence === change.sentence &&
        !one.isChange &&
        one.figure.unit === unit &&
        (unit === '%' || !isShare(one)) &&
        one.lead
          .trim()
          .replace(/[为有达]$/, '')
          .endsWith(name)
    );
  const [[current, another], [base, second]] = [called(now), called(then)];
  return current && base && !another && !second ? [{ base, current, explicit: true, sure: true }] : [];
}
