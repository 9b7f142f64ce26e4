/**
 * As many classes as the text counts beside their total: 4类65个问题,涉及23个单位,其中财政类21个、预算类18个、投资类14个、民生类12个 · 供水1862件、物业1517件、噪声985件
 * 三类诉求共4364件.
 *
 * The count of the classes stands right before the total, and the list behind or before it has just so many (`counted`).
 */
import { nextOf, type Quantity } from '../sentence.js';
import { followsInList, isBase, sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

const CLASSES = /^(?:大?类|种|类别|方面|领域)$/;
/** Of two anything may be said. */
const [LEAST, MOST] = [3, 12];
/** 财政管理类21个: the name of a class. */
const NAMED = /(?:[类型]|方面|领域|环节)(?:问题|案件|事项)?(?:为|有)?$/;
/** 其中, 分别为 open the list. */
const OPENS = /^(?:其中|分别|包括|分为|具体|按|即)/;
/** 三类问题合同117份, 五类诉求共17974件: what the classes are of. */
const THING = /^[\u4e00-\u9fff]{0,10}$/;
/** What was done of the classes, or is left, and no total of theirs. */
const DONE = /[已未占中超]|完成|整改|办结|其余|剩余|涉及/;

export function classedParts({ quantities }: Level, groups: PartGroup[]): void {
  for (const count of quantities) {
    const total = nextOf(count);
    if (!CLASSES.test(count.figure.unit) || count.n < LEAST || count.n > MOST || !total) continue;
    if (total.clause !== count.clause || total.bracket !== count.bracket || total.isChange) continue;
    const parts = listBehind(count, total, quantities) ?? listBefore(count, total);
    if (parts) groups.push({ readings: [{ total, parts }], binding: 'closed', cue: 'counted' });
  }
}

/** 4类65个: the list begins behind, with the names of classes. */
function listBehind({ n, tail }: Quantity, total: Quantity, all: readonly Quantity[]): Quantity[] | undefined {
  if (tail.trim() !== '') return undefined;
  const first = all.find(
    (one) =>
      one.index > total.index &&
      one.segment === total.segment &&
      sameUnit(one, total) &&
      NAMED.test(one.lead.trim()) &&
      OPENS.test(one.clauseLead.trim())
  );
  return first && listOf(first, n, total);
}

/** The run of items from one on, where it has just so many. */
function listOf(first: Quantity, count: number, total: Quantity): Quantity[] | undefined {
  const parts = [first];
  for (let next = nextOf(first); next && isItem(parts.at(-1) as Quantity, next, total); next = nextOf(next))
    parts.push(next);
  return parts.length === count && parts.every((one) => NAMED.test(one.lead.trim())) ? parts : undefined;
}

/** 供水1862件、物业1517件、噪声985件三类诉求共: they stand right before their count. */
function listBefore(count: Quantity, total: Quantity): Quantity[] | undefined {
  const words = total.lead.trim();
  if (!THING.test(words) || DONE.test(words)) return undefined;
  const parts = itemsBefore(count, total);
  return parts.length === count.n && parts.every((one) => one.n <= total.n) ? parts : undefined;
}

/** The items of one list that end right before a count, in the unit of its total; none where other words stand between. */
export function itemsBefore(count: Quantity, total: Quantity): Quantity[] {
  const items: Quantity[] = [];
  for (let one = nextOf(count, -1); one; one = nextOf(one, -1)) {
    const [behind] = items;
    if (behind ? !isItem(one, behind, total) : !sameUnit(one, total)) break;
    items.unshift(one);
  }
  const last = items.at(-1);
  const near = last && last.bracket === count.bracket && count.clause - last.clause <= 1 && count.lead.trim() === '';
  return near ? items : [];
}

const isItem = (one: Quantity, next: Quantity, total: Quantity): boolean =>
  sameUnit(one, total) &&
  sameUnit(next, total) &&
  !next.isChange &&
  !next.isTotal &&
  !isBase(next) &&
  followsInList(one, next);
