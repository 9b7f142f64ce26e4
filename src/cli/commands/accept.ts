/** `tongbao accept`: settles what does not agree, so that the next check stays quiet about it. */
import { InvalidArgumentError, Option } from 'commander';
import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { mergeBaseline, type BaselineEntry } from '../../baseline/index.js';
import { sentencesOf } from '../../report/review.js';
import type { CommandContext, Define } from '../command.js';
import { Misuse } from '../exit-codes.js';
import { readNotices } from '../notices.js';
import { addConfigOptions, addRuleOptions, pathsArgument } from '../options.js';
import { write } from '../output.js';
import { loadSettings, readAccepted, type SettingsOptions } from '../settings.js';

interface AcceptOptions extends Omit<SettingsOptions, 'baseline'> {
  baseline: string;
  name: string;
  reason: string;
  decision: BaselineEntry['decision'];
  date?: string;
  only?: string[];
}

export const accept: Define = (command, context) => {
  const { t } = context;
  command
    .addArgument(pathsArgument(t))
    .requiredOption(
      '--baseline <file>',
      t('写入的复核清单，没有则新建', 'accepted checks to write to; made if there is none')
    )
    .requiredOption('--name <name>', t('复核人', 'who decides'))
    .requiredOption('--reason <text>', t('理由', 'why'))
    .addOption(
      new Option('--decision <decision>', t('认可、属实或提取有误', 'what is decided'))
        .choices(['accepted', 'confirmed', 'extraction-error'])
        .default('accepted')
    )
    .addOption(new Option('--date <date>', t('日期，如 2021-02-23', 'when, as 2021-02-23')).argParser(isoDate))
    .addOption(
      new Option(
        '--only <fingerprint>',
        t('只处理这些指纹，可重复，可用逗号分隔', 'only these fingerprints; repeat, or use commas')
      ).argParser((value: string, before: string[] = []) => [...before, ...value.split(/[,，\s]+/).filter(Boolean)])
    );
  addRuleOptions(command, context);
  addConfigOptions(command, context)
    .addHelpText(
      'after',
      `
${t('例：', 'Examples:')}
  $ tongbao accept --baseline ${t('复核清单.json --name 张三 --reason 已核对台账 通报.txt', 'accepted.json --name Zhang --reason "seen the ledger" notice.txt')}
  $ tongbao accept --baseline ${t('复核清单.json', 'accepted.json')} --decision extraction-error --only 3f2a9c1d5e7b8a60 …`
    )
    .action((paths: string[], options: AcceptOptions) => run(paths, options, context));
};

async function run(paths: string[], options: AcceptOptions, context: CommandContext): Promise<void> {
  const { baseline: file, name, reason, decision, date, only } = options;
  const { options: pipeline } = await loadSettings({ ...options, baseline: false }, context);
  const before = existsSync(file) ? (await readAccepted(file, context)).entries : [];
  const added: BaselineEntry[] = [];
  for await (const { checks, source, text } of readNotices(paths, pipeline, context)) {
    for (const check of checks) {
      if (check.verdict !== 'fails' || (only && !only.includes(check.fingerprint))) continue;
      added.push({
        fingerprint: check.fingerprint,
        rule: check.rule,
        decision,
        reason,
        name,
        ...(date !== undefined && { date }),
        statement: check.statement,
        sentence: sentencesOf(text, check),
        path: source.path,
      });
    }
  }
  const missing = only?.filter((one) => !added.some(({ fingerprint }) => fingerprint === one)) ?? [];
  if (missing.length > 0) {
    throw new Misuse({
      zh: `没有这样的不一致：${missing.join('、')}`,
      en: `nothing that disagrees has the fingerprint ${missing.join(', ')}`,
    });
  }
  await save(file, JSON.stringify(mergeBaseline(before, added), null, 2));
  await write(context.t(`${file}: 写入 ${added.length} 条\n`, `${file}: ${added.length} entries written\n`));
}

/** Beside it first, then in its place: a list that others wrote is never half written. */
async function save(file: string, json: string): Promise<void> {
  try {
    await writeFile(`${file}.part`, `${json}\n`);
    await rename(`${file}.part`, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Misuse({ zh: `${file}: 无法写入（${code}）`, en: `${file}: cannot be written (${code})` });
  }
}

function isoDate(value: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) throw new InvalidArgumentError('');
  return value;
}
