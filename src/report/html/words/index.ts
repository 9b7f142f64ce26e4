/** Every word of the page, in the two languages. The page carries only its own. */
import { en } from './en.js';
import type { Words } from './words.js';
import { zh } from './zh.js';

export type { RuleWords, Words } from './words.js';

export type Lang = 'zh' | 'en';

export const wordsOf: Record<Lang, Words> = { zh, en };
