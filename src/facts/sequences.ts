/**
 * Dates that follow one another by the nature of what they date: a letter and its reply, a case and its end, an inspection's feedback and the
 * meeting that hears of it, what is done and what is still expected.
 *
 * A pair is sure where both dates are written in full, nothing is planned, and the second clause brings no subject of its own (于3月5日立案,
 * 5月8日结案); a reply names its letter, so there the other side may be named (该局于5月8日函复).
 */
import type { DateMention } from '../types.js';
import { isFullDate } from './calendar.js';
import type { DatePair } from './date-pair.js';
import type { Sentence } from './sentence.js';

const SEQUENCES: readonly { first: RegExp; then: RegExp; named: boolean }[] = [
  {
    first: /^(?:发函|致函|去函|函请|函询|函告|函转|函知|发文|行文)/,
    then: /^(?:始|才|方|乃)?(?:函复|函覆|复函|回函|来函答复|函报|函送)/,
    named: true,
  },
  {
    first: /^(?:予以|依法|决定|正式)?(?:立案|受理)/,
    then: /^(?:依法|已|全部)?(?:办结|结案|审结|撤案|(?:作出|下达|送达)[^,。;的]{0,8}处[罚分]|(?:给予|受到?)[^,。;的]{0,10}处分|开除|移送审查起诉)/,
    named: false,
  },
  {
    first: /^(?:正式)?(?:进场|进驻|入场)/,
    then: /^(?:正式)?(?:出具|形成|提交|撤离|离场|撤出)/,
    named: false,
  },
  {
    first: /^(?:正式|全面)?(?:开工|动工|复工)/,
    then: /^(?:全面|全部|正式|如期|顺利|通过)*(?:竣工|完工|建成|交付|投用|交工|验收|完成[^,。;]{0,6}(?:安装|调试|施工|改造|建设)|投入[^,。;]{0,2}(?:运行|使用))/,
    named: false,
  },
  {
    first: /^(?:正式|全面)?(?:启动|开始|动工|进场|铺开|展开|拉开)/,
    then: /^(?:全面|全部|正式|如期|顺利)?(?:完成|结束|收官|收尾|收兵|扫尾|落幕|竣工|完工)/,
    named: false,
  },
  {
    first: /^(?:依法)?作出[^,;。]{0,10}(?:处罚|决定)/,
    then: /^(?:已|全额|足额|主动)?(?:缴清|缴纳|履行完毕|缴齐)/,
    named: true,
  },
  {
    first: /^(?:向[^,。;]{1,10})?(?:依法)?送达/,
    then: /^(?:书面|依法)?(?:提出|提交|申请)[^,。;]{0,6}(?:听证|陈述|申辩|复议)/,
    named: true,
  },
  { first: /^(?:挂牌|公开)?(?:招标|发布招标公告)/, then: /^(?:中标|签订合同|签约)/, named: false },
];
/** Acts told in a sentence of their own: the second opens its sentence (2024年5月6日作出处罚决定) in the paragraph of the first. */
const CASES: readonly { first: RegExp; then: RegExp }[] = [
  {
    first: /^[^。;]{0,24}?(?:检查|抽检|抽样|查获|查处|立案)/,
    then: /^,?[^。;,对向]{0,12}?(?:(?:对|向)(?:其|该|当事人)[^。;,]{0,6}?)?(?:作出|下达|送达)[^。;,的]{0,8}处[罚分][^。;,的]{0,6}决定(?!书?[的、和])/,
  },
  {
    first: /^[^。;]{0,16}?(?:立案|受理)/,
    then: /^,?(?:该案|本案|案件|[^。;,对向案]{0,8}(?:法院|检察院))?(?:经审理)?(?:依法|一审|二审|已|全部)*(?:审结|结案|办结|宣判|移送审查起诉)(?!的)/,
  },
  { first: /^[^。;]{0,16}?(?:抽样|抽取样品)/, then: /^,?[^。;,对向]{0,12}?(?:出具|收到)[^。;,]{0,8}检验报告(?!的)/ },
];
/** 意见反馈后, 接到反馈意见后: what is dated next came of it. */
const AFTER_FEEDBACK =
  /(?:^|[,。;\s])(?:(?:巡[察视]|督[察导])组?)?(?:(?:意见|情况)?反馈(?:意见|会|问题)?(?:以)?后|(?:收到|接到|接)(?:(?:巡[察视]|督[察导])组?)?反馈(?:意见|问题)?后),[^,。;]{0,12}$/;
