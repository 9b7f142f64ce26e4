/**
 * The order that the text itself gives its dates: inspection, feedback, progress count, the notice's own date, publication; and deadlines
 * behind the progress count.
 *
 * A pair is `sure` when both roles are stated by fixed words of the text; one that only rests on the order of telling is not.
 */
import type { Block, DateMention, Notice, Span } from '../types.js';
import { compareIso, daysOf, isFullDate } from './calendar.js';
import type { DatePair } from './date-pair.js';
import type { Sentence } from './sentence.js';
import { findFollowUps } from './follow-ups.js';
import { findSequences, isTold } from './sequences.js';

export function findStoryline(notice: Notice, sentences: readonly Sentence[]): DatePair[] {
  const dates = notice.mentions.filter((one) => one.type === 'date').filter(isTold);
  const of = (role: DateMention['role']): DateMention[] => dates.filter((one) => one.role === role);
  const [inspection] = of('inspection');
  const [feedback] = of('feedback');
  const asOf = of('as-of').find((one) => !inspection || speaksOfRectification(notice, one));
  const published = of('publication').sort((a, b) => (compareIso(a.iso, b.iso) === 'after' ? 1 : -1));
  const pairs: DatePair[] = [];
  const chain = [inspection, feedback, asOf, ...published].filter((one) => one !== undefined);
  for (let i = 1; i < chain.length; i++) {
    const [earlier, later] = [chain[i - 1] as DateMention, chain[i] as DateMention];
    // 6月5日至7月4日进驻期间,截至6月17日: the notice tells of an inspection that is under way.
    // 截至2011年6月底 of the accounts that an audit of autumn looked at.
    const counted =
      later.role !== 'as-of' ||
      (feedback !== undefined && !isDuringInspection(notice, later)) ||
      /(?<!责令|督促)整改(?!企业|单位)/.test(sentenceAt(notice, later));
    // 2021年11月巡察,反馈问题26个;2024年3月1日至31日又组织回头看: feedback told before the inspection may be that of an earlier one.
    const ofEarlier = later.role === 'feedback' && later.span.start < earlier.span.start;
    const within = later.role !== 'feedback' && isWithin(later, earlier);
    pairs.push({ earlier, later, sure: !ofEarlier && !within && counted });
  }
  const today = asOf ?? published[0];
  // The day of the count, or where its year is not printed the day of publication.
  const printed = [asOf, ...published].find((one) => one?.implied.length === 0);
  const last = published.at(-1);
  const signed = last && isSignature(notice, last) ? last : undefined;
  for (const later of of('deadline'))
    if (signed && isAskedFor(notice, later)) pairs.push({ earlier: signed, later, sure: true, soon: true });
  for (const later of of('deadline')) {
    const ahead = isStillAhead(notice, later);
    const now = (ahead ? printed : undefined) ?? today;
    if (now) pairs.push({ earlier: now, later, sure: ahead });
  }
  for (const event of of('event')) {
    if (today && isFullDate(event) && isOver(event, today)) pairs.push({ earlier: event, later: today, sure: false });
  }
  for (const event of reportedIn(notice)) {
    if (signed && signed.span.start > event.span.end)
      pairs.push({ earlier: event, later: signed, sure: true, soon: true });
  }
  const only = of('feedback').length === 1 ? feedback : undefined;
  return unique([
    ...pairs,
    ...findSequences(notice.view.text, sentences, only),
    ...findFollowUps(notice.view.text, sentences, only),
    ...asTold(notice.view.text, sentences),
  ]);
}

/**
 * 6月12日反馈意见,我院9月8日报送整改报告 in the first paragraphs of a notice: what it tells there as done, it was done before the notice was signed.
 */
function reportedIn({ mentions, view: { text }, blocks }: Notice): DateMention[] {
  const end = blocks[OPENING]?.end ?? Infinity;
  return mentions.filter((one): one is DateMention => {
    if (one.type !== 'date' || one.span.end > end || !isFullDate(one) || !isTold(one)) return false;
    const sentence = text.slice(startOfSentence(text, one.span), one.span.start);
    const clause = sentence.replace(/^.*[,;]/s, '');
    const behind = text.slice(one.span.end, one.span.end + UNENDED);
    const done = REPORTED.test(behind) || (/业经|业已|[已均]于|现[将已]/.test(sentence) && DONE.test(behind));
    return done && !AHEAD.test(clause) && !AHEAD_OF_ALL.test(sentence);
  });
}
/** The first paragraphs. */
const OPENING = 4;
const REPORTED = /^[^,。;前起]{0,14}?(?:报送|上报|印发|反馈|出具|移交)(?!后|之后)/;
const DONE = /^[^,。;前起]{0,14}?(?:完成|通过|提交|结束)(?!后|之后)/;
const AHEAD = /将|拟|计划|定于|预计|争取|力争|应|须|可|至|到|截/;
/** 今日公布,…于9月21日完成: of what is still to come the whole sentence may speak. */
const AHEAD_OF_ALL = /将于|预计|计划|拟于|[请须]/;

