/**
 * The head of a notice: the lines before its text, with the title and what the page prints about the publication.
 *
 * `2023-06-30 09:18 来源:某局 字号:大 中 小`, `(某镇党政办公室 2024年1月12日发布)`, `信息来源:… 发布时间:…`, two lines of title.
 * The publisher may also be the signature at the foot.
 */
import type { Block, DateMention, Notice, Span } from '../types.js';

const LONGEST_HEAD = 10;
const TITLE =
  /(?:通报|公告|公示|公布|通知|报告|情况|决定|意见|函|说明|结果|清单|方案|办法|规定|公报|通告|总结|纪要|批复|决议|公开|声明|建议书|一览表|进展|案|摘要|结果|统计|简报|快报|年报|月报|季报|概况|状况|情形|综述|要点|新闻稿)(?:\s?\([^)]{1,20}\))?(?:\s?\[\d{1,2}\]|\*{1,2})?$/;
/** 公报[1]: the mark of a footnote is no part of the title. */
const FOOTNOTE = /(?:\s?\[\d{1,2}\]|\*{1,2})$/;
const NO_TITLE =
  /来源|发布(?:时间|日期|机构|单位)|字号|浏览|点击|索引|文号|时间:|日期:|〔\d{4}〕\d+号$|打印|主送|^\(|:$|当前位置|首页\s?[>-]|^标\s*题/;
const PUBLISHER =
  /(?:信息来源|文章来源|稿件来源|来源|发布机构|发布单位|发布部门|发文机关|发文单位|发稿单位|填报单位|编制单位|主办单位|公开单位|公示单位|公告单位|稿源|供稿单位|供稿|作者)\s{0,3}:\s{0,3}([^\s,。;:|\][【】()]{2,40})/;
const LABEL_BEHIND = /(?:发布|发文|公开|成文|更新|浏览|点击|字号|时间|日期|责任|编辑|作者|索引|文号|\d{4}[-年]).*$/;
const BODY_NAME =
  /(?:局|委|院|办|处|部|厅|组|会|公司|集团|中心|学校|大学|学院|政府|支部|党委|党组|总支|工委|办公室|法院|检察院|医院|委员会|调查队|总队|支队|大队|中心小学|所|馆)$/;

/** A line of one name, or of several, that may close with a date: 某市统计局 国家统计局某市调查队. */
const NAMES =
  /^((?:[\u4e00-\u9fff“”()]{3,30}[\s、,]{1,3})*[\u4e00-\u9fff“”()]{3,40}?)(?:供稿)?\s{0,30}\(?(?:(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[二〇零一九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[\s\d:]{0,8}\)?)?$/;

export interface Header {
  blocks: readonly Block[];
  title?: Span;
  publisher?: Span;
}

export function readHeader(notice: Notice): Header {
  const blocks: Block[] = [];
  const labelled = new Set(notice.labels.filter(({ opens }) => opens).map(({ block }) => block));
  for (const block of notice.blocks.slice(0, LONGEST_HEAD)) {
    if (block.kind === 'row') break;
    if (labelled.has(block.index) && block.kind !== 'heading') break;
    if (/[。;]/.test(block.text) && block.text.length > 50) break;
    blocks.push(block);
  }
  const title = findTitle(blocks);
  const publisher =
    findPublisher(notice, blocks) ?? inBrackets(notice, blocks) ?? nameLine(blocks, title) ?? signature(notice);
  return { blocks, ...(title && { title }), ...(publisher && { publisher }) };
}

function findTitle(blocks: readonly Block[]): Span | undefined {
  const heading = blocks.find(({ kind, depth }) => kind === 'heading' && depth === 1);
  if (heading) return heading;
  const able = blocks.filter(({ text }) => text.length >= 4 && text.length <= 120 && !NO_TITLE.test(text));
  const found =
    able.find(({ text }) => TITLE.test(text) && text.includes('关于')) ??
    able.find(({ text }) => TITLE.test(text)) ??
    able.find(({ text }) => /^#\s|关于/.test(text)) ??
    able.find((block) => block === blocks[0] && isTitleLike(block));
  if (!found) return undefined;
  // 中共某局党组 / 关于…的通报 on two lines.
  const before = blocks[blocks.indexOf(found) - 1];
  const start =
    /^关于/.test(found.text) && before && BODY_NAME.test(before.text) && able.includes(before) ? before : found;
  return {
    start: start.start + (/^#+\s+/.exec(start.text)?.[0].length ?? 0),
    end: found.end - (FOOTNOTE.exec(found.text)?.[0].length ?? 0),
  };
}

/** A short first line without a full stop, an item or a salutation: nothing else stands above a text. */
function isTitleLike({ text, kind }: Block): boolean {
  return (
    kind !== 'row' &&
    text.length >= 6 &&
    text.length <= 60 &&
    // 立法會四題:道路交通意外
    (!text.includes(':') || /^立法会[^:]{1,8}题:.{4}/.test(text)) &&
    !/[。;!?>|\t]|^[(\d]|^[一二三四五六七八九十]+、|^各/.test(text)
  );
}

function findPublisher(notice: Notice, head: readonly Block[]): Span | undefined {
  for (const block of [...head, ...notice.blocks.slice(-4)]) {
    const match = PUBLISHER.exec(block.text);
    if (!match?.[1]) continue;
    const name = match[1].replace(LABEL_BEHIND, '');
    if (name.length < 2) continue;
    const start = block.start + match.index + match[0].length - match[1].length;
    return { start, end: start + name.length };
  }
  return undefined;
}

/** (某局党组 2023年12月18日) under the title. */
function inBrackets({ view }: Notice, head: readonly Block[]): Span | undefined {
  for (const { text, start } of head) {
    const match = /^\(([\u4e00-\u9fff]{3,40}?)(?:\s|(?=\d{4}[年.-])|(?=[二〇]{2}))/.exec(text);
    if (!match?.[1] || !BODY_NAME.test(match[1])) continue;
    const span = { start: start + 1, end: start + 1 + match[1].length };
    if (view.text.slice(span.start, span.end) === match[1]) return span;
  }
  return undefined;
}

/** 某市数据资源管理局 2024年10月11日 under the title. */
function nameLine(head: readonly Block[], title: Span | undefined): Span | undefined {
  for (const { text, start } of head) {
    if (text.length >= 60 || (title && start < title.end)) continue;
    const names = NAMES.exec(text)?.[1];
    if (names && names.split(/[\s、,]+/).every((name) => BODY_NAME.test(name)))
      return { start, end: start + names.length };
  }
  return undefined;
}

/** A line at the foot that is only a name, or a name and a date. */
function signature({ blocks }: Notice): Span | undefined {
  for (const { text, start } of blocks.slice(-4).reverse()) {
    const match =
      /^([\u4e00-\u9fff“”()]{4,40}?)\s{0,30}(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[二〇零一九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)?$/.exec(
        text
      );
    if (match?.[1] && BODY_NAME.test(match[1])) return { start, end: start + match[1].length };
  }
  return undefined;
}

const PUBLISHED = /(?:发布|公布|公开|公示|公告)(?:时间|日期)?[^\S\n]{0,3}[::]?[^\S\n]{0,3}$/;

/** The day of publication: in the head the one that its label calls so, else the first; else the one at the foot. */
export function publication(notice: Notice, { blocks, title }: Header): DateMention | undefined {
  const { text } = notice.view;
  const dates = notice.mentions.filter((one): one is DateMention => one.type === 'date');
  const end = blocks.at(-1)?.end ?? 0;
  const head = dates.filter(
    ({ span, iso }) =>
      span.end <= end &&
      !iso.includes('/') &&
      iso.length >= 10 &&
      !(title && span.start < title.end && span.start >= title.start)
  );
  const labelled = head.find(({ span }) => PUBLISHED.test(text.slice(Math.max(0, span.start - 10), span.start)));
  if (labelled) return labelled;
  const [first] = head.filter(({ role }) => role === 'publication' || role === undefined);
  if (first) return first;
  const foot = notice.blocks.at(-6)?.start ?? 0;
  return dates.findLast(({ span, role }) => role === 'publication' && span.start >= foot);
}
