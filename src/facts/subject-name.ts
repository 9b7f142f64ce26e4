/**
 * What a figure counts, as the record names it.
 *
 * `quantity.ts` keeps every word beside a figure that may help to pair it with another. A reader wants the name alone: `完成率` and
 * not 率, the object and not what was done to it (`subject-object.ts`, `subject-behind.ts`), the item before a bracket (`交通违停（3,105件）`),
 * the head of its row in a table; the name of what it is a part of, where its own words only say which part
 * (`subject-inherited.ts`); and nothing where the words only compare (`较上年度3693万人次`).
 */
import type { Block, Span } from '../types.js';
import { escaped } from './quantity.js';
import type { Quantity } from './sentence.js';
import { nameBehind } from './subject-behind.js';
import { EVENT_UNITS, inheritedName, RATIO_UNITS, saysWhichPart, type NamedQuantity } from './subject-inherited.js';
import { objectOf } from './subject-object.js';
import { isPredicate, verbAt } from './subject-verbs.js';
import { cellOf } from './tables/cells.js';

export interface Subject {
  name?: string;
  /** The verb whose object it is. */
  verb?: string;
}

const RATE =
  /((?:[\u4e00-\u9fffA-Za-z0-9.]{1,20})?(?:率|比例|比重|占比|浓度|指数|系数|[增降跌升涨]幅))(?:(?:始终|一直|基本)?(?:保持|稳定|控制|维持)在|(?:[由从](?:[\u4e00-\u9fff\d]{0,8}[的之]?)?)?|[不大少高低小]于|不[低少高大]于|不?超过|(?:提高|提升|上升|增长|下降|降低|增加|减少)?[到至为]?|[\u4e00-\u9fff]{0,3}[为达至到约近超仅])$/;
const COMPARES = /^(?:占|较|比|同|与|相较|低于|高于|超过|超出|不足|相当于|恢复[到至])/;
const LEADS =
  /^(?:(?:其中|对其中|对(?![外内下上口])|把|将|为(?!民)|给|达到?(?![标产])|由|从(?![业严])|因(?!素)|经(?![济营费办常纪信过])|以(?![上下内前])|向(?!社)|按(?![期时规照])|给予|力争|年内|每[年月季日]|新?增(?![值长幅量速塑强效设资派补减收加发额])|约(?!定)|近|仅|均|各(?![类种级型项式地])|再(?![审生就融贷])|又|并|且|[的之])(?=[\u4e00-\u9fff]{2}))+/;
/** 问题已完成整改, 任务仅完成: the name ends where the verb phrase begins. */
const SAYS = /(?:已经|均已|现已|已|仅|尚未|全部)[\u4e00-\u9fff]{0,6}$/;
const TRAILS =
  /(?:的|之|(?<![行作认人])为|达到?|至|到|由|从|共|计|(?<![签履解特违公预])约|近|超|分别|依次|合计|共计|总计|累计)+$/;
/** No names: words of change, comparison and time that stand alone. */
const NOTHING =
  /^(?:上年度?|去年|今年|本年度?|全年|同期|上年同期|年初|年末|其中|前后|上|下|增|减|升|降|增加|减少|上升|下降|提高|提升|降低|增长|缩短|延长|回落|扩大|缩小|净增|增幅|降幅|率|平均|人均|户均|日均|月均|年均|每|座|个|人民币|每年|每月|每天|同比|环比|分别|依次|完成|整改|办结|作|等|全[市县区乡镇省国校局院]|其他|上述|年度|党纪|政务|政纪|组织|纪律|党内|至今|以上|以下|余下|年?同期|截至?|更|应|予以|须|需|都|也|还|不|才|被|经|仅|中?除|其余|剩余|另有|此外|还有)+$/;
const TIME = /(?:时|后|前|末|初|期间|以来|(?:[今去前昨当本每]|\d)[日月年])$/;
const LONGEST = 20;
/** How much in front of the numeral is looked at. */
const LONGEST_LEAD = 40;
/** 完成年度任务的105%. */
const OF_WHOLE = /(?:完成|达到?)([\u4e00-\u9fff]{2,10})的$/;
/** 较预算数2.8亿元增加: what it is held against. */
const COMPARED = /^(?:占|较|比|为|达)([\u4e00-\u9fff]{2,10}(?:[数额价值]|计划|预算|概算|总投资))$/;
/** 对发生事故的驾驶员11人停岗培训: the object stands before the numeral, and behind it what is done. */
const HANDLED = /^(?:将?对(?!外)|将|把)(?=[\u4e00-\u9fff“]{2})(?![^,]*[的为成至到由从]$)/;
/** 50万元以上的变更: a limit counts nothing. */
const LIMIT = /^(?:及?以[上下]|以内)(?![,。;、)]|$)/;
const ASKED = /^(?:措施|任务|事项|意见)$/;
/** 已将待分配资金压减至3亿元, 公用经费由每生每年650元: the name stands before the verb or 由. */
const REACHED =
  /(?:^|[将把])([^将把,]{2,16}?)(?:由(?:每[\u4e00-\u9fff]{1,6})?|(?:压减|压缩|提高|提升|回升|增加|下降|降低|减少|扩大|扩|增|降|升)(?:至|到|为))$/;
