/**
 * How far a measure is, from its wording: completed, ongoing, planned, unstated.
 *
 * What is still open outweighs what is done: a measure that has printed a rule and is now applying it goes on. So the order is
 * an open remainder (正在, 推进中, 尚未完成), then completion (已, 完成, 印发), then intention (拟, 预计, 将继续). A deed that is counted
 * (`走访农户460户`) has been done, unless the count is a rule (`每半年1份`, `不少于4次`). A verb without any mark of time (`加强监管`)
 * states nothing, and neither does 将 in front of an object (`将回收率纳入考核`).
 */
import type { MeasureStatus } from '../types.js';
import { actsFirst } from '../tree/problem-words.js';

const ONGOING =
  /正在|正按|正进行|正组织|正征求|正推进|正实施|正办理|现正|目前正|推进中|进行中|办理中|整改中|实施中|仍在|还在|尚在|尚未(?:完成|办结|整改|解决)|未完成|(?:有序|按序|稳步|抓紧|持续|加快)推进$|长期坚持|基本完成/;
const COMPLETED =
  /已(?!知|成为)|完成(?!时限|率|度|时间|期限)|全部(?:收回|退还|退缴|追回|整改|办结|补齐|上缴|追缴|到位|清退|拆除|销号|复工|拨清|完工|清零)|整改到位|办结|销号|清零|印发|[出发](?:台|布)了|(?:修订|制定|建立|完善|开展|召开|进行|成立|实现|举办|组织|落实|强化|加强|明确|规范|理顺|优化|健全|调整|下发|增加|设立)了|收回|追缴|追回|清退|退还|退缴|约谈|通报|查处|立案|收缴|恢复|复工|达到|由.{1,20}(?:增加|提高|上升|下降|减少|缩短|压减|压缩|升|降)[至到为]/;
const PLANNED =
  /(?<!即|必)将(?:继续|进一步|持续|于|在|按|尽快|陆续|逐步|全部|加快|完成|开展|组织|推进|建立|对|以|坚持|严格|认真|紧盯|定期|适时)|拟(?!定了|订了)(?:于|在|对|定|订|建|出|修|通)|计划(?:于|在|到|\d)|预计|下一步|待[^,。;]{1,20}后|力争|争取(?:在|于|到)|(?:\d|月|年)(?:底|末)?前(?:完成|全部|实现|开工|完工|整改)/;
/** 460户, 1300吨; no years, no shares. */
const COUNTED =
  /\d(?:余|多)?[万亿]?(?:个|项|次|家|户|人|名|件|场|期|份|处|套|台|辆|吨|公里|亩|元|条|宗|起|座|轮|篇|本|批|株|间|所|册|例|笔|张)/;
const RULED = /每|不少于|至少|不低于|不超过|目标|原则上/;

export function measureStatus(text: string): MeasureStatus {
  if (ONGOING.test(text)) return 'ongoing';
  if (COMPLETED.test(text)) return 'completed';
  if (PLANNED.test(text)) return 'planned';
  return actsFirst(text) && COUNTED.test(text) && !RULED.test(text) ? 'completed' : 'unstated';
}
