/**
 * What a DOC says of its paragraphs and characters: property modifiers (`sprm`) in pages of 512 bytes, and styles.
 *
 * Only the few that bear on text are read: table cells and rows, list and level, outline level; deleted, hidden, symbol.
 */

/** Properties of a paragraph, those of its style included. */
export interface ParagraphProperties {
  inTable?: boolean;
  rowEnd?: boolean;
  /** Table nesting. */
  depth?: number;
  innerCell?: boolean;
  list?: number;
  level?: number;
  /** 0 to 8; 9 is body text. */
  outline?: number;
  style?: number;
  contents?: boolean;
}

/** A run of file positions with what is said of it; sorted, without overlaps. */
export interface Stretch<T> {
  from: number;
  to: number;
  value: T;
}

/** What makes a run of characters no text. */
export type Silence = 'deleted' | 'hidden' | 'symbol';

/** Calls back with each modifier and its operand, which starts at `at`. */
function eachSprm(buffer: Buffer, visit: (sprm: number, at: number) => void): void {
  let at = 0;
  while (at + 2 < buffer.length) {
    const sprm = buffer.readUInt16LE(at);
    at += 2;
    visit(sprm, at);
    switch (sprm >> 13) {
      case 0:
      case 1:
        at += 1;
        break;
      case 3:
        at += 4;
        break;
      case 6:
        // The definition of a table row has a length of two bytes, all others one.
        at += sprm === 0xd608 && at + 2 <= buffer.length ? buffer.readUInt16LE(at) + 1 : (buffer[at] ?? 0) + 1;
        break;
      case 7:
        at += 3;
        break;
      default:
        at += 2;
    }
  }
}

/** @param data the stream that holds modifiers too many for a page */
function paragraphFrom(sprms: Buffer, data: Buffer | undefined, out: ParagraphProperties): ParagraphProperties {
  eachSprm(sprms, (sprm, at) => {
    const byte = sprms[at] ?? 0;
    const word = at + 2 <= sprms.length ? sprms.readUInt16LE(at) : 0;
    if (sprm === 0x2416) out.inTable = byte !== 0;
    else if (sprm === 0x2417) out.rowEnd = byte !== 0;
    else if (sprm === 0x6649) out.depth = at + 4 <= sprms.length ? sprms.readInt32LE(at) : 1;
    else if (sprm === 0x244b) out.innerCell = byte !== 0;
    else if (sprm === 0x260a) out.level = byte;
    else if (sprm === 0x460b) out.list = word;
    else if (sprm === 0x2640) out.outline = byte;
    else if ((sprm === 0x6646 || sprm === 0x6645) && data && at + 4 <= sprms.length) {
      const from = sprms.readUInt32LE(at);
      if (from + 2 <= data.length) {
        const size = data.readUInt16LE(from);
        // A huge list cannot hold another, so there is no recursion to fear.
        paragraphFrom(data.subarray(from + 2, from + 2 + size), undefined, out);
      }
    }
  });
  return out;
}

/** The pages that a table of pages names, each once. */
function* pages(main: Buffer, plc: Buffer): Generator<Buffer> {
  const count = Math.floor((plc.length - 4) / 8);
  const seen = new Set<number>();
  for (let i = 0; i < count; i++) {
    const page = plc.readUInt32LE((count + 1) * 4 + i * 4) & 0x3fffff;
    if (seen.has(page) || (page + 1) * 512 > main.length) continue;
    seen.add(page);
    yield main.subarray(page * 512, (page + 1) * 512);
  }
}

