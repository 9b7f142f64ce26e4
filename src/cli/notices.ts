/**
 * Reads and parses the notices named on the command line, in order, one at a time.
 *
 * What cannot be read gets one line on standard error and raises the exit status; the others go on.
 */
import { parseNotice } from '../pipeline.js';
import { ReadError, readPaths } from '../read/index.js';
import type { NoticeRecord } from '../record/schema.js';
import type { Options } from '../types.js';
import type { CommandContext } from './command.js';
import { restCompiler, wakeCompiler } from './engine.js';
import { exitCodes } from './exit-codes.js';
import { complain } from './output.js';
import { Progress } from './progress.js';

export async function* readNotices(
  paths: readonly string[],
  options: Options,
  { lang, t, status }: CommandContext,
  /** Collects what could not be read. */
  unread: { path: string; reason: string }[] = []
): AsyncGenerator<NoticeRecord> {
  const progress = new Progress(t);
  restCompiler();
  const refuse = (path: string, error: unknown): void => {
    progress.clear();
    const reason =
      error instanceof ReadError ? error.reason[lang] : error instanceof Error ? error.message : String(error);
    complain(`${path}: ${reason}`);
    unread.push({ path, reason });
    status.raise(exitCodes.unreadable);
  };
  for await (const { path, file, error } of readPaths(paths)) {
    progress.step(path);
    if (error) {
      refuse(path, error);
      continue;
    }
    let record: NoticeRecord;
    try {
      wakeCompiler(String(file.value).length);
      record = parseNotice(file, options);
    } catch (thrown) {
      refuse(path, thrown);
      continue;
    }
    yield record;
  }
  progress.clear();
}
