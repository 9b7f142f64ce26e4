/** What people read of a check: one sentence, in Chinese or English. Wording lives here, logic in the rules. */
import type { Check } from '../types.js';
import { en } from './en.js';
import { zh } from './zh.js';

/** The quoted text of each operand, in order. */
export type Quote = (check: Check) => string[];

export interface Wording {
  message(check: Check, quotes: string[]): string;
}

export const wordings: Record<'zh' | 'en', Wording> = { zh, en };
