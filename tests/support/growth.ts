/** How the time of a function grows with its input: counted in processor time, so that a busy machine changes little. */

const ROUNDS = 5;
/** An exponent up to here needs no second look. */
const CLEARLY_LINEAR = 1.2;

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
 * The exponent of growth between two sizes, 1 for linear, 2 for quadratic: the least of up to five rounds. The compiler and the
 * collector work whenever they like, within a run as well, and make one round say 1.6 where the next says 1.0; what is quadratic is
 * so in every round.
 *
 * @returns 0 where the larger run is too short (below 30 ms) to say anything
 */
export function growthExponent(run: (size: number) => void, small: number, large: number): number {
  // The first run pays for compiling.
  run(small);
  let least = Infinity;
  for (let round = 0; round < ROUNDS && least > CLEARLY_LINEAR; round++) {
    const long = milliseconds(() => void run(large));
    if (long < 30) return 0;
    const short = Math.min(...[1, 2].map(() => milliseconds(() => void run(small))));
    least = Math.min(least, Math.log(long / Math.max(short, 0.1)) / Math.log(large / small));
  }
  return least;
}
