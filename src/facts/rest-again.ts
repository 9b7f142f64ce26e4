/** What is left, or still being worked on, told again in the closing part: 正在推进3个 … 对尚在推进的2个问题. */
import { isNearValue } from './compare.js';
import { nextOf, type Quantity } from './sentence.js';

/** What leads to the things that a closing part goes on about: 一是对, 集团党委将继续紧盯, 目前. */
const AHEAD =
  '(?:[一二三四五六]是)?(?:(?:我|本)[\\u4e00-\\u9fff]{1,3}|[\\u4e00-\\u9fff]{0,4}党(?:组|委|总支|支部|工委))?(?:截至目前,?|目前,?|当前,?|继续|将|要)*(?:紧盯|盯紧|聚焦|针对|对于?|就|围绕|抓好|抓紧|推动|推进|跟踪|加快|做好|把|和|及|与)*(?:这|上述)?';
const DONE = '(?:完成|整改|办结|销号|解决|落实|化解|处置|清零|消除|到位)';
const NOT_YET = [
  `(?:仍|尚|还|暂)?(?:未|没有)(?:能|有)?(?:全部|全面|按期|如期|彻底)?${DONE}{1,2}(?:完毕|到位)?`,
  '(?:仍|尚|还)?需?(?:长期坚持|长期推进|长期整改|持续推进|持续整改)',
  '(?:仍|尚|还)?(?:在|正在)(?:推进|整改|落实|办理)中?',
].join('|');

/** 下一步,对剩余的3个问题: of the whole, as nothing before it in its clause names a part of it. */
const REST_AGAIN = new RegExp(`^${AHEAD}(?:(?:剩余|余下|剩下)的?|(?:${NOT_YET})的)$`);
const BEHIND = new RegExp(`^(?:${NOT_YET})的`);
const BEFORE_IT = /(?:^|[对和及与将把就]|针对|围绕|聚焦|紧盯)$/;

/** Whether the words before a count say that it is all that is left. */
export const isAllLeft = ({ clauseLead }: Quantity): boolean => REST_AGAIN.test(clauseLead.trim());

/** What is left, as named behind its count: 问题 of 对剩余的3个问题, and of 对2个正在推进的问题, where the words for it stand behind the number. */
export function nameOfRest(rest: Quantity): string | undefined {
  const { lead, tail } = rest;
  if (isAllLeft(rest)) return tail;
  const words = BEFORE_IT.test(lead.trim()) ? BEHIND.exec(tail)?.[0] : undefined;
  return words === undefined ? undefined : tail.slice(words.length);
}

/** 对还没有办完竣工决算的6个项目: what was not done to them. */
const NOT_DONE =
  /^(?:下一步,?)?(?:对|就|将|把|针对)?(?:还|仍|尚)?(?:没有?|未)能?[\u4e00-\u9fff]{0,6}?([\u4e00-\u9fff]{4})的$/;
const NOW = /目前|至今|现|截至|截止/;

/** 3个正在推进, 3个问题, not 3个小区. */
export const OF_MATTERS =
  /^(?:$|[,。;、:)]|(?:的|具体|突出|整改)*(?:问题|事项|任务|措施)|[正仍尚还未按因已将需由在为是系均全涉]|计划|预计|属于|长期|持续)/;

/** The same matter, told with another number: not a part of it. */
export function isOneSlip(first: Quantity, again: Quantity): boolean {
  return isNearValue(first.figure.value, again.figure.value, again.figure.place);
}

/** 剩余2个正按计划推进 … 紧盯剩余的3个问题: every rest told before is one and the same number. */
export function isRestAgain(again: Quantity, rests: readonly Quantity[]): boolean {
  const [rest] = rests;
  const { n, clauseLead, tail } = again;
  if (!rest || !REST_AGAIN.test(clauseLead) || !/^[^,。;]{0,4}(?:问题|事项|任务)/.test(tail)) return false;
  return rests.every((one) => one.n === rest.n) && n > rest.n && isOneSlip(rest, again);
}

/**
 * 正在推进3个 … 对尚在推进的2个问题, 5个仍在办理(竣工决算) … 还没有办完竣工决算的6个项目: what was open, where all that was told of it is one number.
 * More there cannot be later; fewer only on a later day, and the closing part names none.
 */
export function isOpenAgain(again: Quantity, opens: readonly Quantity[], closing: boolean): Quantity | undefined {
  const lead = again.clauseLead.trim();
  const [, object] = NOT_DONE.exec(lead) ?? [];
  const isOfAll = REST_AGAIN.test(lead) && /^(?:具体|突出|整改)?(?:问题|事项|任务|措施)/.test(again.tail);
  if ((!object && !isOfAll) || !again.figure.exact) return undefined;
  // 尚未办理登记的校舍11处,其中7处已受理,4处仍在办理: of a whole what its parts leave.
  const last = opens.filter(
    (one, i) => opens[i + 1]?.sentence !== one.sentence || !/^其中/.test(nextOf(one)?.lead ?? '')
  );
  const those = last.filter(
    (one) => one.sentence !== again.sentence && (!object || one.sentence.text.includes(object))
  );
  const [first] = those;
  if (!first || those.some((one) => one.n !== first.n) || first.n === again.n || !isOneSlip(first, again))
    return undefined;
  const later =
    NOW.test(again.sentence.text) || again.sentence.dates.some(({ span }) => span.end <= again.figure.span.start);
  return again.n > first.n || (closing && !later) ? first : undefined;
}