const NO_SUBJECT = /^(?:并|已|又|再|后|且|随后|其后|最终|直至|迟至|经审理)*(?:于|在)?$/;
const PLANNED = /原|应|计划|拟|预计|预定|约定|合同|争取|力争|将|要求|限/;
/** 传达学习巡视组反馈意见 · 报送整改方案 */
const HEARS =
  /^(?:[^,。;]{0,16},){0,2}[^,。;]{0,16}?(?:(?:传达|学习|研究|听取|部署)[^,。;]{0,16}反馈的?(?:意见|问题|情况|会)|(?:报送|上报|报备|印发|审议通过|审定|制定)(?:[^,。;《]{0,8}|《[^》]{0,24})整改(?:落实)?(?:工作|实施)?方案)/;
/** 收到反馈意见前,…已于7月20日印发自查方案 */
const isBeforeFeedback = (text: string, { span }: DateMention): boolean =>
  /反馈(?:意见|问题|会)?(?:之|以)?前[^。;]{0,20}$/.test(text.slice(Math.max(0, span.start - 40), span.start));
const OF_ANOTHER = /上[一]?轮|以往|此前|历次|前次|中央|回头看/;

/** @param feedback the day on which the findings were told, where the text names one */
export function findSequences(
  text: string,
  sentences: readonly Sentence[],
  feedback: DateMention | undefined
): DatePair[] {
  const pairs = [
    ...plannedBehindDone(text, sentences),
    ...dueBehindBegun(text, sentences),
    ...casesOf(text, sentences),
    ...dueBeforeAsked(text, sentences),
    ...answered(text, sentences),
  ];
  for (const { dates } of sentences) {
    dates.forEach((date, index) => {
      const before = dates[index - 1];
      if (before && isFullDate(before) && isWritten(date) && isOverdue(text, before, date))
        pairs.push({ earlier: before, later: date, sure: true });
      if (before && isWritten(before) && isFullDate(date) && isAsked(text, before, date))
        pairs.push({ earlier: before, later: date, sure: true });
      if (
        before &&
        isWritten(before) &&
        isWritten(date) &&
        (areLabelled(text, before, date) || isNext(text, before, date))
      )
        pairs.push({ earlier: before, later: date, sure: true });
      if (isWritten(date) && SAMPLED.test(text.slice(date.span.end, date.span.end + 4))) {
        const near = dates.slice(Math.max(0, index - BESIDE), index + BESIDE + 1);
        const made = near.find((one) => one !== date && isMade(text, one) && isWritten(one));
        if (made) pairs.push({ earlier: made, later: date, sure: true });
      }
      for (const next of dates.slice(index + 1, index + 1 + BESIDE))
        if (isMonthAfter(text, date, next)) pairs.push({ earlier: date, later: next, sure: true });
      if (!isFullDate(date) || !isTold(date) || PLANNED.test(leadOf(text, date))) return;
      const written = isWritten(date);
      const behind = text.slice(date.span.end, date.span.end + REACH);
      const lent = written || date.implied.join() === 'year';
      if (feedback && lent && HEARS.test(behind) && !OF_ANOTHER.test(behind) && !isBeforeFeedback(text, date))
        pairs.push({ earlier: feedback, later: date, sure: true, ...(!written && { soon: true }) });
      if (
        feedback &&
        date.implied.length < 2 &&
        AFTER_FEEDBACK.test(text.slice(Math.max(0, date.span.start - 40), date.span.start))
      )
        pairs.push({ earlier: feedback, later: date, sure: true });
      for (const { first, then, named } of SEQUENCES) {
        if (!first.test(behind)) continue;
        const next = dates.slice(index + 1).find((one) => then.test(text.slice(one.span.end, one.span.end + REACH)));
        if (!next) continue;
        const joined = isJoined(text, date, next);
        // 5月19日作出处罚决定;当事人于5月11日缴清: in one sentence the year is the same.
        const alike = named && written && isFullDate(next) && isTold(next) && next.implied.length < 2;
        if (!joined && !alike && !isClose(text, date, next) && !(written && isWritten(next))) continue;
        const lead = leadOf(text, next);
        if (!PLANNED.test(lead) && (named || joined || NO_SUBJECT.test(lead)))
          pairs.push({ earlier: date, later: next, sure: true });
      }
    });
  }
  return pairs;
}

