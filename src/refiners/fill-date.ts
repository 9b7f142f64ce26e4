/**
 * Fills in what a date leaves out, from the dates of the notice itself, never from the clock.
 *
 * - `1月14日` takes the year of the nearest date before it that is a sound anchor: not one held up for comparison (比2019年), not the start
 *   of a long stretch (2018年以来), not a deadline; first in the same paragraph, then further up. The result is set
 *   against the day of publication: what would lie behind it is of the year before, unless it is a plan.
 * - 今年, 去年 count from the year of the notice: publication, else 截至, else the number of the document, else its first full date, else
 *   its latest year. 上年, 同年, 次年, 全年 and 上半年 count from the year last spoken of; 上年同期 repeats the period before it a year earlier.
 * - `implied` names the pieces filled in, `anchor` the mention they came from.
 *
 * A relative word that nothing in the notice decides is dropped; a numbered date keeps its `X`. A day that does not exist is kept, and a
 * remark says so.
 *
 * @example 2021年1月6日获批,1月14日移交,上年同期未办理。
 *   date 2021年1月6日 = 2021-01-06
 *   date 1月14日 = 2021-01-14 implied=year
 *   date 上年同期 = 2020-01-14 implied=year relative=true
 *
 * @example (2024年1月12日发布)去年12月立项,今年续办,12月5日批复,比2019年多,当年办结。
 *   date 2024年1月12日 = 2024-01-12
 *   date 去年12月 = 2023-12 implied=year relative=true
 *   date 今年 = 2024 implied=year relative=true
 *   date 12月5日 = 2023-12-05 implied=year
 *   date 2019年 = 2019
 *   date 当年 = 2019 implied=year relative=true
 *
 * @example (2024年6月28日发布)5月3日受理。⏎该厂2019年7月取得批复。⏎6月20日责令改正。
 *   date 2024年6月28日 = 2024-06-28
 *   date 5月3日 = 2024-05-03 implied=year
 *   date 2019年7月 = 2019-07
 *   date 6月20日 = 2024-06-20 implied=year
 *
 * @example (2024年11月8日发布)2024年5月21日反馈意见。⏎抽查2022年至2023年的病历。⏎已于7月15日上缴。
 *   date 2024年11月8日 = 2024-11-08
 *   date 2024年5月21日 = 2024-05-21
 *   date 2022年至2023年 = 2022/2023
 *   date 7月15日 = 2024-07-15 implied=year
 *
 * @example 今年初当日办结,全年无事,1月14日验收
 *   date 1月14日 = XXXX-01-14
 */
import { DateReader } from '../parsers/date-reader.js';
import {
  completeRange,
  daysIn,
  isImpossible,
  isoPoint,
  isoShape,
  parseIso,
  type DatePoint,
  type DateShape,
  type YearRef,
} from '../parsers/date-shape.js';
import { usesRocYears } from '../parsers/roc-years.js';
import type { DateMention, Mention, Notice, Refiner, Remark } from '../types.js';
import { DateAnchors, isOpen, lastPoint } from './date-anchors.js';

export const fillDate: Refiner = {
  id: 'fill-date',
  refine(mentions: Mention[], notice: Notice): Mention[] {
    const dates = mentions.filter((mention) => mention.type === 'date');
    const kept = dates.some(isOpen) ? fillAll(mentions, dates, notice) : mentions;
    for (const date of dates) {
      if (date.impossible) notice.remarks.push(noSuchDay(date, notice));
    }
    return kept;
  },
};

function noSuchDay({ span }: DateMention, { view }: Notice): Remark {
  const reason = `no such day: ${view.text.slice(span.start, span.end)}`;
  return { reason, ruleId: 'impossible-date', source: 'refiners', span };
}

