/**
 * What stands on a page between its furniture and its content: the title, and lines with the date, the source, the number.
 *
 * A title is a heading, an element that is named so, or one that says what the page says of its title. The lines behind it
 * lose the counters and switches that share them; a table of data about the document is taken row by row.
 */
import { tidy } from './canonical.js';
import { unwrap } from './html-blocks.js';
import {
  attribute,
  elementsOf,
  isBlock,
  isElement,
  isSilent,
  rawText,
  type Element,
  type HtmlDocument,
} from './html-dom.js';

export interface PageHead {
  title?: string;
  lines: string[];
}

/** Counters, font sizes and buttons: what says nothing about the notice. */
const switches = new RegExp(
  [
    '(?:浏览|点击|阅读|访问|瀏覽|點擊)(?:量|次数|数|人数|次數)?\\s{0,3}[:：]?\\s{0,3}\\d{0,9}\\s{0,3}次?',
    '[【[]?(?<!文)字\\s{0,3}[号体號體](?:大小)?\\s{0,3}[:：]?(?:\\s{0,3}[【[(（]?\\s{0,3}(?:特大|超大|默认|大|中|小|[TtAa][+-]?)\\s{0,3}[】\\])）]?[\\s|/、]{0,5}){0,5}[】\\]]?',
    '[【[]?(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏|分享(?:到|至)?\\s{0,3}[:：]?|扫一扫\\S{0,20}|我要纠错|列印|放大|缩小)[】\\]]?',
  ].join('|'),
  'g'
);

/**
 * @param root of the content; what comes behind its beginning is not looked at
 * @param expected the title as the metadata have it
 */
export function headOf(document: HtmlDocument, root: Element, expected?: string): PageHead {
  let title: string | undefined;
  let lines: string[] = [];
  let named = bare(expected ?? '');
  let row: Element | undefined;
  const outer = ancestors(root);
  for (const element of elementsOf(document)) {
    if (element === root) break;
    if (element.tagName === 'title' && named === '') named = bare(rawText({ ...element, tagName: 'span' }));
    if (isSilent(element) || outer.has(element) || (row && within(element, row))) continue;
    const isLeaf = (isBlock(element) && !hasBlocks(element)) || isNamedTitle(element);
    if (isHeading(element) || isNamedTitle(element) || (isLeaf && says(element, named))) {
      const text = tidy(unwrap(rawText(element)));
      if (text.length >= 4) {
        title = text;
        lines = [];
      }
    } else if (title !== undefined && (isLeaf || isDataRow(element))) {
      if (element.tagName === 'tr') row = element;
      const text = tidy(unwrap(rawText(element).replace(/\n+/g, ' '))).replace(switches, ' ');
      const clean = tidy(text.replace(/(?:\s{0,3}[|｜·]\s{0,3}){1,9}$/, '').replace(/(?:[|｜]\s{0,3}){2,9}/g, '| '));
      if (clean.length <= 200 && isPublicationLine(clean)) lines.push(clean);
    }
  }
  return { ...(title && { title }), lines };
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The page's own title often goes on with the name of the site. */
function says(element: Element, named: string): boolean {
  if (named.length < 6) return false;
  const text = bare(rawText(element));
  return text.length >= 6 && text.length <= named.length && named.startsWith(text);
}

function isHeading(element: Element): boolean {
  return /^(?:h1|h2|ucaptitle)$/.test(element.tagName);
}

function isNamedTitle(element: Element): boolean {
  const names = `${attribute(element, 'id')} ${attribute(element, 'class')}`;
  return (
    /(?:^|[\s_-])(?:title|bt|biaoti|articletitle|tit|art_title|xl-title|news_title|detail-title)(?:$|[\s_-])/i.test(
      names
    ) && !hasBlocks(element)
  );
}

/** A row of a table of data about the document: names with a colon, and what they are. */
function isDataRow(element: Element): boolean {
  return element.tagName === 'tr' && element.childNodes.filter((node) => isElement(node)).length >= 2;
}

function isPublicationLine(text: string): boolean {
  return (
    /(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(text) ||
    /(?:来源|來源|发布机构|发布单位|信息来源|发文机关|文号|发文字号|索引号)\s{0,3}[:：]/.test(text)
  );
}

/** A title by its name, a line of publication, or switches: what `headOf` puts before the content, or leaves out. */
export function isHead(element: Element): boolean {
  if (isNamedTitle(element)) return true;
  const text = tidy(rawText(element));
  return (text.length <= 200 && isPublicationLine(text)) || tidy(text.replace(switches, ' ')).length < 8;
}

function hasBlocks(element: Element): boolean {
  return element.childNodes.some((node) => isElement(node) && (isBlock(node) || hasBlocks(node)));
}

function ancestors(element: Element): Set<unknown> {
  const found = new Set<unknown>();
  for (let node: unknown = element.parentNode; node; node = (node as Element).parentNode) found.add(node);
  return found;
}

function within(element: Element, ancestor: Element): boolean {
  for (let node = element.parentNode; node && 'tagName' in node; node = node.parentNode)
    if (node === ancestor) return true;
  return false;
}
