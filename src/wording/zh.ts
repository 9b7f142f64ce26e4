import type { Wording } from './index.js';

export const zh: Wording = {
  message: (check, quotes) => `${quotes.join('、')}：${check.statement}（${check.verdict}）`,
};
