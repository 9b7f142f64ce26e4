/**
 * Two kinds that are all there are, of what was told before: 拘捕512人。被捕者有男性410人、女性102人 · 判处被告人23人,均为有期徒刑,实刑8人,缓刑15人.
 *
 * The two stand right beside each other, under their names, and no third kind behind them (`closed`).
 */
import lexicon from '../../lexicon/identities.json';
import { nextOf, type Quantity } from '../sentence.js';
import { isShare, sameUnit, type PartGroup } from './group.js';
import type { Level } from './level.js';

/** How many amounts back the whole may be told. */
const REACH = 6;
const SEXES = [/男(?:性|子|士|生|方)?(?:有|为|各)?$/, /女(?:性|子|士|生|方)?(?:有|为|各)?$/] as const;
const PERSON = /^(?:人|名|位|万人)$/;
const PAIRS = lexicon.pairs.map(([first, second]) => [kindOf(first), kindOf(second)] as const);

function kindOf(word = ''): RegExp {
  return new RegExp(`^(?:其中|包括|有|为|判处|属)?${word}[\\u4e00-\\u9fff]{0,4}$`);
}

export function pairParts({ sentence, quantities, earlier }: Level, groups: PartGroup[]): void {
  for (const one of quantities) {
    const other = besideIt(one);
    if (!other || !sameUnit(one, other) || one.isChange || other.isChange || !areAll(one, other)) continue;
    // Its share may have a clause of its own.
    if (other.clause - one.clause > (nextOf(one) === other ? 1 : 2)) continue;
    const before = [
      ...earlier
        .slice(-3)
        .filter(({ block }) => block === sentence.block)
        .flatMap((each) => each.quantities),
      ...sentence.quantities,
    ].filter(
      (each) => each.index < one.index && !each.isChange && sameUnit(each, one) && each.n > Math.max(one.n, other.n)
    );
    const readings = before
      .slice(-REACH)
      .reverse()
      .map((total) => ({ total, parts: [one, other] }));
    if (readings.length > 0) groups.push({ readings, binding: 'closed', cue: 'states', complete: true });
  }
}

/** The next amount, the share of this one passed over: 确认4596条,查实率30%,排除10724条. */
function besideIt(one: Quantity): Quantity | undefined {
  const next = nextOf(one);
  return next && isShare(next) && next.segment === one.segment && !next.isChange ? nextOf(next) : next;
}

function areAll(one: Quantity, other: Quantity): boolean {
  // 6034人为男性,2183人为女性
  const words = [one, other].map(({ lead, tail }) =>
    /^(?:为|是|属)[男女]/.test(tail) ? tail.slice(1, 2) : lead.trim()
  );
  const are = ([first, second]: readonly [RegExp, RegExp]): boolean =>
    [words, [...words].reverse()].some(([a = '', b = '']) => first.test(a) && second.test(b));
  if (PERSON.test(one.figure.unit) && are(SEXES)) return true;
  const third = nextOf(other);
  const step = other.clause - one.clause;
  const goesOn =
    third && sameUnit(third, other) && third.segment === other.segment && third.clause - other.clause <= step;
  return !goesOn && PAIRS.some(are);
}
