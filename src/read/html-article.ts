/**
 * Finds the article of a government web page among navigation, visitor counters, share links and footers.
 *
 * The systems that most offices publish with mark their content with a handful of ids and classes; those are asked first, the
 * most particular one first. Where none is there, the article is the smallest element that holds most of the page's running
 * text, running text being what is no link and has the marks of sentences.
 */
import {
  attribute,
  elementsOf,
  isBlock,
  isElement,
  isSilent,
  isText,
  type Element,
  type HtmlDocument,
  type HtmlNode,
} from './html-dom.js';
import { isHead } from './html-head.js';

/** Ids and classes of contents, as lower-case words. `#` id, `.` class, else tag. */
const contentMarks = [
  'ucapcontent',
  '#ucap-content',
  '.trs_editor',
  '.trs_uedtior',
  '.view.trs_uedtior',
  '#zoomcon',
  '#zoom',
  '.article-content',
  '.article_content',
  '.articlecontent',
  '#articlecontent',
  '#article-content',
  '.news_content_content',
  '.tys-main-zt-show',
  '.pages_content',
  '.conts',
  '.bt_content',
  '.xxgk_content',
  '.xl-content',
  '.view_content',
  '.news_content',
  '#news_content',
  '.newscontent',
  '.content_text',
  '.con_text',
  '.article-con',
  '.article_con',
  '.articlecon',
  '.detail-content',
  '.detail_content',
  '.info-content',
  '.infocontent',
  '.wp_articlecontent',
  '#vsb_content',
  '.v_news_content',
  '.rich_media_content',
  '#js_content',
  '.main-content',
  '#contenttext',
  '#nr',
  '.nr',
  '#content',
  '.content',
  'article',
  '.article',
  '#article',
  'main',
] as const;

/** Boxes beside the article, by words in their id or class. */
const boxes =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|crumbs?|breadcrumbs?|location|position|dqwz|sidebar|side|aside|foot|footer|copyright|share|sharebox|bshare|bdsharebuttonbox|jiathis\w{0,20}|qrcode|ewm|erweima|pages?|pager|pagination|related|recommend|hot|tools?|toolbar|print|fontsize|prevnext|prev|next|comments?|banner|search|login|visitor|counter|accessibility)(?:$|[\s_-])/i;

const boxTags = new Set(['nav', 'aside', 'footer', 'form', 'menu']);

/** What an element holds, added up over all that is below it. */
interface Weight {
  /** Characters outside of links. */
  text: number;
  /** Characters inside links. */
  links: number;
  /** Marks of sentences outside of links. */
  marks: number;
}

export interface Article {
  root: Element;
  /** Elements inside the root that are no part of the article. */
  isAside(element: Element): boolean;
}

export function findArticle(document: HtmlDocument): Article | undefined {
  const weights = new Map<Element, Weight>();
  const html = document.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'html');
  if (!html) return undefined;
  weigh(html, false, weights);
  const total = weights.get(html) as Weight;
  const isAside = (element: Element): boolean => {
    if (boxTags.has(element.tagName)) return true;
    // LibreOffice writes what stands at the head and foot of printed pages so.
    if (element.tagName === 'div' && /^(?:header|footer)$/.test(attribute(element, 'title'))) return true;
    const weight = weights.get(element);
    if (!weight || weight.text + weight.links === 0) return false;
    const named = boxes.test(`${attribute(element, 'id')} ${attribute(element, 'class')}`);
    // A box that holds sentences is no box, whatever its name; a list of links is one, whatever its name.
    if (named) return weight.marks < 3;
    return isList(element) && weight.links > 4 * weight.text && weight.marks === 0;
  };
  return { root: byDensity(byMark(html, weights, total) ?? html, weights, isAside), isAside };
}

function isList(element: Element): boolean {
  return element.tagName === 'ul' || element.tagName === 'dl' || element.tagName === 'div';
}

