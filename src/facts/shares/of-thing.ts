/**
 * What was done of the things that the sentences before counted: 细化成46条措施。…措施落实43条,落实率93.5%.
 *
 * The part begins with the name of the thing, the whole has it behind its unit; nothing else of that name may be meant.
 */
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';

const DONE = /^(措施|问题|任务|事项|项目|意见|建议|工程|线索|案件|举措)(?:已|共|均)?[\u4e00-\u9fff]{2,4}$/;
const RATE = /^(?:总体|整体)?(?:完成|落实|落地|办结|整改|到位|销号|推进|执行)(?:完成)?率(?:为|达|达到)?$/;

export function ofThing(percent: Quantity, previous: readonly Sentence[]): ShareReading[] {
  const part = nextOf(percent, -1);
  if (!part || part.clause !== percent.clause - 1 || part.segment !== percent.segment || part.bracket) return [];
  // 32项任务完成29项: of those right before.
  const own = nextOf(part, -1);
  if (own && own.clause === part.clause && own.figure.unit === part.figure.unit) return [];
  const name = DONE.exec(part.lead.trim())?.[1];
  if (!name || !RATE.test(percent.lead.trim()) || part.isRest) return [];
  const wholes = [...previous.slice(-3).flatMap(({ quantities }) => quantities), ...part.sentence.quantities].filter(
    (one) => one.index < part.index && one.figure.unit === part.figure.unit && isOf(one, name)
  );
  const [whole, another] = wholes;
  if (!whole || another || whole.n < part.n) return [];
  return [{ parts: [part], whole: [whole], explicit: true, sure: true }];
}

/** 46条措施, 措施46条; no state of some of them. */
const isOf = ({ lead, tail, runsOn, state, isChange }: Quantity, name: string): boolean =>
  !state && !isChange && ((!runsOn && tail.trim().startsWith(name)) || lead.trim().endsWith(name));
