/** Preloaded into the processes of the cold-start and growth benches: says at their end what they took. */
import { readFileSync, writeSync } from 'node:fs';

/**
 * The most memory that this program has held, in bytes. Not `maxRSS`: it still knows what the parent held before the start.
 *
 * @returns {number}
 */
export function peakMemory() {
  try {
    return Number(/VmHWM:\s+(\d+) kB/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

if (process.env['BENCH_REPORT_FD']) {
  const descriptor = Number(process.env['BENCH_REPORT_FD']);
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(descriptor, JSON.stringify({ memory: peakMemory(), milliseconds: (userCPUTime + systemCPUTime) / 1000 }));
  });
}
