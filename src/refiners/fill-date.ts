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
 * A relative word that nothing in the notice decides is dropped; a numbered date keeps its `X`.
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
} from '../parsers/date-shape.js';
import { usesRocYears } from '../parsers/roc-years.js';
import type { DateMention, Mention, Notice, Refiner } from '../types.js';

/** How many dates back an anchor is looked for. */
const REACH = 24;

export const fillDate: Refiner = {
  id: 'fill-date',
  refine(mentions: Mention[], notice: Notice): Mention[] {
    const dates = mentions.filter((mention) => mention.type === 'date');
    if (!dates.some(isOpen)) return mentions;
    const dropped = new Filler(dates, mentions, notice).run();
    return dropped.size > 0 ? mentions.filter((mention) => !dropped.has(mention)) : mentions;
  },
};

const isOpen = (date: DateMention): boolean => date.iso.includes('X');

class Filler {
  private readonly text: string;
  private readonly reader: DateReader;
  private readonly published: DateMention | undefined;
  private readonly blockOf: Map<DateMention, number>;
  private readonly usualOf = new Map<boolean, DateMention | null>();
  private nowMention: { year: number; mention?: DateMention } | undefined | null = null;

  constructor(
    private readonly dates: DateMention[],
    private readonly mentions: readonly Mention[],
    notice: Notice
  ) {
    this.text = notice.view.text;
    this.reader = new DateReader(this.text, usesRocYears(notice.view));
    this.published = dates.find((date) => date.role === 'publication' && !isOpen(date));
    this.blockOf = new Map();
    let block = 0;
    for (const date of dates) {
      while (block < notice.blocks.length - 1 && (notice.blocks[block]?.end ?? 0) <= date.span.start) block++;
      this.blockOf.set(date, block);
    }
  }

  /** @returns the mentions that nothing decides */
  run(): Set<Mention> {
    const dropped = new Set<Mention>();
    this.dates.forEach((date, index) => {
      if (!isOpen(date)) return;
      const shape = this.shapeOf(date);
      const ok = date.relative ? this.fillRelative(date, shape, index) : this.fillPlain(date, shape, index);
      if (!ok && date.relative && !/\d/.test(isoShape(shape))) dropped.add(date);
    });
    return dropped;
  }

  private shapeOf(date: DateMention): DateShape {
    if (date.relative) {
      const shape = this.reader.read(date.span.start);
      if (shape) return shape;
    }
    const [from, to] = date.iso.split('/').map(parseIso);
    return { start: date.span.start, end: date.span.end, from: from ?? {}, ...(to && { to }) };
  }

  /** A year (and a month, of a bare day) is missing. */
  private fillPlain(date: DateMention, shape: DateShape, index: number): boolean {
    const { from, to } = shape;
    const anchor = this.anchorOf(date, index, from.month === undefined);
    if (!anchor) return false;
    const known = lastPoint(anchor);
    const implied: DateMention['implied'] = ['year'];
    if (from.month === undefined && from.day !== undefined) {
      from.month = known.month;
      implied.push('month');
    }
    from.year = this.soundYear(from, known, date, anchor);
    if (to) completeRange(from, to);
    return this.write(date, shape, implied, anchor);
  }

  /** The anchor's year, or the one beside it where the order of events asks for that. */
  private soundYear(from: DatePoint, known: DatePoint, date: DateMention, anchor: DateMention): number | undefined {
    const year = known.year;
    if (year === undefined || from.month === undefined) return year;
    const published = this.published && this.published !== date ? parseIso(this.published.iso) : undefined;
    const planned = date.role === 'deadline';
    if (planned) {
      const behind = known.month !== undefined && anchor.role !== 'deadline' && before({ ...from, year }, known);
      return behind && this.isPlanned(date) ? year + 1 : year;
    }
    const sameBlock = this.blockOf.get(anchor) === this.blockOf.get(date);
    const wraps =
      sameBlock &&
      (known.month ?? 0) >= 10 &&
      from.month <= 3 &&
      known.day !== undefined &&
      anchor.role !== 'publication';
    if (wraps && !(published && before(published, { ...from, year: year + 1 }))) return year + 1;
    return published && before(published, { ...from, year }) ? year - 1 : year;
  }

  private isPlanned({ span }: DateMention): boolean {
    return /计划|预计|力争|确保|拟|剩余|余下|将|尚|未/.test(this.text.slice(Math.max(0, span.start - 24), span.start));
  }