/** 诫勉3人, 给予党纪政务处分4人: how they were dealt with is what is counted. */
const SANCTION =
  /(?:(?:党纪|政务|政纪|纪律|行政|组织|党内)*(?:处分|处理|处罚)|(?:党内|行政|严重)*警告|诫勉(?:谈话)?|批评教育|提醒谈话|谈话提醒|谈话批评|通报批评|责令(?:书面)?检查|书面检查|留党察看|记大?过|开除(?:党籍|公职)*|撤职|降级|停职检查|免职|约谈|问责)$/;
/** 给予责任人党纪处分2人: who is dealt with. */
const DEALT_WITH =
  /(?:给予|对|予以)([\u4e00-\u9fff]{2,8}?)(?:党纪|政务|政纪|组织|行政|纪律|党内)*(?:处分|处理|处罚|警告|诫勉|问责|批评教育|记过)$/;
/** Lengths of time measure what the words before them name, and count nothing behind. */
const TIMES = /^(?:年|月|个月|天|日|小时|分钟|秒|周|个?工作日|学年|昼夜|季度)$/;
const LASTING = /(?:时间|时限|时长|期限|周期|工期|年限|寿命|日程|假)$/;
/** 罚款96万元, 投资1120万元: a verb that names its money. */
const MONEY = /(?:罚没款|罚款|投资|贷款|捐款|赔款|退款|拨款|补助|补贴|奖励|收入|支出|结余|滞纳金)$/;

/**
 * @param previous the figure before it, with what it counts
 * @param sameUnit the last one before it of its unit
 */
export function subjectOf(
  quantity: Quantity,
  row: Block | undefined,
  text: string,
  previous: NamedQuantity | undefined,
  sameUnit: NamedQuantity | undefined
): Subject {
  const subject = plainSubject(quantity, row, text, previous, sameUnit);
  const name = subject.name && withBrackets(subject.name, quantity, text);
  return name === undefined || name === subject.name ? subject : { ...subject, name };
}

/** 股室(站所)负责人, 村(社区): the name as it is printed, where a bracket stands in it or ends it. */
function withBrackets(name: string, { figure: { span } }: Quantity, text: string): string {
  const from = Math.max(0, span.start - LONGEST_LEAD);
  const around = text.slice(from, span.end + LONGEST);
  if (!SHORT_BRACKET.test(around) || name.includes('(')) return name;
  const printed = new RegExp([...name].map(escaped).join(IN_NAME) + IN_NAME);
  return printed.exec(around)?.[0] ?? name;
}
/** Words in a bracket that belong to a name, and are no clause of their own; (一) in front of a paragraph is its label. */
const SHORT_BRACKET = /(?<=\S)\([\u4e00-\u9fff、]{1,4}\)/;
const IN_NAME = `(?:${SHORT_BRACKET.source})?`;

