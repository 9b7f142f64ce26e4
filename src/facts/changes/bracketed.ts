/**
 * The base in a bracket: 案件60件(上年50件),增长20% · 同比减少42起,下降11.7%;…(去年同期分别为360起、57人).
 *
 * The bracket stands behind the current amount, behind the change or the changes, or at the end of the sentence for all changes in it. Where
 * several amounts may be the current one, that which shares its name with the change (死亡人数减少7人) is.
 */
import { isShare } from '../parts/group.js';
import type { Bracket, Quantity } from '../sentence.js';
import { sharePair } from '../words-beside.js';
import type { ChangeReading } from './claim.js';
import { endsIn, isPlain, PAST } from './ends.js';

/** An earlier year or quarter in front: (2022年为5,428宗), (第三季为1,776宗). */
const EARLIER = /^(?:\d{2,4}年|第?[一二三四1-4]季|[\d一二三四五六七八九十]{1,2}月)/;

export function bracketedBase(
  change: Quantity,
  before: readonly Quantity[],
  unit: string | undefined
): ChangeReading[] {
  const { sentence } = change;
  if (change.bracket) return [];
  const ends = endsIn(before, unit).filter((one) => !one.bracket && one.segment === change.segment);
  const told = sentence.brackets.filter((one) => !one.parent && (PAST.test(one.text) || EARLIER.test(one.text)));
  const [own, shared] = bracketsFor(change, told);
  const bracket = own ?? told.findLast((one) => one.owner !== undefined && one.owner === ends.at(-1)) ?? shared;
  if (!bracket) return [];
  const bases = bracket.quantities.filter((one) => !one.isChange && (unit === '%' || !isShare(one)));
  const currents = ends.filter((one) => bases.filter((base) => base.figure.unit === one.figure.unit).length === 1);
  const owner = currents.find((one) => one === bracket.owner);
  const current = owner ?? currents.findLast((one) => sharesWord(change, one)) ?? currents.at(-1);
  const base = bases.find((one) => one.figure.unit === current?.figure.unit);
  if (!current || !base || base.index < current.index) return [];
  const near = change.clause - current.clause <= 3;
  // 成功率68.5%,同比上升2.9个百分点(2023年为65.6%): nothing stands between the three.
  const beside =
    bracket === own && bases.length === 1 && current === ends.at(-1) && change.clause - current.clause <= 1;
  const alone = currents.length === 1 || current === owner || beside;
  const sure = near && alone && bracket !== shared && isPlain(change, current);
  return [
    {
      base,
      current,
      explicit: near || sharesWord(change, current),
      ...(sure && { sure, told: beside && bracket.owner === change }),
    },
  ];
}

/** The bracket behind the change, nothing but other changes between; and the one at the end of the sentence. */
function bracketsFor(
  change: Quantity,
  told: readonly Bracket[]
): [own: Bracket | undefined, shared: Bracket | undefined] {
  const { sentence } = change;
  const { end } = change.figure.span;
  const behind = told.filter((one) => one.start >= end);
  const [next] = behind;
  const between = sentence.quantities.filter(
    (one) => next && one.index > change.index && one.figure.span.end <= next.start
  );
  const own = next && between.every((one) => one.isChange && one.segment === change.segment) ? next : undefined;
  const last = behind.at(-1);
  return [own, last && sentence.end - last.end <= 2 && last.quantities.length > 1 ? last : undefined];
}

/** Two characters of the words before the change name the amount: 死亡人数减少7人 and 死亡59人. */
function sharesWord(change: Quantity, one: Quantity): boolean {
  return sharePair(change.clauseLead.slice(-16), one.lead);
}
