/**
 * SARIF 2.1.0, for code hosts and other systems that gate on results.
 *
 * What fails is a result of the kind `fail`; what was accepted is one too, with a suppression. With `all`, what holds (`pass`)
 * and what cannot be decided (`open`) are results as well. Columns count UTF-16 units, and the run says so. Formats without
 * lines (PDF, DOCX) have no region: the place is a logical location.
 */
import type { Artifact, Location, ReportingDescriptor, Result, Run } from 'sarif';
import { VERSION } from '../record/version.js';
import { wordings } from '../wording/index.js';
import type { Formatter, Totals, Unread } from './formatter.js';
import { placeLabel } from './place.js';
import type { Group, Review, ReviewedCheck } from './review.js';

export interface SarifOptions {
  lang: 'zh' | 'en';
  all: boolean;
  ruleIds: readonly string[];
  /** Whether decisions were looked up, so that "not suppressed" can be told from "not known". */
  decisions: boolean;
}

const kinds: Record<Group, Result['kind']> = {
  fails: 'fail',
  accepted: 'fail',
  'by-rounding': 'review',
  holds: 'pass',
  undecidable: 'open',
};
const levels = { major: 'error', minor: 'warning', info: 'note' } as const;

export function sarifFormatter(options: SarifOptions): Formatter {
  let first = true;
  return {
    begin: () => {
      const run = JSON.stringify({
        tool: {
          driver: {
            name: 'tongbao',
            version: VERSION,
            semanticVersion: VERSION,
            language: options.lang === 'en' ? 'en' : 'zh-CN',
            rules: options.ruleIds.map((id) => descriptor(id, options.lang)),
          },
        },
        columnKind: 'utf16CodeUnits',
      } satisfies Omit<Run, 'results'>);
      const head = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[';
      return `${head}${run.slice(0, -1)},"results":[`;
    },
    notice: (review) => {
      const wanted = review.checks.filter(({ group }) => options.all || group === 'fails' || group === 'accepted');
      const results = wanted.map((one) => JSON.stringify(resultOf(one, review, options)));
      if (results.length === 0) return '';
      const piece = `${first ? '' : ','}\n${results.join(',\n')}`;
      first = false;
      return piece;
    },
    end: ({ unread }: Totals) => `],\n"invocations":[${JSON.stringify(invocation(unread))}]}]}\n`,
  };
}

function descriptor(id: string, lang: 'zh' | 'en'): ReportingDescriptor {
  return { id, shortDescription: { text: wordings[lang].rule(id) } };
}

function resultOf(one: ReviewedCheck, review: Review, { lang, decisions, ruleIds }: SarifOptions): Result {
  const { check, group, decision } = one;
  const [primary, ...others] = check.operands;
  const ruleIndex = ruleIds.indexOf(check.rule);
  const suppressed = decision && group === 'accepted';
  return {
    ruleId: check.rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    kind: kinds[group],
    level: kinds[group] === 'fail' ? levels[check.severity] : 'none',
    message: { text: `${check.statement}\n${check.message}` },
    locations: primary ? [locationOf(primary, review, lang)] : [],
    relatedLocations: others.map((operand, index) => ({
      id: index + 1,
      ...locationOf(operand, review, lang),
      message: { text: `${operand.role}: ${review.record.text.slice(operand.span.start, operand.span.end)}` },
    })),
    partialFingerprints: { 'tongbao/v1': check.fingerprint },
    ...((decisions || suppressed) && {
      suppressions: suppressed
        ? [{ kind: 'external', status: 'accepted', justification: `${decision.name}: ${decision.reason}` }]
        : [],
    }),
    properties: { severity: check.severity, ...(decision && { decision: decision.decision }) },
  };
}

function locationOf(operand: { span: { start: number; end: number } }, review: Review, lang: 'zh' | 'en'): Location {
  const { record } = review;
  const start = review.place(operand.span.start);
  const artifactLocation: Artifact['location'] = { uri: uriOf(record.source.path) };
  if (start.line === undefined || start.column === undefined || start.page !== undefined) {
    const name = placeLabel('', start, lang).trim();
    return {
      physicalLocation: { artifactLocation },
      ...(name && { logicalLocations: [{ fullyQualifiedName: name }] }),
    };
  }
  const end = review.place(operand.span.end);
  return {
    physicalLocation: {
      artifactLocation,
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line ?? start.line,
        endColumn: end.column ?? start.column,
        snippet: { text: record.text.slice(operand.span.start, operand.span.end) },
      },
    },
  };
}

function invocation(unread: readonly Unread[]): NonNullable<Run['invocations']>[number] {
  return {
    executionSuccessful: unread.length === 0,
    toolExecutionNotifications: unread.map(({ path, reason }) => ({
      level: 'error',
      message: { text: reason },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    })),
  };
}

/** A path as a URI: relative ones stay relative, standard input gets a name. */
function uriOf(path: string): string {
  if (path === '-' || path === '') return 'stdin';
  const slashed = path.replaceAll('\\', '/');
  const encoded = slashed.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${encoded.replace('%3A', ':')}`;
  return slashed.startsWith('/') ? `file://${encoded}` : encoded;
}
