/** Time as the benchmarks count it: time of the processor, which does not care what else the machine is doing. */

/** Milliseconds that this process has computed so far, all threads. */
export const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * @typedef {{ median: number, low: number, high: number, runs: number }} Spread milliseconds; the middle half of the runs
 * @param {readonly number[]} samples
 * @returns {Spread}
 */
export function spreadOf(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75), runs: sorted.length };
}
