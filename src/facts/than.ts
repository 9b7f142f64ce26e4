/** 比 and 较 that compare: not 较重, 较大 (a class of things), 比例, 可比. */

/** As the source of a pattern. */
export const THAN = '(?:(?<![可占对之])比(?![例率重值赛选])|较(?![大小重轻多少高低好差快慢长短强弱严为]))';
