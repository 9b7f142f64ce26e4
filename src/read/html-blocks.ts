/**
 * The blocks of an article in reading order: paragraphs, headings, tables.
 *
 * A line break ends a paragraph, for pages made by typing have no other mark of one. White space is what a browser shows,
 * but a line end of the source between Chinese characters is nothing. Tables that only lay out a page are walked through;
 * the numbers that a browser prints before the items of an ordered list are written out.
 */
import { hanNumeral } from './counters.js';
import type { CanonicalWriter, Cell } from './canonical.js';
import { attribute, isBlock, isElement, isSilent, isText, rawText, type Element, type HtmlNode } from './html-dom.js';

/** @param isAside elements to leave out */
export function writeBlocks(root: Element, writer: CanonicalWriter, isAside: (element: Element) => boolean): void {
  let line = '';
  /** The number of a list item, until there is text to print it before. */
  let marker = '';
  let depth = 0;
  const flush = (): void => {
    let text = unwrap(line);
    line = '';
    if (marker !== '' && text.trim() !== '') {
      text = marker + text.trimStart();
      marker = '';
    }
    if (depth > 0) writer.heading(text, depth);
    else writer.paragraph(text);
  };
  const walk = (node: HtmlNode, pre: boolean): void => {
    if (isText(node)) {
      if (!pre) line += node.value.replace(/\t/g, ' ');
      else {
        node.value.split('\n').forEach((piece, index) => {
          if (index > 0) flush();
          line += piece;
        });
      }
      return;
    }
    if (!isElement(node) || isSilent(node) || isAside(node)) return;
    const { tagName } = node;
    if (tagName === 'br') {
      // A title set on two lines is one title.
      if (depth > 0) line += '\n';
      else flush();
    } else if (tagName === 'table') {
      flush();
      const rows = rowsOf(node);
      if (isLayout(rows))
        rows.flat().forEach((cell) => {
          cell.childNodes.forEach((child) => walk(child, pre));
          flush();
        });
      else writer.table(rows.map((row) => row.map(cellOf)));
      flush();
    } else if (isBlock(node)) {
      flush();
      const outer = depth;
      if (/^h[1-6]$/.test(tagName)) depth = Number(tagName[1]);
      if (tagName === 'li') marker = markerOf(node);
      node.childNodes.forEach((child) => walk(child, pre || keepsLines(node)));
      flush();
      depth = outer;
    } else {
      node.childNodes.forEach((child) => walk(child, pre));
    }
  };
  // A root that is itself a table is laid out like one.
  if (root.tagName === 'table') walk(root, false);
  else root.childNodes.forEach((child) => walk(child, keepsLines(root)));
  flush();
}

/** Whether the line ends of the source are those that a reader sees. */
function keepsLines(element: Element): boolean {
  if (element.tagName === 'pre') return true;
  return /white-space\s{0,9}:\s{0,9}(?:pre|break-spaces)/i.test(attribute(element, 'style'));
}

/** Source line ends between Chinese characters or marks vanish, others are a space. */
export function unwrap(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return text
    .split(/[ \t]*[\r\n]+[ \t\r\n]*/)
    .reduce((joined, piece) =>
      joined === '' || piece === '' || wide.test(joined.slice(-1)) || wide.test(piece.charAt(0))
        ? joined + piece
        : `${joined} ${piece}`
    );
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2010-\u203a\u3000-\u303f]/;

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  const walk = (parent: Element): void => {
    for (const node of parent.childNodes) {
      if (!isElement(node)) continue;
      if (node.tagName === 'tr') rows.push(node.childNodes.filter(isCell));
      else if (/^(?:tbody|thead|tfoot)$/.test(node.tagName)) walk(node);
    }
  };
  walk(table);
  return rows;
}

function isCell(node: HtmlNode): node is Element {
  return isElement(node) && (node.tagName === 'td' || node.tagName === 'th') && !isSilent(node);
}

/** One column, a table within, or an article in one cell: no table of facts. */
function isLayout(rows: Element[][]): boolean {
  // Tables within first: it is the cheapest to see, and each text is then looked at once.
  if (rows.some((row) => row.some(hasTable))) return true;
  if (!rows.some((row) => row.filter((cell) => rawText(cell).trim() !== '').length > 1)) return true;
  return rows.some((row) => row.some((cell) => row.length < 3 && paragraphs(cell) > 12));
}

const tables = new WeakMap<Element, boolean>();

/** Remembered, for tables in tables in tables would be looked through again on each level. */
function hasTable(element: Element): boolean {
  let found = tables.get(element);
  if (found === undefined) {
    found = element.childNodes.some((node) => isElement(node) && (node.tagName === 'table' || hasTable(node)));
    tables.set(element, found);
  }
  return found;
}

function paragraphs(cell: Element): number {
  return cell.childNodes.filter((node) => isElement(node) && isBlock(node) && rawText(node).trim() !== '').length;
}

function cellOf(cell: Element): Cell {
  return {
    text: rawText(cell)
      .split(/\n{2,}|\n(?=\s*[(（]?[一二三四五六七八九十\d]{1,3}[、.．)）])/)
      .map((piece) => unwrap(piece.trim()))
      .join('\n'),
    columns: Number.parseInt(attribute(cell, 'colspan'), 10) || 1,
    rows: Number.parseInt(attribute(cell, 'rowspan'), 10) || 1,
  };
}

/** What a browser prints before an item of an ordered list. */
function markerOf(item: Element): string {
  const list = item.parentNode;
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return '';
  if (/list-style(?:-type)?\s{0,9}:\s{0,9}none/i.test(attribute(list, 'style') + attribute(item, 'style'))) return '';
  let number = Number.parseInt(attribute(list, 'start'), 10) || 1;
  let at = positions.get(list);
  if (!at) positions.set(list, (at = new Map()));
  if (at.size === 0) {
    for (const sibling of list.childNodes) {
      if (!isElement(sibling) || sibling.tagName !== 'li') continue;
      number = Number.parseInt(attribute(sibling, 'value'), 10) || number;
      at.set(sibling, number++);
    }
  }
  const style = /list-style(?:-type)?\s{0,9}:\s{0,9}([a-z-]{2,40})/i.exec(attribute(list, 'style'))?.[1]?.toLowerCase();
  const value = at.get(item) ?? 1;
  if (style && /cjk|chinese|han/.test(style)) return `${hanNumeral(value)}、`;
  return `${value}. `;
}

const positions = new WeakMap<Element, Map<Element, number>>();
