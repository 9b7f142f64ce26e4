/**
 * What a run is to do: the command line first, then `tongbao.config.json`, then what is usual.
 *
 * The schemas of the configuration and of the accepted checks are loaded only where there are such files.
 */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { AcceptedChecks } from '../baseline/index.js';
import type { Config } from '../config/index.js';
import { findConfig } from '../config/find.js';
import { rules } from '../rules/index.js';
import type { Options, Severity } from '../types.js';
import type { CommandContext } from './command.js';
import { Misuse } from './exit-codes.js';
import type { RuleOptions } from './options.js';

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
  const path = given.config === false ? undefined : (given.config ?? findConfig(process.cwd()));
  const config = path === undefined ? {} : await readConfig(path);
  if (!context.langGiven && config.lang) context.lang = config.lang;
  const configured = path !== undefined && config.baseline !== undefined && resolve(dirname(path), config.baseline);
  const baseline = given.baseline ?? configured;
  return {
    options: pipelineOptions(given, config, context, path),
    check: config.check ?? {},
    ...(baseline && { accepted: await readAccepted(baseline) }),
  };
}

function pipelineOptions(given: RuleOptions, { rules: set = {} }: Config, context: CommandContext, path = ''): Options {
  known([...(given.rule ?? []), ...(given.noRule ?? [])], '--rule');
  known(Object.keys(set), path);
  const severities: Record<string, Severity> = {};
  const off = [...(given.noRule ?? [])];
  for (const [id, value] of Object.entries(set)) {
    // What the command line asks for by name runs, whatever the configuration says.
    if (value === 'off' && !given.rule?.includes(id)) off.push(id);
    if (value === 'major' || value === 'minor' || value === 'info') severities[id] = value;
  }
  return { lang: context.lang, ...(given.rule && { rules: given.rule }), noRules: off, severities };
}

function known(ids: readonly string[], where: string): void {
  const unknown = ids.filter((id) => !rules.some((rule) => rule.id === id));
  if (unknown.length === 0) return;
  const all = rules.map(({ id }) => id).join(', ');
  throw new Misuse({
    zh: `${where}：没有规则 ${unknown.join('、')}（现有：${all}）`,
    en: `${where}: no rule ${unknown.join(', ')} (there are: ${all})`,
  });
}

async function readConfig(path: string): Promise<Config> {
  const json = await contentOf(path);
  const { parseConfig } = await import('../config/index.js');
  return orMisuse(path, () => parseConfig(json));
}

/** @throws {Misuse} when there is no such file, or it is something else */
export async function readAccepted(path: string): Promise<AcceptedChecks> {
  const json = await contentOf(path);
  const { AcceptedChecks, parseBaseline } = await import('../baseline/index.js');
  return new AcceptedChecks(orMisuse(path, () => parseBaseline(json)).entries);
}

async function contentOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Misuse({ zh: `${path}：无法读取（${code}）`, en: `${path}: cannot be read (${code})` });
  }
}

interface Issue {
  path: PropertyKey[];
  message: string;
}

/** What a schema or JSON.parse says against a file, in one line that names the place in it. */
function orMisuse<T>(path: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const issue = (error as { issues?: Issue[] }).issues?.[0];
    const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
    const what = issue?.message ?? (error instanceof Error ? error.message : String(error));
    throw new Misuse({ zh: `${path}：内容不合要求：${where}${what}`, en: `${path}: not valid: ${where}${what}` });
  }
}
