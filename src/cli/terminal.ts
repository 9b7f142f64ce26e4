/** What a stream can show: colours and lines of a width on a terminal, plain text that is not broken elsewhere. */
import type { Piece } from '../report/wrap.js';
import { colourStyle, plainStyle, type Style } from '../report/style.js';

const widest = 100;

export interface Terminal {
  style: Style;
  wrap?: (pieces: readonly Piece[], indent: number) => Piece[][];
}

export async function terminalOf(stream: NodeJS.WriteStream): Promise<Terminal> {
  const style = coloured(stream) ? colourStyle() : plainStyle;
  if (!stream.isTTY) return { style };
  const { wrap } = await import('../report/wrap.js');
  const width = Math.min(stream.columns || 80, widest);
  return { style, wrap: (pieces, indent) => wrap(pieces, width - indent) };
}

/** https://no-color.org first, then FORCE_COLOR, then whether it is a terminal that knows colours. */
function coloured(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY && TERM !== 'dumb';
}
