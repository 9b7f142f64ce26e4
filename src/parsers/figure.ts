/**
 * Figures: a numeral with what it counts or measures, and the numerals that are none, each with a reason.
 *
 * One walk over the numerals of a block. Every numeral (a run of Arabic digits or of Chinese numeral characters) comes out either
 * inside a figure or as a `numeral` mention, so that nothing is silently passed over; what dates, titles, document numbers and the
 * like claim, `refiners/drop-overlaps.ts` takes away again.
 *
 * - The figure is numeral and unit, with 余 or 多 between them: `700余人次`; words before stay outside (约, 近) and set the modifier.
 * - 万 and 亿 are multiplied out; 成 becomes per cent (3成 = 30 %), fractions too (三分之二 = 66.67 %), 半 is 0.5.
 * - A lone number is no figure, but in a table cell of its own, or as one of three and more of a proportion (结构为6.8∶42.3∶50.9).
 * - A length of time and a loose 一个 are figures that no sum is made of (`loose`).
 *
 * @example 已完成整改24个,收回资金1.2亿元,约占72%
 *   figure 24个 = 24 个
 *   figure 1.2亿元 = 120000000 元
 *   figure 72% = 72 % about
 * @example 督导物业小区600余个,完成率百分之八十八,提高3.5个百分点
 *   figure 600余个 = 600 个 about
 *   figure 百分之八十八 = 88 %
 *   figure 3.5个百分点 = 3.5 百分点
 * @example 责任人第一时间召开三会一课
 *   numeral 第一 ordinal
 *   numeral 三会一课 phrase
 */
import { Decimal } from '../facts/decimal.js';
import { characterClass } from '../tree/classes.js';
import { copyWith } from '../tree/copy.js';
import type { Block, FigureMention, NumeralMention, ParseContext, Parser, View } from '../types.js';
import { compose, minusBefore } from './figure-compose.js';
import { readCurrency } from './currency.js';
import { isNoAmount } from './no-amount.js';
import { readFraction } from './fraction.js';
import { scanNumeral, type Numeral } from './numeral.js';
import { plainNumeral } from './numeral-places.js';
import { isInProportion } from './proportion.js';
import { isInShortQuotation, ordinalBefore, isPartOfName, reasonAfter, reasonOfBare } from './numeral-reason.js';
import { phraseAt } from './phrase.js';
import { matchHalfUnit, matchUnit, matchWithHalf, type Unit } from './unit.js';

/** What a number of its own may stand behind: 表1 300户. The start of a block, too. */
const NUMBERED = /^$|(?:[表图第项号例栏列行节章\d、,]|(?<![案信证稿])件)$/;

type Found = FigureMention | NumeralMention;

/** Characters that may start a numeral; 几, 数 and 半 only before certain others. */
const SURE = '0123456789〇零一二两三四五六七八九十百千万亿兆廿卅';
const VAGUE = '几数半';
const STARTS_SURE = characterClass(SURE);
const STARTS_VAGUE = characterClass(VAGUE);
const AFTER_VAGUE = '十百千万亿';
const AFTER_HALF = '年天日个小月学公亩斤米';

export const figure: Parser = {
  id: 'figure',
  needs: `${SURE}${VAGUE}`,
  parse(block: Block, context: ParseContext): Found[] {
    const { text } = block;
    const found: Found[] = [];
    const labels = labelsOf(block, context);
    let label = 0;
    let at = 0;
    for (;;) {
      const start = nextStart(block, context.view, at);
      if (start < 0) return found;
      while (label < labels.length && (labels[label]?.end ?? 0) <= start) label++;
      const inLabel = labels[label];
      if (inLabel && inLabel.start <= start) {
        const numeral = scanNumeral(text, start, inLabel.end);
        at = numeral?.end ?? start + 1;
        found.push(skipped(block, start, at, 'label'));
        continue;
      }
      const limit = inLabel?.start ?? text.length;
      const one = readAt(block, context, start, limit, at);
      at = one ? Math.max(one.span.end - block.start, start + 1) : start + 1;
      if (one) found.push(one);
    }
  },
};

function nextStart({ text, start }: Block, { classes }: View, from: number): number {
  for (let at = from; at < text.length; at++) {
    const kind = (classes[start + at] as number) & (STARTS_SURE | STARTS_VAGUE);
    if (kind === 0) continue;
    if (kind === STARTS_SURE) return at;
    if (at + 1 < text.length) {
      const followers = text.charAt(at) === '半' ? AFTER_HALF : AFTER_VAGUE;
      if (followers.includes(text.charAt(at + 1))) return at;
    }
  }
  return -1;
}