function fillAll(mentions: Mention[], dates: readonly DateMention[], notice: Notice): Mention[] {
  const filler = new Filler(new DateAnchors(dates, mentions, notice), notice);
  const dropped = new Set<Mention>();
  dates.forEach((date, index) => {
    if (isOpen(date) && !filler.fill(date, index) && date.relative && !/\d/.test(date.iso)) dropped.add(date);
  });
  return dropped.size > 0 ? mentions.filter((mention) => !dropped.has(mention)) : mentions;
}

/** Words counted from the year of the notice, and how far; the others count from the year last spoken of. */
const FROM_NOW: Partial<Record<YearRef, number>> = { this: 0, last: -1, 'before-last': -2, next: 1 };
const FROM_SPOKEN: Partial<Record<YearRef, number>> = { same: 0, previous: -1, following: 1 };

/** Before a day that is still to come. */
const ANNOUNCED = /(?:[可应须]于|定于|将于|拟于|改于|(?:延|推迟|延期)至|仍?按原定(?:时间)?)$/;

/** So many months behind the day of publication, what was told in order is still of its year. */
const WEEKS_BEHIND = 2;
/** What is asked for and was due so shortly before is a slip. */
const MONTH_BEHIND = 1;
/** So many months back an announced month is one of the next year. */
const MONTHS_BEHIND = 3;

/** Characters between a year and a day of the same clause. */
const CLAUSE = 12;

class Filler {
  private readonly text: string;
  private readonly reader: DateReader;
  /** The day of publication. */
  private readonly printed: DatePoint | undefined;

  constructor(
    private readonly anchors: DateAnchors,
    { view }: Notice
  ) {
    this.text = view.text;
    this.printed = anchors.published && parseIso(anchors.published.iso);
    this.reader = new DateReader(view.text, usesRocYears(view));
  }

  /** @returns whether something in the notice decides what is missing */
  fill(date: DateMention, index: number): boolean {
    if (!date.relative) return this.fillPlain(date, index);
    const shape = this.reader.read(date.span.start) ?? shapeOfIso(date);
    if (shape.from.dayRef || shape.from.monthRef) return this.fillNear(date, shape, index);
    return shape.from.samePeriod ? this.fillSamePeriod(date, index) : this.fillRelative(date, shape, index);
  }

  /** A year (and a month, of a bare day) is missing. */
  private fillPlain(date: DateMention, index: number): boolean {
    const shape = shapeOfIso(date);
    const { from, to } = shape;
    const now = this.anchors.now();
    const before = this.anchors.nearest(date, index, from.month === undefined && from.day !== undefined);
    const anchor = before ?? (now ? undefined : this.anchors.following(index));
    if (!anchor && (!now || (from.month === undefined && from.day !== undefined))) return false;
    const point: DatePoint = anchor ? lastPoint(anchor) : {};
    const known = anchor && anchor !== now?.mention ? point : { ...point, year: now?.year };
    const implied: DateMention['implied'] = ['year'];
    if (from.month === undefined && from.day !== undefined) {
      if (known.month === undefined) return false;
      from.month = known.month;
      implied.push('month');
    }
    from.year = this.yearAhead(from, date) ?? this.soundYear(from, known, date, anchor);
    if (to) completeRange(from, to);
    return write(date, shape, implied, anchor);
  }

  /**
   * 可于1月24日至2月4日申请 in a notice of November: what is announced lies ahead of the day on which the notice appears. One that is only days or
   * weeks behind it stays where it is: nobody announces next summer in summer, and the slip of the pen must show.
   */
  private yearAhead(from: DatePoint, date: DateMention): number | undefined {
    const { printed } = this;
    if (printed?.year === undefined || from.month === undefined || date === this.anchors.published) return undefined;
    if (!ANNOUNCED.test(this.text.slice(Math.max(0, date.span.start - 12), date.span.start))) return undefined;
    const isLongAgo = printed.month !== undefined && from.month <= printed.month - MONTHS_BEHIND;
    return isLongAgo ? printed.year + 1 : printed.year;
  }

