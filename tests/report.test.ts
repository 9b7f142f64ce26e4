/** The output formats, on a review written by hand. */
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readFileSync } from 'node:fs';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { CheckRecord } from '../src/record/schema.js';
import { parseNotice } from '../src/pipeline.js';
import { AcceptedChecks } from '../src/baseline/index.js';
import { jsonFormatter, ndjsonFormatter } from '../src/report/check-json.js';
import { excerpt } from '../src/report/excerpt.js';
import type { Formatter, Totals } from '../src/report/formatter.js';
import { JsonPieces } from '../src/report/json.js';
import { junitFormatter } from '../src/report/junit.js';
import { pickPassages } from '../src/report/pick-passages.js';
import { placeLabel } from '../src/report/place.js';
import { reviewOf, type Review } from '../src/report/review.js';
import { sarifFormatter } from '../src/report/sarif.js';
import { colourStyle, plainStyle } from '../src/report/style.js';
import { textFormatter } from '../src/report/text.js';
import { wrap } from '../src/report/wrap.js';
import { sampleRecord } from './support/sample-review.js';

const coverage = { figures: 20, decided: 8, undecided: 2 };
const totals: Totals = { files: 1, failing: 1, fails: 1, unread: [], coverage, unmatched: 0 };
const whole = (formatter: Formatter, reviews: Review[], end: Partial<Totals> = {}): string =>
  formatter.begin() + reviews.map((one) => formatter.notice(one)).join('') + formatter.end({ ...totals, ...end });

const entry = {
  fingerprint: 'f4',
  rule: 'sum',
  decision: 'accepted',
  reason: '已核对台账',
  name: '张三',
  statement: '24 + 4 + 12 = 40 ≠ 39',
} as const;
const accepted = new AcceptedChecks([entry]);
const settled = (lang: 'zh' | 'en' = 'zh'): Review =>
  reviewOf(sampleRecord(lang), (check, sentence) => accepted.find(check, sentence));

describe('review', () => {
  it('puts what fails first and counts the groups', () => {
    const review = reviewOf(sampleRecord());
    expect(review.checks.map(({ group }) => group)).toEqual(['fails', 'by-rounding', 'undecidable', 'holds']);
    expect(review.counts).toEqual({ fails: 1, accepted: 0, 'by-rounding': 1, holds: 1, undecidable: 1 });
  });

  it('shows each sentence once, with its operands marked', () => {
    const passages = reviewOf(sampleRecord()).checks[0]?.passages() ?? [];
    expect(passages.map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['39个'],
      ['24个', '4个', '11个'],
    ]);
    expect(passages.map(({ place }) => [place.line, place.column])).toEqual([
      [2, 4],
      [3, 17],
    ]);
  });

  it('counts the figures that took part', () => {
    const record = sampleRecord();
    record.checks[0]?.operands.forEach((operand) => {
      operand.ref = record.figures.find(({ span }) => span.start === operand.span.start)?.id;
    });
    const { figures, decided, undecided, unused } = reviewOf(record).coverage;
    expect(decided).toBeGreaterThan(2);
    expect(decided + undecided + unused.length).toBe(figures);
  });

  it('keeps quiet about what was accepted, not about what was confirmed', () => {
    expect(settled().counts).toMatchObject({ fails: 0, accepted: 1 });
    const confirmed = new AcceptedChecks([{ ...entry, decision: 'confirmed' }]);
    const review = reviewOf(sampleRecord(), (check, sentence) => confirmed.find(check, sentence));
    expect(review.counts).toMatchObject({ fails: 1, accepted: 0 });
    expect(review.checks[0]?.decision?.decision).toBe('confirmed');
  });

  it('alarms again when the sentence is another one', () => {
    const other = new AcceptedChecks([{ ...entry, sentence: '细化成38个具体问题。' }]);
    const review = reviewOf(sampleRecord(), (check, sentence) => other.find(check, sentence));
    expect(review.counts.fails).toBe(1);
    expect(other.unmatched).toBe(1);
  });
});

