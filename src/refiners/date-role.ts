/**
 * What a date is in its text: inspection, feedback, as-of (截至), deadline (…前完成), publication, effective, event.
 *
 * Read from the words of the same sentence, up to the dates next to it, and from the place: the column of a table headed 完成时限; a line that is nothing but a name and a date, at the
 * head or the foot of a notice, says when it was published. The order of the tests is the order of their strength;
 * a date whose words show nothing gets no role.
 *
 * @example 2020年5月17日至8月7日,巡察组对某局进行巡察,10月27日反馈意见。
 *   date 2020年5月17日至8月7日 = 2020-05-17/2020-08-07 role=inspection
 *   date 10月27日 = 2020-10-27 role=feedback
 *
 * @example 2021年1月6日反馈意见,1月14日召开会议传达学习反馈意见。
 *   date 2021年1月6日 = 2021-01-06 role=feedback
 *   date 1月14日 = 2021-01-14 role=event
 *
 * @example 截至2021年1月23日,余下项目预计2021年4月30日前全部验收,新规自2021年3月1日起施行,受2019年影响。
 *   date 2021年1月23日 = 2021-01-23 role=as-of
 *   date 2021年4月30日 = 2021-04-30 role=deadline
 *   date 2021年3月1日 = 2021-03-01 role=effective
 *   date 2019年 = 2019
 */
import lexicon from '../lexicon/date-roles.json' with { type: 'json' };
import { columnAt, readTableHeads } from './table-columns.js';
import type { Block, DateMention, DateRole, Mention, Notice, Refiner } from '../types.js';

const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const LABEL = String.raw`\s*[::]?\s*[((]?\s*$`;

/** 日期 and 时间 alone, too; 生产日期 and the like are others. */
const PUBLICATION_LABEL = new RegExp(
  `(?:${anyOf(lexicon.publicationLabels)}|(?<![\\u4e00-\\u9fff])(?:日期|时间))${LABEL}`
);
const DEADLINE_LABEL = new RegExp(`(?:${anyOf(lexicon.deadlineLabels)})${LABEL}`);
const AS_OF = new RegExp(`(?:${anyOf(lexicon.asOf)})$`);
/** 报名截至5月17日17:00。 */
const APPLY_BY =
  /(?:报名|申报|申请|初审|审查|复审|缴费|报送|提交|递交|投标|征集|登记|领取|改报|确认)(?:时间|工作|日期)?截[至止]于?$/;
/** 延到 and 推迟至 a day name what is still to come. */
const UNTIL = /(?<![延迟拖缓顺推])(?:至|到|迄)$/;
/** 自3月6日始,至4月28日止: when something ended that had begun. */
const BEGUN = /^[起始],?(?:至|到|迄)$/;
const COUNTED = /^(?:止|[,:]?[^。;,]{0,16}(?:已|完成|办结|实际|累计|清理|仍|共|拨付|届满))/;
const PLAN = new RegExp(`(?:${anyOf(lexicon.plans)})(?:到|至|于|在)?$`);
const BEFORE = /^(?:之前|以前|前)(?![后往来期])/;
const DONE_BEFORE = /已(?:经)?(?:于|在)?$/;
const EFFECTS = anyOf(lexicon.effects);
const EFFECT = new RegExp(`^(?:日?起|开始)[^,。;]{0,8}(?:${EFFECTS})|^(?:正式|全面)?(?:${EFFECTS})(?=[,。;)的]|$)`);
const FROM_THEN = /^起(?!草)/;
const INSPECTION = new RegExp(anyOf(lexicon.inspections));
const FEEDBACK =
  /(?<![家个名户人位])反馈(?!的|意见(?:的|整改|落实|中)|问题(?:整改|的|中)|整改)|通报了?(?:本次|此次)?(?:巡[察视]|督察)(?:发现的)?(?:情况|结果|意见|问题)(?!的|整改)/;
/** 10月28日召开会议,传达学习反馈意见: a meeting about it, later. */
const HEARD =
  /(?:传达|学习|研究|听取|部署|审议|讨论)[^,。;]{0,16}反馈|(?:把|将|就|按|针对|对照|围绕|根据|按照|依据)(?:[省市区县]委)?(?:巡[察视]|督[察导])?组?反馈(?=意见|问题|情况)/;
const EVENT = new RegExp(anyOf(lexicon.events));
/** 印发的通知 is another one. */
const PUBLISHED_BEHIND = /^(?:发布|公布|印发|发文|公告)(?![的了])/;
/** What else pages print on the line of the date. */
const PRINTED = /来源|浏览|点击|字号|文号|索引|字体|作者|编辑|信息/;
const EDGE = 8;
/** What stands on the line of the date, the date itself left out. */
const LONGEST_LINE = 90;

