/**
 * What came in and what went out: 由31家发展到52家(累计新增34家、退库13家) · 年末1204户(本年新增186户、退出142户).
 *
 * Both are told of the time between two counts. They are no parts of either, and neither of them alone is what lies between.
 */
import { nextOf, type Bracket, type Quantity } from './sentence.js';

const IN =
  /新[增建设收纳发入招聘录开注]|增加|转入|调入|迁入|流入|纳入|加入|发展|录入|招录|补充|新生|出生|立案|受理|接收|购入|购置|入库/;
const OUT =
  /退[出库休还]|转出|调出|迁出|流出|移出|关[闭停]|核[减销]|注销|撤[销并]|减少|死亡|去世|离[职任]|辞职|辞退|到期|办结|结案|出栏|报废|售出|处置|除名|清退|取消|解除|销号|压减/;

/** Whether the figures of a bracket of its unit are movements in both directions. */
export function isFlow({ quantities }: Bracket, unit: string): boolean {
  // 新设6户、注销11户,净减5户: what they come to is neither.
  const leads = quantities
    .filter(({ figure }) => figure.unit === unit)
    .map(wordsOf)
    .filter((one) => !/净[增减]/.test(one));
  return (
    leads.length >= 2 &&
    leads.some((one) => IN.test(one)) &&
    leads.some((one) => OUT.test(one)) &&
    leads.every((one) => IN.test(one) || OUT.test(one))
  );
}

/** 年末128家,上年末119家,全年新增15家、退出6家: one of two movements told beside each other. */
export function isOneOfFlows(change: Quantity): boolean {
  const words = wordsOf(change);
  if (/净/.test(words)) return false;
  return [nextOf(change, -1), nextOf(change)].some(
    (one) =>
      one?.clause === change.clause &&
      one.bracket === change.bracket &&
      one.figure.unit === change.figure.unit &&
      Math.abs(one.item - change.item) === 1 &&
      ((IN.test(words) && OUT.test(wordsOf(one))) || (OUT.test(words) && IN.test(wordsOf(one))))
  );
}

/** 减少13例(当日新增38例,排除45例,转为确诊6例): whether they are what the change in front of the bracket is made of. */
export function makesUpChange({ owner, quantities }: Bracket, unit: string): boolean {
  return owner?.isChange === true && quantities.filter(({ figure }) => figure.unit === unit).length > 1;
}

function wordsOf({ lead, tail, runsOn }: Quantity): string {
  return lead.trim() !== '' ? lead : runsOn ? '' : tail;
}
