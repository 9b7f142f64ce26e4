/**
 * Rates of those that passed, where those that failed are told: 生产环节抽检254批次,不合格3批次;流通环节抽检618批次,不合格18批次。两个环节合格率依次为98.82%、97.09%.
 *
 * As many as rates bear the name of the rate with 不 before it, each right behind its whole, in the sentence or in the one before.
 */
import { isShare, sameUnit } from '../parts/group.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';
import { bearing, rateName } from './rate-name.js';
import { ratesBeside } from './respective.js';

export function respectiveRest(percent: Quantity, previous: readonly Sentence[]): ShareReading[] {
  const list = ratesBeside(percent);
  const [first] = list;
  if (!first || list.length < 2 || percent.bracket || !/分别|依次/.test(percent.cue)) return [];
  const name = rateName(first);
  if (!name || name.negated || name.other) return [];
  const last = previous.at(-1);
  const above = last?.block === percent.sentence.block ? last.quantities : [];
  const here = percent.sentence.quantities.filter((one) => one.index < first.index);
  const failed = [here, above]
    .map((told) =>
      told.filter((one) => !one.bracket && !isShare(one) && bearing(one, { ...name, negated: true }) === 3)
    )
    .find((told) => told.length === list.length);
  const part = failed?.[list.indexOf(percent)];
  const whole = part && nextOf(part, -1);
  if (!part || !whole || !sameUnit(whole, part) || whole.isChange || whole.n < part.n) return [];
  // 1—9月累计采样1056份,不合格78份: no row of its own.
  if (part.clause - whole.clause > 1 || whole.segment !== part.segment || /累计|合计|共/.test(whole.lead)) return [];
  return [{ parts: [part], whole: [whole], complement: true, explicit: true, sure: true }];
}
