/**
 * Gives numbers in a row the unit that only the last of them carries: `9.0及6.0个百分点`, `15、16、18户`, `3.2和4.5亿元`.
 *
 * Only 、 和 及 与 或 link them, never a comma; 万 or 亿 of the last counts for all, where they are written alike. In a row of ordinals the last
 * is an ordinal too (`第三、四条`), and a row of single Chinese digits before 类, 级, 线 names classes (`三、四类桥梁`).
 *
 * @example 成长幅度各高达9.0及6.0个百分点
 *   figure 9.0 = 9 百分点
 *   figure 6.0个百分点 = 6 百分点
 * @example 分别走访15、16、18户
 *   figure 15 = 15 户
 *   figure 16 = 16 户
 *   figure 18户 = 18 户
 * @example 依照第三、四条处理,见第3、4、5项,对三、四类桥梁建档
 */
import { Decimal } from '../facts/decimal.js';
import { intervalOf } from '../parsers/figure-interval.js';
import { scanNumeral } from '../parsers/numeral.js';
import { FIGURE_DIGITS } from '../parsers/numeral-places.js';
import { kindOfUnit } from '../parsers/unit.js';
import type { FigureMention, Mention, Notice, NumeralMention, Refiner, Span } from '../types.js';

const THOUSAND = new Decimal(1000n, 0);
const LINK = /^(?:、|和|及|与|或|以及)$/;
/** What single Chinese digits in a row number and do not count. */
export const CLASS = /[类级等线档期环星层代]/;
const ORDINAL_LINK = /^(?:、|和|及|与|或|至|到|-|—)$/;

export const shareUnits: Refiner = {
  id: 'share-units',
  refine(mentions: Mention[], notice: Notice): Mention[] {
    const { text } = notice.view;
    const out = [...mentions];
    for (let i = 1; i < out.length; i++) {
      const [last, next] = [out[i - 1], out[i]];
      if (last?.type !== 'numeral' || (next?.type !== 'figure' && next?.type !== 'numeral')) continue;
      const numeral = next.type === 'figure' ? next.numeral : next.span;
      if (last.reason === 'ordinal' && (next.type === 'figure' || next.reason === 'bare')) {
        if (isOrdinalRow(text, last, numeral)) out[i] = { type: 'numeral', span: numeral, reason: 'ordinal' };
      } else if (last.reason === 'bare' && next.type === 'figure' && isClassRow(text, last, next)) {
        out[i - 1] = { ...last, reason: 'ordinal' };
        out[i] = { type: 'numeral', span: numeral, reason: 'ordinal' };
      }
    }
    for (let i = out.length - 2; i >= 0; i--) {
      const [mention, next] = [out[i], out[i + 1]];
      if (mention?.type !== 'numeral' || mention.reason !== 'bare' || next?.type !== 'figure' || next.unit === '')
        continue;
      if (LINK.test(text.slice(mention.span.end, Math.min(next.span.start, mention.span.end + 3)))) {
        out[i] = share(text, mention, next) ?? mention;
      }
    }
    return out;
  },
};

/** The power of ten of the 万 or 亿 that closes a figure's numeral. */
export function factorOf(text: string, { numeral }: FigureMention): number {
  let end = numeral.end;
  if (text.charAt(end - 1) === '余' || text.charAt(end - 1) === '多') end--;
  const last = text.charAt(end - 1);
  if (last === '亿') return text.charAt(end - 2) === '万' ? 12 : 8;
  return last === '万' ? 4 : 0;
}

function isOrdinalRow(text: string, ordinal: NumeralMention, { start }: Span): boolean {
  if (!ORDINAL_LINK.test(text.slice(ordinal.span.end, Math.min(start, ordinal.span.end + 2)))) return false;
  const digit = /\d/;
  return digit.test(text.charAt(ordinal.span.end - 1)) === digit.test(text.charAt(start));
}

/** 三、四类: classes 3 and 4, not three or four of them. */
function isClassRow(text: string, { span }: NumeralMention, { numeral }: FigureMention): boolean {
  return (
    span.end === span.start + 1 &&
    numeral.end === numeral.start + 1 &&
    numeral.start === span.end + 1 &&
    text.charAt(span.end) === '、' &&
    text.charAt(span.start) in FIGURE_DIGITS &&
    text.charAt(numeral.start) in FIGURE_DIGITS &&
    CLASS.test(text.charAt(numeral.end))
  );
}

function share(text: string, { span }: NumeralMention, from: FigureMention): FigureMention | undefined {
  const numeral = scanNumeral(text, span.start, span.end);
  const own = scanNumeral(text, from.numeral.start, from.numeral.end);
  if (!numeral || !own || numeral.end !== span.end || numeral.script !== own.script) return undefined;
  if (numeral.unreadable || numeral.implicit || numeral.serial || from.loose) return undefined;
  const power = numeral.value.lessThan(THOUSAND) ? factorOf(text, from) : 0;
  const value = numeral.value.shift(power);
  const place = numeral.place.shift(power);
  const { interval, exact } = intervalOf({ ...numeral, value, place }, kindOfUnit(from.unit), undefined);
  return {
    type: 'figure',
    span,
    value,
    unit: from.unit,
    interval,
    place,
    exact,
    modifier: undefined,
    modifierRaw: undefined,
    numeral: span,
    unitSpan: from.unitSpan,
    sharedUnit: true,
    range: undefined,
    loose: undefined,
  };
}
