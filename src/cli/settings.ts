/**
 * What a run is to do: the command line first, then `tongbao.config.json`, then what is usual.
 *
 * The schemas of the configuration and of the accepted checks are loaded only where there are such files.
 */
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { AcceptedChecks } from '../baseline/index.js';
import type { Config } from '../config/index.js';
import { findConfig } from '../config/find.js';
import type { Options, Severity } from '../types.js';
import type { CommandContext } from './command.js';
import { Misuse } from './exit-codes.js';
import type { RuleOptions } from './options.js';
import { assertRules } from './rule-ids.js';

export interface SettingsOptions extends RuleOptions {
  config?: string | false;
  /** `false` looks at none, whatever the configuration names. */
  baseline?: string | false;
}

export interface Settings {
  /** For the pipeline. */
  options: Options;
  check: NonNullable<Config['check']>;
  accepted?: AcceptedChecks;
}

/** @throws {Misuse} when a file is missing or not what it should be, or a rule is not known */
export async function loadSettings(given: SettingsOptions, context: CommandContext): Promise<Settings> {
  const found = given.config === undefined ? findConfig(process.cwd()) : undefined;
  const path = found === undefined ? given.config || undefined : relative(process.cwd(), found);
  const config = path === undefined ? {} : await readConfig(path, context);
  if (!context.langGiven && config.lang) context.lang = config.lang;
  const configured = path !== undefined && config.baseline !== undefined && resolve(dirname(path), config.baseline);
  const baseline = given.baseline ?? configured;
  return {
    options: pipelineOptions(given, config, context, path),
    check: config.check ?? {},
    ...(baseline && { accepted: await readAccepted(baseline, context) }),
  };
}

function pipelineOptions(given: RuleOptions, { rules: set = {} }: Config, context: CommandContext, path = ''): Options {
  assertRules(given.rule ?? [], '--rule');
  assertRules(given.noRule ?? [], '--no-rule');
  assertRules(Object.keys(set), path);
  const severities: Record<string, Severity> = {};
  const off = [...(given.noRule ?? [])];
  for (const [id, value] of Object.entries(set)) {
    // What the command line asks for by name runs, whatever the configuration says.
    if (value === 'off' && !given.rule?.includes(id)) off.push(id);
    if (value === 'major' || value === 'minor' || value === 'info') severities[id] = value;
  }
  return { lang: context.lang, ...(given.rule && { rules: given.rule }), noRules: off, severities };
}

async function readConfig(path: string, { lang }: CommandContext): Promise<Config> {
  const json = await contentOf(path);
  const { parseConfig } = await import('../config/index.js');
  return orMisuse(path, () => parseConfig(json, lang));
}

/** @throws {Misuse} when there is no such file, or it is something else */
export async function readAccepted(path: string, { lang }: CommandContext): Promise<AcceptedChecks> {
  const json = await contentOf(path);
  const { AcceptedChecks, parseBaseline } = await import('../baseline/index.js');
  return new AcceptedChecks(orMisuse(path, () => parseBaseline(json, lang)).entries);
}

async function contentOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Misuse({ zh: `${path}: 没有这个文件`, en: `${path}: no such file` });
    throw new Misuse({ zh: `${path}: 无法读取（${code}）`, en: `${path}: cannot be read (${code})` });
  }
}

/** What a schema says against a file, in one line that names the file and the place in it. */
function orMisuse<T>(path: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new Misuse({ zh: `${path}: 内容不合要求：${what}`, en: `${path}: not valid: ${what}` });
  }
}
