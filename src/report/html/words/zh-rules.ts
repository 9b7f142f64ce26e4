/** What each rule means and where it ends, for the card of a check. */
import type { RuleWords } from './words.js';

export const zhRules: Record<string, RuleWords> = {
  sum: {
    name: '分项与合计',
    meaning: '文中说某数由若干部分组成，则各部分之和应等于该数。小数按写出的位数容许取整。',
    limits: '只比较文中明说属于一个整体的数。各部分若有重叠或没有列全，不作判断。',
  },
  ratio: {
    name: '占比、完成率',
    meaning: '文中给出部分、总体与比例，则部分除以总体应等于该比例（按写出的位数取整）。',
    limits: '总体很大而比例位数很少时，许多数都能得出同一比例，成立的说服力有限。比例另有口径时可能误报。',
  },
  growth: {
    name: '增减幅度',
    meaning: '文中给出基期、本期与增减幅度，则（本期－基期）÷基期应等于该幅度。',
    limits: '注明“按可比价格”“可比口径”等的幅度不重新计算。没有基期时无法核验。',
  },
  difference: {
    name: '增减数额',
    meaning: '由某数增至或减至另一数，两数之差应等于所称的增减数额。',
    limits: '只在同一单位、同一对象之间比较。',
  },
  'list-count': {
    name: '所称个数与列举',
    meaning: '文中说“等N项”“N个”并逐一列举，列举的项数应与N相符。',
    limits: '列举之后有“等”字的，列举可以少于所称个数，但不能多于它。',
  },
  numbering: {
    name: '编号与个数',
    meaning: '文中说有N个问题、N个方面，则相应标题的编号应当有N个且连续。',
    limits: '只数编号的标题；一个标题下合并几个问题的，可能数不出来。',
  },
  'at-most': {
    name: '部分不超过总体',
    meaning: '其中的一部分不能大于整体。',
    limits: '只能发现部分大于整体，不能证明部分正确。',
  },
  exceeds: {
    name: '超额、达标',
    meaning: '文中说超额完成或达到目标，则实际数应不小于目标数。',
    limits: '没有写明目标时无法核验。',
  },
  repeat: {
    name: '同一事实前后两处',
    meaning: '同一件事在文中不同处各说一次，所写的数或日期应当相同。',
    limits: '两处是否确指同一件事，按上下文用语判断；统计时点不同的不比较。',
  },
  'date-order': {
    name: '日期先后',
    meaning: '按文意应当在前的日期（如反馈）不能晚于在后的日期（如公布）。',
    limits: '只给出年或月的日期，范围有交叠时不作判断。',
  },
  duration: {
    name: '起止与时长',
    meaning: '文中给出起止日期和时长，两者应当相符。',
    limits: '首尾两日是否都计入，两种算法都容许。',
  },
};
