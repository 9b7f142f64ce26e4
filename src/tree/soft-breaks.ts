/**
 * Line ends that a program put in because the line was full: old mail, terminals and word processors wrote plain text so.
 *
 * Nothing in such a file marks them, so the lines themselves must show that they were broken at a width: some are as long as a line gets,
 * most of those stop in the middle of a sentence, few are a little shorter and hardly any is longer. In texts of one line a paragraph none of
 * this is the case. A paragraph then goes on where a line is full, unless the next one opens one as the paragraphs of this text do: indented,
 * behind an empty line, or else with a label or behind a full stop.
 */
import { glue } from '../read/line-join.js';
import type { Edit } from './view.js';

/** Fewer full lines than this are no habit. */
const FEWEST = 5;
/** Columns, of which 字 takes two: narrower lines are those of a list. */
const NARROWEST = 40;
/** Columns that may stay empty because the next sign, or a mark behind it, did not fit. */
const SLACK = 5;
/** So many lines may be longer: titles, rows, addresses of pages. */
const LONGER = 2;
/** Lines so much shorter still are neither full nor the short ends of paragraphs, where nothing was broken at the width. */
const NEAR = 12;

interface Line {
  start: number;
  end: number;
  /** Without the blanks at both ends. */
  text: string;
  indent: number;
  /** Columns. */
  width: number;
  /** Columns but for marks at its end, which some programs let hang over. */
  bare: number;
  /** Whether an empty line stands above. */
  apart: boolean;
}

type Measure = (text: string) => number;

/** Programs count columns, or characters. */
const MEASURES: readonly Measure[] = [columnsOf, (text) => text.length * 2];

function columnsOf(text: string): number {
  let columns = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x2e80 && code <= 0xffef) || (code >= 0xb7 && WIDE.includes(text.charAt(at)))) columns++;
  }
  return columns;
}
const WIDE = '“”‘’—…·';

const GAPS = /[\t|｜]|\S {3,}\S|\S\u3000{2,}\S/;
const STOP = /[。！？!?]["”’」』)）]?$/;
const ENDS = /[。！？；：!?;:]["”’」』)）]?$/;
/** Sentences have marks inside; names in a list have none. */
const INNER = /[，。、；：,;:].|《/;
const LABEL =
  /^(?:[一二三四五六七八九十]{1,3}(?:[、.．]|是)|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[章节条,，、]|(?:问题|附件?|发布|信息|来源|日期|时间|索引)[^，。]{0,6}[:：])/;
const HANGING = /[，。、；：！？”’》）,.;:!?)]{1,3}$/;
const OPENING = /^[(（“]?[A-Za-z0-9.,%‰-]{1,30}/;
/** No opening is longer. */
const LONGEST_OPENING = 31;

/** It is a row of a table, or words set apart. */
const hasGaps = ({ text }: Line): boolean => GAPS.test(text);
/** It ends what it says, by its last mark. */
const endsSentence = ({ text }: Line): boolean => ENDS.test(text);
const isLabelled = ({ text }: Line): boolean => LABEL.test(text);
/** Columns of the word or number that it begins with, which not every program parts. */
const openingOf = ({ text }: Line): number => OPENING.exec(text)?.[0].length ?? 0;

/** @returns one edit for each such line end, with the indentation behind it; none where the text was not broken at a width */
export function findSoftBreaks(source: string): Edit[] {
  const lines = linesOf(source);
  if (lines.length <= FEWEST) return [];
  for (const measure of MEASURES) {
    for (const line of lines) {
      line.width = line.indent * 2 + measure(line.text);
      line.bare = line.indent * 2 + measure(line.text.replace(HANGING, ''));
    }
    const width = widthOf(lines);
    if (width !== undefined) return breaksAt(width, lines);
  }
  return [];
}

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  for (const match of source.matchAll(/[^\r\n]+/g)) {
    const text = match[0].trim();
    if (text === '') continue;
    const indent = match[0].length - match[0].trimStart().length;
    const start = match.index + indent;
    const apart = /\n\s*\n|\r\s*\r/.test(source.slice(lines.at(-1)?.end ?? 0, start));
    lines.push({
      start,
      end: start + text.length,
      text,
      indent,
      width: 0,
      bare: 0,
      apart,
    });
  }
  return lines;
}

/** The width that the lines were broken at, if they were. */
function widthOf(lines: readonly Line[]): number | undefined {
  const widths = lines.map(({ bare }) => bare).sort((a, b) => b - a);
  const longest = Math.max(LONGER, Math.floor(lines.length * 0.03));
  // Each width once: a long text has thousands of lines that are as long as each other.
  for (const width of new Set(widths.slice(0, longest + 1))) {
    if (width < NARROWEST) return undefined;
    if (isBrokenAt(width, lines)) return width;
  }
  return undefined;
}

function isBrokenAt(width: number, lines: readonly Line[]): boolean {
  let full = 0;
  let broken = 0;
  let near = 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (!next || line.bare > width || line.width <= width - SLACK - LONGEST_OPENING || hasGaps(line)) return;
    const ends = (): boolean => endsSentence(line) || next.apart || isLabelled(next);
    if (isFull(line, next, width)) {
      full++;
      if (!ends() && INNER.test(line.text)) broken++;
    } else if (line.width > width - SLACK - NEAR && !ends()) near++;
  });
  return full >= FEWEST && full >= lines.length * 0.1 && broken >= full * 0.6 && near <= broken * 0.2;
}

/** What the next line begins with did not fit. */
const isFull = (line: Line, next: Line, width: number): boolean => line.width > width - SLACK - openingOf(next);

function breaksAt(width: number, lines: readonly Line[]): Edit[] {
  const opens = habitOf(width, lines);
  return lines.slice(1).flatMap((next, at): Edit[] => {
    const line = lines[at] as Line;
    if (!isFull(line, next, width) || next.apart || hasGaps(line) || hasGaps(next)) return [];
    if (opens ? opens(next) : STOP.test(line.text) || isLabelled(next)) return [];
    return [{ start: line.end, end: next.start, replacement: glue(line.text, next.text) }];
  });
}

/** What paragraphs of this text open with, judged by the lines behind those that end one for certain. */
function habitOf(width: number, lines: readonly Line[]): ((line: Line) => boolean) | undefined {
  const openers = lines.slice(1).filter((next, at) => !isFull(lines[at] as Line, next, width));
  const most = (test: (line: Line) => boolean): boolean => openers.filter(test).length > openers.length * 0.6;
  if (most(({ indent }) => indent > 0)) return ({ indent }) => indent > 0;
  if (most(({ apart }) => apart)) return ({ apart }) => apart;
  return undefined;
}