export function paragraphStretches(
  main: Buffer,
  plc: Buffer,
  data: Buffer | undefined,
  styles: readonly (ParagraphProperties | undefined)[]
): Stretch<ParagraphProperties>[] {
  const out: Stretch<ParagraphProperties>[] = [];
  for (const page of pages(main, plc)) {
    const count = page[511] ?? 0;
    if ((count + 1) * 4 + count * 13 > 511) continue;
    for (let i = 0; i < count; i++) {
      const offset = (page[(count + 1) * 4 + i * 13] ?? 0) * 2;
      const value: ParagraphProperties = {};
      if (offset > 0 && offset < 510) {
        const words = page[offset] ?? 0;
        const from = words === 0 ? offset + 2 : offset + 1;
        const size = words === 0 ? (page[offset + 1] ?? 0) * 2 : words * 2 - 1;
        const content = page.subarray(from, Math.min(from + size, 511));
        if (content.length >= 2) {
          const style = content.readUInt16LE(0);
          Object.assign(value, styles[style], { style });
          paragraphFrom(content.subarray(2), data, value);
        }
      }
      out.push({ from: page.readUInt32LE(i * 4), to: page.readUInt32LE(i * 4 + 4), value });
    }
  }
  return out.sort((a, b) => a.from - b.from);
}

export function silentStretches(main: Buffer, plc: Buffer): Stretch<Silence>[] {
  const out: Stretch<Silence>[] = [];
  for (const page of pages(main, plc)) {
    const count = page[511] ?? 0;
    if ((count + 1) * 4 + count > 511) continue;
    for (let i = 0; i < count; i++) {
      const offset = (page[(count + 1) * 4 + i] ?? 0) * 2;
      if (offset === 0) continue;
      const sprms = page.subarray(offset + 1, Math.min(offset + 1 + (page[offset] ?? 0), 511));
      let value: Silence | undefined;
      eachSprm(sprms, (sprm, at) => {
        const on = (sprms[at] ?? 0) & 1;
        if (sprm === 0x0800 && on) value = 'deleted';
        else if (sprm === 0x083c && on) value ??= 'hidden';
        else if (sprm === 0x6a09) value ??= 'symbol';
      });
      if (value) out.push({ from: page.readUInt32LE(i * 4), to: page.readUInt32LE(i * 4 + 4), value });
    }
  }
  return out.sort((a, b) => a.from - b.from);
}

/** The value at a position. */
export function at<T>(stretches: readonly Stretch<T>[], position: number): T | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = stretches[middle] as Stretch<T>;
    if (position < one.from) high = middle - 1;
    else if (position >= one.to) low = middle + 1;
    else return one.value;
  }
  return undefined;
}

/** Paragraph properties by style number, base styles included. */
export function readStyles(sheet: Buffer): (ParagraphProperties | undefined)[] {
  if (sheet.length < 6) return [];
  const count = Math.min(sheet.readUInt16LE(2), 4096);
  const baseSize = sheet.readUInt16LE(4);
  const raw: { base: number; builtin: number; sprms: Buffer }[] = [];
  let at = 2 + sheet.readUInt16LE(0);
  for (let i = 0; i < count && at + 2 <= sheet.length; i++) {
    const size = sheet.readUInt16LE(at);
    const style = sheet.subarray(at + 2, at + 2 + size);
    at += 2 + size + (size % 2);
    if (style.length < baseSize + 2 || style.length < 10) continue;
    const kind = style.readUInt16LE(2) & 0xf;
    const nameLength = style.readUInt16LE(baseSize);
    let upx = baseSize + 2 + (nameLength + 1) * 2;
    upx += upx % 2;
    let sprms = Buffer.alloc(0);
    if (kind === 1 && upx + 4 <= style.length)
      sprms = Buffer.from(style.subarray(upx + 4, upx + 2 + style.readUInt16LE(upx)));
    raw[i] = { base: style.readUInt16LE(2) >> 4, builtin: style.readUInt16LE(0) & 0xfff, sprms };
  }
  return raw.map((_, index) => {
    const chain: number[] = [];
    for (let id = index; raw[id] && !chain.includes(id) && chain.length < 32; id = raw[id]?.base ?? 0xfff)
      chain.unshift(id);
    const out: ParagraphProperties = {};
    for (const id of chain) {
      const { builtin, sprms } = raw[id] as (typeof raw)[number];
      if (builtin >= 1 && builtin <= 9) out.outline = builtin - 1;
      if (builtin >= 19 && builtin <= 27) out.contents = true;
      paragraphFrom(sprms, undefined, out);
    }
    return out;
  });
}
