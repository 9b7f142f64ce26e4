/** Chinese wording: names, reasons, causes, and the frame of the sentences that `zh-rules.ts` has. */
import type { Cause } from '../types.js';
import type { Wording } from './index.js';
import { Said } from './said.js';
import { sayings, type Saying } from './zh-rules.js';

const standings = {
  fails: '不一致',
  'by-rounding': '仅在四舍五入范围内成立',
  holds: '一致',
  undecidable: '无法核验',
};

/** Reason id: its heading, and how a sentence goes on. */
const reasons: Record<string, [title: string, clause: string]> = {
  'base-missing': ['未给出基数', '文中没有给出基数'],
  'scope-open': ['口径不明', '文中没有说明统计范围，不能确定这些数指同一事项'],
  'two-readings': ['有两种读法', '文字可作不同理解，不能确定取哪一种'],
  overlapping: ['类别可能重叠', '各类之间可能重叠，不宜直接相加'],
  'comparable-price': ['按可比口径计算', '增减幅按可比价格或可比口径计算，不能由文中数额直接推出'],
  approximate: ['约数', '文中是约数，不足以判断'],
  'date-implied': ['日期系推定', '日期中有由上下文推定的部分'],
  blocked: ['所依据的数字本身有矛盾', '所依据的数字在文中另有矛盾，暂不判断'],
  'no-list': ['未逐项列出', '文中没有逐项列出'],
  'target-missing': ['未给出目标值', '文中没有给出用来比较的目标值'],
  'annexed-list': ['清单可能另附', '清单可能另附，正文不一定逐项列出'],
  'other-list': ['与所列不是同一清单', '不能确定文中的条数与所列标题指同一清单'],
  'no-antecedent': ['未写出全称', '文中没有写出它所指的全称'],
  'different-dates': ['日期不同', '两处的日期不同'],
  'open-list': ['列举未尽', '列举以“等”收尾，未必列全'],
};
const openReason: [string, string] = ['条件不足', '文中给出的信息不足以判断'];

const causes: Record<Cause, string> = {
  'digits-swapped': '可能是相邻两位数字写颠倒',
  'one-digit': '可能是其中一位数字不同',
  'factor-10000': '可能是单位相差一万倍（如“元”与“万元”）',
  'wrong-base': '可能是用错了基数',
  'class-missing': '可能有一类未列出',
  'different-dates': '可能是统计日期不同',
};

const names: Record<string, string> = {
  sum: '合计',
  ratio: '比例',
  growth: '增减幅',
  difference: '差额',
  'list-count': '列举项数',
  numbering: '条数与编号',
  'at-most': '部分与总数',
  exceeds: '超额与达标',
  repeat: '前后一致',
  'date-order': '日期先后',
  duration: '期间长短',
  shares: '占比合计',
  'all-done': '全部完成',
  direction: '升降',
  'rate-bounds': '比例范围',
  grim: '百分比能否得出',
  'impossible-date': '日期是否存在',
  weekday: '星期',
  'words-amount': '大写金额',
  'unit-conversion': '单位换算',
  'table-total': '表格合计',
  abbreviation: '简称',
  'title-spelling': '文件名写法',
  'document-year': '文号年份',
  'completed-later': '完成日期',
};

const cannotKnow = '工具不能判断哪一个数有误。';

export const zh: Wording = {
  message(check, quotes) {
    const said = new Said(check, quotes);
    const saying = Object.hasOwn(sayings, check.rule) ? (sayings[check.rule] as Saying) : sayings['*'];
    switch (check.verdict) {
      case 'holds':
        return `${sentence(saying, said)}${excuse(said)}。`;
      case 'fails': {
        const doubt = saying.doubt ?? `这些数不能同时成立，${cannotKnow}`;
        return `${saying.fails(said)}${witness(said)}。${doubt}${check.cause ? `${causes[check.cause]}。` : ''}`;
      }
      case 'undecidable': {
        const reason = check.reason ?? check.note;
        const clause = saying.reasons?.[reason ?? ''] ?? reasonOf(reason)[1];
        return `${saying.claim(said)}：${clause}，无法核验${implied(said)}。`;
      }
    }
  },
  rule: (id) => (Object.hasOwn(names, id) ? (names[id] as string) : id),
  standing: (standing) => standings[standing],
  reason: (id) => reasonOf(id)[0],
  cause: (cause) => causes[cause],
};

/** Of a check that holds. Where the digits differ, both sides are said, for the excuse needs them. */
function sentence(saying: Saying, said: Said): string {
  const differ = said.check.note === 'by-rounding' || said.check.note === 'by-truncation';
  return differ && saying.sides ? saying.fails(said) : saying.holds(said);
}

function reasonOf(id: string | undefined): [string, string] {
  return id !== undefined && Object.hasOwn(reasons, id) ? (reasons[id] as [string, string]) : openReason;
}

/** What another check says of the same figure. */
function witness({ check: { note } }: Said): string {
  return note === 'corroborated' ? '；另一处核对也因其中同一个数不成立' : '';
}

function excuse({ check: { note }, vague }: Said): string {
  if (note === 'by-rounding' && vague) return '，仅在约数范围内成立';
  if (note === 'by-rounding') return '，仅在四舍五入范围内成立';
  if (note === 'by-truncation') return '，按截尾取值成立';
  if (note === 'guessed') return '；这些数的关系由上下文推断，仅供参考';
  return '';
}

/** What the missing base would have to be, where the rule says. */
function implied(said: Said): string {
  const base = said.check.reason === 'base-missing' ? said.expected('part', 'current') : '';
  return base ? `；按所写数字倒推，基数约为${base}` : '';
}
