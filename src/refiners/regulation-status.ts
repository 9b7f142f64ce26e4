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
 * @example 已出台《甲区考核办法》,《乙区巡查细则》正在征求意见。
 *   regulation 《甲区考核办法》 status=issued
 *   regulation 《乙区巡查细则》 status=consulting
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

const ISSUE = anyOf(lexicon.issued);
/** The last verb of the clause counts; of those that end at one place the first listed (修订印发 is revised, 出台实施 issued). */
const BEFORE: [RegulationStatus, RegExp][] = [
  ['drafting', new RegExp(`(?:${anyOf(lexicon.drafting)})了?`, 'g')],
  ['repealed', new RegExp(`(?:${anyOf(lexicon.repealed)})了?`, 'g')],
  ['consulting', /(?:征求|听取|征集)(?:对|关于)?/g],
  ['revised', new RegExp(`(?:${anyOf(lexicon.revised)})(?:并|后|和|、)?(?:${ISSUE})?了?`, 'g')],
  ['issued', new RegExp(`(?:${ISSUE})(?:并|和|、)?(?:${ISSUE})?(?:实施|施行|执行)?了?`, 'g')],
  ['effective', new RegExp(`(?:${anyOf(lexicon.effective)})`, 'g')],
];
const VERB_LAST = BEFORE.map(([, { source }]) => new RegExp(`(?:${source})$`));
/** How far the verb may stand from the title: 更新发布监理项目《…》. */
const NEAR = 8;
/** Behind a row of titles: in the same clause or at the beginning of the next. */
const NEXT = '^(?:等[^,;《]{0,12})?,?[^,;《]{0,10}?';
const SAME = '^(?:\\([^)]{0,30}\\))?(?:等[^,;《]{0,12})?';
const PUBLISHED = '(?:印发|出台|发布|公布|颁布|下发|施行|实施)';
const BEHIND: [RegulationStatus, RegExp][] = [
  ['under-review', new RegExp(`${NEXT}(?:待|拟|将)[^,;《]{0,8}(?:审查|审议|审定|审批|批准)`)],
  ['issued', new RegExp(`${SAME},?[^,;《待]{0,14}(?:批准|审定|审议通过|通过)(?:后|并|,){0,2}(?:已|正式)?${PUBLISHED}`)],
  ['under-review', new RegExp(`${NEXT}(?:${anyOf(lexicon.review)}|[提报送][^,;《]{0,10}(?:审[定批议核查]|批准))`)],
  ['consulting', new RegExp(`${NEXT}(?:${anyOf(lexicon.consulting)})`)],
  ['drafting', new RegExp(`${NEXT}(?:正在|抓紧|加快)(?:编制|制定|制订|起草|修订|修改|完善)|${NEXT}初稿`)],
  ['repealed', new RegExp(`${SAME}[^,;《]{0,10}?(?:${anyOf(lexicon.repealed)})`)],
  ['effective', new RegExp(`${SAME},?(?:已|将|拟)?[自于从][^,;《]{0,16}?(?:施行|实施|生效|执行)`)],
  ['effective', new RegExp(`${SAME}(?:已|正式|已正式|已经)?(?:施行|实施|生效)(?![细方意办情过])`)],
  ['revised', /^(?:已|的)?[^,;《]{0,6}(?:修订|修改)(?!意见|部分)/],
  ['issued', new RegExp(`${SAME}(?:已|均已|经)[^,;《]{0,8}${PUBLISHED}`)],
];
/** What may stand behind a title that the verb before it is about; other words go on to another thing (《条例》配套文件). */
const OBJECT =
  /^(?:$|[,、。;:()<>"”'《\s\d]|[等并后以与和及或已将自经现正于为共就]|意见|的(?:通知|决定|公告|函|命令)|[一二两三四五六七八九十]+[个项份部件])/;
const DENIED = /(?:未|没有|没|不|缺少|缺乏|无)[^,]{0,6}$/;

const DENIED_BEHIND = /^(?:等[^,;《]{0,12})?(?:仍|尚|至今|还|一直){0,2}(?:未|没有)/;

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
        const link = gap >= 0 && gap <= 34 ? text.slice(last.span.end, mention.span.start) : ';';
        if (!ROW.test(link) || (link === ',' && speaksFirst(text, row[0] ?? last, mention))) {
          close(mention.span.start);
        }
      }
      row.push(mention);
      last = mention;
    }

    close(text.length);
    return mentions;
  },
};

/** 已出台《A》,《B》正在征求意见: each has words of its own. */
function speaksFirst(text: string, first: RegulationMention, next: RegulationMention): boolean {
  const clause = lastClause(text.slice(Math.max(0, first.span.start - CLAUSE), first.span.start));
  if (!VERB_LAST.some((pattern) => pattern.test(clause))) return false;
  const behind = untilEnd(text.slice(next.span.end, next.span.end + SENTENCE));
  return BEHIND.some(([, pattern]) => pattern.test(behind));
}

function statusOf(text: string, start: number, end: number, next: number): RegulationStatus | undefined {
  const behind = untilEnd(text.slice(end, Math.min(next, end + SENTENCE)));
  if (DENIED_BEHIND.test(behind)) return undefined;
  for (const [status, pattern] of BEHIND) if (pattern.test(behind)) return status;
  if (!OBJECT.test(behind)) return undefined;
  const clause = lastClause(text.slice(Math.max(0, start - CLAUSE), start));
  let best: { status: RegulationStatus; at: number; end: number } | undefined;
  for (const [status, pattern] of BEFORE) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(clause); match; match = pattern.exec(clause)) {
      const end = match.index + match[0].length;
      if (clause.length - end <= NEAR && end > (best?.end ?? 0)) best = { status, at: match.index, end };
    }
  }
  return best && !DENIED.test(clause.slice(0, best.at)) ? best.status : undefined;
}

function lastClause(text: string): string {
  let start = text.length;
  while (start > 0 && !'。;,:\n》!?'.includes(text.charAt(start - 1))) start--;
  return text.slice(start);
}

function untilEnd(text: string): string {
  const end = /[。;\n《]/.exec(text)?.index ?? text.length;
  return text.slice(0, end);
}
