/**
 * Markdown: the text stays exactly as published, and what is markup in it is listed as edits to be read past.
 *
 * remark-parse tells the blocks and the markup. It is asked only where there is strong evidence (`looksLikeMarkdown`), for a plain
 * notice read as Markdown is damaged: a line that begins with a year becomes a list, an asterisk vanishes. Printed numbers of
 * list items stay in the text; only where every item of a list says the same number, as Markdown allows, the number that
 * is rendered is put in its place.
 */
import type { List, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Reading } from './reader.js';

interface Edit {
  start: number;
  end: number;
  replacement: string;
}

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

export function readMarkdown(value: string): Reading {
  const front = /^---[ \t]*\r?\n[^]{0,4000}?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(value)?.[0] ?? '';
  // Blanked, not cut, so that positions stay those of the file.
  const tree = processor.parse(front.replace(/[^\r\n]/g, ' ') + value.slice(front.length));
  const reader = new MarkdownReader(value);
  if (front) reader.drop(0, front.length);
  reader.walk(tree);
  const title = /^title\s{0,9}:\s{0,9}["']?([^\r\n"']{1,200})/m.exec(front)?.[1]?.trim();
  return { value, mediaType: 'text/markdown', ...reader.finish(), ...(title && { meta: { title } }) };
}

class MarkdownReader {
  private readonly edits: Edit[] = [];
  private readonly blocks: RootContent[] = [];
  private readonly lineStarts: number[] = [0];

  constructor(private readonly source: string) {
    for (const { index, 0: end } of source.matchAll(/\r\n|\r|\n/g)) this.lineStarts.push(index + end.length);
  }

  drop(start: number, end: number, replacement = ''): void {
    if (end > start) this.edits.push({ start, end, replacement });
  }

  finish(): { tree: Root; edits: Edit[] } {
    const edits: Edit[] = [];
    for (const edit of this.edits.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (edit.start >= (edits.at(-1)?.end ?? 0)) edits.push(edit);
    }
    return { tree: { type: 'root', children: this.blocks }, edits };
  }

  walk(parent: Parents): void {
    for (const node of parent.children) {
      switch (node.type) {
        case 'paragraph':
          this.lines(node, startOf(node));
          break;
        case 'heading': {
          const [first, last] = [node.children[0], node.children.at(-1)];
          if (!first || !last) break;
          this.drop(startOf(node), startOf(first));
          this.drop(endOf(last), endOf(node));
          node.children.forEach((child) => this.inline(child));
          this.blocks.push({
            type: 'heading',
            depth: node.depth,
            children: [],
            position: this.position(startOf(first), endOf(last)),
          });
          break;
        }
        case 'list':
          this.list(node);
          break;
        case 'table':
          this.table(node);
          break;
        case 'code':
          this.code(startOf(node), endOf(node));
          break;
        case 'html':
          this.html(startOf(node), endOf(node));
          break;
        case 'blockquote':
        case 'footnoteDefinition':
          this.walk(node);
          break;
        default:
          // Thematic breaks and definitions of links are no text.
          break;
      }
    }
  }

  /** A paragraph, or several where its lines were broken on purpose. `start` is before a printed number. */
  private lines(node: Paragraph, start: number): void {
    node.children.forEach((child) => this.inline(child));
    const end = endOf(node);
    let from = start;
    const text = this.source.slice(start, end);
    for (const match of text.matchAll(/[ \t]{0,99}\\?(?:\r\n|\r|\n)[ \t>]{0,99}/g)) {
      const [at, to] = [start + match.index, start + match.index + match[0].length];
      const hard = /^(?: {2}|\\)/.test(match[0]);
      const before = this.source.slice(Math.max(from, at - 1), at);
      const after = this.source.slice(to, to + 12);
      this.drop(at, to, hard || isWide(before) || isWide(after) ? '' : ' ');
      // A line that ends a sentence, or is too short to have been wrapped, ends its paragraph: few who type Chinese leave
      // an empty line between two.
      if (
        at - from < 20 ||
        hard ||
        /[。！？；：:;!?”》）)]/.test(before) ||
        /^[(（]?[一二三四五六七八九十\d]{1,3}[、.．)）是]/.test(after)
      ) {
        this.paragraph(from, at);
        from = to;
      }
    }
    this.paragraph(from, end);
  }

  private paragraph(start: number, end: number): void {
    if (end > start) this.blocks.push({ type: 'paragraph', children: [], position: this.position(start, end) });
  }

  private list(list: List): void {
    const numbers = list.children.map((item) => /^\d{1,9}/.exec(this.source.slice(startOf(item)))?.[0] ?? '');
    const lazy = list.ordered === true && numbers.length > 1 && numbers.every((number) => number === numbers[0]);
    list.children.forEach((item, index) => {
      const start = startOf(item);
      const first = item.children[0];
      if (!list.ordered) this.drop(start, first ? startOf(first) : endOf(item));
      else if (lazy) this.drop(start, start + (numbers[index]?.length ?? 0), String(Number(numbers[0]) + index));
      if (list.ordered && first?.type === 'paragraph') {
        this.lines(first, start);
        this.walk({ ...item, children: item.children.slice(1) });
      } else {
        // A number that stands before no paragraph is still printed.
        if (list.ordered && first) this.paragraph(start, startOf(first));
        this.walk(item);
      }
    });
  }

  private table(table: Table): void {
    const rows = table.children.map((row): TableRow => {
      let at = startOf(row);
      const cells = row.children.map((cell, index) => {
        cell.children.forEach((child) => this.inline(child));
        const [first, last] = [cell.children[0], cell.children.at(-1)];
        const start = first ? startOf(first) : endOf(cell);
        this.drop(at, start, index === 0 ? '' : '\t');
        at = last ? endOf(last) : start;
        return { type: 'tableCell' as const, children: [], position: this.position(start, at) };
      });
      this.drop(at, endOf(row));
      return { type: 'tableRow', children: cells, position: this.position(startOf(row), endOf(row)) };
    });
    this.blocks.push({ type: 'table', children: rows, position: this.position(startOf(table), endOf(table)) });
  }

  /** Lines as they stand: in a notice an indented line is a paragraph. Fences are markup. */
  private code(start: number, end: number): void {
    for (const match of this.source.slice(start, end).matchAll(/[^\r\n]{1,}/g)) {
      const at = start + match.index;
      if (/^\s{0,9}(?:`{3}|~{3})/.test(match[0])) this.drop(at, at + match[0].length);
      else this.paragraph(at, at + match[0].length);
    }
  }

  private html(start: number, end: number): void {
    const text = this.source.slice(start, end);
    for (const match of text.matchAll(/<!--[^]*?(?:-->|$)|<[^>]{0,2000}>/g)) {
      this.drop(start + match.index, start + match.index + match[0].length);
    }
    for (const match of text.matchAll(/[^\r\n]{1,}/g))
      this.paragraph(start + match.index, start + match.index + match[0].length);
  }

  /** Marks around and escapes in running text. */
  private inline(node: PhrasingContent): void {
    const [start, end] = [startOf(node), endOf(node)];
    switch (node.type) {
      case 'text': {
        const text = this.source.slice(start, end);
        for (const { index, 0: found } of text.matchAll(
          /\\(?=[!-/:-@[-`{-~])|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31});/gi
        )) {
          const character = found === '\\' ? '' : entity(found);
          if (character !== undefined) this.drop(start + index, start + index + found.length, character);
        }
        break;
      }
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link':
      case 'linkReference': {
        const [first, last] = [node.children[0], node.children.at(-1)];
        // `[2021]` and other brackets without a target stay as they are.
        // Nor is `5*3*2` emphasis.
        const product = node.type === 'emphasis' && /^[\d.]{1,20}$/.test(this.source.slice(start + 1, end - 1));
        const isMarkup = node.type === 'linkReference' ? node.referenceType === 'full' : !product;
        if (isMarkup && first && last) {
          this.drop(start, startOf(first));
          this.drop(endOf(last), end);
        }
        node.children.forEach((child) => this.inline(child));
        break;
      }
      case 'inlineCode': {
        const marks = /^`{1,99}/.exec(this.source.slice(start, start + 99))?.[0].length ?? 0;
        this.drop(start, start + marks);
        this.drop(end - marks, end);
        break;
      }
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        this.drop(start, end);
        break;
      case 'html':
        this.drop(start, end);
        break;
      default:
        break;
    }
  }

  private position(start: number, end: number): NonNullable<Nodes['position']> {
    return { start: this.point(start), end: this.point(end) };
  }

  private point(offset: number): { line: number; column: number; offset: number } {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.lineStarts[low] as number) + 1, offset };
  }
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

function isWide(char: string): boolean {
  return /[\u2010-\u203a\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(char);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  times: '×',
  permil: '‰',
};

function entity(text: string): string | undefined {
  const name = text.slice(1, -1);
  if (!name.startsWith('#')) return entities[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
