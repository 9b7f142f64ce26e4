/**
 * Which date of a notice another one may be counted from.
 *
 * A sound anchor is what the text is telling of: not a year held up for comparison (比2019年), not the start of a long stretch
 * (2018年以来), not a deadline, not 去年, and nothing behind the year in which the notice was written.
 */
import { parseIso, type DatePoint } from '../parsers/date-shape.js';
import type { DateMention, Mention, Notice } from '../types.js';

/** How many dates back an anchor is looked for; keeps the work linear. */
export const REACH = 24;

/** The year in which a notice speaks, and the date that says so, where it is one. */
export interface Now {
  year: number;
  mention?: DateMention;
}

export const isOpen = (date: DateMention): boolean => date.iso.includes('X');

/** Whether the text itself says the year. */
const isStated = (date: DateMention): boolean => !isOpen(date) && !date.implied.includes('year');

/** The last point of a date, from its ISO form. */
export function lastPoint(date: DateMention): DatePoint {
  return parseIso(date.iso.slice(date.iso.indexOf('/') + 1));
}

/** What a report of a year is called. */
const YEARLY = /^[^;。]{0,30}(?:年度?报告?|年鉴|公报)$/;

export class DateAnchors {
  /** The day of publication, where the notice names it. */
  readonly published: DateMention | undefined;
  private readonly text: string;
  private readonly blockOf = new Map<DateMention, number>();
  private readonly usualOf = new Map<boolean, DateMention | null>();
  /** `null`: not looked for yet. */
  private writtenIn: Now | undefined | null = null;
  private latestOf: Now | undefined | null = null;

  /** @param dates the dates of `mentions`, in order */
  constructor(
    private readonly dates: readonly DateMention[],
    private readonly mentions: readonly Mention[],
    { view, blocks }: Notice
  ) {
    this.text = view.text;
    this.published = dates.find((date) => date.role === 'publication' && !isOpen(date));
    let block = 0;
    for (const date of dates) {
      while (block < blocks.length - 1 && (blocks[block]?.end ?? 0) <= date.span.start) block++;
      this.blockOf.set(date, block);
    }
  }

  sameBlock(a: DateMention, b: DateMention): boolean {
    return this.blockOf.get(a) === this.blockOf.get(b);
  }