/** 2024年8月24日抽样,规格300克,标称生产日期2024年8月27日: made before it was sampled, whichever is told first. */
const isMade = (text: string, date: DateMention): boolean => /(?:生产|出厂)日期[为:]?$/.test(leadOf(text, date));
const SAMPLED = /^(?:抽样|采样|购进|抽检)/;

/** 3月7日检查发现…。当日下达指令书,要求于3月1日前完成: what is asked for is due after the day of the check. */
function dueBeforeAsked(text: string, sentences: readonly Sentence[]): DatePair[] {
  const pairs: DatePair[] = [];
  let last: { date: DateMention; sentence: Sentence } | undefined;
  for (const sentence of sentences) {
    for (const date of sentence.dates) {
      if (!isFullDate(date) || !isTold(date)) continue;
      if (date.role !== 'deadline') {
        if (CHECKED.test(text.slice(date.span.end, date.span.end + 12))) last = { date, sentence };
      } else if (
        last?.sentence.block === sentence.block &&
        date.implied.join() === 'year' &&
        ASKED.test(leadOf(text, date))
      )
        pairs.push({ earlier: last.date, later: date, sure: true, soon: true });
    }
  }
  return pairs;
}
const CHECKED = /^[^,;。]{0,6}(?:检查|抽查|督查|暗访|巡查)/;
const ASKED = /(?:责令|要求|限)[^,;。]{0,12}(?:于|在)?$/;

/** So many dates away in its sentence the other act of a pair may stand. */
const BESIDE = 3;

/** 2020年9月开工,2020年4月通过交工验收: told to the month. */
function isMonthAfter(text: string, date: DateMention, next: DateMention): boolean {
  const written = [date, next].every((one) => isTold(one) && one.implied.length === 0 && /^\d{4}-\d{2}$/.test(one.iso));
  if (!written || [date, next].some((one) => PLANNED.test(leadOf(text, one)))) return false;
  const [done, came] = [date, next].map(({ span }) => text.slice(span.end, span.end + REACH)) as [string, string];
  return (
    NO_SUBJECT.test(leadOf(text, next)) && SEQUENCES.some(({ first, then }) => first.test(done) && then.test(came))
  );
}

/** 4月8日送达告知书,…据此于3月11日举行听证会: it says itself that this came next. */
const isNext = (text: string, before: DateMention, date: DateMention): boolean =>
  NEXT.test(leadOf(text, date)) &&
  !PLANNED.test(leadOf(text, before)) &&
  !EARLIER.test(leadOf(text, date)) &&
  !/^(?:之?前|底前|内)/.test(text.slice(before.span.end, before.span.end + 2));

