/**
 * What goes with an amount that is told twice: 退缴津贴12.84万元(涉及37人) … 违规发放津贴12.84万元,涉及73人.
 *
 * An amount of three digits or more under the same words is one matter, and so is how many persons, households or places it came to. Different
 * numbers are a contradiction where one is a slip of the other. So are two counts of households that the same number of persons goes with, where two digits
 * are turned.
 */
import { areSwapped, differInOneDigit } from './compare.js';
import { isShare, sameUnit, twinnedWith } from './parts/group.js';
import { sumOf } from './parts/near.js';
import { isRare } from './rare.js';
import type { Retelling } from './retellings.js';
import { nextOf, type Quantity } from './sentence.js';
import { COMMON, sharePair, yearsDiffer } from './words-beside.js';

/** With how many tellings of one amount another is compared, the last ones. */
const MEMORY = 4;
/** Figures behind the amount among which its companion stands. */
const REACH = 4;
const CAME_TO = /^(?:共|合计|共计)?涉及(?:人员|干部|职工|群众|农户|单位|企业|人数|学生|患者)?$/;
const COUNTED = /^(?:人|名|户|家|人次|户次|起|件|宗|笔)$/;
/** Characters in front of the amount that say what it is. */
const WORDS = 16;

export function findCompanions(quantities: readonly Quantity[]): Retelling[] {
  const told = new Map<string, Quantity[]>();
  const out: Retelling[] = [];
  for (const amount of quantities) {
    if (amount.figure.unit !== '元' || amount.isChange || !isRare(amount)) continue;
    const key = amount.figure.value.toString();
    const before = told.get(key) ?? [];
    told.set(key, [...before.slice(1 - MEMORY), amount]);
    const second = companionOf(amount);
    if (!second) continue;
    for (const one of before) {
      const first = isSameMatter(one, amount) ? companionOf(one) : undefined;
      if (first && sameUnit(first, second) && isSlip(first, second))
        out.push({ quantities: [first, second], sure: true });
    }
  }
  return out;
}

/** 清退49户137人 … 清退94户137人: so many persons in all, and two digits of the households turned. */
export function findTurnedTwins(quantities: readonly Quantity[]): Retelling[] {
  const told = new Map<string, Quantity[]>();
  return quantities.flatMap((second): Retelling[] => {
    const head = twinnedWith(second);
    if (!head || second.n < MANY || !second.figure.exact || !head.figure.exact || head.isChange) return [];
    const key = [second.figure.value, second.figure.unit, head.figure.unit].join(' ');
    const before = told.get(key) ?? [];
    told.set(key, [...before.slice(1 - MEMORY), head]);
    const first = before.find((one) => areSwapped(one.figure.value, head.figure.value) && isSameMatter(one, head));
    return first ? [{ quantities: [first, head], sure: true }] : [];
  });
}
/** Fewer persons are as many by chance. */
const MANY = 100;

const isSameMatter = (a: Quantity, b: Quantity): boolean =>
  a.sentence.block !== b.sentence.block &&
  !yearsDiffer(a, b) &&
  sharePair(a.clauseLead.slice(-WORDS), b.clauseLead.slice(-WORDS), [COMMON]);

/** The count behind 涉及, where nothing stands between but what the amount is divided into. */
function companionOf(amount: Quantity): Quantity | undefined {
  const between: Quantity[] = [];
  for (let k = 1; k <= REACH; k++) {
    const one = nextOf(amount, k);
    if (!one) return undefined;
    if (CAME_TO.test(one.lead.trim()) && COUNTED.test(one.figure.unit)) {
      const own = !one.bracket || one.bracket.owner === amount;
      const divided = between.length === 0 || sumOf(between).equals(amount.figure.value);
      return own && divided && one.figure.exact ? one : undefined;
    }
    if (!isShare(one)) between.push(one);
  }
  return undefined;
}

/** Two digits changed places, one is another, or it is one more or less. */
function isSlip({ figure: a, n }: Quantity, { figure: b, n: m }: Quantity): boolean {
  if (a.value.equals(b.value)) return false;
  return areSwapped(a.value, b.value) || Math.abs(n - m) === 1 || (n >= 10 && differInOneDigit(a.value, b.value));
}
