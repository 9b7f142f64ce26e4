/** Words right before a figure that make it a change (减少9名, 增长12%) and not an amount. */

const FILLERS = '了|约|近|达|高达|计|共|超过|逾|仅|又|的|最多|合计|各';
const MEASURES = '了|幅度|比例|比率|率|数|额|数量';
const IS = '为|达|是';
const FILLER = `(?:${FILLERS})*`;
const verbs = (list: string): string => `(?:${list})(?:${MEASURES})?${FILLER}$`;
const nouns = (list: string): string => `(?:${list})(?:比例|幅度|率|数|额)?${FILLER}(?:${IS})?${FILLER}$`;

/**
 * Of one direction; looked for only behind a last character that such words can have.
 *
 * @param alone words of a change only where nothing else stands between it and the amount before: 比上年末3.02%低0.15个百分点
 */
function change(verb: string, noun: string, alone: string): Pick<RegExp, 'test'> {
  const pattern = new RegExp(`${verbs(verb)}|${nouns(noun)}|^(?:${alone})(?:${FILLERS})*$`);
  const lasts = new Set(
    [verb, noun, alone, FILLERS, MEASURES, IS].flatMap((list) => list.split('|').map((word) => word.slice(-1)))
  );
  return { test: (text) => lasts.has(text.slice(-1)) && pattern.test(text) };
}

/** 多拨632万元, 少发58份: what is done in between. 多付, 多计, 少缴 are done wrongly, and no change. */
const DONE =
  '到位|完成|收回|清收|拒付|追回|追缴|退回|退还|减免|补助|救助|拨付|支付|兑付|抽检|检查|立案|结案|接待|供应|收购|培训|安置|受理|查处|处理|引进|办结|发放|发|拨|花|投|办|审|结|产|种|建|修|排|耗|赚|装|招|跑|卖|销|运|调|走|等|用|住进|入住'.split(
    '|'
  );
const NO_MORE = '(?<![最很许大至众诸更增减缺不好])';
const done = (more: string): string => DONE.map((verb) => `${NO_MORE}${more}${verb}`).join('|');

/** Upwards. 增加到 and 增至 name where it ends, so they are none. */
export const UP = change(
  `${done('多')}|抬升|升高|拉高|增添|净添|攀升|爬升|上扬|跃升|净增长|净上升|添|增列|增编|溢价|增值|升值|领先|超前|多出|扩容|增长|增加|上升|提高|提升|净增|增收|多收|多支|多支出|成长|上浮|上涨|扩大|高出|超出计划|延长|新增|增产|增支|净增加|增|升|多|涨|超收|超支|上调|调高|调增`,
  '增幅|升幅|增速|涨幅|增长率|增加额|增长',
  '高|快|长|老'
);

/** Downwards. */
export const DOWN = change(
  `${done('少')}|下滑|下跌|收窄|缩减|削减|砍掉|净减少|净下降|压下来|压掉|降下来|省下|快了|短了|减列|折价|减值|贬值|落后|滞后|下降|减少|降低|净减|减收|减产|减支|少收|少支|少支出|衰退|下浮|压缩|压降|缩短|精简|缩小|回落|核减|节约|节省|短收|减轻|减|降|少|跌|下调|调低|调减|减亏|扭亏`,
  '降幅|减幅|跌幅|下降率|下降|精简幅度|压缩比例|减亏',
  '低|慢|短|年轻'
);

/** What is left between two amounts, whichever is greater. */
export const DIFFERENCE = new RegExp(
  `${nouns('相抵|相抵后?,?计?剩余|差短|出超|入超|短绌|相差|未动支|余绌|(?:限额)?空间')}`
);