/** The figure, or the reason why there is none, at a character that may start a numeral. */
function readAt(block: Block, context: ParseContext, start: number, limit: number, floor: number): Found | undefined {
  const { text } = block;
  if (text.charAt(start) === '半') return readHalf(block, start);
  const ordinal = ordinalBefore(text, start);
  const phrase =
    ordinal === undefined && !text.startsWith('分之', start + 1) ? phraseAt(text, start, floor) : undefined;
  if (phrase) return skipped(block, phrase.start, Math.min(phrase.end, limit), phrase.reason);
  const numeral = scanNumeral(
    text,
    start,
    limit,
    context.view.script === 'Hant' || !NUMBERED.test(text.slice(Math.max(0, start - 2), start))
  );
  if (!numeral) return /[几数]/.test(text.charAt(start)) ? undefined : skipped(block, start, start + 1, 'bare');
  if (ordinal !== undefined) return skipped(block, ordinal, numeral.end, 'ordinal');
  const fraction = readFraction(text, numeral, limit);
  if (fraction) return compose(block, fraction.numeral, fraction.unit);
  const currency = readCurrency(text, start, context.view.script);
  if (!currency && numeral.script === 'arabic' && isPartOfName(text, start)) {
    return skipped(block, start, numeral.end, 'name');
  }
  const half = numeral.unreadable ? undefined : matchWithHalf(text, numeral.end);
  if (half) return compose(block, plusHalf(numeral), half);
  const unit = unitOf(text, numeral);
  if (isInProportion(text, numeral)) return copyWith(compose(block, numeral, undefined), { loose: true as const });
  const after = reasonAfter(text, start, numeral.end, isPlain(text, numeral));
  if (after) return skipped(block, start, numeral.end, after);
  if (!unit) {
    if (currency && !numeral.unreadable) {
      return compose(block, numeral, copyWith(currency, { kind: 'measure' as const }), currency.start);
    }
    if (isWholeCell(block, numeral)) return compose(block, numeral, undefined, signOf(text, start));
    if (isAmountAlone(text, numeral)) return compose(block, numeral, undefined);
    const end = numeral.endWithoutMore ?? numeral.end;
    const vague = numeral.more === '几' || numeral.more === '数' ? 'bare' : reasonOfBare(text, start, end);
    if (!numeral.unreadable || vague !== 'bare') return skipped(block, start, end, vague);
    if (/[百千万亿]/.test(text.slice(start, end + 1))) doubt(block, context, start, end);
    return skipped(block, start, end, 'unreadable');
  }
  if (numeral.unreadable) {
    doubt(block, context, start, unit.end);
    return skipped(block, start, numeral.end, 'unreadable');
  }
  if (numeral.script === 'han' && isInShortQuotation(text, start, unit.end))
    return skipped(block, start, numeral.end, 'phrase');
  if (isNoAmount(text, numeral, unit, context.view.script)) return skipped(block, start, numeral.end, 'bare');
  return compose(block, numeral, unit, minusBefore(text, numeral, unit));
}

function doubt(block: Block, context: ParseContext, start: number, end: number): void {
  context.remark({
    reason: `numeral cannot be read with certainty: ${block.text.slice(start, Math.min(end, start + 40))}`,
    ruleId: 'figure',
    source: 'parsers',
    span: { start: block.start + start, end: block.start + end },
  });
}

/** The unit, and the numeral's end with or without 余. */
function unitOf(text: string, numeral: Numeral): Unit | undefined {
  const digits = numeral.end - numeral.start;
  const situation = {
    arabic: numeral.script === 'arabic',
    lone: numeral.script === 'han' && digits === 1 && text.charAt(numeral.start) !== '两',
  };
  const unit = matchUnit(text, numeral.end, situation);
  if (unit || numeral.endWithoutMore === undefined) return unit;
  const without = matchUnit(text, numeral.endWithoutMore, situation);
  if (without) {
    numeral.end = numeral.endWithoutMore;
    numeral.more = undefined;
  }
  return without;
}

/** 1000万以上农村人口, 八亿农民: written with 万 or 亿 it counts what follows, without a measure word. */
function isAmountAlone(text: string, numeral: Numeral): boolean {
  if (numeral.unreadable || numeral.implicit || numeral.more === '数' || numeral.more === '几') return false;
  const last = text.charAt((numeral.endWithoutMore ?? numeral.end) - 1);
  if (last !== '万' && last !== '亿') return false;
  return !isInShortQuotation(text, numeral.start, numeral.end);
}

/** A Chinese numeral up to 99 without 两: what ordinals are written with. */
function isPlain(text: string, numeral: Numeral): boolean {
  if (numeral.script !== 'han' || numeral.more !== undefined || numeral.low || text.charAt(numeral.start) === '两')
    return false;
  return numeral.value.lessThan(new Decimal(100n, 0));
}

/** 一个半月: the half stands inside the unit. */
function plusHalf(numeral: Numeral): Numeral {
  const half = new Decimal(5n, 1);
  return { ...numeral, value: numeral.value.plus(half), place: half };
}

/** 半年, 半小时: half of a length of time or of a measure. */
function readHalf(block: Block, start: number): Found | undefined {
  const { text } = block;
  const unit = matchHalfUnit(text, start + 1);
  if (!unit || /[上下前后多年月天时倍大一过夜对]/.test(text.charAt(start - 1))) return undefined;
  const half = new Decimal(5n, 1);
  return compose(block, plainNumeral(start, start + 1, half, new Decimal(1n, 1), 'han'), unit);
}

function isWholeCell(block: Block, numeral: Numeral): boolean {
  if (block.kind !== 'row' || numeral.script !== 'arabic' || numeral.unreadable) return false;
  const before = block.text.slice(0, signOf(block.text, numeral.start));
  return before.trim() === '' && block.text.slice(numeral.end).trim() === '';
}

/** Where the number of a cell begins, its minus sign included. */
const signOf = (text: string, start: number): number => (/[-−]/.test(text.charAt(start - 1)) ? start - 1 : start);

function skipped(block: Block, start: number, end: number, reason: NumeralMention['reason']): NumeralMention {
  return { type: 'numeral', span: { start: block.start + start, end: block.start + end }, reason };
}

/** The labels of the block, in offsets of its text. */
function labelsOf(block: Block, { labels }: ParseContext): { start: number; end: number }[] {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((labels[middle]?.end ?? 0) <= block.start) low = middle + 1;
    else high = middle;
  }
  const out: { start: number; end: number }[] = [];
  for (let i = low; i < labels.length; i++) {
    const label = labels[i];
    if (!label || label.start >= block.end) break;
    out.push({ start: label.start - block.start, end: label.end - block.start });
  }
  return out;
}
