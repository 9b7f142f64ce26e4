/**
 * Writes the canonical text of a format with structure: one paragraph a line, one table row a line with its cells
 * separated by a tab, no empty lines; and beside it the mdast tree whose positions point into that text.
 *
 * The text is stored with the record, so every span of a record can be looked up without the original file.
 */
import type { Heading, Paragraph, Root, RootContent, TableCell, TableRow } from 'mdast';
import type { Locator } from '../types.js';
import { Unreadable } from './errors.js';
import type { FileLimits } from './limits.js';

/** A cell, and how many columns and rows it covers. */
export interface Cell {
  text: string;
  columns?: number;
  rows?: number;
}

export interface Canonical {
  value: string;
  tree: Root;
}

export class CanonicalWriter {
  private readonly pieces: string[] = [];
  private readonly children: RootContent[] = [];
  private offset = 0;
  private line = 1;
  private paragraphs = 0;
  private tables = 0;
  private page = 0;

  constructor(private readonly limits: Pick<FileLimits, 'maxTextBytes'>) {}

  /** Starts page `page`; paragraphs are counted anew on each page. */
  startPage(page: number): void {
    this.page = page;
    this.paragraphs = 0;
  }

  /** @param page where the paragraph begins, if that is not the current page */
  paragraph(text: string): void {
    const node = this.block<Paragraph>({ type: 'paragraph', children: [] }, text);
    if (node) this.children.push(node);
  }

  heading(text: string, depth: number): void {
    const level = Math.min(6, Math.max(1, depth)) as Heading['depth'];
    const node = this.block<Heading>({ type: 'heading', depth: level, children: [] }, text);
    if (node) this.children.push(node);
  }

  /** Cells that a merged cell covers stay empty, so that columns stay columns; rows without text are left out. */
  table(rows: readonly (readonly Cell[])[]): void {
    const grid = spread(rows);
    if (grid.length === 0) return;
    const table = ++this.tables;
    const children: TableRow[] = [];
    grid.forEach((texts, index) => {
      if (texts.every((text) => text === '')) return;
      const start = this.point();
      const cells = texts.map((text, column): TableCell => {
        if (column > 0) this.write('\t');
        const from = this.point();
        this.write(text);
        return { type: 'tableCell', children: [], position: { start: from, end: this.point() } };
      });
      const position = { start, end: this.point() };
      this.write('\n');
      children.push({
        type: 'tableRow',
        children: cells,
        position,
        data: { locator: { ...this.place(), table, row: index + 1 } },
      });
    });
    const [first, last] = [children[0], children.at(-1)];
    if (!first?.position || !last?.position) return;
    this.children.push({
      type: 'table',
      children,
      position: { start: first.position.start, end: last.position.end },
      data: { locator: { ...this.place(), table } },
    });
  }

  /** @throws Unreadable `no-text` where nothing was written */
  finish(): Canonical {
    if (this.children.length === 0) throw new Unreadable('no-text');
    // No line end behind the last line, as in the texts of most offices.
    const value = this.pieces.join('').slice(0, -1);
    return { value, tree: { type: 'root', children: this.children } };
  }

  private block<T extends Paragraph | Heading>(node: T, text: string): T | undefined {
    const clean = tidy(text, node.type === 'paragraph');
    if (clean === '') return undefined;
    this.paragraphs++;
    const start = this.point();
    this.write(clean);
    node.position = { start, end: this.point() };
    node.data = { locator: { ...this.place(), paragraph: this.paragraphs } };
    this.write('\n');
    return node;
  }

  private place(): Locator {
    return this.page > 0 ? { page: this.page } : {};
  }

  private point(): { line: number; column: number; offset: number } {
    return { line: this.line, column: this.offset - this.lineStart + 1, offset: this.offset };
  }

  private lineStart = 0;

  private write(text: string): void {
    this.pieces.push(text);
    this.offset += text.length;
    if (text === '\n') {
      this.line++;
      this.lineStart = this.offset;
    }
    if (this.offset * 2 > this.limits.maxTextBytes) {
      throw new Unreadable('too-large', { found: this.offset * 2, limit: this.limits.maxTextBytes });
    }
  }
}

/**
 * One line: white space of all kinds is one space, zero-width characters go, both ends are bare.
 *
 * @param tabs keep them: columns that were typed with tabs are told by them, as in a text file
 */
export function tidy(text: string, tabs = false): string {
  return text
    .replace(/[\u200b\u200c\u200d\u2060\ufeff\u00ad]+/g, '')
    .replace(/[\t\n\v\f\r \u0085\u00a0\u2000-\u200a\u2028\u2029\u3000]+/g, (run, at: number, whole: string) => {
      if (at === 0 || at + run.length === whole.length) return '';
      // A single ideographic space inside a line stays what it is.
      if (run === '\u3000') return run;
      return tabs && run.includes('\t') ? '\t' : ' ';
    });
}

/** Widest table that is filled up. */
const MAX_COLUMNS = 256;

/** Rows of texts in which each covered place is an empty text. */
function spread(rows: readonly (readonly Cell[])[]): string[][] {
  // How many rows from above still cover each column.
  const covered: number[] = [];
  return rows.map((row) => {
    const out: string[] = [];
    const skip = (): void => {
      for (let left = covered[out.length]; left; left = covered[out.length]) {
        covered[out.length] = left - 1;
        out.push('');
      }
    };
    for (const cell of row) {
      skip();
      const columns = Math.min(Math.max(1, cell.columns ?? 1), Math.max(1, MAX_COLUMNS - out.length));
      for (let i = 0; i < columns; i++) {
        if ((cell.rows ?? 1) > 1) covered[out.length] = Math.min(cell.rows ?? 1, rows.length) - 1;
        out.push(i === 0 ? tidy(cell.text) : '');
      }
    }
    skip();
    return out;
  });
}
