/** Options and arguments that several commands share. */
import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import type { Options } from '../types.js';
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

/** The pipeline's options from those of the command line. */
export function pipelineOptions({ rule, noRule }: RuleOptions, lang: 'zh' | 'en'): Options {
  return { lang, ...(rule && { rules: rule }), ...(noRule && { noRules: noRule }) };
}

function collect(value: string, before: string[] = []): string[] {
  const ids = value.split(/[,，\s]+/).filter(Boolean);
  if (ids.length === 0) throw new InvalidArgumentError('');
  return [...before, ...ids];
}
