/**
 * How many days of a year the air was good: 有效监测365天,达到二级以上的301天,…。优良天数比例为82.5% · 优良天数298天,占比81.6%, of the days that were monitored.
 *
 * Days are lengths of time elsewhere, and no parts of anything.
 */
import type { Quantity, Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';

const RATE = /(?:优良|达标)(?:天数)?(?:比例|比率|率|占比)(?:为|达到?|约|是)*$/;
const GOOD = /优良|达标|[一二]级(?:标准)?(?:及?以上)?|达到《/;
const ALL = /有效|监测|全年|评价/;
/** 在335天的有效监测天数中 */
const AMONG = /^的?(?:有效|监测)[\u4e00-\u9fff]{0,8}中$/;
const YEAR = new Set([365, 366]);

export function ofDays(percent: Quantity, previous: readonly Sentence[]): ShareReading[] {
  if (!RATE.test(percent.lead.trim())) return [];
  const { sentence, index } = percent;
  const above = previous.filter((one) => one.block === sentence.block).slice(-2);
  const days = [...above, sentence]
    .flatMap(({ quantities }) => quantities)
    .filter((one) => one.figure.unit === '天' && one.index < index && !one.isChange && !one.bracket);
  const part = days.findLast(
    ({ lead, clauseLead }) => GOOD.test(lead) || (/天数为?$/.test(lead.trim()) && GOOD.test(clauseLead))
  );
  const whole = days.findLast(
    (one) =>
      one !== part && one.index < (part?.index ?? 0) && (ALL.test(one.lead) || YEAR.has(one.n) || AMONG.test(one.tail))
  );
  return part && whole && part.n <= whole.n ? [{ parts: [part], whole: [whole], explicit: true, sure: true }] : [];
}
