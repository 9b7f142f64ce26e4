/** How the time of a function grows with its input: counted in processor time, so that a busy machine changes nothing. */

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function milliseconds(run: () => void): number {
  const started = processorTime();
  run();
  return processorTime() - started;
}

/**
 * The exponent of growth between two sizes, 1 for linear, 2 for quadratic.
 *
 * @returns 0 where the larger run is too short (below 30 ms) to say anything
 */
export function growthExponent(run: (size: number) => void, small: number, large: number): number {
  const long = milliseconds(() => void run(large));
  if (long < 30) return 0;
  // The first run paid for compiling, and the collector may have come in between: the best of some counts.
  const best = (size: number): number => Math.min(...[1, 2].map(() => milliseconds(() => void run(size))));
  return Math.log(Math.min(long, best(large)) / Math.max(best(small), 0.1)) / Math.log(large / small);
}