/** 生产日期2023年7月6日,抽样日期2023年7月9日: one behind the other, under labels that say what was first. */
function areLabelled(text: string, before: DateMention, date: DateMention): boolean {
  const between = text.slice(before.span.end, date.span.start);
  if (!/^[^\u4e00-\u9fff]{0,3}[\u4e00-\u9fff]{2,6}$/.test(between.replace(/[为:]$/, ''))) return false;
  return LABELS.some(([first, then]) => first.test(leadOf(text, before)) && then.test(between));
}
const LABELS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:生产|出厂|制造)(?:日期|时间)为?$/, /(?:抽样|采样|购进|进货|检验|送检|销售)(?:日期|时间)[为:]?$/],
  [/(?:购进|进货)(?:日期|时间)为?$/, /(?:抽样|采样|检验|送检)(?:日期|时间)[为:]?$/],
  [/(?:抽样|采样)(?:日期|时间)为?$/, /(?:检验|送检|报告|签发)(?:日期|时间)[为:]?$/],
  [/(?:立案|受理)(?:日期|时间)为?$/, /(?:结案|办结)(?:日期|时间)[为:]?$/],
  [/(?:开工|开始)(?:日期|时间)为?$/, /(?:竣工|完工|结束)(?:日期|时间)[为:]?$/],
];

/** 责令11月21日前缴清;该公司逾期未缴,于11月12日强制执行: what followed once the day had passed. */
const isOverdue = (text: string, { span }: DateMention, date: DateMention): boolean =>
  /^(?:之?前|以前)/.test(text.slice(span.end, span.end + 2)) &&
  /逾期(?:仍|均)?[未不]|期满(?:仍)?未|到期(?:仍)?未/.test(text.slice(span.end, date.span.start)) &&
  /(?:于|在)$/.test(leadOf(text, date));
/** 于9月12日函请各校,于9月30日前缴回: what is asked for is asked before it is due. */
const isAsked = (text: string, { span }: DateMention, date: DateMention): boolean =>
  /^[^,;。]{0,6}(?:函请|责令|要求|通知|函告)[^;。]{0,40}$/.test(text.slice(span.end, date.span.start)) &&
  /(?:于|在)$/.test(leadOf(text, date)) &&
  /^(?:之?前|以前)/.test(text.slice(date.span.end, date.span.end + 2));
const NEXT = /(?:据此|随后|随即|其后|此后|嗣后|嗣|继而|遂|之后)(?:又|再|已|即)*(?:于|在)?$/;

/** So many characters behind a date say what happened. */
const REACH = 48;

/** What is told next may be of a case before. */
const EARLIER = /曾|此前|前次|上次|早在|之前|原/;

/** 2024年4月9日…进行检查。…2024年5月6日作出处罚决定: one case in one paragraph, each act with the first words of its sentence. */
function casesOf(text: string, sentences: readonly Sentence[]): DatePair[] {
  const pairs: DatePair[] = [];
  let opened: { date: DateMention; sentence: Sentence; then: RegExp[] } | undefined;
  for (const sentence of sentences) {
    const [date] = sentence.dates;
    if (opened && opened.sentence.block !== sentence.block) opened = undefined;
    if (opened && EARLIER.test(sentence.text)) opened.then = [];
    if (!date || !isWritten(date) || text.slice(sentence.start, date.span.start).trim() !== '') continue;
    const behind = text.slice(date.span.end, date.span.end + REACH);
    if (opened?.then.some((one) => one.test(behind))) {
      pairs.push({ earlier: opened.date, later: date, sure: true });
      continue;
    }
    const then = CASES.filter(({ first }) => first.test(behind)).map((one) => one.then);
    // Two cases told in one paragraph: which of them was decided is open.
    opened = then.length > 0 && !opened && !EARLIER.test(sentence.text) ? { date, sentence, then } : undefined;
  }
  return pairs;
}

