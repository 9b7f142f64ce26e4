/**
 * DOC of Word 97 to 2003 and of WPS.
 *
 * Own code, for the library that there is (word-extractor) knows neither the automatic numbers nor where a cell ends, and
 * takes some formatted text for deleted. The text lies in pieces; what is said of paragraphs and characters lies in pages by
 * file position (`doc-properties.ts`), lists in the table stream (`doc-lists.ts`).
 */
import { CanonicalWriter, type Cell } from './canonical.js';
import { textBoxes, type TextBox } from './doc-boxes.js';
import { docNumbering } from './doc-lists.js';
import {
  at,
  paragraphStretches,
  readStyles,
  silentStretches,
  type ParagraphProperties,
  type Stretch,
} from './doc-properties.js';
import { Unreadable } from './errors.js';
import type { Numbering } from './numbering.js';
import { openOle, type Ole } from './ole.js';
import type { Reader } from './reader.js';

/** A stretch of the text in the main stream. */
interface Piece {
  /** First character, in the order of the document. */
  start: number;
  text: string;
  /** File position of the first character, and bytes a character. */
  position: number;
  bytes: number;
}

export const doc: Reader = (bytes, limits) => {
  const ole = openOle(bytes);
  const main = ole.stream('WordDocument');
  if (!main) throw notWord(ole);
  if (main.length < 0x2f2 || main.readUInt16LE(0) !== 0xa5ec)
    throw new Unreadable('unsupported', { what: 'Word 6/95' });
  const flags = main.readUInt16LE(0x0a);
  if (flags & 0x8100) throw new Unreadable('encrypted', { what: 'DOC' });
  const table = ole.stream(flags & 0x200 ? '1Table' : '0Table');
  if (!table) throw new Unreadable('damaged', { what: 'DOC' });
  const pair = (index: number): [number, number] => {
    const offset = main.readUInt32LE(0x9a + index * 8);
    const length = main.readUInt32LE(0x9e + index * 8);
    return offset + length <= table.length ? [offset, length] : [0, 0];
  };
  const part = (index: number): Buffer => {
    const [offset, length] = pair(index);
    return table.subarray(offset, offset + length);
  };
  const count = (offset: number): number => main.readUInt32LE(offset);
  const pieces = readPieces(main, part(33));
  const silent = silentStretches(main, part(12));
  const paragraphs = paragraphStretches(main, part(13), ole.stream('Data'), readStyles(part(1)));
  const numbering = docNumbering(table, pair(73), pair(74));
  const writer = new CanonicalWriter(limits);
  // Stories follow each other: text, footnotes, headers, macros, comments, endnotes, text boxes.
  const [text, notes, headers, macros, comments, endnotes, boxes] = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64].map(
    count
  ) as [number, number, number, number, number, number, number];
  const behind = text + notes + headers + macros + comments;
  const ends = behind + endnotes;
  const anchored = textBoxes(part(40), part(56)).map(({ anchor, start, end }) => ({
    anchor,
    start: ends + start,
    end: ends + end,
  }));
  const story = new Story(pieces, silent, paragraphs, numbering, writer, anchored);
  story.write(0, text);
  story.write(text, text + notes);
  story.write(behind, ends);
  // What no paragraph was found for.
  story.write(ends, ends + boxes);
  const { value, tree } = writer.finish();
  return { value, tree, mediaType: 'application/msword' };
};

function notWord({ names }: Ole): Unreadable {
  if (names.has('EncryptedPackage')) return new Unreadable('encrypted', { what: 'DOCX' });
  const what = names.has('Workbook') || names.has('Book') ? 'XLS' : names.has('PowerPoint Document') ? 'PPT' : 'OLE';
  return new Unreadable('unsupported', { what });
}

function readPieces(main: Buffer, clx: Buffer): Piece[] {
  let offset = 0;
  while (clx[offset] === 1 && offset + 3 <= clx.length) offset += 3 + clx.readUInt16LE(offset + 1);
  if (clx[offset] !== 2 || offset + 5 > clx.length) throw new Unreadable('damaged', { what: 'DOC' });
  const plc = clx.subarray(offset + 5, offset + 5 + clx.readUInt32LE(offset + 1));
  const count = Math.floor((plc.length - 4) / 12);
  const pieces: Piece[] = [];
  let total = 0;
  for (let i = 0; i < count; i++) {
    const start = plc.readUInt32LE(i * 4);
    const length = plc.readUInt32LE(i * 4 + 4) - start;
    const fc = plc.readUInt32LE((count + 1) * 4 + i * 8 + 2);
    const narrow = (fc & 0x40000000) !== 0;
    const position = narrow ? (fc & 0x3fffffff) >>> 1 : fc & 0x3fffffff;
    const bytes = narrow ? 1 : 2;
    // Pieces that overlap could make any amount of text out of a small file.
    total += length * bytes;
    if (length < 0 || total > main.length * 2) throw new Unreadable('damaged', { what: 'DOC' });
    const raw = main.subarray(position, position + length * bytes);
    const text = narrow ? new TextDecoder('windows-1252').decode(raw) : raw.toString('utf16le');
    pieces.push({ start, text, position, bytes });
  }
  return pieces.sort((a, b) => a.start - b.start);
}

/** Characters that stand for something that is no text: pictures, references, drawings. */
const placeholders = new Set(['\u0001', '\u0002', '\u0003', '\u0004', '\u0005', '\u0006', '\u0008', '\u001f']);

