/** A small notice with checks written by hand: the reports are tested apart from the rules. */
import { parseNotice } from '../../src/pipeline.js';
import type { CheckRecord, NoticeRecord } from '../../src/record/schema.js';
import { wordings } from '../../src/wording/index.js';
import type { Check } from '../../src/types.js';

const text = `某局关于巡察整改进展情况的通报
细化成39个具体问题，提出措施若干。
截至2021年1月23日，已完成24个、基本完成4个，正在整改11个，占比72%。
投入68.5万元（其中25.6万元为人工费，43万元为材料费）。
受理投诉2942件（比上年减少16%）。`;

type Spec = Partial<Check> & Pick<Check, 'rule' | 'verdict' | 'statement'> & { on: [role: string, raw: string][] };

const specs: Spec[] = [
  {
    rule: 'ratio',
    verdict: 'holds',
    statement: '(24 + 4) ÷ 39 = 71.8% ≈ 72%',
    expected: '71.8%',
    on: [
      ['part', '24个'],
      ['part', '4个'],
      ['whole', '39个'],
      ['percent', '72%'],
    ],
  },
  {
    rule: 'growth',
    verdict: 'undecidable',
    reason: 'base-missing',
    statement: '2942 ÷ ? - 1 = -16%',
    on: [
      ['current', '2942件'],
      ['percent', '16%'],
    ],
  },
  {
    rule: 'sum',
    verdict: 'holds',
    note: 'by-rounding',
    statement: '25.6 + 43 = 68.6 ≈ 68.5',
    expected: '68.6万',
    on: [
      ['total', '68.5万元'],
      ['part', '25.6万元'],
      ['part', '43万元'],
    ],
  },
  {
    rule: 'sum',
    verdict: 'fails',
    severity: 'major',
    statement: '24 + 4 + 12 = 40 ≠ 39',
    expected: '40',
    gap: '1个',
    cause: 'one-digit',
    on: [
      ['total', '39个'],
      ['part', '24个'],
      ['part', '4个'],
      ['part', '11个'],
    ],
  },
];

export function sampleRecord(lang: 'zh' | 'en' = 'zh', path = 'notice.txt'): NoticeRecord {
  const record = parseNotice(text, { lang });
  record.source.path = path;
  record.metadata.title = '某局关于巡察整改进展情况的通报';
  record.checks = specs.map(({ on, ...spec }, index): CheckRecord => {
    const operands = on.map(([role, raw]) => {
      const start = text.search(new RegExp(`(?<![\\d.])${raw}`));
      return { role, value: raw.replace(/[^\d.]/g, ''), span: { start, end: start + raw.length } };
    });
    const check: Check = { severity: 'minor', ...spec, operands };
    const message = wordings[lang].message(
      check,
      on.map(([, raw]) => raw)
    );
    return { ...check, operands, id: `check-${index + 1}`, message, fingerprint: `f${index + 1}` };
  });
  return record;
}
