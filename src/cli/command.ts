/**
 * What a command is: one file in `commands/`, one line in `commands/index.ts`.
 *
 * A command's file is loaded only when the command is named on the command line, so it may import what it needs at its top;
 * what only some of its options need it imports where it is used.
 */
import type { Command } from 'commander';
import type { Status } from './exit-codes.js';

export type Lang = 'zh' | 'en';

/** Picks the words of the language asked for. */
export type Translate = (zh: string, en: string) => string;

export interface CommandContext {
  /** From the command line, else from the configuration, else Chinese. */
  lang: Lang;
  /** Whether the command line names it. */
  langGiven: boolean;
  t: Translate;
  /** Collects the exit status; the worst one counts. */
  status: Status;
}

/** Adds arguments, options, examples and the action. Called once, for the command that runs. */
export type Define = (command: Command, context: CommandContext) => void;

export interface CommandEntry {
  name: string;
  /** One line for the list of commands. */
  zh: string;
  en: string;
  /** Command lines for the end of its help, without the prompt, where its own file has none. */
  examples?: readonly string[];
  load(): Promise<Define>;
}
