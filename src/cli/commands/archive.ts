/** `tongbao archive verify|info|digest|keywords|optimize`: looking after an archive. */
import { Argument } from 'commander';
import { digest } from '../../archive/dump.js';
import { optimizeFullText } from '../../archive/full-text.js';
import { addKeywords } from '../../archive/keywords.js';
import type { Archive } from '../../archive/open.js';
import { tables, type TableName } from '../../archive/tables.js';
import { verify } from '../../archive/verify.js';
import { answerFormatOption, archiveOption, withArchive } from '../archive-options.js';
import type { CommandContext, Define } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { complain, write } from '../output.js';
import { table } from '../table.js';

interface ArchiveOptions {
  archive: string;
  sources?: true;
  format: 'text' | 'json';
}

const actions = {
  async verify(archive: Archive, { sources, format }: ArchiveOptions, { t, lang, status }: CommandContext) {
    const result = await verify(archive, { sources });
    const { notices, spans, files, problems, remarks } = result;
    if (problems.length > 0) status.raise(exitCodes.unreadable);
    if (format === 'json') return write(JSON.stringify(result, null, 2) + '\n');
    for (const one of [...problems, ...remarks]) complain(`${one.where}: ${one[lang]}`);
    await write(
      problems.length === 0
        ? t(
            `档案库完好：通报 ${notices} 份，核对位置 ${spans} 处`,
            `the archive is sound: ${notices} notices, ${spans} spans checked`
          )
        : t(
            `档案库有 ${problems.length} 处问题（通报 ${notices} 份）`,
            `${problems.length} faults (${notices} notices)`
          )
    );
    if (sources) {
      await write(
        t(
          `；重新读取文件 ${files} 个，${remarks.length} 个已变`,
          `; ${files} files read again, ${remarks.length} differ by now`
        )
      );
    }
    await write('\n');
  },
  async info(archive: Archive, { format }: ArchiveOptions, { t }: CommandContext) {
    const rows: [string, number][] = [];
    for (const name of Object.keys(tables) as TableName[]) {
      const { rows: count } = await archive.db
        .selectFrom(name)
        .select((eb) => eb.fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow();
      rows.push([name, count]);
    }
    if (format === 'json') return write(JSON.stringify(Object.fromEntries(rows)) + '\n');
    await write(table([t('表', 'table'), t('行数', 'rows')], rows));
  },
  async digest(archive: Archive) {
    await write(`${await digest(archive)}\n`);
  },
  async keywords(archive: Archive, _options: ArchiveOptions, { t }: CommandContext) {
    const done = await addKeywords(archive);
    await write(t(`为 ${done} 份通报提取了关键词\n`, `keywords for ${done} notices\n`));
  },
  async optimize(archive: Archive) {
    await Promise.resolve(optimizeFullText(archive));
  },
};

export const archive: Define = (command, context) => {
  const { t } = context;
  command
    .addArgument(
      new Argument(
        '<action>',
        t(
          'verify：验证；info：各表行数；digest：内容的哈希值，两库相同则值相同；keywords：提取关键词；optimize：整理全文索引',
          'verify; info: rows of the tables; digest: hash of the content, equal for equal archives; keywords: extract keywords; optimize: tidy the index'
        )
      ).choices(Object.keys(actions))
    )
    .addOption(archiveOption(t))
    .option('--sources', t('verify 时重新读取仍在原处的文件', 'with verify: read again the files that are still there'))
    .addOption(answerFormatOption(t))
    .action((action: keyof typeof actions, options: ArchiveOptions) =>
      withArchive(options.archive, context, (archive) => actions[action](archive, options, context))
    );
};
