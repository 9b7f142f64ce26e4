/**
 * 反馈问题16个,…完成14个。… 未完成的2个问题将于年底前整改到位: what is left is told far behind, and is what done leaves of all.
 *
 * Only where a sentence tells the whole and what was done of it, or its paragraph did under the same name, and no other state; the closing then
 * speaks of all the rest.
 */
import { REST_AGAIN } from '../rest-again.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import { sameUnit, type PartGroup } from './group.js';

const UNIT = /^[个项条件]$/;
const THING = /^(?:具体|反馈)?(?:问题|事项|任务|措施|举措|信访|线索)/;
const NAME = /问题|事项|任务|措施|举措|信访|线索/;

export function leftoverParts(sentences: readonly Sentence[], groups: PartGroup[]): void {
  const told = new Map<string, { total: Quantity; done: Quantity } | undefined>();
  for (const { quantities, block, index } of sentences) {
    for (const rest of quantities) {
      const known = told.get(rest.figure.unit);
      if (!known || known.total.sentence.block === block || !REST_AGAIN.test(rest.clauseLead) || !THING.test(rest.tail))
        continue;
      groups.push({ readings: [{ total: known.total, parts: [known.done, rest] }], binding: 'closed', cue: 'rest' });
      told.set(rest.figure.unit, undefined);
    }
    for (const done of quantities) {
      if (done.state !== 'completed' || done.bracket || !UNIT.test(done.figure.unit)) continue;
      const total =
        quantities.find(
          (one) => sameUnit(one, done) && one.index < done.index && !one.state && NAME.test(one.subject + one.lead)
        ) ?? toldBefore(done, sentences.slice(Math.max(0, index - BACK), index));
      const others = quantities.some(
        (one) =>
          one !== done &&
          one !== total &&
          sameUnit(one, done) &&
          one.index > (total?.index ?? 0) &&
          (one.state !== undefined || one.isRest)
      );
      // The first one counts; what is told later is of one part or another.
      if (!told.has(done.figure.unit))
        told.set(done.figure.unit, total && !others && nextOf(total) ? { total, done } : undefined);
    }
  }
}

/** 制定任务71项。至集中整改期满,…;任务办结66项: the only amount that its paragraph told under the name. */
function toldBefore(done: Quantity, before: readonly Sentence[]): Quantity | undefined {
  const name = NAME.exec(done.lead)?.[0];
  if (!name) return undefined;
  const [total, another] = before
    .filter(({ block }) => block === done.sentence.block)
    .flatMap(({ quantities }) => quantities)
    .filter((one) => sameUnit(one, done) && !one.bracket && `${one.lead} ${one.subject}`.includes(name));
  return another || total?.state ? undefined : total;
}
const BACK = 4;
