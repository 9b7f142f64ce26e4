/**
 * Where the text boxes of a DOC belong. Their text lies in a story of its own behind the main text; a drawing is anchored to
 * a character of the main text, and a text box names the drawing that it fills.
 */

/** A text box: the character of the main text that it is anchored to, and its own characters, counted from its story's start. */
export interface TextBox {
  anchor: number;
  start: number;
  end: number;
}

/** Bytes of a drawing's entry (`FSPA`), and of a text box's (`FTXBXS`). */
const DRAWING = 26;
const BOX = 22;

/** Where in the entry of a text box the number of its drawing stands. */
const DRAWING_OF_BOX = 14;

/**
 * @param drawings the part `PlcSpaMom` of the table stream
 * @param boxes the part `PlcftxbxTxt`
 * @returns boxes with a known anchor, in the order of their text
 */
export function textBoxes(drawings: Buffer, boxes: Buffer): TextBox[] {
  const anchors = new Map<number, number>();
  const count = countOf(drawings, DRAWING);
  for (let i = 0; i < count; i++) {
    anchors.set(drawings.readInt32LE((count + 1) * 4 + i * DRAWING), drawings.readUInt32LE(i * 4));
  }
  const found: TextBox[] = [];
  const all = countOf(boxes, BOX);
  for (let i = 0; i < all; i++) {
    const anchor = anchors.get(boxes.readInt32LE((all + 1) * 4 + i * BOX + DRAWING_OF_BOX));
    const [start, end] = [boxes.readUInt32LE(i * 4), boxes.readUInt32LE(i * 4 + 4)];
    if (anchor !== undefined && end > start && start >= (found.at(-1)?.end ?? 0)) found.push({ anchor, start, end });
  }
  return found;
}

/** Entries of a part that has the characters they are about first, one more than entries. */
function countOf(part: Buffer, size: number): number {
  return Math.max(0, Math.floor((part.length - 4) / (size + 4)));
}
