/**
 * What a figure counts, as the record names it.
 *
 * `quantity.ts` keeps every word beside a figure that may help to pair it with another. A reader wants the name alone: `完成率` and
 * not 率, 重大隐患 and not 重大隐患已整改, the item before a bracket (`交通违停（3,105件）`), the head of its row in a table, and nothing where
 * the words only compare (`较上年度3693万人次`) or say which way something went (`增至83个`).
 */
import type { Block, Span } from '../types.js';
import type { Quantity } from './sentence.js';

const RATE =
  /((?:[\u4e00-\u9fffA-Za-z0-9]{1,10})?(?:率|比例|比重|占比|浓度|指数|系数))(?:[\u4e00-\u9fff]{0,3}[由从为达至到约近超仅])?$/;
const RATIO_UNITS = new Set(['%', '‰', '百分点', '千分点']);
const COMPARES = /^(?:占|较|比|同|与|低于|高于|超过|超出|不足|相当于|恢复到?)/;
const LEADS =
  /^(?:(?:其中|对其中|对(?![外内下上])|把|将|为|达到?|由|从|因|经|以|向|给予|新?增|约|近|仅|均|各|再|又|并|且|的)(?=[\u4e00-\u9fff]{2}))+/;
/** 问题已完成整改, 任务仅完成: the name ends where the verb phrase begins. */
const SAYS = /(?:已经|均已|现已|已|仅|尚未|全部)[\u4e00-\u9fff]{0,6}$/;
const TRAILS = /(?:的|为|达到?|至|到|由|从|共|计|约|近|超|分别|依次|合计|共计|总计|累计)+$/;
/** No names: words of change, comparison and time that stand alone. */
const NOTHING =
  /^(?:上年度?|去年|今年|本年度?|全年|同期|上年同期|年初|年末|其中|前后|上|下|增|减|升|降|增加|减少|上升|下降|提高|降低|增长|缩短|延长|回落|扩大|缩小|净增|增幅|降幅|率|平均|人均|户均|人民币|每年|每月|每天|同比|环比|分别|依次|完成|整改|办结|作|等|至今|以上|以下|余下|其余|剩余|另有|此外|还有)+$/;
const TIME = /(?:时|后|前|末|初|期间|以来|[日月年])$/;
const LONGEST = 20;

export function subjectName(quantity: Quantity, row: Block | undefined, text: string): string | undefined {
  if (row) return rowName(quantity.figure.span, row, text);
  const rate = RATIO_UNITS.has(quantity.figure.unit) ? RATE.exec(trimmed(quantity.lead))?.[1] : undefined;
  if (rate) return rate.replace(LEADS, '').replace(/^(?:占|较|比)/, '') || undefined;
  const own = cleaned(quantity.subject);
  if (own) return own;
  // What stands behind the unit was no name (58个增至83个).
  if (quantity.subject && !quantity.state) return cleaned(quantity.lead);
  return quantity.bracket?.quantities[0] === quantity && trimmed(quantity.lead) === ''
    ? cleaned(
        /[\u4e00-\u9fff·“”]{2,20}$/.exec(
          text.slice(Math.max(0, quantity.bracket.start - 24), quantity.bracket.start)
        )?.[0] ?? ''
      )
    : undefined;
}

/** The first cell of the row that holds words, if the figure is not in it. */
function rowName(span: Span, { cells = [] }: Block, text: string): string | undefined {
  const own = cells.find(({ start, end }) => start <= span.start && span.end <= end);
  if (!own || text.slice(own.start, own.end).trim() !== text.slice(span.start, span.end)) return undefined;
  const first = cells.find(({ start, end }) => /[\u4e00-\u9fff]/.test(text.slice(start, end)));
  return first && first !== own && first.end - first.start <= LONGEST
    ? text.slice(first.start, first.end).trim()
    : undefined;
}

function cleaned(name: string): string | undefined {
  let out = trimmed(name);
  if (COMPARES.test(out)) return undefined;
  out = out.replace(LEADS, '').replace(SAYS, '').replace(TRAILS, '');
  if (out.length < 2 || out.length > LONGEST || !/[\u4e00-\u9fffA-Za-z]/.test(out)) return undefined;
  return NOTHING.test(out) || TIME.test(out) || /[|()[\]]/.test(out) ? undefined : out;
}

const trimmed = (text: string): string => text.replace(/^[\s“”",:、]+|[\s“”",:、(]+$/g, '');
