/**
 * What a check of each rule says in Chinese. No sentence says which number is wrong, and none has a closing mark: the frame in
 * `zh.ts` adds it, with the doubt, the possible cause and the reason. `*` is for rules that have no words of their own.
 */
import { gapInLabels } from './gap-in-labels.js';
import type { Said } from './said.js';

export interface Saying {
  holds(said: Said): string;
  fails(said: Said): string;
  /** What the text claims, for a check that cannot be decided. */
  claim(said: Said): string;
  /** In place of the usual sentence on what cannot be known. */
  doubt?: string;
  /** By reason id, where the usual clause does not fit the rule. */
  reasons?: Record<string, string>;
  /** `fails` only sets the two sides beside each other, so it may also introduce a check that holds by rounding. */
  sides?: true;
}

export const sayings: Record<string, Saying> & { '*': Saying } = {
  '*': {
    holds: (s) => `${list(s.every())}相互一致`,
    fails: (s) => `${list(s.every())}相互不一致${away(s)}`,
    claim: (s) => quoted(s.every()),
  },

  sum: {
    sides: true,
    holds: (s) => `${parts(s)}${got(s, '相加得', 'total')}，与文中的${total(s)}一致`,
    fails: (s) => `${parts(s)}${got(s, '相加得', 'total')}，文中写${total(s)}${away(s)}`,
    claim: (s) => `${total(s)}与${parts(s)}之和`,
    reasons: { 'scope-open': '文中没有说明所列各项是否就是全部' },
    doubt: '这些数至少有一个有误，或有一类未列出；工具不能判断是哪一种情况。',
  },

  'table-total': {
    sides: true,
    holds: (s) => `表中${parts(s)}${got(s, '相加得', 'total')}，与合计${total(s)}一致`,
    fails: (s) => `表中${parts(s)}${got(s, '相加得', 'total')}，合计栏写${total(s)}${away(s)}`,
    claim: (s) => `表中合计${total(s)}`,
    doubt: '表中这些数至少有一个有误，或有一项未列出；工具不能判断是哪一种情况。',
  },

  ratio: {
    sides: true,
    holds: (s) => `${parts(s)}与${whole(s)}之比${got(s, '为', 'percent')}，与文中的${percent(s)}一致`,
    fails: (s) => `${parts(s)}与${whole(s)}之比${got(s, '为', 'percent')}，文中写${percent(s)}${away(s)}`,
    claim: (s) => `文中的${percent(s)}`,
    doubt: '这些数至少有一个有误，或比例的基数另有所指；工具不能判断是哪一种情况。',
  },

  shares: {
    sides: true,
    holds: (s) => `各项占比${parts(s)}相加得${s.check.actual ?? '100%'}`,
    fails: (s) => `各项占比${parts(s)}相加得${s.check.actual ?? '其他数'}，应合为100%${away(s)}`,
    claim: (s) => `各项占比${parts(s)}`,
    doubt: '各项占比至少有一个有误，或有一类未列出；工具不能判断是哪一种情况。',
  },

  growth: {
    sides: true,
    holds: (s) => `${change(s)}${got(s, '为', 'percent')}，与文中的${percent(s)}一致`,
    fails: (s) =>
      isTurned(s)
        ? turned(s, ['base', 'current'], percent(s))
        : `${change(s)}${got(s, '为', 'percent')}，文中写${percent(s)}${away(s)}`,
    claim: (s) => `文中的增减幅${percent(s)}`,
    doubt: '这些数至少有一个有误，或比较的口径不同；工具不能判断是哪一种情况。',
  },

  difference: {
    sides: true,
    holds: (s) => `${s.one(0, 'from')}与${s.one(1, 'to')}${got(s, '相差', 'delta')}，与文中的${s.one(2, 'delta')}一致`,
    fails: (s) =>
      isTurned(s)
        ? turned(s, ['from', 'to'], s.one(2, 'delta'))
        : `${s.one(0, 'from')}与${s.one(1, 'to')}${got(s, '相差', 'delta')}，文中写${s.one(2, 'delta')}${away(s, '两者差')}`,
    claim: (s) => `文中的差额${s.one(2, 'delta')}`,
  },

  'list-count': {
    holds: (s) => `文中列出${counted(s)}，与所写的${s.one(0, 'stated')}一致`,
    fails: (s) => `文中列出${counted(s)}（${list(s.all('item'), 8)}），所写的是${s.one(0, 'stated')}${away(s)}`,
    claim: (s) => `文中的${s.one(0, 'stated')}`,
    reasons: { 'scope-open': '不能确定所写的项数与所列的内容指同一清单' },
    doubt: '所写的项数与所列的内容不能同时成立，或列举未尽；工具不能判断是哪一种情况。',
  },

  numbering: {
    holds: (s) =>
      s.all('stated').length > 0
        ? `文中写${s.one(0, 'stated')}，编号的标题${countOf(s)}，两者一致`
        : `编号连续（${s.check.statement}）`,
    fails: (s) =>
      s.all('stated').length > 0
        ? `文中写${s.one(0, 'stated')}，编号的标题${countOf(s)}${jump(s)}${away(s)}`
        : `编号不连续（${s.check.statement}）`,
    claim: (s) => `文中的${s.one(0, 'stated')}`,
    reasons: { 'scope-open': '不能确定所写的数与所列的标题指同一内容' },
    doubt: '可能有漏段、编号不连续，或所写的条数与所列标题不是同一口径；工具不能判断是哪一种情况。',
  },

  'at-most': {
    holds: (s) => `${s.one(0, 'part')}是${s.one(1, 'whole')}的一部分，没有超过`,
    fails: (s) => `${parts(s)}列为${s.one(1, 'whole')}的一部分，却超过${s.one(1, 'whole')}${away(s, '多出')}`,
    claim: (s) => `${s.one(0, 'part')}与${s.one(1, 'whole')}`,
  },

  exceeds: {
    holds: (s) => `${s.one(0, 'actual')}${compared(s)}${s.one(1, 'target')}，与文中的说法一致`,
    fails: (s) => `文中称${s.one(0, 'actual')}${compared(s)}${s.one(1, 'target')}，两数的大小与此相反${away(s)}`,
    claim: (s) => `文中关于${s.one(0, 'actual', 'claim')}超过或达到目标的说法`,
    doubt: '说法与这两个数不能同时成立，工具不能判断哪一处有误。',
  },

  repeat: {
    holds: (s) => `同一事项在两处均写作${s.one(0, 'a')}`,
    fails: (s) => `同一事项一处写${s.one(0, 'a')}，另一处写${s.one(1, 'b')}${away(s)}`,
    claim: (s) => `${s.one(0, 'a')}与${s.one(1, 'b')}`,
    doubt: '两处不能同时成立，或所指的日期、范围不同；工具不能判断是哪一种情况。',
  },

  'date-order': {
    holds: (s) => `${s.one(0, 'earlier')}在先，${s.one(1, 'later')}在后，与文意一致`,
    fails: (s) => `按文意${s.one(0, 'earlier')}应不晚于${s.one(1, 'later')}，所写日期却先后相反${away(s)}`,
    claim: (s) => `${s.one(0, 'earlier')}与${s.one(1, 'later')}的先后`,
    reasons: { 'scope-open': '文中没有说明这两个日期属于同一件事' },
    doubt: '两个日期不能同时成立，工具不能判断哪一个日期有误。',
  },

  duration: {
    holds: (s) => `${period(s)}${got(s, '为')}，与文中的${s.one(2, 'stated')}相符`,
    fails: (s) => `${period(s)}${got(s, '为')}，文中写${s.one(2, 'stated')}${away(s)}`,
    claim: (s) => `文中的${s.one(2, 'stated')}`,
    doubt: '起止日期与时长不能同时成立，工具不能判断哪一处有误。',
  },

  grim: {
    holds: (s) =>
      (s.all('whole').length > 0 ? `以${s.one(0, 'whole')}为总数，有整数` : '有整数作总数') + `可以得出${percent(s)}`,
    fails: (s) =>
      s.all('whole').length > 0
        ? `以${s.one(0, 'whole')}为总数，没有任何整数可以得出${percent(s)}`
        : `总数无论取哪个整数，${s.one(0, 'part')}所占的比例都不会是${percent(s)}`,
    claim: (s) => `文中的${percent(s)}`,
    doubt: '可能另有基数；工具不能判断哪一个数有误。',
  },

  'rate-bounds': {
    holds: (s) => `${percent(s)}在0%至100%之间`,
    fails: (s) => `${percent(s)}不在0%至100%之间，而部分不会多于全部`,
    claim: (s) => `文中的${percent(s)}`,
    doubt: '可能另有基数；工具不能判断哪一个数有误。',
  },

  'all-done': {
    holds: (s) => `文中称${s.one(0, 'whole')}全部完成，没有写尚有剩余`,
    fails: (s) => `文中称${s.one(0, 'whole')}全部完成，同一句又写其中${s.one(1, 'part')}没有完成`,
    claim: (s) => `${s.one(0, 'whole')}全部完成的说法`,
    doubt: '两种说法不能同时成立，工具不能判断哪一处有误。',
  },

  direction: {
    holds: (s) => `${s.one(0, 'from')}到${s.one(1, 'to')}，升降与文中的说法一致`,
    fails: (s) => `文中写由${s.one(0, 'from')}${rising(s) ? '上升' : '下降'}到${s.one(1, 'to')}，两数的大小与此相反`,
    claim: (s) => `${s.one(0, 'from')}到${s.one(1, 'to')}的升降`,
    doubt: '说法与这两个数不能同时成立，工具不能判断哪一处有误。',
  },

  'impossible-date': {
    holds: (s) => `${s.one(0, 'date', 'a')}是存在的日期`,
    fails: (s) => `${s.one(0, 'date', 'a')}在日历上不存在`,
    claim: (s) => s.one(0, 'date', 'a'),
    doubt: '工具不能判断应为哪一天。',
  },

  weekday: {
    holds: (s) => `${s.one(0, 'date')}是${s.check.expected ?? s.one(1, 'stated', 'weekday')}，与文中一致`,
    fails: (s) => `${s.one(0, 'date')}是${s.check.expected ?? '另一天'}，文中写${s.one(1, 'stated', 'weekday')}`,
    claim: (s) => `${s.one(0, 'date')}与${s.one(1, 'stated', 'weekday')}`,
    doubt: '日期与星期不能同时成立，工具不能判断哪一处有误。',
  },

  'words-amount': {
    holds: (s) => `大写金额${s.one(0, 'words', 'a')}与数字${s.one(1, 'figure', 'b')}一致`,
    fails: (s) =>
      `大写金额${s.one(0, 'words', 'a')}${got(s, '折合', 'figure')}，数字写作${s.one(1, 'figure', 'b')}${away(s)}`,
    claim: (s) => `大写金额${s.one(0, 'words', 'a')}`,
    doubt: '大写与数字不能同时成立，工具不能判断哪一处有误。',
  },

  'unit-conversion': {
    sides: true,
    holds: (s) => `${s.one(0, 'a', 'from')}换算后与${s.one(1, 'b', 'to')}一致`,
    fails: (s) => `${s.one(0, 'a', 'from')}${got(s, '换算为', 'b', 'to')}，文中写${s.one(1, 'b', 'to')}${away(s)}`,
    claim: (s) => `${s.one(0, 'a', 'from')}与${s.one(1, 'b', 'to')}`,
  },

  abbreviation: {
    holds: (s) => `简称${s.one(0, 'short', 'a')}所指为${s.one(1, 'full', 'b')}`,
    fails: (s) => `简称${s.one(0, 'short', 'a')}在文中找不到对应的全称`,
    claim: (s) => `简称${s.one(0, 'short', 'a')}`,
    doubt: '可能是全称与简称写法不同，或全称没有写出。',
  },

  'title-spelling': {
    holds: (s) => `同一文件的名称${s.one(0, 'a')}写法一致`,
    fails: (s) => `两处文件名只差一个字：${s.one(0, 'a')}与${s.one(1, 'b')}`,
    claim: (s) => `${s.one(0, 'a')}与${s.one(1, 'b')}`,
    reasons: { 'two-readings': '两处名称只差一个字，可能是同一文件的两种写法，也可能是两份文件' },
    doubt: '可能是同一文件的两种写法，也可能是两份文件；工具不能判断是哪一种情况。',
  },

  'document-year': {
    holds: (s) => `文号${s.one(0, 'number', 'a')}的年份不晚于通报日期${s.one(1, 'date')}`,
    fails: (s) => `文号${s.one(0, 'number', 'a')}的年份晚于通报日期${s.one(1, 'date')}`,
    claim: (s) => `文号${s.one(0, 'number', 'a')}`,
    doubt: '两处年份不能同时成立，工具不能判断哪一处有误。',
  },

  'completed-later': {
    holds: (s) => `文中所写的完成日期${s.one(0, 'date')}不晚于${s.one(1, 'limit')}`,
    fails: (s) => `文中称已完成，所写日期${s.one(0, 'date')}却晚于通报日期${s.one(1, 'limit')}${away(s)}`,
    claim: (s) => `完成日期${s.one(0, 'date')}`,
    reasons: { 'different-dates': '该日期晚于统计截止日期而不晚于发布日期，文字可能在统计之后更新过' },
    doubt: '两个日期不能同时成立，工具不能判断哪一处有误。',
  },
};

