/** An ISO date of a record as a stretch of time, for the axis. Days that do not exist fall where the calendar carries them. */
export interface TimeRange {
  /** Milliseconds, UTC. */
  start: number;
  /** First moment after it. */
  end: number;
}

export function isoRange(iso: string): TimeRange | undefined {
  const [from = '', to] = iso.split('/');
  const first = single(from);
  const last = to === undefined ? first : single(to);
  return first && last && last.end > first.start ? { start: first.start, end: last.end } : first;
}

function single(iso: string): TimeRange | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?(?:T.*)?$/.exec(iso);
  if (!match) return undefined;
  const year = Number(match[1]);
  const [, , quarter, half, month, day] = match.map((one) => (one === undefined ? undefined : Number(one)));
  const range = (fromMonth: number, months: number): TimeRange => ({
    start: utc(year, fromMonth, 1),
    end: utc(year, fromMonth + months, 1),
  });
  if (quarter !== undefined) return range(3 * quarter - 3, 3);
  if (half !== undefined) return range(6 * half - 6, 6);
  if (month === undefined) return range(0, 12);
  if (day === undefined) return range(month - 1, 1);
  return { start: utc(year, month - 1, day), end: utc(year, month - 1, day + 1) };
}

/** `Date.UTC` takes years below 100 for the twentieth century. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
