/**
 * 分区域看,高新区1124.5亿元,占全市的34.2%;城关区986.2亿元,…: of what the districts come to, which was told before.
 *
 * Where no row makes it, an amount further up may be that of the place: it only confirms.
 */
import { sameUnit } from '../parts/group.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ShareReading, Totals } from './claim.js';

const OF_PLACE = /^(?:约|近|就)?占(?:去|了|到)?全[国省市县区州](?:总[量数额])?的?(?:比重|比例)?(?:约|为|达)*$/;
/** Amounts further up that are tried. */
const REACH = 8;

/**
 * @param made the totals of rows that come out
 * @param previous the sentences before, other paragraphs included, nearest last
 */
export function ofPlace(percent: Quantity, made: () => Totals, previous: readonly Sentence[]): ShareReading[] {
  const part = OF_PLACE.test(percent.lead.trim()) ? nextOf(percent, -1) : undefined;
  if (!part || percent.clause - part.clause > 1) return [];
  const [whole, another] = made().get(part) ?? [];
  if (whole && !another && whole.n >= part.n) return [{ parts: [part], whole: [whole], explicit: true, sure: true }];
  return previous
    .flatMap(({ quantities }) => quantities)
    .filter((one) => sameUnit(one, part) && !one.isChange && !one.bracket && one.n > part.n)
    .slice(-REACH)
    .map((one) => ({ parts: [part], whole: [one], explicit: false }));
}
