/**
 * An invented notice with one of everything: failing checks near and far, rounding, verified ones, the undecidable under their
 * reasons, a day that does not exist, a table, damage. The body repeats until it is as long as asked for.
 */
import type { NoticeRecord } from '../../src/record/schema.js';
import { date, figure, organization, RecordBuilder, regulation, skipped, words } from './record-builder.js';

/** @param length least number of characters of the text */
export function longRecord(length = 20_000, path = '云栖市水务局整改通报.txt'): NoticeRecord {
  const b = new RecordBuilder(path);
  const { record } = b;
  Object.assign(record.metadata, {
    title: '中共云栖市水务局党组关于巡察整改进展情况的通报',
    publisher: '云栖市水务局',
    publishedAt: '2023-03-18',
    inspectionBody: '市委第三巡察组',
    inspected: '云栖市水务局党组',
    inspectionPeriod: { start: '2022-06-08', end: '2022-08-19' },
    feedbackDate: '2022-10-12',
    asOf: '2023-02-28',
  });
  record.metadata.contacts.phones.push('0570-8812345');
  b.paragraph('中共云栖市水务局党组关于巡察整改进展情况的通报');
  b.paragraph(
    '根据市委统一部署，',
    date('2022年6月8日至8月19日', '2022-06-08/2022-08-19', { role: 'inspection', implied: ['year'] }, 'inspection'),
    '，',
    organization('市委第三巡察组'),
    '对市水务局党组开展了巡察。',
    date('10月12日', '2022-10-12', { role: 'feedback', implied: ['year'] }, 'feedback'),
    '，巡察组反馈了意见，指出4个方面',
    figure('46个', 'problems', { subject: '问题', state: 'total' }),
    '问题。截至',
    date('2023年2月28日', '2023-02-28', { role: 'as-of' }, 'as-of'),
    '，已完成整改',
    figure('31个', 'done', { subject: '问题', state: 'completed' }),
    '，完成率',
    figure('76.4%', 'rate'),
    '；正在推进',
    figure('12个', 'ongoing', { state: 'ongoing' }),
    '，长期坚持',
    figure('3个', 'long', { state: 'ongoing' }),
    '。'
  );
  b.heading('一、', 1, '提高政治站位，压实整改责任');
  b.paragraph(
    '局党组落实',
    regulation('《云栖市水资源管理办法（试行）》'),
    '，召开专题会议',
    figure('8次', 'meetings'),
    '，制定整改措施',
    figure('157项', 'measures'),
    '，坚持',
    skipped('三会一课', 'phrase'),
    '制度，由',
    skipped('第一', 'ordinal'),
    '责任人牵头，全年累计投入约',
    figure('1.2亿元', 'invested', { subject: '投入', modifier: 'about', action: '投入' }),
    '，其中供水',
    figure('6700万元', 'supply', { subject: '供水' }),
    '、排水',
    figure('3800万元', 'drain', { subject: '排水' }),
    '、水库除险加固',
    figure('1480万元', 'dams', { subject: '水库除险加固' }),
    '。'
  );
  b.check({
    rule: 'sum',
    verdict: 'holds',
    note: 'by-rounding',
    statement: '6700万 + 3800万 + 1480万 = 1.198亿 ≈ 1.2亿',
    message: '“6700万元”“3800万元”“1480万元”相加得1.198亿元，与文中的“1.2亿元”一致；仅在四舍五入范围内成立。',
    expected: '1.198亿元',
    actual: '1.2亿元',
    over: [
      ['part', 'supply'],
      ['part', 'drain'],
      ['part', 'dams'],
      ['total', 'invested'],
    ],
  });
  b.check({
    rule: 'ratio',
    verdict: 'fails',
    severity: 'major',
    statement: '31 ÷ 46 = 67.4% ≠ 76.4%',
    message:
      '“31个”与“46个”之比为67.4%，文中写“76.4%”，相差9个百分点。这些数至少有一个有误，或比例的基数另有所指；工具不能判断是哪一种情况。可能是相邻两位数字写颠倒。',
    expected: '67.4%',
    actual: '76.4%',
    cause: 'digits-swapped',
    over: [
      ['part', 'done'],
      ['whole', 'problems'],
      ['percent', 'rate'],
    ],
  });
  b.check({
    rule: 'sum',
    verdict: 'holds',
    statement: '31 + 12 + 3 = 46',
    message: '“31个”“12个”“3个”相加得46个，与文中的“46个”一致。',
    expected: '46个',
    actual: '46个',
    over: [
      ['part', 'done'],
      ['part', 'ongoing'],
      ['part', 'long'],
      ['total', 'problems'],
    ],
  });
  b.check({
    rule: 'date-order',
    verdict: 'holds',
    statement: '2022-08-19 ≤ 2022-10-12',
    message: '“2022年6月8日至8月19日”早于“10月12日”，与文意一致。',
    over: [
      ['earlier', 'inspection'],
      ['later', 'feedback'],
    ],
  });
  b.row(1, 1, '单位', '立项', '办结', '金额');
  for (const [i, [place, opened, closed, amount]] of (
    [
      ['城东片区', '24件', '19件', '285.2亿元'],
      ['城西片区', '17件', '17件', '43.6万元'],
      ['合计', '41件', '36件', '328.8亿元'],
    ] as const
  ).entries()) {
    b.row(
      1,
      i + 2,
      place,
      figure(opened, `opened-${i}`),
      figure(closed, `closed-${i}`),
      figure(amount, `amount-${i}`, { subject: place })
    );
  }
  b.check({
    rule: 'table-total',
    verdict: 'holds',
    statement: '24 + 17 = 41',
    message: '表中“24件”“17件”相加得41件，与合计“41件”一致。',
    over: [
      ['part', 'opened-0'],
      ['part', 'opened-1'],
      ['total', 'opened-2'],
    ],
  });
  b.check({
    rule: 'table-total',
    verdict: 'undecidable',
    reason: 'blocked',
    note: 'blocked',
    statement: '285.2亿 + 43.6万 = 328.8亿',
    message: '表中合计“328.8亿元”：所依据的数字在文中另有矛盾，暂不判断，无法核验。',
    over: [
      ['part', 'amount-0'],
      ['part', 'amount-1'],
      ['total', 'amount-2'],
    ],
  });
  b.heading('二、', 1, '聚焦反馈问题，逐项整改落实');
  let n = 0;
  for (let size = 0; size < length; n++) {
    if (n % 10 === 0)
      b.heading(`（${'一二三四五六七八九十'.charAt((n / 10) % 10)}）`, 2, `第${n / 10 + 1}类问题的整改`);
    const node = b.heading(`${n + 1}.`, 3, `针对河道${n + 1}号断面治理推进缓慢问题的整改`, '。');
    const parts = [3 + (n % 7), 5 + (n % 11), 2 + (n % 5)];
    const total = parts.reduce((a, c) => a + c, 0);
    const wrong = n % 9 === 4;
    const span = b.paragraph(
      '一是全面排查。共排查排口',
      figure(`${wrong ? total + 10 : total}个`, `t${n}`, { subject: '排口', findingId: `finding-${n + 1}` }),
      '，其中生活类',
      figure(`${parts[0]}个`, `a${n}`),
      '、工业类',
      figure(`${parts[1]}个`, `b${n}`),
      '、雨污合流类',
      figure(`${parts[2]}个`, `c${n}`),
      '，均已建档。二是限期整治，投入资金',
      figure(`${(12.5 + n * 1.7).toFixed(1)}万元`, `m${n}`, { action: '投入', subject: '资金' }),
      '，较上年增长',
      figure(`${10 + (n % 40)}%`, `g${n}`),
      `，由${organization('城区河道管理所').raw}负责，于`,
      n % 13 === 3
        ? date('2月30日', '2023-02-30', { implied: ['year'], impossible: true, role: 'deadline' })
        : date(`${2 + (n % 8)}月20日`, `2023-0${2 + (n % 8)}-20`, {
            implied: ['year'],
            role: 'deadline',
            findingId: `finding-${n + 1}`,
          }),
      '前完成。三是建立长效机制，印发',
      regulation('《河道排口分类整治工作指引》'),
      '，将巡查频次由每月调整为每周，对发现的问题实行清单管理、销号办理，做到发现一处、整治一处、巩固一处，防止问题反弹回潮；对整改不力的责任人严肃问责。'
    );
    b.check({
      rule: 'sum',
      verdict: wrong ? 'fails' : 'holds',
      severity: wrong && n % 2 === 0 ? 'major' : 'minor',
      statement: `${parts.join(' + ')} = ${total}${wrong ? ` ≠ ${total + 10}` : ''}`,
      message: wrong
        ? `“${parts[0]}个”“${parts[1]}个”“${parts[2]}个”相加得${total}个，文中写“${total + 10}个”，相差10个。这些数至少有一个有误，或有一类未列出；工具不能判断是哪一种情况。`
        : `“${parts[0]}个”“${parts[1]}个”“${parts[2]}个”相加得${total}个，与文中的“${total}个”一致。`,
      expected: `${total}个`,
      actual: `${wrong ? total + 10 : total}个`,
      over: [
        ['total', `t${n}`],
        ['part', `a${n}`],
        ['part', `b${n}`],
        ['part', `c${n}`],
      ],
    });
    b.check({
      rule: 'growth',
      verdict: 'undecidable',
      reason: n % 3 === 0 ? 'approximate' : 'base-missing',
      statement: `${(12.5 + n * 1.7).toFixed(1)}万 ÷ ? − 1 = ${10 + (n % 40)}%`,
      message: `文中的增减幅“${10 + (n % 40)}%”：文中没有给出基数，无法核验。`,
      over: [
        ['current', `m${n}`],
        ['percent', `g${n}`],
      ],
    });
    record.findings.push({
      id: `finding-${n + 1}`,
      number: n + 1,
      heading: node.title,
      issue: `河道${n + 1}号断面治理推进缓慢`,
      category: {
        label: `（${'一二三四五六七八九十'.charAt(Math.floor(n / 10) % 10)}）`,
        title: `第${Math.floor(n / 10) + 1}类`,
      },
      span: { start: node.span.start, end: span.end },
      headingSpan: node.span,
      measures: (['completed', 'ongoing', n % 4 === 0 ? 'planned' : 'completed'] as const).map((status, i) => ({
        id: `measure-${n + 1}-${i + 1}`,
        label: ['一是', '二是', '三是'][i] ?? '',
        ordinal: i + 1,
        text: ['全面排查', '限期整治', '建立长效机制'][i] ?? '',
        span,
        status,
      })),
    });
    size += span.end - node.span.start;
  }
  b.heading('三、', 1, '下一步工作');
  b.paragraph(
    '市水务局将坚持目标不变，把巡察指出的',
    figure('45个', 'problems-again', { subject: '问题' }),
    '问题整改到底，推进以下',
    figure('5项', 'five'),
    '工作：',
    words('河湖长制', 'i1'),
    '、',
    words('供水保障', 'i2'),
    '、',
    words('防洪排涝', 'i3'),
    '、',
    words('节水行动', 'i4'),
    '。联系电话：0570-8812345。编号88-3。'
  );
  b.check({
    rule: 'repeat',
    verdict: 'fails',
    severity: 'major',
    statement: '46个 ≠ 45个',
    message: '同一事项，前文写“46个”，后文写“45个”。这些数不能同时成立，工具不能判断哪一个数有误。',
    over: [
      ['a', 'problems'],
      ['b', 'problems-again'],
    ],
  });
  b.check({
    rule: 'list-count',
    verdict: 'fails',
    statement: '4 ≠ 5',
    message:
      '文中列出4项（河湖长制、供水保障、防洪排涝、节水行动），所写的是“5项”。所写的项数与所列的内容不能同时成立，或列举未尽。',
    expected: '4',
    actual: '5',
    over: [
      ['stated', 'five'],
      ['item', 'i1'],
      ['item', 'i2'],
      ['item', 'i3'],
      ['item', 'i4'],
    ],
  });
  record.messages.push({
    reason: 'unclosed 《',
    ruleId: 'damaged-title',
    source: 'tree',
    span: { start: 40, end: 44 },
  });
  return b.done();
}
