/**
 * Days told more than once: 2023年7月28日召开反馈会议 … 自2023年7月26日巡视反馈以来.
 *
 * The same day under the same words is a repetition. Another day of its month is a contradiction (`sure`) where the text looks back to the
 * feedback, and tells of one only.
 */
import type { DateMention } from '../types.js';
import { isTold } from './sequences.js';
import { COMMON, sharePair } from './words-beside.js';

export interface DateAgain {
  first: DateMention;
  again: DateMention;
  /** Different days are a contradiction. */
  sure: boolean;
}

/** A day, or a month. */
const EXACT = /^\d{4}-\d{2}(?:-\d{2})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Characters beside a date that say what it dates. */
const WORDS = 16;
/** With how many tellings of a day another is compared, the last ones. */
const MEMORY = 3;
const LOOKS_BACK =
  /^(?:收到|接到)?(?:[省市区县]委)?(?:巡[察视]|督[察导]|审计)?组?的?(?:意见|问题)?反馈(?:意见|问题|会(?:议)?(?:召开)?)?(?:以来|之日|至今|以后)/;
const ANOTHER = /回头看|上一?轮|以往|此前|历次|前次|首轮|第[一二三]次|分别|再次/;

export function findDatesAgain(text: string, all: readonly DateMention[]): DateAgain[] {
  const dates = all.filter((one) => isTold(one) && EXACT.test(one.iso));
  return [...sameDay(text, dates), ...feedbackAgain(text, dates)];
}

function sameDay(text: string, dates: readonly DateMention[]): DateAgain[] {
  const told = new Map<string, DateMention[]>();
  return dates.flatMap((again): DateAgain[] => {
    const before = told.get(again.iso) ?? [];
    told.set(again.iso, [...before.slice(1 - MEMORY), again]);
    const first = before.find(
      (one) =>
        /[。\n]/.test(text.slice(one.span.end, again.span.start)) &&
        sharePair(beside(text, one), beside(text, again), [COMMON, OF_DATES])
    );
    return first ? [{ first, again, sure: false }] : [];
  });
}
const OF_DATES = /截止|以来|召开|会议|印发|开始|结束|制定|出台|全部|[至到于自在前]/;

function beside(text: string, { span }: DateMention): string {
  return `${text.slice(Math.max(0, span.start - WORDS), span.start)} ${text.slice(span.end, span.end + WORDS)}`;
}

function feedbackAgain(text: string, dates: readonly DateMention[]): DateAgain[] {
  const days = dates.filter(({ iso }) => DAY.test(iso));
  const [first, another] = days.filter((one) => one.role === 'feedback' && !looksBack(text, one));
  if (!first || another || ANOTHER.test(beside(text, first))) return [];
  const again = days.find((one) => one !== first && looksBack(text, one));
  if (!again || again.iso === first.iso || again.iso.slice(0, 7) !== first.iso.slice(0, 7)) return [];
  return [{ first, again, sure: !ANOTHER.test(beside(text, again)) }];
}

const looksBack = (text: string, { span }: DateMention): boolean =>
  LOOKS_BACK.test(text.slice(span.end, span.end + WORDS));
