/** 分区域看,高新区1124.5亿元,占全市的34.2%;城关区986.2亿元,…: of what the districts come to, which was told before. */
import { nextOf, type Quantity } from '../sentence.js';
import type { ShareReading, Totals } from './claim.js';

const OF_PLACE = /^占全[国省市县区州](?:总[量数额])?的?(?:比重|比例)?(?:约|为|达)*$/;

/** @param made the totals of rows that come out */
export function ofPlace(percent: Quantity, made: () => Totals): ShareReading[] {
  const part = OF_PLACE.test(percent.lead.trim()) ? nextOf(percent, -1) : undefined;
  if (!part || percent.clause - part.clause > 1) return [];
  const [whole, another] = made().get(part) ?? [];
  return whole && !another && whole.n >= part.n ? [{ parts: [part], whole: [whole], explicit: true, sure: true }] : [];
}
