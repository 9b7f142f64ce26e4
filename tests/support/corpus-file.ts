/**
 * Reads and writes the corpus files: many small cases in plain text.
 *
 *     # 括号内分项与合计
 *     整改已完成24个(其中市本级20个、区级4个)。
 *     ==>
 *     figure 24个 = 24 个
 *     figure 20个 = 20 个
 *     figure 4个 = 4 个
 *     check sum holds 20 + 4 = 24
 *
 * A case lists only the kinds of lines it is about: a kind that appears is compared completely, the others are ignored.
 * `no figure`, `no check sum`, `no check` say that there is none of a kind.
 */
import { inTheWordsOf, kindOf } from './notation.js';

export interface CorpusCase {
  title: string;
  input: string;
  expected: string[];
  /** Of the title in its file, from 1. */
  line: number;
}

export function readCorpus(source: string): CorpusCase[] {
  const cases: CorpusCase[] = [];
  let part: 'input' | 'expected' = 'input';
  let input: string[] = [];
  for (const [index, line] of source.split('\n').entries()) {
    const current = cases.at(-1);
    if (line.startsWith('# ')) {
      input = [];
      part = 'input';
      cases.push({ title: line.slice(2).trim(), input: '', expected: [], line: index + 1 });
    } else if (!current) {
      if (line.trim() !== '') throw new SyntaxError(`line ${index + 1}: a case begins with "# title"`);
    } else if (line === '==>') {
      current.input = input.join('\n').replace(/^\n+|\n+$/g, '');
      part = 'expected';
    } else if (part === 'input') {
      input.push(line);
    } else if (line.trim() !== '') {
      current.expected.push(line.trim());
    }
  }
  return cases;
}

export function writeCorpus(cases: readonly CorpusCase[]): string {
  return cases
    .map(({ title, input, expected }) => [`# ${title}`, input, '==>', ...expected].join('\n') + '\n')
    .join('\n');
}

/**
 * The part of the actual lines that the expectation is about, in the words of the expectation where both say the same.
 *
 * @returns lines that equal the expectation exactly when the case passes
 */
export function compared(expected: readonly string[], actual: readonly string[]): string[] {
  const out: string[] = [];
  for (const kind of kindsOf(expected)) {
    const [negated, name] = kind.startsWith('no ') ? [true, kind.slice(3)] : [false, kind];
    const found = actual.filter((line) => line.startsWith(`${name} `));
    if (negated && found.length === 0) out.push(kind);
    else
      out.push(
        ...inTheWordsOf(
          expected.filter((line) => kindKey(line) === kind),
          found
        )
      );
  }
  return out;
}

/** The expectation in the order in which `compared` answers: kind by kind. */
export function byKind(expected: readonly string[]): string[] {
  return kindsOf(expected).flatMap((kind) => expected.filter((line) => kindKey(line) === kind));
}

const kindKey = (line: string): string => (line.startsWith('no ') ? line : kindOf(line));
const kindsOf = (lines: readonly string[]): string[] => [...new Set(lines.map(kindKey))];
