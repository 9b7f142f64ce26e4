/** Rates that the words tell of another time: figures of this one may confirm them, never refute. */
import { COMPARED } from '../changes/ends.js';
import { nextOf, type Quantity } from '../sentence.js';
import type { ShareReading } from './claim.js';

const BEFORE =
  /(?:较|比|由|从|高于|低于|优于)[^,。;%]{0,10}(?:上年|去年|前年|上季|上月|上次|上期|上学期|上一|同期|年初|年末|年底|期初|原来|以往|(?:19|20)\d\d年)[^,。;%]{0,6}$/;
/** 参检率95.6%,上年为88.4% */
const TOLD = /[%‰][,;(](?:而)?(?:上年|去年|前年|上期|上季度?|上月|上次)(?:度|同期|同月)?(?:仅|则)?[为是]$/;
const MOVED = /^[\u4e00-\u9fff]{1,4}[到至为]\d/;

/** 较上年的93.2%提高1.7个百分点: the time is named, so that no base is missing. */
export const isOfBefore = ({ figure: { span } }: Quantity, text: string): boolean =>
  BEFORE.test(text.slice(Math.max(0, span.start - 28), span.start)) ||
  TOLD.test(text.slice(Math.max(0, span.start - 16), span.start));

/** 按时办结率98.5%,比4月的97.9%上升0.6个百分点 */
export const isRateBefore = (percent: Quantity): boolean =>
  (COMPARED.test(percent.lead) ||
    (COMPARED.test(percent.clauseLead) && /[之的][\u4e00-\u9fff]{2,6}率$/.test(percent.lead.trim()))) &&
  nextOf(percent)?.isChange === true &&
  nextOf(percent)?.clause === percent.clause;

/** 36个断面,…比例由81.0%提高到85.7%: where it came from is of the amount that there was then, which the wording names. */
export function isWhereItBegan({ figure: { span } }: Quantity, sure: readonly ShareReading[], text: string): boolean {
  if (!/[由从]$/.test(text.slice(span.start - 1, span.start)) || !MOVED.test(text.slice(span.end, span.end + 8)))
    return false;
  return !sure.some(({ parts: [part] }) => part && /[由从原]/.test(part.lead));
}
