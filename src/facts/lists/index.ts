/**
 * Stated numbers and the things listed beside them that they count: titles, names, values, parts.
 *
 * One kind of list, one file. Where a number has more than one list beside it, the first that comes out, or that is certain, is meant.
 */
import type { Sentence } from '../sentence.js';
import { addedUp, namesWithAmounts, namesWithAmountsBefore, type AddedUp } from './amounts.js';
import { namesBehind, namesInBracket, namesWithBrackets } from './behind.js';
import type { ListSource, StatedList } from './list.js';
import { namesBefore, namesOfUnit } from './names.js';
import { quotedBefore } from './quoted.js';
import { segmentsBehind } from './segments.js';
import { titlesBefore, titlesBehind } from './titles.js';
import { partsCounted, sumsOf, valuesListed } from './values.js';

export type { StatedList } from './list.js';

/** Nobody lists more than so many, and one thing is no list. */
const MOST = 60;

export function findLists(source: ListSource, sentences: readonly Sentence[]): StatedList[] {
  const sums = sumsOf(source.partGroups);
  let made: AddedUp | undefined;
  const added = (): AddedUp => (made ??= addedUp(source.partGroups));
  const found: StatedList[] = [];
  for (const { quantities } of sentences) {
    for (const quantity of quantities) {
      if (!quantity.figure.exact || quantity.n < 2 || quantity.n > MOST) continue;
      const values = valuesListed(source, quantity);
      // 甲、乙及和平等五处,分别为…: where a name may hold a 和, as many values decide.
      const broken = values && !comesOut(values) ? values : undefined;
      const list =
        broken ??
        usable(titlesBefore(source, quantity)) ??
        usable(titlesBehind(source, quantity)) ??
        usable(quotedBefore(source, quantity)) ??
        usable(namesBefore(source, quantity)) ??
        usable(namesOfUnit(source, quantity)) ??
        usable(namesInBracket(source, quantity)) ??
        usable(namesWithBrackets(source, quantity)) ??
        usable(namesBehind(source, quantity)) ??
        usable(segmentsBehind(source, quantity)) ??
        usable(namesWithAmountsBefore(source, quantity)) ??
        usable(namesWithAmounts(source, quantity, added)) ??
        values ??
        usable(partsCounted(source, quantity, sums));
      if (list) found.push(list);
    }
  }
  return found;
}

const comesOut = ({ stated, items }: StatedList): boolean => items.length === stated.n;

const usable = (list: StatedList | undefined): StatedList | undefined =>
  list && (list.certain || comesOut(list)) ? list : undefined;
