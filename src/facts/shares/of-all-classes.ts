/**
 * 问题126个,其中甲类83个、乙类31个、丙类12个。甲类已完成81个,完成率97.6%;…。三类合计完成109个,总体完成率86.5%: the overall rate is of what the classes were told to make.
 */
import { sameUnit } from '../parts/group.js';
import { nextOf, type Quantity } from '../sentence.js';
import type { ShareReading, Totals } from './claim.js';

const OVERALL = /^(?:总体|整体|综合|总的?)[\u4e00-\u9fff]{0,6}率(?:为|达|达到)?$/;
const TOGETHER = /(?:合计|共计|总计|累计|共)[\u4e00-\u9fff]{0,8}$/;
/** Sentences back in which the classes were told. */
const REACH = 3;

/** @param totals of what each amount is a part */
export function ofAllClasses(percent: Quantity, totals: Totals): ShareReading[] {
  const part = OVERALL.test(percent.lead.trim()) ? nextOf(percent, -1) : undefined;
  if (!part || percent.clause - part.clause !== 1 || !TOGETHER.test(part.lead.trim())) return [];
  const wholes = [...new Set([...totals.values()].flat())].filter(
    (one) =>
      one.sentence.block === part.sentence.block &&
      one.sentence.index < part.sentence.index &&
      part.sentence.index - one.sentence.index <= REACH &&
      sameUnit(one, part) &&
      one.n >= part.n
  );
  const largest = wholes.reduce<Quantity | undefined>((best, one) => (best && best.n >= one.n ? best : one), undefined);
  return largest ? [{ parts: [part], whole: [largest], explicit: true, sure: true }] : [];
}
