/** What the record says a figure counts. */
import { expect, it } from 'vitest';
import { parseNotice } from '../src/index.js';

const subjects = (text: string): Record<string, string | undefined> =>
  Object.fromEntries(parseNotice(text).figures.map(({ raw, subject }) => [raw, subject]));

it.each([
  ['发出整改通知15份，检查中介机构2350家。', { '15份': '整改通知', '2350家': '中介机构' }],
  ['39个具体问题已办结，完成率92.3%。', { '39个': '问题', '92.3%': '完成率' }],
  ['重大隐患已整改36项，冷库已盘活5座。', { '36项': '重大隐患', '5座': '冷库' }],
  [
    '追缴租金68.4万元，①重新签订合同39份，敷设管网41.3公里。',
    { '68.4万元': '租金', '39份': '合同', '41.3公里': '管网' },
  ],
  ['制定整改措施31条。已完成27条，正在推进4条。', { '31条': '整改措施', '27条': '整改措施', '4条': '整改措施' }],
  ['第二产业增加值118亿元，增长6.5%；巡河率由76.5%提高到98.2%。', { '6.5%': '第二产业增加值', '98.2%': '巡河率' }],
  ['对12座粮库、36.8万吨储备粮逐仓盘点，处分5人。', { '36.8万吨': '储备粮', '5人': '处分' }],
  ['达标断面21个，达标率95.5%，增值税收入3.2亿元。', { '95.5%': '达标率', '3.2亿元': '增值税收入' }],
  ['全州9家医院评为优秀3家，渔业公司原有14户。', { '9家': '医院', '14户': '渔业公司' }],
  ['12个村集体经营性收入640万元，已巡察党组织33个。', { '12个': '村集体经营性收入', '33个': '党组织' }],
  ['给予党纪处分2人、诫勉5人、批评教育6人。', { '2人': '党纪处分', '5人': '诫勉', '6人': '批评教育' }],
  ['排查撂荒地526亩，已复耕490亩。抽检水产、饮料2类食品86批次。', { '490亩': '撂荒地', '86批次': '食品' }],
  ['交通违停（3,105件）、供水供气（2,207件）较多。', { '3,105件': '交通违停', '2,207件': '供水供气' }],
])('%s', (text, expected) => {
  expect(subjects(text)).toMatchObject(expected);
});

it('takes the name of its row in a table', () => {
  const text = '领域|问题数（个）|完成率（%）\n财政管理|118|87.3\n民生资金|164|84.8';
  expect(subjects(text)).toEqual({ '118': '财政管理', '87.3': '财政管理', '164': '民生资金', '84.8': '民生资金' });
});

it('reads a cell that holds a sentence as one', () => {
  const text = '序号|问题|整改情况\n1|台账不实|复核渔船62艘，注销9艘。';
  expect(subjects(text)).toMatchObject({ '62艘': '渔船' });
});

it('names nothing where the words only compare, and the same on both sides of a change', () => {
  const text = '村集体由58个增至83个，较上年度3693人增加，占国家预算的77.06%。';
  expect(subjects(text)).toEqual({
    '58个': '村集体',
    '83个': '村集体',
    '3693人': undefined,
    '77.06%': undefined,
  });
});
