/**
 * 反馈问题16个,…完成14个。… 未完成的2个问题将于年底前整改到位: what is left is told far behind, and is what done leaves of all.
 *
 * Only where a sentence tells the whole and what was done of it, or its paragraph did under the same name, and no other state; the closing then
 * speaks of all the rest. Of several wholes under the name the one that comes out is meant, or else the first.
 */
import { nameOfRest } from '../rest-again.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import { isAllDone } from './doubt.js';
import { sameUnit, type PartGroup, type Reading } from './group.js';
import { adds } from './near.js';

const UNIT = /^[个项条件处起宗]$/;
const NAME = /问题|事项|任务|措施|举措|信访|线索|隐患|事件|案件|点位|工单|诉求/;
const THING = new RegExp(`^(?:具体|反馈|整改|突出|巡察|巡视|审计|[重较一][大般])*(${NAME.source})`);
/** Wholes that a notice tells one after the other. */
const MOST = 8;

interface Told {
  total: Quantity;
  done: Quantity;
  /** They may be of one class among others: only a sum that comes out speaks. */
  open: boolean;
}

export function leftoverParts(sentences: readonly Sentence[], groups: PartGroup[]): void {
  const told = new Map<string, Told[]>();
  for (const { quantities, block, index } of sentences) {
    for (const rest of quantities) {
      const thing = THING.exec(nameOfRest(rest) ?? '')?.[1];
      if (!thing) continue;
      const known = (told.get(rest.figure.unit) ?? []).filter(
        ({ total, done }) => total.sentence.block !== block && namesOf(total, done).includes(thing)
      );
      const reading = readingOf(known, rest);
      if (!reading) continue;
      groups.push({ readings: [reading], binding: 'closed', cue: 'rest' });
      told.set(
        rest.figure.unit,
        known.filter(({ total }) => total !== reading.total)
      );
    }
    for (const done of quantities) {
      if (done.state !== 'completed' || done.bracket || !UNIT.test(done.figure.unit)) continue;
      const { unit } = done.figure;
      const one = wholeOf(done, quantities, sentences.slice(Math.max(0, index - BACK), index));
      // What is told later is of one class or another.
      const later = told.has(unit);
      const known = told.get(unit) ?? [];
      if (known.length < MOST) told.set(unit, one ? [...known, { ...one, open: later || one.open }] : known);
    }
  }
}

const namesOf = (total: Quantity, done: Quantity): string =>
  `${total.lead} ${total.subject} ${total.tail} ${done.clauseLead}`;

function readingOf(known: readonly Told[], rest: Quantity): Reading | undefined {
  const readings = known.map(({ total, done }) => ({ total, parts: [done, rest] }));
  return readings.find(adds) ?? (known[0]?.open ? undefined : readings[0]);
}

/** What was done, and of what. */
function wholeOf(done: Quantity, quantities: readonly Quantity[], before: readonly Sentence[]): Told | undefined {
  const total =
    quantities.find(
      (one) => sameUnit(one, done) && one.index < done.index && !one.state && NAME.test(one.subject + one.lead)
    ) ?? toldBefore(done, before);
  if (!total || total.n < done.n) return undefined;
  const others = quantities.some(
    (one) =>
      one !== done &&
      one !== total &&
      sameUnit(one, done) &&
      (one.sentence !== total.sentence || one.index > total.index) &&
      (one.state !== undefined || one.isRest) &&
      // 村级27个问题全部整改完毕: of others, and nothing left.
      !(one.segment !== done.segment && isAllDone(one)) &&
      !isPartOf(done, one)
  );
  return others ? undefined : { total, done, open: /方面|领域|类|层面/.test(total.lead) };
}

/** 已整改421项,其中重大隐患整改10项,一般隐患整改411项 */
const isPartOf = (done: Quantity, { index, segment }: Quantity): boolean =>
  index > done.index && segment === done.segment && /^其中/.test(nextOf(done)?.clauseLead.trim() ?? '');

/** 制定任务71项。至集中整改期满,…;任务办结66项: the only amount that its paragraph told under the name. */
function toldBefore(done: Quantity, before: readonly Sentence[]): Quantity | undefined {
  const name = NAME.exec(done.lead)?.[0];
  const told = before
    .filter(({ block }) => block === done.sentence.block)
    .flatMap(({ quantities }) => quantities)
    .filter((one) => sameUnit(one, done) && !one.bracket);
  // 反映的问题共186个。…已完成整改168个: what was done has no name of its own, but the paragraph opens with all of it.
  if (!name) return told.find((one) => one.isTotal && !one.state && NAME.test(one.subject + one.lead));
  const [total, another] = told.filter((one) => `${one.lead} ${one.subject}`.includes(name));
  return another || total?.state ? undefined : total;
}
const BACK = 4;
