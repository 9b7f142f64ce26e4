/**
 * The base in a bracket: 案件60件(上年50件),增长20% · 同比减少42起,下降11.7%;…(去年同期分别为360起、57人).
 *
 * The bracket stands behind the current amount, behind the change, or at the end of the sentence for all changes in it.
 */
import type { Bracket, Quantity } from '../sentence.js';
import type { ChangeReading } from './claim.js';
import { endsIn, isPlain, PAST } from './ends.js';

export function bracketedBase(
  change: Quantity,
  before: readonly Quantity[],
  unit: string | undefined
): ChangeReading[] {
  const { sentence } = change;
  const ends = endsIn(
    before.filter((one) => !one.bracket || one.bracket === change.bracket),
    unit
  );
  const current = ends.at(-1);
  if (!current || change.bracket || current.segment !== change.segment) return [];
  const alike = (bracket: Bracket): Quantity[] =>
    bracket.quantities.filter((one) => one.figure.unit === current.figure.unit && !one.isChange);
  const told = sentence.brackets.filter((one) => PAST.test(one.text) && alike(one).length === 1);
  const behind = told.filter((one) => one.start >= current.figure.span.end);
  // Right behind the amount or the change first; else the last bracket of the sentence, for all.
  const own = behind.find((one) => one.owner === current) ?? behind.find((one) => isNext(one, change));
  // …,同比减少36件,下降14.4%(去年同期250件): nothing but changes between.
  const last = behind.at(-1);
  const between = sentence.quantities.filter(
    (one) => last && one.index > change.index && one.figure.span.end < last.start
  );
  const after = between.every((one) => one.isChange) ? last : undefined;
  const bracket = own ?? after ?? behind.find((one) => sentence.end - one.end <= 2 && one.quantities.length > 1);
  const base = bracket && alike(bracket)[0];
  if (!base) return [];
  const near = change.clause - current.clause <= 3;
  return [{ base, current, explicit: near, ...(near && (own ?? after) && isPlain(change, current) && { sure: true }) }];
}

function isNext(bracket: Bracket, change: Quantity): boolean {
  const gap = bracket.start - change.figure.span.end;
  return gap >= 0 && gap <= 2;
}