describe('text', () => {
  for (const lang of ['zh', 'en'] as const) {
    for (const all of [false, true]) {
      it(`reads well in ${lang}${all ? ', everything shown' : ''}`, async () => {
        const formatter = textFormatter({ lang, all, several: true, style: plainStyle });
        const text = whole(formatter, [reviewOf(sampleRecord(lang)), settled(lang)], { files: 2, unmatched: 1 });
        await expect(text).toMatchFileSnapshot(`../fixtures/reports/text-${lang}${all ? '-all' : ''}.txt`);
      });
    }
  }

  it('gives two lines to a notice without anything to look at, among many', () => {
    const quiet = sampleRecord();
    quiet.checks = quiet.checks.filter(({ verdict, note }) => verdict !== 'fails' && !note);
    for (const [several, lines] of [
      [true, 2],
      [false, 8],
    ] as const) {
      const text = textFormatter({ lang: 'zh', all: false, several, style: plainStyle }).notice(reviewOf(quiet));
      expect(text.trimEnd().split('\n')).toHaveLength(lines);
    }
  });

  it('uses other marks where the sentence has these', () => {
    expect(plainStyle.mark('3個', '「三個」共3個')).toBe('〖3個〗');
  });

  it('takes control characters out of what it quotes', () => {
    const record = sampleRecord();
    record.text = record.text.replace('已完成', '已\u001b成');
    const text = whole(textFormatter({ lang: 'zh', all: true, several: false, style: plainStyle }), [reviewOf(record)]);
    expect(text).not.toContain('\u001b');
    expect(text).toContain('已\ufffd成');
  });

  it('marks with colours and no brackets on a terminal', () => {
    const text = whole(textFormatter({ lang: 'zh', all: false, several: false, style: colourStyle() }), [
      reviewOf(sampleRecord()),
    ]);
    expect(text).toContain('\u001b[4m\u001b[36m24个\u001b[39m\u001b[24m');
    expect(text).not.toContain('「');
  });
});

describe('excerpt and wrap', () => {
  it('keeps the surroundings of the marks of a long sentence', () => {
    const text = `${'甲'.repeat(200)}24个${'乙'.repeat(200)}11个${'丙'.repeat(200)}`;
    const marks = [
      { start: 200, end: 203 },
      { start: 403, end: 406 },
    ];
    const pieces = excerpt({ text, marks, span: { start: 0, end: text.length }, place: {} });
    expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['24个', '11个']);
    const shown = pieces.map((piece) => piece.text).join('');
    expect(shown.length).toBeLessThan(150);
    expect(shown.startsWith('…甲') && shown.endsWith('丙…')).toBe(true);
  });

  it('counts Chinese characters as two columns and never starts a line with a closing mark', () => {
    const lines = wrap([{ text: '一二三四五，六七八九十。', marked: false }], 10).map((line) =>
      line.map(({ text }) => text).join('')
    );
    expect(lines).toEqual(['一二三四五，', '六七八九十。']);
  });

  it('keeps numbers whole', () => {
    const lines = wrap([{ text: '共计投入28520000.5万元', marked: false }], 12).map((line) =>
      line.map(({ text }) => text).join('')
    );
    expect(lines).toContain('28520000.5万');
  });
});

describe('pickPassages', () => {
  it('shows what is stated, and where the numbering jumps', () => {
    const labels = ['1.', '2.', '3.', '4.', '6.', '7.'];
    const text = ['共7个', ...labels].join('\n');
    const spanOf = (raw: string): { start: number; end: number } => ({
      start: text.indexOf(raw),
      end: text.indexOf(raw) + raw.length,
    });
    const record = parseNotice(text);
    record.checks = [
      {
        ...(sampleRecord().checks[0] as CheckRecord),
        operands: [
          { role: 'stated', value: '7', span: spanOf('7个') },
          ...labels.map((label) => ({ role: 'item', value: label, span: spanOf(label) })),
        ],
      },
    ];
    const [one] = reviewOf(record).checks;
    const passages = one?.passages() ?? [];
    const picked = pickPassages(passages, one?.check as CheckRecord, text, 4);
    expect(picked.map((passage) => passage.text)).toEqual(['共7个', '1.', '4.', '6.']);
  });
});

describe('places', () => {
  it('names lines, pages, paragraphs and rows', () => {
    expect(placeLabel('a.txt', { line: 3, column: 4 }, 'zh')).toBe('a.txt:3');
    expect(placeLabel('a.pdf', { page: 3 }, 'zh')).toBe('a.pdf 第3页');
    expect(placeLabel('a.docx', { paragraph: 2 }, 'en')).toBe('a.docx paragraph 2');
    expect(placeLabel('a.docx', { table: 1, row: 3 }, 'zh')).toBe('a.docx 表1第3行');
  });
});

