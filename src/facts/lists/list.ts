/** A stated number, with the things listed that it counts. */
import type { Notice, RegulationMention, Span } from '../../types.js';
import type { PartGroup } from '../parts/group.js';
import type { Quantity } from '../sentence.js';

export interface StatedList {
  stated: Quantity;
  items: Span[];
  /** 等: the list may be shorter than the number. */
  open: boolean;
  /** Where each item ends is beyond doubt; otherwise a list only confirms. */
  certain: boolean;
}

/** What the finders of lists read. */
export interface ListSource {
  notice: Notice;
  partGroups: readonly PartGroup[];
  /** Named documents in order of appearance. */
  regulations: readonly RegulationMention[];
  /** How many of them begin before an offset. */
  regulationsBefore(offset: number): number;
}

/** 等 behind the last item, or one that has no amount (童车2批次,书包未检出不合格): more than are named. */
export const isOpenBehind = (text: string, { figure: { span } }: Quantity): boolean =>
  /^(?:[\u4e00-\u9fff]{0,4}等|,[\u4e00-\u9fff“”、]{2,14}(?:未|没有|无|均?为零|持平))/.test(
    text.slice(span.end, span.end + 20)
  );

/** One or two more or less than stated: a slip, not another list. */
export const isMiscount = ({ n }: Quantity, { length }: readonly unknown[], most = 2): boolean =>
  length !== n && Math.abs(length - n) <= (Math.min(length, n) > 2 ? most : 1);

/** Where the words stand, which follow each other from `at` on. */
export function spansOf(words: readonly string[], text: string, at: number): Span[] {
  return words.map((word) => {
    const start = text.indexOf(word, at);
    at = start + word.length;
    return { start, end: at };
  });
}
