/**
 * Breaks text into lines that fit a terminal: Chinese characters take two columns, a line never begins with a closing mark, and
 * numbers and Latin words stay whole.
 */
import stringWidth from 'string-width';

export interface Piece {
  text: string;
  marked: boolean;
}

const unit = /[\p{Script=Latin}\d][\p{Script=Latin}\d.,:/%-]{0,40}|[\s\S]/gu;
const noLineStart = new Set('。，、；：？！）》」』】〕”’%,.;:!?)]');

/**
 * @param width columns of a line
 * @returns the lines, each as pieces; never none
 */
export function wrap(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const { text, marked } of pieces) {
    for (const [token] of text.matchAll(unit)) {
      const columns = stringWidth(token);
      if (used + columns > width && used > 0 && !noLineStart.has(token)) {
        lines.push([]);
        used = 0;
      }
      if (used === 0 && token.trim() === '') continue;
      const line = lines.at(-1) as Piece[];
      const last = line.at(-1);
      if (last?.marked === marked) last.text += token;
      else line.push({ text: token, marked });
      used += columns;
    }
  }
  return lines;
}
