/** Texts that look like notices from afar: pieces that notices are made of, in any order, damaged now and then. */
import fc from 'fast-check';

/** `FC_SEED=7 npx vitest run tests/properties` tries other texts than the usual ones. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20210223), numRuns: 150 });

const digits = fc.oneof(
  fc.nat(9999).map(String),
  fc.tuple(fc.nat(99999), fc.nat(99)).map(([whole, rest]) => `${whole}.${rest}`),
  fc.nat(99_999_999).map((n) => n.toLocaleString('en-US')),
  fc.constantFrom('０', '１２', '３．５', '1/3', '-5', '0.0', '00', '1.2.3', '10-15', '3—5', '60%-70')
);
const hanDigits = fc.constantFrom(
  ...[
    '一',
    '两',
    '十',
    '十二',
    '二十',
    '三十九',
    '一百零五',
    '两千三百',
    '一万二千',
    '数十',
    '几百',
    '四万万',
    '廿',
    '〇',
    '半',
  ],
  ...['二〇二一', '壹佰', '百分之五', '三分之二', '一半', '3兆2,999億', '57億8千3百餘萬']
);
const factor = fc.constantFrom('', '', '', '万', '亿', '余', '万余', '多', '千', '億', '萬');
const unit = fc.constantFrom(
  ...[
    '个',
    '项',
    '户',
    '家',
    '人',
    '人次',
    '元',
    '平方米',
    '%',
    '％',
    '个百分点',
    '‰',
    '倍',
    '成',
    '公里',
    '套',
    '件',
    '',
  ],
  ...['吨', '條', '戶', '個', '元/平方米', '亿千瓦时', '日', '个月', '年']
);
const modifier = fc.constantFrom(
  '',
  '',
  '',
  '约',
  '近',
  '超过',
  '不少于',
  '不足',
  '共',
  '其中',
  '分别',
  '第',
  '下降',
  '占'
);
const figure = fc.tuple(modifier, fc.oneof(digits, hanDigits), factor, unit).map((parts) => parts.join(''));

const date = fc
  .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 32 }))
  .chain(([y, m, d]) =>
    fc.constantFrom(
      ...[
        `${y}年${m}月${d}日`,
        `${y}年${m}月`,
        `${y}年`,
        `${m}月${d}日`,
        `${y}-${m}-${d}`,
        `${y}.${m}.${d}`,
        `${y}/${m}/${d}`,
      ],
      ...[
        `${y}年${m}月${d}日至${m}月${d}日`,
        `${y}-${y + 1}年度`,
        `${m}月上旬`,
        `${y}年第一季度`,
        '今年',
        '同年',
        '当日',
      ],
      ...[`民國${y - 1911}年`, `${y}年${m} 月${d}日`, '二〇二一年二月二十三日', `${y}年${m}月${d}日 ${m}:${d}`]
    )
  );
const title = fc.constantFrom(
  ...[
    '《广州市物业管理条例》',
    '《条例》',
    '《关于印发〈某办法〉的通知》',
    '《未闭合的办法',
    '〔2021〕12号',
    '穗建规〔2021〕12号',
  ],
  ...['「住宅法」', '《第十四个五年规划》', '国务院令第513号', '》', '《《', '《关于&lt;办法&gt;的通知》']
);
const label = fc.constantFrom(
  ...[
    '\n一、',
    '\n二、',
    '\n(一)',
    '\n（二）',
    '\n1.',
    '\n2.',
    '\n(1)',
    '\n①',
    '一是',
    '二是',
    '三是',
    '第一,',
    '首先,',
    '其一,',
  ],
  ...['\n问题1:', '\n整改措施:', '最后,', '\n第一条', '\n１．', '\n【整改情况】', '\n| 序号 | 问题 | 整改措施 |\n']
);
const words = fc.constantFrom(
  ...[
    '关于物业管理不到位问题的整改',
    '已完成整改',
    '正在推进',
    '计划于',
    '完成',
    '发出整改通知',
    '占比',
    '增长',
    '同比',
    '合计',
    '其余',
  ],
  ...[
    '等',
    '截至',
    '至',
    '和',
    '及',
    '到',
    '从',
    '在',
    '三会一课',
    '两个维护',
    '进一步',
    '统一',
    '第三方',
    '一把手',
    'PM2.5',
    '5G',
  ],
  ...[
    '市住房和城乡建设局',
    '市委第八巡察组',
    '以下简称',
    '局长张三',
    '联系电话：020-83124975',
    'a@b.gov.cn',
    '邮编510030',
    '與問題數據',
  ],
  ...[
    '來源:',
    'nbsp;',
    '&nbsp;',
    '&lt;',
    '\t',
    '　　',
    '😀',
    '\ud800',
    '|',
    '#',
    '*',
    '\\',
    '1+1+N',
    '\ufeff',
    '\u200b',
  ]
);
const mark = fc.constantFrom(
  ',',
  '，',
  '。',
  '、',
  ':',
  '：',
  ';',
  '；',
  '(',
  ')',
  '（',
  '）',
  '“',
  '”',
  '\n',
  '\r\n',
  ' ',
  '.',
  '-',
  '~'
);

const piece = fc.oneof(
  { weight: 5, arbitrary: figure },
  { weight: 2, arbitrary: date },
  { weight: 1, arbitrary: title },
  { weight: 2, arbitrary: label },
  { weight: 4, arbitrary: words },
  { weight: 4, arbitrary: mark }
);

/** Anything from nothing to a page. */
export const noticeText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Text of any kind, notices among it. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: noticeText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) }
);
