/**
 * DOCX: the text as Word prints it, read from `document.xml` in one pass.
 *
 * mammoth and its like give the typed text only. Here automatic numbers are restored (`docx-numbering.ts`), deleted and hidden
 * text is left out, the inserted kept, text boxes follow the paragraph that they are anchored to, and a table stays a
 * table. Headers, footers, comments and tables of contents are no part of the notice; footnotes are put behind its end.
 */
import { CanonicalWriter, type Cell } from './canonical.js';
import { docxNumbering } from './docx-numbering.js';
import { DocxStyles } from './docx-styles.js';
import { Unreadable } from './errors.js';
import type { FileLimits } from './limits.js';
import type { Numbering } from './numbering.js';
import type { Reading } from './reader.js';
import { attributeOf, parseXml, scanXml, type Attributes } from './xml.js';
import type { Member } from './zip.js';

type Block = ParagraphBlock | TableBlock;

interface ParagraphBlock {
  type: 'paragraph';
  text: string;
  style: string;
  numId?: string;
  level?: number;
  outline?: number;
  /** Its paragraph mark was deleted: what follows goes on in the same paragraph. */
  joins: boolean;
  /** Text boxes that are anchored to it. */
  boxes: Block[];
}

interface TableBlock {
  type: 'table';
  rows: { blocks: Block[]; columns: number; merge?: 'restart' | 'continue' }[][];
}

export async function docx(members: readonly Member[], limits: FileLimits): Promise<Reading> {
  const part = async (name: string): Promise<Uint8Array | undefined> => find(members, name)?.read();
  const main = find(members, 'word/document.xml') ?? members.find(({ name }) => /^word\/document\d*\.xml$/i.test(name));
  if (!main) throw new Unreadable('damaged', { what: 'DOCX' });
  const numberingPart = await part('word/numbering.xml');
  const numbering = docxNumbering(numberingPart && parseXml(numberingPart, limits));
  const stylesPart = await part('word/styles.xml');
  const styles = new DocxStyles(stylesPart && parseXml(stylesPart, limits));
  const writer = new CanonicalWriter(limits);
  write(readBlocks(await main.read(), limits), writer, numbering, styles);
  const notes = await part('word/footnotes.xml');
  if (notes) write(readBlocks(notes, limits), writer, numbering, styles);
  const { value, tree } = writer.finish();
  return { value, tree, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
}

/** Word 2003 XML and flat Open XML: the whole in one file. Lists of the former are described otherwise and left out. */
export function readFlatDocx(bytes: Uint8Array, limits: FileLimits): Reading {
  const writer = new CanonicalWriter(limits);
  write(readBlocks(bytes, limits), writer, docxNumbering(), new DocxStyles());
  const { value, tree } = writer.finish();
  return { value, tree, mediaType: 'application/xml' };
}

function find(members: readonly Member[], name: string): Member | undefined {
  return members.find((member) => member.name.toLowerCase() === name);
}

/** Elements whose content is not printed, or printed elsewhere. */
const skipped = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delInstrText',
  'delText',
  'rt',
  'sectPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'pPrChange',
  'rPrChange',
  'annotation',
]);

