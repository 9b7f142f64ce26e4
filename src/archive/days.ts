/**
 * First and last day of an ISO date as records have it: `2020-02` is 2020-02-01 to 2020-02-29.
 *
 * - `2021`, `2021-03`, `2021-03-05`, `2021-Q2`, `2021-H1`, with or without a time
 * - ranges `a/b` of these
 * - anything else (an impossible day among it) gives nulls: better no answer than a wrong one
 */
export interface Days {
  first: string | null;
  last: string | null;
}

const none: Days = { first: null, last: null };

export function daysOf(iso: string): Days {
  const slash = iso.indexOf('/');
  if (slash < 0) return oneOf(iso);
  const from = oneOf(iso.slice(0, slash));
  const to = oneOf(iso.slice(slash + 1));
  return from.first && to.last ? { first: from.first, last: to.last } : none;
}

function oneOf(iso: string): Days {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?(?:T[\d:.+Z-]{1,30})?$/.exec(iso);
  if (!match) return none;
  const [, year = '', quarter, half, month, day] = match;
  if (day !== undefined) {
    const valid = Number(day) >= 1 && Number(day) <= lengthOf(year, Number(month));
    const whole = `${year}-${month ?? ''}-${day}`;
    return valid ? { first: whole, last: whole } : none;
  }
  if (month !== undefined) return months(year, Number(month), Number(month));
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (half !== undefined) return months(year, Number(half) * 6 - 5, Number(half) * 6);
  return months(year, 1, 12);
}

function months(year: string, from: number, to: number): Days {
  if (from < 1 || to > 12) return none;
  const two = (n: number): string => String(n).padStart(2, '0');
  return { first: `${year}-${two(from)}-01`, last: `${year}-${two(to)}-${two(lengthOf(year, to))}` };
}

function lengthOf(year: string, month: number): number {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(Number(year), month, 0)).getUTCDate() : 0;
}
