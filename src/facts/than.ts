/** Words that hold one amount against another. */
import type { Quantity } from './sentence.js';

/** 比 and 较 that compare, as the source of a pattern: not 较重, 较大 (a class of things), 比例, 可比. */
export const THAN = '(?:(?<![可占对之])比(?![例率重值赛选])|较(?![大小重轻多少高低好差快慢长短强弱严为]))';

/** 结案率68.3%,比全省平均(64.7%)高3.6个百分点 · 增速高出全县居民收入增速(8.3%)6.2个百分点: the rate of others. */
export const isHeldAgainst = (one: Quantity): boolean => {
  const { bracket } = one;
  return bracket?.quantities[0] === one && bracket.parent === undefined && COMPARES.test(bracket.lead);
};
const COMPARES = new RegExp(
  `(?:(?:${THAN}|[高快优好低慢]于|超过?|落后|领先)[^,;。]{0,10}|(?:^|[高低快慢])出[^,;。\\d]{0,24})$`
);