/** 于3月18日函请该局改善。据复:已于4月4日接获上开函文: the last letter told before, and when it came. */
function answered(text: string, sentences: readonly Sentence[]): DatePair[] {
  const pairs: DatePair[] = [];
  let sent: DateMention | undefined;
  for (const { dates } of sentences) {
    for (const date of dates.filter(isWritten)) {
      const behind = text.slice(date.span.end, date.span.end + REACH);
      if (/^(?:发函|致函|去函|函请|函询|函告|函知|发文)/.test(behind)) sent = date;
      else if (sent && /^(?:接获|收到|接到|接悉)[^,;。]{0,8}(?:上开|前开|该|上述|来)[^,;。]{0,2}函/.test(behind))
        pairs.push({ earlier: sent, later: date, sure: true });
    }
  }
  return pairs;
}

/** 已于7月1日至8月15日清查,预计6月底前办结: what is still expected lies behind what the same sentence tells as done. */
function plannedBehindDone(text: string, sentences: readonly Sentence[]): DatePair[] {
  const pairs: DatePair[] = [];
  for (const { dates } of sentences) {
    let done: DateMention | undefined;
    for (const date of dates.filter(isTold)) {
      const lead = leadOf(text, date);
      if (/^已[^将拟未]{0,16}(?:于|自|从|在)$/.test(lead)) done = date;
      else if (
        done &&
        EXPECTED.test(lead) &&
        /^[前底末]|^(?:以|之)前/.test(text.slice(date.span.end, date.span.end + 2))
      )
        pairs.push({ earlier: done, later: date, sure: true });
    }
  }
  return pairs;
}
const EXPECTED = /^(?:预计|计划|拟|将|力争|争取)(?:可|在|于|到)?$/;

/** 自2023年2月启动测绘,2022年10月底前领证: what is due lies behind what began it. */
function dueBehindBegun(text: string, sentences: readonly Sentence[]): DatePair[] {
  const pairs: DatePair[] = [];
  for (const { dates } of sentences) {
    dates.forEach((date, i) => {
      const before = dates[i - 1];
      if (!before || ![before, date].every((one) => isTold(one) && one.implied.length === 0 && MONTH.test(one.iso)))
        return;
      const between = text.slice(before.span.end, date.span.start);
      const begun = /(?:^|[^\u4e00-\u9fff]|[自从于])$/.test(leadOf(text, before)) && BEGUN.test(between);
      if (begun && /^(?:底|末)?(?:之|以)?前(?!期|后|述)/.test(text.slice(date.span.end, date.span.end + 3)))
        pairs.push({ earlier: before, later: date, sure: true });
    });
  }
  return pairs;
}
const BEGUN = /^(?:起|正式|全面)?(?:启动|开始|开工|动工|进场|开展)[\u4e00-\u9fff]{0,8},(?:并?于|在|至|到|力争|确保)?$/;
/** To the month or to the day. */
const MONTH = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** 2024年6月18日进场复核,6月7日出具报告: in the next clause, the year told once. */
const isClose = (text: string, date: DateMention, next: DateMention): boolean =>
  [date, next].every((one) => isFullDate(one) && isTold(one) && one.implied.every((part) => part === 'year')) &&
  /^[\u4e00-\u9fff]{2,8},(?:并?于|在)?$/.test(text.slice(date.span.end, next.span.start));

/** A day of its own, not reckoned from another, and one that there is. */
export const isTold = ({ relative, impossible }: DateMention): boolean => !relative && !impossible;

export const isWritten = (date: DateMention): boolean => isFullDate(date) && isTold(date) && date.implied.length === 0;

/** 于6月3日启动、5月31日完成: within a few words of each other, so that one year holds for both. */
export const isJoined = (text: string, first: DateMention, next: DateMention): boolean =>
  isFullDate(next) &&
  isTold(next) &&
  next.implied.length <= 1 &&
  first.iso.slice(0, 4) === next.iso.slice(0, 4) &&
  /^[\u4e00-\u9fff]{2,6}、$/.test(text.slice(first.span.end, next.span.start));

/** What stands before it in its clause. */
function leadOf(text: string, { span }: DateMention): string {
  return text.slice(Math.max(0, span.start - 24), span.start).replace(/^.*[,;。:]/s, '');
}
