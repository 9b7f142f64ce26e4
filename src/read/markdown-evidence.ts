/**
 * Whether a text is Markdown beyond doubt. Needs no library, so that plain text pays nothing for the question.
 *
 * Counted are things that nobody types into a plain notice: `## ` before a heading, `1\.`, a row of `|---|`. A text whose
 * marks would cost much to parse (thousands in one line, quotes in quotes in quotes) is plain text, whatever it looks like.
 */

/** Marks of Markdown in one line beyond which it is not parsed. */
const MAX_MARKS = 1000;

/** Characters of a text that is parsed as Markdown. */
const MAX_LENGTH = 4_000_000;

export function looksLikeMarkdown(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  let headings = 0;
  let other = 0;
  let firstLine = '';
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = match[0];
    if (firstLine === '') firstLine = line.trim();
    const first = line.charCodeAt(0);
    // `#`, `|`, backtick, `*`, `>`, digit, or a space before one of them.
    if (first === 0x23 && /^#{1,6}[ \t]+\S/.test(line)) headings++;
    else if (first < 0x80 && /^ {0,3}\|?[ \t]{0,9}:?-{3,}:?[ \t]{0,9}\|[-| :\t]{0,999}$/.test(line)) other += 2;
    else if (first < 0x80 && /^ {0,3}(?:`{3,}|~{3,})[a-z]{0,20}$/.test(line)) other++;
    if (
      other < 4 &&
      /\*\*[^*\s][^*]{0,200}\*\*|\d\\[.)]|\\[*_#[\]~`]|\]\((?:https?:|\/|\.\/|#)/.test(line.slice(0, 2000))
    )
      other++;
  }
  const evidence = headings >= 2 || (headings >= 1 && (other >= 1 || /^#{1,6} /.test(firstLine))) || other >= 3;
  return evidence && isCheap(text);
}

function isCheap(text: string): boolean {
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) marks = 0;
    else if (code === 0x2a || code === 0x5b || code === 0x5f || code === 0x60 || code === 0x3c || code === 0x7e)
      marks++;
    if (marks > MAX_MARKS) return false;
  }
  return !/^(?:[ \t]{0,3}(?:>|[-*+]|\d{1,9}[.)])){24}/m.test(text) && !/^[ \t]{100}/m.test(text);
}
