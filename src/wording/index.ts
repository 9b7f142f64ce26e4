/**
 * What people read of a check, in Chinese or English. Wording lives here, logic in the rules.
 *
 * The tone: a sentence an inspector can put into a letter. It says what the text says, what follows from it, and by how much
 * the two differ; never which number is wrong, for that the tool cannot know. A cause is never more than possible.
 */
import type { Cause, Check } from '../types.js';
import { en } from './en.js';
import { zh } from './zh.js';

/** How a check stands, for headings and counts. */
export type Standing = 'fails' | 'by-rounding' | 'holds' | 'undecidable';

export interface Wording {
  /** One or two sentences on the check. @param quotes the text of each operand as published, in order */
  message(check: Check, quotes: readonly string[]): string;
  /** Short name of a rule, for headings; the id itself where there is none. */
  rule(id: string): string;
  standing(standing: Standing): string;
  /** Short name of a reason why something cannot be decided, for headings. */
  reason(id: string | undefined): string;
  cause(cause: Cause): string;
}

export const wordings: Record<'zh' | 'en', Wording> = { zh, en };
