/**
 * ODT, packed or as one flat XML file: `content.xml` in one pass.
 *
 * As for DOCX: automatic numbers are restored from the list styles, text boxes follow their paragraph, tracked deletions,
 * comments and tables of contents are left out, tables stay tables. Repeated cells and spaces are repeated within reason.
 */
import { CanonicalWriter, type Cell } from './canonical.js';
import { Unreadable } from './errors.js';
import type { FileLimits } from './limits.js';
import { OdtLists } from './odt-lists.js';
import type { Reading } from './reader.js';
import { attributeOf, scanXml, type Attributes } from './xml.js';
import type { Member } from './zip.js';

export async function odt(members: readonly Member[], limits: FileLimits): Promise<Reading> {
  const part = async (name: string): Promise<Uint8Array | undefined> =>
    members.find((member) => member.name === name)?.read();
  const manifest = await part('META-INF/manifest.xml');
  if (manifest && Buffer.from(manifest).includes('encryption-data')) throw new Unreadable('encrypted', { what: 'ODT' });
  const content = await part('content.xml');
  if (!content) throw new Unreadable('damaged', { what: 'ODT' });
  const lists = new OdtLists();
  const styles = await part('styles.xml');
  if (styles) scanXml(styles, { open: (name, attributes) => lists.define(name, attributes) }, limits);
  return readOdt(content, limits, lists);
}

/** Content whose tags are left out with all that is in them. */
const skipped = new Set([
  'tracked-changes',
  'annotation',
  'table-of-content',
  'note-citation',
  'ruby-text',
  'forms',
  'sequence-decls',
  'object',
  'scripts',
  'master-styles',
]);

/** Cells or rows that one element may stand for. */
const MAX_REPEAT = 256;

interface Paragraph {
  text: string;
  /** Outline level of a heading, from 1. */
  depth?: number;
}

interface Table {
  rows: Cell[][];
  /** How often the open row and the open cell stand there. */
  rowRepeat: number;
  cellRepeat: number;
  cell: Paragraph[];
}

/** @param bytes `content.xml`, or a flat document */
export function readOdt(bytes: Uint8Array, limits: FileLimits, lists = new OdtLists()): Reading {
  const writer = new CanonicalWriter(limits);
  const tables: Table[] = [];
  /** Open paragraphs; one inside another is in a text box or a note. */
  const open: Paragraph[] = [];
  /** Finished paragraphs of text boxes, until the paragraph that they are anchored to is finished. */
  let boxed: Paragraph[] = [];
  let skip = 0;
  let region = '';
  const deletions = new Set<string>();
  /** Inside a deletion. */
  let deleted = false;

  const emit = (paragraph: Paragraph): void => {
    const table = tables.at(-1);
    if (table) table.cell.push(paragraph);
    else writeParagraph(paragraph, writer);
  };

  const start = (name: string, attributes: Attributes): void => {
    // Deleted text stands there, or in its place between two marks that name it.
    if (name === 'changed-region') region = attributeOf(attributes, 'id') ?? '';
    else if (name === 'deletion') deletions.add(region);
    if (skip > 0) return void skip++;
    if (skipped.has(name)) return void (skip = 1);
    const paragraph = open.at(-1);
    const number = (attribute: string): number => Number.parseInt(attributeOf(attributes, attribute) ?? '1', 10) || 1;
    switch (name) {
      case 'p':
      case 'h':
        open.push({ text: '', ...(name === 'h' && { depth: number('outline-level') }) });
        if (name === 'h') lists.heading(number('outline-level'), attributes);
        break;
      case 'change-start':
        if (deletions.has(attributeOf(attributes, 'change-id') ?? '')) deleted = true;
        break;
      case 'change-end':
        if (deletions.has(attributeOf(attributes, 'change-id') ?? '')) deleted = false;
        break;
      case 's':
        if (paragraph) paragraph.text += ' '.repeat(Math.min(number('c'), 64));
        break;
      case 'tab':
        if (paragraph) paragraph.text += '\t';
        break;
      case 'line-break':
        if (paragraph) paragraph.text += '\n';
        break;
      case 'table':
        tables.push({ rows: [], rowRepeat: 1, cellRepeat: 1, cell: [] });
        break;
      case 'table-row': {
        const table = tables.at(-1);
        if (table) {
          table.rows.push([]);
          table.rowRepeat = Math.min(number('number-rows-repeated'), MAX_REPEAT);
        }
        break;
      }
      case 'table-cell':
      case 'covered-table-cell': {
        const table = tables.at(-1);
        if (table) {
          table.cell = [];
          table.cellRepeat = Math.min(number('number-columns-repeated'), MAX_REPEAT);
        }
        break;
      }
      default:
        lists.open(name, attributes);
    }
  };

  const end = (name: string): void => {
    if (skip > 0) return void skip--;
    if (name === 'p' || name === 'h') {
      const paragraph = open.pop();
      if (!paragraph) return;
      paragraph.text = lists.label(paragraph.text) + paragraph.text;
      if (open.length > 0) boxed.push(paragraph);
      else {
        const behind = boxed;
        boxed = [];
        emit(paragraph);
        behind.forEach(emit);
      }
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      const table = tables.at(-1);
      if (!table) return;
      const text = table.cell.map((one) => one.text).join('\n');
      // Only an empty cell is worth repeating for its column; a text was printed once.
      for (let i = 0; i < table.cellRepeat; i++) table.rows.at(-1)?.push({ text: i === 0 ? text : '' });
    } else if (name === 'table') {
      const table = tables.pop();
      if (table) writeTable(table, emit, writer, tables.length > 0);
    } else lists.close(name);
  };

  scanXml(
    bytes,
    {
      open: start,
      close: end,
      text(piece) {
        const paragraph = open.at(-1);
        if (skip === 0 && !deleted && paragraph) paragraph.text += piece.replace(/[\t\n\r ]+/g, ' ');
      },
    },
    limits
  );
  const { value, tree } = writer.finish();
  return { value, tree, mediaType: 'application/vnd.oasis.opendocument.text' };
}

function writeParagraph({ text, depth }: Paragraph, writer: CanonicalWriter): void {
  for (const line of text.split('\n')) {
    if (depth !== undefined) writer.heading(line, depth);
    else writer.paragraph(line);
  }
}

/** A table inside a cell, or one of a single column, is the text of its cells. */
function writeTable(
  { rows }: Table,
  emit: (paragraph: Paragraph) => void,
  writer: CanonicalWriter,
  inside: boolean
): void {
  const isData = rows.some((row) => row.filter(({ text }) => text.trim() !== '').length > 1);
  if (isData && !inside) writer.table(rows);
  else for (const row of rows) for (const { text } of row) emit({ text });
}
