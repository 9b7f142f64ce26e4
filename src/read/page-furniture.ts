/**
 * Headers, footers and page numbers: what is printed on each page and is no part of the notice.
 *
 * A page number is told by its shape and place. A header or footer is a line near the edge of the page that stands at the same
 * height with the same words (digits aside) on other pages too.
 */
import type { Line, Page } from './page-lines.js';

const pageNumber =
  /^(?:[-—–－―─·•~_|\s]{0,9}(?:第\s?)?\d{1,4}(?:\s?页)?[-—–－―─·•~_|\s]{0,9}|第\s?[\d一二三四五六七八九十百]{1,5}\s?页(?:[\s,，/(（]{0,3}共\s?[\d一二三四五六七八九十百]{1,5}\s?页[)）]?)?|\d{1,4}\s?[/／]\s?\d{1,4}|(?:page|p\.)\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?|[ivxl]{1,7})$/i;

/** What browsers print around a page: when, the title; where from, the number. */
const printed =
  /^(?:\d{1,4}\/\d{1,2}\/\d{1,4},?\s?(?:[上下]午)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?(?:\s.{0,200})?|\S{0,9}:\/\/\S{3,2000}(?:\s+\d{1,4}\s?\/\s?\d{1,4})?)$/i;

/** Part of the height at each edge in which furniture stands. */
const EDGE = 0.13;

/** Lines at an edge that are looked at. */
const DEPTH = 3;

export function dropFurniture(pages: readonly Pick<Page, 'number' | 'height'>[], lines: readonly Line[][]): Line[][] {
  const counts = new Map<string, number>();
  const candidates = lines.map((page, index) => atEdges(page, pages[index]?.height ?? 0));
  for (const page of candidates)
    for (const key of new Set(page.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(2, Math.min(3, pages.length));
  return lines.map((page, index) => {
    const edge = new Set(candidates[index]);
    return page.filter(
      (line) =>
        !edge.has(line) ||
        !(pageNumber.test(line.text) || isPrintMark(line, page) || (counts.get(keyOf(line)) ?? 0) >= enough)
    );
  });
}

function isPrintMark(line: Line, page: readonly Line[]): boolean {
  return (line === page[0] || line === page.at(-1)) && printed.test(line.text);
}

function atEdges(lines: readonly Line[], height: number): Line[] {
  return lines.filter((line, index) => {
    if (index < DEPTH && line.y < height * EDGE) return true;
    return index >= lines.length - DEPTH && line.y > height * (1 - EDGE);
  });
}

/** The words without digits, and the height to within a hundredth of it. */
function keyOf(line: Line): string {
  return `${line.text.replace(/[\d\s]+/g, '#')}@${Math.round(line.y / Math.max(line.size, 1))}`;
}
