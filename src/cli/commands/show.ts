/** `tongbao show`: one notice of an archive, where it came from, what was found in it. */
import { Argument, Option } from 'commander';
import { findNotice, readNotice, shortId } from '../../archive/notices.js';
import { archiveOption, withArchive } from '../archive-options.js';
import type { Define } from '../command.js';
import { write } from '../output.js';

interface ShowOptions {
  archive: string;
  format: 'text' | 'json';
}

export const show: Define = (command, context) => {
  const { t } = context;
  command
    .addArgument(
      new Argument(
        '<id>',
        t('通报的编号（list、search 所列，可只写前几位）', 'id of the notice, or the beginning of it')
      )
    )
    .addOption(archiveOption(t))
    .addOption(
      new Option('--format <format>', t('text：摘要与正文；json：完整记录', 'text: summary and text; json: the record'))
        .choices(['text', 'json'])
        .default('text')
    )
    .action((id: string, { archive: path, format }: ShowOptions) =>
      withArchive(path, context, async (archive) => {
        const notice = await findNotice(archive, id);
        const { record, sources, keywords } = await readNotice(archive, notice.id);
        if (format === 'json') {
          await write(JSON.stringify(record, null, 2) + '\n');
          return;
        }
        const facts: [string, string | number | null][] = [
          [t('编号', 'id'), shortId(notice.sha256)],
          [t('标题', 'title'), notice.title],
          [t('文号', 'number'), notice.document_number],
          [t('单位', 'office'), notice.office],
          [t('日期', 'date'), notice.dated],
          [t('问题', 'findings'), notice.findings],
          [
            t('措施', 'measures'),
            t(
              `${notice.measures}（已完成 ${notice.measures_completed}）`,
              `${notice.measures} (${notice.measures_completed} completed)`
            ),
          ],
          [
            t('核对', 'checks'),
            t(
              `成立 ${notice.checks_holding}，不一致 ${notice.checks_failing}，无法判定 ${notice.checks_undecidable}`,
              `${notice.checks_holding} hold, ${notice.checks_failing} fail, ${notice.checks_undecidable} undecidable`
            ),
          ],
          ...sources.map((source): [string, string] => [
            t('来源', 'source'),
            source.path + (source.present ? '' : t('（已不在此处）', ' (no longer there)')),
          ]),
          [t('关键词', 'keywords'), keywords.length > 0 ? keywords.join(t('、', ', ')) : null],
          [t('版本', 'version'), `tongbao ${notice.generator_version}`],
        ];
        for (const [name, value] of facts) if (value !== null) await write(`${name}${t('：', ': ')}${value}\n`);
        for (const check of record.checks.filter(({ verdict }) => verdict === 'fails')) {
          await write(`${t('不一致：', 'fails: ')}${check.message}\n`);
        }
        await write(`\n${record.text}${record.text.endsWith('\n') ? '' : '\n'}`);
      })
    );
};