describe('json and ndjson', () => {
  it('gives one object alone, several as an array', () => {
    const alone = JSON.parse(whole(jsonFormatter(false), [settled()])) as { checks: { group: string }[] };
    expect(alone.checks.map(({ group }) => group)).toEqual(['by-rounding', 'undecidable', 'accepted', 'holds']);
    const two = JSON.parse(whole(jsonFormatter(false), [settled(), settled()])) as unknown[];
    expect(two).toHaveLength(2);
    expect(JSON.parse(whole(jsonFormatter(true), [settled()]))).toHaveLength(1);
    expect(JSON.parse(whole(jsonFormatter(true), []))).toEqual([]);
  });

  it('makes an array of three', () => {
    for (const array of [true, false]) {
      const pieces = new JsonPieces(array);
      const json = [1, 2, 3].map((value) => pieces.add(value)).join('') + pieces.end();
      expect(JSON.parse(json)).toEqual([1, 2, 3]);
    }
  });

  it('writes one line a notice', () => {
    const lines = whole(ndjsonFormatter(), [settled(), settled()]).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { source: { path: string } }).source.path)).toEqual([
      'notice.txt',
      'notice.txt',
    ]);
  });
});

describe('sarif', () => {
  const schema = JSON.parse(readFileSync('fixtures/schemas/sarif-2.1.0.json', 'utf8')) as Record<string, unknown>;
  delete schema.$schema;
  schema.$id = schema.id;
  delete schema.id;
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const log = (reviews: Review[], all: boolean, end: Partial<Totals> = {}): Log => {
    const formatter = sarifFormatter({ lang: 'zh', all, decisions: true, ruleIds: ['growth', 'ratio', 'sum'] });
    return JSON.parse(whole(formatter, reviews, end)) as Log;
  };

  it('validates against the schema', () => {
    const pdf = sampleRecord('zh', 'C:\\通报\\a b.pdf');
    pdf.blocks.forEach((block) => (block.locator = { page: 2 }));
    const unread = [{ path: '坏的.doc', reason: '无法读取' }];
    for (const all of [false, true]) {
      for (const reviews of [[], [settled()], [reviewOf(sampleRecord()), settled(), reviewOf(pdf)]]) {
        validate(log(reviews, all, { unread }));
        expect(validate.errors).toBeNull();
      }
    }
    expect(validate({ version: '2.1.0' })).toBe(false);
  });

  it('says what columns count, where each operand stands, and what was accepted', () => {
    const run = log([reviewOf(sampleRecord())], false).runs[0];
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.results).toHaveLength(1);
    const result = run?.results?.[0];
    expect(result).toMatchObject({ ruleId: 'sum', ruleIndex: 2, kind: 'fail', level: 'error', suppressions: [] });
    expect(result?.partialFingerprints).toEqual({ 'tongbao/v1': 'f4' });
    expect(result?.locations?.[0]?.physicalLocation?.region).toMatchObject({
      startLine: 2,
      startColumn: 4,
      endColumn: 7,
    });
    expect(result?.relatedLocations?.map(({ message }) => message?.text)).toEqual([
      'part: 24个',
      'part: 4个',
      'part: 11个',
    ]);
    expect(log([settled()], false).runs[0]?.results?.[0]?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: '张三: 已核对台账' },
    ]);
  });

  it('has places of their own for what holds and what is open', () => {
    const results = log([reviewOf(sampleRecord())], true).runs[0]?.results ?? [];
    expect(results.map(({ kind, level }) => [kind, level])).toEqual([
      ['fail', 'error'],
      ['review', 'none'],
      ['open', 'none'],
      ['pass', 'none'],
    ]);
  });
});

describe('junit', () => {
  it('is well-formed, whatever the notice holds', () => {
    const hostile = sampleRecord('zh', 'a"<&>\u0001.txt');
    hostile.text = hostile.text.replace('已完成', ']]>');
    hostile.checks.forEach((check) => (check.statement += ' < & > " \u0000 \ud800'));
    const xml = whole(junitFormatter('zh'), [reviewOf(hostile), settled()], {
      unread: [{ path: 'b.doc', reason: '无法读取' }],
    });
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).not.toMatch(/[\u0000-\u0008\p{Surrogate}]/u);
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
      testsuites: { testsuite: Record<string, string>[] };
    };
    expect(
      parsed.testsuites.testsuite.map((suite) =>
        ['tests', 'failures', 'errors', 'skipped'].map((name) => suite[`@_${name}`])
      )
    ).toEqual([
      ['4', '1', '0', '1'],
      ['4', '0', '0', '2'],
      ['1', '0', '1', '0'],
    ]);
  });
});
