/** `tongbao extract`: one record a notice, as JSON or NDJSON. */
import { Option } from 'commander';
import { stat } from 'node:fs/promises';
import { jsonPieces } from '../../report/json.js';
import { ndjsonLine } from '../../report/ndjson.js';
import type { Define } from '../command.js';
import { readNotices } from '../notices.js';
import { addRuleOptions, pathsArgument, pipelineOptions, type RuleOptions } from '../options.js';
import { write } from '../output.js';

interface ExtractOptions extends RuleOptions {
  format: 'json' | 'ndjson';
}

export const extract: Define = (command, context) => {
  const { t, lang } = context;
  command
    .addArgument(pathsArgument(t))
    .addOption(
      new Option('--format <format>', t('输出格式', 'output format')).choices(['json', 'ndjson']).default('json')
    )
    .addHelpText(
      'after',
      `
${t('例：', 'Examples:')}
  $ tongbao extract ${t('通报.txt', 'notice.txt')} | jq .figures
  $ tongbao extract --format ndjson ${t('通报/', 'notices/')} > records.ndjson
  $ cat ${t('通报.txt', 'notice.txt')} | tongbao extract -

${t('json：一个文件输出一个对象，多个文件输出一个数组。ndjson：一条记录一行。', 'json: one file gives one object, several give an array. ndjson: one record a line.')}`
    );
  addRuleOptions(command, context).action(async (paths: string[], options: ExtractOptions) => {
    const records = readNotices(paths, pipelineOptions(options, lang), context);
    if (options.format === 'ndjson') for await (const record of records) await write(ndjsonLine(record));
    else for await (const piece of jsonPieces(records, await severalNamed(paths))) await write(piece);
  });
};

/** Whether an array is due, whatever comes of the files. */
async function severalNamed(paths: readonly string[]): Promise<boolean> {
  const [first = '-'] = paths;
  return paths.length > 1 || (first !== '-' && (await stat(first).catch(() => undefined))?.isDirectory() === true);
}
