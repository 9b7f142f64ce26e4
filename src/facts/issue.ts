/**
 * The issue in a finding's heading: without 针对, 对 or 关于 in front and 问题的整改(情况) behind.
 *
 * 关于“党费收缴不及时”问题的整改情况 → 党费收缴不及时. Where the whole issue is quoted the marks go too; a quotation inside stays.
 */
import type { Span } from '../types.js';

const LEAD = /^(?:针对|关于|对于|对|就)/;
const TAIL =
  /(?:这一|的)?问题(?:的?(?:专项)?(?:整改|整治)(?:工作)?(?:落实)?(?:情况|措施|进展|进展情况)?|(?:的)?情况)?$|的?(?:整改|整治)(?:工作)?(?:落实)?(?:情况|措施|进展|进展情况)$|(?<=[”"」])的?(?:整改|整治)$/;
/** 存在的问题 and 突出问题 are no tails: what is left would not be a problem. */
const BOUND = /(?:存在|反馈|发现|指出)的?.?$|(?:突出|主要)问$/;
const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' };

/** @returns the stretch of `text` (a heading) that names the issue, as offsets in it */
export function issueOf(text: string): Span {
  let start = 0;
  let end = text.length;
  const tail = TAIL.exec(text);
  if (tail && tail.index > 2 && !BOUND.test(text.slice(0, tail.index) + tail[0].slice(0, 1))) end = tail.index;
  const lead = LEAD.exec(text);
  // 对 alone may belong to the issue (对下监管不力); it is a lead only before an answered problem.
  if (lead && (lead[0] !== '对' || end < text.length) && lead[0].length < end) start = lead[0].length;
  while (start < end && /[\s,:]/.test(text[start] ?? '')) start++;
  const close = PAIRS[text[start] ?? ''];
  if (close && text[end - 1] === close && text.indexOf(close, start + 1) === end - 1) {
    start++;
    end--;
  }
  return { start, end };
}
