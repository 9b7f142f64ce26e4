/**
 * What has become of a named document, by the text: issued, revised, drafting, consulting, under-review, effective, repealed.
 *
 * Documents named in a row share the verb before the first and what is said behind the last (已印发《甲》《乙》; 《甲》《乙》已按程序送审). What is said
 * behind is later in time and goes first: 起草《甲》,现征求意见 is consulting. Only words of the same clause before and of
 * the same sentence behind count, and none that is denied (未出台《甲》).
 *
 * Limits: 制定《甲》 counts as issued, for that is how reports say it is done; 修订印发 as revised.
 *
 * @example 已印发《甲区考核办法》《乙区巡查通知》,严格执行《丙市采购规定》。
 *   regulation 《甲区考核办法》 status=issued
 *   regulation 《乙区巡查通知》 status=issued
 *   regulation 《丙市采购规定》 status=effective
 *
 * @example 起草《甲市信用办法》,现正征求各单位意见;《乙市表决指引》已按程序送审;研究制订《丙市服务规范》;此前未出台《丁市细则》
 *   regulation 《甲市信用办法》 status=consulting
 *   regulation 《乙市表决指引》 status=under-review
 *   regulation 《丙市服务规范》 status=drafting
 *   regulation 《丁市细则》
 */
import lexicon from '../lexicon/regulation-status.json' with { type: 'json' };
import type { Mention, Notice, Refiner, RegulationMention, RegulationStatus } from '../types.js';

const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** Between the titles of a row: marks, and, or a short bracket with the number of the document. */
const ROW = /^(?:\([^()《》]{1,30}\))?(?:[、,]|和|及|与|以及)?$/;
const CLAUSE = 28;
const SENTENCE = 48;

const BEFORE: [RegulationStatus, RegExp][] = [
  ['drafting', new RegExp(`(?:${anyOf(lexicon.drafting)})(?!完成)`)],
  ['repealed', new RegExp(`(?:${anyOf(lexicon.repealed)})了?$`)],
  ['revised', new RegExp(anyOf(lexicon.revised))],
  ['issued', new RegExp(anyOf(lexicon.issued))],
  ['effective', new RegExp(anyOf(lexicon.effective))],
];
const BEHIND: [RegulationStatus, RegExp][] = [
  ['under-review', new RegExp(anyOf(lexicon.review))],
  ['consulting', new RegExp(`(?:${anyOf(lexicon.consulting)})`)],
  ['repealed', new RegExp(`^[^,]{0,10}(?:${anyOf(lexicon.repealed)})`)],
  ['effective', new RegExp(`^(?:\\([^)]*\\))?[已于自正式]{0,3}[^,《》]{0,14}(?:施行|实施|生效)`)],
  ['revised', /^(?:已|的)?[^,《》]{0,8}(?:修订|修改|第.次修[订正])/],
  ['issued', /^(?:等)?[^,《》]{0,8}(?:已|经)[^,《》]{0,8}(?:印发|出台|发布|公布|颁布)/],
];
const DENIED = /(?:未|没有|没|不|缺少|缺乏|无)[^,]{0,6}$/;

export const regulationStatus: Refiner = {
  id: 'regulation-status',
  refine(mentions: Mention[], notice: Notice): Mention[] {
    const { text } = notice.view;
    let row: RegulationMention[] = [];
    let last: RegulationMention | undefined;
    const close = (next: number): void => {
      const first = row[0];
      if (first && last) {
        const status = statusOf(text, first.span.start, last.span.end, next);
        for (const one of row) if (status) one.status = status;
      }
      row = [];
    };

    for (const mention of mentions) {
      if (mention.type !== 'regulation') continue;
      if (last && row.length > 0) {
        const gap = mention.span.start - last.span.end;
        if (gap > 34 || gap < 0 || !ROW.test(text.slice(last.span.end, mention.span.start))) close(mention.span.start);
      }
      row.push(mention);
      last = mention;
    }

    close(text.length);
    return mentions;
  },
};

function statusOf(text: string, start: number, end: number, next: number): RegulationStatus | undefined {
  const behind = untilEnd(text.slice(end, Math.min(next, end + SENTENCE)));
  for (const [status, pattern] of BEHIND) if (pattern.test(behind)) return status;
  const clause = lastClause(text.slice(Math.max(0, start - CLAUSE), start));
  for (const [status, pattern] of BEFORE) {
    const match = pattern.exec(clause);
    if (match) return DENIED.test(clause.slice(0, match.index)) ? undefined : status;
  }
  return undefined;
}

function lastClause(text: string): string {
  return text.slice(Math.max(...['。', ';', ',', ':', '\n', '》', '!', '?'].map((mark) => text.lastIndexOf(mark))) + 1);
}

function untilEnd(text: string): string {
  const end = /[。;\n《]/.exec(text)?.index ?? text.length;
  return text.slice(0, end);
}
