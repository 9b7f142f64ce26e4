/**
 * Parts of a whole that their sentence names, and that is told elsewhere or not at all: 退休人员中教师9人,其余14人 behind 新招24人. A total of another sentence that they
 * nearly make is another total.
 */
import type { Reading } from './group.js';
import type { Quantity } from '../sentence.js';
import { sharePair } from '../words-beside.js';

export function haveOwnWhole({ total, parts }: Reading): boolean {
  const [first] = parts;
  if (!first || first.sentence === total.sentence || parts.some(({ sentence }) => sentence !== first.sentence))
    return false;
  return isOfTopic(first, total);
}

/** 死亡人员中, 就业者按行业分: the sentence says first what it divides, and the total is not called so. */
function isOfTopic(first: Quantity, total: Quantity): boolean {
  const { sentence } = first;
  const ahead = sentence.text.slice(0, first.figure.span.start - sentence.start).trim();
  const topic = TOPIC.exec(ahead)?.[1];
  // 集中攻坚, 整改中: no set of things.
  if (!topic || NO_SET.test(topic)) return false;
  const name = topic.replace(KIND, '').replace(TIME, '');
  if (name.length < 2) return false;
  const { text, start } = total.sentence;
  const behind = total.figure.span.end - start;
  const words = `${total.clauseLead} ${total.runsOn ? text.slice(behind, behind + NAME) : total.tail} ${total.subject}`;
  return !sharePair(name, words);
}
const TOPIC =
  /^(?:在|而|上述|以上|前述|该)?([\u4e00-\u9fff]{2,10}?)(?:(?:之)?中(?![\u4e00-\u9fff]{0,2}[:])|按[\u4e00-\u9fff]{2,8}(?:分|划分|统计))[,:]?/;
/** Characters behind a total that may be its name, where they run into the next figure. */
const NAME = 4;
const NO_SET =
  /(?:集|其|当|期|年|月|心|整改|整治|治理|检查|核查|排查|督查|推进|工作|过程|建设|实施|审计|巡察|巡视|督察|活动|行动|处理|办理)$/;
const TIME = /^(?:本年度?|当年|全年|上半年|上年|去年|今年|全[市县区省国州镇]|[本我][市县区省]|年度|年内|本期)/;
/** What any count may be of. */
const KIND = /(?:人员|人数|案件|问题|事项|项目|企业|单位|资金|金额|总数|总额|者|数)$/;