  /** The anchor's year, or the one beside it where the order of events asks for that. */
  private soundYear(
    from: DatePoint,
    known: DatePoint,
    date: DateMention,
    anchor: DateMention | undefined
  ): number | undefined {
    const { year } = known;
    if (year === undefined) return year;
    if (from.month === undefined) return this.isAhead(from, year) ? year - 1 : year;
    if (date.role === 'deadline') {
      const behind = known.month !== undefined && anchor?.role !== 'deadline' && isBefore(from, known, year);
      // 至12月20日结束。…于11月底前办结 in a notice of October: still ahead as it is.
      const { printed } = this;
      const ahead = printed?.year === year && !isBefore(from, printed, year);
      // 3月7日检查,要求于3月1日前完成: days behind is a slip of the pen, which must show, and no year ahead.
      const justBehind =
        known.day !== undefined && from.day !== undefined && (known.month ?? 0) - from.month <= MONTH_BEHIND;
      return behind && !justBehind && !ahead && this.isPlanned(date) ? year + 1 : year;
    }
    const { published } = this.anchors;
    // What is printed right before the day of publication (新华社5月29日电 … 5月22日在…会议上) is of the same days.
    const beside = published && published.span.start > date.span.start && published.span.start < date.span.start + 80;
    const limit = published && published !== date && !beside ? this.printed : undefined;
    const turns = (known.month ?? 0) >= 10 && from.month <= 3 && known.day !== undefined;
    if (turns && anchor && anchor.role !== 'publication' && this.anchors.sameBlock(anchor, date)) {
      if (!limit || !isBefore(limit, from, limit.year, year + 1)) return year + 1;
    }
    if (!limit || !isBefore(limit, from, limit.year, year)) return year;
    // 2024年春运从1月26日开始, signed the day before: the year stands in the same clause.
    if (anchor && this.isOfClause(anchor, date)) return year;
    // 2023年6月12日反馈,9月8日报送, signed 28 August: told one behind the other, and only weeks too late. The slip must show.
    const goesOn =
      anchor && this.anchors.sameBlock(anchor, date) && anchor.role !== 'publication' && known.day !== undefined;
    const weeks = limit.month !== undefined && from.month - limit.month <= WEEKS_BEHIND;
    return goesOn && weeks && isBefore(known, from, year, year) && !anchor.relative ? year : year - 1;
  }

  private isOfClause({ span: { end } }: DateMention, { span: { start } }: DateMention): boolean {
    return end <= start && start - end <= CLAUSE && !/[,，。;；\n]/.test(this.text.slice(end, start));
  }

  /** 第四季度 in a notice of January: of the year before. */
  private isAhead({ quarter, half }: DatePoint, year: number): boolean {
    const { printed } = this;
    const first = quarter ? quarter * 3 - 2 : half ? half * 6 - 5 : undefined;
    return printed?.month !== undefined && first !== undefined && printed.year === year && printed.month < first;
  }

  private isPlanned({ span }: DateMention): boolean {
    return /计划|预计|力争|确保|拟|剩余|余下|将|尚|未/.test(this.text.slice(Math.max(0, span.start - 24), span.start));
  }

  private fillRelative(date: DateMention, shape: DateShape, index: number): boolean {
    const { from, to } = shape;
    const { yearRef } = from;
    if (yearRef === undefined) return false;
    const shift = FROM_NOW[yearRef];
    const word = this.text.slice(date.span.start, date.span.start + 2);
    const explicit = /^[当同该次翌下上前]/.test(word);
    const now = (/^[本上]年/.test(word) ? this.anchors.reported() : undefined) ?? this.anchors.now();
    const spoken = shift === undefined ? this.anchors.yearBefore(date, index, explicit) : undefined;
    const base = spoken ? lastPoint(spoken).year : now?.year;
    if (base === undefined) return false;
    from.year = base + (shift ?? (spoken ? (FROM_SPOKEN[yearRef] ?? 0) : 0));
    if (to?.yearRef && to.yearRef !== yearRef && now) to.year = now.year + (FROM_NOW[to.yearRef] ?? 0);
    if (to) {
      delete to.yearRef;
      completeRange(from, to);
    }
    return write(date, shape, ['year'], spoken ?? now?.mention);
  }

