/**
 * Reads the doc comments of a source file: its text, and the `@example` blocks that are run as tests and printed in the docs.
 *
 * The notation of an example, after the star of the comment:
 *
 *     @example 完成24个,正在整改11个,共35个。
 *       holds 24 + 11 = 35
 *
 * The rest of the first line is the input (`⏎` stands for a line break), each line indented by three spaces is one expected
 * outcome; no such line means that nothing must match.
 */

/**
 * @typedef {object} Example
 * @property {string} input with line breaks restored
 * @property {string[]} outcomes as written, without the indent
 * @property {number} line in the file, from 1
 *
 * @typedef {object} DocComment
 * @property {string} summary the first sentence
 * @property {string} body everything before the first tag, as Markdown
 * @property {Example[]} examples
 * @property {number} line where it opens, from 1
 */

/**
 * All doc comments of a file, in order.
 *
 * @param {string} source of a TypeScript or JavaScript file
 * @returns {DocComment[]}
 */
export function docComments(source) {
  return [...source.matchAll(/^[ \t]*\/\*\*([\s\S]*?)\*\//gmu)].map((match) =>
    readComment(match[1] ?? '', source.slice(0, match.index).split('\n').length)
  );
}

/**
 * @param {string} inner what stands between the marks of the comment
 * @param {number} firstLine
 * @returns {DocComment}
 */
function readComment(inner, firstLine) {
  const body = [];
  /** @type {Example[]} */
  const examples = [];
  let tag = '';
  for (const [index, raw] of inner.split('\n').entries()) {
    const line = raw.replace(/^[ \t]*\* ?/u, '').trimEnd();
    const opened = /^@(\w+) ?(.*)$/u.exec(line);
    if (opened) {
      tag = opened[1] ?? '';
      if (tag === 'example') {
        examples.push({ input: (opened[2] ?? '').replaceAll('⏎', '\n'), outcomes: [], line: firstLine + index });
      }
    } else if (tag === 'example') {
      if (/^ {2}\S/u.test(line)) examples.at(-1)?.outcomes.push(line.trim());
      else if (line !== '') throw new SyntaxError(`line ${firstLine + index}: neither an outcome nor an empty line`);
    } else if (tag === '') {
      body.push(line);
    }
  }
  const text = body.join('\n').trim();
  return { summary: firstSentence(text), body: text, examples, line: firstLine };
}

/** @param {string} text */
function firstSentence(text) {
  const paragraph = (text.split('\n\n')[0] ?? '').replace(/\s*\n\s*/gu, ' ');
  return /^.*?[.:。](?=\s|$)/u.exec(paragraph)?.[0].replace(/:$/u, '.') ?? paragraph;
}
