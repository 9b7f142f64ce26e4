/** Options and arguments that several commands share. */
import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import type { CommandContext, Translate } from './command.js';

export interface RuleOptions {
  rule?: string[];
  noRule?: string[];
}

/** `FILE|DIR|-…`, at least one. */
export function pathsArgument(t: Translate): Argument {
  return new Argument(
    '<path...>',
    t('文件、文件夹，或 - 表示标准输入', 'files, folders, or - for standard input')
  ).argRequired();
}

/** `--rule ID`, `--no-rule ID`: may be repeated, and take lists with commas. */
export function addRuleOptions(command: Command, { t }: CommandContext): Command {
  const only = new Option(
    '--rule <id>',
    t('只用这些规则，可重复，可用逗号分隔', 'run only these rules; repeat, or use commas')
  );
  const without = new Option('--no-rule <id>', t('不用这些规则', 'leave these rules out'));
  // Commander takes every `--no-x` for the opposite of `--x`; this one has a value of its own.
  without.negate = false;
  return command.addOption(only.argParser(collect)).addOption(without.argParser(collect));
}

/** `--config FILE`; `--no-config` looks for none. */
export function addConfigOptions(command: Command, { t }: CommandContext): Command {
  return command
    .option(
      '--config <file>',
      t('配置文件（默认向上查找 tongbao.config.json）', 'configuration (default: tongbao.config.json found upwards)')
    )
    .option('--no-config', t('不用配置文件', 'use no configuration'));
}

function collect(value: string, before: string[] = []): string[] {
  const ids = value.split(/[,，\s]+/).filter(Boolean);
  if (ids.length === 0) throw new InvalidArgumentError('');
  return [...before, ...ids];
}
