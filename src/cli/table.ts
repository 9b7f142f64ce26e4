/** A plain table for the terminal: columns as wide as they need to be, a Chinese character being two cells wide. */
import stringWidth from 'string-width';

const WIDEST = 48;

/** Numbers stand to the right. @returns lines with a line end each; nothing but the head where there are no rows */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows.map((row) => row.map((cell) => shorten(String(cell), WIDEST)))];
  const widths = head.map((_, i) => Math.max(...cells.map((row) => stringWidth(row[i] ?? ''))));
  const right = head.map((_, i) => rows.length > 0 && rows.every((row) => typeof row[i] === 'number'));
  const lines = cells.map((row) =>
    row
      .map((cell, i) => {
        const gap = ' '.repeat(Math.max(0, (widths[i] ?? 0) - stringWidth(cell)));
        return right[i] ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd()
  );
  return lines.map((line) => `${line}\n`).join('');
}

function shorten(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ');
  if (stringWidth(line) <= width) return line;
  let out = '';
  let used = 0;
  for (const character of line) {
    used += stringWidth(character);
    if (used >= width) break;
    out += character;
  }
  return `${out}…`;
}