function byMark(html: Element, weights: Map<Element, Weight>, total: Weight): Element | undefined {
  const found: (Element | undefined)[] = new Array<undefined>(contentMarks.length);
  const index = new Map<string, number>(contentMarks.map((mark, rank) => [mark, rank]));
  const offer = (rank: number | undefined, element: Element): void => {
    if (rank === undefined) return;
    const best = found[rank];
    if (!best || size(weights.get(element)) > size(weights.get(best))) found[rank] = element;
  };
  for (const element of elementsOf(html)) {
    offer(index.get(element.tagName), element);
    const id = attribute(element, 'id').trim().toLowerCase();
    if (id) offer(index.get(`#${id}`), element);
    for (const name of attribute(element, 'class').toLowerCase().split(/\s+/).slice(0, 20)) {
      if (name) offer(index.get(`.${name}`), element);
    }
  }
  // A mark on an empty box, or on a small one beside a long text, is a mark of something else.
  return found.find((element) => element && size(weights.get(element)) >= Math.max(1, size(total) * 0.4));
}

function size(weight: Weight | undefined): number {
  return weight ? weight.text + 20 * weight.marks : 0;
}

/**
 * Goes down for as long as one child holds nearly all of the running text and what is left beside it holds no sentences:
 * an introduction before a large table stays with it. So does a paragraph before a list or a section, however short: pages
 * that a word processor wrote have their title in one.
 */
function byDensity(start: Element, weights: Map<Element, Weight>, isAside: (element: Element) => boolean): Element {
  let root = start;
  for (;;) {
    const whole = size(weights.get(root));
    const children = root.childNodes.filter(isElement);
    const next = children.find((child) => size(weights.get(child)) > 0.75 * whole && child.tagName !== 'p');
    if (!next || isInline(next)) return root;
    const beside = children.filter((child) => child !== next && !isAside(child));
    if (beside.reduce((sum, child) => sum + (weights.get(child)?.marks ?? 0), 0) >= 3) return root;
    if (children.slice(0, children.indexOf(next)).some((child) => opensArticle(child, weights.get(child)))) return root;
    // A table is gone into where one of its cells holds the article, not where its rows do.
    const inner = next.tagName === 'table' ? articleCell(next, weights) : next;
    if (!inner) return root;
    root = inner;
  }
}

/** A paragraph of text alone, which is neither the title that `html-head.ts` finds nor furniture around one. */
function opensArticle(element: Element, weight: Weight | undefined): boolean {
  if (element.tagName !== 'p' && element.tagName !== 'center') return false;
  return weight !== undefined && weight.links === 0 && weight.text >= 8 && !isHead(element);
}

function articleCell(table: Element, weights: Map<Element, Weight>): Element | undefined {
  const whole = size(weights.get(table));
  for (const element of elementsOf(table)) {
    if (element.tagName === 'td' && size(weights.get(element)) > 0.75 * whole) {
      const blocks = element.childNodes.filter((node) => isElement(node) && isBlock(node));
      if (blocks.length >= 3 || blocks.some((node) => isElement(node) && node.tagName === 'table')) return element;
    }
    // Cells of a table of facts are small: the first large one decides.
    if (element.tagName === 'td' && size(weights.get(element)) > 0.5 * whole) return undefined;
  }
  return undefined;
}

function isInline(element: Element): boolean {
  return /^(?:span|font|b|strong|em|i|u|a|h[1-6])$/.test(element.tagName);
}

function weigh(node: HtmlNode, inLink: boolean, weights: Map<Element, Weight>): Weight | undefined {
  if (isText(node)) {
    const length = node.value.replace(/\s+/g, '').length;
    if (length === 0) return undefined;
    if (inLink) return { text: 0, links: length, marks: 0 };
    return { text: length, links: 0, marks: node.value.match(/[。；;，]/g)?.length ?? 0 };
  }
  if (!isElement(node) || (isSilent(node) && node.tagName !== 'head')) return undefined;
  const sum: Weight = { text: 0, links: 0, marks: 0 };
  for (const child of node.childNodes) {
    const one = weigh(child, inLink || node.tagName === 'a', weights);
    if (!one) continue;
    sum.text += one.text;
    sum.links += one.links;
    sum.marks += one.marks;
  }
  weights.set(node, sum);
  return node.tagName === 'head' ? undefined : sum;
}
