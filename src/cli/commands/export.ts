/** `tongbao export`: an archive, or a part of it, for other programs. */
import { Option } from 'commander';
import { exportArchive, exportFormats, type ExportFormat } from '../../archive/export/index.js';
import { addFilterOptions, archiveOption, filterOf, withArchive, type FilterOptions } from '../archive-options.js';
import type { Define } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { complain } from '../output.js';

interface ExportOptions extends FilterOptions {
  archive: string;
  format: ExportFormat;
  output?: string;
}

export const exportCommand: Define = (command, context) => {
  const { t, status } = context;
  command
    .addOption(archiveOption(t))
    .addOption(new Option('--format <format>', t('格式', 'format')).choices([...exportFormats]).default('ndjson'))
    .option(
      '--output <path>',
      t(
        '写到何处：csv、parquet 为文件夹，其余为文件；ndjson 可不写，输出到标准输出',
        'a folder for csv and parquet, else a file; ndjson may go to standard output'
      )
    );
  addFilterOptions(command, context).action((options: ExportOptions) =>
    withArchive(options.archive, context, async (archive) => {
      const { format, output } = options;
      if (output === undefined && format !== 'ndjson') {
        complain(t(`${format} 须用 --output 指明写到何处`, `say with --output where ${format} shall go`));
        status.raise(exitCodes.unreadable);
        return;
      }
      await exportArchive(archive, format, output, await filterOf(options));
    })
  );
};