function plainSubject(
  quantity: Quantity,
  row: Block | undefined,
  text: string,
  previous: NamedQuantity | undefined,
  sameUnit: NamedQuantity | undefined
): Subject {
  if (row && fillsCell(quantity.figure.span, row, text)) return named(rowName(quantity.figure.span, row, text));
  const { unit } = quantity.figure;
  const words = quantity.lead.slice(-LONGEST_LEAD);
  let lead = trimmed(row ? words.slice(words.search(/[^|\t]*$/)) : words);
  const explained = lead === '' && opensBracket(quantity, text);
  if (lead === '') lead = beforeBracket(quantity, text);
  const rate = RATIO_UNITS.has(unit) ? RATE.exec(lead)?.[1] : undefined;
  if (rate) return { name: rate.replace(/^.*[的之,](?=.{2})/, '').replace(LEADS, '') };
  if (LIMIT.test(quantity.tail)) return {};
  const runsOn = previous?.quantity.runsOn === true && previous.quantity.clause === quantity.clause;
  const lasts = TIMES.test(unit);
  // 21个问题已完成整改17个: the words between belong to both.
  if (runsOn && previous.subject) {
    const at = lead.indexOf(previous.subject);
    if (at >= 0 && at <= 4) lead = lead.slice(at + previous.subject.length);
    // 6类食品1386批次.
    if (lead === '' && quantity.tail === '') return { name: previous.subject };
  }
  const handled = HANDLED.test(lead) ? cleaned(objectOf(lead.replace(/^(?:将?对|将|把)/, '')).name) : undefined;
  const behind = handled || lasts ? '' : nameBehind(quantity.tail, quantity.head === '' ? '' : quantity.subject);
  const own = behind === '' ? undefined : cleaned(behind, /^的+/);
  if (own) return { name: asked(own, quantity), ...verbOf(lead) };
  if (explained && lead !== '') return named(cleaned(lead));
  const dealtWith = unit === '人' ? cleaned(DEALT_WITH.exec(lead)?.[1] ?? '') : undefined;
  if (dealtWith) return named(dealtWith);
  if (handled) return named(handled);
  const sanction = isOfPersons(unit) ? SANCTION.exec(lead)?.[0] : undefined;
  if (sanction && sanction !== '处理') return named(sanction);
  const inherited = inheritedName(quantity, lead, previous, sameUnit);
  if (inherited && saysWhichPart(lead, quantity, sameUnit)) return { name: inherited };
  const reached = REACHED.exec(lead)?.[1];
  const object = reached ? objectOf(reached) : objectOf(lead);
  const base = COMPARES.test(lead) ? COMPARED.exec(lead)?.[1] : undefined;
  if (base) return { name: base };
  const whole = RATIO_UNITS.has(unit) ? OF_WHOLE.exec(lead)?.[1] : undefined;
  if (whole) return named(cleaned(objectOf(whole).name));
  if (lasts && !LASTING.test(object.name)) return {};
  const name =
    COMPARES.test(lead) || object.name.length < 2 || isPredicate(lead) || isPredicate(object.name)
      ? undefined
      : cleaned(object.name);
  if (name) return { name: asked(name, quantity), ...(object.verb && { verb: object.verb }) };
  const money = unit === '元' ? MONEY.exec(lead)?.[0] : undefined;
  if (money) return { name: money };
  if (object.deed && EVENT_UNITS.test(unit)) return named(object.deed);
  // 排查撂荒地5240亩,已复耕4892亩.
  return sameUnit?.quantity.sentence === quantity.sentence && !COMPARES.test(lead) ? named(inherited) : {};
}

const isOfPersons = (unit: string): boolean => unit === '人' || unit === '人次' || unit === '名';

const named = (name: string | undefined): Subject => (name ? { name } : {});

function verbOf(lead: string): { verb?: string } {
  const length = Math.abs(verbAt(lead, 0));
  return length > 0 && length === lead.length ? { verb: lead } : {};
}

/** 整改措施: the word is left out where figures are paired. */
function asked(name: string, { lead, tail }: Quantity): string {
  return ASKED.test(name) && `${lead}|${tail}`.includes(`整改${name}`) ? `整改${name}` : name;
}

/** Whether a figure is the first in a bracket, which explains what stands before. */
function opensBracket({ bracket, figure }: Quantity, text: string): boolean {
  return bracket !== undefined && trimmed(text.slice(bracket.start + 1, figure.span.start)) === '';
}

/** What a bracket explains (交通违停（3,105件）), or what stands before one (农村小规模学校（含教学点）264所). */
function beforeBracket(quantity: Quantity, text: string): string {
  const { bracket, figure } = quantity;
  const { start } = figure.span;
  let at = -1;
  if (bracket && opensBracket(quantity, text)) at = bracket.start;
  else if (text[start - 1] === ')') at = text.lastIndexOf('(', start - 1);
  if (at < 0 || start - at > LONGEST) return '';
  return /[\u4e00-\u9fff·“”]{2,20}$/.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '';
}

/** Whether a figure is all that stands in its cell; others stand in a sentence. */
function fillsCell(span: Span, row: Block, text: string): boolean {
  const own = cellOf(row, span);
  return !own || text.slice(own.start, own.end).trim() === text.slice(span.start, span.end);
}

/** The first cell of the row that holds words, if the figure is not in it. */
function rowName(span: Span, row: Block, text: string): string | undefined {
  const { cells = [] } = row;
  const own = cellOf(row, span);
  if (!own) return undefined;
  const first = cells.find(({ start, end }) => /[\u4e00-\u9fff]/.test(text.slice(start, end)));
  return first && first !== own && first.end - first.start <= LONGEST
    ? text
        .slice(first.start, first.end)
        .trim()
        .replace(/^其中:?/, '')
    : undefined;
}

function cleaned(name: string, leads = LEADS): string | undefined {
  let out = trimmed(name);
  if (COMPARES.test(out)) return undefined;
  out = out.replace(leads, '').replace(SAYS, '').replace(TRAILS, '');
  if (/^[^“”]*”/.test(out)) out = `“${out}`;
  else if (/“[^”]*$/.test(out)) out = `${out}”`;
  if (out.length < 1 || out.length > LONGEST || !/[\u4e00-\u9fffA-Za-z]/.test(out)) return undefined;
  return NOTHING.test(out) || TIME.test(out) || /[|()[\]]/.test(out) ? undefined : out;
}

const trimmed = (text: string): string => text.replace(/^[\s",:、]+|[\s",:、(]+$/g, '');
