/**
 * Several rates given together: 生产环节402批次,不合格3批次;流通环节731批次,不合格14批次,不合格率分别为0.75%、1.92% · 事故27起、死亡26人,分别占事故总量的
 * 39.7%和44.1%.
 *
 * As many parts as rates, in the same order: those that bear the name of the rate, or the last amounts before 占. The whole of each is the
 * nearest amount of its unit before it, or the one that shares its name further up.
 */
import { isShare, sameUnit } from '../parts/group.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { ShareReading, Totals } from './claim.js';
import { sharesName } from './names.js';
import { bearing, rateName, type RateName } from './rate-name.js';

/** Undefined where the rate stands alone; then the other ways apply. */
export function respectiveRates(
  percent: Quantity,
  totals: Totals,
  previous: readonly Sentence[]
): ShareReading[] | undefined {
  const { quantities } = percent.sentence;
  const list = ratesBeside(percent);
  const [first] = list;
  if (list.length < 2 || !first || percent.bracket) return undefined;
  if (!/分别|依次|各/.test(percent.cue) && !areOfUnits(list.length, first)) return undefined;
  const k = list.indexOf(percent);
  const before = quantities.filter(
    (one) => one.index < first.index && !one.bracket && !isShare(one) && !one.figure.loose && !one.isChange
  );
  const name = rateName(first);
  const bearers = name ? bearersOf(name, before, list.length) : before;
  const parts = bearers.slice(-list.length);
  const part = parts[k];
  if (!part || parts.length < list.length || (name && bearers.length > list.length)) return name ? [] : undefined;
  const readings: ShareReading[] = [];
  const add = (whole: Quantity | undefined): void => {
    if (!whole || parts.includes(whole) || readings.some((one) => one.whole[0] === whole)) return;
    readings.push({ parts: [part], whole: [whole], explicit: whole.n >= part.n });
  };
  const fits = (one: Quantity): boolean => sameUnit(one, part) && one !== part && !one.isChange;
  const told = wholesBehind(list, parts)?.[k];
  if (told) return [{ parts: [part], whole: [told], explicit: true, sure: true }];
  const divided = dividedBefore(parts)?.[k];
  if (divided && areInOrder(percent)) return [{ parts: [part], whole: [divided], explicit: true, sure: true }];
  const paired = areInOrder(percent) ? pairedAbove(parts, previous)?.[k] : undefined;
  if (paired) return [{ parts: [part], whole: [paired], explicit: true, sure: true }];
  if (name) add(before.findLast((one) => one.index < part.index && fits(one) && part.clause - one.clause <= 2));
  for (const total of totals.get(part) ?? []) add(total);
  if (name) return readings;
  // 分别占总数50户的40%、60%: named between 占 and the first of them.
  const { quantities: all } = percent.sentence;
  const named = all[all.indexOf(first) - 1];
  if (named && named.clause === first.clause && /的|之/.test(first.lead)) return undefined;
  const above = [...previous.flatMap((one) => one.quantities).filter((one) => !one.bracket), ...before].filter(
    (one) => one.index < (parts[0] as Quantity).index && fits(one)
  );
  for (const whole of above
    .filter((one) => sharesName(part, one))
    .slice(-3)
    .reverse())
    add(whole);
  if (readings.length === 0) for (const whole of above.slice(-2).reverse()) add(whole);
  return readings;
}

/** The rates that are given in one list with it, itself among them. */
export function ratesBeside({ sentence, clause, cue, figure }: Quantity): Quantity[] {
  return sentence.quantities.filter(
    (one) => one.clause === clause && one.cue === cue && one.figure.unit === figure.unit
  );
}

/** 分别占: each share is of an amount of its own. */
export const areInOrder = ({ cue }: Quantity): boolean =>
  /(?:分别|依次)占|^占(?:比|[^,;。\d]{0,6})?(?:分别|依次)为/.test(cue.trim());

/** 厂房118起、商场142起,分别占6.4%和7.7%: the amount that a share is of, by its place. */
export function respectivePart(percent: Quantity): Quantity | undefined {
  if (!areInOrder(percent)) return undefined;
  const list = ratesBeside(percent);
  const k = list.indexOf(percent);
  return (amountsInOrder(list) ?? inTwoUnits(list))?.[k];
}

/** 完成整改33个、措施99项,分别占91.7%和94.3%: one of each unit, right before. */
function inTwoUnits(list: readonly Quantity[]): Quantity[] | undefined {
  const [first] = list;
  if (!first || list.length < 2) return undefined;
  const amounts = first.sentence.quantities.filter((one) => one.index < first.index).slice(-list.length);
  const units = new Set(amounts.map(({ figure }) => figure.unit));
  const near = amounts.every((one) => first.clause - one.clause <= 1 && !isShare(one) && !one.isChange);
  return near && units.size === list.length ? amounts : undefined;
}

