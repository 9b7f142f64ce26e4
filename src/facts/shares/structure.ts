/**
 * The shares of the first, second and third industry, whose amounts stand in the sentences before: 三次产业结构为7.9%、41.4%和50.7% ·
 * 三次产业结构由上年的8.2∶41.0∶50.8调整为7.9∶41.4∶50.7.
 */
import { isShare } from '../parts/group.js';
import { proportionsIn } from '../proportion.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { ShareClaim, ShareReading } from './claim.js';

const CLAIM = /产业[^,。\d]{0,20}(?:结构|比重|比例|占比?)[^,。\d]{0,6}$/;
const NAMES = ['第一产业', '第二产业', '第三产业'];

export function industryShares(percent: Quantity, previous: readonly Sentence[]): ShareReading[] {
  if (!CLAIM.test(percent.cue)) return [];
  const list = percent.sentence.quantities.filter(
    (one) => one.clause === percent.clause && one.cue === percent.cue && one.figure.unit === '%'
  );
  const reading = list.length === NAMES.length ? ofIndustry(percent, list, previous) : undefined;
  return reading ? [reading] : [];
}

/** The last proportion of the sentence: one of before stands in front of it. */
export function industryProportion(sentence: Sentence, previous: readonly Sentence[]): ShareClaim[] {
  const list = proportionsIn(sentence).at(-1);
  const [first] = list ?? [];
  if (!list || !first || list.length !== NAMES.length) return [];
  const words = wordsBefore(first);
  if (!/产业/.test(words) || PAST.test(words)) return [];
  return list.flatMap((percent) => {
    const reading = ofIndustry(percent, list, previous);
    return reading ? [{ percent, readings: [reading] }] : [];
  });
}
const PAST = /(?:上年|去年|上年同期|\d{4}年)的?$/;

const wordsBefore = ({ sentence, figure }: Quantity): string =>
  sentence.text.slice(Math.max(0, figure.span.start - sentence.start - FAR), figure.span.start - sentence.start);
/** Characters that the words and a proportion of before may take. */
const FAR = 40;

function ofIndustry(
  percent: Quantity,
  list: readonly Quantity[],
  previous: readonly Sentence[]
): ShareReading | undefined {
  const here = percent.sentence.quantities.filter((one) => one.index < (list[0] as Quantity).index);
  const known = [...previous.flatMap((one) => one.quantities), ...here].filter(
    (one) => !isShare(one) && !one.bracket && !one.isChange
  );
  const parts = NAMES.map((name) => known.findLast((one) => one.lead.includes(name)));
  const [first] = parts;
  const part = parts[list.indexOf(percent)];
  if (!part || !first || parts.includes(undefined)) return undefined;
  const whole = known.findLast(
    (one) => one.index < first.index && one.figure.unit === part.figure.unit && /生产总值|GDP/.test(one.clauseLead)
  );
  return whole && { parts: [part], whole: [whole], explicit: true, sure: true };
}
