/** `tongbao extract`: one record a notice, as JSON or NDJSON. */
import { Option } from 'commander';
import { JsonPieces } from '../../report/json.js';
import { ndjsonLine } from '../../report/ndjson.js';
import type { Define } from '../command.js';
import { readNotices } from '../notices.js';
import { addConfigOptions, addRuleOptions, pathsArgument } from '../options.js';
import { write } from '../output.js';
import { namesSeveral } from '../several.js';
import { loadSettings, type SettingsOptions } from '../settings.js';

interface ExtractOptions extends SettingsOptions {
  format: 'json' | 'ndjson';
}

export const extract: Define = (command, context) => {
  const { t } = context;
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
  addRuleOptions(command, context);
  addConfigOptions(command, context).action(async (paths: string[], options: ExtractOptions) => {
    const settings = await loadSettings(options, context);
    const records = readNotices(paths, settings.options, context);
    if (options.format === 'ndjson') {
      for await (const record of records) await write(ndjsonLine(record));
      return;
    }
    const pieces = new JsonPieces(await namesSeveral(paths));
    for await (const record of records) await write(pieces.add(record));
    await write(pieces.end());
  });
};
