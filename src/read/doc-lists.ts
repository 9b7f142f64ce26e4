/** The lists of a DOC, for its automatic numbers: descriptions (`PlfLst`) and their uses (`PlfLfo`) in the table stream. */
import { Numbering, type Level, type List, type ListUse } from './numbering.js';

/** Number formats by their code; the order is that of `ST_NumberFormat`, of which only these print otherwise than digits. */
const formats: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

/**
 * Uses are named by their number from 1, as paragraphs do.
 *
 * @param lists offset and length of `PlfLst` in the table stream
 * @param uses offset and length of `PlfLfo`
 */
export function docNumbering(table: Buffer, lists: [number, number], uses: [number, number]): Numbering {
  try {
    return new Numbering(readUses(table, uses, readLists(table, lists)));
  } catch (error) {
    // Lists that run out of the stream: the text is worth more than its numbers.
    if (error instanceof RangeError) return new Numbering();
    throw error;
  }
}

function readLists(table: Buffer, [offset, length]: [number, number]): Map<number, List> {
  const out = new Map<number, List>();
  if (length < 2) return out;
  const count = table.readInt16LE(offset);
  let at = offset + length;
  for (let i = 0; i < count; i++) {
    const entry = offset + 2 + i * 28;
    const id = table.readInt32LE(entry);
    const simple = ((table[entry + 26] ?? 0) & 1) !== 0;
    const levels = new Map<number, Level>();
    for (let index = 0; index < (simple ? 1 : 9); index++) {
      const [level, end] = readLevel(table, at);
      const style = table.readUInt16LE(entry + 8 + index * 2);
      levels.set(index, style === 0xfff ? level : { ...level, style: String(style) });
      at = end;
    }
    out.set(id, { id: String(id), levels });
  }
  return out;
}

/** @returns the level and where the next begins */
function readLevel(table: Buffer, at: number): [Level, number] {
  const start = table.readInt32LE(at);
  const code = table.readUInt8(at + 4);
  const flags = table.readUInt8(at + 5);
  const suffix = table.readUInt8(at + 15);
  const restart = table.readUInt8(at + 26);
  let end = at + 28 + table.readUInt8(at + 24) + table.readUInt8(at + 25);
  const length = table.readUInt16LE(end);
  end += 2;
  if (end + length * 2 > table.length) throw new RangeError('level runs out of the stream');
  const text = table.toString('utf16le', end, end + length * 2);
  const level: Level = {
    start,
    format: formats[code] ?? 'decimal',
    // Levels stand in the text as the characters 0 to 8.
    pattern: text.replace(/[\u0000-\u0008]/g, (char) => `%${char.charCodeAt(0) + 1}`),
    suffix: suffix === 2 ? 'nothing' : suffix === 1 ? 'space' : 'tab',
    ...(flags & 4 && { legal: true }),
    ...(flags & 8 && { restart }),
  };
  return [level, end + length * 2];
}

function readUses(table: Buffer, [offset, length]: [number, number], lists: Map<number, List>): Map<string, ListUse> {
  const out = new Map<string, ListUse>();
  if (length < 4) return out;
  const count = Math.min(table.readUInt32LE(offset), 0xffff);
  let at = offset + 4 + count * 16;
  for (let i = 0; i < count; i++) {
    const entry = offset + 4 + i * 16;
    const list = lists.get(table.readInt32LE(entry));
    const overrides = new Map<number, { start?: number; level?: Level }>();
    const changes = table.readUInt8(entry + 12);
    if (at + 4 <= offset + length || changes > 0) at += 4;
    for (let n = 0; n < changes; n++) {
      const start = table.readInt32LE(at);
      const flags = table.readUInt32LE(at + 4);
      at += 8;
      let level: Level | undefined;
      if (flags & 0x20) [level, at] = readLevel(table, at);
      overrides.set(flags & 0xf, { ...(flags & 0x10 && { start }), ...(level && { level }) });
    }
    if (list) out.set(String(i + 1), { list, overrides });
  }
  return out;
}
