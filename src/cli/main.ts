/**
 * The command line: finds the command, loads it, runs it, sets the exit code.
 *
 * Only the command that runs is loaded; the others are a name and a line of help.
 */
import { Command, CommanderError, Option } from 'commander';
import { VERSION } from '../record/version.js';
import type { CommandContext, Lang } from './command.js';
import { commands } from './commands/index.js';
import { explainMisuse, helpWords } from './help.js';
import { exitCodes, Misuse, Status } from './exit-codes.js';
import { complain, endQuietly } from './output.js';

async function main(argv: readonly string[]): Promise<void> {
  const lang = languageOf(argv);
  const context: CommandContext = {
    lang: lang ?? 'zh',
    langGiven: lang !== undefined,
    t: (zh, en) => (context.lang === 'en' ? en : zh),
    status: new Status(),
  };
  const { t, status } = context;
  const named = argv.find((arg) => commands.some(({ name }) => name === arg));
  const program = helpWords(new Command('tongbao'), context)
    .description(
      t(
        '把政府公开通报变成结构化数据，并核对文中数字能否互相对上',
        'Turns Chinese official notices into structured records and checks whether their numbers agree'
      )
    )
    .version(VERSION, '-V, --version', t('显示版本', 'print the version'))
    .addOption(langOption(context));
  for (const { name, zh, en, load, examples } of commands) {
    const command = helpWords(program.command(name), context).description(t(zh, en)).addOption(langOption(context));
    if (name !== named) continue;
    (await load())(command, context);
    const lines = examples?.map((line) => `\n  $ ${line}`);
    if (lines) command.addHelpText('after', `\n${t('例：', 'Examples:')}${lines.join('')}`);
  }
  program.addHelpText(
    'after',
    `
${t('例：', 'Examples:')}
  $ tongbao check ${t('通报.txt', 'notice.txt')}                    ${t('核对一份通报', 'check one notice')}
  $ tongbao extract --format ndjson ${t('通报/', 'notices/')} > records.ndjson

${t('退出码：0 全部成立；1 有不一致；2 有文件无法读取或用法有误。', 'Exit status: 0 all checks hold, 1 some fail, 2 something unreadable or misused.')}`
  );
  try {
    if (argv.length === 0) {
      program.outputHelp({ error: true });
      status.raise(exitCodes.unreadable);
    } else {
      await program.parseAsync(argv, { from: 'user' });
    }
  } catch (error) {
    if (error instanceof Misuse) complain(error.reason[context.lang]);
    else if (!(error instanceof CommanderError)) throw error;
    else if (error.exitCode !== 0) complain(explainMisuse(error, context.lang));
    else return;
    status.raise(exitCodes.unreadable);
  }
  process.exitCode = status.code;
}

/** Known before the options are parsed, for the help and the errors are in this language too. */
function languageOf(argv: readonly string[]): Lang | undefined {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  return (argv[at]?.split('=')[1] ?? argv[at + 1]) === 'en' ? 'en' : 'zh';
}

function langOption({ t }: CommandContext): Option {
  return new Option('--lang <lang>', t('说明文字的语言（默认 zh）', 'language of messages (default: zh)')).choices([
    'zh',
    'en',
  ]);
}

endQuietly();
main(process.argv.slice(2)).catch((error: unknown) => {
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = exitCodes.unreadable;
});
