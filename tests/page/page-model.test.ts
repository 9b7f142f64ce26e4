/** The parts of the review page that need no browser. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { BASELINE_VERSION } from '../../src/baseline/schema.js';
import { pageAssets } from '../../src/report/html/assets.js';
import { embeddedJson } from '../../src/report/html/embed.js';
import { baselineOf, readEntries } from '../../src/report/html/model/baseline.js';
import { shownBlocks } from '../../src/report/html/model/blocks.js';
import { coverageOf } from '../../src/report/html/model/coverage.js';
import { isoRange } from '../../src/report/html/model/iso-range.js';
import { mentionsOf } from '../../src/report/html/model/mentions.js';
import { quoteOf } from '../../src/report/html/model/quote.js';
import { rangeText, shiftPoint } from '../../src/report/html/model/range-text.js';
import { createReview } from '../../src/report/html/model/review.js';
import { segmentsOf } from '../../src/report/html/model/segments.js';
import { wordsOf } from '../../src/report/html/words/index.js';
import { enRules } from '../../src/report/html/words/en-rules.js';
import { zhRules } from '../../src/report/html/words/zh-rules.js';
import { record as schema } from '../../src/record/schema.js';
import { rules } from '../../src/rules/index.js';
import { parseNotice } from '../../src/index.js';
import { renderPage } from '../../src/report/html/render-page.js';
import { longRecord } from './long-record.js';

const record = longRecord(3000);

describe('the record that the page is tried with', () => {
  it('validates', () => {
    expect(() => schema.parse(record)).not.toThrow();
  });
});

describe('a heading', () => {
  const classOf = (line: string): string | undefined =>
    /<p class="([^"]+)" data-s="0"/.exec(renderPage(parseNotice(`${line}\n其中3件已办结。\n二、其他`)))?.[1];

  it('is large where it has its line to itself', () => {
    expect(classOf('一、加强日常监管')).toContain('lv1');
  });

  it('leaves the paragraph that it runs into as it is', () => {
    expect(classOf('一、加强日常监管。全年检查门店412家次，发现问题63个，当场改正58个，立案5件。')).not.toContain(
      'lv1'
    );
  });
});

describe('shownBlocks', () => {
  it('shows every visible character once and in order, whatever blocks a record has', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(30)));
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), spans, (text, pairs) => {
        const blocks = pairs.map(([start, length]) => ({
          kind: 'paragraph' as const,
          span: { start, end: start + length },
          locator: {},
        }));
        let at = 0;
        for (const { span } of shownBlocks({ text, blocks })) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, span.start).trim()).toBe('');
          at = span.end;
        }
        expect(text.slice(at).trim()).toBe('');
      })
    );
  });

  it('cuts a report in one paragraph behind full stops, and never inside a character', () => {
    const text = `${'报'.repeat(1700)}。${'😀'.repeat(9000)}尾`;
    const blocks = shownBlocks({
      text,
      blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length }, locator: {} }],
    });
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text);
    expect(blocks[0]?.span.end).toBe(1701);
    for (const { span } of blocks) expect(text.charAt(span.start)).not.toMatch(/[\uDC00-\uDFFF]/);
    expect(blocks.filter(({ continued }) => continued)).toHaveLength(blocks.length - 1);
  });
});

describe('segmentsOf', () => {
  it('puts every block together again, with every mention and operand in it', () => {
    const blocks = shownBlocks(record);
    const pieces = segmentsOf(blocks, mentionsOf(record), record);
    const opened = new Set<string>();
    const lit = new Map<number, string>();
    blocks.forEach(({ span }, i) => {
      const text = (pieces[i] ?? []).map(({ start, end }) => record.text.slice(start, end)).join('');
      expect(text).toBe(record.text.slice(span.start, span.end));
      for (const { mention, opens, checks, start, end } of pieces[i] ?? []) {
        if (mention && opens) opened.add(mention.id);
        for (const check of checks) lit.set(check, (lit.get(check) ?? '') + record.text.slice(start, end));
      }
    });
    expect(opened).toEqual(new Set(mentionsOf(record).map(({ id }) => id)));
    record.checks.forEach(({ operands }, index) => {
      const inOrder = [...operands].sort((a, b) => a.span.start - b.span.start);
      expect(lit.get(index)).toBe(inOrder.map(({ span }) => record.text.slice(span.start, span.end)).join(''));
    });
  });

  it('stays fast where thousands of operands lie over one another', () => {
    const text = '数'.repeat(20_000);
    const span = { start: 0, end: text.length };
    const operands = Array.from({ length: 5000 }, (_, i) => ({
      role: 'a',
      value: '',
      span: { start: i, end: text.length - i },
    }));
    const check = { ...(record.checks[0] as (typeof record.checks)[number]), operands };
    const blocks = shownBlocks({ text, blocks: [{ kind: 'paragraph', span, locator: {} }] });
    const before = performance.now();
    segmentsOf(blocks, [], { checks: [check], outline: [], text });
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('rangeText', () => {
  it('says the possible values in the magnitude of the text', () => {
    const figure = (raw: string, low: string | null, high: string | null, unit: string) =>
      rangeText({ id: '', raw, value: 0, decimal: '', unit, interval: [low, high], span: { start: 0, end: 0 } });
    expect(figure('285.2亿元', '28515000000', '28525000000', '元')).toBe('285.15亿–285.25亿元');
    expect(figure('76.4%', '76.35', '76.45', '%')).toBe('76.35%–76.45%');
    expect(figure('31个', '31', '31', '个')).toBe('31个');
    expect(figure('700余人', '700', '800', '人')).toBe('700–800人');
    expect(figure('超3000户', '3000', null, '户')).toBe('≥ 3000户');
    expect(figure('不足5%', null, '5', '%')).toBe('≤ 5%');
    expect(figure('194萬元', '1935000', '1945000', '元')).toBe('193.5萬–194.5萬元');
    expect(figure('70萬8,000元', '707999.5', '708000.5', '元')).toBe('707,999.5–708,000.5元');
    expect(figure('三万五千元', '34500', '35500', '元')).toBe('34,500–35,500元');
  });

  it('moves the point of a decimal without losing a digit', () => {
    expect(shiftPoint('28515000000', -8)).toBe('285.15');
    expect(shiftPoint('5', -8)).toBe('0.00000005');
    expect(shiftPoint('-1.25', 2)).toBe('-125');
    expect(shiftPoint('0', -4)).toBe('0');
  });
});

describe('quoteOf', () => {
  it('keeps to the clause', () => {
    const text = '共查处问题，已完成整改31个（占67.4%）；其余推进。';
    const start = text.indexOf('31个');
    expect(quoteOf(text, { start, end: start + 3 })).toEqual({ before: '已完成整改', raw: '31个', after: '' });
  });
});

describe('isoRange', () => {
  it('knows every form of a date that a record has', () => {
    const days = (iso: string): number => {
      const range = isoRange(iso);
      return range ? (range.end - range.start) / 86_400_000 : NaN;
    };
    expect(days('2020-05-17')).toBe(1);
    expect(days('2020-05-17/2020-08-07')).toBe(83);
    expect(days('2020-02')).toBe(29);
    expect(days('2020')).toBe(366);
    expect(days('2020-Q3')).toBe(92);
    expect(days('2021-H1')).toBe(181);
    expect(days('2021-02-23T12:42:06')).toBe(1);
    expect(days('2023-02-30')).toBe(1);
    expect(days('0089-05')).toBe(31);
    expect(isoRange('some day')).toBeUndefined();
  });
});

describe('coverageOf', () => {
  it('tells checked, only open and free figures apart, and finds digits that nothing explains', () => {
    const { decided, open, free, figures, unexplained } = coverageOf(record);
    expect(decided.length + open.length + free.length).toBe(figures);
    expect(free.map(({ raw }) => raw)).toContain('157项');
    expect(open.map(({ raw }) => raw)).toContain('10%');
    const digits = unexplained.map(({ start, end }) => record.text.slice(start, end));
    expect(digits).toContain('88-3');
    expect(digits).not.toContain('0570-8812345');
  });
});

describe('the accepted checks', () => {
  it('are written in the version that the program reads', () => {
    const { version } = baselineOf(record, [], new Map(), { name: '张三', date: '2024-01-02' });
    expect(version).toBe(BASELINE_VERSION);
  });

  it('keep the entries of other notices, and lose those taken back', () => {
    const [first, second] = record.checks;
    const entry = (fingerprint: string, rule = 'sum') => ({
      fingerprint,
      rule,
      decision: 'accepted' as const,
      reason: '',
      name: '王五',
      statement: '',
    });
    const known = [entry('of another notice'), entry(first?.fingerprint ?? '', first?.rule)];
    const review = createReview(record, wordsOf.zh, known);
    expect(review.decisionOf(first as never)?.decision).toBe('accepted');
    review.mark(first as never, undefined);
    review.mark(second as never, 'confirmed', '核实');
    const { entries } = baselineOf(record, known, review.marks.value, { name: '张三', date: '2024-01-02' });
    expect(entries.map(({ fingerprint, name }) => [fingerprint, name])).toEqual([
      ['of another notice', '王五'],
      [second?.fingerprint, '张三'],
    ]);
  });

  it('do not hold where the sentence has changed', () => {
    const [check] = record.checks;
    const entry = { decision: 'accepted' as const, reason: '', name: '王五', statement: '', sentence: '别的话' };
    const review = createReview(record, wordsOf.zh, [
      { ...entry, fingerprint: check?.fingerprint ?? '', rule: check?.rule ?? '' },
    ]);
    expect(review.decisionOf(check as never)).toBeUndefined();
  });

  it('are read as data from a stranger', () => {
    expect(readEntries(null)).toBeUndefined();
    expect(readEntries({ version: '2.0', entries: [] })).toBeUndefined();
    expect(
      readEntries({ version: '1.0', entries: [null, 1, { fingerprint: 'a', rule: 'sum', decision: 'maybe' }] })
    ).toEqual([]);
    expect(
      readEntries({ version: '1.0', entries: [{ fingerprint: 'a', rule: 'sum', decision: 'confirmed', reason: 3 }] })
    ).toEqual([{ fingerprint: 'a', rule: 'sum', decision: 'confirmed', reason: '', name: '', statement: '' }]);
  });
});

describe('embeddedJson', () => {
  it('comes back as it was and cannot end its element', () => {
    const value = { a: '</script><!--<script>\u2028\u2029', b: '\ud800' };
    const json = embeddedJson(value);
    expect(json).not.toMatch(/[<>\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual(value);
  });
});

describe('the built script and style sheet', () => {
  const { head, script, style } = pageAssets();

  it('use nothing newer than the browsers they are made for (Chromium 80)', () => {
    // Syntax is lowered by the build; these are functions, which nothing lowers. `at` and `hasOwn` come with `polyfills.ts`.
    expect(head + script).not.toMatch(
      /\.(?:replaceAll|findLast|toSorted|toReversed|groupBy|isWellFormed)\(|structuredClone\(|\?\?=|\|\|=/
    );
    expect(style).not.toMatch(
      /[^-]inset:|:is\(|:where\(|:has\(|color-mix|@layer|@container|aspect-ratio|\n\s*(?:row-)?gap:/
    );
  });

  it('cannot end the elements they stand in', () => {
    expect(head + script).not.toMatch(/<\/script|<!--/i);
    expect(style).not.toMatch(/<\/style/i);
  });

  it('ask for nothing from elsewhere', () => {
    expect(style).not.toMatch(/@import|url\((?!#)/);
  });
});

describe('the words of the page', () => {
  it('explain every rule, in both languages', () => {
    for (const { id } of rules) {
      expect(zhRules[id]?.limits, id).toMatch(/\S/);
      expect(enRules[id]?.limits, id).toMatch(/\S/);
    }
  });
});