  /** The dates before the one at `index`, nearest first, those left open passed over. */
  *before(index: number): Generator<DateMention> {
    for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
      const other = this.dates[i];
      if (other && !isOpen(other)) yield other;
    }
  }

  /** The nearest sound date before; what stands in the same paragraph goes first. */
  nearest(date: DateMention, index: number, needsMonth: boolean): DateMention | undefined {
    let further: DateMention | undefined;
    let background: DateMention | undefined;
    let unsound: DateMention | undefined;
    let examined: DateMention | undefined;
    for (const other of this.before(index)) {
      if (needsMonth && lastPoint(other).month === undefined) continue;
      const here = this.sameBlock(date, other);
      if (this.isSound(other)) {
        // 2023年2月至4月对2022年度收支进行审计,6月8日出具报告: the day is counted from days, not from the year that was looked at.
        if (here && (this.isYearBefore(other) || this.isAside(other, date))) examined ??= other;
        else if (here) return other;
        else if (this.isBackground(other)) background ??= other;
        else further ??= other;
      } else if (here) unsound ??= other;
    }
    return examined ?? further ?? background ?? unsound ?? this.now()?.mention;
  }

  /**
   * 该厂2019年7月取得批复 in a notice of 2024: when something began long ago is told by the month, and the next paragraph is of today. So with
   * 抽查2022年至2023年的病历: of which years something was looked at.
   */
  private isBackground(date: DateMention): boolean {
    const { year = 0, month, day } = lastPoint(date);
    const written = this.written()?.year ?? 0;
    const isLong = month === undefined || date.iso.includes('/');
    return day === undefined && (year < written - 1 || (isLong && year < written));
  }

  /** 对其任职期间(2018年3月至2022年9月)的责任进行审计,7月3日出具报告: what a bracket tells besides. */
  private isAside({ span }: DateMention, date: DateMention): boolean {
    return (
      /^[^()]{0,40}\)/.test(this.text.slice(span.end, Math.min(date.span.start, span.end + 42))) && !this.opens(span)
    );
  }

  /** (2024年1月12日发布) at the head of a line. */
  private opens({ start }: { start: number }): boolean {
    return /(?:^|\n)\s*\([^()\n]{0,20}$/.test(this.text.slice(Math.max(0, start - 24), start));
  }

  private isYearBefore({ iso, span }: DateMention): boolean {
    if (!/^\d{4}(?:\/\d{4})?$/.test(iso)) return false;
    const clause = /[^,;。]*$/.exec(this.text.slice(Math.max(0, span.start - 24), span.start))?.[0] ?? '';
    const behind = /^[^,;。]*/.exec(this.text.slice(span.end, span.end + 60))?.[0] ?? '';
    const examined = /[对就]/.test(clause) && /审[计核]|查|评[价估]|监督|复核|梳理|清理|核对/.test(behind);
    return examined && Number(iso.slice(-4)) < (this.written()?.year ?? Infinity);
  }

  /** The first date behind, for want of any before. */
  following(index: number): DateMention | undefined {
    return this.dates.slice(index + 1, index + REACH).find((other) => !isOpen(other));
  }

  /**
   * The year last spoken of.
   *
   * @param explicit whether a word asks for it (同年, 上年); 全年 and 上半年 rather mean the year that the notice is about
   */
  yearBefore(date: DateMention, index: number, explicit: boolean): DateMention | undefined {
    let further: DateMention | undefined;
    for (const other of this.before(index)) {
      // The day of publication says when the notice speaks, not what year it speaks of.
      if (other.role === 'publication' || this.isSamePeriod(other) || this.isShifted(other)) continue;
      if (this.sameBlock(date, other) && (explicit || this.isSound(other))) return other;
      if (this.isSound(other)) further ??= other;
    }
    const usual = this.usual(true);
    // 2021年末是9731公里 further up in a bulletin of 2022: held up for comparison, 上年 is not the year before it.
    if (
      explicit &&
      further &&
      usual &&
      further.iso.length === 4 &&
      lastPoint(further).year === (lastPoint(usual).year ?? 0) - 1
    )
      return usual;
    return explicit ? further : (usual ?? further);
  }

  isSamePeriod({ span, relative }: DateMention): boolean {
    return relative === true && this.text.slice(span.end - 2, span.end) === '同期';
  }

  /** The year in which the notice speaks: that of its writing, else the one it speaks of most. */
  now(): Now | undefined {
    if (this.latestOf === null) this.latestOf = this.afterWholeYears() ?? yearOf(this.latest());
    return this.written() ?? this.latestOf;
  }

  /** 2024年政府信息公开工作年度报告, published in January: 本年度 is the year that the title names. */
  reported(): Now | undefined {
    const end = /^[^\n]*/.exec(this.text)?.[0].length ?? 0;
    const [first] = this.dates;
    const titled = first && first.span.end <= end && /^\d{4}$/.test(first.iso) && isStated(first);
    return titled && YEARLY.test(this.text.slice(first.span.end, end)) ? yearOf(first) : undefined;
  }

  /** 上年, 去年 and the like are no year to go on counting from. */
  private isShifted({ relative, span }: DateMention): boolean {
    return relative === true && /^[上去前明]/.test(this.text.charAt(span.start));
  }

  private isSound(date: DateMention): boolean {
    // 去年2月28日展开,4月10日结束: a day of last year is one to go on from, last year as such is not.
    const isDay = /^\d{4}-\d\d-\d\d$/.test(date.iso) && !this.isSamePeriod(date);
    if (date.role === 'deadline' || (this.isShifted(date) && !isDay)) return false;
    const { start, end } = date.span;
    if (/[比较同与按]$/.test(this.text.slice(start - 1, start)) && date.iso.length === 4) return false;
    if (/^(?:以来|起|至今|开始)/.test(this.text.slice(end, end + 2)) && date.iso.length <= 7) return false;
    const written = this.written();
    return !written || (lastPoint(date).year ?? 0) <= written.year;
  }

  /** From publication, else the number of the document, else 截至, else the first day named at the head. */
  private written(): Now | undefined {
    if (this.writtenIn === null) this.writtenIn = this.findWritten();
    return this.writtenIn;
  }

  private findWritten(): Now | undefined {
    if (this.published) return yearOf(this.published);
    const number = this.mentions.find((mention) => mention.type === 'documentNumber');
    if (number?.type === 'documentNumber' && number.year !== undefined && number.span.start < 400) {
      return { year: number.year };
    }
    const days = this.dates.filter(({ iso }) => /^\d{4}-\d\d-\d\d$/.test(iso));
    const head = ({ span, role }: DateMention): boolean =>
      span.start < 300 && (role === undefined || role === 'event' || role === 'feedback');
    return yearOf(days.find(({ role }) => role === 'as-of') ?? days.find(head));
  }

  /**
   * 今日(六月十九日) above 2021年至2023年接获412宗、538宗及796宗: where the years are told as a whole, the last of them is over.
   */
  private afterWholeYears(): Now | undefined {
    const isToday = ({ span }: DateMention): boolean =>
      /今[日天]\(?$/.test(this.text.slice(Math.max(0, span.start - 3), span.start));
    if (!this.dates.some((date) => date.iso.startsWith('X') && isToday(date))) return undefined;
    const mention = this.latest();
    const year = mention && lastPoint(mention).year;
    if (!mention || year === undefined) return undefined;
    const whole = this.dates
      .filter((date) => isStated(date) && lastPoint(date).year === year)
      .every(
        ({ iso, span }) =>
          /(?:^|\/)\d{4}$/.test(iso) && !/^(?:首|上半|第|前|起|以来)/.test(this.text.slice(span.end, span.end + 2))
      );
    return whole ? { year: year + 1, mention } : undefined;
  }

  /** Without any sign of when it was written: the year spoken of most, or the one behind it, where that is spoken of too. */
  private latest(): DateMention | undefined {
    const usual = this.usual(false);
    const next = (usual ? (lastPoint(usual).year ?? 0) : 0) + 1;
    const isNext = (date: DateMention): boolean =>
      isStated(date) && date.role !== 'deadline' && lastPoint(date).year === next;
    return usual && (this.dates.find(isNext) ?? usual);
  }

  /** A date of the year that most dates are of, the later one of two; `sound`: of those that can be an anchor. */
  private usual(sound: boolean): DateMention | undefined {
    const cached = this.usualOf.get(sound);
    if (cached !== undefined) return cached ?? undefined;
    const counts = new Map<number, { count: number; mention: DateMention }>();
    for (const date of this.dates) {
      const { year } = lastPoint(date);
      if (year === undefined || !isStated(date) || date.role === 'deadline') continue;
      if (sound && (date.role === 'publication' || !this.isSound(date))) continue;
      const known = counts.get(year);
      if (known) known.count++;
      else counts.set(year, { count: 1, mention: date });
    }
    const [best] = [...counts].sort(([a, x], [b, y]) => y.count - x.count || b - a);
    this.usualOf.set(sound, best?.[1].mention ?? null);
    return best?.[1].mention;
  }
}

function yearOf(mention: DateMention | undefined): Now | undefined {
  const year = mention && lastPoint(mention).year;
  return mention && year !== undefined ? { year, mention } : undefined;
}
