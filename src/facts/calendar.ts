/** Days of ISO dates, ranges and vague dates, without a clock or a time zone. */

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** First and last day (days since 1970-01-01) that an ISO date, month, year, quarter, half or range covers; undefined if it is none. */
export function daysOf(iso: string): { first: number; last: number } | undefined {
  const slash = iso.indexOf('/');
  if (slash >= 0) {
    const from = daysOf(iso.slice(0, slash));
    const to = daysOf(iso.slice(slash + 1));
    return from && to && { first: from.first, last: to.last };
  }
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-Q([1-4])|-H([12]))?(?:T.*)?$/.exec(iso);
  if (!match) return undefined;
  const year = Number(match[1]);
  const [, , month, day, quarter, half] = match.map((part) => (part ? Number(part) : undefined));
  if (day !== undefined && month !== undefined) {
    const at = dayNumber(year, month, day);
    return { first: at, last: at };
  }
  const [from, to] = quarter
    ? [quarter * 3 - 2, quarter * 3]
    : half
      ? [half * 6 - 5, half * 6]
      : month
        ? [month, month]
        : [1, 12];
  return { first: dayNumber(year, from, 1), last: dayNumber(year, to + 1, 1) - 1 };
}

export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Whether `a` can lie before or with `b`; `after` only when all of `a` begins behind all of `b`. */
export function compareIso(a: string, b: string): 'before' | 'after' | 'unknown' {
  if (DAY.test(a) && DAY.test(b)) return a > b ? 'after' : 'before';
  const x = daysOf(a);
  const y = daysOf(b);
  if (!x || !y) return 'unknown';
  // A period is over before what follows it: 反馈 on a day within the inspection is too early.
  if (/-\d{2}\/.*-\d{2}$/.test(a) && y.last < x.last) return 'after';
  return x.first > y.last ? 'after' : 'before';
}

/** Written to the day, or a range of days. */
export function isFullDate({ iso }: { iso: string }): boolean {
  return /^\d{4}-\d{2}-\d{2}(?:$|T|\/)/.test(iso);
}
