/** `tongbao ingest`: files, folders and lists of files into an archive, unattended. */
import { Argument, Option } from 'commander';
import { open, writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { failedFiles, lastUnfinished } from '../../archive/again.js';
import { both, ingest as ingestInto, type Summary } from '../../archive/ingest.js';
import { count, listed } from '../../archive/walk.js';
import { archiveOption, positive, withArchive } from '../archive-options.js';
import type { CommandContext, Define, Translate } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { IngestProgress } from '../ingest-progress.js';
import { complain, onInterrupt, write } from '../output.js';

interface IngestOptions {
  archive: string;
  filesFrom?: string;
  jobs?: number;
  retryFailed?: true;
  resume?: true;
  refresh?: true;
  rehash?: true;
  timeout: number;
  memory: number;
  summary?: string;
}

export const ingest: Define = (command, context) => {
  const { t, lang, status } = context;
  command
    .addArgument(new Argument('[path...]', t('文件、文件夹', 'files and folders')))
    .addOption(archiveOption(t))
    .option(
      '--files-from <list>',
      t('从文件或标准输入（-）读取文件名，一行一个', 'read names from a file, or standard input (-)')
    )
    .addOption(
      new Option('--jobs <n>', t('线程数（默认为处理器核数）', 'threads (default: one a core)')).argParser(positive)
    )
    .option('--retry-failed', t('重新读取上次未能读取的文件', 'take up again what could not be read'))
    .option('--resume', t('接着做被中断的那一次', 'go on with the run that was interrupted'))
    .option('--refresh', t('旧版本所抽取的，用本版本重新抽取', 'extract again what an older version extracted'))
    .option('--rehash', t('文件看似未变也重新读取', 'read again even what looks unchanged'))
    .addOption(
      new Option('--timeout <seconds>', t('一个文件最多读多久', 'longest time for one file'))
        .argParser(positive)
        .default(300)
    )
    .addOption(
      new Option('--memory <mb>', t('一个线程最多用多少内存（MB）', 'most memory for one thread, in MB'))
        .argParser(positive)
        .default(2000)
    )
    .option('--summary <file>', t('把结果摘要写成 JSON', 'write the summary as JSON'))
    .action((paths: string[], options: IngestOptions) =>
      withArchive(
        options.archive,
        context,
        async (archive) => {
          const { filesFrom, retryFailed, resume, summary: summaryFile, ...rest } = options;
          const inputs = resume ? [...paths, ...(await lastUnfinished(archive))] : paths;
          const retry = retryFailed ? await failedFiles(archive) : [];
          if (inputs.length === 0 && retry.length === 0 && !filesFrom) {
            if (retryFailed || resume) complain(t('没有要重做的', 'there is nothing to do again'));
            else {
              complain(
                t(
                  '没有指明文件或文件夹（参见 tongbao ingest --help）',
                  'no files or folders named (see tongbao ingest --help)'
                )
              );
              status.raise(exitCodes.unreadable);
            }
            return;
          }
          const progress = new IngestProgress(context);
          if (!filesFrom) void count(inputs.length > 0 ? inputs : retry, (files) => progress.expect(files));
          const list = await listOf(filesFrom);
          // A night's work should not end with finding that its summary cannot be written.
          if (summaryFile) await (await open(summaryFile, 'a')).close();
          const stop = stopOnSignal(context);
          let summary: Summary;
          try {
            summary = await ingestInto(archive, list ? both(inputs, listed(list)) : inputs, {
              ...rest,
              retry,
              onProgress: (now) => progress.show(now),
              signal: stop.signal,
            });
          } finally {
            stop.end();
            progress.clear();
          }
          if (summaryFile) await writeFile(summaryFile, JSON.stringify(summary, null, 2) + '\n');
          for (const failure of summary.failures) complain(`${failure.path}: ${failure[lang]}`);
          await write(describe(summary, t));
          if (summary.failed > 0) status.raise(exitCodes.unreadable);
          if (!summary.interrupted) return;
          complain(
            t(
              '已中断；此前收入的都在档案库中，再运行一次（或 ingest --resume）即接着做',
              'interrupted; what was taken in is in the archive, and the same command again (or ingest --resume) goes on'
            )
          );
          status.raise(exitCodes.interrupted);
        },
        { create: true }
      )
    );
};

async function listOf(name: string | undefined): Promise<Readable | undefined> {
  if (name === undefined || name === '-') return name === '-' ? process.stdin : undefined;
  return (await open(name)).createReadStream();
}

/** The first Ctrl-C lets what is under way be stored, the second ends at once, which loses no more than that. */
function stopOnSignal({ t }: CommandContext): { signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    complain(t('正在收尾，再按一次 Ctrl-C 立即结束', 'storing what is under way; Ctrl-C again ends at once'));
    controller.abort();
  };
  return { signal: controller.signal, end: onInterrupt(stop) };
}

function describe(summary: Summary, t: Translate): string {
  const { files, skipped, added, refreshed, duplicates, failed, seconds } = summary;
  const rate = Math.round((files - skipped) / Math.max(seconds, 0.001));
  return t(
    `文件 ${files} 个：未变 ${skipped}；收入通报 ${added} 份，重新抽取 ${refreshed} 份，重复 ${duplicates} 份，未能读取 ${failed} 个；用时 ${seconds.toFixed(1)} 秒（每秒 ${rate} 个）\n`,
    `${files} files: ${skipped} unchanged; ${added} notices added, ${refreshed} extracted again, ${duplicates} known already, ${failed} unreadable; ${seconds.toFixed(1)} s (${rate} files/s)\n`
  );
}
