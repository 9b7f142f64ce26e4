/**
 * Shares that say by what they count: 未缴4618件、8765万元,其中逾期329件、412万元,件数占7.12%,金额占4.70% · 住宅6处、1420户,完工2处、385户…,完工户数仅占计划户数之27.1%.
 *
 * Part and whole are called by a state and the unit, and the whole is what the part is bound to; or they are the two amounts of that unit.
 */
import rates from '../../lexicon/rates.json';
import { isShare, twinnedWith } from '../parts/group.js';
import type { Neighbours } from '../neighbours.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading, Totals } from './claim.js';

const CLAIM =
  /([\u4e00-\u9fff]{2})(?:的|之)?(户|人|件|处|家|项|个|辆|套|所|座|台|亩|宗|笔|起)数(?:仅|约|只|已|就|便)?占(?:全部|总|计划|应|预计|核定|申请|受理|登记|[\u4e00-\u9fff]{2})?\2数(?:的|之)(?:约|仅)?$/;

export function ofUnits(percent: Quantity, { before }: Neighbours, totals: Totals): ShareReading[] {
  const own = ofUnitAlone(percent);
  if (own.length > 0) return own;
  const [, state, unit] = CLAIM.exec(percent.lead.trim()) ?? [];
  if (!state || !unit) return [];
  const all = percent.sentence.quantities.filter((one) => one.index < percent.index && !one.bracket);
  const named = [...new Set([...all, ...before])].filter(
    (one) =>
      !isShare(one) &&
      one.figure.unit === unit &&
      (one.lead.trim() === '' ? (twinnedWith(one)?.lead ?? '') : one.lead).includes(state)
  );
  const [part] = named;
  if (!part || named.length > 1) return [];
  const wholes = (totals.get(part) ?? []).filter((one) => one.n >= part.n);
  return wholes
    .slice(0, 2)
    .map((whole) => ({ parts: [part], whole: [whole], explicit: true, ...(wholes.length === 1 && { sure: true }) }));
}

/** 件数占7.12%: of the last two amounts of that unit, the second a part of the first. */
function ofUnitAlone(percent: Quantity): ShareReading[] {
  const lead = percent.lead.trim();
  const word = (/^[其则]?([\u4e00-\u9fff]{2,3})占(?:比)?(?:为|约|达)?$/.exec(lead) ?? RECKONED.exec(lead))?.[1];
  const units = word === undefined ? [] : COUNTED.flatMap(([unit, words]) => (words.includes(word) ? [unit] : []));
  const amounts = percent.sentence.quantities.filter(
    (one) =>
      one.index < percent.index && units.includes(one.figure.unit) && !one.bracket && !one.isChange && !one.isRest
  );
  const [whole, part] = amounts.slice(-2);
  if (!whole || !part || whole.figure.unit !== part.figure.unit || whole.n < part.n) return [];
  return [{ parts: [part], whole: [whole], explicit: true, ...(amounts.length === 2 && { sure: true }) }];
}
/** 按金额计退费率 */
const RECKONED = /^按([\u4e00-\u9fff]{2,3}?)(?:计算?|统计)?(?:的|,)?[\u4e00-\u9fff]{2,6}率(?:为|达|约)?$/;
const COUNTED = Object.entries(rates.counted);
