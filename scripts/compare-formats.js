/**
 * Compares what notices say, whatever carried them: `npm run compare -- REFERENCE FILE…`
 *
 * Findings with their measures, figures, dates, regulations and checks of each file must be those of the reference, in value
 * and in order. Traditional characters are folded, and white space inside titles is passed over: a line end in a PDF does
 * not say whether there was a space. Exit status 1 where something differs, 2 where a file cannot be read.
 */
import { parseArgs } from 'node:util';
import { Converter } from 'opencc-js/t2cn';

/** @type {typeof import('../src/index.js')} */
const { parseNotice, readPaths } = await import(new URL('../dist/index.js', import.meta.url).href);

const fold = Converter({ from: 't', to: 'cn' });
/** @param {string} text */
const plain = (text) => fold(text).replace(/\s+/g, '');

/**
 * What is compared, as lines that read well in a report of differences.
 *
 * @param {import('../src/index.js').NoticeRecord} record
 * @returns {Record<string, string[]>}
 */
export function contentOf(record) {
  return {
    findings: record.findings.flatMap(({ number, issue, measures, status }) => [
      `${number} ${plain(issue)} ${status ?? ''}`,
      ...measures.map((measure) => `${number} ${plain(measure.label)} ${measure.status} ${plain(measure.text)}`),
    ]),
    figures: record.figures.map(({ decimal, unit, modifier }) => `${decimal} ${plain(unit)} ${modifier ?? ''}`),
    dates: record.dates.map(({ iso, part, role }) => `${iso} ${part ?? ''} ${role ?? ''}`),
    regulations: record.regulations.map(({ title, status }) => `${plain(title)} ${status ?? ''}`),
    checks: record.checks.map(
      ({ rule, verdict, statement, operands }) =>
        `${rule} ${verdict} ${plain(statement)} [${operands.map(({ role, value }) => `${role}=${plain(value)}`).join(' ')}]`
    ),
  };
}

/**
 * @param {Record<string, string[]>} reference
 * @param {Record<string, string[]>} other
 * @returns {string[]} one line a difference, at most five a list
 */
export function differences(reference, other) {
  return Object.entries(reference).flatMap(([list, expected]) => {
    const actual = other[list] ?? [];
    const out =
      expected.length === actual.length ? [] : [`${list}: ${expected.length} expected, ${actual.length} found`];
    for (let i = 0; i < Math.max(expected.length, actual.length) && out.length < 5; i++) {
      if (expected[i] !== actual[i])
        out.push(`${list}[${i}]: expected ${expected[i] ?? 'nothing'}, found ${actual[i] ?? 'nothing'}`);
    }
    return out;
  });
}

if (process.argv[1] === import.meta.filename) {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length < 2) {
    console.error('usage: npm run compare -- REFERENCE FILE…');
    process.exit(2);
  }
  /** @type {Record<string, string[]> | undefined} */
  let reference;
  for await (const { path, file, error } of readPaths(positionals)) {
    if (error) {
      console.error(error.message);
      process.exitCode = 2;
      continue;
    }
    const content = contentOf(parseNotice(file));
    if (!reference) {
      reference = content;
      const sizes = Object.entries(content).map(([list, lines]) => `${lines.length} ${list}`);
      console.log(`${path}: ${sizes.join(', ')}`);
      continue;
    }
    const found = differences(reference, content);
    console.log(`${path}: ${found.length === 0 ? 'the same' : `${found.length} differences`}`);
    for (const line of found) console.log(`  ${line}`);
    if (found.length > 0) process.exitCode ||= 1;
  }
}
