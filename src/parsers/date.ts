/**
 * Calendar dates, months, quarters, years, and ranges of them: 2020年5月17日至8月7日, 2021-02-23 12:42:06, 民国99年5月, 今年上半年.
 *
 * Finds the places where a date may begin, lets `date-reader.ts` read it, and holds back what only looks like one: lengths of time
 * (近3年, 98年间), what recurs (每年3月), house and document numbers, lunar days. Words such as 起, 前, 以来, 截至 stay outside.
 * What the text leaves out is written with X here and filled in by `refiners/fill-date.ts`.
 *
 * Limits: a clock time without a date is none; decades (九十年代) and two-digit years without a month are left alone, except
 * where a Taiwanese text counts from 1912.
 *
 * @example 2020年5月17日至8月7日,巡察组进驻。
 *   date 2020年5月17日至8月7日 = 2020-05-17/2020-08-07
 *
 * @example 发布时间:2021-02-23 12:42:06来源:某局
 *   date 2021-02-23 12:42:06 = 2021-02-23T12:42:06
 *
 * @example 截至2020年12月上旬,已于1月14日移交,2020全年无漏报。
 *   date 2020年12月上旬 = 2020-12 early
 *   date 1月14日 = XXXX-01-14
 *   date 2020全年 = 2020
 *
 * @example 二〇二一年二月二十三日起,2020年第三季度和2021年上半年
 *   date 二〇二一年二月二十三日 = 2021-02-23
 *   date 2020年第三季度 = 2020-Q3
 *   date 2021年上半年 = 2021-H1
 *
 * @example 借调连续超过3年,每年3月检查一次,24小时值班,第2.1.3条,九十年代建成
 */
import type { Block, DateMention, ParseContext, Parser } from '../types.js';
import { DATE_DIGITS } from './date-number.js';
import { DateReader } from './date-reader.js';
import { isImpossible, isoShape, type DateShape } from './date-shape.js';
import { usesRocYears } from './roc-years.js';

const N = `[${DATE_DIGITS}]`;
/** Where a date may begin. A run of digits is one place: no date begins inside it. */
const BEGIN = new RegExp(
  `${N}{1,40}|第(?=[一二三四1-4][季至到、-])|(?:中华)?民国|公元(?=${N})|[今本去前明上当同该全次翌][年(月日天个半]|[上下]一年|[上下]半年|年[初中底末]`,
  'g'
);

export const date: Parser = {
  id: 'date',
  *parse(block: Block, context: ParseContext): Generator<DateMention> {
    const { text, start: offset } = block;
    const reader = new DateReader(text, usesRocYears(context.view));
    let done = 0;
    for (const { index, 0: begin } of text.matchAll(BEGIN)) {
      if (index < done) continue;
      for (const shape of readList(reader, text, index)) {
        if (isLookAlike(text, shape, begin)) continue;
        done = shape.end;
        yield toMention(shape, offset);
      }
    }
  },
};

const LIST = new RegExp(
  `(\\d{2,4}|${N}{4}|${N}{1,3})(?:年度?|月|日)?[、和及与](?:(?:\\d{2,4}|${N}{4}|${N}{1,3})(?:年度?|月|日)?[、和及与]){0,8}(?=${N}{1,4}(年度?|月份?|日))`,
  'y'
);

/** The date at `at`. (lists of years that share one 年 come later) */
function* readList(reader: DateReader, text: string, at: number): Generator<DateShape> {
  void LIST;
  void text;
  const shape = reader.read(at);
  if (shape) yield shape;
}

/** Right before a date: the number goes on to the left, or the words make it a length, a lunar day, something that recurs. */
const NOT_AFTER = /(?:[\d.]|[A-Za-z][-.]?|(?:每|历|逐)(?:年|个?月|季度?|周|隔|逢)?|农历|阴历|旧历|第)$/;
const LENGTH_BEFORE =
  /(?:近|约|达|满|逾|每|共|长|历经|历时|超过?|未来|至少|最多|不足|不少于|为期|期限|租期|有期徒刑|连续|累计|前|过去|后|再)$/;
const LENGTH_AFTER = /^(?:之久|期|以上|以下|以内|内|间|来|余|多|的?时间|历史|租|前的|之后|后|代)/;
const YEAR_ONLY_AFTER = /^(?:年代|代)/;
const GENERIC_YEAR_BEFORE = /(?:占|为|完成|超|按|的|达到|超过)$/;
const GENERIC_YEAR_AFTER = /^(?:计划|任务|目标|预算|总|指标|工作|平均|均|投资)/;

function isLookAlike(text: string, shape: DateShape, begin: string): boolean {
  const before = text.slice(Math.max(0, shape.start - 4), shape.start);
  const after = text.slice(shape.end, shape.end + 4);
  const raw = text.slice(shape.start, shape.end);
  const { from, to } = shape;
  void begin;
  if (NOT_AFTER.test(before)) return true;
  if (from.year !== undefined && !to && /年$/.test(raw) && from.month === undefined) {
    if (YEAR_ONLY_AFTER.test(after)) return true;
    if (
      !/^(?:19|20)\d\d/.test(raw) &&
      !/民国/.test(raw) &&
      raw.length <= 4 &&
      (LENGTH_BEFORE.test(before) || LENGTH_AFTER.test(after))
    )
      return true;
  }
  if (raw === '全年') return GENERIC_YEAR_BEFORE.test(before) || GENERIC_YEAR_AFTER.test(after);
  if (
    from.year === undefined &&
    from.month !== undefined &&
    from.day === undefined &&
    !to &&
    from.yearRef === undefined
  ) {
    if (
      /(?:历时|为期|近|共|约|满|隔|几|数|个|两)$/.test(before) ||
      /^(?:内|以上|以内|余|之久|龄|刊|报|嫂|饼|经)/.test(after)
    )
      return true;
  }
  if (
    from.quarter !== undefined &&
    from.year === undefined &&
    from.yearRef === undefined &&
    /^(?:历来|往往|通常)/.test(after)
  )
    return true;
  return false;
}

function toMention(shape: DateShape, offset: number): DateMention {
  const { from, to } = shape;
  const relative = [from, to].some((point) => point && (point.yearRef ?? point.monthRef ?? point.dayRef) !== undefined);
  return {
    type: 'date',
    span: { start: offset + shape.start, end: offset + shape.end },
    iso: isoShape(shape),
    ...(from.part && !to && { part: from.part }),
    implied: [],
    ...(relative && { relative: true as const }),
    ...((isImpossible(from) || (to && isImpossible(to))) && { impossible: true as const }),
  };
}
