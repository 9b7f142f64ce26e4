/**
 * Amounts and counts in formal numerals: `肆仟肆佰肆拾玖圆整`, `人民币壹佰贰拾叁万肆仟伍佰元陆角`, `壹式叁份`.
 *
 * Formal numerals are written so that nothing can be added or altered; so an amount of money in them is exact to the cent. What is
 * malformed is refused with a remark and never read half (`伍佰贰仟圆`). 陆 and 伍 alone are mostly 大陆 and 队伍, and are left.
 *
 * @example 合同价款人民币肆仟肆佰肆拾玖圆整
 *   figure 肆仟肆佰肆拾玖圆整 = 4449 元
 * @example 罚款壹万贰仟元伍角,本决定书叁份
 *   figure 壹万贰仟元伍角 = 12000.5 元
 *   figure 叁份 = 3 份
 * @example 驻大陆办事处加强队伍建设
 */
import { Decimal } from '../facts/decimal.js';
import { point } from '../facts/interval.js';
import type { Block, FigureMention, NumeralMention, ParseContext, Parser } from '../types.js';
import { scanNumeral } from './numeral.js';
import { matchUnit } from './unit.js';

const PLAIN: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  参: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};
/** From the first formal numeral to the end of the run; plain numerals may be mixed in (伍万零三元). */
const RUN =
  /(?:[壹贰叁肆伍陆柒捌玖拾]|参(?=[拾佰仟]))[壹贰叁参肆伍陆柒捌玖拾佰仟零〇万亿一二三四五六七八九十百千]{0,40}/g;
const SMALL_MONEY =
  /(?:零?([壹贰叁肆伍陆柒捌玖一二三四五六七八九])角)?(?:零?([壹贰叁肆伍陆柒捌玖一二三四五六七八九])分)?[整正]?/y;

export const moneyInWords: Parser = {
  id: 'money-in-words',
  needs: '壹贰叁肆伍陆柒捌玖拾参',
  *parse(block: Block, context: ParseContext): Generator<FigureMention | NumeralMention> {
    const { text } = block;
    if (text.search(RUN) < 0) return; // cheaper than matchAll, and most blocks have none
    for (const match of text.matchAll(RUN)) {
      const [run] = match;
      const start = match.index;
      const end = start + run.length;
      const money = /[圆元]/.test(text.charAt(end));
      const unit = money ? undefined : matchUnit(text, end, { arabic: false, lone: run.length === 1 });
      if ((!money && !unit) || (run.length === 1 && '伍陆拾'.includes(run) && !money)) continue;
      const plain = run.replace(/./g, (character) => PLAIN[character] ?? character);
      const numeral = scanNumeral(plain, 0);
      const span = { start: block.start + start, end: block.start + end };
      if (!numeral || numeral.end !== plain.length || numeral.unreadable || numeral.low) {
        context.remark({
          reason: `numeral cannot be read with certainty: ${run}`,
          ruleId: 'money-in-words',
          source: 'parsers',
          span,
        });
        yield { type: 'numeral', span, reason: 'unreadable' };
        continue;
      }
      if (unit)
        yield {
          type: 'figure',
          ...counted(numeral.value, unit.unit),
          span: { ...span, end: block.start + unit.end },
          numeral: span,
        };
      else yield amount(block, span, numeral.value, end + 1);
    }
  },
};

function counted(value: Decimal, unit: string) {
  return { value, unit, interval: point(value), place: Decimal.one, exact: true };
}

/** 圆, then 角 and 分, then 整. */
function amount(block: Block, numeral: { start: number; end: number }, whole: Decimal, at: number): FigureMention {
  SMALL_MONEY.lastIndex = at;
  const found = SMALL_MONEY.exec(block.text);
  const digit = (character = ''): Decimal => scanNumeral(PLAIN[character] ?? character, 0)?.value ?? Decimal.zero;
  const value = whole.plus(digit(found?.[1]).shift(-1)).plus(digit(found?.[2]).shift(-2));
  return {
    type: 'figure',
    span: { start: numeral.start, end: block.start + at + (found?.[0].length ?? 0) },
    ...counted(value, '元'),
    place: new Decimal(1n, 2),
    numeral,
  };
}
