/**
 * So many as the text says beforehand: 十大死因合计15.6万人。依次为:(1)…5.3万人;…(10)…0.5万人 · 前三位的区合计受理451件:甲区187件、乙区164件、丙区100件.
 *
 * The total says how many classes it is of, and as many figures of its unit follow, in the sentence or in the next: then they are all.
 */
import type { Quantity } from '../sentence.js';
import { isBase, oneClause, sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

const COUNT =
  /(?:前|首)?([三四五六七八九十]|[1-9]\d?)(?:大|位|名|类|种|项)[^,。;\d]{0,12}(?:合计|共计|总计|合共|共)[^,。;\d]{0,4}$/;
const DIGITS = '零一二三四五六七八九十';

export function countedParts(level: Level, groups: PartGroup[]): void {
  const { quantities, sentence } = level;
  if (level.bracket) return;
  const last = level.earlier.at(-1);
  const told = last && last.block === sentence.block ? last.quantities.filter((one) => !one.bracket) : [];
  for (const total of [...told, ...quantities]) {
    const count = numberBefore(total);
    if (count === undefined) continue;
    const same = total.sentence === sentence;
    const list = quantities.filter(
      (one) => sameUnit(one, total) && !one.isChange && (!same || one.index > total.index)
    );
    if (list.length !== count || list.some((one) => one.isTotal || isBase(one) || one.n > total.n)) continue;
    if (!same && told.some((one) => one.index > total.index && sameUnit(one, total))) continue;
    if (list.every((one, i) => i === 0 || isBeside(list[i - 1] as Quantity, one)))
      groups.push({ readings: [{ total, parts: list }], binding: 'closed', cue: 'counted' });
  }
}

function numberBefore({ clauseLead, isChange }: Quantity): number | undefined {
  const word = isChange ? undefined : COUNT.exec(clauseLead.trim())?.[1];
  if (!word) return undefined;
  return DIGITS.includes(word) ? DIGITS.indexOf(word) : Number(word);
}

/** Items of one list, or of one row of segments. */
function isBeside(a: Quantity, b: Quantity): boolean {
  return oneClause(a, b) || b.segment - a.segment === 1 || (b.segment === a.segment && b.clause - a.clause === 1);
}
