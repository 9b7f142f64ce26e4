/** Commander's own words, in the language asked for. */
import type { Command, CommanderError } from 'commander';
import type { CommandContext, Lang } from './command.js';

const titles: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Sets up help and errors of a command; every command passes through here. */
export function helpWords(command: Command, context: CommandContext): Command {
  const { lang, t } = context;
  return command
    .exitOverride()
    .allowExcessArguments(false)
    .helpOption('-h, --help', t('显示帮助', 'show help'))
    .helpCommand(false)
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      helpWidth: 100,
      showGlobalOptions: false,
      styleTitle: (title) => (lang === 'zh' ? (titles[title] ?? title) : title),
      commandUsage: (one) => usage(one, context),
      subcommandTerm: (sub) => sub.name(),
      optionDescription: (option) => {
        const notes: string[] = [];
        if (option.argChoices && !option.flags.startsWith('--lang')) notes.push(option.argChoices.join(' | '));
        if (option.defaultValue !== undefined && !Array.isArray(option.defaultValue))
          notes.push(`${t('默认', 'default:')} ${String(option.defaultValue)}`);
        return notes.length > 0 ? `${option.description} (${notes.join(t('，', ', '))})` : option.description;
      },
    });
}

function usage(command: Command, { t }: CommandContext): string {
  if (!command.parent) return `${command.name()} ${t('<命令> [选项]', '<command> [options]')}`;
  const terms = command.registeredArguments.map((argument) => {
    const name = argument.name() + (argument.variadic ? '...' : '');
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.parent.name(), command.name(), t('[选项]', '[options]'), ...terms].join(' ');
}

/** What was wrong with the command line, in one line. */
export function explainMisuse({ code, message }: CommanderError, lang: Lang): string {
  const english = message.replace(/^error: /, '').replace(/\s+/g, ' ');
  const hint = lang === 'en' ? ' (see tongbao --help)' : '（参见 tongbao --help）';
  if (lang === 'en') return english + hint;
  const [first = '', second = ''] = [...english.matchAll(/'([^']*)'/g)].map((match) => match[1]);
  const meant = /Did you mean (?:one of )?(.*?)\?/.exec(english)?.[1];
  const chinese: Record<string, string> = {
    'commander.unknownOption': `没有选项 ${first}`,
    'commander.unknownCommand': `没有命令 ${first}`,
    'commander.missingArgument': `缺少参数：${first}`,
    'commander.missingMandatoryOptionValue': `缺少选项 ${first}`,
    'commander.optionMissingArgument': `选项缺少取值：${first}`,
    'commander.invalidArgument': `选项 ${first} 的取值 ${second} 不可用${/Allowed choices are (.*?)\./.exec(english)?.[1]?.replace(/^/, '，可用：') ?? ''}`,
    'commander.excessArguments': '参数过多',
  };
  const said = chinese[code] ?? english;
  return said + (meant ? `，是否指 ${meant}？` : '') + hint;
}