/** A day alone on its line, or with no more than a name. */
function isSignature(notice: Notice, date: DateMention): boolean {
  const block = blockOf(notice, date);
  return block !== undefined && block.text.length < 40 && !/[,。;]/.test(block.text);
}

function isWithin({ iso: day }: DateMention, { iso }: DateMention): boolean {
  const [start, end] = iso.split('/');
  return start !== undefined && end !== undefined && day >= start && day <= end;
}

/** 进驻期间受理举报1286件。…截至2022年12月31日,已办结1103件: of the letters that the inspection passed on, long before its findings came back. */
function isDuringInspection(notice: Notice, date: DateMention): boolean {
  const block = blockOf(notice, date);
  const ahead = block?.text.slice(0, date.span.start - block.start) ?? '';
  return /(?:进驻|督察|巡察|巡视|检查)期间[^\n]*(?:举报|信访|来[信电访]|投诉)/.test(ahead);
}

const blockOf = ({ blocks }: Notice, { span }: DateMention): Block | undefined =>
  blocks.find(({ start, end }) => start <= span.start && span.start < end);

/** The sentence of a date, from its beginning. */
function sentenceAt({ view: { text } }: Notice, { span }: DateMention): string {
  return text.slice(startOfSentence(text, span), endOfSentence(text, span));
}

const startOfSentence = (text: string, { start }: Span): number => text.lastIndexOf('。', start) + 1;

function endOfSentence(text: string, span: Span): number {
  const end = text.indexOf('。', span.end);
  return end < 0 ? span.end + UNENDED : end;
}
/** Characters that are read where no 。 follows. */
const UNENDED = 60;

/** 截至2023年12月31日,实际支出2.6亿元 is when the audited accounts end, before the audit itself. */
function speaksOfRectification({ view: { text } }: Notice, { span }: DateMention): boolean {
  return /整改|办结|销号|完成|问题|反馈|化解|清退|追缴|退还/.test(text.slice(span.end, endOfSentence(text, span)));
}

/** 未完成的2项问题,计划于2025年9月底前完成: what is still to come lies behind the day of the count. */
function isStillAhead({ view }: Notice, { span, implied }: DateMention): boolean {
  if (implied.includes('year')) return false;
  const ahead = view.text.slice(Math.max(0, span.start - 90), span.start).replace(/^.*[。\n]/s, '');
  const clause = ahead.slice(ahead.lastIndexOf(',') + 1);
  return (
    /未完成|未整改|剩余|余下|尚未|未办结|正在推进|仍在推进|暂缓/.test(ahead) &&
    (PLANS.test(clause) || (/于$/.test(clause) && /下一步|将对|将继续|将紧盯/.test(ahead))) &&
    !/原|当时|曾|实际|已/.test(clause)
  );
}

/** 整改台账请于7月15日前报送: what is asked for is still to come when the notice is signed. */
const isAskedFor = ({ view: { text } }: Notice, { span }: DateMention): boolean =>
  /(?:^|[,;。\n\u4e00-\u9fff])(?:请|务请|敬请)[^,;。\n]{0,10}于$/.test(
    text.slice(Math.max(0, span.start - 16), span.start)
  ) && /^(?:之?前|以前)/.test(text.slice(span.end, span.end + 2));

/** Before a day that something is to be done by. */
const PLANS = /(?:计划|预计|拟|力争|确保|可望|将)(?:于|在)?$/;

/** 1月6日批复,1月14日移交,预计2月28日前办证: events of one paragraph in the order told. Only what comes out is shown. */
function asTold(text: string, sentences: readonly Sentence[]): DatePair[] {
  const pairs: DatePair[] = [];
  let before: { block: Sentence['block']; date: DateMention } | undefined;
  for (const { block, dates } of sentences) {
    for (const later of dates.filter(isTold)) {
      const earlier = before?.block === block ? before.date : undefined;
      before = { block, date: later };
      const told = earlier && (isFullDate(earlier) || isFullDate(later)) && isOver(earlier, later);
      if (earlier && told && !(isOfOne(text, earlier) && isOfOne(text, later)))
        pairs.push({ earlier, later, sure: false });
    }
  }
  return pairs;
}

/** 4月9日,对甲店进行检查。5月6日,对乙店进行检查: each of its own. */
const isOfOne = (text: string, { span }: DateMention): boolean =>
  /^,?(?:对|向)/.test(text.slice(span.end, span.end + 2));

/** The one is over when the other begins. */
function isOver(earlier: DateMention, later: DateMention): boolean {
  const [a, b] = [daysOf(earlier.iso), daysOf(later.iso)];
  return a !== undefined && b !== undefined && a.last < b.first;
}

function unique(pairs: readonly DatePair[]): DatePair[] {
  const seen = new Set<string>();
  return pairs.filter(({ earlier, later }) => {
    const key = `${earlier.span.start} ${later.span.start}`;
    return earlier !== later && !seen.has(key) && seen.add(key);
  });
}
