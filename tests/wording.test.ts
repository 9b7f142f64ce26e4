/** Every rule has a sentence for every verdict, in both languages, and none says more than the tool can know. */
import { describe, expect, it } from 'vitest';
import { rules } from '../src/rules/index.js';
import type { Check } from '../src/types.js';
import { readable } from '../src/wording/amount.js';
import { gapInLabels } from '../src/wording/gap-in-labels.js';
import { wordings } from '../src/wording/index.js';
import { sayings as english } from '../src/wording/en-rules.js';
import { sayings as chinese } from '../src/wording/zh-rules.js';

const base: Check = {
  rule: 'sum',
  verdict: 'fails',
  severity: 'minor',
  statement: '24 + 4 + 12 = 40 ≠ 39',
  expected: '40',
  actual: '39',
  gap: '1个',
  operands: [
    { role: 'total', value: '39', span: { start: 0, end: 3 } },
    { role: 'part', value: '24', span: { start: 4, end: 7 } },
    { role: 'part', value: '16', span: { start: 8, end: 11 } },
  ],
};
const quotes = ['39个', '24个', '16个'];
const variants: Partial<Check>[] = [
  { verdict: 'holds' },
  { verdict: 'holds', note: 'by-rounding' },
  { verdict: 'holds', note: 'by-truncation' },
  { verdict: 'holds', note: 'guessed' },
  { verdict: 'fails' },
  { verdict: 'fails', note: 'corroborated' },
  { verdict: 'fails', cause: 'digits-swapped' },
  { verdict: 'undecidable', reason: 'base-missing' },
  { verdict: 'undecidable', reason: 'not-a-reason' },
  { verdict: 'undecidable' },
];

it('speaks of the same rules in both languages', () => {
  expect(Object.keys(english)).toEqual(Object.keys(chinese));
});

it('has words for every rule there is', () => {
  expect(rules.map(({ id }) => id).filter((id) => !Object.hasOwn(chinese, id))).toEqual([]);
});

describe.each(['zh', 'en'] as const)('%s', (lang) => {
  const wording = wordings[lang];
  it.each([...Object.keys(chinese), 'a-rule-to-come', 'constructor'])('%s: one to three whole sentences', (rule) => {
    for (const variant of variants) {
      for (const operands of [base.operands, []]) {
        const check: Check = { ...base, rule, operands, ...variant };
        const said = wording.message(check, operands.length > 0 ? quotes : []);
        expect(said).toMatch(lang === 'zh' ? /。$/ : /\.$/);
        expect(said).not.toMatch(/undefined|NaN|。。|\.\.|造假|错误|虚报|应为\d/);
      }
    }
  });

  it.each(Object.keys(chinese).filter((id) => id !== '*'))('%s has a name', (rule) => {
    expect(wording.rule(rule)).not.toBe('');
    if (lang === 'zh') expect(wording.rule(rule)).toMatch(/\p{Script=Han}/u);
  });
});

describe('the sentences', () => {
  const zh = wordings.zh;

  it('say what the text says, what follows, by how much, and what cannot be known', () => {
    expect(zh.message(base, quotes)).toBe(
      '24个、16个相加得40个，文中写39个，相差1个。这些数至少有一个有误，或有一类未列出；工具不能判断是哪一种情况。'
    );
  });

  it('name a cause only as possible', () => {
    expect(zh.message({ ...base, cause: 'digits-swapped' }, quotes)).toMatch(/。可能是相邻两位数字写颠倒。$/);
  });

  it('do not say that two sides are alike which only rounding makes so', () => {
    const said = zh.message({ ...base, verdict: 'holds', note: 'by-rounding', gap: undefined }, quotes);
    expect(said).toBe('24个、16个相加得40个，文中写39个，仅在四舍五入范围内成立。');
  });

  it('put the scale and the unit of the printed figure behind the result', () => {
    const money = ['68.6万元', '25.6万元', '43万元'];
    const said = zh.message({ ...base, expected: '68.7万', gap: '0.1万元' }, money);
    expect(said).toContain('相加得68.7万元，文中写68.6万元，相差0.1万元');
  });

  it('count the parts where they are many', () => {
    const operands = Array.from({ length: 20 }, (_, i) => ({
      role: i === 0 ? 'total' : 'part',
      value: String(i),
      span: { start: i, end: i + 1 },
    }));
    const said = zh.message(
      { ...base, operands },
      operands.map(({ value }) => `${value}户`)
    );
    expect(said).toMatch(/等19个数相加/);
    expect(said.length).toBeLessThan(160);
  });

  it('give the reason why something cannot be decided', () => {
    const check: Check = { ...base, verdict: 'undecidable', reason: 'overlapping' };
    expect(zh.message(check, quotes)).toMatch(/：各类之间可能重叠，不宜直接相加，无法核验。$/);
  });
});

describe('readable', () => {
  it.each([
    ['1592200000000元', '1兆5,922億餘元', '15922億元'],
    ['1556000元', '226萬4,000元', '155.6萬元'],
    ['1043000', '51.3万元', '104.3万'],
    ['13710件', '13,710件', '13,710件'],
    ['16951360000元', '13,762,090,000元', '16,951,360,000元'],
    ['12345.6元', '1,200元', '12,345.6元'],
    ['123456789', '12.3亿', '12345.6789万'],
    ['1234567891.5', '12.3亿', '1234567891.5'],
    ['68.7万元', '68.6万元', '68.7万元'],
    ['40个', '39个', '40个'],
    ['88天', '三个月', '88天'],
    ['', '', ''],
  ])('%s beside %s: %s', (written, like, printed) => {
    expect(readable(written, like)).toBe(printed);
  });
});

describe('gapInLabels', () => {
  it.each([
    [['1.', '2.', '4.'], '2.', '4.'],
    [['（九）', '（十）', '（十二）'], '（十）', '（十二）'],
    [['问题19：', '问题20：', '问题20：'], '问题20：', '问题20：'],
    [['二十九、', '三十一、'], '二十九、', '三十一、'],
  ])('%j', (labels, before, after) => {
    expect(gapInLabels(labels)).toMatchObject({ before, after });
  });

  it.each([[['1.', '2.', '3.']], [['1.', '2.', '1.', '2.']], [['九、', '十、', '十一、']], [['甲', '乙']], [[]]])(
    'none in %j',
    (labels) => {
      expect(gapInLabels(labels)).toBeUndefined();
    }
  );
});
