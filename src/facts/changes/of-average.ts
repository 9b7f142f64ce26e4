/**
 * 全市整改率91.5%。…建州市整改率88.5%,低于全市平均3个百分点: the rate of one of them against that of all, told before under the same name.
 *
 * Only where one rate of that name is of all: it bears no name of a place or class.
 */
import { rateName } from '../shares/rate-name.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ChangeReading } from './claim.js';

const AVERAGE =
  /(?:低于|高于|高出|低出|比|较)(?:全[省市县区镇乡州校院局]|总体|整体|平均)(?:的)?(?:总体|整体)?(?:平均)?(?:水平|线)?[高低多少]?(?:出|了)?$/;
const OF_ALL = /^(?:其中)?(?:全[省市县区镇乡州校院局]|总体|整体|平均|综合)?[\u4e00-\u9fff]{2}率(?:为|达到?)?$/;

/** @param previous the sentences before, nearest last */
export function ofAverage(
  change: Quantity,
  previous: readonly Sentence[]
): { direction: 'up' | 'down'; readings: ChangeReading[] } | undefined {
  if (change.figure.unit !== '百分点' || !AVERAGE.test(change.lead.trim())) return undefined;
  const current = nextOf(change, -1);
  const stem = current && rateName(current)?.stem;
  if (!current || !stem || current.figure.unit !== '%' || change.clause - current.clause > 1) return undefined;
  const bases = [...previous.flatMap(({ quantities }) => quantities), ...change.sentence.quantities].filter(
    (one) =>
      one.index < current.index &&
      one.figure.unit === '%' &&
      !one.isChange &&
      rateName(one)?.stem === stem &&
      OF_ALL.test(one.lead.trim())
  );
  const base = bases.at(-1);
  if (!base || bases.some((one) => !one.figure.value.equals(base.figure.value))) return undefined;
  const direction = /低/.test(change.lead) ? 'down' : 'up';
  return { direction, readings: [{ base, current, explicit: true, sure: bases.length === 1 }] };
}
