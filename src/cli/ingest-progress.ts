/** How far an ingest has come: a bar on a terminal, a line a minute in a log. On standard error. */
import cliProgress from 'cli-progress';
import type { Progress } from '../archive/ingest.js';
import type { CommandContext } from './command.js';

const MINUTE = 60_000;
const REDRAW = 200;

export class IngestProgress {
  private expected = 0;
  private readonly start = Date.now();
  private last = this.start;
  private bar: cliProgress.SingleBar | undefined;
  private readonly live = process.stderr.isTTY;

  constructor(private readonly context: CommandContext) {}

  /** There are so many files more. */
  expect(files: number): void {
    this.expected += files;
  }

  show(progress: Progress): void {
    const now = Date.now();
    if (now - this.last < (this.live ? REDRAW : MINUTE)) return;
    this.last = now;
    const settled = progress.done + progress.skipped;
    const total = Math.max(this.expected, progress.files);
    const rate = progress.done / ((now - this.start) / 1000);
    const left = rate > 0 ? Math.round((total - settled) / rate) : 0;
    const values = { settled, failures: progress.failed, rate: rate.toFixed(0), left: clock(left) };
    if (!this.live) {
      process.stderr.write(`tongbao: ${this.words(values, total)}\n`);
      return;
    }
    if (!this.bar) {
      const { t } = this.context;
      const format = t(
        '{bar} {percentage}%  {value}/{total}  每秒 {rate} 个  还需 {left}  未能读取 {failures}',
        '{bar} {percentage}%  {value}/{total}  {rate}/s  {left} left  {failures} unreadable'
      );
      this.bar = new cliProgress.SingleBar(
        { format, clearOnComplete: true, hideCursor: true },
        cliProgress.Presets.shades_classic
      );
      this.bar.start(total, settled, values);
    }
    this.bar.setTotal(total);
    this.bar.update(settled, values);
  }

  clear(): void {
    this.bar?.stop();
    this.bar = undefined;
  }

  private words({ settled, failures, rate, left }: Record<string, string | number>, total: number): string {
    return this.context.t(
      `${settled}/${total}，每秒 ${rate} 个，还需 ${left}，未能读取 ${failures}`,
      `${settled}/${total}, ${rate}/s, ${left} left, ${failures} unreadable`
    );
  }
}

function clock(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
