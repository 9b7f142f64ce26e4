/**
 * Several changes given together: 立案64起、金额318.5万元,分别比上年的50起、254.8万元增加28%、25%.
 *
 * As many amounts as changes, in the same order; the bases behind 比 or 较, or in a bracket at the end (上年立案50起,…).
 */
import { isShare } from '../parts/group.js';
import type { Quantity } from '../sentence.js';
import type { ChangeReading } from './claim.js';
import { COMPARED, isSeasonBefore, PAST } from './ends.js';

/** The changes of its clause under its words, itself among them. */
function toldWith(change: Quantity): Quantity[] {
  const { sentence, clause, bracket, cue } = change;
  return sentence.quantities.filter(
    (one) => one.clause === clause && one.bracket === bracket && one.cue === cue && one.isChange
  );
}

/** Undefined where the change stands alone; then the other ways apply. */
export function respective(change: Quantity, before: readonly Quantity[]): ChangeReading[] | undefined {
  const { sentence } = change;
  if (!/分别|依次|各/.test(sentence.text)) return undefined;
  const list = toldWith(change);
  const [first] = list;
  if (list.length < 2 || !first) return undefined;
  const k = list.indexOf(change);
  const amounts = before.filter((one) => one.index < first.index && !one.bracket && !one.isChange && !isShare(one));
  const last = amounts.slice(-list.length);
  if (last.length < list.length) return [];
  if (COMPARED.test((last[0] as Quantity).lead)) {
    const currents = amounts.slice(-2 * list.length, -list.length);
    const fits =
      currents.length === list.length && currents.every((one, i) => one.figure.unit === last[i]?.figure.unit);
    const [base, current] = [last[k], currents[k]];
    return fits && base && current ? [{ base, current, explicit: true, sure: true }] : [];
  }
  const current = last[k] as Quantity;
  const from = change.figure.span.end;
  // …下降42.9%和45.8%;伤67人,下降31.6%(去年同期伤98人): behind the semicolon it is of another change.
  const bracket = sentence.brackets.find(
    (one) =>
      one.start >= from &&
      PAST.test(one.text) &&
      !sentence.quantities.some(
        (other) =>
          other.isChange &&
          !other.bracket &&
          other.figure.span.start > from &&
          other.figure.span.end <= one.start &&
          !list.includes(other)
      ) &&
      !sentence.text.slice(from - sentence.start, one.start - sentence.start).includes(';')
  );
  const told =
    bracket?.quantities ??
    sentence.quantities.filter((one) => one.index > change.index && !one.bracket && isSeasonBefore(one));
  const bases = told.filter((one) => one.figure.unit === current.figure.unit && !one.isChange);
  const [base] = bases;
  return base && bases.length === 1 ? [{ base, current, explicit: true, sure: true }] : [];
}

/** 执行率74.2%,较上年及前年的81.1%、77.5%分别下降6.9个、3.3个百分点: one amount against several, in their order. */
export function againstEach(change: Quantity, before: readonly Quantity[], unit: string | undefined): ChangeReading[] {
  const list = toldWith(change);
  const [first] = list;
  if (!first || list.length < 2 || !/分别|依次|各/.test(first.clauseLead)) return [];
  const amounts = before.filter(
    (one) =>
      one.index < first.index &&
      !one.bracket &&
      !one.isChange &&
      (unit === undefined ? !isShare(one) : one.figure.unit === unit)
  );
  const bases = amounts.slice(-list.length);
  const k = list.indexOf(change);
  const base = bases[k];
  // 学习14次、研讨5次,比上年的10次、3次分别增加4次、2次: as many amounts as bases.
  const currents = amounts.slice(-2 * list.length, -list.length);
  const paired =
    currents.length === list.length &&
    currents.every((one, i) => one.item === i && one.clause === currents[0]?.clause) &&
    (bases[0]?.clause ?? 0) - (currents[0]?.clause ?? 0) === 1 &&
    bases.every((one, i) => one.clause === bases[0]?.clause && one.figure.unit === currents[i]?.figure.unit);
  const own = currents[k];
  if (paired && base && own && COMPARED.test(bases[0]?.clauseLead ?? ''))
    return [{ base, current: own, explicit: true, sure: true }];
  const current = amounts.at(-list.length - 1);
  if (!base || !current || first.clause - base.clause > 1 || base.clause - current.clause !== 1) return [];
  const together = bases.every((one) => one.clause === bases[0]?.clause && one.figure.unit === current.figure.unit);
  if (!together || !COMPARED.test(bases[0]?.clauseLead ?? '')) return [];
  return [{ base, current, explicit: true, sure: true }];
}
