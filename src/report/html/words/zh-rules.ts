/** What each rule means and where it ends, for the card of a check. */
import type { RuleWords } from './words.js';

export const zhRules: Record<string, Omit<RuleWords, 'name'>> = {
  sum: {
    meaning: '文中说某数由若干部分组成，则各部分之和应等于该数。小数按写出的位数容许取整。',
    limits: '只比较文中明说属于一个整体的数。各部分若有重叠或没有列全，不作判断。',
  },
  ratio: {
    meaning: '文中给出部分、总体与比例，则部分除以总体应等于该比例（按写出的位数取整）。',
    limits: '总体很大而比例位数很少时，许多数都能得出同一比例，成立的说服力有限。比例另有口径时可能误报。',
  },
  growth: {
    meaning: '文中给出基期、本期与增减幅度，则（本期－基期）÷基期应等于该幅度。',
    limits: '注明“按可比价格”“可比口径”等的幅度不重新计算。没有基期时无法核验。',
  },
  difference: {
    meaning: '由某数增至或减至另一数，两数之差应等于所称的增减数额。',
    limits: '只在同一单位、同一对象之间比较。',
  },
  'list-count': {
    meaning: '文中说“等N项”“N个”并逐一列举，列举的项数应与N相符。',
    limits: '列举之后有“等”字的，列举可以少于所称个数，但不能多于它。',
  },
  numbering: {
    meaning: '文中说有N个问题、N个方面，则相应标题的编号应当有N个且连续。',
    limits: '只数编号的标题；一个标题下合并几个问题的，可能数不出来。',
  },
  'at-most': {
    meaning: '其中的一部分不能大于整体。',
    limits: '只能发现部分大于整体，不能证明部分正确。',
  },
  exceeds: {
    meaning: '文中说超额完成或达到目标，则实际数应不小于目标数。',
    limits: '没有写明目标时无法核验。',
  },
  repeat: {
    meaning: '同一件事在文中不同处各说一次，所写的数或日期应当相同。',
    limits: '两处是否确指同一件事，按上下文用语判断；统计时点不同的不比较。',
  },
  'date-order': {
    meaning: '按文意应当在前的日期（如反馈）不能晚于在后的日期（如公布）。',
    limits: '只给出年或月的日期，范围有交叠时不作判断。',
  },
  duration: {
    meaning: '文中给出起止日期和时长，两者应当相符。',
    limits: '首尾两日是否都计入，两种算法都容许。',
  },
  shares: {
    meaning: '文中把整体分成几类并给出各类占比，各占比之和应为100%（按写出的位数取整）。',
    limits: '类别没有列全或可能重叠的，不作判断。',
  },
  grim: {
    meaning: '文中给出总数和整数个数的百分比：总数不大时，有些百分比无论分子取几都得不出来。',
    limits: '总数越大，能排除的百分比越少；总数太大时不作判断。',
  },
  'impossible-date': {
    meaning: '写出的日期在历法上应当存在。',
    limits: '只看历法，不看这一天是否合理。',
  },
  weekday: {
    meaning: '日期后面写了星期几的，应与历法相符。',
    limits: '日期须写明或能推出年份。',
  },
  'words-amount': {
    meaning: '同一金额的大写与数字应当相同。',
    limits: '只比较写在一起的两种写法。',
  },
  'unit-conversion': {
    meaning: '同一数量用两种单位写出时，换算后应当相同（按写出的位数取整）。',
    limits: '只用固定的换算关系，不涉及汇率、价格。',
  },
  'table-total': {
    meaning: '表格的合计行、合计列应等于各行、各列之和。',
    limits: '表头、合计的位置按用语判断；合并单元格的表格可能读不全。',
  },
  abbreviation: {
    meaning: '文中约定的简称，前后应指同一名称。',
    limits: '只看约定之后的用法。',
  },
  'title-spelling': {
    meaning: '同一文件的名称在文中各处应写得一样。',
    limits: '名称相差一两个字而确为不同文件的，可能误报。',
  },
  'document-year': {
    meaning: '文号中的年份应与文件的日期相容。',
    limits: '年末编号、次年印发的属正常情况。',
  },
  'completed-later': {
    meaning: '说已经完成的事，其日期不应晚于通报的日期。',
    limits: '只在日期明确时判断。',
  },
};
