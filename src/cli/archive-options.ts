/** Options that the commands on archives share, and opening the archive they name. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { daysOf } from '../archive/days.js';
import { ArchiveError, explain } from '../archive/error.js';
import type { Filter } from '../archive/notices.js';
import { openArchive, type Archive } from '../archive/open.js';
import type { CommandContext, Translate } from './command.js';
import { exitCodes } from './exit-codes.js';
import { complain } from './output.js';
import { reasonOf } from './system-errors.js';

export function archiveOption(t: Translate): Option {
  return new Option('--archive <file>', t('档案库文件', 'the archive')).default('notices.db').env('TONGBAO_ARCHIVE');
}

/** How an answer is written: a table for people, or JSON. */
export function answerFormatOption(t: Translate): Option {
  return new Option('--format <format>', t('输出格式', 'output format')).choices(['text', 'json']).default('text');
}

/** Opens the archive, and says in one line what is wrong with it, with exit status 2. */
export async function withArchive(
  path: string,
  { lang, status }: CommandContext,
  work: (archive: Archive) => Promise<void>,
  options: { create?: boolean } = {}
): Promise<void> {
  let archive: Archive | undefined;
  try {
    archive = await openArchive(path, options);
    await work(archive);
  } catch (error) {
    const known = explain(error, path);
    const reason = known instanceof ArchiveError ? known.reason : reasonOf(known);
    if (!reason) throw error;
    complain(reason[lang]);
    status.raise(exitCodes.unreadable);
  } finally {
    await archive?.close();
  }
}

export function whole(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('');
  return Number(value);
}

export function positive(value: string): number {
  const number = whole(value);
  if (number === 0) throw new InvalidArgumentError('');
  return number;
}

export interface FilterOptions {
  office?: string;
  date?: { from?: string; to?: string };
  unit?: string;
  rule?: string;
  verdict?: 'holds' | 'fails' | 'undecidable';
  regulation?: string;
}

export function addFilterOptions(command: Command, { t }: CommandContext): Command {
  return command
    .option(
      '--office <name>',
      t('发文或被检查单位（名称的一部分）', 'publishing or inspected office (part of its name)')
    )
    .addOption(
      new Option(
        '--date <range>',
        t('日期：2021、2021-03、2020-05..2021-03', 'date: 2021, 2021-03, 2020-05..2021-03')
      ).argParser(dateRange)
    )
    .option('--unit <unit>', t('含有以此为单位的数字，如 元', 'with a figure in this unit'))
    .option('--rule <id>', t('做过此项核对，如 sum', 'with a check of this rule'))
    .addOption(
      new Option('--verdict <verdict>', t('有此结论的核对', 'with a check of this verdict')).choices([
        'holds',
        'fails',
        'undecidable',
      ])
    )
    .option('--regulation <title>', t('引用此文件（名称的一部分）', 'citing this regulation (part of its title)'));
}

/** @throws Misuse where there is no such rule: an empty list would be taken for an answer */
export async function filterOf(options: FilterOptions): Promise<Filter> {
  const { date, office, unit, rule, verdict, regulation } = options;
  if (rule !== undefined) (await import('./rule-ids.js')).assertRules([rule], '--rule');
  return { ...date, office, unit, rule, verdict, regulation };
}

function dateRange(value: string): { from?: string; to?: string } {
  const match = /^(\d{4}(?:-\d\d){0,2})?(\.\.)?(\d{4}(?:-\d\d){0,2})?$/.exec(value);
  if (!match || value === '..' || value === '') throw new InvalidArgumentError('');
  const [, from, dots, to] = match;
  for (const day of [from, to]) if (day && daysOf(day).first === null) throw new InvalidArgumentError('');
  return dots ? { from, to } : { from, to: from };
}
