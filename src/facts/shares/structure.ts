/** 三次产业结构为7.9%、41.4%和50.7%: the shares of the first, second and third industry, whose amounts stand in the sentences before. */
import { isShare } from '../parts/group.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';

const CLAIM = /产业[^,。\d]{0,20}(?:结构|比重|比例|占比?)[^,。\d]{0,6}$/;
const NAMES = ['第一产业', '第二产业', '第三产业'];

export function industryShares(percent: Quantity, previous: readonly Sentence[]): ShareReading[] {
  if (!CLAIM.test(percent.cue)) return [];
  const list = percent.sentence.quantities.filter(
    (one) => one.clause === percent.clause && one.cue === percent.cue && one.figure.unit === '%'
  );
  const here = percent.sentence.quantities.filter((one) => one.index < (list[0] as Quantity).index);
  const known = [...previous.flatMap((one) => one.quantities), ...here].filter(
    (one) => !isShare(one) && !one.bracket && !one.isChange
  );
  const parts = NAMES.map((name) => known.findLast((one) => one.lead.includes(name)));
  const [first] = parts;
  const part = parts[list.indexOf(percent)];
  if (list.length !== NAMES.length || !part || !first || parts.includes(undefined)) return [];
  const whole = known.findLast(
    (one) => one.index < first.index && one.figure.unit === part.figure.unit && /生产总值|GDP/.test(one.clauseLead)
  );
  return whole ? [{ parts: [part], whole: [whole], explicit: true, sure: true }] : [];
}
