/** The section of the outline that a place of the text lies in, and what its headings say. */
import type { Section } from '../types.js';
import { countBefore } from './before.js';

/** @returns the innermost section around an offset of the view */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let level = sections;
  let found: Section | undefined;
  for (;;) {
    const next = level[countBefore(level, offset + 1) - 1];
    if (!next || offset >= next.span.end) return found;
    found = next;
    level = next.children;
  }
}

/** @returns the titles of the section around an offset and of those that hold it, the innermost first */
export function titlesAbove(sections: readonly Section[], offset: number): string[] {
  const titles: string[] = [];
  for (let section = sectionAt(sections, offset); section; section = section.parent) titles.push(section.title);
  return titles;
}