  private fillRelative(date: DateMention, shape: DateShape, index: number): boolean {
    const { from, to } = shape;
    if (from.dayRef || from.monthRef) return this.fillNear(date, shape, index);
    const ref = from.yearRef;
    if (ref === undefined) return false;
    if (from.samePeriod) return this.fillSamePeriod(date, index);
    const counted = ref === 'this' || ref === 'last' || ref === 'before-last' || ref === 'next';
    let year: number | undefined;
    let anchor: DateMention | undefined;
    if (counted) {
      const now = this.now();
      year = now && now.year + (ref === 'this' ? 0 : ref === 'last' ? -1 : ref === 'next' ? 1 : -2);
      anchor = now?.mention;
    } else {
      anchor = this.yearBefore(date, index, /^[当同该次翌下上]/.test(this.text.charAt(date.span.start)));
      const spoken = anchor && lastPoint(anchor).year;
      year = spoken === undefined ? this.now()?.year : spoken + (ref === 'previous' ? -1 : ref === 'following' ? 1 : 0);
      anchor ??= this.now()?.mention;
    }
    if (year === undefined) return false;
    if (to?.yearRef && to.yearRef !== ref) {
      const now = this.now()?.year;
      to.year = to.yearRef === 'this' ? now : now && now + (to.yearRef === 'next' ? 1 : -1);
    }
    if (to) delete to.yearRef;
    from.year = year;
    if (to) completeRange(from, to);
    return this.write(date, shape, ['year'], anchor);
  }