/** One part as blocks. */
function readBlocks(bytes: Uint8Array, limits: FileLimits): Block[] {
  const body: Block[] = [];
  /** Where blocks go: the body, a cell, a text box. */
  const containers: Block[][] = [body];
  const paragraphs: ParagraphBlock[] = [];
  const tables: TableBlock[] = [];
  const path: string[] = [];
  let skip = 0;
  /** Inside the body or the notes: flat files hold headers and styles too. */
  let inside = false;
  let inText = false;
  let hidden = false;

  const open = (name: string, attributes: Attributes): void => {
    const parent = path[path.length - 1];
    path.push(name);
    const value = (): string => attributeOf(attributes, 'val') ?? '';
    const paragraph = paragraphs[paragraphs.length - 1];
    if (skip > 0) return void skip++;
    // `del` inside the properties of a paragraph mark says that the mark was deleted, and has no content.
    if (name === 'del' && parent === 'rPr' && path[path.length - 3] === 'pPr') {
      if (paragraph) paragraph.joins = true;
      return;
    }
    if (skipped.has(name)) return void (skip = 1);
    if (name === 'body' || name === 'footnotes') inside = true;
    if (!inside) return;
    switch (name) {
      case 'p':
        paragraphs.push({ type: 'paragraph', text: '', style: '', joins: false, boxes: [] });
        break;
      case 'pStyle':
        if (paragraph && parent === 'pPr') paragraph.style = value();
        break;
      case 'numId':
        if (paragraph && parent === 'numPr') paragraph.numId = value();
        break;
      case 'ilvl':
        if (paragraph && parent === 'numPr') paragraph.level = Number.parseInt(value(), 10) || 0;
        break;
      case 'outlineLvl':
        if (paragraph && parent === 'pPr') paragraph.outline = Number.parseInt(value(), 10);
        break;
      case 'r':
        hidden = false;
        break;
      case 'vanish':
        if (path.at(-3) === 'r' && !/^(?:0|false|off)$/.test(value())) hidden = true;
        break;
      case 't':
        inText = !hidden;
        break;
      case 'tab':
      case 'ptab':
        if (paragraph && parent === 'r') paragraph.text += '\t';
        break;
      case 'br':
      case 'cr':
        if (paragraph && !hidden) paragraph.text += '\n';
        break;
      case 'noBreakHyphen':
        if (paragraph) paragraph.text += '-';
        break;
      case 'txbxContent':
        containers.push(paragraph?.boxes ?? body);
        break;
      case 'tbl':
        tables.push({ type: 'table', rows: [] });
        break;
      case 'tr':
        tables.at(-1)?.rows.push([]);
        break;
      case 'tc': {
        const blocks: Block[] = [];
        tables.at(-1)?.rows.at(-1)?.push({ blocks, columns: 1 });
        containers.push(blocks);
        break;
      }
      case 'gridSpan': {
        const cell = tables.at(-1)?.rows.at(-1)?.at(-1);
        if (cell) cell.columns = Number.parseInt(value(), 10) || 1;
        break;
      }
      case 'vMerge': {
        const cell = tables.at(-1)?.rows.at(-1)?.at(-1);
        if (cell) cell.merge = value() === 'restart' ? 'restart' : 'continue';
        break;
      }
    }
  };

  const close = (name: string): void => {
    path.pop();
    if (skip > 0) return void skip--;
    if (name === 'body' || name === 'footnotes') inside = false;
    if (!inside) return;
    if (name === 't') inText = false;
    else if (name === 'p') {
      const block = paragraphs.pop();
      if (block) containers.at(-1)?.push(block);
    } else if (name === 'tc' || name === 'txbxContent') containers.pop();
    else if (name === 'tbl') {
      const table = tables.pop();
      if (table) containers.at(-1)?.push(table);
    }
  };

  const text = (piece: string): void => {
    const paragraph = paragraphs[paragraphs.length - 1];
    if (inText && skip === 0 && paragraph) paragraph.text += piece;
  };

  scanXml(bytes, { open, close, text }, limits);
  return body;
}

function write(blocks: readonly Block[], writer: CanonicalWriter, numbering: Numbering, styles: DocxStyles): void {
  let open = '';
  for (const block of blocks) {
    if (block.type === 'table') {
      writeTable(block, writer, numbering, styles);
      continue;
    }
    const style = styles.get(block.style);
    if (style.contents) continue;
    const printed = open + label(block, numbering, styles) + block.text;
    open = block.joins ? printed : '';
    if (!block.joins) {
      const outline = block.outline ?? style.outline;
      printed.split('\n').forEach((line) => {
        if (outline !== undefined && outline < 9) writer.heading(line, outline + 1);
        else writer.paragraph(line);
      });
    }
    write(block.boxes, writer, numbering, styles);
  }
  if (open) writer.paragraph(open);
}

function label(block: ParagraphBlock, numbering: Numbering, styles: DocxStyles): string {
  const style = styles.get(block.style);
  const numId = block.numId ?? style.numId;
  if (numId === undefined || numId === '0') return '';
  // Word counts empty paragraphs too, but prints no number that anyone would read as one.
  if (block.text.trim() === '') return '';
  const level = block.level ?? (block.numId === undefined ? numbering.levelOfStyle(numId, block.style) : undefined);
  return numbering.next(numId, level ?? style.level ?? 0, block.text.trimStart());
}

/** A table of one column, or one that holds tables, only lays out the page. */
function writeTable(table: TableBlock, writer: CanonicalWriter, numbering: Numbering, styles: DocxStyles): void {
  const layout =
    !table.rows.some((row) => row.filter(({ blocks }) => blocks.some(hasText)).length > 1) ||
    table.rows.some((row) => row.some(({ blocks }) => blocks.some(({ type }) => type === 'table')));
  if (layout) {
    for (const row of table.rows) for (const cell of row) write(cell.blocks, writer, numbering, styles);
    return;
  }
  writer.table(
    table.rows.map((row) =>
      row.map((cell): Cell => ({
        text: cell.merge === 'continue' ? '' : cellText(cell.blocks, numbering, styles),
        columns: cell.columns,
      }))
    )
  );
}

function hasText(block: Block): boolean {
  return block.type === 'table' || block.text.trim() !== '' || block.boxes.some(hasText);
}

function cellText(blocks: readonly Block[], numbering: Numbering, styles: DocxStyles): string {
  return blocks
    .map((block) =>
      block.type === 'table'
        ? ''
        : label(block, numbering, styles) + block.text + cellText(block.boxes, numbering, styles)
    )
    .join('\n');
}
