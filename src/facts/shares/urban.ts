/**
 * 户籍人口221.7万人,常住人口203.6万人,其中城镇128.4万人,…,常住人口城镇化率63.1%: of those who live there, unless the rate names the registered.
 */
import { sameUnit } from '../parts/group.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';

const RATE = /^(?:(常住|户籍)人口)?城镇化率(?:为|达|达到)?$/;
const URBAN = /(?:城镇|城市)(?:常住|户籍)?(?:人口)?(?:为|有|达)?$/;
const REACH = 4;

/** @param previous the sentences before, nearest last */
export function ofUrban(percent: Quantity, previous: readonly Sentence[]): ShareReading[] {
  const [rate, kind = '常住'] = RATE.exec(percent.lead.trim()) ?? [];
  if (rate === undefined) return [];
  const told = [...previous.slice(-REACH), percent.sentence]
    .flatMap(({ quantities }) => quantities)
    .filter((one) => one.index < percent.index && !one.isChange);
  const part = told.findLast(({ lead }) => URBAN.test(lead.trim()));
  const whole = told.findLast(
    (one) =>
      part !== undefined &&
      one.index < part.index &&
      sameUnit(one, part) &&
      one.lead.includes(kind) &&
      !URBAN.test(one.lead)
  );
  return part && whole ? [{ parts: [part], whole: [whole], explicit: true, sure: true, called: true }] : [];
}
