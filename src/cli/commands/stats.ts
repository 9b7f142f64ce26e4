/** `tongbao stats`: an archive in numbers. */
import { Option } from 'commander';
import { stats as statsOf, type Group, type Stats } from '../../archive/stats.js';
import {
  addFilterOptions,
  answerFormatOption,
  archiveOption,
  filterOf,
  whole,
  withArchive,
  type FilterOptions,
} from '../archive-options.js';
import type { Define, Translate } from '../command.js';
import { write } from '../output.js';
import { table } from '../table.js';

interface StatsOptions extends FilterOptions {
  archive: string;
  top: number;
  format: 'text' | 'json';
}

export const stats: Define = (command, context) => {
  const { t } = context;
  command
    .addOption(archiveOption(t))
    .addOption(
      new Option('--top <n>', t('单位、文件、关键词各列几个', 'how many offices, regulations, keywords'))
        .argParser(whole)
        .default(20)
    )
    .addOption(answerFormatOption(t));
  addFilterOptions(command, context).action((options: StatsOptions) =>
    withArchive(options.archive, context, async (archive) => {
      const result = await statsOf(archive, await filterOf(options), options.top);
      await write(options.format === 'json' ? JSON.stringify(result, null, 2) + '\n' : tables(result, t));
    })
  );
};

function tables({ total, years, offices, regulations, rules, keywords, errors }: Stats, t: Translate): string {
  const head = [
    t('通报', 'notices'),
    t('问题', 'findings'),
    t('措施', 'measures'),
    t('已完成', 'completed'),
    t('完成率', 'rate'),
    t('不一致', 'failing'),
  ];
  const cells = (group: Group): (string | number)[] => [
    group.notices,
    group.findings,
    group.measures,
    group.measures_completed,
    percent(group.completion),
    group.checks_failing,
  ];
  const none = t('（无）', '(none)');
  const parts: [string, string][] = [
    [
      t('按年份', 'By year'),
      table(
        [t('年份', 'year'), ...head],
        [...years.map((row) => [String(row.year ?? none), ...cells(row)]), [t('合计', 'total'), ...cells(total)]]
      ),
    ],
    [
      t('按单位', 'By office'),
      table(
        [t('单位', 'office'), ...head],
        offices.map((row) => [row.office ?? none, ...cells(row)])
      ),
    ],
  ];
  if (regulations.length > 0) {
    parts.push([
      t('引用最多的文件', 'Most cited'),
      table(
        [t('文件', 'regulation'), t('通报', 'notices'), t('次数', 'mentions')],
        regulations.map(({ cited, notices, mentions }) => [cited, notices, mentions])
      ),
    ]);
  }
  if (rules.length > 0) {
    parts.push([
      t('核对', 'Checks'),
      table(
        [
          t('规则', 'rule'),
          t('次数', 'checks'),
          t('成立', 'hold'),
          t('不一致', 'fail'),
          t('无法判定', 'undecidable'),
          t('不一致率', 'rate'),
        ],
        rules.map((row) => [row.rule, row.checks, row.holds, row.fails, row.undecidable, percent(row.rate)])
      ),
    ]);
  }
  if (keywords.length > 0) {
    parts.push([
      t('关键词', 'Keywords'),
      table(
        [t('词', 'word'), t('通报', 'notices')],
        keywords.map(({ word, notices }) => [word, notices])
      ),
    ]);
  }
  if (errors.length > 0) {
    parts.push([
      t('未能读取', 'Unreadable'),
      table(
        [t('原因', 'reason'), t('文件', 'files')],
        errors.map(({ code, files }) => [code, files])
      ),
    ]);
  }
  return parts.map(([title, body]) => `${title}\n${body}`).join('\n');
}

const percent = (rate: number | null): string => (rate === null ? '' : `${(rate * 100).toFixed(1)}%`);
