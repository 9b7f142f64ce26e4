/**
 * The text objects of an OFD page as runs.
 *
 * A text object has a boundary on the page, an optional matrix (CTM) inside of it, and codes with a start and the steps from
 * character to character (`DeltaX="g 3 4.2 2.1"` is 4.2 three times, then 2.1). A code is cut into runs where a step is much
 * wider than the font, for then the producer jumped to another place.
 */
import type { Page, Run, Stroke } from './page-lines.js';
import { attributeOf, child, children, type XmlElement } from './xml.js';

export interface PageParts {
  page: XmlElement;
  templates: XmlElement[];
  /** Appearances of annotations. */
  annotations: XmlElement[];
  composites: Map<string, XmlElement>;
}

/** `a b c d e f` as in PDF: x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Composites inside composites. */
const MAX_NESTING = 8;

export function pageRuns({ page, templates, annotations, composites }: PageParts): Pick<Page, 'runs' | 'strokes'> {
  const runs: Run[] = [];
  const strokes: Stroke[] = [];
  const walk = (element: XmlElement, matrix: Matrix, nesting: number): void => {
    for (const object of element.children) {
      if (attributeOf(object.attributes, 'Visible') === 'false') continue;
      switch (object.name) {
        case 'Layer':
        case 'PageBlock':
        case 'Content':
          walk(object, matrix, nesting);
          break;
        case 'TextObject':
          textRuns(object, matrix, runs);
          break;
        case 'PathObject':
          pathStrokes(object, matrix, strokes);
          break;
        case 'CompositeObject': {
          const unit = composites.get(attributeOf(object.attributes, 'ResourceID') ?? '');
          if (unit && nesting < MAX_NESTING) walk(unit, placed(object, matrix), nesting + 1);
          break;
        }
      }
    }
  };
  for (const template of templates) walk(template, identity, 0);
  walk(page, identity, 0);
  for (const appearance of annotations) {
    const [x = 0, y = 0] = numbers(attributeOf(appearance.attributes, 'Boundary'));
    walk(appearance, [1, 0, 0, 1, x, y], 0);
  }
  return { runs, strokes };
}

/** The matrix of what is inside an object: its own, then its place. */
function placed(object: XmlElement, outer: Matrix): Matrix {
  const [x = 0, y = 0] = numbers(attributeOf(object.attributes, 'Boundary'));
  const ctm = numbers(attributeOf(object.attributes, 'CTM'));
  const own = (ctm.length === 6 ? ctm : identity) as Matrix;
  return multiply(outer, multiply([1, 0, 0, 1, x, y], own));
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

function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

function textRuns(object: XmlElement, outer: Matrix, runs: Run[]): void {
  const matrix = placed(object, outer);
  // Turned or slanted text is a stamp or a watermark.
  if (Math.abs(matrix[1]) > Math.abs(matrix[0]) * 0.1 || matrix[0] < 0) return;
  const font = Number(attributeOf(object.attributes, 'Size')) || 1;
  const stretch = Number(attributeOf(object.attributes, 'HScale')) || 1;
  const direction = Number(attributeOf(object.attributes, 'ReadDirection')) || 0;
  if (direction !== 0) return;
  const size = font * Math.hypot(matrix[2], matrix[3]);
  let x = 0;
  let y = 0;
  for (const code of children(object, 'TextCode')) {
    const { text, attributes } = code;
    // A place left out is that of the code before.
    x = Number(attributeOf(attributes, 'X') ?? x) || 0;
    y = Number(attributeOf(attributes, 'Y') ?? y) || 0;
    const characters = [...text];
    const stepsX = steps(attributeOf(attributes, 'DeltaX'), characters.length);
    const stepsY = steps(attributeOf(attributes, 'DeltaY'), characters.length);
    let piece = '';
    let [startX, startY] = [x, y];
    let width = 0;
    const close = (): void => {
      const [px, py] = apply(matrix, startX, startY);
      if (piece !== '') runs.push({ text: piece, x: px, y: py, width: width * matrix[0], size });
      piece = '';
    };
    characters.forEach((char, index) => {
      const own = natural(char) * font * stretch;
      piece += char;
      const dx = stepsX[index] ?? (stepsX.length > 0 || stepsY.length > 0 ? 0 : own);
      const dy = stepsY[index] ?? 0;
      const last = index === characters.length - 1;
      width = x - startX + (last ? own : Math.max(own, dx > font * 2 ? own : dx));
      if (!last && (dx > font * 2 || dx < 0 || Math.abs(dy) > font * 0.3)) {
        close();
        [startX, startY] = [x + dx, y + dy];
      }
      x += dx;
      y += dy;
    });
    close();
  }
}

/** Width of a character in em, where the file does not say. */
function natural(char: string): number {
  return char.charCodeAt(0) < 0x2e80 && !/[—…“”‘’①-⒛]/.test(char) ? 0.5 : 1;
}

/**
 * `g 2 4.2 1` → 4.2, 4.2, 1
 *
 * @param limit no more than this many, whatever the file says
 */
export function steps(text: string | undefined, limit: number): number[] {
  const out: number[] = [];
  if (!text) return out;
  const words = text.trim().split(/[\s,]+/);
  for (let i = 0; i < words.length && out.length < limit; i++) {
    if (words[i] !== 'g') out.push(Number(words[i]) || 0);
    else {
      const count = Math.min(Number(words[i + 1]) || 0, limit - out.length);
      const step = Number(words[i + 2]) || 0;
      for (let n = 0; n < count; n++) out.push(step);
      i += 2;
    }
  }
  return out;
}

/** Straight lines and the edges of rectangles that run along the page. */
function pathStrokes(object: XmlElement, outer: Matrix, strokes: Stroke[]): void {
  const data = child(object, 'AbbreviatedData')?.text;
  if (!data || data.length > 4000 || strokes.length > 20_000) return;
  const matrix = placed(object, outer);
  const words = data.trim().split(/[\s,]+/);
  let from: [number, number] | undefined;
  let first: [number, number] | undefined;
  const line = (to: [number, number]): void => {
    if (from) strokes.push({ x1: from[0], y1: from[1], x2: to[0], y2: to[1] });
    from = to;
  };
  for (let i = 0; i < words.length; i++) {
    const at = (k: number): [number, number] => apply(matrix, Number(words[i + k]) || 0, Number(words[i + k + 1]) || 0);
    if (words[i] === 'M' || words[i] === 'S') {
      first = from = at(1);
      i += 2;
    } else if (words[i] === 'L') {
      line(at(1));
      i += 2;
    } else if (words[i] === 'C' && first) line(first);
    // Curves are no rules of a table.
    else if (words[i] === 'B' || words[i] === 'Q' || words[i] === 'A') from = undefined;
  }
}

function numbers(text: string | undefined): number[] {
  return text
    ? text
        .trim()
        .split(/\s+/)
        .map(Number)
        .map((n) => (Number.isFinite(n) ? n : 0))
    : [];
}
