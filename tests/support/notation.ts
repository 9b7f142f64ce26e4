/**
 * What the stages found, a line each, in the notation of the doc examples and of `fixtures/corpus`:
 *
 *     figure 700余人次 = 700 人次 over
 *     date 2021年1月上旬 = 2021-01 early
 *     regulation 《某办法》 kind=办法 status=issued
 *     documentNumber 某府办〔2021〕12号 issuer=某府办 year=2021 serial=12
 *     numeral 三会一课 phrase
 *     heading 一、 1 TITLE
 *     finding 3 ISSUE
 *     measure 一是 first twelve characters
 *     check sum holds 24 + 4 + 11 = 39
 *
 * An expectation must name everything but the attributes `key=value`: of these it names the ones it is about.
 */
import type { Check, FindingFact, Mention, Section, View } from '../../src/types.js';

export function mentionLine(mention: Mention, view: View): string {
  const { start, end } = view.toSource(mention.span);
  const raw = view.source.slice(start, end);
  switch (mention.type) {
    case 'figure':
      return words('figure', raw, '=', mention.value.toString(), mention.unit, mention.modifier);
    case 'date':
      return words('date', raw, '=', mention.iso, mention.part, {
        implied: mention.implied.join('+'),
        relative: mention.relative,
        impossible: mention.impossible,
        role: mention.role,
      });
    case 'regulation':
      return words('regulation', raw, mention.damaged && 'damaged', {
        kind: mention.kind,
        edition: mention.edition,
        status: mention.status,
        documentNumber: mention.documentNumber,
        refersTo: mention.refersTo && view.text.slice(mention.refersTo.start, mention.refersTo.end),
      });
    case 'documentNumber':
      return words('documentNumber', raw, { issuer: mention.issuer, year: mention.year, serial: mention.serial });
    case 'organization':
      return words('organization', raw, { name: mention.name, refersTo: mention.refersTo });
    case 'person':
      return words('person', raw, { name: mention.name, title: mention.title });
    case 'contact':
      return words('contact', mention.kind, mention.value);
    case 'numeral':
      return words('numeral', raw, mention.reason);
  }
}

export function checkLine(check: Check): string {
  return words('check', check.rule, check.verdict, check.statement, { reason: check.reason });
}

export function headingLines(sections: readonly Section[]): string[] {
  return sections.flatMap((section) => [
    words('heading', section.label.raw, String(section.level), section.title),
    ...headingLines(section.children),
  ]);
}

export function findingLines(findings: readonly FindingFact[]): string[] {
  return findings.map((finding) =>
    words('finding', String(finding.number), finding.issue, {
      category: finding.category?.label,
      status: finding.status,
    })
  );
}

export function measureLines(findings: readonly FindingFact[]): string[] {
  return findings.flatMap(({ measures }) =>
    measures.map((measure) =>
      words('measure', measure.label, measure.text.slice(0, 12).split('\n')[0], {
        status: measure.status,
        sub: measure.sub,
      })
    )
  );
}

type Attributes = Record<string, string | number | boolean | undefined>;

function words(...parts: (string | false | undefined | Attributes)[]): string {
  return parts
    .flatMap((part) =>
      typeof part === 'object'
        ? Object.entries(part)
            .filter(([, value]) => value !== undefined && value !== '')
            .map(([key, value]) => `${key}=${String(value)}`)
        : part
    )
    .filter((word) => typeof word === 'string' && word !== '')
    .join(' ');
}

/** The kind a line is about. Checks count by rule: a case about sums says nothing of ratios. */
export function kindOf(line: string): string {
  return /^(?:check \S+|\S+)/u.exec(line)?.[0] ?? '';
}

/** Whether an expected line says the same as an actual one: equal but for attributes that it does not name. */
export function sameLine(expected: string, actual: string): boolean {
  const [text, attributes] = split(expected);
  const [actualText, actualAttributes] = split(actual);
  return text === actualText && attributes.every((one) => actualAttributes.includes(one));
}

function split(line: string): [text: string, attributes: string[]] {
  const all = line.split(/\s+/u);
  const isAttribute = (word: string): boolean => /^[a-zA-Z]+=./u.test(word);
  return [all.filter((word) => !isAttribute(word)).join(' '), all.filter(isAttribute)];
}

/** The actual lines, each in the words of the expectation where both say the same: what is left differs. */
export function inTheWordsOf(expected: readonly string[], actual: readonly string[]): string[] {
  return actual.map((line, index) => {
    const written = expected[index];
    return written !== undefined && sameLine(written, line) ? written : line;
  });
}