  /** 上年同期: the period that it is held against, a year earlier; further off only the year. */
  private fillSamePeriod(date: DateMention, index: number): boolean {
    for (const other of this.anchors.before(index)) {
      if (!this.anchors.sameBlock(date, other)) break;
      if (this.anchors.isSamePeriod(other) || other.role === 'deadline') continue;
      const [from, to] = other.iso.split('/').map((iso) => yearEarlier(parseIso(iso)));
      date.iso = to && from ? `${isoPoint(from)}/${isoPoint(to)}` : isoPoint(from ?? {});
      date.implied = ['year'];
      date.anchor = other.span;
      return true;
    }
    const anchor = this.anchors.yearBefore(date, index, true) ?? this.anchors.now()?.mention;
    if (!anchor) return false;
    date.iso = isoPoint(yearEarlier({ year: lastPoint(anchor).year }));
    date.implied = ['year'];
    date.anchor = anchor.span;
    return true;
  }

  /** 当日, 次日, 同月: only within the paragraph, where there is a day or month to count from. */
  private fillNear(date: DateMention, shape: DateShape, index: number): boolean {
    const { from } = shape;
    for (const other of this.anchors.before(index)) {
      if (!this.anchors.sameBlock(date, other)) return false;
      const known = lastPoint(other);
      if (known.month === undefined || (from.dayRef && known.day === undefined)) continue;
      const implied: DateMention['implied'] = from.dayRef ? ['year', 'month', 'day'] : ['year', 'month'];
      return write(date, { ...shape, from: move(known, from) }, implied, other);
    }
    return false;
  }
}

function shapeOfIso({ span, iso }: DateMention): DateShape {
  const [from = {}, to] = iso.split('/').map(parseIso);
  const shape: DateShape = { start: span.start, end: span.end, from };
  if (to) shape.to = to;
  return shape;
}

function write(
  date: DateMention,
  shape: DateShape,
  implied: DateMention['implied'],
  anchor: DateMention | undefined
): true {
  date.iso = isoShape(shape);
  date.implied = implied;
  if (anchor) date.anchor = anchor.span;
  if (isImpossible(shape.from) || (shape.to && isImpossible(shape.to))) date.impossible = true;
  return true;
}

/** Whether `a` lies wholly before `b`, by the pieces that both have; the years where they are not the points' own. */
function isBefore(a: DatePoint, b: DatePoint, yearOfA = a.year, yearOfB = b.year): boolean {
  if (yearOfA !== yearOfB) return (yearOfA ?? 0) < (yearOfB ?? 0);
  if (a.month === undefined || b.month === undefined) return false;
  if (a.month !== b.month) return a.month < b.month;
  return a.day !== undefined && b.day !== undefined && a.day < b.day;
}

const yearEarlier = (point: DatePoint): DatePoint => ({
  ...point,
  ...(point.year !== undefined && { year: point.year - 1 }),
});

/** The day or month that 当日, 次日, 上月 … stand for, counted from a known one. */
function move(known: DatePoint, { dayRef, monthRef, day, part }: DatePoint): DatePoint {
  const { year = 0, month = 1 } = known;
  if (dayRef) {
    const next = (known.day ?? 1) + (dayRef === 'following' ? 1 : dayRef === 'previous' ? -1 : 0);
    const last = daysIn(year, month);
    return next > last ? { ...addMonths(year, month, 1), day: 1 } : { year, month, day: Math.max(1, next) };
  }
  const shifted = addMonths(year, month, monthRef === 'following' ? 1 : monthRef === 'previous' ? -1 : 0);
  return { ...shifted, ...(day !== undefined && { day }), ...(part && { part }) };
}

function addMonths(year: number, month: number, by: number): { year: number; month: number } {
  const count = year * 12 + month - 1 + by;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}
