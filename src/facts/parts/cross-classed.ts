/**
 * One division told three times: 立行立改121个、分阶段47个、持续18个 · 立行立改类已整改119个,分阶段整改类已整改41个,持续类已整改8个 · 尚未完成的18个问题中,立行立改类2个、
 * 分阶段类6个、持续类10个: each class is what was done of it and what is left.
 *
 * That all classes come out but for one, or all of them, is the proof that the three belong together.
 */
import { isAllLeft } from '../rest-again.js';
import type { Quantity } from '../sentence.js';
import { sameUnit, type PartGroup, type Reading } from './group.js';
import { adds, comesNear } from './near.js';

/** Lists of a notice that may be of the same classes. */
const MOST = 6;
const SHORTEST = 2;
const SAID = /(?:类|型)?(?:问题|隐患|事项|任务)?(?:的|已|完成|整改|办结|销号|有|由|共)*$/;

export function crossClassed(groups: readonly PartGroup[]): PartGroup[] {
  const fullest = groups.flatMap(({ readings: [one] }) => (one && one.parts.length > 1 ? [one] : []));
  const done = distinct(fullest.filter(({ total }) => total.state === 'completed')).slice(0, MOST);
  const left = done.length > 0 ? distinct(fullest.filter(isLeft)).slice(0, MOST) : [];
  if (left.length === 0) return [];
  const lists = distinct(fullest);
  const out: PartGroup[] = [];
  for (const rest of left) {
    for (const made of done) {
      const all = lists.find(({ total, parts }) => isWhole(total) && areAlike([{ total, parts }, made, rest]));
      const rows = all ? rowsOf(all, made, rest) : [];
      const misses = rows.filter((one) => !adds(one));
      if (rows.length < 2 || misses.length > 1 || !misses.every(({ total, parts }) => comesNear(total, parts)))
        continue;
      out.push(...rows.map((one): PartGroup => ({ readings: [one], binding: 'closed', cue: 'states' })));
    }
  }
  return out;
}

const isLeft = ({ total, parts: [part] }: Reading): boolean =>
  (part?.index ?? 0) > total.index && (total.isRest || isAllLeft(total));

/** Each once: several wordings may bind the same list. */
function distinct(readings: readonly Reading[]): Reading[] {
  const byKey = new Map<string, Reading>();
  for (const one of readings) {
    const key = [one.total, ...one.parts].map(({ index }) => index).join();
    if (!byKey.has(key)) byKey.set(key, one);
  }
  return [...byKey.values()];
}

const isWhole = ({ isRest, state }: Quantity): boolean => !isRest && state === undefined;

const areAlike = (lists: readonly Reading[]): boolean =>
  new Set(lists.map(({ parts }) => parts.length)).size === 1 &&
  lists.every(({ total }) => sameUnit(total, (lists[0] as Reading).total)) &&
  new Set(lists.map(({ total }) => total)).size === lists.length;

/** The classes of all, each with what was done of it and what is left. */
function rowsOf(all: Reading, made: Reading, rest: Reading): Reading[] {
  return all.parts.flatMap((total) => {
    const parts = [made, rest].map((list) => list.parts.find((one) => isSameClass(one, total)));
    return parts.every((one) => one !== undefined) ? [{ total, parts }] : [];
  });
}

function isSameClass(a: Quantity, b: Quantity): boolean {
  const [one, other] = [nameOf(a), nameOf(b)] as [string, string];
  return Math.min(one.length, other.length) >= SHORTEST && (one.startsWith(other) || other.startsWith(one));
}

const nameOf = ({ lead }: Quantity): string =>
  lead
    .trim()
    .replace(/^(?:其中|属于|要求|因)+/, '')
    .replace(SAID, '');
