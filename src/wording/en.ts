import type { Wording } from './index.js';

export const en: Wording = {
  message: (check, quotes) => `${quotes.join(', ')}: ${check.statement} (${check.verdict})`,
};
