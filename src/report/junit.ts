/**
 * JUnit XML, for build servers: a notice is a suite, a check a case. What fails is a failure, what cannot be decided or was
 * accepted is skipped, a file that cannot be read is an error.
 */
import type { Formatter, Unread } from './formatter.js';
import { placeLabel } from './place.js';
import type { Review, ReviewedCheck } from './review.js';

export function junitFormatter(lang: 'zh' | 'en'): Formatter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tongbao">\n',
    notice: (review) => suite(review, lang),
    end: ({ unread }) => `${unread.map(unreadSuite).join('')}</testsuites>\n`,
  };
}

function suite(review: Review, lang: 'zh' | 'en'): string {
  const { counts, checks, record } = review;
  const attributes = {
    name: record.source.path,
    tests: checks.length,
    failures: counts.fails,
    errors: 0,
    skipped: counts.undecidable + counts.accepted,
  };
  return [
    `  <testsuite${written(attributes)}>`,
    ...checks.map((one) => testCase(one, record.source.path, lang)),
    '  </testsuite>\n',
  ].join('\n');
}

function testCase({ check, group, decision, passages }: ReviewedCheck, path: string, lang: 'zh' | 'en'): string {
  const head = `    <testcase${written({ classname: check.rule, name: check.statement })}`;
  if (group === 'fails') {
    const places = passages().map(({ text, place }) => `${placeLabel(path, place, lang)}: ${text}`);
    const type = written({ type: check.severity, message: check.message });
    return `${head}>\n      <failure${type}>${escaped(places.join('\n'))}</failure>\n    </testcase>`;
  }
  if (group === 'holds' || group === 'by-rounding') return `${head}/>`;
  const why = decision ? `${decision.name}: ${decision.reason}` : check.message;
  return `${head}>\n      <skipped${written({ message: why })}/>\n    </testcase>`;
}

function unreadSuite({ path, reason }: Unread): string {
  return [
    `  <testsuite${written({ name: path, tests: 1, failures: 0, errors: 1, skipped: 0 })}>`,
    `    <testcase${written({ classname: 'read', name: path })}>`,
    `      <error${written({ message: reason })}/>`,
    '    </testcase>',
    '  </testsuite>\n',
  ].join('\n');
}

function written(attributes: Record<string, string | number>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replace(/[\n\r\t]/g, (c) => `&#${c.charCodeAt(0)};`)}"`)
    .join('');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 does not know at all become the replacement character. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"]/g, (mark) => entities[mark] as string);
}
