/**
 * The straight strokes that a PDF page draws, for its tables.
 *
 * Follows the operators that move the origin and collects lines and edges of rectangles; curves and pictures are passed over.
 */
import type { Stroke } from './page-lines.js';

type Matrix = readonly [number, number, number, number, number, number];

export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** The numbers that pdf.js has for its operators. */
export interface OperatorNames {
  save: number;
  restore: number;
  transform: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
  constructPath: number;
  /** Ends a path that was not drawn but cuts what follows. */
  endPath: number;
}

/** More than this is a drawing. */
const MAX_STROKES = 24_000;

/** @param view from the page's space to one with `y` downwards */
export function pdfStrokes(operators: Operators, ops: OperatorNames, view: readonly number[]): Stroke[] {
  const strokes: Stroke[] = [];
  const stack: Matrix[] = [];
  let matrix = view as unknown as Matrix;
  operators.fnArray.forEach((operator, index) => {
    const args = operators.argsArray[index] as unknown[] | null;
    if (operator === ops.save) stack.push(matrix);
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (operator === ops.transform && args) matrix = multiply(matrix, args as unknown as Matrix);
    else if (operator === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      const own = args?.[0];
      if (Array.isArray(own) && own.length === 6) matrix = multiply(matrix, own as unknown as Matrix);
    } else if (operator === ops.constructPath && strokes.length < MAX_STROKES) {
      if (args?.[0] === ops.endPath) return;
      const data = (args?.[1] as unknown[] | undefined)?.[0];
      if (data instanceof Float32Array) collect(data, matrix, strokes);
    }
  });
  return strokes;
}

/** Codes of pdf.js in a path: move, line, curve, quadratic curve, close. */
const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];

function collect(data: Float32Array, m: Matrix, strokes: Stroke[]): void {
  let from: [number, number] | undefined;
  let first: [number, number] | undefined;
  const at = (i: number): [number, number] => {
    const [x, y] = [data[i] ?? 0, data[i + 1] ?? 0];
    return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
  };
  const line = (to: [number, number]): void => {
    if (from) strokes.push({ x1: from[0], y1: from[1], x2: to[0], y2: to[1] });
    from = to;
  };
  for (let i = 0; i < data.length && strokes.length < MAX_STROKES;) {
    const code = data[i++];
    if (code === MOVE) {
      first = from = at(i);
      i += 2;
    } else if (code === LINE) {
      line(at(i));
      i += 2;
    } else if (code === CURVE || code === QUADRATIC) {
      i += code === CURVE ? 6 : 4;
      from = at(i - 2);
    } else if (code === CLOSE) {
      if (first) line(first);
    } else return;
  }
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