/** The parts of a whole: named where they are few, counted where they are many. */
function parts(s: Said, ...more: string[]): string {
  const found = s.all('part', ...more);
  if (found.length === 0) return list(s.every());
  return list(found, 12) + (s.check.rule === 'ratio' && found.length > 1 ? '合计' : '');
}

/** The base of a rate, which may be a sum itself. */
function whole(s: Said): string {
  const found = s.all('whole');
  return found.length > 1 ? `${list(found, 12)}合计` : s.one(1, 'whole');
}

const signs: Record<string, string> = { '>': '超过', '≥': '达到', '<': '低于', '≤': '不超过' };
const compared = (s: Said): string => signs[s.relation] ?? '超过';

const total = (s: Said): string => s.one(0, 'total', 'whole');
const percent = (s: Said): string => s.one(2, 'percent', 'rate');

/** 相加得39个; nothing where the rule gives no result. */
function got(s: Said, verb: string, ...roles: string[]): string {
  const expected = s.expected(...roles);
  return expected ? verb + expected : '';
}

function away(s: Said, verb = '相差'): string {
  return s.gap ? `，${verb}${s.gap}` : '';
}

/** The change is right, but for the direction. */
const isTurned = (s: Said): boolean => /^[+−]/.test(s.check.expected ?? '');

