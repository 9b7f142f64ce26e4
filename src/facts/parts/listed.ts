/**
 * A row of names to the end of its sentence, right behind an amount that it misses by a slip of the pen: 河长在册312名,县级18名,乡级86名,村级206名.
 *
 * Nothing says that the names are all there are, so the row refutes only where no class can have been left out: by one, or by two digits that
 * changed places in one of the figures, or by one digit that is not the last.
 */
import { COMPARED, PAST } from '../changes/ends.js';
import { areSwapped, differInOneDigit } from '../compare.js';
import type { Quantity } from '../sentence.js';
import { isBase, isShare, sameUnit, type PartGroup } from './group.js';
import { BREAK, MAX, type Level } from './level.js';
import { added, adds, isOffByOne, sumOf } from './near.js';

const LEAST = 3;
const NAME = /^[\u4e00-\u9fff“”]{2,14}$/;
/** Some of them only, or amounts of another kind. */
const OTHER =
  /其中|主要|最多|居首|首位|居前|为主|重点|典型|另|还|再|又|新|同时|平均|每|不少于|以上|以下|目标|应|去年|上年|同期|累计|共|达到?$/;

/** What was done, one act after the other, is no class of it: 受理28件,初核12件,了结8件. */
const ACT =
  /[处移立结核办改收退查报参训补注罚审转交撤停关验检修拆建完评]|合格|优秀|良好|达标|满意|诫勉|通报|警告|谈话|约谈|留置|批捕|逮捕/;

export function listedParts({ text, bracket, quantities, sentence }: Level, groups: PartGroup[]): void {
  if (bracket) return;
  quantities.forEach((total, at) => {
    if (total.isChange || total.isRest || total.figure.loose || isShare(total) || isBase(total)) return;
    if (
      total.state ||
      total.lead.includes('平均') ||
      COMPARED.test(total.lead) ||
      PAST.test(total.lead) ||
      total.n < SMALL
    )
      return;
    const parts = rowBehind(quantities, at);
    if (parts.length === 0 || adds({ total, parts })) return;
    const end = (parts.at(-1) as Quantity).figure.span.end;
    if (/等/.test(text.slice(end, sentence.end)) || !isNearMiss(total, parts)) return;
    groups.push({ readings: [{ total, parts }], binding: 'closed', cue: 'list' });
  });
}
/** Among smaller amounts everything is near. */
const SMALL = 10;

/** The amounts of the unit behind the total, where all of them are names with a clause or an item each. */
function rowBehind(quantities: readonly Quantity[], at: number): Quantity[] {
  const total = quantities[at] as Quantity;
  const parts = quantities.slice(at + 1).filter((one) => sameUnit(one, total));
  const [first] = parts;
  if (
    !first ||
    parts.length < LEAST ||
    parts.length > MAX ||
    first.clause - total.clause > 2 ||
    first.clause === total.clause
  )
    return [];
  const names = parts.map(({ lead }) => lead.trim());
  if (
    new Set(names).size < names.length ||
    names.some((one) => !NAME.test(one) || OTHER.test(one) || ACT.test(one) || BREAK.test(one))
  )
    return [];
  const inRow = parts.every((one, k) => {
    const last = parts[k - 1];
    if (!last) return true;
    return one.clause - last.clause === 1 || (one.clause === last.clause && one.item - last.item === 1);
  });
  return inRow && parts.every((one) => !one.isChange && !one.isTotal && one.n <= total.n) ? parts : [];
}

function isNearMiss(total: Quantity, parts: readonly Quantity[]): boolean {
  if (![total, ...parts].every(({ figure }) => figure.exact)) return false;
  const gap = Math.abs(added(parts) - total.n);
  if (gap === 1) return true;
  const sum = sumOf(parts);
  const { value } = total.figure;
  if (areSwapped(value, sum) || isOffByOne(total, parts, ({ figure }, right) => areSwapped(figure.value, right)))
    return true;
  return total.n >= LARGE && gap >= 10 && differInOneDigit(value, sum);
}
const LARGE = 100;
