/** HTML to a tree with limits, and the few questions that the readers ask of its nodes. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { Unreadable } from './errors.js';
import { checkTime, type FileLimits } from './limits.js';

export type Element = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/**
 * @throws Unreadable `too-deep` or `too-complex`, before memory is spent on it
 */
export function parseHtml(
  html: string,
  limits: Pick<FileLimits, 'maxDepth' | 'maxTreeElements' | 'deadline' | 'timeoutMs'>
): HtmlDocument {
  let depth = 0;
  let elements = 0;
  return parse(html, {
    scriptingEnabled: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...args) {
        if (++elements > limits.maxTreeElements) throw new Unreadable('too-complex', { limit: limits.maxTreeElements });
        if (elements % 1024 === 0) checkTime(limits);
        return defaultTreeAdapter.createElement(...args);
      },
      onItemPush() {
        if (++depth > limits.maxDepth) throw new Unreadable('too-deep', { limit: limits.maxDepth });
      },
      onItemPop() {
        depth--;
      },
    },
  });
}

export function isElement(node: HtmlNode): node is Element {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** @returns the value, or an empty text where there is no such attribute */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

/** All elements below, in order of the document. */
export function* elementsOf(parent: { childNodes: HtmlNode[] }): Generator<Element> {
  const open: HtmlNode[] = [...parent.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i] as HtmlNode);
  }
}

const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section ' +
    'summary table tbody td tfoot th thead tr ul ucapcontent ucaptitle'
  ).split(' ')
);

export function isBlock(element: Element): boolean {
  return blockTags.has(element.tagName);
}

const silentTags = new Set(
  (
    'area audio base button canvas datalist del embed frame head iframe img input link map meta noembed noframes noscript object ' +
    'param progress script select source style svg template textarea title track video rp rt'
  ).split(' ')
);

/** Elements that a reader of the page does not see as text, or that are no part of what is said. */
export function isSilent(element: Element): boolean {
  if (silentTags.has(element.tagName)) return true;
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return true;
    if (name === 'style' && /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|mso-hide\s{0,9}:\s{0,9}all)/i.test(value))
      return true;
  }
  return false;
}

/** Text as it stands, with all white space. */
export function rawText(node: HtmlNode | HtmlDocument): string {
  const pieces: string[] = [];
  const walk = (one: HtmlNode): void => {
    if (isText(one)) pieces.push(one.value);
    else if (isElement(one)) {
      if (isSilent(one)) return;
      if (one.tagName === 'br' || isBlock(one)) pieces.push('\n');
      one.childNodes.forEach(walk);
      if (isBlock(one)) pieces.push('\n');
    }
  };
  if ('childNodes' in node && !('tagName' in node)) node.childNodes.forEach(walk);
  else walk(node as HtmlNode);
  return pieces.join('');
}
