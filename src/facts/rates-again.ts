/**
 * A rate of the whole place told twice, of one time: 1—11月,全市规模以上工业增加值同比增长6.8% … 总体看,1—11月全市规模以上工业增加值同比增长6.3%.
 *
 * Growth and shares of one or two digits are the same, or not, by chance all over such texts. So the words before both must be the same up to the
 * name of the place, and the last date before each the same, or neither says anything.
 */
import { isShare } from './parts/group.js';
import type { Retelling } from './retellings.js';
import type { Quantity } from './sentence.js';

/** 全市规模以上工业增加值同比增长, from the place on. */
const OF_PLACE = /(?:全[国省市区县州盟旗镇乡]|[本我][国省市区县州])[\u4e00-\u9fff()]{6,}$/;

export function findRatesAgain(quantities: readonly Quantity[]): Retelling[] {
  const told = new Map<string, Quantity>();
  const out: Retelling[] = [];
  for (const rate of quantities) {
    if (!isShare(rate) || rate.bracket || rate.figure.modifier !== undefined) continue;
    const words = OF_PLACE.exec(rate.lead.trim())?.[0];
    const time = words && timeOf(rate);
    if (!time) continue;
    const key = `${words.replace(/[约为达了]+$/, '')} ${rate.figure.unit} ${time}`;
    const first = told.get(key);
    if (!first) told.set(key, rate);
    else if (first.sentence !== rate.sentence && !first.figure.value.equals(rate.figure.value))
      out.push({ quantities: [first, rate], sure: true });
  }
  return out;
}

/** The last date before it in its sentence. */
function timeOf({ sentence, figure }: Quantity): string | undefined {
  return sentence.dates.findLast(({ span }) => span.end <= figure.span.start)?.iso;
}
