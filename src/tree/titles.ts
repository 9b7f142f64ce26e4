/**
 * Where the title of a labelled block ends.
 *
 * A heading that fills its block loses the closing 。 or :. One that runs into its paragraph ends before its first 。, or
 * before a colon that comes earlier, or where a field (`整改措施:`) or the first 一是 or ① begins. Marks inside brackets,
 * quotation marks and titles end nothing.
 */
import { findFields } from './fields.js';

export interface Title {
  /** Offsets in the text given. */
  start: number;
  end: number;
  /** Where the paragraph goes on behind the title; the length of the text where it does not. */
  body: number;
}

const MARK = /[([{“‘《〈「『【〔)\]}”’》〉」』】〕。:!?]/g;
const OPENING = '([{“‘《〈「『【〔';
const ENDS = '。:!?';
/** A title is no longer than this; beyond it the block is a paragraph. */
export const LONGEST_TITLE = 90;
/** What has no full stop so far is no heading; the search ends. */
const FARTHEST = 300;

/** 反馈意见指出:“监督执纪偏软”: the problem in the words of those who found it. */
const QUOTES = /(?:指出|认为|反映|提出):[“"]/;

/** 针对学习走形式问题,一是…: the problem is named before the comma. */
const BEFORE_COMMA = /^(?:针对|关于|对)[^,。;:]{2,50}?问题(?=,|\s)(?![^。]{0,60}问题的?整改)/;

/**
 * @param text text of a block
 * @param from offset behind its label
 * @param inline offset of the first label inside the block, if any
 * @param farthest how far the end is looked for
 */
export function readTitle(text: string, from: number, inline = text.length, farthest = FARTHEST): Title {
  let start = from;
  while (start < text.length && /[\s:、.]/.test(text[start] ?? '')) start++;
  let stop = Math.min(inline, text.length, start + farthest);
  const field = findFields(text.slice(start, start + LONGEST_TITLE + 20)).find((one) => one.start > 0);
  if (field) stop = Math.min(stop, start + field.start);
  const named = BEFORE_COMMA.exec(text.slice(start, start + LONGEST_TITLE + 60));
  if (named) stop = Math.min(stop, start + named[0].length);
  let depth = 0;
  let at = stop;
  let unmarked = -1;
  MARK.lastIndex = start;
  for (let match = MARK.exec(text); match && match.index < stop; match = MARK.exec(text)) {
    const [mark] = match;
    if (OPENING.includes(mark)) depth++;
    else if (!ENDS.includes(mark)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && !(mark === ':' && QUOTES.test(text.slice(match.index - 2, match.index + 2)))) {
      at = match.index;
      break;
    } else if (unmarked < 0) unmarked = match.index;
  }
  // A bracket or quotation mark that is never closed hides no full stop.
  if (at === stop && depth > 0 && unmarked >= 0) at = unmarked;
  // 第一类问题:履行职责不够有力 is one heading: nothing behind the colon is a sentence.
  if (
    text[at] === ':' &&
    text.length - start <= 60 &&
    !/[。;,]$/.test(text) &&
    !text.slice(at).includes('。') &&
    stop === text.length
  ) {
    at = text.length;
  }
  let end = at;
  while (end > start && /[\s。:;,.、]/.test(text[end - 1] ?? '')) end--;
  let body = at;
  while (body < text.length && /[\s。:!?,]/.test(text[body] ?? '')) body++;
  return { start, end, body };
}
