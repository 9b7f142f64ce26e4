/** The notice that every fixture carries, as data: what is automatic in a word processor is marked as such. */

/**
 * @typedef {{ kind: 'title' | 'text' | 'right', text: string }
 *   | { kind: 'numbered', level: 0 | 1 | 2, label: string, text: string, heading?: boolean }
 *   | { kind: 'table', rows: string[][] }
 *   | { kind: 'box', text: string }} Block
 */

/** @type {readonly Block[]} */
export const notice = [
  { kind: 'title', text: '临江市水务局关于供排水设施专项检查整改情况的通报' },
  {
    kind: 'text',
    text: '根据市政府统一安排,2023年6月5日至7月20日,市水务局对全市12个镇(街道)的供水、排水设施开展了专项检查,共发现问题36个。现将整改情况通报如下,请社会各界监督。',
  },
  { kind: 'numbered', level: 0, label: '一、', text: '总体情况', heading: true },
  {
    kind: 'text',
    text: '截至2023年10月31日,36个问题中已完成整改29个,正在整改7个,整改完成率为80.6%;全市共投入资金1.2亿元,更换老旧管网15.6公里,惠及居民2.3万户。',
  },
  { kind: 'numbered', level: 0, label: '二、', text: '具体问题整改情况', heading: true },
  { kind: 'numbered', level: 1, label: '(一)', text: '关于水质监测不到位问题的整改', heading: true },
  {
    kind: 'text',
    text: '一是补充监测设备48台,其中市级20台、镇级28台;二是修订《临江市供水水质监测管理办法》,自2023年9月1日起施行。',
  },
  { kind: 'numbered', level: 1, label: '(二)', text: '关于管网漏损率偏高问题的整改', heading: true },
  {
    kind: 'text',
    text: '一是完成35处漏点的修复;二是在“智慧水务”平台上线分区计量模块,漏损率由14.2%降至9.8%,下降4.4个百分点。各镇(街道)完成情况见下表。',
  },
  {
    kind: 'table',
    rows: [
      ['镇(街道)', '问题数(个)', '已完成(个)', '正在整改(个)'],
      ['城东街道', '14', '12', '2'],
      ['河口镇', '13', '10', '3'],
      ['石桥镇', '9', '7', '2'],
      ['合计', '36', '29', '7'],
    ],
  },
  { kind: 'numbered', level: 0, label: '三、', text: '下一步工作', heading: true },
  { kind: 'numbered', level: 2, label: '1.', text: '对尚未完成的7个问题逐项明确责任人,确保2023年12月底前完成。' },
  { kind: 'numbered', level: 2, label: '2.', text: '5个重点片区的管网改造纳入2024年度计划,每季度通报进展。' },
  { kind: 'box', text: '联系电话:020-00001234;电子邮箱:swj@example.gov.cn。' },
  { kind: 'right', text: '临江市水务局' },
  { kind: 'right', text: '2023年11月8日' },
];

/**
 * The canonical text: what every reader of a format with structure must write.
 *
 * @param {readonly Block[]} blocks
 */
export function textOf(blocks) {
  return blocks.map((block) => lineOf(block)).join('\n');
}

/** @param {Block} block */
function lineOf(block) {
  if (block.kind === 'table') return block.rows.map((row) => row.join('\t')).join('\n');
  if (block.kind !== 'numbered') return block.text;
  // `2.` and `5个` must not become `2.5个`.
  return `${block.label}${/^\d/.test(block.text) ? ' ' : ''}${block.text}`;
}

/** @param {string} text */
export function escapeXml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
