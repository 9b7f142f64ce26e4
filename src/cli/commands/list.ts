/** `tongbao list`: the notices of an archive, the newest first. */
import { Option } from 'commander';
import { listNotices, shortId } from '../../archive/notices.js';
import {
  addFilterOptions,
  answerFormatOption,
  archiveOption,
  filterOf,
  whole,
  withArchive,
  type FilterOptions,
} from '../archive-options.js';
import type { Define } from '../command.js';
import { write } from '../output.js';
import { table } from '../table.js';

interface ListOptions extends FilterOptions {
  archive: string;
  limit: number;
  format: 'text' | 'json';
}

export const list: Define = (command, context) => {
  const { t } = context;
  command
    .addOption(archiveOption(t))
    .addOption(new Option('--limit <n>', t('最多几份', 'how many at most')).argParser(whole).default(50))
    .addOption(answerFormatOption(t));
  addFilterOptions(command, context).action((options: ListOptions) =>
    withArchive(options.archive, context, async (archive) => {
      const notices = await listNotices(archive, await filterOf(options), options.limit);
      if (options.format === 'json') {
        for (const notice of notices)
          await write(JSON.stringify({ ...notice, id: shortId(notice.sha256), sha256: undefined }) + '\n');
        return;
      }
      const head = [
        t('编号', 'id'),
        t('日期', 'date'),
        t('单位', 'office'),
        t('标题', 'title'),
        t('问题', 'findings'),
        t('不一致', 'failing'),
      ];
      const rows = notices.map(({ sha256, dated, office, title, findings, checks_failing }) => [
        shortId(sha256),
        dated ?? '',
        office ?? '',
        title ?? '',
        findings,
        checks_failing,
      ]);
      await write(table(head, rows));
    })
  );
};
