/**
 * How rows of a table show what its columns have to do with each other: what comes out in nearly all of them is no chance, and holds the one
 * row in which it does not.
 */
export interface Evidence<Line> {
  fits: Line[];
  misses: Line[];
}

/** Sorts the rows by whether the relation comes out in them. */
export function sorted<Line>(lines: readonly Line[], comesOut: (line: Line) => boolean): Evidence<Line> {
  const fits: Line[] = [];
  const misses: Line[] = [];
  for (const line of lines) (comesOut(line) ? fits : misses).push(line);
  return { fits, misses };
}

/** One row in four may be wrong, and one of three. @param needed rows that must come out, fewer where the heads name the relation */
export function isProof({ fits, misses }: Evidence<unknown>, needed: number): boolean {
  return fits.length >= needed && misses.length <= Math.max(1, Math.floor((fits.length + misses.length) / 4));
}
