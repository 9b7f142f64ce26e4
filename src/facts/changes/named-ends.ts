/**
 * The two ends are called by name, and their amounts stand before: 男性510人,女性532人,女性较男性多22人 · 昼间达标率97.1%,夜间达标率88.6%,夜间低于昼间8.5个百分点 ·
 * 总体合格率97.2%。…糕点57批次,合格率94.7%。糕点合格率比总体合格率低2.5个百分点.
 */
import { isShare } from '../parts/group.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { ChangeReading } from './claim.js';

const NAMES =
  /^(?:而|其中)?([\u4e00-\u9fff]{2,10})(?:较|比)([\u4e00-\u9fff]{2,10}?)(?:的)?(?:多|少|高|低|快|慢|增加|减少|高出|多出)(?:了|出)?$/;
const PLACED =
  /^(?:而|其中)?([\u4e00-\u9fff]{2,10})(?:高于|低于|快于|慢于|优于|多于|少于|超过)([\u4e00-\u9fff]{2,10}?)$/;
const APART = /^(?:而|其中)?([\u4e00-\u9fff]{2,10})[与和同跟及]([\u4e00-\u9fff]{2,10}?)(?:之间)?相差(?:了|达|约)?$/;
const TIME = /年|月|期|季|计划|预算|目标|平均|此前|之前/;
/** 糕点合格率: the rate, and what it is of. */
const RATE = /^([\u4e00-\u9fff]{2,})([\u4e00-\u9fff]{2}率)$/;
/** In how many sentences before rates may stand. */
const REACH = 8;

/** @param unit of the ends; a percentage has none */
export function namedEnds(change: Quantity, previous: readonly Sentence[], unit: string | undefined): ChangeReading[] {
  const lead = change.lead.trim();
  const [, now, then] = NAMES.exec(lead) ?? (unit === '%' ? (PLACED.exec(lead) ?? APART.exec(lead)) : undefined) ?? [];
  if (!now || !then || unit === undefined || TIME.test(now + then)) return [];
  const here = amountsOf(change.sentence, unit).filter((one) => one.index < change.index);
  const further = previous.slice(-REACH).flatMap((one) => amountsOf(one, unit));
  const called = (name: string): Quantity | undefined =>
    only(here.filter((one) => bears(one, name))) ??
    (unit === '%'
      ? (only(here.filter(({ lead }) => lead.includes(name))) ?? further.findLast((one) => bears(one, name)))
      : undefined);
  const [current, base] = [called(now), called(then)];
  return current && base && current !== base ? [{ base, current, explicit: true, sure: true }] : [];
}

/** 执行率与达成率相差22.8个百分点: of two rates by their names, and of no others. */
export const areTwoRates = ({ clauseLead }: Quantity): boolean => TWO_RATES.test(clauseLead.trim());
const TWO_RATES = /[\u4e00-\u9fff]{2}率[与和同跟及][\u4e00-\u9fff]{2,8}率(?:之间)?相差(?:了|达|约)?$/;

const amountsOf = ({ quantities }: Sentence, unit: string): Quantity[] =>
  quantities.filter((one) => !one.isChange && one.figure.unit === unit && (unit === '%' || !isShare(one)));

const only = <One>(list: readonly One[]): One | undefined => (list.length === 1 ? list[0] : undefined);

function bears(one: Quantity, name: string): boolean {
  const lead = one.lead.trim().replace(/[为有达仅只约]+$/, '');
  if (lead.endsWith(name)) return true;
  const [, thing = '', rate = ''] = RATE.exec(name) ?? [];
  return thing !== '' && lead.endsWith(rate) && rowBefore(one).includes(thing);
}

/** The words of its segment up to it. */
function rowBefore({ sentence, figure, segment }: Quantity): string {
  const first = sentence.quantities.findLast((one) => one.segment < segment);
  const from = first ? first.figure.span.end - sentence.start : 0;
  return sentence.text.slice(from, figure.span.start - sentence.start);
}
