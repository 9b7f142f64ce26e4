/**
 * Placed pieces of text, as PDF and OFD have them, to the lines of a page.
 *
 * Both formats say where each piece stands and nothing about lines, words or order, so lines are the pieces on one base line,
 * from left to right. Spaces are decided by gaps: typesetting puts about a quarter of an em between Chinese and digits, which
 * is no space of the text; a gap of half an em between Chinese characters is one.
 */

import { foldRadicals } from './radicals.js';

/** A piece of text on a page; lengths in the unit of the page, `y` is the base line counted from the top. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the font. */
  size: number;
}

export interface Page {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  runs: Run[];
  /** Drawn horizontal and vertical strokes, for tables. */
  strokes?: Stroke[];
}

/** A drawn stroke from one corner to the other; horizontal where `y1` and `y2` are nearly the same. */
export interface Stroke {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Pieces of a line that stand together; a wide gap separates two. */
export interface Segment {
  text: string;
  x: number;
  end: number;
}

export interface Line {
  page: number;
  /** Base line, from the top of the page. */
  y: number;
  x: number;
  end: number;
  size: number;
  text: string;
  segments: Segment[];
}

/** Pieces set twice a little apart for boldness are one. */
export function dropDoubles(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const same = seen.get(run.text);
    if (!same) {
      seen.set(run.text, [run]);
      return true;
    }
    const reach = run.size * 0.15;
    // Only the last few: a page of a thousand equal pieces must not cost a million comparisons.
    for (let i = same.length - 1; i >= 0 && i >= same.length - 8; i--) {
      const other = same[i] as Run;
      if (Math.abs(other.x - run.x) <= reach && Math.abs(other.y - run.y) <= reach && run.text.trim() !== '')
        return false;
    }
    same.push(run);
    return true;
  });
}

export function toLines(page: Pick<Page, 'number' | 'runs'>): Line[] {
  const runs = dropDoubles(page.runs)
    .filter(({ text, x, y, size }) => text !== '' && Number.isFinite(x + y) && size > 0)
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const bands: Run[][] = [];
  let band: Run[] = [];
  let base = 0;
  let height = 0;
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    // Smaller pieces beside a line (a raised note mark) belong to it.
    if (band.length > 0 && run.y - base > 0.45 * Math.max(height, run.size)) {
      bands.push(band);
      band = [];
    }
    if (band.length === 0 || run.size > height) {
      base = run.y;
      height = run.size;
    }
    band.push(run);
  }
  if (band.length > 0) bands.push(band);
  return bands.map((one) => toLine(one, page.number)).filter(({ text }) => text !== '');
}

/** A gap of this many em ends a segment. */
const WIDE = 1.6;

function toLine(placed: Run[], page: number): Line {
  const runs = parted(placed.sort((a, b) => a.x - b.x));
  const size = mainSize(runs);
  const segments: Segment[] = [];
  let text = '';
  let start = 0;
  let end = -Infinity;
  const close = (): void => {
    const clean = cleanSpaces(text);
    if (clean !== '') segments.push({ text: clean, x: start, end });
    text = '';
  };
  for (const run of runs) {
    const gap = (run.x - end) / size;
    if (text !== '' && gap > WIDE) close();
    if (text === '') start = run.x + leadingSpace(run);
    else text += spaceFor(gap, text.slice(-1), run.text.charAt(0));
    text += run.text;
    end = Math.max(end, run.x + run.width);
  }
  close();
  const first = segments[0];
  return {
    page,
    y: runs[0]?.y ?? 0,
    x: first?.x ?? 0,
    end: segments.at(-1)?.end ?? 0,
    size,
    text: cleanSpaces(segments.map((one) => one.text).join('  ')),
    segments,
  };
}

/** A sign from another font stands in the gap of a piece (`1 341` and `∶`): the piece is parted there, for the order is from left to right. */
function parted(runs: readonly Run[]): Run[] {
  const list: Run[] = [];
  for (const run of runs) {
    const around = list.at(-1);
    const gap =
      around && run.text.length === 1 && run.x + run.width < around.x + around.width ? gapAt(around, run.x) : -1;
    if (around && gap > 0) {
      const end = run.x + run.width;
      list[list.length - 1] = { ...around, text: around.text.slice(0, gap), width: run.x - around.x };
      const rest = around.text.slice(gap + 1);
      list.push(run, { ...around, text: rest, x: end, width: around.x + around.width - end });
    } else list.push(run);
  }
  return list;
}

/** Index of the space of a piece that is nearest to a place on the page, and near it. */
function gapAt({ text, x, width, size }: Run, place: number): number {
  let best = -1;
  let least = size;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const far = Math.abs(x + (width * at) / text.length - place);
    if (far < least) [best, least] = [at, far];
  }
  return best;
}

/** Indents are sometimes typed as spaces in front. */
function leadingSpace({ text, width }: Run): number {
  const blank = text.length - text.trimStart().length;
  return blank === 0 ? 0 : (width * blank) / text.length;
}

function mainSize(runs: readonly Run[]): number {
  let best = runs[0] as Run;
  for (const run of runs) if (run.text.length > best.text.length) best = run;
  return best.size;
}

function spaceFor(gap: number, before: string, after: string): string {
  if (isWide(before) && isWide(after)) return gap >= 0.5 ? ' ' : '';
  if (isWide(before) || isWide(after)) return gap >= 0.9 ? '  ' : '';
  return gap >= 0.15 ? ' ' : '';
}

/** Chinese characters and marks. */
export function isWide(char: string): boolean {
  const code = char.charCodeAt(0);
  return (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0xfe30 || isCurly(code);
}

function isCurly(code: number): boolean {
  return (code >= 0x2014 && code <= 0x2026) || (code >= 0x2460 && code <= 0x24ff);
}

const wide = '\\u2014-\\u2026\\u2460-\\u24ff\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\uffef';
const single = new RegExp(`(?<=[${wide}]) (?=[^ ${wide}])|(?<=[^ ${wide}]) (?=[${wide}])`, 'g');

/** Single characters apart from each other: a line that was stretched to the full width. */
const stretched = new RegExp(`(?:[${wide}] ){3}[${wide}]`);
const between = new RegExp(`(?<=[${wide}]) (?=[${wide}])`, 'g');

/** A single space between Chinese and anything else was set, not written; several are one. */
function cleanSpaces(text: string): string {
  const line = foldRadicals(text).replace(/[\u00a0\u2000-\u200a\t]/g, ' ');
  return (stretched.test(line) ? line.replace(between, '') : line).replace(single, '').replace(/ {2,}/g, ' ').trim();
}
