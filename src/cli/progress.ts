/**
 * How far a long run has come, on standard error.
 *
 * On a terminal one line that is rewritten, from the second second on, and only when the results go elsewhere (else they are
 * the progress). Otherwise, in a log, a line a minute. Nothing at all for a run that is quick.
 */
import type { Translate } from './command.js';

const patience = 1000;
const minute = 60_000;

export class Progress {
  private count = 0;
  private shown = false;
  private readonly start = Date.now();
  private last = this.start;
  private readonly live = process.stderr.isTTY && !process.stdout.isTTY;

  constructor(private readonly t: Translate) {}

  /** Another file begins. */
  step(path: string): void {
    this.count++;
    const now = Date.now();
    if (now - this.start < patience || now - this.last < (this.live ? 100 : minute)) return;
    this.last = now;
    const line = this.t(`第 ${this.count} 份：${path}`, `file ${this.count}: ${path}`);
    if (!this.live) {
      process.stderr.write(`tongbao: ${line}\n`);
      return;
    }
    process.stderr.write(`\r\u001b[2K${line.slice(0, Math.floor((process.stderr.columns || 80) / 2))}`);
    this.shown = true;
  }

  /** Takes the line away, before something else is written to standard error and at the end. */
  clear(): void {
    if (this.shown) process.stderr.write('\r\u001b[2K');
    this.shown = false;
  }
}
