/**
 * 2021年、2022年和2023年分别受理58宗、63宗、59宗。2023年较2022年减少4宗,跌幅6.3%: a list of years, and as many amounts; then two of the years compared.
 *
 * The years name the amounts; nothing else can be meant.
 */
import { isShare } from '../parts/group.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import { sharePair } from '../words-beside.js';
import type { ChangeReading } from './claim.js';
import { PAST } from './ends.js';

const COMPARED = /(\d{4})年[^,;。\d]{0,10}(?:较|比|与)(\d{4})年[^,;。\d]{0,8}$/;
/** The amount of a change at the end of its clause. */
const LAST = /\d[\d\s,.]*[^\d,;。年]{1,4}$/;
const PART_OF_YEAR = /半年|[季月日]|期/;
const YEARS = /(?:\d{4}年?[、和及与至]){1,}\d{4}年/;
const YEAR = /\d{4}/g;

/** @param unit of the ends, undefined for a percentage of any amount */
export function ofYears(change: Quantity, previous: readonly Sentence[], unit: string | undefined): ChangeReading[] {
  const { sentence, figure } = change;
  const ahead = sentence.text.slice(0, figure.span.start - sentence.start);
  const clauses = ahead.split(/[,;]/);
  // 2023年较2022年减少4宗,跌幅6.3%: the years stand in the clause of the change or in the one before.
  const own = clauses.at(-1)?.trim() ?? '';
  const match =
    COMPARED.exec(own) ??
    COMPARED.exec((clauses.at(-2) ?? '').replace(LAST, '')) ??
    (nextOf(change, -1)?.isChange ? COMPARED.exec((clauses.at(-3) ?? '').replace(LAST, '')) : null);
  if (!match || PART_OF_YEAR.test(match[0])) return [];
  // 2023年比2021年少31件,比2022年下降44.8%: of the same year, with another.
  const again = /^[^\d]{0,8}(?:比|较|与)(\d{4})年[^\d]*$/.exec(own)?.[1];
  const [, now, first] = match;
  const then = again ?? first;
  for (const one of [...previous.slice(-3).filter(({ block }) => block === sentence.block), sentence].reverse()) {
    const list = listOf(one, change, unit) ?? rowsOf(one, change, unit);
    const current = list?.get(now as string);
    const base = list?.get(then as string);
    if (current && base) return [{ base, current, explicit: true, sure: true }];
  }
  return [];
}

/** 2022年结余960万元,2023年结余720万元,同比下降25%: two amounts of one name, of the year and of the one before. */
export function ofYearBefore(change: Quantity, before: readonly Quantity[], unit: string | undefined): ChangeReading[] {
  if (!/同比|比上年|较上年/.test(change.lead)) return [];
  const current = before.findLast((one) => !one.bracket && !one.isChange && !isShare(one));
  const [, year, name = ''] = OF_YEAR.exec(current?.lead.trim() ?? '') ?? [];
  // At comparable prices, said or not.
  if (/生产总值|增加值|产值|GDP/.test(name)) return [];
  if (!current || !year || change.clause - current.clause > 1 || change.segment !== current.segment) return [];
  if (unit !== undefined && current.figure.unit !== unit) return [];
  const bases = before.filter(
    (one) =>
      one.figure.unit === current.figure.unit &&
      one.sentence === current.sentence &&
      one.lead.trim().endsWith(`${Number(year) - 1}年${name}`)
  );
  const [base] = bases;
  return base && bases.length === 1 ? [{ base, current, explicit: true, sure: true }] : [];
}
const OF_YEAR = /(\d{4})年([\u4e00-\u9fff]{2,12})$/;

/** 合计1529.5万元,是去年同期874万元的1.75倍,同比增加655.5万元 */
export function ofTimes(change: Quantity): ChangeReading[] {
  const times = nextOf(change, -1);
  const [base, current] = [nextOf(change, -2), nextOf(change, -3)];
  if (times?.figure.unit !== '倍' || !base || !current || base.figure.unit !== current.figure.unit) return [];
  const told = PAST.test(base.lead) && times.lead.trim() === '的' && !current.isChange;
  const near =
    current.segment === change.segment && change.clause - current.clause <= 2 && change.bracket === current.bracket;
  const same = change.figure.unit === '%' || change.figure.unit === current.figure.unit;
  return told && near && same ? [{ base, current, explicit: true, sure: true }] : [];
}

/** 2021年收案905件、到位61.2亿元;2023年收案943件、到位82.9亿元: a part of the sentence for each year; of its amounts the one that the change names. */
function rowsOf(
  { quantities }: Sentence,
  change: Quantity,
  unit: string | undefined
): Map<string, Quantity> | undefined {
  const rows = new Map<string, Quantity>();
  const name = change.lead.trim();
  for (const first of quantities) {
    const year = /(\d{4})年[^,;。\d]*$/.exec(first.clauseLead.trim())?.[1];
    if (!year || first.bracket || first.index >= change.index || rows.has(year)) continue;
    const next = quantities.find((one) => one.index > first.index && YEAR_FIRST.test(one.lead.trim()));
    const row = quantities.filter(
      (one) =>
        one.segment === first.segment &&
        (!next || one.index < next.index) &&
        one.index >= first.index &&
        one.index < change.index &&
        !one.bracket
    );
    const meant = row.filter(
      (one) => !isShare(one) && !one.isChange && (unit === undefined || one.figure.unit === unit)
    );
    const called = meant.filter((one) => sharePair(name, one.lead.replace(/\d{4}年/, '')));
    const [one, another] = meant.length === 1 ? meant : called;
    if (!one || another) return undefined;
    rows.set(year, one);
  }
  return rows.size > 1 ? rows : undefined;
}

const YEAR_FIRST = /^(?:其中)?\d{4}年/;

/** The amounts of a sentence by the years that it lists. */
function listOf(
  { text, start, quantities }: Sentence,
  change: Quantity,
  unit: string | undefined
): Map<string, Quantity> | undefined {
  const years = YEARS.exec(text);
  const names = years?.[0].match(YEAR) ?? [];
  if (!years || names.length < 2) return undefined;
  const from = start + years.index + years[0].length;
  const amounts = quantities.filter(
    (one) =>
      one.figure.span.start >= from &&
      one.index < change.index &&
      !one.bracket &&
      !isShare(one) &&
      !one.figure.loose &&
      !one.isChange
  );
  const [first] = amounts;
  const row = amounts.filter((one) => one.clause === first?.clause && one.figure.unit === first.figure.unit);
  const another = amounts.some((one) => one.clause === first?.clause && !row.includes(one));
  if (!first || another || row.length !== names.length || (unit !== undefined && first.figure.unit !== unit))
    return undefined;
  return new Map(names.map((year, k) => [year, row[k] as Quantity]));
}