class Story {
  private text = '';
  /** The table that is open: its rows, the row, the cell. */
  private rows: Cell[][] = [];
  private row: Cell[] = [];
  private cell = '';
  /** Text boxes that are still to be written, by their anchor. */
  private readonly boxes = new Map<number, TextBox[]>();
  /** Text boxes that were written, by their first character: where they end. */
  private readonly written = new Map<number, number>();
  /** Those of the paragraph that is open. */
  private pending: TextBox[] = [];
  /** Inside a field: its code before the separator, its result after; nested. */
  private fields: { code: string; inCode: boolean }[] = [];

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly silent: readonly Stretch<string>[],
    private readonly paragraphs: readonly Stretch<ParagraphProperties>[],
    private readonly numbering: Numbering,
    private readonly writer: CanonicalWriter,
    boxes: readonly TextBox[]
  ) {
    for (const box of boxes) {
      const others = this.boxes.get(box.anchor);
      if (others) others.push(box);
      else this.boxes.set(box.anchor, [box]);
    }
  }

  /** Writes the characters from `start` to `end` of the document. */
  write(start: number, end: number): void {
    this.fields = [];
    for (const piece of this.pieces) {
      const to = Math.min(piece.text.length, end - piece.start);
      for (let i = Math.max(0, start - piece.start); i < to; i++) {
        // A text box stands where it is anchored, and not a second time.
        const after = this.written.get(piece.start + i);
        if (after !== undefined) {
          i = after - piece.start - 1;
          continue;
        }
        const char = piece.text.charAt(i);
        if (char === '\u0008') this.anchor(piece.start + i);
        this.character(char, piece.position + i * piece.bytes);
      }
    }
    if (this.text !== '') this.endParagraph({});
    this.endTable();
  }

  private anchor(character: number): void {
    const boxes = this.boxes.get(character);
    if (!boxes) return;
    this.boxes.delete(character);
    this.pending.push(...boxes);
  }

  private writeBoxes(): void {
    if (this.pending.length === 0) return;
    const boxes = this.pending;
    this.pending = [];
    const fields = this.fields;
    for (const { start, end } of boxes) {
      this.write(start, end);
      this.written.set(start, end);
    }
    this.fields = fields;
  }

  private character(char: string, position: number): void {
    const code = char.charCodeAt(0);
    if (code >= 32 || code === 9) {
      const field = this.fields.at(-1);
      if (field?.inCode) field.code += char;
      else if (!this.isSilent(position) && !this.inContents()) this.text += char;
      return;
    }
    if (placeholders.has(char)) return;
    if (code === 0x13) this.fields.push({ code: '', inCode: true });
    else if (code === 0x14) {
      const field = this.fields.at(-1);
      if (field) field.inCode = false;
    } else if (code === 0x15) this.fields.pop();
    else if (code === 0x1e) this.text += '-';
    else if (code === 0x0b || code === 0x0a) this.text += '\n';
    else if (code === 0x0d || code === 0x07 || code === 0x0c) {
      if (at(this.silent, position) === 'deleted' && code === 0x0d) return;
      // Fields other than tables of contents end in the paragraph that they begin in; a broken one must not eat the rest.
      if (!this.inContents() && this.fields.length > 0 && this.fields.every(({ inCode }) => inCode)) this.fields = [];
      const properties = at(this.paragraphs, position) ?? {};
      if (code === 0x07) this.endCell(properties);
      else this.endParagraph(properties);
    }
  }

  private isSilent(position: number): boolean {
    if (this.silent.length === 0) return false;
    return at(this.silent, position) !== undefined;
  }

  private inContents(): boolean {
    return this.fields.some(({ code, inCode }) => !inCode && /^\s*TOC\b/.test(code));
  }

  private endParagraph(properties: ParagraphProperties): void {
    const text = this.label(properties) + this.text;
    this.text = '';
    if ((properties.depth ?? (properties.inTable ? 1 : 0)) > 0) {
      this.cell += this.cell === '' ? text : `\n${text}`;
      return;
    }
    this.endTable();
    if (properties.contents) return;
    for (const line of text.split('\n')) {
      if (properties.outline !== undefined && properties.outline < 9) this.writer.heading(line, properties.outline + 1);
      else this.writer.paragraph(line);
    }
    this.writeBoxes();
  }

  private endCell(properties: ParagraphProperties): void {
    if (properties.rowEnd) {
      this.text = '';
      this.rows.push(this.row);
      this.row = [];
      return;
    }
    const text = this.label(properties) + this.text;
    this.text = '';
    this.row.push({ text: this.cell === '' ? text : `${this.cell}\n${text}` });
    this.cell = '';
  }

  private endTable(): void {
    if (this.cell !== '') this.row.push({ text: this.cell });
    if (this.row.length > 0) this.rows.push(this.row);
    const rows = this.rows;
    this.cell = '';
    this.row = [];
    this.rows = [];
    // A table of one column lays out the page.
    if (rows.some((row) => row.filter(({ text }) => text.trim() !== '').length > 1)) this.writer.table(rows);
    else
      for (const row of rows)
        for (const { text } of row) for (const line of text.split('\n')) this.writer.paragraph(line);
    if (rows.length > 0) this.writeBoxes();
  }

  private label({ list, level, style }: ParagraphProperties): string {
    const text = this.text.trim();
    if (!list || list >= 0x7ff || text === '') return '';
    const id = String(list);
    return this.numbering.next(id, level ?? this.numbering.levelOfStyle(id, String(style)) ?? 0, text);
  }
}
