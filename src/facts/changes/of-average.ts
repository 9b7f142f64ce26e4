/**
 * 全市整改率91.5%。…建州市整改率88.5%,低于全市平均3个百分点: the rate of one of them against that of all, told before under the same name.
 *
 * Only where one rate of that name is of all: it bears no name of a place or class. Or all are called by name: 增长12.3%,高于全市规模以上工业平均增速5.5个百分点,
 * where 全市规模以上工业增加值同比增长6.8% was told.
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
  if (change.figure.unit !== '百分点') return undefined;
  const current = nextOf(change, -1);
  if (!AVERAGE.test(change.lead.trim())) return current && ofNamed(change, current, previous);
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

const OF_NAMED =
  /^(高于|快于|低于|慢于)(全[国省市县区][\u4e00-\u9fff]{2,12}?)(?:的)?(?:平均)?(?:增速|增幅|增长|水平|平均水平|增长水平)$/;
const GROWN = /(?:增长|上升|提高)(?:了|约)?$/;

/** Two growths, the second of all that it is a part of, by its name. */
function ofNamed(change: Quantity, current: Quantity, previous: readonly Sentence[]): ReturnType<typeof ofAverage> {
  const [, word, name] = OF_NAMED.exec(change.lead.trim()) ?? [];
  if (!word || !name || !isGrowth(current) || change.clause - current.clause > 1) return undefined;
  const told = [...previous, change.sentence].flatMap(({ quantities }) => quantities);
  const bases = told.filter((one) => one.index < current.index && isGrowth(one) && one.clauseLead.includes(name));
  const [base] = bases;
  if (!base || bases.some((one) => !one.figure.value.equals(base.figure.value))) return undefined;
  return { direction: /低|慢/.test(word) ? 'down' : 'up', readings: [{ base, current, explicit: true }] };
}

const isGrowth = ({ figure, lead, bracket }: Quantity): boolean =>
  figure.unit === '%' && !bracket && GROWN.test(lead.trim());
