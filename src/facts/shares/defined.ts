/**
 * A rate whose bracket says what it is of: 履约率(投产和在建项目占签约项目比例)为72.3% · 不起诉率21.4%(不起诉人数占审结人数的比重).
 *
 * Parts and whole are the amounts that stand under the bracket's own words; where one of them is not found, the rate is of something that is
 * not told (`another-base.ts`). Or the bracket only adds up the parts: 满意率(满意+基本满意)93.5%.
 */
import type { Neighbours } from '../neighbours.js';
import { isShare, sameUnit } from '../parts/group.js';
import { added } from '../parts/near.js';
import type { Quantity } from '../sentence.js';
import type { ShareReading, Totals } from './claim.js';

const RATIO = '(?:占|除以|与|÷)[^()（）]{1,24}?(?:比重|比例|之比|比率|百分比|的比|之和)[^()（）]{0,10}';
const BEHIND = new RegExp(`^[(（][^()（）]{1,30}?${RATIO}[)）]`);
const BEFORE = new RegExp(`[(（][^()（）]{1,30}?${RATIO}[)）](?:约|为|达|达到|仅)*$`);
const SIDES = /^[(（](?:即|指|按)?(.{1,30}?)占(.{1,24}?)的?(?:比重|比例|比率|百分比)/;
/** What a name may be without: 投产项目 is told as 已投产29个. */
const GENERAL = /(?:项目|人数|件数|数量|总数|总量|面积|资金|数|量|额)$/;

/** The bracket that says how the rate is made, right before it or behind. */
export function definitionOf({ figure: { span } }: Quantity, text: string): string | undefined {
  const behind = BEHIND.exec(text.slice(span.end, span.end + 100));
  return (behind ?? BEFORE.exec(text.slice(Math.max(0, span.start - 80), span.start)))?.[0];
}

export function asDefined(percent: Quantity, { before, earlier }: Neighbours, text: string): ShareReading[] {
  const sides = SIDES.exec(definitionOf(percent, text) ?? '');
  if (!sides) return [];
  const known = [...earlier, ...before].filter((one) => !isShare(one) && !one.isChange && !one.bracket);
  const called = (name: string): Quantity | undefined => {
    const plain = name.replace(GENERAL, '');
    const found = known.filter(({ lead, tail, runsOn }) => `${lead} ${runsOn ? '' : tail}`.includes(plain));
    return plain.length >= 2 && found.length === 1 ? found[0] : undefined;
  };
  const parts = (sides[1] as string).split(/和|与|及|、/).map(called);
  const own = parts.filter((one) => one !== undefined);
  const [part] = own;
  const name = (sides[2] as string).replace(GENERAL, '');
  const wholes = known.filter((one) => `${one.lead} ${one.tail} ${one.subject}`.includes(name) && !own.includes(one));
  const whole = wholes.find((one) => part && sameUnit(one, part));
  if (!part || !whole || own.length < parts.length) return [];
  return [{ parts: own, whole: [whole], explicit: true }];
}

/** 满意7910件、基本满意1066件、不满意624件,满意率(满意+基本满意)93.5%: of all that were asked, those that the bracket adds up. */
export function asAddedUp(percent: Quantity, { before }: Neighbours, totals: Totals, text: string): ShareReading[] {
  const { span } = percent.figure;
  const names = ADDED_UP.exec(text.slice(Math.max(0, span.start - 40), span.start))?.[1]?.split('+') ?? [];
  const known = before.filter((one) => !isShare(one) && !one.isChange && one.bracket === percent.bracket);
  const parts = names.flatMap((name) => known.findLast(({ lead }) => lead.trim().replace(/^其中/, '') === name) ?? []);
  const [first] = parts;
  if (!first || parts.length < names.length) return [];
  const sum = added(parts);
  const ahead = known.filter((one) => one.index < first.index && one.segment === first.segment && sameUnit(one, first));
  const whole = [...(totals.get(first) ?? []), ...ahead.reverse()].find((one) => one.n >= sum);
  return whole ? [{ parts, whole: [whole], explicit: true, sure: true }] : [];
}
const ADDED_UP = /[率度比][(（]([\u4e00-\u9fff]{2,10}(?:\+[\u4e00-\u9fff]{2,10})+)[)）](?:约|为|达|达到|仅)*$/;
