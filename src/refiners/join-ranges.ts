/**
 * Joins a number and the figure behind 至, 到 or a dash to one figure: `10至15人`, `3—5年`, `2~3万元`.
 *
 * The value is the upper end (what a limit or a period would be held against), the interval runs from end to end, and 万 or 亿 of the
 * second counts for the first where that keeps the order (`2~3万元`). Where both numbers carry a unit (`60%-70%`) they stay two figures.
 * 百分之四到五 leaves the denominator out the second time.
 * A falling pair (`由15至10人`) is no range.
 *
 * @example 每组配备10至15人,公示期3—5天
 *   figure 10至15人 = 15 人
 *   figure 3—5天 = 5 天
 * @example 造价再降低百分之五到十
 *   figure 百分之五到十 = 10 %
 * @example 完成率60%-70%
 *   figure 60% = 60 %
 *   figure 70% = 70 %
 */
import { scanNumeral } from '../parsers/numeral.js';
import { FIGURE_DIGITS, SMALL } from '../parsers/numeral-places.js';
import { copyWith } from '../tree/copy.js';
import type { FigureMention, Mention, Notice, NumeralMention, Refiner, Span } from '../types.js';
import { CLASS, factorOf } from './share-units.js';

const LINK = /^(?:至|到|-|—{1,2}|–|~|～)$/;

export const joinRanges: Refiner = {
  id: 'join-ranges',
  refine(mentions: Mention[], notice: Notice): Mention[] {
    const { text } = notice.view;
    const out: Mention[] = [];
    for (const mention of mentions) {
      const last = out.at(-1);
      if (mention.type === 'figure' && last?.type === 'numeral' && (last.reason === 'bare' || last.reason === 'code')) {
        const gap = mention.span.start - last.span.end;
        const link = gap > 0 && gap <= 2 ? text.slice(last.span.end, mention.span.start) : '';
        if (LINK.test(link) || (link === '、' && areNeighbours(text, last.span, mention))) {
          const joined = join(text, last.span.start, last.span.end, mention);
          if (joined) {
            out[out.length - 1] = joined;
            continue;
          }
        }
      }
      const percent =
        mention.type === 'numeral' && last?.type === 'figure' ? joinPercent(text, last, mention) : undefined;
      if (percent) out[out.length - 1] = percent;
      else out.push(mention);
    }
    return out;
  },
};

/** 百分之四到五, with nothing behind the second numeral that would make it a count. */
function joinPercent(text: string, lower: FigureMention, { span, reason }: NumeralMention): FigureMention | undefined {
  if (reason !== 'bare' || lower.range || !text.startsWith('百分之', lower.span.start)) return undefined;
  if (!LINK.test(text.slice(lower.span.end, Math.min(span.start, lower.span.end + 3)))) return undefined;
  const upper = scanNumeral(text, span.start, span.end);
  if (!upper || upper.unreadable || upper.script !== 'han' || !lower.value.lessThan(upper.value)) return undefined;
  return copyWith(lower, {
    span: { start: lower.span.start, end: span.end },
    numeral: { start: lower.numeral.start, end: span.end },
    value: upper.value,
    place: upper.place,
    interval: { low: lower.value, high: upper.value },
    exact: false,
    range: true as const,
  });
}

/** 七、八百 and 三、四个: seven or eight hundred, three or four. */
function areNeighbours(text: string, { start, end }: Span, { numeral }: FigureMention): boolean {
  if (end !== start + 1 || CLASS.test(text.slice(numeral.end, numeral.end + 1))) return false;
  const a = FIGURE_DIGITS[text.charAt(start)] ?? 0;
  const b = FIGURE_DIGITS[text.charAt(numeral.start)] ?? 0;
  return a > 0 && b === a + 1 && numeral.end - numeral.start <= 2;
}

function join(text: string, start: number, end: number, upper: FigureMention): FigureMention | undefined {
  const lower = scanNumeral(text, start, end);
  const own = scanNumeral(text, upper.numeral.start, upper.numeral.end);
  if (text.charAt(start) === '0' && text.charAt(start + 1) !== '.') return undefined;
  if (!lower || lower.end !== end || lower.unreadable || lower.implicit || lower.serial || !own) return undefined;
  if (lower.script !== own.script || upper.value.sign < 0) return undefined;
  const scale = upper.unit === '%' && !own.value.equals(upper.value) ? 1 : 0;
  // 七、八百: the place of the second counts for the first.
  const small =
    lower.script === 'han' && text.charAt(end) === '、' ? (SMALL[text.charAt(upper.numeral.start + 1)] ?? 0) : 0;
  const factor = factorOf(text, upper) + small;
  let low = lower.value.shift(factor + scale);
  if (!low.lessThan(upper.value)) low = lower.value.shift(scale);
  if (!low.lessThan(upper.value)) return undefined;
  return copyWith(upper, {
    span: { start, end: upper.span.end },
    numeral: { start, end: upper.numeral.end },
    interval: { low, high: upper.value },
    exact: false,
    range: true as const,
  });
}
