/**
 * What a figure counts whose own words only say which part it is or how it changed: that of a neighbour with the same unit
 * (`整改措施31条,已完成27条`, `案卷200份,合格121份`) or, for a rate of change, that of the amount before it (`增加值41亿元,增长4.1%`).
 */
import type { Quantity } from './sentence.js';
import { endsInPredicate, isPredicate } from './subject-verbs.js';

export interface NamedQuantity {
  quantity: Quantity;
  subject: string | undefined;
}

export const RATIO_UNITS = new Set(['%', '‰', '百分点', '千分点']);
/** Verbs are counted by these: 开展检查8次. */
export const EVENT_UNITS = /次|场|期|轮|届|堂|课|^讲$/;
const BODY_UNITS = /^[个家户所级类种项]?$/;
const PERSON_UNITS = /^(?:[个名人位户类种]|人次)$/;
/** 其中移送检察机关3件, 食药领域21件: these are no things that 件 counts. */
const BODY =
  /(?:机关|部门|单位|政府|法院|检察院|公安|纪委|监委|企业|公司|集团|板块|本部|片区|领域|方面|渠道|环节|行业|层面|时限|进度|以[上下内]|年限)$/;
const PERSON = /(?:当事人|对象|群众|本人)$/;
/** 其中科级2名. */
const RANK = /(?:[厅局处科股]级(?:干部)?(?:及以[上下])?|正副?职|男|女)$/;
/** 逾期未检验18座, 无证照3家. */
const LACKS = /^(?:逾期|仍|尚|还)?[未无]/;
const CHANGES =
  /^[,、和及]?(?:扣除[^,。]{2,12}因素)?(?:[并且又]|按[^,。]{2,8},)?(?:(?:比|较|同比|环比|年均)[^,。]{0,8}?)?(?:上年(?:同期|末)?|去年(?:同期)?|\d{4}年)?(?:同比|环比|分别)?(?:增长|下降|上升|提高|提升|降低|减少|增加|回落|压减|新增|净增|净减|增|降|升)(?:了|约|近)?$/;
const REACHES =
  /^(?:提升|提高|增长|增加|上升|回升|下降|降低|减少|压减|压降|压缩|扩大|缩小|缩短|恢复|回落|增|升|降|减|扩|改|调整)(?:至|到|为|成)(?:了|约|近|\d{2,4}年的?|[今去上]年的?|目前的?|现在的?)?$/;
const FROM = /^(?:[由从](?:[^,。]{0,8}[的之])?|\d{2,4}年(?:度|底|末)?[的之]?)$/;
const STANDS_ALONE =
  /^(?:其中|其余|其他|另有|另外|另|还有|还剩|余下|剩余|尚有|尚余|目前|当前|截至|截至目前|\d+年|\d+月|\d+日|[底末初]|已|业已|均|全部|有|为|和|及|仅|共|现|仍|尚|尚未|暂|基本|正在|完成|整改|整改到位|改善|销号|办结|办理|落实|推进|完工|在建|在|开工|结案|收回|清退|追缴|未|待|下架|召回|到位|长期坚持|阶段性|持续|支用|补办|检讨|并|经|抽查|年|日均|月均|平均每[座个家户人亩]|(?:实际)|于|的|了|,|\s)*$/;
const HELD_AGAINST = /^(?:较|比|相较)(?:上年度?|去年|上月|上期|年初|\d{2,4}年)?(?:同期|末|底)?(?:的)?$/;
/** 每个网格2名. */
const EACH = /^(?:即|平均)?每(?:个|名|户|家|座|亩|人|校|村|县|镇|乡)?[\u4e00-\u9fff]{0,6}$/;
/** 进入疏导点451个, 达到序时进度7项, 涉及行人路的有217宗. */
const GOES_INTO = /^(?:其?中)?(?:进入|转入|迁入|达到|评为|评定为|认定为|获评|转为)|[的者]有?$/;
const NEAR = 120;

/** The name that a neighbour lends, if one stands near enough. */
export function inheritedName(
  quantity: Quantity,
  lead: string,
  previous: NamedQuantity | undefined,
  sameUnit: NamedQuantity | undefined
): string | undefined {
  const { unit, span } = quantity.figure;
  if (RATIO_UNITS.has(unit)) {
    if (!previous?.subject || previous.quantity.sentence !== quantity.sentence) return undefined;
    if (CHANGES.test(lead)) return previous.subject;
    const rate = RATIO_UNITS.has(previous.quantity.figure.unit);
    const same = REACHES.test(lead) || HELD_AGAINST.test(lead) || FROM.test(lead) || lead === '';
    return rate && same ? previous.subject : undefined;
  }
  // 溢领补助63人、182万元: the same things in two units.
  if (lead === '' && previous && isListed(previous.quantity, quantity)) return previous.subject;
  if (!sameUnit?.subject || sameUnit.quantity.sentence.block !== quantity.sentence.block) return undefined;
  return span.start - sameUnit.quantity.figure.span.end > NEAR ? undefined : sameUnit.subject;
}

/** Whether the words before a figure name nothing of their own, but a part or a change of what was named. */
export function saysWhichPart(lead: string, quantity: Quantity, sameUnit: NamedQuantity | undefined): boolean {
  const { unit } = quantity.figure;
  if (RATIO_UNITS.has(unit) || lead === '') return true;
  const together = sameUnit?.quantity.sentence === quantity.sentence;
  if (CHANGES.test(lead) || REACHES.test(lead)) return together;
  if (HELD_AGAINST.test(lead) || EACH.test(lead)) return together;
  if (STANDS_ALONE.test(lead)) return lead !== '' || quantity.state !== undefined || quantity.tail !== '';
  if (FROM.test(lead)) return together;
  if (isPredicate(lead)) return true;
  if (!together || EVENT_UNITS.test(unit)) return false;
  if (endsInPredicate(lead) || LACKS.test(lead) || RANK.test(lead) || GOES_INTO.test(lead)) return true;
  if (BODY.test(sameUnit.subject ?? '')) return false;
  return (BODY.test(lead) && !BODY_UNITS.test(unit)) || (PERSON.test(lead) && !PERSON_UNITS.test(unit));
}

/** Nothing but 、 between two figures. */
function isListed(previous: Quantity, quantity: Quantity): boolean {
  return (
    previous.sentence === quantity.sentence &&
    previous.clause === quantity.clause &&
    previous.figure.unit !== quantity.figure.unit &&
    previous.figure.span.end + 1 === quantity.figure.span.start
  );
}
