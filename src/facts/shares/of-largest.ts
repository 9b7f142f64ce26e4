/**
 * The share of the largest class, called by its name behind the list: 城东131件、城西94件、新区57件,城东占比最高,为46.5% · 涉气类最多,占32.7%.
 *
 * The part is the class of that name, which must be the largest of its list; the whole is the total that the list divides, or the list
 * added up.
 */
import { isShare, sameUnit } from '../parts/group.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import type { ShareReading, Totals } from './claim.js';

const LARGEST =
  /(?:^|[,;:])(?:其中)?([\u4e00-\u9fff“”"]{2,12}?)(?:类|型|的)?(?:案件|问题|诉求|工单|投诉|事项|隐患)?(?:所?占)?(?:数量?|件数|占比|比例|比重|份额)?(?:仍然?|依然|依旧|继续)?高?(?:最[高多大]|居首位?|居第一位?|位[居列](?:第一|首位|榜首)|排名?第一|列首位),?(?:约|即|也)?(?:占比?|为|达|比例|比重)(?:到|全部|总[数量额]的?|为|达|约|近)*$/;

export function ofLargest(percent: Quantity, previous: readonly Sentence[], totals: Totals): ShareReading[] {
  const { sentence, figure } = percent;
  const before = nextOf(percent, -1);
  const last = before ?? previous.at(-1)?.quantities.at(-1);
  if (!last || isShare(last)) return [];
  const from = before ? before.figure.span.end - sentence.start : 0;
  const words = sentence.text.slice(from, figure.span.start - sentence.start);
  const name = LARGEST.exec(words)?.[1]?.replace(QUOTES, '');
  if (!name) return [];
  const list = last.sentence.quantities.filter(
    (one) => one.index <= last.index && sameUnit(one, last) && !one.isChange && !one.isTotal && !one.bracket
  );
  const part = list.findLast(({ lead }) => lead.replace(QUOTES, '').includes(name));
  if (!part) return [];
  const classes = runOf(list, part);
  if (classes.length < 2 || classes.some((one) => one.n > part.n)) return [];
  const known = (totals.get(part) ?? []).filter((one) => one.n > part.n);
  return [...known.map((one) => [one]), classes].map((whole) => ({ parts: [part], whole, explicit: true }));
}

const QUOTES = /[“”"]/g;

/** The list that a class is an item of: the amounts of its clause, or, told clause by clause, of its segment. */
function runOf(list: readonly Quantity[], part: Quantity): Quantity[] {
  const clause = list.filter(({ segment, clause }) => segment === part.segment && clause === part.clause);
  return clause.length > 1 ? clause : list.filter(({ segment }) => segment === part.segment);
}