function turned(s: Said, [from, to]: [string, string], by: string): string {
  const [is, said] = s.direction(from, to) > 0 ? ['上升', '下降'] : ['下降', '上升'];
  return `由${s.one(0, from)}到${s.one(1, to)}，是${is}，文中写的是${said}${by}`;
}

function change(s: Said): string {
  const [delta] = s.all('delta');
  if (delta !== undefined)
    return s.all('current').length > 0
      ? `变动${delta}后为${s.one(0, 'current')}，变动幅度`
      : `以${s.one(0, 'base')}为基数，变动${delta}的幅度`;
  const [base, current] = [s.one(0, 'base'), s.one(1, 'current')];
  const direction = s.direction('base', 'current');
  if (direction > 0) return `由${base}增至${current}，增幅`;
  if (direction < 0) return `由${base}降至${current}，降幅`;
  return `由${base}到${current}，变动幅度`;
}

function period(s: Said): string {
  const [from, to] = [s.one(0, 'from'), s.one(1, 'to')];
  return from === to ? from : `自${from}至${to}`;
}

function counted(s: Said): string {
  const { expected } = s.check;
  const n = expected !== undefined && /^\d+$/.test(expected) ? expected : String(s.all('item').length);
  return `${n}项`;
}

function countOf(s: Said): string {
  const { expected } = s.check;
  return expected === undefined ? '' : `共${s.expected('stated')}`;
}

/** Where the numbering jumps, which a reader would look for first. */
function jump(s: Said): string {
  const gap = gapInLabels(s.all('item'));
  return gap ? `（编号由“${gap.before}”跳到“${gap.after}”）` : '';
}

const rising = (s: Said): boolean => s.relation === '≥' || s.relation === '>';

function list(items: readonly string[], most = 6): string {
  if (items.length <= most) return items.join('、');
  return `${items.slice(0, most - 1).join('、')}等${items.length}个数`;
}

function quoted(items: readonly string[]): string {
  return items.length > 0 ? `文中的${list(items)}` : '文中的说法';
}