/** The last amounts of one unit before the rates, as many as these. */
function amountsInOrder(list: readonly Quantity[]): Quantity[] | undefined {
  const [first] = list;
  if (!first || list.length < 2) return undefined;
  const amounts = first.sentence.quantities.filter((one) => one.index < first.index && !isShare(one) && !one.isChange);
  // 3起、14人,分别占33.3%、48.3%: each unit has a share.
  if (new Set(amounts.slice(-list.length).map(({ figure }) => figure.unit)).size === list.length) return undefined;
  // 90平方米以下162套、90—120平方米538套: what is counted, not what it is classed by.
  const last = amounts.filter((one) => one.figure.unit === amounts.at(-1)?.figure.unit).slice(-list.length);
  return last.length === list.length ? last : undefined;
}

/** 设备类268项,工艺类157项,…,占比依次为36.1%、21.1%、…: where the shares make a hundred, they are of all of these together. */
export function allOfThem(percent: Quantity): ShareReading[] {
  if (!areInOrder(percent)) return [];
  const list = ratesBeside(percent);
  const whole = amountsInOrder(list);
  const part = whole?.[list.indexOf(percent)];
  const sum = list.reduce((all, one) => all + one.n, 0);
  if (!part || list.length < 3 || Math.abs(sum - HUNDRED) > list.length * percent.figure.place.toNumber()) return [];
  return [{ parts: [part], whole, explicit: true, sure: true }];
}
const HUNDRED = 100;

/** 分别完成年度任务的83.9%和81.2%(年度任务分别为17万人、5万人): a bracket behind the rates gives the whole of each. */
function wholesBehind(rates: readonly Quantity[], parts: readonly Quantity[]): Quantity[] | undefined {
  const last = rates.at(-1);
  const bracket = last?.sentence.brackets.find(({ owner }) => owner === last);
  const wholes = bracket?.quantities.filter((one) => !isShare(one) && !one.isChange);
  if (!wholes || wholes.length !== rates.length || !/分别|依次/.test(bracket?.text ?? '')) return undefined;
  return wholes.every((one, at) => sameUnit(one, parts[at] as Quantity)) ? wholes : undefined;
}

/** 事故50起、死亡21人,其中较大事故6起、死亡9人,分别占…: 其中 takes each of several units out of its own. */
function dividedBefore(parts: readonly Quantity[]): Quantity[] | undefined {
  const [first] = parts as [Quantity];
  const { quantities } = first.sentence;
  const at = quantities.indexOf(first);
  const wholes = quantities.slice(Math.max(0, at - parts.length), at);
  const units = new Set(wholes.map((one) => one.figure.unit));
  if (!/^其中/.test(first.lead) || wholes.length < parts.length || units.size < parts.length) return undefined;
  return wholes.every((one, k) => one.figure.unit === parts[k]?.figure.unit && one.n >= (parts[k]?.n ?? 0))
    ? wholes
    : undefined;
}

/** 违法建设128处、2.36万平方米。…拆除109处、2.01万平方米,分别占85.2%和83.9%: the only amounts before them in the same units, none less. */
function pairedAbove(parts: readonly Quantity[], previous: readonly Sentence[]): Quantity[] | undefined {
  const [first] = parts as [Quantity];
  if (new Set(parts.map((one) => one.figure.unit)).size < parts.length) return undefined;
  const above = [...previous.slice(-2), first.sentence]
    .filter(({ block }) => block === first.sentence.block)
    .flatMap(({ quantities }) => quantities)
    .filter((one) => one.index < first.index);
  const runs = above.flatMap((_, at) => {
    const run = above.slice(at, at + parts.length);
    const isAlike = (part: Quantity, k: number): boolean => {
      const one = run[k];
      return one !== undefined && one.figure.unit === part.figure.unit && !one.isChange && one.n >= part.n;
    };
    return parts.every(isAlike) ? [run] : [];
  });
  return runs.length === 1 ? runs[0] : undefined;
}

/** 事故361起、死亡218人,占总量的74.3%和69.9%: as many units right before, one for each. */
function areOfUnits(count: number, first: Quantity): boolean {
  const { quantities } = first.sentence;
  const at = quantities.indexOf(first);
  const last = quantities.slice(Math.max(0, at - count), at);
  return (
    /占/.test(first.lead) &&
    last.length === count &&
    new Set(last.map((one) => one.figure.unit)).size === count &&
    last.every((one) => !isShare(one) && first.clause - one.clause <= 1)
  );
}

/** Those that bear the very name of the rate, if they are as many; else those that bear one like it. */
function bearersOf(name: RateName, before: readonly Quantity[], count: number): Quantity[] {
  const very = before.filter((one) => bearing(one, name) === 3);
  return very.length === count ? very : before.filter((one) => bearing(one, name) >= 2);
}
