/**
 * What reads like a date and is none: lengths of time (近3年, 98年间, 3月内), what recurs (每年3月), lunar days, decades, 全年 as a mere adjective.
 *
 * Judged from a few characters on either side, never by the values alone.
 */
import type { DateShape } from './date-shape.js';

/** Right before a date: the number goes on to the left, or the words make it lunar or recurring. */
const NOT_AFTER =
  /(?:[\d.]|\d |[A-Za-z][-.]?|(?:每|历|逐|各|隔)(?:年|个?月|季度?|周|日|隔|逢)?(?:的|到|在)?|农历|阴历|旧历|闰|徒刑|拘役|第|序号|编号|案号)$/;
/** 1—4月, 1月至4月. */
const MONTHS = /^\d{1,2}月?(?:[—~～-]+|至|到)\d{1,2}月$/;
/** A block may begin with a label: `2.100年1月`. */
const LABEL = /^\(?\d{1,3}[.)]$/;
const LENGTH_BEFORE =
  /(?:近|约|达|满|逾|每|共|长|经|历时|超过?|未来|至少|最多|不足|少于|为期|期限|租期|徒刑|连续|累计|前|过去|后|再|最低|最高|任职|服务|工龄|年限|创|缩短|延长|成立|建校|开业|有|逾期|已|需|为时)$/;
const LENGTH_AFTER = /^(?:之久|期|以上|以下|以内|内|来|余|多|的?时间|历史|租|前的|之后|后|未|新高|新低|最)/;
const DECADE = /^(?:年代|代)/;
/** 全年 and 上半年 that tell the kind of a plan or a count, not a time. */
const ADJECTIVE_BEFORE = /(?:占|为|完成|超|按|的|达到|超过|较|了|提前|预计|计划)$/;
const ADJECTIVE_AFTER = /^(?:计划|任务|目标|预算|总|指标|工作|平均|均|投资|考核|各|较大)/;
const MONTHS_BEFORE = /(?:历时|为期|近|共|约|满|隔|几|数|个|两|[一二三四五六七八九]|试用期)$/;
const MONTHS_AFTER = /^(?:革命|内|以上|以内|余|之久|龄|刊|报|嫂|饼|经|租|薪|息|牌|色|光|球|台)/;
/** 年初, 年底, 年末 and 年中 without a year: 三年|中, 青壮年|中 are others. */
const PART_ALONE_AFTER = /[〇○零一二三四五六七八九十百\d两几数多近半壮青少老成童今每各逐历当]$/;
const MIDDLE_AFTER = /(?:^|[至到于在,。;、(:自从])$/;
const IN_GENERAL = /^(?:历来|往往|通常|一般|都是)/;
/** Written like a year, but the 年 is that of 十年树木: a Chinese number that was not read by place. */
const CENTURY = /^(?:百|千|十|一百|数)[年]$/;

/** Whether what stands before is the label of a list: `1.2021年3月` anywhere, `2.100年1月` at the head of a block. */
function isLabelled(text: string, start: number, raw: string): boolean {
  if (start < 7 && LABEL.test(text.slice(0, start))) return true;
  // 整改情况:1.1—4月,…
  if (MONTHS.test(raw) && /(?:^|[。;:\s])\d{1,2}\.$/.test(text.slice(Math.max(0, start - 4), start))) return true;
  return /^(?:19|20)\d\d年/.test(raw) && /(?:^|[^\d.第])\d{1,2}\.$/.test(text.slice(Math.max(0, start - 4), start));
}

/** @param text the block, in which the shape was read */
export function isLookAlike(text: string, shape: DateShape): boolean {
  const before = text.slice(Math.max(0, shape.start - 4), shape.start);
  const after = text.slice(shape.end, shape.end + 4);
  const raw = text.slice(shape.start, shape.end);
  const { from, to } = shape;
  if (CENTURY.test(raw) || (NOT_AFTER.test(before) && !isLabelled(text, shape.start, raw))) return true;
  const yearOnly = from.year !== undefined && !to && from.month === undefined && from.half === undefined;
  if (yearOnly && raw.endsWith('年')) {
    // 2024年第17号: a number of a series.
    if (/^第[\d〇零一二三四五六七八九十百]{1,4}号/.test(text.slice(shape.end, shape.end + 8))) return true;
    if (DECADE.test(after)) return true;
    if (/^(?:的?历史|文明|大计|树人|老店|校庆|周年)/.test(after)) return true;
    const full = /\d{4}|^.{4}年$/.test(raw) && !/[十百]/.test(raw);
    if (full) return /(?:近|约|长达|超过|逾|历经)$/.test(before) && /^(?:来|的|历史|前|之久|间)/.test(after);
    if (!raw.includes('民国') && (LENGTH_BEFORE.test(before) || LENGTH_AFTER.test(after))) return true;
  }
  if (/^年[初底末中]$/.test(raw) && (PART_ALONE_AFTER.test(before) || (raw === '年中' && !MIDDLE_AFTER.test(before))))
    return true;
  if (raw === '全年' || raw === '上半年' || raw === '下半年') {
    return ADJECTIVE_BEFORE.test(before) ? raw === '全年' : ADJECTIVE_AFTER.test(after);
  }
  // 年初预算未细化: a kind of budget.
  if (raw === '年初' && /^(?:部门|财政|批复)?(?:预算|计划|代编|目标)/.test(after)) return true;
  // 本年度报告根据…编制: this very report.
  if (raw === '本年度' && after.startsWith('报告')) return true;
  const unanchored = from.year === undefined && from.yearRef === undefined;
  // 历时3日8时 is a length, 截至3日8时 none.
  if (unanchored && from.month === undefined && from.day !== undefined && LENGTH_BEFORE.test(before)) return true;
  if (unanchored && from.month !== undefined && from.day === undefined && !to) {
    return MONTHS_BEFORE.test(before) || MONTHS_AFTER.test(after);
  }
  return unanchored && from.quarter !== undefined && IN_GENERAL.test(after);
}
