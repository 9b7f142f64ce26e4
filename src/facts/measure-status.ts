/**
 * How far a measure is, from its wording: completed, ongoing, planned, unstated.
 *
 * What is still open outweighs what is done: a measure that has printed a rule and is now applying it goes on. So the order is
 * an open remainder (正在, 持续推进, 尚余), then completion (已, 完成, 印发了), then intention (将, 拟, 计划).
 * A verb without any mark of time (`加强监管`) states nothing.
 */
import type { MeasureStatus } from '../types.js';

const ONGOING =
  /正在|正按|正进行|正组织|正征求|正推进|现正|目前正|持续推进中|推进中|进行中|办理中|整改中|仍在|还在|尚在|尚未(?:完成|办结|整改)|未完成|有序推进|按序推进|抓紧(?:推进|办理)|稳步推进|长期坚持/;
const COMPLETED =
  /已(?!经?有的|知|成为)|完成(?!时限|率|情况|度|年度计划前)|全部(?:收回|退还|退缴|追回|整改|办结|补齐|上缴|追缴|到位|清退|拆除|销号)|整改到位|到位率|办结|销号|清零|印发|出台了?|修订了|制定了|制定印发|修订印发|修订出台|建立了|完善了|开展了|召开了|组织开展了|进行了|成立了|实现了|举办了|收回|追缴|追回|清退|退还|约谈|通报|查处|立案|核查|签订|收缴|新增|组织.{0,20}\d+次|召开.{0,20}\d+次|开展.{0,20}\d+次|\d+(?:次|期|场|轮|人次|份|件)/;
const PLANNED =
  /(?<![即必])将(?![近其来该此有涉对])|拟(?!定了|订了)|计划(?:于|在|到|\d)|预计|下一步|待.{1,20}后|力争|争取(?:在|于|到)|\d+(?:年|月)\d*月?(?:底|末)?前(?:完成|全部|实现|开工)/;

export function measureStatus(text: string): MeasureStatus {
  if (ONGOING.test(text)) return 'ongoing';
  const done = COMPLETED.test(text);
  const planned = PLANNED.test(text);
  if (done) return 'completed';
  return planned ? 'planned' : 'unstated';
}