export const dateRole: Refiner = {
  id: 'date-role',
  refine(mentions: Mention[], notice: Notice): Mention[] {
    const { blocks, view } = notice;
    const heads = readTableHeads(blocks, view.text);
    const dates = mentions.filter((mention) => mention.type === 'date');
    let at = 0;
    dates.forEach((date, index) => {
      while (at < blocks.length - 1 && (blocks[at] as Block).end <= date.span.start) at++;
      const block = blocks[at];
      if (!block) return;
      const from = Math.max(
        block.start,
        index > 0 ? (dates[index - 1] as DateMention).span.end : 0,
        date.span.start - 40
      );
      const to = Math.min(block.end, dates[index + 1]?.span.start ?? Infinity, date.span.end + 60);
      const before = afterLast(view.text.slice(from, date.span.start));
      const after = untilFirst(view.text.slice(date.span.end, to));
      const edge = at < EDGE || at >= blocks.length - EDGE;
      const heading = heads.get(block.table ?? -1)?.columns[columnAt(block, date.span)]?.heading;
      const role =
        (heading !== undefined && DEADLINE_LABEL.test(heading) ? 'deadline' : undefined) ??
        roleOf(date, before, after) ??
        (edge && !isOfHistory(date, block, blocks[at + 1]) ? byPlace(date, block) : undefined) ??
        eventOf(date, before, after);
      if (role) date.role = role;
    });
    return mentions;
  },
};

function roleOf(date: DateMention, before: string, after: string): DateRole | undefined {
  const range = date.iso.includes('/');
  const fine = date.iso.indexOf('-') > 0;
  const day = !range && date.iso.length > 9;
  if (DEADLINE_LABEL.test(before)) return 'deadline';
  if (PUBLICATION_LABEL.test(before) && !range) return 'publication';
  if (APPLY_BY.test(before)) return 'deadline';
  if (AS_OF.test(before)) return 'as-of';
  if (BEFORE.test(after)) return DONE_BEFORE.test(before) ? 'event' : 'deadline';
  if (!range && ((fine && EFFECT.test(after)) || (day && FROM_THEN.test(after)))) return 'effective';
  if (UNTIL.test(before) && !BEGUN.test(before) && COUNTED.test(after) && !range) return 'as-of';
  if (PLAN.test(before) && fine) return 'deadline';
  if (FEEDBACK.test(after.slice(0, 40)) && fine && !HEARD.test(after.slice(0, 40))) return 'feedback';
  if (range && fine && INSPECTION.test(after)) return 'inspection';
  return undefined;
}

/** 2009年6月12日省政府令第138号公布, and below: 2016年11月25日第一次修正. When the rules appeared that the notice speaks of. */
function isOfHistory({ span }: DateMention, block: Block, next: Block | undefined): boolean {
  if (block.text.length > LONGEST_LINE) return false;
  const after = block.text.slice(span.end - block.start);
  return /令.*公布|通过$/.test(after) && next !== undefined && /^[^。]{4,60}(?:修正|修订|修改)$/.test(next.text.trim());
}

/** A day that stands alone on its line, or behind no more than a name. */
function byPlace({ span, iso }: DateMention, block: Block): DateRole | undefined {
  if (!/^[\dX]{4}-[\dX]{2}-\d{2}(?:T|$)/.test(iso)) return undefined;
  const before = block.text.slice(0, span.start - block.start);
  const after = block.text.slice(span.end - block.start);
  if (iso.includes('T') && /^\d{4}[-/.]/.test(block.text)) return 'publication';
  if (
    /^[\s(]*$/.test(before) &&
    /^[^,。;]{0,30}?(?:发布|公布|印发|公告)(?![的了])/.test(after) &&
    block.text.length < 60
  )
    return 'publication';
  if (/^[\s(—-]*$/.test(before) && /^在[^,。;]{4,50}上\)?$/.test(after)) return 'publication';
  // 二零一七年九月二十日于选举管理委员会, below a text of Macau
  if (before.trim() === '' && /^于[\u4e00-\u9fff]{3,20}$/.test(after.trim())) return 'publication';
  if (PUBLISHED_BEHIND.test(after) && block.text.length < 60) return 'publication';
  if (before.length + after.length >= LONGEST_LINE) return undefined;
  const rest = before + after;
  if (/[,。;!?]/.test(rest)) return undefined;
  if (PRINTED.test(rest)) return 'publication';
  return rest.length < 40 &&
    /^(?:\s?\(?(?:星期|周)[一二三四五六日天]\)?)?[)\s]*$/.test(after) &&
    !/(?:于|在|至|到)\s*$/.test(before)
    ? 'publication'
    : undefined;
}

function eventOf({ iso }: DateMention, before: string, after: string): DateRole | undefined {
  if (!iso.includes('-')) return undefined;
  return /(?:于|在)$/.test(before) || EVENT.test(after.slice(0, 20)) ? 'event' : undefined;
}

const afterLast = (text: string): string => text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf(';')) + 1);

function untilFirst(text: string): string {
  const end = /[。;]/.exec(text)?.index ?? text.length;
  return text.slice(0, end);
}
