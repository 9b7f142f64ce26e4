/** `tongbao check`: which numbers of a notice agree with each other, and which do not. */
import { Option } from 'commander';
import type { Totals, Unread } from '../../report/formatter.js';
import { reviewOf } from '../../report/review.js';
import type { CommandContext, Define } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { checkFormats, formatterFor, type CheckFormat } from '../formatters.js';
import { readNotices } from '../notices.js';
import { addConfigOptions, addRuleOptions, pathsArgument } from '../options.js';
import { write } from '../output.js';
import { namesSeveral } from '../several.js';
import { loadSettings, type SettingsOptions } from '../settings.js';

interface CheckOptions extends SettingsOptions {
  format?: CheckFormat;
  all?: boolean;
  verbose?: boolean;
}

export const check: Define = (command, context) => {
  const { t } = context;
  command
    .addArgument(pathsArgument(t))
    .addOption(
      new Option('--format <format>', t('输出格式（默认 text）', 'output format (default: text)')).choices(checkFormats)
    )
    .option('-a, --all', t('一致的和无法核验的也逐条列出', 'list what agrees and what cannot be checked, too'))
    .addOption(new Option('--verbose', t('同 --all', 'same as --all')));
  addRuleOptions(command, context);
  addConfigOptions(command, context)
    .option(
      '--baseline <file>',
      t('复核清单：其中认可的不再提示', 'accepted checks: what was settled there stays quiet')
    )
    .addHelpText(
      'after',
      `
${t('例：', 'Examples:')}
  $ tongbao check ${t('通报.txt', 'notice.txt')}
  $ tongbao check --all --rule sum,ratio ${t('通报.docx', 'notice.docx')}
  $ tongbao check --format sarif ${t('通报/', 'notices/')} > tongbao.sarif
  $ tongbao check --baseline ${t('复核清单.json 通报/', 'accepted.json notices/')}

${t('退出码：0 全部成立；1 有不一致；2 有文件无法读取或用法有误（以大者为准）。', 'Exit status: 0 all checks hold, 1 some fail, 2 something unreadable or misused; the greatest counts.')}`
    )
    .action((paths: string[], options: CheckOptions) => run(paths, options, context));
};

async function run(paths: string[], options: CheckOptions, context: CommandContext): Promise<void> {
  const { accepted, ...settings } = await loadSettings(options, context);
  const format = options.format ?? settings.check.format ?? 'text';
  const all = options.all ?? options.verbose ?? settings.check.all ?? false;
  const several = await namesSeveral(paths);
  const formatter = await formatterFor(format, { all, decisions: accepted !== undefined, several }, context);
  const unread: Unread[] = [];
  const coverage = { figures: 0, decided: 0, undecided: 0 };
  const totals: Totals = { files: 0, failing: 0, fails: 0, unread, coverage, unmatched: 0 };
  await write(formatter.begin());
  for await (const record of readNotices(paths, settings.options, context, unread)) {
    const review = reviewOf(record, accepted && ((one, sentence) => accepted.find(one, sentence)));
    totals.files++;
    totals.fails += review.counts.fails;
    for (const key of ['figures', 'decided', 'undecided'] as const) coverage[key] += review.coverage[key];
    if (review.counts.fails > 0) {
      totals.failing++;
      context.status.raise(exitCodes.fails);
    }
    await write(formatter.notice(review));
  }
  await write(formatter.end({ ...totals, unmatched: accepted?.unmatched ?? 0 }));
}
