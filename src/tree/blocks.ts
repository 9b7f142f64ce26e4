/**
 * The tree's paragraphs, headings and table rows as a flat list in order: what recognisers and rules walk over.
 *
 * Spans are those of the view, without the white space at both ends.
 */
import type { Nodes, Parents, Root, TableRow } from 'mdast';
import type { Block, Locator, Span, View } from '../types.js';

declare module 'mdast' {
  interface Data {
    /** Set by a reader whose format counts in pages or paragraphs; lines are taken from the position. */
    locator?: Locator;
  }
}

export function flatten(tree: Root, view: View, toView: (offset: number) => number): Block[] {
  const blocks: Block[] = [];
  let tables = 0;
  const spanOf = (node: Nodes): Span | undefined => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return undefined;
    return trim(view.text, { start: toView(start), end: toView(end) });
  };
  const add = (node: Nodes, more: Partial<Block> & Pick<Block, 'kind'>): void => {
    const span = spanOf(node);
    if (!span || span.end <= span.start) return;
    const locator = node.data?.locator ?? (node.position ? { line: node.position.start.line } : {});
    blocks.push({ index: blocks.length, text: view.text.slice(span.start, span.end), locator, ...span, ...more });
  };
  const walk = (parent: Parents): void => {
    for (const node of parent.children) {
      if (node.type === 'paragraph') add(node, { kind: 'paragraph' });
      else if (node.type === 'heading') add(node, { kind: 'heading', depth: node.depth });
      else if (node.type === 'table') {
        const table = tables++;
        node.children.forEach((row: TableRow, index) => {
          const cells = row.children.map(spanOf).filter((cell) => cell !== undefined);
          add(row, { kind: 'row', table, row: index, cells });
        });
      } else if ('children' in node) walk(node);
    }
  };
  walk(tree);
  return blocks;
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0x3000 || code === 0xa0 || code === 0xfeff;
}
