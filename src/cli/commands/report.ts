/** `tongbao report`: a page a notice for people to read, with the text on the left and the checks on the right. */
import { Option } from 'commander';
import { stat } from 'node:fs/promises';
import { renderPage } from '../../report/html/render-page.js';
import { NotOurs, writePage, writePages } from '../../report/html/write-pages.js';
import type { CommandContext, Define } from '../command.js';
import { exitCodes, Misuse } from '../exit-codes.js';
import { readNotices } from '../notices.js';
import { addConfigOptions, addRuleOptions, pathsArgument } from '../options.js';
import { complain } from '../output.js';
import { readRecords } from '../records.js';
import { loadSettings, type SettingsOptions } from '../settings.js';

interface ReportOptions extends SettingsOptions {
  output: string;
  records?: boolean;
}

export const report: Define = (command, context) => {
  const { t } = context;
  command
    .addArgument(pathsArgument(t))
    .addOption(
      new Option(
        '-o, --output <path>',
        t('写到哪里：一份通报可写 .html 文件，否则为文件夹', 'where to: an .html file for one notice, else a folder')
      ).makeOptionMandatory()
    )
    .addOption(new Option('--baseline <file>', t('带入已有的复核意见', 'begin with the marks of an earlier review')))
    .option('--records', t('输入是记录（JSON、NDJSON），不是通报', 'the input is records (JSON, NDJSON), not notices'))
    .addHelpText(
      'after',
      `
${t('例：', 'Examples:')}
  $ tongbao report ${t('通报.txt -o 核对.html', 'notice.txt -o review.html')}
  $ tongbao report ${t('通报/ -o 核对/', 'notices/ -o review/')}
  $ tongbao report --records records.ndjson -o ${t('核对/', 'review/')}
  $ tongbao report ${t('通报.txt', 'notice.txt')} --baseline baseline.json -o ${t('核对.html', 'review.html')}

${t(
  '每份通报一个 HTML 文件，不联网即可打开；写到文件夹时另有 index.html，有不一致的排在前面。',
  'One HTML file a notice, which opens without a network; a folder gets an index.html too, the failing ones first.'
)}`
    );
  addConfigOptions(addRuleOptions(command, context), context).action((paths: string[], options: ReportOptions) =>
    run(paths, options, context)
  );
};

async function run(paths: string[], options: ReportOptions, context: CommandContext): Promise<void> {
  const { output } = options;
  const { accepted, ...settings } = await loadSettings(options, context);
  const { lang, t, status } = context;
  const baseline = accepted?.entries ?? [];
  const records = options.records ? readRecords(paths, context) : readNotices(paths, settings.options, context);
  try {
    if (!/\.html?$/i.test(output) || (await isDirectory(output))) {
      await writePages(records, output, { lang, baseline });
      return;
    }
    let written = false;
    for await (const record of records) {
      if (written) {
        const said = t('不止一份通报：请让 -o 指向文件夹', 'more than one notice: let -o name a folder');
        complain(`${said} (${record.source.path})`);
        status.raise(exitCodes.unreadable);
        return;
      }
      await writePage(output, renderPage(record, { lang, baseline }));
      written = true;
    }
  } catch (error) {
    if (error instanceof NotOurs) {
      throw new Misuse({
        zh: `${error.path}：已有此文件，且不是核对页，不予覆盖`,
        en: `${error.path}: there is such a file, and it is no review page; it is left alone`,
      });
    }
    const { code, path, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new Misuse({
      zh: `${path ?? output}：无法写入（${code}）`,
      en: `${path ?? output}: cannot be written (${code})`,
    });
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
