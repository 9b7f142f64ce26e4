/**
 * What a figure counts, as the record names it.
 *
 * `quantity.ts` keeps every word beside a figure that may help to pair it with another. A reader wants the name alone: `完成率` and
 * not 率, 重大隐患 and not 重大隐患已整改, the item before a bracket (`交通违停（3,105件）`), the head of its row in a table, and nothing where
 * the words only compare (`较上年度3693万人次`) or say which way something went (`增至83个`).
 */
import type { Block, Span } from '../types.js';
import type { Quantity } from './sentence.js';
import { nameBefore, objectOf } from './subject-object.js';

const RATE =
  /((?:[\u4e00-\u9fffA-Za-z0-9]{1,10})?(?:率|比例|比重|占比|浓度|指数|系数))(?:[\u4e00-\u9fff]{0,3}[由从为达至到约近超仅])?$/;
const RATIO_UNITS = new Set(['%', '‰', '百分点', '千分点']);
const COMPARES = /^(?:占|较|比|同|与|低于|高于|超过|超出|不足|相当于|恢复到?)/;
const LEADS =
  /^(?:(?:其中|对其中|对(?![外内下上])|把|将|为|达到?|由|从|因|经(?![济营费办常纪信过])|以(?![上下内前])|向|给予|新?增|约|近|仅|均|各|再|又|并|且|的)(?=[\u4e00-\u9fff]{2}))+/;
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
  const behind = quantity.head !== '' && quantity.tail.includes(quantity.subject);
  const own = cleaned(behind ? nameBefore(quantity.subject) : objectOf(quantity.subject));
  // 整改措施: the word is left out where figures are paired.
  if (own && ASKED.test(own) && `${quantity.lead}|${quantity.tail}`.includes(`整改${own}`)) return `整改${own}`;
  if (own && !OF_WHICH.test(trimmed(quantity.lead))) return own;
  const reached = REACHED.exec(trimmed(quantity.lead))?.[1];
  if (reached) return cleaned(objectOf(reached));
  // What stands behind the unit was no name (58个增至83个).
  if (quantity.subject && !quantity.state) return cleaned(objectOf(trimmed(quantity.lead)));
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
    ? text
        .slice(first.start, first.end)
        .trim()
        .replace(/^其中:?/, '')
    : undefined;
}

const ASKED = /^(?:措施|任务|事项|意见)$/;
/** 当中涉及行人路的有217宗: what it is about is not what is counted. */
const OF_WHICH = /涉及[^,]{1,16}的有?$/;
/** 已将待分配资金压减至3亿元, 公用经费由每生每年650元: the name stands before the verb or 由. */
const REACHED =
  /(?:^|[将把])([^将把,]{2,16}?)(?:由(?:每[\u4e00-\u9fff]{1,6})?|(?:压减|压缩|提高|提升|增加|下降|降低|减少|扩大|扩|增|降|升)(?:至|到|为))$/;
const CHANGES =
  /^[,、和及]?(?:[并且又]|按[^,。]{2,8},)?(?:比|较|同比|环比|年均)?(?:上年(?:同期|末)?|去年(?:同期)?|\d{4}年)?(?:同比|环比|分别)?(?:增长|下降|上升|提高|降低|减少|增加|回落|压减|增|降|升)(?:了|约|近)?$/;
const REACHES = /^(?:[提增上下降减压扩缩升回恢]{1,2}[高长加升降低少减大短落复]?|改|调整)(?:至|到|为|成)(?:了|约|近)?$/;
const STANDS_ALONE =
  /^(?:其中|其余|其他|另有|还有|还剩|余下|剩余|尚有|尚余|目前|当前|截至目前|已|均|全部|有|为|和|及|仅|共|现|仍|基本|正在|完成|整改|销号|办结|落实|推进|完工|在建|开工|结案|收回|清退|追缴|未|待|下架|召回|到位|长期坚持|阶段性|持续|的|了|,)*$/;

/**
 * What a figure counts whose own words name nothing: that of a neighbour with the same unit (已完成27条,正在推进4条) or, for
 * a rate of change, that of the amount before it (增加值41亿元,增长4.1%).
 */
export function inheritedName(
  quantity: Quantity,
  previous: { quantity: Quantity; subject: string | undefined } | undefined,
  sameUnit: { quantity: Quantity; subject: string } | undefined
): string | undefined {
  const lead = trimmed(quantity.lead);
  const { unit, span } = quantity.figure;
  if (RATIO_UNITS.has(unit)) {
    if (!previous?.subject || previous.quantity.sentence !== quantity.sentence) return undefined;
    const told = RATIO_UNITS.has(previous.quantity.figure.unit) ? REACHES : CHANGES;
    return told.test(lead) ? previous.subject : undefined;
  }
  if (!sameUnit || sameUnit.quantity.sentence.block !== quantity.sentence.block) return undefined;
  if (span.start - sameUnit.quantity.figure.span.end > NEAR) return undefined;
  if (REACHES.test(lead)) return previous?.quantity === sameUnit.quantity ? sameUnit.subject : undefined;
  if (cleaned(quantity.tail.slice(0, 6)) !== undefined && quantity.subject === '') return undefined;
  if (OF_WHICH.test(lead)) return sameUnit.subject;
  return STANDS_ALONE.test(lead) && (lead !== '' || quantity.state !== undefined) ? sameUnit.subject : undefined;
}

const NEAR = 120;

function cleaned(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  let out = trimmed(name);
  if (COMPARES.test(out)) return undefined;
  out = out.replace(LEADS, '').replace(SAYS, '').replace(TRAILS, '');
  if (/^[^“”]*”/.test(out)) out = `“${out}`;
  if (out.length < 2 || out.length > LONGEST || !/[\u4e00-\u9fffA-Za-z]/.test(out)) return undefined;
  return NOTHING.test(out) || TIME.test(out) || /[|()[\]]/.test(out) ? undefined : out;
}

const trimmed = (text: string): string => text.replace(/^[\s“”",:、]+|[\s“”",:、(]+$/g, '');
