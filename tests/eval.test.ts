/** The scorer itself: it must count what is there, and only that. */
import { describe, expect, it } from 'vitest';
import { compare } from '../scripts/eval/compare.js';
import { evaluate, type Result } from '../scripts/eval/evaluate.js';
import type { GoldNotice } from '../scripts/eval/gold.js';
import { tallyMentions } from '../scripts/eval/mentions.js';
import { mutantsOf } from '../scripts/eval/mutations.js';
import { operandsOf, tallyRelations } from '../scripts/eval/relations.js';
import { tallyFindings } from '../scripts/eval/structure.js';
import { scores } from '../scripts/eval/tally.js';
import type { CheckRecord, NoticeRecord } from '../src/record/schema.js';

const text = '完成24个,基本完成4个,共28个,占85.7%,另有约4个。';
const at = (raw: string, from = 0): { start: number; end: number } => {
  const start = text.indexOf(raw, from);
  return { start, end: start + raw.length };
};

const notice: GoldNotice = {
  id: 'a',
  text,
  figures: [
    { raw: '24个', value: 24, unit: '个', span: at('24个') },
    { raw: '4个', value: 4, unit: '个', span: at('4个', 10) },
    { raw: '28个', value: 28, unit: '个', span: at('28个') },
    { raw: '85.7%', value: 85.7, unit: '%', span: at('85.7%') },
    { raw: '4个', value: 4, unit: '个', optional: true, span: at('4个', 25) },
  ],
  dates: [],
  regulations: [],
  relations: [{ kind: 'sum', holds: true, parts: ['24个', '4个'], ...{ total: '28个' } }],
};

const figure = (raw: string, value: number, unit: string, from = 0): object => ({
  raw,
  value,
  unit,
  span: at(raw, from),
});
const record = (figures: object[], checks: Partial<CheckRecord>[] = []): NoticeRecord =>
  ({ figures, dates: [], regulations: [], findings: [], outline: [], metadata: {}, checks }) as unknown as NoticeRecord;

const perfect = [
  figure('24个', 24, '个'),
  figure('4个', 4, '个', 10),
  figure('28个', 28, '个'),
  figure('85.7%', 85.7, '％'),
];

describe('mentions', () => {
  it('finds everything right where all is right', () => {
    const tally = tallyMentions('figures', notice, record(perfect));
    expect([tally.gold, tally.found, tally.right]).toEqual([4, 4, 4]);
  });

  it('takes a wrong value for a miss and an error', () => {
    const tally = tallyMentions('figures', notice, record([figure('24个', 42, '个'), ...perfect.slice(1)]));
    expect([tally.gold, tally.found, tally.right]).toEqual([4, 4, 3]);
    expect([tally.missed.length, tally.wrong.length]).toEqual([1, 1]);
  });

  it('counts an optional entry neither way', () => {
    for (const more of [figure('4个', 4, '个', 25), figure('约4个', 4, '人', 25)]) {
      const tally = tallyMentions('figures', notice, record([...perfect, more]));
      expect([tally.gold, tally.found, tally.right]).toEqual([4, 4, 4]);
    }
  });

  it('counts what is nowhere as an error, and the same entry twice once', () => {
    const tally = tallyMentions('figures', notice, record([...perfect, figure('24个', 24, '个')]));
    expect([tally.found, tally.right]).toEqual([5, 4]);
  });

  it('names nothing to find and nothing found perfect, and nothing found of something nought', () => {
    expect(scores({ gold: 0, found: 0, right: 0 }).f1).toBe(1);
    expect(scores({ gold: 3, found: 0, right: 0 }).f1).toBe(0);
  });
});

describe('relations', () => {
  const operands = (...raws: string[]): CheckRecord['operands'] =>
    raws.map((raw) => ({ role: 'part', value: '', span: at(raw) }));

  it('verifies a relation only by a check that holds and covers every operand', () => {
    const holds = { verdict: 'holds', operands: operands('24个', ',基本完成4个', '28个') } as const;
    const verified = (check: Partial<CheckRecord>): number => tallyRelations(notice, record([], [check])).verified;
    expect(verified(holds)).toBe(1);
    expect(verified({ ...holds, operands: operands('24个', '28个') })).toBe(0);
    expect(verified({ ...holds, verdict: 'undecidable' })).toBe(0);
  });

  it('calls a failing check a false alarm where nothing is broken, and a report where something is', () => {
    const failing = record([], [{ rule: 'sum', statement: '', verdict: 'fails', operands: operands('28个') }]);
    expect(tallyRelations(notice, failing).falseAlarms).toHaveLength(1);
    const broken = { ...notice, relations: notice.relations.map((one) => ({ ...one, holds: false })) };
    expect(tallyRelations(broken, failing)).toMatchObject({ broken: 1, reported: 1, falseAlarms: [] });
  });

  it('tells occurrences of the same words apart', () => {
    const relation = { kind: 'repeat', holds: true, nth: { '4个': [2, 1] }, ...{ a: '4个', b: '4个' } };
    const spans = operandsOf(notice, relation).map(({ entry }) => entry.span);
    expect(spans).toEqual([at('4个', 25), at('4个', 10)]);
  });
});

describe('mutations', () => {
  it('breaks every operand of a sum', () => {
    expect(mutantsOf(notice).map(({ what }) => what.split(' with ')[1])).toEqual([
      '28个 → 29个',
      '24个 → 25个',
      '4个 → 5个',
    ]);
  });

  it('keeps the places of the operands right when a digit comes or goes', () => {
    for (const { text: mutated, spans } of mutantsOf(notice)) {
      for (const { start, end } of spans) expect(mutated.slice(start, end)).toMatch(/^\d+个$/);
    }
  });

  it('does not call rounding a break', () => {
    const parts = { kind: 'ratio', holds: true, ...{ part: '24个', whole: '28个', percent: '85.7%' } };
    for (const { what } of mutantsOf({ ...notice, relations: [parts] })) expect(what).not.toMatch(/85\.7% → 85\.8%/);
  });
});

describe('findings', () => {
  it('is right by number and heading, whatever the marks; measures by label and beginning', () => {
    const gold = {
      ...notice,
      findings: [
        { number: 1, heading: '关于甲问题的整改', issue: '甲', measures: [{ label: '一是', text_start: '加强管理,' }] },
        { number: 2, heading: '关于乙问题的整改', issue: '乙', measures: [] },
      ],
    };
    const found = { ...record([]), findings: [{ number: 1, heading: '关于甲问题的整改。', issue: '', measures: [] }] };
    const { findings, measures } = tallyFindings(gold, found as unknown as NoticeRecord);
    expect([findings.gold, findings.found, findings.right]).toEqual([2, 1, 1]);
    expect([measures.gold, measures.found, measures.right]).toEqual([1, 0, 0]);
  });
});

describe('comparison', () => {
  it('tells gains from losses, entry by entry', () => {
    const result = (figures: object[]): Result => evaluate([{ ...notice, relations: [] }], () => record(figures));
    const { gained, lost } = compare(result(perfect.slice(1)), result(perfect.slice(0, 3)));
    expect(gained).toHaveLength(1);
    expect(gained[0]).toContain('24个');
    expect(lost).toHaveLength(1);
    expect(lost[0]).toContain('85.7%');
  });
});