  /** 上年同期: the period that it is held against, a year earlier. */
  private fillSamePeriod(date: DateMention, index: number): boolean {
    for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
      const other = this.dates[i] as DateMention;
      if (this.blockOf.get(other) !== this.blockOf.get(date)) break;
      if (isOpen(other) || this.isSamePeriod(other) || other.role === 'deadline') continue;
      const points = other.iso.split('/').map(parseIso);
      date.iso = points
        .map((point) => isoPoint({ ...point, ...(point.year !== undefined && { year: point.year - 1 }) }))
        .join('/');
      date.implied = ['year'];
      date.anchor = other.span;
      return true;
    }
    const anchor = this.yearBefore(date, index, true) ?? this.now()?.mention;
    const year = anchor && lastPoint(anchor).year;
    if (!anchor || year === undefined) return false;
    date.iso = String(year - 1);
    date.implied = ['year'];
    date.anchor = anchor.span;
    return true;
  }

  private isSamePeriod({ span, relative }: DateMention): boolean {
    return relative === true && this.text.slice(span.end - 2, span.end) === '同期';
  }

  /** 当日, 次日, 同月: only within the paragraph, where there is a day or month to count from. */
  private fillNear(date: DateMention, shape: DateShape, index: number): boolean {
    const { from } = shape;
    for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
      const other = this.dates[i] as DateMention;
      if (this.blockOf.get(other) !== this.blockOf.get(date)) return false;
      const known = lastPoint(other);
      if (isOpen(other) || known.month === undefined || (from.dayRef && known.day === undefined)) continue;
      const moved = move(known, from);
      return this.write(
        date,
        { ...shape, from: moved },
        from.dayRef ? ['year', 'month', 'day'] : ['year', 'month'],
        other
      );
    }
    return false;
  }

  /** The nearest sound date before; what holds the same paragraph goes first. */
  private anchorOf(date: DateMention, index: number, needsMonth: boolean): DateMention | undefined {
    const here = this.blockOf.get(date);
    let further: DateMention | undefined;
    let unsound: DateMention | undefined;
    for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
      const other = this.dates[i] as DateMention;
      if (isOpen(other) || lastPoint(other).year === undefined) continue;
      if (needsMonth && lastPoint(other).month === undefined) continue;
      if (this.isSound(other)) {
        if (this.blockOf.get(other) === here) return other;
        further ??= other;
      } else if (this.blockOf.get(other) === here) unsound ??= other;
    }
    return (
      further ??
      unsound ??
      this.now()?.mention ??
      this.dates.slice(index + 1, index + REACH).find((other) => !isOpen(other))
    );
  }

  /** The year last spoken of. */
  private yearBefore(date: DateMention, index: number, explicit: boolean): DateMention | undefined {
    const here = this.blockOf.get(date);
    let further: DateMention | undefined;
    for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
      const other = this.dates[i] as DateMention;
      if (isOpen(other) || this.isSamePeriod(other)) continue;
      if (this.isShifted(other)) continue;
      if (this.blockOf.get(other) === here && (explicit || this.isSound(other))) return other;
      if (this.isSound(other)) further ??= other;
    }
    return explicit ? further : (this.usual(true) ?? further);
  }

  /** A date of the year that the notice speaks of most, the later one of two; `sound`: counting those only that can be an anchor. */
  private usual(sound: boolean): DateMention | undefined {
    const cached = this.usualOf.get(sound);
    if (cached !== undefined) return cached ?? undefined;
    const counts = new Map<number, { count: number; mention: DateMention }>();
    for (const date of this.dates) {
      const { year } = lastPoint(date);
      if (year === undefined || isOpen(date) || date.role === 'deadline' || (sound && !this.isSound(date))) continue;
      const known = counts.get(year);
      if (known) known.count++;
      else counts.set(year, { count: 1, mention: date });
    }
    const [best] = [...counts].sort(([a, x], [b, y]) => y.count - x.count || b - a);
    this.usualOf.set(sound, best?.[1].mention ?? null);
    return best?.[1].mention;
  }

  /** 上年, 去年 and the like are no year to go on counting from. */
  private isShifted({ relative, span }: DateMention): boolean {
    return relative === true && /^[上去前明]/.test(this.text.charAt(span.start));
  }

  private isSound(date: DateMention): boolean {
    if (date.role === 'deadline' || this.isShifted(date)) return false;
    const { start, end } = date.span;
    if (/(?:比|较|同|与|按|于|从|由)$/.test(this.text.slice(start - 1, start)) && date.iso.length === 4) return false;
    return !/^(?:以来|起|至今|开始)/.test(this.text.slice(end, end + 2)) || date.iso.length > 7;
  }

  /** The year in which the notice speaks. */
  private now(): { year: number; mention?: DateMention } | undefined {
    if (this.nowMention === null) this.nowMention = this.findNow();
    return this.nowMention;
  }

  private findNow(): { year: number; mention?: DateMention } | undefined {
    const closed = this.dates.filter((date) => !isOpen(date));
    const by = (mention: DateMention | undefined): { year: number; mention: DateMention } | undefined => {
      const year = mention && lastPoint(mention).year;
      return year === undefined || !mention ? undefined : { year, mention };
    };
    const { published } = this;
    if (published) return by(published);
    const number = this.mentions.find((mention) => mention.type === 'documentNumber');
    if (number?.type === 'documentNumber' && number.year !== undefined && number.span.start < 400)
      return { year: number.year };
    const counted = closed.find((date) => date.role === 'as-of' && date.iso.length === 10);
    if (counted) return by(counted);
    const head = closed.find(
      ({ span, role, iso }) =>
        span.start < 300 && iso.length === 10 && (role === undefined || role === 'event' || role === 'feedback')
    );
    return by(head ?? this.latest());
  }

  /** Without any sign of when the notice was written: the year spoken of most, or the one behind it, where that is spoken of too. */
  private latest(): DateMention | undefined {
    const usual = this.usual(false);
    if (!usual) return undefined;
    const year = lastPoint(usual).year ?? 0;
    return (
      this.dates.find((date) => !isOpen(date) && lastPoint(date).year === year + 1 && date.role !== 'deadline') ?? usual
    );
  }

  private write(
    date: DateMention,
    shape: DateShape,
    implied: DateMention['implied'],
    anchor: DateMention | undefined
  ): boolean {
    date.iso = isoShape(shape);
    date.implied = implied;
    if (anchor) date.anchor = anchor.span;
    if (isImpossible(shape.from) || (shape.to && isImpossible(shape.to))) date.impossible = true;
    return true;
  }
}

/** The last point of a date, from its ISO form. */
function lastPoint(date: DateMention): DatePoint {
  return parseIso(date.iso.slice(date.iso.indexOf('/') + 1));
}

/** Whether `a` lies wholly before `b`, by the pieces that both have. */
function before(a: DatePoint, b: DatePoint): boolean {
  if (a.year !== b.year) return (a.year ?? 0) < (b.year ?? 0);
  if (a.month === undefined || b.month === undefined) return false;
  if (a.month !== b.month) return a.month < b.month;
  return a.day !== undefined && b.day !== undefined && a.day < b.day;
}

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
