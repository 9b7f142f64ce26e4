/**
 * How many times one amount is another: 年收入37.7万元,是整顿前14.5万元的2.6倍 · 医师18204人,护士22871人,后者为前者的1.26倍 · 检出0.08mg/kg,限量为0.02mg/kg,
 * 为标准值的4倍.
 */
import { isShare } from '../parts/group.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ShareClaim, ShareReading } from './claim.js';

const LIMIT = /限量|限值|标准|阈值|上限|规定/;
const BEING = /(?:是|为|系|达|即|相当于)[^,;。]*$/;

export function findTimes(sentences: readonly Sentence[]): ShareClaim[] {
  return sentences.flatMap(({ quantities }) =>
    quantities.flatMap((times): ShareClaim[] => {
      if (times.figure.unit !== '倍' || times.isChange || times.bracket) return [];
      const reading = readingOf(times);
      return reading ? [{ percent: times, readings: [reading], part: reading.parts[0] as Quantity }] : [];
    })
  );
}

function readingOf(times: Quantity): ShareReading | undefined {
  const lead = times.lead.trim();
  const other = nextOf(times, -1);
  if (!other) return undefined;
  const near = alike(times, other).filter((one) => times.clause - one.clause <= 3 && one.segment === times.segment);
  const [second, first] = [near.at(-1), near.at(-2)];
  if (!first || !second) return undefined;
  if (/^(?:后者|后一者)(?:是|为|达|约)*前者(?:的|之)约?$/.test(lead)) return explicit(second, first);
  if (/^(?:前者|前一者)(?:是|为|达|约)*后者(?:的|之)约?$/.test(lead)) return explicit(first, second);
  // 是整顿前14.5万元的2.6倍: the other stands between the verb and the figure.
  if (/^(?:的|之)(?:约|近)?$/.test(lead) && second === other && second.clause === times.clause)
    return BEING.test(second.clauseLead) ? explicit(first, second) : undefined;
  if (/(?:标准值?|限值|限量|规定|阈值)(?:的|之)约?$/.test(lead) && LIMIT.test(second.lead))
    return explicit(first, second);
  return undefined;
}

const explicit = (part: Quantity, whole: Quantity): ShareReading => ({ parts: [part], whole: [whole], explicit: true });

/** The amounts before, of the unit of the nearest. */
function alike(times: Quantity, nearest: Quantity): Quantity[] {
  return times.sentence.quantities.filter(
    (one) =>
      one.index < times.index &&
      one.figure.unit === nearest.figure.unit &&
      !one.bracket &&
      !one.isChange &&
      !one.figure.loose &&
      !isShare(one)
  );
}
